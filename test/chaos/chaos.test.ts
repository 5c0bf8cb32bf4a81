/** About a hundred runs of the chaos suite; `bun run chaos --runs N` plays as many as one likes. */
import assert from 'node:assert/strict';
import process from 'node:process';
import { describe, it } from 'node:test';
import { storm } from './storm.ts';

/** Each runtime weathers another storm. */
const seed = process.versions.deno !== undefined ? 3 : process.versions.bun !== undefined ? 1 : 2;
const runs = 100;
const perTest = 20;
/** Bun gives a test five seconds otherwise. */
const timeout = 60_000;

describe('at most once, nothing lost, no false success', { skip: process.platform === 'win32' }, () => {
  for (let from = 0; from < runs; from += perTest) {
    it(`runs ${from} to ${from + perTest - 1}`, { timeout }, async () => {
      const numbers = Array.from({ length: perTest }, (_, n) => from + n);
      const { counts, failures } = await storm(seed, numbers);
      const told = failures.map(({ run, problems, scenario }) =>
        [
          `bun run chaos --seed ${seed} --only ${run}`,
          ...problems.map(({ kind, message }) => `${kind}: ${message}`),
          JSON.stringify(scenario),
        ].join('\n  '),
      );
      assert.deepEqual(told, []);
      assert.equal(counts.runs, perTest);
      assert.equal(counts.succeeded + counts.failed + counts.unknown, perTest);
      assert.ok(counts.faults + counts.kills + counts.terminations > 0, 'nothing was disturbed');
    });
  }
});
