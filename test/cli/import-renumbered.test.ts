import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf, type Bench, withBench } from './import-cli.ts';

const head =
  'JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise';

/** Entries from `first` on, of the amounts given, all of one day. */
function fecFrom(first: number, amounts: readonly number[]): string {
  const rows = amounts.flatMap((euros, at) => {
    const row = (account: string, sides: string) =>
      `AC|Achats|${first + at}|20240105|${account}|Compte|||F|20240105|Facture|${sides}|||20240201||`;
    return [row('607000', `${euros},00|0,00`), row('401000', `0,00|${euros},00`)];
  });
  return `${[head, ...rows].join('\r\n')}\r\n`;
}

function importing(bench: Bench, text: string, ...more: string[]) {
  const file = bench.write('732829320FEC20241231.txt', text);
  return bench.cli(['import', file, '--dossier', 'DEMO001', '--yes', '--format', 'json', ...more]);
}

test('an export that was renumbered is stopped, and let pass on a person’s word', async () => {
  await withBench(async (bench) => {
    const first = await importing(bench, fecFrom(1, [10, 20, 30]));
    assert.equal(first.code, 0);
    assert.match(first.err, /this journal has no earlier import to compare/);
    const renumbered = fecFrom(501, [10, 20, 30]);
    const said = await importing(bench, renumbered);
    assert.deepEqual([said.code, answerOf(said).state], [1, 'refused']);
    assert.match(answerOf(said).message, /3 of 3 entries are the same under another number \(imported on /);
    assert.equal(bench.sandbox.countRequests('importFEC'), 1);
    const allowed = await importing(bench, renumbered, '--allow-overlap');
    assert.equal(allowed.code, 0);
    assert.match(allowed.err, /overlap +3 of 3 .*another number .*import wanted all the same/);
  });
});

test('a few entries that are the same under another number are shown, and do not stop', async () => {
  await withBench(async (bench) => {
    assert.equal((await importing(bench, fecFrom(1, [10, 20, 30]))).code, 0);
    const said = await importing(bench, fecFrom(501, [10, 91, 92, 93, 94, 95]));
    assert.equal(said.code, 0, said.out);
    assert.match(said.err, /overlap +1 of 6 entries is the same under another number .*5 are new\n/);
  });
});

test('nothing in common: the preview says what was compared', async () => {
  await withBench(async (bench) => {
    assert.equal((await importing(bench, fecFrom(1, [10]))).code, 0);
    const said = await importing(bench, fecFrom(501, [91]));
    assert.equal(said.code, 0, said.out);
    assert.match(
      said.err,
      /no entry was imported before \(numbers and contents compared with 1 earlier import/,
    );
  });
});
