import assert from 'node:assert/strict';
import process from 'node:process';
import { describe, test } from 'node:test';
import { fec, kindsOf, withPractice } from './practice.ts';
import type { ActionRun } from './runner.ts';

interface Job {
  readonly dossier: string;
  readonly count: number;
  readonly files: string;
}

function jobsOf(run: ActionRun): readonly Job[] {
  const matrix: { include: Job[] } = JSON.parse(run.outputs.matrix ?? '');
  return matrix.include;
}

const demo = '732829320FEC20241231';
const manon = '349536599FEC20241231';
const mapping = JSON.stringify({
  clients: [
    { siren: '732829320', dossier: 'DEMO001' },
    { siren: '349536599', dossier: 'MANON002' },
  ],
});

describe('mode plan', () => {
  test('shares the files out by client file, and each job imports its own', async () => {
    await withPractice(async (practice) => {
      const names = [
        `a [b]/${demo}.txt`,
        `a b/${demo}.txt`,
        `*/${manon}.txt`,
        `!x/${manon} #1.txt`,
        ...(process.platform === 'win32' ? [] : [`n\nl/${manon}é.txt`]),
      ];
      const write = Object.fromEntries(names.map((name, i) => [name, fec(i + 1)]));
      const push = await practice.push({ write: { ...write, 'loop-fec.json': mapping } });
      const inputs = { dossier: '' };
      const plan = await practice.run(push, {
        inputs: { ...inputs, mode: 'plan', 'api-key': '', 'subscription-key': '' },
      });
      assert.equal(plan.code, 0, plan.stdout);
      const jobs = jobsOf(plan);
      assert.deepEqual(jobs.map(({ dossier }) => dossier).sort(), ['DEMO001', 'MANON002']);
      assert.equal(practice.sandbox.requests.length, 0);
      const imported: string[] = [];
      for (const { files, count } of jobs) {
        const run = await practice.run(push, { inputs: { ...inputs, files } });
        assert.equal(run.code, 0, run.stdout);
        assert.equal(Object.keys(kindsOf(run)).length, count);
        imported.push(...Object.keys(kindsOf(run)));
      }
      assert.deepEqual(imported.sort(), [...names].sort());
      assert.equal(practice.sandbox.countRequests('importFEC'), names.length);
      const after = await practice.dispatch({ mode: 'plan', dossier: '' });
      assert.deepEqual([after.code, jobsOf(after)], [0, []], after.stdout);
    });
  });

  test('a file that nobody knows where to put is a job that says so', async () => {
    await withPractice(async (practice) => {
      const name = '000000000FEC20241231.txt';
      const push = await practice.push({ write: { [name]: fec(1), 'loop-fec.json': mapping } });
      const inputs = { dossier: '' };
      const plan = await practice.run(push, { inputs: { ...inputs, mode: 'plan' } });
      assert.deepEqual([plan.code, jobsOf(plan).map(({ dossier }) => dossier)], [0, ['?']]);
      const run = await practice.run(push, { inputs: { ...inputs, files: jobsOf(plan)[0]?.files ?? '' } });
      assert.deepEqual([run.code, kindsOf(run)], [1, { [name]: 'refused' }]);
      assert.match(run.stdout, /loop-fec\.json/);
    });
  });

  test('an empty journal plans nothing before the first run', async () => {
    await withPractice(async (practice) => {
      await practice.push({ write: { [`${demo}.txt`]: fec(1) } });
      const plan = await practice.dispatch({ mode: 'plan' });
      assert.deepEqual([plan.code, jobsOf(plan), kindsOf(plan)], [0, [], { [`${demo}.txt`]: 'listed' }]);
      const first = await practice.dispatch({ mode: 'plan', 'first-run': 'true' });
      assert.equal(jobsOf(first).length, 1);
    });
  });
});
