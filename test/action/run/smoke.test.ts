import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fec, kindsOf, withPractice } from './practice.ts';

const name = '732829320FEC20241231.txt';

test('validates', async () => {
  await withPractice(async (practice) => {
    const push = await practice.push({ write: { [name]: fec(1) } });
    const run = await practice.run(push, { inputs: { mode: 'validate' } });
    console.log(run.stdout, run.stderr, run.summary, run.outputs);
    assert.equal(run.code, 0);
    assert.deepEqual(kindsOf(run), { [name]: 'validated' });
  });
});
