import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { until } from '../../until.ts';
import { fec, kindsOf, withPractice } from './practice.ts';

const name = '732829320FEC20241231.txt';

describe('history of all kinds', () => {
  test('a renamed file is the same import', async () => {
    await withPractice(async (practice) => {
      await practice.run(await practice.push({ write: { [name]: fec(1) } }));
      const push = await practice.push({ rename: { [name]: `été 2025/${name}` } });
      const run = await practice.run(push);
      assert.deepEqual([run.code, kindsOf(run)], [0, { [`été 2025/${name}`]: 'skipped' }], run.stdout);
      assert.equal(practice.sandbox.countRequests('importFEC'), 1);
    });
  });

  test('a force push whose history is gone is an error, and the run by hand that it asks for works', async () => {
    await withPractice(async (practice) => {
      const first = await practice.push({ write: { 'README.md': 'FEC' } });
      await practice.push({ write: { 'README.md': 'FEC 2' } });
      const forced = await practice.repository.push({ write: { [name]: fec(1) } }, { from: first.after });
      await practice.repository.forget();
      const run = await practice.run(forced);
      assert.deepEqual([run.code, kindsOf(run)], [1, {}]);
      assert.match(run.stdout, /::error title=loop-fec::.*workflow_dispatch/);
      assert.ok(run.summary.includes(forced.before));
      const byHand = await practice.dispatch({ 'first-run': 'true' });
      assert.deepEqual([byHand.code, kindsOf(byHand)], [0, { [name]: 'imported' }], byHand.stdout);
    });
  });

  test('a pointer of Git LFS is refused, a symbolic link is no file', async () => {
    await withPractice(async (practice) => {
      const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12345\n`;
      const link = { '732829320FEC20221231.txt': name };
      const push = await practice.push({ write: { [name]: pointer }, link });
      const run = await practice.run(push);
      assert.deepEqual([run.code, kindsOf(run)], [1, { [name]: 'refused' }], run.stdout);
      assert.match(run.summary, /Git LFS/);
    });
  });

  test('the bytes are those that were committed, whatever the checkout makes of line ends', async () => {
    await withPractice(async (practice) => {
      const text = fec(1).replaceAll('\r\n', '\n');
      const push = await practice.push({ write: { [name]: text, '.gitattributes': '* text eol=crlf\n' } });
      const run = await practice.run(push);
      assert.deepEqual([run.code, kindsOf(run)], [0, { [name]: 'imported' }], run.stdout);
      const results: { files: { sha256: string }[] } = JSON.parse(run.outputs.results ?? '');
      const sha256 = results.files[0]?.sha256 ?? '';
      assert.equal(practice.sandbox.countImports('DEMO001', sha256), 1);
      const { createHash } = await import('node:crypto');
      assert.equal(sha256, createHash('sha256').update(text).digest('hex'));
    });
  });

  test('another run is waited for no longer than "wait-minutes"', async () => {
    await withPractice(async (practice) => {
      const push = await practice.push({ write: { [name]: fec(1) } });
      practice.sandbox.setFault('importFEC', { kind: 'delay', delayMs: 6000, times: 1 });
      const first = await practice.start(push, { env: { GITHUB_RUN_ID: '2000' } });
      await until(() => practice.sandbox.countRequests('importFEC') > 0);
      const run = await practice.run(push, {
        inputs: { 'wait-minutes': '0' },
        env: { GITHUB_RUN_ID: '2001' },
      });
      assert.deepEqual([run.code, kindsOf(run)], [1, { [name]: 'postponed' }], run.stdout);
      assert.match(run.summary, /Another run is sending this very file/);
      assert.deepEqual(kindsOf(await first.ended), { [name]: 'imported' });
      assert.equal(practice.sandbox.countRequests('importFEC'), 1);
    });
  });

  test('a client file whose SIREN cannot be compared is imported, and that is told', async () => {
    await withPractice(async (practice) => {
      practice.sandbox.setFault('DossierComplet', { kind: 'status', status: 403 });
      const run = await practice.run(await practice.push({ write: { [name]: fec(1) } }));
      assert.deepEqual([run.code, kindsOf(run)], [0, { [name]: 'imported' }], run.stdout);
      assert.match(run.stdout, /could not be compared/);
    });
  });

  test('another client’s file is refused', async () => {
    await withPractice(async (practice) => {
      const run = await practice.run(await practice.push({ write: { [name]: fec(1) } }), {
        inputs: { dossier: 'MANON002' },
      });
      assert.deepEqual([run.code, kindsOf(run)], [1, { [name]: 'refused' }]);
      assert.doesNotMatch(run.stdout + run.summary, /--[a-z]/);
      assert.equal(practice.sandbox.countRequests('put'), 0);
    });
  });

  test('a Loop that is down stops what is not sent, once', async () => {
    await withPractice(async (practice) => {
      practice.sandbox.setFault('DossierComplet', { kind: 'status', status: 401 });
      const write = { [name]: fec(1), '732829320FEC20231231.txt': fec(2).replaceAll('2024', '2023') };
      const run = await practice.run(await practice.push({ write }));
      assert.deepEqual([run.code, new Set(Object.values(kindsOf(run)))], [1, new Set(['postponed'])]);
      assert.equal(practice.sandbox.countRequests('DossierComplet'), 1);
    });
  });
});

test('a checkout from another server, and an API without contents: the git database suffices', async () => {
  await withPractice(async (practice) => {
    const push = await practice.push({ write: { [name]: fec(1) } });
    practice.sandbox.setFault('importFEC', { kind: 'status', status: 502, times: 1 });
    practice.github.fault({ on: 'read-contents', does: 'not-found', times: 999 });
    const mirror = `${practice.folder}/mirror.git`;
    await practice.repository.git('clone', '--quiet', '--mirror', '.', mirror);
    const config = ['config', '--file', `${mirror}/config`];
    await practice.repository.git(...config, 'uploadpack.allowAnySHA1InWant', 'true');
    practice.repository.url = mirror;
    const run = await practice.run(push);
    assert.deepEqual([run.code, kindsOf(run)], [1, { [name]: 'unknown' }], run.stdout);
    const key = /\b([0-9a-f]{64})=not-imported/.exec(run.summary)?.[1] ?? '';
    const again = await practice.run(push, { env: { GITHUB_RUN_ATTEMPT: '2' } });
    assert.deepEqual([again.code, kindsOf(again)], [1, { [name]: 'unknown' }], again.stdout);
    const resolved = await practice.dispatch(
      { 'resolve-unknown': `${key}=not-imported` },
      { later: 200_000 },
    );
    assert.deepEqual([resolved.code, kindsOf(resolved)], [0, { [name]: 'imported' }], resolved.stdout);
  });
});
