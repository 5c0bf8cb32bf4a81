/** The files that the benchmarks are run on. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { type Claims, fromReport, truth } from '../../bench/claims.ts';
import { type Counts, type FecKind, writeFec } from '../../bench/generate/fec-file.ts';
import { columns } from '../../bench/generate/row.ts';
import { inFolder, reportsOf, validate } from '../fec/fixtures/command.ts';

const name = '123456782FEC20241231.txt';

const clean: FecKind = {
  rows: 12_000,
  seed: 4,
  separator: '\t',
  encoding: 'utf-8',
  errors: 'none',
  order: 'entry',
};

interface Made {
  readonly bytes: Buffer;
  readonly counts: Counts;
}

async function make(change: Partial<FecKind>): Promise<Made> {
  let made: Made | undefined;
  await inFolder(async (folder) => {
    const path = join(folder.path, name);
    const counts = writeFec(path, { ...clean, ...change });
    made = { bytes: readFileSync(path), counts };
  });
  return made!;
}

const rowsOf = ({ bytes }: Made) => bytes.toString().split('\r\n').slice(1, -1);
const sha256 = ({ bytes }: Made) => createHash('sha256').update(bytes).digest('hex');
const at = (column: (typeof columns)[number]) => columns.indexOf(column);

/** What `loop-fec validate` says of the file. */
async function judge({ bytes }: Made): Promise<string> {
  let json = '';
  await inFolder(async ({ write }) => {
    json = (await validate(['--format', 'json', write(name, bytes)])).out;
  });
  return json;
}

const some = (claims: Claims, names: readonly (keyof Claims)[]): Claims =>
  Object.fromEntries(names.map((claim) => [claim, claims[claim]]));

describe('generated files', () => {
  const kinds: readonly Partial<FecKind>[] = [
    {},
    { separator: '|', encoding: 'iso-8859-15' },
    { separator: '|' },
    { encoding: 'iso-8859-15', rows: 725 },
    { rows: 40_000, seed: 9 },
  ];
  for (const change of kinds) {
    const { rows, separator, encoding } = { ...clean, ...change };
    it(`${rows} rows, ${separator === '|' ? 'pipe' : 'tab'}, ${encoding}: nothing to report`, async () => {
      const made = await make(change);
      const json = await judge(made);
      const [report] = reportsOf({ code: 0, out: json, err: '' });
      assert.deepEqual(report!.findings, []);
      assert.deepEqual(report!.verdicts, { law: 'conforme', official: 'conforme', loop: 'accepted' });
      assert.equal(report!.file.encoding, encoding);
      const all = ['rows', 'faultyRows', 'entries', 'debit', 'credit', 'unbalanced'] as const;
      assert.deepEqual(some(fromReport(json), all), some(truth(made.counts), all));
      assert.equal(made.counts.rows, rows);
    });
  }

  it('a seed gives the same bytes each time and on every runtime, another gives others', async () => {
    const first = sha256(await make({ rows: 2_000 }));
    assert.equal(first, '4648de66b4f30a3a3dab63104d7c06da92ba8b6257f06c6b30aabc7a3bc78d33');
    assert.equal(sha256(await make({ rows: 2_000 })), first);
    assert.notEqual(sha256(await make({ rows: 2_000, seed: 5 })), first);
  });

  it('has as many rows as asked for, whatever the number', async () => {
    for (let rows = 500; rows < 540; rows++) assert.equal((await make({ rows })).counts.rows, rows);
    await assert.rejects(make({ rows: 499 }), RangeError);
  });

  it('has entries of 2 to 6 rows, and lettered rows that balance', async () => {
    const made = await make({});
    const entries = new Map<string, number>();
    const letterings = new Map<string, number>();
    for (const row of rowsOf(made)) {
      const fields = row.split('\t');
      const entry = `${fields[at('JournalCode')]} ${fields[at('EcritureNum')]}`;
      entries.set(entry, (entries.get(entry) ?? 0) + 1);
      if (fields[at('EcritureLet')] === '') continue;
      const lettering = `${fields[at('CompAuxNum')]} ${fields[at('EcritureLet')]}`;
      const cents = (column: 'Debit' | 'Credit') => Number(fields[at(column)]!.replace(',', ''));
      letterings.set(lettering, (letterings.get(lettering) ?? 0) + cents('Debit') - cents('Credit'));
    }
    assert.deepEqual([...new Set(entries.values())].sort(), [2, 3, 4, 5, 6]);
    assert.equal(entries.size, made.counts.entries);
    assert.ok(letterings.size > 500);
    assert.ok([...letterings.values()].every((sum) => sum === 0));
  });

  it('by account: the same rows, each account in one piece', async () => {
    const [byEntry, byAccount] = [rowsOf(await make({})), rowsOf(await make({ order: 'account' }))];
    assert.deepEqual(byAccount.toSorted(), byEntry.toSorted());
    const accounts = byAccount.map((row) => row.split('\t')[at('CompteNum')]!);
    assert.deepEqual(accounts, accounts.toSorted());
  });

  for (const errors of ['some', 'all', 'habits'] as const) {
    it(`with errors in ${errors} rows: the faulty rows are counted`, async () => {
      const made = await make({ errors });
      const { rows, faultyRows } = made.counts;
      assert.ok(errors !== 'some' ? faultyRows === rows : faultyRows > 0 && faultyRows < rows / 500);
      const told = fromReport(await judge(made));
      assert.deepEqual(some(told, ['rows', 'faultyRows']), some(truth(made.counts), ['rows', 'faultyRows']));
    });
  }
});
