import assert from 'node:assert/strict';
import { join } from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { answerOf, withBench } from '../cli/import-cli.ts';
import { until } from '../until.ts';
import { startScript } from './run-script.ts';

const main = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));

test('a sender that is stopped past its deadline: no word is taken before it has ended', {
  skip: process.platform === 'win32',
}, async () => {
  await withBench(async (bench) => {
    const args = ['import', bench.file, '--dossier', 'DEMO001', '--yes', '--format', 'json'];
    bench.sandbox.setFault('importFEC', { kind: 'hang' });
    const running = startScript(main, args, bench.env);
    try {
      await until(() => bench.sandbox.countRequests('importFEC') > 0);
      running.kill('SIGSTOP');
      const db = new DatabaseSync(join(bench.home, 'journal.sqlite'));
      db.exec('UPDATE attempts SET deadline = sent_at + 1');
      db.close();
      const said = await bench.cli([...args, '--confirm-not-imported']);
      const answer = answerOf(said);
      assert.deepEqual([said.code, answer.state], [1, 'refused']);
      assert.match(answer.message, new RegExp(`process ${running.pid} of this machine`));
    } finally {
      running.kill('SIGKILL');
    }
    await running.ended;
    bench.sandbox.clearFaults();
    const next = answerOf(await bench.cli([...args, '--confirm-not-imported']));
    assert.deepEqual([next.state, next.already], ['succeeded', false]);
  });
});

test('a second terminal says for whom it waits', { skip: process.platform === 'win32' }, async () => {
  await withBench(async (bench) => {
    const args = ['import', bench.file, '--dossier', 'DEMO001', '--yes', '--format', 'json'];
    bench.sandbox.setFault('put', { kind: 'hang' });
    const first = startScript(main, args, bench.env);
    await until(() => bench.sandbox.countRequests('put') > 0);
    bench.sandbox.clearFaults();
    const second = bench.cli(args);
    await setTimeout(500);
    first.kill('SIGKILL');
    await first.ended;
    const said = await second;
    assert.equal(answerOf(said).state, 'succeeded');
    assert.match(said.err, new RegExp(`process ${first.pid} on `));
  });
});
