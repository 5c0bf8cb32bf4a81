import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importsTable } from '../../cli/import/imports-table.ts';
import { importStates } from '../../core/import/states.ts';
import { openJournal } from '../../host/journal/sqlite-journal.ts';
import { recordOf } from '../import/fixtures.ts';
import { answerOf, type Bench, fec, withBench } from './import-cli.ts';

async function importAll(bench: Bench): Promise<void> {
  for (const [file, text, dossier] of [
    ['732829320FEC20241231.txt', fec(), 'DEMO001'],
    ['349536599FEC20241231.txt', fec(), 'MANON002'],
  ] as const) {
    const args = ['import', bench.write(file, text), '--dossier', dossier, '--yes', '--format', 'json'];
    assert.equal(answerOf(await bench.cli(args)).state, 'succeeded');
  }
}

test('imports: none', async () => {
  await withBench(async (bench) => {
    const said = await bench.cli(['imports']);
    assert.deepEqual([said.code, said.out], [0, 'No import\n']);
    assert.match(said.err, /^Journal: .*journal\.sqlite\n$/);
  });
});

test('imports: for a person, latest first, by client file, a few', async () => {
  await withBench(async (bench) => {
    await importAll(bench);
    const all = await bench.cli(['imports', '--lang', 'fr']);
    assert.equal(all.code, 0, all.err);
    const [head = '', first = '', second = '', ...rest] = all.out.trimEnd().split('\n');
    assert.match(head, /^Date +État +Dossier +Fichier +SHA-256 +Clé +Import dans Loop$/);
    assert.match(
      first,
      /^\d\d\/\d\d\/\d{4} \d\d:\d\d {2}importé {2,}MANON002 +349536599FEC20241231\.txt +[0-9a-f]{8} +[0-9a-f]{8} +[0-9a-f-]{36}$/,
    );
    assert.match(second, /importé +DEMO001 +732829320FEC20241231\.txt/);
    assert.deepEqual(rest, []);
    assert.equal(second.indexOf('DEMO001'), head.indexOf('Dossier'));

    const one = await bench.cli(['imports', '--dossier', 'DEMO001', '--format', 'json']);
    const line = JSON.parse(one.out);
    assert.deepEqual(
      [line.dossier, line.state, line.bytes > 0, line.confirmed],
      ['DEMO001', 'succeeded', true, null],
    );
    assert.match(line.sent_at, /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);

    const few = await bench.cli(['imports', '--limit', '1']);
    assert.equal(few.out.trimEnd().split('\n').length, 2);
    assert.match(few.err, /Only the latest 1 are shown/);
  });
});

test('imports: every state has words in both languages, and a narrow terminal two lines each', () => {
  const records = importStates.map((state) =>
    recordOf({ state, importId: state === 'accepted' ? 'id-1' : null }),
  );
  for (const lang of ['fr', 'en'] as const) {
    const words = importsTable(records, lang)
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(18).split(/ {2,}/)[0]);
    assert.equal(new Set(words).size, records.length + 1);
  }
  const narrow = importsTable(records, 'fr', 80).trimEnd().split('\n');
  assert.equal(narrow.length, 2 * (records.length + 1));
  for (const line of narrow) assert.ok(line.length <= 80, line);
});

test('imports: names from a file move no cursor', () => {
  const table = importsTable([recordOf({ fileName: 'a\u001b[2Jb\nc.txt' })], 'en');
  assert.doesNotMatch(table, /\u001b/);
  assert.equal(table.trimEnd().split('\n').length, 2);
});

test('imports: a sending whose process is gone is told as what it is', async () => {
  await withBench(async (bench) => {
    const journal = await openJournal(bench.home);
    await journal.create(recordOf({ state: 'sending', deadline: 1 }));
    journal.close();
    const said = await bench.cli(['imports']);
    assert.match(said.out, /OUTCOME UNKNOWN/);
    assert.match(said.err, /loop-fec status KEY/);
  });
});

test('imports --purge: names go, guards stay', async () => {
  await withBench(async (bench) => {
    await importAll(bench);
    const early = await bench.cli(['imports', '--purge', '2020-01-01', '--format', 'json']);
    assert.deepEqual(JSON.parse(early.out), { deleted: 0, reduced: 0 });
    const said = await bench.cli(['imports', '--purge', '2099-01-01']);
    assert.equal(said.code, 0, said.err);
    assert.match(said.out, /2 finished import\(s\) reduced/);
    const listed = await bench.cli(['imports']);
    assert.doesNotMatch(listed.out, /FEC2024/);
    assert.match(listed.out, /\(name forgotten\)/);

    const file = bench.write('732829320FEC20241231.txt', fec());
    const args = ['import', file, '--dossier', 'DEMO001', '--yes', '--format', 'json'];
    const same = answerOf(await bench.cli(args));
    assert.deepEqual([same.state, same.already], ['succeeded', true]);
    bench.write('732829320FEC20241231.txt', fec().replaceAll('Facture', 'Note'));
    const other = await bench.cli(args);
    assert.deepEqual([other.code, answerOf(other).state], [1, 'refused']);
    assert.match(answerOf(other).message, /1 of 1 entries was already imported/);
    assert.equal(bench.sandbox.countRequests('importFEC'), 2);
  });
});

for (const [args, words] of [
  [['--purge', '31/12/2025'], /2025-12-31/],
  [['--purge', '2025-02-31'], /2025-12-31/],
  [['--purge', '2025-12-31', '--dossier', 'DEMO001'], /--dossier/],
  [['--limit', '0'], /--limit/],
] as const) {
  test(`imports ${args.join(' ')}: refused`, async () => {
    await withBench(async (bench) => {
      const said = await bench.cli(['imports', ...args]);
      assert.deepEqual([said.code, said.out], [2, '']);
      assert.match(said.err, words);
    });
  });
}
