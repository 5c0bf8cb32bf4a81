import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fec, kindsOf, withPractice } from './practice.ts';

const year = (n: number) => `732829320FEC${n}1231.txt`;
const fecOf = (n: number) => fec(1).replaceAll('2024', String(n));
const three = { [year(2021)]: fecOf(2021), [year(2022)]: fecOf(2022), [year(2023)]: fecOf(2023) };

describe('near GitHub’s limits', () => {
  test('no claim begins that could not be ended; a re-run takes up the rest', async () => {
    await withPractice(async (practice) => {
      const push = await practice.push({ write: three });
      practice.github.remaining = 60;
      const run = await practice.run(push);
      const kinds = Object.values(kindsOf(run)).sort();
      assert.equal(run.code, 1, run.stdout);
      assert.equal(kinds[0], 'imported', run.stdout);
      assert.equal(kinds.at(-1), 'postponed', run.stdout);
      assert.match(run.summary, /GitHub allows \d+ more requests in this hour/);
      practice.github.remaining = 1000;
      const again = await practice.run(push, { env: { GITHUB_RUN_ATTEMPT: '2' } });
      assert.equal(again.code, 0, again.stdout);
      assert.equal(practice.sandbox.countRequests('importFEC'), 3);
      assert.equal(practice.sandbox.imports('DEMO001').length, 3);
    });
  });

  test('a secondary limit before anything left: nothing is sent, nor after it', async () => {
    await withPractice(async (practice) => {
      practice.github.fault({ on: 'create-tree', does: 'secondary-limit', retryAfter: 600, times: 9 });
      const run = await practice.run(await practice.push({ write: three }));
      assert.deepEqual([run.code, new Set(Object.values(kindsOf(run)))], [1, new Set(['postponed'])]);
      assert.equal(practice.sandbox.countRequests('importFEC'), 0);
      assert.equal(practice.sandbox.countRequests('put'), 1);
    });
  });

  test('a token that may not write: nothing is sent, and the permission is named', async () => {
    await withPractice(async (practice) => {
      for (const on of ['create-tree', 'create-commit', 'create-ref'] as const) {
        practice.github.fault({ on, does: 'forbidden', times: 99 });
      }
      const run = await practice.run(await practice.push({ write: three }));
      assert.deepEqual([run.code, new Set(Object.values(kindsOf(run)))], [1, new Set(['postponed'])]);
      assert.match(run.stdout, /contents: write/);
      assert.equal(practice.sandbox.countRequests('importFEC'), 0);
    });
  });

  test('few writes for a file', async () => {
    await withPractice(async (practice) => {
      await practice.run(await practice.push({ write: { [year(2021)]: fecOf(2021) } }));
      assert.ok(practice.github.writes() <= 11, String(practice.github.writes()));
      const before = practice.github.writes();
      await practice.dispatch();
      assert.equal(practice.github.writes(), before);
    });
  });
});

test('500 files are judged, and the summary stays within its limit', { timeout: 180_000 }, async () => {
  await withPractice(async (practice) => {
    const write = Object.fromEntries(
      Array.from({ length: 500 }, (_, i) => [
        `client ${i}/${year(2024)}`,
        fec([1, 2, 3, 4, 5, 6], 'Facture', '1,00'),
      ]),
    );
    await practice.push({ write: { 'README.md': 'FEC' } });
    const run = await practice.run(await practice.push({ write }), { inputs: { mode: 'validate' } });
    assert.equal(run.code, 1);
    const results: { total: number } = JSON.parse(run.outputs.results ?? '');
    assert.equal(results.total, 500);
    assert.ok(Buffer.byteLength(run.summary) < 1024 * 1024);
    for (const level of ['error', 'warning', 'notice']) {
      assert.ok(run.commands.filter(({ name }) => name === level).length <= 10, level);
    }
  });
});
