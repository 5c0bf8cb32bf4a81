import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { until } from '../../until.ts';
import { fec, kindsOf, type Practice, resultsOf, withPractice } from './practice.ts';
import type { ActionRun } from './runner.ts';

const name = '732829320FEC20241231.txt';
/** Ms after which a request can no longer arrive. */
const deadline = 200_000;

/** What the summary tells a person to type. */
function keyIn({ summary }: ActionRun): string {
  const key = /\b([0-9a-f]{64})<?\/?\w*>?=not-imported/.exec(summary)?.[1];
  assert.ok(key !== undefined, summary);
  return key;
}

/** Loop has the file, and nobody the answer. */
async function lost(practice: Practice): Promise<ActionRun> {
  const push = await practice.push({ write: { [name]: fec(1) } });
  practice.sandbox.setFault('importFEC', { kind: 'reset-after-accept', times: 1 });
  const run = await practice.run(push);
  assert.deepEqual(
    [run.code, kindsOf(run), run.outputs.unknown],
    [1, { [name]: 'unknown' }, '1'],
    run.stdout,
  );
  return run;
}

describe('an outcome that nobody knows', () => {
  test('killed after Loop accepted: the re-run says unknown at once and imports nothing', async () => {
    await withPractice(async (practice) => {
      const push = await practice.push({ write: { [name]: fec(1) } });
      practice.sandbox.setFault('importFEC', { kind: 'hang', accepted: true, times: 1 });
      const started = await practice.start(push);
      await until(() => practice.sandbox.countRequests('importFEC') > 0);
      started.kill('SIGKILL');
      await started.ended;
      const again = await practice.run(push, { env: { GITHUB_RUN_ATTEMPT: '2' } });
      assert.deepEqual([again.code, kindsOf(again)], [1, { [name]: 'unknown' }], again.stdout);
      keyIn(again);
      assert.equal(practice.sandbox.countRequests('importFEC'), 1);
      const later = await practice.run(push, { env: { GITHUB_RUN_ATTEMPT: '3' }, later: deadline });
      assert.deepEqual(kindsOf(later), { [name]: 'unknown' });
      assert.equal(practice.sandbox.countRequests('importFEC'), 1);
    });
  });

  test('a person found it in Loop', async () => {
    await withPractice(async (practice) => {
      const key = keyIn(await lost(practice));
      const id = practice.sandbox.imports('DEMO001')[0]?.id ?? '';
      const early = await practice.dispatch({ 'resolve-unknown': `${key}=imported:${id}` });
      assert.deepEqual([early.code, kindsOf(early)], [1, { [name]: 'unknown' }]);
      assert.match(early.stdout, /Too early/);
      const both = `${key.slice(0, 12)}=not-imported\n${key}=imported:${id}`;
      const twice = await practice.dispatch({ 'resolve-unknown': both }, { later: deadline });
      assert.deepEqual([twice.code, kindsOf(twice)], [1, {}], twice.stdout);
      assert.match(twice.stdout, /two lines speak of the same import/);
      const wrong = await practice.dispatch(
        { 'resolve-unknown': `${key}=imported:00000000-0000-4000-8000-000000000000` },
        { later: deadline },
      );
      assert.deepEqual([wrong.code, kindsOf(wrong)], [1, { [name]: 'unknown' }], wrong.stdout);
      const run = await practice.dispatch(
        { 'resolve-unknown': `${key}=imported:${id}` },
        { later: deadline },
      );
      assert.deepEqual([run.code, kindsOf(run)], [0, { [name]: 'skipped' }], run.stdout);
      const after = await practice.dispatch();
      assert.deepEqual([after.code, kindsOf(after)], [0, { [name]: 'skipped' }]);
      assert.equal(practice.sandbox.countRequests('importFEC'), 1);
    });
  });

  test('a person did not find it in Loop: it is imported', async () => {
    await withPractice(async (practice) => {
      const push = await practice.push({ write: { [name]: fec(1) } });
      practice.sandbox.setFault('importFEC', { kind: 'status', status: 502, times: 1 });
      const key = keyIn(await practice.run(push));
      const resolve = { 'resolve-unknown': `${key}=not-imported` };
      const pushed = await practice.run(push, { inputs: resolve });
      assert.deepEqual([pushed.code, kindsOf(pushed)], [1, {}]);
      assert.match(pushed.stdout, /"resolve-unknown" is for runs started by hand/);
      const run = await practice.dispatch(resolve, { later: deadline });
      assert.deepEqual([run.code, kindsOf(run)], [0, { [name]: 'imported' }], run.stdout);
      assert.equal(practice.sandbox.imports('DEMO001').length, 1);
      const nobody = await practice.dispatch({ 'resolve-unknown': `${'0'.repeat(64)}=not-imported` });
      assert.equal(nobody.code, 1);
      assert.match(nobody.stdout, /no import has the key/);
    });
  });

  test('stays on show, and can be resolved, when its file is gone', async () => {
    await withPractice(async (practice) => {
      const key = keyIn(await lost(practice));
      const id = practice.sandbox.imports('DEMO001')[0]?.id ?? '';
      const other = '732829320FEC20231231.txt';
      const push = await practice.push({
        remove: [name],
        write: { [other]: fec(2).replaceAll('2024', '2023') },
      });
      const files = { 'report-file': 'r.json' };
      const run = await practice.run(push, { inputs: files });
      assert.deepEqual([run.code, kindsOf(run)], [1, { [name]: 'unknown', [other]: 'imported' }], run.stdout);
      assert.match(run.summary, /sent again, if the repository still holds it/);
      const withoutFile = { path: null, name, blob: null, change: null };
      const sha256 = createHash('sha256').update(fec(1)).digest('hex');
      const result = resultsOf(run).find((file) => file.name === name);
      assert.deepEqual({ ...result, ...withoutFile, sha256 }, result);
      const workspace = join(practice.repository.folder, 'checkout-2');
      const report: { files: { name: string }[] } = JSON.parse(
        readFileSync(join(workspace, 'r.json'), 'utf8'),
      );
      const reported = report.files.find((file) => file.name === name);
      assert.deepEqual<unknown>({ ...reported, ...withoutFile }, reported);
      const [error] = run.commands.filter((command) => command.name === 'error');
      assert.equal(error?.properties.file, undefined);
      assert.ok(error?.message.includes(name));
      const resolved = await practice.dispatch(
        { 'resolve-unknown': `${key}=imported:${id}` },
        { later: deadline },
      );
      assert.deepEqual(
        [resolved.code, kindsOf(resolved)],
        [0, { [name]: 'skipped', [other]: 'skipped' }],
        resolved.stdout,
      );
    });
  });

  test('cancelled while GitHub does not answer: nothing is sent, and all is told in time', async () => {
    await withPractice(async (practice) => {
      const push = await practice.push({ write: { [name]: fec(1) } });
      practice.github.fault({ on: 'create-ref', does: 'hang-after', times: 9 });
      const started = await practice.start(push);
      await until(() => practice.github.count('create-ref') > 0);
      started.kill('SIGINT');
      const run = await started.ended;
      assert.deepEqual([run.code, kindsOf(run)], [1, { [name]: 'postponed' }], run.stdout);
      assert.ok(run.summary.length > 0);
      assert.equal(practice.sandbox.countRequests('importFEC'), 0);
    });
  });

  test('is the matter of its own client file’s job alone', async () => {
    await withPractice(async (practice) => {
      await lost(practice);
      const other = '512345676FEC20241231.txt';
      await practice.push({ write: { [other]: fec(2) } });
      const files = JSON.stringify(other);
      practice.github.forget();
      const run = await practice.dispatch({ files, dossier: 'MANON002' });
      assert.deepEqual(Object.keys(kindsOf(run)), [other], run.stdout);
      const own = await practice.dispatch({ files: JSON.stringify(name) });
      assert.deepEqual([own.code, kindsOf(own)], [1, { [name]: 'unknown' }], own.stdout);
    });
  });

  test('cancelled while Loop answers: what came of it is written down', async () => {
    await withPractice(async (practice) => {
      const other = '732829320FEC20251231.txt';
      const push = await practice.push({
        write: { [name]: fec(1), [other]: fec(2).replaceAll('2024', '2025') },
      });
      practice.sandbox.setFault('importFEC', { kind: 'delay', delayMs: 1500, times: 1 });
      const started = await practice.start(push);
      await until(() => practice.sandbox.countRequests('importFEC') > 0);
      started.kill('SIGINT');
      const run = await started.ended;
      assert.deepEqual(
        [run.code, kindsOf(run)],
        [1, { [name]: 'running', [other]: 'postponed' }],
        run.stdout,
      );
      assert.ok(run.summary.length > 0);
      const again = await practice.run(push, { env: { GITHUB_RUN_ATTEMPT: '2' } });
      assert.deepEqual([again.code, kindsOf(again)], [0, { [name]: 'skipped', [other]: 'imported' }]);
      assert.equal(practice.sandbox.countRequests('importFEC'), 2);
    });
  });
});
