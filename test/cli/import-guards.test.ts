import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openJournal } from '../../host/journal/sqlite-journal.ts';
import { answerOf, type Bench, withBench } from './import-cli.ts';

const head =
  'JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise';

/** One balanced entry: a purchase from a supplier. */
function entry(number: number, label: string, amount: string, year = 2024): string[] {
  const date = `${year}01${String(number).padStart(2, '0')}`;
  const row = (account: string, aux: string, sides: string) =>
    `AC|Achats|${number}|${date}|${account}|Compte ${account}|${aux}|F${number}|${date}|${label}|${sides}|||${year}0201||`;
  return [row('607000', '|', `${amount}|0,00`), row('401000', 'FDUPONT|Dupont', `0,00|${amount}`)];
}

function fecOf(...entries: readonly string[][]): string {
  return `${[head, ...entries.flat()].join('\r\n')}\r\n`;
}

const name = '732829320FEC20241231.txt';
const first = [entry(1, 'Loyer', '100,00'), entry(2, 'Papier', '20,50'), entry(3, 'Eau', '7,10')] as const;

function importing(bench: Bench, file: string, text: string, ...more: string[]) {
  const path = bench.write(file, text);
  return bench.cli(['import', path, '--dossier', 'DEMO001', '--yes', '--format', 'json', ...more]);
}

for (const [what, again, counts] of [
  [
    'one changed label',
    [first[0], entry(2, 'Papier A4', '20,50'), first[2]],
    /3 of 3 entries were already imported on [^;]*\. N/,
  ],
  [
    'the order of the rows changed',
    [first[2], [...first[1]].reverse(), first[0]],
    /3 of 3 entries were already imported/,
  ],
  [
    'one changed amount and one new entry',
    [first[0], entry(2, 'Papier', '20,60'), first[2], entry(4, 'Gaz', '9,00')],
    /2 of 4 entries were already imported on [^;]*; 1 is changed; 1 is new\./,
  ],
] as const) {
  test(`a re-export with ${what} is stopped with the counts`, async () => {
    await withBench(async (bench) => {
      assert.equal((await importing(bench, name, fecOf(...first))).code, 0);
      const said = await importing(bench, name, fecOf(...again));
      const answer = answerOf(said);
      assert.deepEqual([said.code, answer.state, answer.already], [1, 'refused', false]);
      assert.match(answer.message, counts);
      assert.match(answer.message, /--allow-overlap/);
      assert.match(answer.message, new RegExp(String(new Date().getFullYear())));
      assert.equal(bench.sandbox.countRequests('importFEC'), 1);

      const allowed = await importing(bench, name, fecOf(...again), '--allow-overlap');
      assert.deepEqual([allowed.code, answerOf(allowed).state], [0, 'succeeded']);
      assert.match(allowed.err, /overlap +\d of \d entries .*import wanted all the same/);
    });
  });
}

test('the parts of a split FEC are imported one by one; an entry cut in two stops its parts', async () => {
  await withBench(async (bench) => {
    const [one, two, three] = first;
    const part = (number: number) => name.replace('.txt', `_${number}.txt`);
    const cut = [part(1), fecOf(one, two.slice(0, 1))] as const;
    const refused = await importing(bench, ...cut);
    assert.deepEqual([refused.code, answerOf(refused).state], [1, 'refused']);
    assert.match(answerOf(refused).message, /Entry AC\/2 has one row only/);
    assert.equal((await importing(bench, part(1), fecOf(one, two))).code, 0);
    assert.equal((await importing(bench, part(2), fecOf(three))).code, 0);
    const whole = await importing(bench, name, fecOf(...first));
    assert.match(answerOf(whole).message, /3 of 3 entries were already imported/);
    assert.equal(bench.sandbox.imports().length, 2);
  });
});

test('the next year, with numbers from 1 again, is no overlap', async () => {
  await withBench(async (bench) => {
    assert.equal((await importing(bench, name, fecOf(...first))).code, 0);
    const next = fecOf(entry(1, 'Loyer', '101,00', 2025), entry(2, 'Papier', '20,50', 2025));
    const said = await importing(bench, '732829320FEC20251231.txt', next);
    assert.deepEqual([said.code, answerOf(said).state], [0, 'succeeded']);
    assert.match(said.err, /no entry was imported before/);
  });
});

test('the client file of another SIREN: stopped, and let pass only on a person’s word', async () => {
  await withBench(async (bench) => {
    const path = bench.write(name, fecOf(...first));
    const args = ['import', path, '--dossier', 'MANON002', '--yes', '--format', 'json'];
    const stopped = await bench.cli(args);
    assert.deepEqual([stopped.code, answerOf(stopped).state], [1, 'refused']);
    assert.match(answerOf(stopped).message, /MANON002 belongs to SIREN 349536599.*732829320.*--other-siren/);
    assert.equal(bench.sandbox.countRequests('importFEC'), 0);
    const said = await bench.cli([...args, '--other-siren']);
    assert.equal(said.code, 0, said.out);
    assert.match(said.err, /732829320 in the file, 349536599 in Loop: DIFFERENT/);
    const journal = await openJournal(bench.home);
    assert.equal((await journal.find(answerOf(said).key ?? ''))?.otherSiren, '349536599');
    journal.close();
  });
});

test('the preview says what Loop will create', async () => {
  await withBench(async (bench) => {
    const said = await importing(bench, name, fecOf(...first), '--lang', 'fr');
    for (const words of [
      '2 sur 2 à créer par Loop : 607000 Compte 607000, 401000 Compte 401000',
      'presque les mêmes numéros dans Loop : 607000 à côté de 60700000, 401000 à côté de 40100000',
      '1 sur 1 à créer par Loop : FDUPONT',
      'AC ; non vérifié : l’API ne donne pas la liste des journaux',
      'aucune écriture déjà importée',
    ]) {
      assert.ok(said.err.includes(words), `${words} in\n${said.err}`);
    }
  });
});

test('what the key may not read is not verified, and no obstacle', async () => {
  await withBench(async (bench) => {
    for (const call of ['compte', 'tiersClient', 'etablissementComplet'] as const) {
      bench.sandbox.setFault(call, { kind: 'status', status: 403 });
    }
    const said = await importing(bench, name, fecOf(...first), '--siret', '73282932000017');
    assert.equal(said.code, 0, said.out);
    assert.match(said.err, /accounts +not verified: the key may not read them/);
    assert.match(said.err, /third parties +not verified: the key may not read them/);
    assert.match(said.err, /establishment +73282932000017, not verified: the key may not read them/);
  });
});

test('--again: what was imported is imported once more, with the reason in the journal', async () => {
  await withBench(async (bench) => {
    const one = answerOf(await importing(bench, name, fecOf(...first)));
    const same = answerOf(await importing(bench, name, fecOf(...first)));
    assert.equal(same.already, true);
    const said = await importing(
      bench,
      name,
      fecOf(...first),
      '--again',
      'dossier emptied by the accountant',
    );
    assert.match(
      said.err,
      new RegExp(
        `overlap +CAUTION, Loop has taken this very file before \\(import ${one.import_id}, .* twice`,
      ),
    );
    assert.doesNotMatch(said.err, /no entry was imported before/);
    const two = answerOf(said);
    assert.deepEqual([said.code, two.state, two.already, two.key], [0, 'succeeded', false, one.key]);
    assert.notEqual(two.import_id, one.import_id);
    assert.equal(bench.sandbox.imports().length, 2);
    const listed = await bench.cli(['imports', '--format', 'json']);
    const lines = listed.out.trim().split('\n');
    const [line, earlier] = lines.map((text) => JSON.parse(text));
    assert.deepEqual([lines.length, earlier.import_id, earlier.attempt], [2, one.import_id, 1]);
    assert.deepEqual([line.again, line.attempt], ['dossier emptied by the accountant', 2]);
  });
});

test('--again: what Loop refused, and a repetition that did not end, show what was sent before', async () => {
  await withBench(async (bench) => {
    bench.sandbox.setFault('importFEC', { kind: 'import-fails', times: 1 });
    const one = answerOf(await importing(bench, name, fecOf(...first)));
    assert.equal(one.state, 'failed');
    const repeat = ['--again', 'account opened in Loop'];
    bench.sandbox.setFault('importFEC', { kind: 'status', status: 429, times: 1 });
    const two = await importing(bench, name, fecOf(...first), ...repeat);
    assert.equal(answerOf(two).state, 'rejected');
    assert.match(
      two.err,
      new RegExp(`CAUTION, Loop accepted, then refused this very file .*${one.import_id}`),
    );
    const three = await importing(bench, name, fecOf(...first), ...repeat);
    assert.equal(answerOf(three).state, 'succeeded');
    assert.match(three.err, /CAUTION, this very file was sent to Loop before/);
    for (const { err } of [two, three]) assert.doesNotMatch(err, /no entry was imported before/);
  });
});

for (const [what, args, words] of [
  ['no reason', ['--again', ' '], /--again/],
  ['both words at once', ['--confirm-imported', 'abcdefgh', '--confirm-not-imported'], /not both/],
  ['an identifier that is none', ['--confirm-imported', 'not one'], /--confirm-imported/],
  ['two copies', ['--url', 'https://example.com/x', '--uri', 'a/x'], /not both/],
  ['an address that is none', ['--url', 'http://example.com/x?sig=PLANTED'], /--url/],
] as const) {
  test(`nothing can be done: ${what}`, async () => {
    await withBench(async (bench) => {
      const said = await importing(bench, name, fecOf(...first), ...args);
      assert.deepEqual([said.code, answerOf(said).state], [2, 'cannot']);
      assert.match(answerOf(said).message, words);
      assert.equal(bench.sandbox.requests.length, 0);
      assert.doesNotMatch(said.out + said.err, /PLANTED/);
    });
  });
}

test('a slip in the name of an option does not print the address', async () => {
  await withBench(async (bench) => {
    const said = await bench.cli([
      'import',
      'x',
      '--dossier',
      'D',
      '--ulr=https://example.com/x?sig=PLANTED',
    ]);
    assert.equal(said.code, 2);
    assert.match(said.err, /--ulr/);
    assert.doesNotMatch(said.err, /PLANTED/);
  });
});
