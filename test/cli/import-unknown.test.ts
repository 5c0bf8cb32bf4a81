import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { answerOf, type Bench, withBench } from './import-cli.ts';

function importing(bench: Bench, ...more: string[]): string[] {
  return ['import', bench.file, '--dossier', 'DEMO001', '--yes', '--format', 'json', ...more];
}

/** The request left long ago: its deadline has passed. */
function letTimePass(bench: Bench): void {
  const db = new DatabaseSync(join(bench.home, 'journal.sqlite'));
  db.exec('UPDATE attempts SET deadline = 1');
  db.close();
}

/** An import of which nobody knows whether Loop took it. */
async function lose(bench: Bench, took: boolean): Promise<void> {
  bench.sandbox.setFault('importFEC', { kind: took ? 'reset-after-accept' : 'reset-before-read' });
  assert.equal((await bench.cli(importing(bench))).code, 3);
  bench.sandbox.clearFaults();
}

test('unknown, in words: what, where, when, and the two commands', async () => {
  await withBench(async (bench) => {
    await lose(bench, true);
    const said = await bench.cli(['import', bench.file, '--dossier', 'DEMO001', '--yes', '--lang', 'fr']);
    assert.equal(said.code, 3);
    for (const words of [
      'on ne sait pas si Loop a reçu l’import de « 732829320FEC20241231.txt »',
      'Ne pas relancer la commande',
      'Regarder dans Loop, dossier DEMO001, les imports partenaires et le brouillard',
      'S’il est dans Loop',
      'S’il n’y est pas, et seulement après l’avoir vérifié dans Loop',
      'à partir de',
      `\n  loop-fec import ${bench.file} --dossier DEMO001 --confirm-imported ID\n`,
      `\n  loop-fec import ${bench.file} --dossier DEMO001 --confirm-not-imported\n`,
    ]) {
      assert.ok(said.out.includes(words), `${words} in\n${said.out}`);
    }
    assert.match(said.out, /partie le \d\d\/\d\d\/\d{4},? \d\d:\d\d/);
    const english = answerOf(await bench.cli(importing(bench)));
    assert.ok(
      english.message.includes(`loop-fec import ${bench.file} --dossier DEMO001 --confirm-not-imported`),
    );
  });
});

test('the commands are those of the import that was made', async () => {
  await withBench(async (bench) => {
    const file = bench.write('my export.txt', readFileSync(bench.file, 'utf8'));
    bench.sandbox.setFault('importFEC', { kind: 'reset-after-accept' });
    const name = '732829320FEC20241231.txt';
    const args = ['--dossier', 'DEMO001', '--siret', '73282932000017', '--name', name, '--yes'];
    const said = await bench.cli(['import', file, ...args]);
    assert.match(
      said.out,
      /import ['"][^'"]*my export\.txt['"] --dossier DEMO001 --siret 73282932000017 --name 732829320FEC20241231\.txt --confirm-imported ID\n/,
    );
  });
});

test('too early: Loop may yet get it', async () => {
  await withBench(async (bench) => {
    await lose(bench, false);
    for (const word of [['--confirm-not-imported'], ['--confirm-imported', 'abcdefgh']]) {
      const said = await bench.cli(importing(bench, ...word));
      assert.deepEqual([said.code, answerOf(said).state], [1, 'refused']);
      assert.match(answerOf(said).message, /Too early.* \d\d:\d\d:\d\d/);
    }
    assert.equal(bench.sandbox.countRequests('importFEC'), 1);
  });
});

test('resolved by hand: it is in Loop', async () => {
  await withBench(async (bench) => {
    await lose(bench, true);
    letTimePass(bench);
    const id = bench.sandbox.imports()[0]?.id ?? '';
    const wrong = await bench.cli(
      importing(bench, '--confirm-imported', '4dfa8727-0413-4e80-9fe2-3bea94b22833'),
    );
    assert.deepEqual([wrong.code, answerOf(wrong).state], [1, 'refused']);
    assert.match(answerOf(wrong).message, /does not know/);
    const said = await bench.cli(importing(bench, '--confirm-imported', id));
    const answer = answerOf(said);
    assert.deepEqual([said.code, answer.state, answer.import_id], [0, 'succeeded', id]);
    const later = answerOf(await bench.cli(importing(bench)));
    assert.deepEqual([later.state, later.already], ['succeeded', true]);
    assert.equal(bench.sandbox.countRequests('importFEC'), 1);
    assert.equal(bench.sandbox.imports().length, 1);
    const [line] = (await bench.cli(['imports', '--format', 'json'])).out.split('\n');
    assert.equal(JSON.parse(line ?? '').confirmed, 'imported');
  });
});

test('resolved by hand: it is not in Loop', async () => {
  await withBench(async (bench) => {
    await lose(bench, false);
    letTimePass(bench);
    bench.sandbox.setFault('getFileUrlDeposit', { kind: 'status', status: 403 });
    bench.sandbox.setFault('DossierComplet', { kind: 'status', status: 401 });
    assert.equal((await bench.cli(importing(bench, '--confirm-not-imported'))).code, 2);
    const { key } = JSON.parse((await bench.cli(['imports', '--format', 'json'])).out);
    const status = answerOf(await bench.cli(['status', key, '--format', 'json']));
    assert.match(status.message, /^Not in Loop, checked by a person/);
    assert.match((await bench.cli(['imports'])).out, /not in Loop, checked/);
    bench.sandbox.clearFaults();
    const said = await bench.cli(importing(bench, '--confirm-not-imported'));
    assert.deepEqual([said.code, answerOf(said).state, answerOf(said).already], [0, 'succeeded', false]);
    assert.match(said.err, /before +attempt 1, without import \(not in Loop, checked\)/);
    assert.equal(bench.sandbox.imports().length, 1);
    const again = await bench.cli(importing(bench, '--confirm-not-imported'));
    assert.deepEqual([again.code, answerOf(again).already], [0, true]);
    assert.equal(bench.sandbox.countRequests('importFEC'), 2);
  });
});

test('nothing to confirm', async () => {
  await withBench(async (bench) => {
    for (const word of [['--confirm-not-imported'], ['--confirm-imported', 'abcdefgh']]) {
      const said = await bench.cli(importing(bench, ...word));
      assert.deepEqual([said.code, answerOf(said).state], [1, 'refused']);
      assert.match(answerOf(said).message, /Nothing to confirm/);
    }
    assert.equal(bench.sandbox.requests.length, 0);
  });
});

test('an import of unknown outcome holds up other files with its entries', async () => {
  await withBench(async (bench) => {
    await lose(bench, true);
    const text = readFileSync(bench.file, 'utf8').replaceAll('Facture', 'Facture 1');
    const other = bench.write('732829320FEC20241231_b.txt', text);
    const said = await bench.cli(['import', other, '--dossier', 'DEMO001', '--yes', '--format', 'json']);
    assert.deepEqual([said.code, answerOf(said).state], [1, 'refused']);
    assert.match(answerOf(said).message, /1 of 1 entries/);
  });
});
