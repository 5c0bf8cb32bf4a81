import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fault } from '../../sandbox/faults.ts';
import { answerOf, type Bench, withBench } from './import-cli.ts';

function importing(bench: Bench, ...more: string[]): string[] {
  return ['import', bench.file, '--dossier', 'DEMO001', '--yes', '--format', 'json', ...more];
}

for (const [name, fault, imports] of [
  ['the answer is lost', { kind: 'reset-after-accept' }, 1],
  ['the connection breaks before the answer', { kind: 'reset-before-read' }, 0],
  ['the answer is cut', { kind: 'reset-mid-answer' }, 1],
  ['the answer is half JSON', { kind: 'malformed-json' }, 1],
  ['the answer has neither identifier nor error', { kind: 'empty-200' }, 1],
  ['the answer has wrong types', { kind: 'wrong-types' }, 1],
  ['a server error', { kind: 'status', status: 503 }, 0],
  ['a redirect', { kind: 'redirect', location: 'http://127.0.0.1:1/' }, 0],
] as const satisfies readonly (readonly [string, Fault, number])[]) {
  test(`unknown, and never sent again: ${name}`, async () => {
    await withBench(async (bench) => {
      bench.sandbox.setFault('importFEC', fault);
      const first = await bench.cli(importing(bench));
      assert.deepEqual([first.code, answerOf(first).state, answerOf(first).already], [3, 'unknown', false]);
      for (const words of [
        /Do not run the command again/,
        /732829320FEC20241231\.txt/,
        /DEMO001/,
        /\d\d:\d\d/,
      ]) {
        assert.match(answerOf(first).message, words);
      }
      bench.sandbox.clearFaults();
      const again = await bench.cli(importing(bench));
      assert.deepEqual([again.code, answerOf(again).state, answerOf(again).already], [3, 'unknown', true]);
      assert.equal(bench.sandbox.countRequests('importFEC'), 1);
      assert.equal(bench.sandbox.imports().length, imports);
      const status = await bench.cli(['status', answerOf(first).key ?? '', '--format', 'json']);
      assert.deepEqual([status.code, answerOf(status).state], [3, 'unknown']);
    });
  });
}

for (const [name, fault, words] of [
  ['an error in a 200', { kind: 'error-in-200' }, /Rejected/],
  ['too many calls', { kind: 'status', status: 429 }, /Rejected/],
  ['a refusal', { kind: 'status', status: 400 }, /Rejected/],
] as const satisfies readonly (readonly [string, Fault, RegExp])[]) {
  test(`rejected, and sent again once the cause is mended: ${name}`, async () => {
    await withBench(async (bench) => {
      bench.sandbox.setFault('importFEC', fault);
      const first = await bench.cli(importing(bench));
      assert.deepEqual([first.code, answerOf(first).state], [1, 'rejected']);
      assert.match(answerOf(first).message, words);
      assert.equal(bench.sandbox.countRequests('importFEC'), 1);
      bench.sandbox.clearFaults();
      const again = await bench.cli(importing(bench));
      assert.deepEqual([again.code, answerOf(again).state, answerOf(again).already], [0, 'succeeded', false]);
      assert.equal(bench.sandbox.imports().length, 1);
    });
  });
}

test('still running at the end of the time: exit 4, and status goes on', async () => {
  await withBench(async (bench) => {
    bench.sandbox.setFault('getImportStatus', { kind: 'status-stuck' });
    const said = await bench.cli(importing(bench, '--wait-minutes', '0.01'));
    const answer = answerOf(said);
    assert.deepEqual([said.code, answer.state], [4, 'accepted']);
    assert.ok(answer.message.includes(`loop-fec status ${answer.import_id}`));
    const id = answer.import_id ?? '';
    const running = await bench.cli(['status', id, '--format', 'json']);
    assert.deepEqual([running.code, answerOf(running).state], [4, 'accepted']);
    bench.sandbox.clearFaults();
    const prefix = (answer.key ?? '').slice(0, 8);
    const ended = await bench.cli(['status', prefix, '--wait-minutes', '1', '--format', 'json']);
    assert.deepEqual([ended.code, answerOf(ended).state, answerOf(ended).import_id], [0, 'succeeded', id]);
    const away = await bench.cli(['status', id, '--format', 'json'], { CEGID_LOOP_API_KEY: '' });
    assert.deepEqual([away.code, answerOf(away).state], [0, 'succeeded']);
  });
});

test('--no-wait does not ask for the status; the same command later follows', async () => {
  await withBench(async (bench) => {
    const said = await bench.cli(importing(bench, '--no-wait'));
    assert.deepEqual([said.code, answerOf(said).state], [4, 'accepted']);
    assert.match(answerOf(said).message, /^Accepted: Loop has accepted import \S+ .*: loop-fec status \S+$/);
    const repeat = await bench.cli(importing(bench, '--no-wait'));
    assert.deepEqual([repeat.code, answerOf(repeat).already], [4, true]);
    assert.match(answerOf(repeat).message, /^Already sent on .*, nothing was sent again\. Loop has accepted/);
    // Nobody has asked Loop whether it still does.
    assert.doesNotMatch(said.out + repeat.out, /still works/);
    assert.equal(bench.sandbox.countRequests('getImportStatus'), 0);
    const later = await bench.cli(importing(bench));
    assert.deepEqual([later.code, answerOf(later).state, answerOf(later).already], [0, 'succeeded', true]);
    assert.equal(bench.sandbox.countRequests('importFEC'), 1);
  });
});

test('a status that nobody knows is told as it is and is no end', async () => {
  await withBench(async (bench) => {
    bench.sandbox.setFault('getImportStatus', { kind: 'status-odd', code: 25 });
    const said = await bench.cli(importing(bench, '--wait-minutes', '0'));
    assert.deepEqual([said.code, answerOf(said).state], [4, 'accepted']);
    assert.match(answerOf(said).message, /still works on it.*does not know: 25/);
    bench.sandbox.clearFaults();
    bench.sandbox.setFault('getImportStatus', { kind: 'status', status: 403 });
    const unasked = answerOf(await bench.cli(importing(bench, '--wait-minutes', '0')));
    assert.match(unasked.message, /^Already sent .* Loop did not say where the import stands/);
    assert.doesNotMatch(unasked.message, /still works/);
  });
});

test('a storage that refuses: nothing is requested', async () => {
  await withBench(async (bench) => {
    bench.sandbox.setFault('put', { kind: 'status', status: 403 });
    const said = await bench.cli(importing(bench));
    assert.deepEqual([said.code, answerOf(said).state], [2, 'cannot']);
    assert.equal(bench.sandbox.countRequests('importFEC'), 0);
    bench.sandbox.clearFaults();
    assert.equal((await bench.cli(importing(bench))).code, 0);
  });
});
