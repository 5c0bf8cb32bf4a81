import assert from 'node:assert/strict';
import process from 'node:process';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openJournal } from '../../host/journal/sqlite-journal.ts';
import { startScript } from '../import/run-script.ts';
import { until } from '../until.ts';
import { answerOf, assertNoSecret, type Bench, withBench } from './import-cli.ts';

const main = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));

function importing(bench: Bench, ...more: string[]): string[] {
  return ['import', bench.file, '--dossier', 'DEMO001', '--yes', '--format', 'json', ...more];
}

test('the program itself, in its own process', async () => {
  await withBench(async (bench) => {
    const ended = await startScript(main, importing(bench), bench.env).ended;
    assert.equal(ended.code, 0, ended.stderr);
    assert.equal(answerOf({ code: 0, out: ended.stdout, err: ended.stderr }).state, 'succeeded');
    assertNoSecret(ended.stdout + ended.stderr);
  });
});

/** What an import says, and what the journal says of it, when it is stopped while a call hangs. */
const interruptions = [
  ['while asking for the client file', 'DossierComplet', 2, 'cannot', null],
  ['while reading its accounts', 'compte', 2, 'cannot', null],
  ['while asking for an address', 'getFileUrlDeposit', 2, 'cannot', 'prepared'],
  ['while depositing', 'put', 2, 'cannot', 'prepared'],
  ['while Loop answers', 'importFEC', 3, 'unknown', 'unknown'],
  ['while following', 'getImportStatus', 4, 'accepted', 'accepted'],
] as const;

for (const [when, call, code, state, journaled] of interruptions) {
  const signal = call === 'put' || call === 'compte' ? 'SIGTERM' : 'SIGINT';
  test(`${signal} ${when}: exit ${code}, ${state}`, { skip: process.platform === 'win32' }, async () => {
    await withBench(async (bench) => {
      bench.sandbox.setFault(call, { kind: 'hang' });
      const running = startScript(main, importing(bench), bench.env);
      await until(() => bench.sandbox.countRequests(call) > 0);
      await setTimeout(100);
      running.kill(signal);
      const ended = await running.ended;
      assert.equal(ended.code, code, ended.stderr);
      const answer = answerOf({ code, out: ended.stdout, err: ended.stderr });
      assert.equal(answer.state, state);
      if (state === 'cannot') assert.match(answer.message, /Interrupted before sending/);
      const journal = await openJournal(bench.home);
      assert.equal((await journal.list(9))[0]?.state ?? null, journaled);
      journal.close();
      bench.sandbox.clearFaults();
      const next = answerOf(await bench.cli(importing(bench)));
      assert.deepEqual(
        [next.state, bench.sandbox.countRequests('importFEC')],
        [state === 'unknown' ? 'unknown' : 'succeeded', 1],
      );
    });
  });
}

for (const [when, call, code, state, already] of [
  ['while Loop answers', 'importFEC', 3, 'unknown', true],
  ['while depositing', 'put', 0, 'succeeded', false],
] as const) {
  test(`killed ${when}: the next import does the right thing at once`, async () => {
    await withBench(async (bench) => {
      bench.sandbox.setFault(call, { kind: 'hang' });
      const running = startScript(main, importing(bench), bench.env);
      await until(() => bench.sandbox.countRequests(call) > 0);
      running.kill('SIGKILL');
      await running.ended;
      bench.sandbox.clearFaults();
      const said = await bench.cli(importing(bench));
      const answer = answerOf(said);
      assert.deepEqual([said.code, answer.state, answer.already], [code, state, already]);
      assert.equal(bench.sandbox.countRequests('importFEC'), 1);
    });
  });
}

test('two processes import the same file at once: one request, both know its outcome', async () => {
  await withBench(async (bench) => {
    const ended = await Promise.all([1, 2].map(() => startScript(main, importing(bench), bench.env).ended));
    const answers = ended.map(({ stdout, stderr }) => answerOf({ code: 0, out: stdout, err: stderr }));
    assert.deepEqual(
      ended.map(({ code }) => code),
      [0, 0],
    );
    assert.deepEqual(answers.map(({ already }) => already).sort(), [false, true]);
    assert.equal(answers[0]?.import_id, answers[1]?.import_id);
    assert.equal(bench.sandbox.countRequests('importFEC'), 1);
    assert.equal(bench.sandbox.imports().length, 1);
  });
});
