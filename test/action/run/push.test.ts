import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fec, kindsOf, withPractice } from './practice.ts';

const name = '732829320FEC20241231.txt';

describe('a push', () => {
  test('imports what is new; a re-run skips it; the refs tell the story', async () => {
    await withPractice(async (practice) => {
      const push = await practice.push({ write: { [name]: fec(1), 'README.md': 'FEC' } });
      const first = await practice.run(push);
      assert.deepEqual([first.code, kindsOf(first)], [0, { [name]: 'imported' }], first.stdout);
      const { verdict, imported, skipped, failed, unknown } = first.outputs;
      assert.deepEqual([verdict, imported, skipped, failed, unknown], ['accepted', '1', '0', '0', '0']);
      const again = await practice.run(push, { env: { GITHUB_RUN_ATTEMPT: '2' } });
      assert.deepEqual([again.code, kindsOf(again)], [0, { [name]: 'skipped' }], again.stdout);
      assert.equal(practice.sandbox.countRequests('importFEC'), 1);
      const story = await practice.story();
      for (const step of [/^Sending attempt 1 of ".*FEC/m, /^Accepted import/m, /^Succeeded import/m]) {
        assert.match(story, step);
      }
      const objects = await practice.repository.git(
        ...['cat-file', '--batch-all-objects', '--batch-check=%(objectname)', '--unordered'],
      );
      for (const object of objects.split('\n')) {
        const content = await practice.repository.git('cat-file', '-p', object);
        assert.doesNotMatch(content, /s3cret|sig=|ghs_/);
      }
    });
  });

  test('reverted and applied again: the same bytes do not leave twice', async () => {
    await withPractice(async (practice) => {
      await practice.run(await practice.push({ write: { [name]: fec(1) } }));
      const gone = await practice.run(await practice.push({ remove: [name] }));
      assert.equal(gone.code, 0, gone.stdout);
      assert.match(gone.summary, /732829320FEC20241231/);
      const back = await practice.run(await practice.push({ write: { [name]: fec(1) } }));
      assert.deepEqual(kindsOf(back), { [name]: 'skipped' });
      assert.equal(practice.sandbox.countRequests('importFEC'), 1);
    });
  });

  test('two runs at the same moment: one import', async () => {
    await withPractice(async (practice) => {
      const push = await practice.push({ write: { [name]: fec(1) } });
      practice.sandbox.setFault('importFEC', { kind: 'delay', delayMs: 1500, times: 1 });
      const runs = ['2000', '2001'].map((id) => practice.start(push, { env: { GITHUB_RUN_ID: id } }));
      const ended = await Promise.all(runs.map(async (run) => (await run).ended));
      assert.deepEqual(
        ended.map(({ code }) => code),
        [0, 0],
        ended.map(({ stdout }) => stdout).join('\n'),
      );
      assert.deepEqual(ended.map((run) => kindsOf(run)[name]).sort(), ['imported', 'skipped']);
      assert.equal(practice.sandbox.countRequests('importFEC'), 1);
    });
  });

  test('the same bytes in two folders are one import', async () => {
    await withPractice(async (practice) => {
      const push = await practice.push({ write: { [`a/${name}`]: fec(1), [`b/${name}`]: fec(1) } });
      const run = await practice.run(push);
      assert.deepEqual(
        [run.code, kindsOf(run)],
        [0, { [`a/${name}`]: 'imported', [`b/${name}`]: 'skipped' }],
      );
      assert.match(run.summary, /The same bytes as/);
      assert.equal(practice.sandbox.countRequests('importFEC'), 1);
    });
  });

  test('an error for Loop stops its file, not the others', async () => {
    await withPractice(async (practice) => {
      const other = '732829320FEC20231231.txt';
      const push = await practice.push({ write: { [name]: fec(1, 'Facture', '1,00'), [other]: fec(2) } });
      const run = await practice.run(push);
      assert.deepEqual([run.code, kindsOf(run)], [1, { [other]: 'imported', [name]: 'refused' }]);
      const errors = run.commands.filter((command) => command.name === 'error');
      assert.ok(errors.some(({ properties }) => properties.file === name && properties.line === '2'));
      assert.deepEqual([run.outputs.verdict, run.outputs.failed], ['rejected', '1']);
    });
  });

  test('a modified FEC that overlaps waits for a person, who may let it pass by hand', async () => {
    await withPractice(async (practice) => {
      await practice.run(await practice.push({ write: { [name]: fec([1, 2]) } }));
      const push = await practice.push({ write: { [name]: fec([1, 2, 3]) } });
      const run = await practice.run(push);
      assert.deepEqual([run.code, kindsOf(run)], [1, { [name]: 'refused' }]);
      assert.doesNotMatch(run.stdout + run.summary, /--[a-z]/);
      const key = /allow-overlap: ?(?:<code>)?([0-9a-f]{16})/.exec(run.stdout)?.[1] ?? 'none';
      assert.ok(run.summary.includes(key), run.summary);
      const automatic = await practice.run(push, { inputs: { 'allow-overlap': key } });
      assert.deepEqual([automatic.code, kindsOf(automatic)], [1, {}]);
      assert.match(automatic.stdout, /"allow-overlap" is for runs started by hand/);
      assert.equal(practice.sandbox.countRequests('importFEC'), 1);
      const byHand = await practice.dispatch({ 'allow-overlap': key });
      assert.deepEqual([byHand.code, kindsOf(byHand)], [0, { [name]: 'imported' }], byHand.stdout);
    });
  });

  test('outputs that cannot be written: what was imported is told all the same, and the job fails', async () => {
    await withPractice(async (practice) => {
      const push = await practice.push({ write: { [name]: fec(1) } });
      const run = await practice.run(push, { env: { GITHUB_OUTPUT: '/nowhere/output' } });
      assert.deepEqual([run.code, run.stderr], [1, '']);
      assert.match(run.stdout, /FEC20241231\.txt: imported/);
      assert.match(run.stdout, /::error title=loop-fec::The outputs of the step could not be written/);
      assert.match(run.summary, /1 × imported/);
      assert.match(run.summary, /outputs of the step could not be written/);
      assert.equal(practice.sandbox.countRequests('importFEC'), 1);
    });
  });

  test('nothing matched is a warning with the near misses', async () => {
    await withPractice(async (practice) => {
      const push = await practice.push({ write: { 'fec/732829320FEC2024.txt': fec(1) } });
      const run = await practice.run(push);
      assert.deepEqual([run.code, run.outputs.verdict], [0, 'none']);
      assert.ok(run.commands.some(({ name: level }) => level === 'warning'));
      assert.match(run.summary, /732829320FEC2024/);
      assert.match(run.stdout, /::warning title=loop-fec::.*732829320FEC2024/);
    });
  });
});
