import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ByteTable } from '../../core/fec/byte-table.ts';
import { EntryFactTable } from '../../core/fec/entry-facts.ts';
import { EntryScan } from '../../core/fec/entry-scan.ts';
import { EntryTable } from '../../core/fec/entry-table.ts';
import { formatDecimal } from '../../core/fec/exact-sum.ts';
import { markUnreadable } from '../../core/fec/kernel/judge-layout.ts';
import {
  check,
  concat,
  credit,
  debit,
  encode,
  entry,
  file,
  findingOf,
  type Row,
  row,
} from './fixtures/fec.ts';
import { SeededRandom } from './official/random.ts';

type Key = readonly [journal: string, number: string];

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

const scan = (table: EntryTable) => new EntryScan(table, new EntryFactTable());

const parts = (table: ByteTable, index: number) => [table.first(index), table.second(index)];

/** The key at another place in the buffer each time. */
function placed([journal, number]: Key, shift: number) {
  const first = encode(journal);
  const second = encode(number);
  const bytes = concat(new Uint8Array(shift).fill(0x58), second, encode('|'), first, encode('|'));
  const s2 = shift;
  const s1 = shift + second.length + 1;
  return { bytes, s1, e1: s1 + first.length, s2, e2: s2 + second.length };
}

const random = new SeededRandom(20241231);
const letters = ['A', 'AA', 'AB', 'B', '', 'É', '0', '00', '1', '10', ' '];

/** Prefixes of one another, the same letters cut elsewhere, swapped parts, long keys, numbers in sequence. */
function adversarialKeys(): Key[] {
  const keys: Key[] = [];
  for (const a of letters)
    for (const b of letters) for (const c of letters) keys.push([a + b, c], [a, b + c], [c, a + b]);
  for (let n = 0; n < 20_000; n++) keys.push(['VE', String(n)], [String(n % 7), `VE${n}`]);
  for (let n = 0; n < 300; n++) keys.push(['x'.repeat(n), 'x'.repeat(300 - n)], ['x'.repeat(n), '']);
  for (let n = 0; n < 5000; n++) keys.push([String(random.below(50)), String(random.below(1e9))]);
  return keys;
}

describe('a table of bytes', () => {
  it('gives a number to each key, the same each time, in order of appearance', () => {
    const table = new ByteTable();
    const model = new Map<string, number>();
    const keys = adversarialKeys();
    for (let i = 0; i < keys.length * 2; i++) {
      const key = i < keys.length ? keys[i]! : random.pick(keys);
      const { bytes, s1, e1, s2, e2 } = placed(key, i % 5);
      const expected = model.get(JSON.stringify(key)) ?? model.size;
      model.set(JSON.stringify(key), expected);
      assert.equal(table.intern(bytes, s1, e1, s2, e2), expected);
    }
    assert.equal(table.size, model.size);
    for (const [key, index] of model) assert.deepEqual(parts(table, index).map(text), JSON.parse(key));
  });

  it('keeps apart keys of the same hash: among so many, some have', () => {
    const table = new ByteTable();
    const count = 400_000;
    for (let n = 0; n < count; n++) {
      const bytes = encode(`${(n * 2654435761) % 2 ** 32}`);
      assert.equal(table.intern(bytes, 0, bytes.length, 0, 0), n);
    }
    assert.equal(table.size, count);
  });

  it('keys of any bytes but a line feed', () => {
    const part = fc.uint8Array({ maxLength: 20 }).map((bytes) => bytes.filter((byte) => byte !== 0x0a));
    fc.assert(
      fc.property(fc.array(fc.tuple(part, part)), (keys) => {
        const table = new ByteTable();
        const model = new Map<string, number>();
        for (const [first, second] of keys) {
          const expected = model.get(`${first};${second}`) ?? model.size;
          model.set(`${first};${second}`, expected);
          const bytes = concat(first, second);
          assert.equal(table.intern(bytes, 0, first.length, first.length, bytes.length), expected);
          assert.deepEqual(
            parts(table, expected).map((found) => [...found]),
            [[...first], [...second]],
          );
        }
      }),
    );
  });
});

describe('a table of entries', () => {
  it('sums what a map of big integers sums, however the rows are scattered', () => {
    const table = new EntryTable();
    const model = new Map<
      string,
      { debit: bigint; credit: bigint; rows: number; line: number; exact: boolean }
    >();
    const keys = adversarialKeys().slice(0, 6000);
    const amounts = [0, 1, 99, 123456, 2 ** 49, 2 ** 50 - 1, -1, -(2 ** 50) + 1];
    for (let line = 1; line <= 60_000; line++) {
      const key = random.chance(3) ? keys[line % 40]! : random.pick(keys);
      const { bytes, s1, e1, s2, e2 } = placed(key, line % 3);
      const index = table.row(bytes, s1, e1, s2, e2, line);
      const [debited, credited] = [random.pick(amounts), random.pick(amounts)];
      const sum = model.get(JSON.stringify(key)) ?? { debit: 0n, credit: 0n, rows: 0, line, exact: false };
      model.set(JSON.stringify(key), sum);
      sum.rows++;
      if (random.chance(50)) {
        table.addDecimal(index, { coefficient: 5n, scale: 3 }, { coefficient: BigInt(credited), scale: 2 });
        sum.debit += 5n;
      } else {
        table.addCents(index, debited, credited);
        sum.debit += BigInt(debited) * 10n;
      }
      sum.credit += BigInt(credited) * 10n;
    }
    const expected = [...model]
      .filter(([, { debit, credit }]) => debit !== credit)
      .map(([key, { debit, credit, rows, line }]) => [
        ...JSON.parse(key),
        line,
        rows,
        formatDecimal({ coefficient: debit, scale: 3 }),
        formatDecimal({ coefficient: debit - credit, scale: 3 }),
      ]);
    const found = [...table.unbalanced(scan(table))].map(
      ({ journal, number, firstLine, rows, debit, difference }) => [
        text(journal),
        text(number),
        firstLine,
        rows,
        formatDecimal(debit),
        formatDecimal(difference),
      ],
    );
    assert.equal(table.size, model.size);
    assert.deepEqual(found, expected);
  });

  it('an entry that cannot be read is counted, not judged', () => {
    const table = new EntryTable();
    const { bytes, s1, e1, s2, e2 } = placed(['A', '1'], 0);
    const index = table.row(bytes, s1, e1, s2, e2, 2);
    table.addCents(index, 5, 0);
    table.markUnreadable(index);
    table.markUnreadable(index);
    assert.deepEqual([[...table.unbalanced(scan(table))], scan(table).next(markUnreadable, 0)], [[], index]);
    assert.equal(scan(table).next(markUnreadable, index + 1), table.size);
  });
});

const shuffled = <T>(items: readonly T[]) =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });

describe('entries of a file', () => {
  const book: Row[] = [
    ...entry('1', '10,00'),
    ...entry('2', '20,00', { JournalCode: 'VE' }),
    ...entry('1', '30,00', { JournalCode: 'VE' }),
    ...entry('VE', '5,00', { JournalCode: '1' }),
    debit('7,00', { EcritureNum: '12' }),
    credit('7,01', { EcritureNum: '12' }),
    debit('7,01', { JournalCode: 'AC1', EcritureNum: '2' }),
    credit('7,00', { JournalCode: 'AC1', EcritureNum: '2' }),
    row({ EcritureNum: '3', Debit: '1,00', Credit: '1,00' }),
  ];

  it('do not depend on the order of the rows', async () => {
    const judged = async (rows: readonly Row[]) => {
      const { totals, verdicts, findings } = await check(file(rows));
      const unbalanced = findings.find(({ rule }) => rule === 'entry-unbalanced')!;
      return {
        totals,
        law: verdicts.law,
        loop: verdicts.loop,
        said: unbalanced.samples.map(({ message }) => message).sort(),
      };
    };
    const expected = await judged(book);
    assert.equal(expected.said.length, 2);
    assert.deepEqual(expected.totals, {
      rows: 13,
      entries: 7,
      debit: '80.01',
      credit: '80.01',
      journals: 4,
      accounts: 2,
      period: { from: '2024-01-05', to: '2024-01-05' },
    });
    await fc.assert(
      fc.asyncProperty(shuffled(book), async (rows) => assert.deepEqual(await judged(rows), expected)),
      { numRuns: 200 },
    );
  });

  it('spaces around journal and number are not part of them', async () => {
    const report = await check(
      file([debit('1,00', { JournalCode: ' AC ', EcritureNum: '1  ' }), credit('1,00')]),
    );
    assert.deepEqual(
      [report.totals.entries, report.totals.journals, report.verdicts.loop],
      [1, 1, 'accepted'],
    );
  });

  it('a blank JournalCode leaves the number alone', async () => {
    const rows = [debit('1,00', { JournalCode: '' }), credit('2,00', { JournalCode: '' })];
    const report = await check(file(rows), { regime: 'COM' });
    assert.match(findingOf(report, 'entry-unbalanced')!.samples[0]!.message, /^L’écriture 1 est/);
    assert.equal(report.totals.journals, 0);
  });

  it('one row alone is said so', async () => {
    const report = await check(file([debit('1,00')]));
    assert.equal(
      findingOf(report, 'entry-unbalanced')?.samples[0]?.message,
      'L’écriture AC/1 n’a qu’une ligne : débit 1,00, crédit 0,00, écart 1,00',
    );
  });

  it('Montant and Sens, in both ways of writing', async () => {
    const columns = ['JournalCode', 'EcritureNum', 'Montant', 'Sens', 'CompteNum'];
    for (const [plus, minus] of [
      ['D', 'C'],
      ['d', 'c'],
      ['+1', '-1'],
    ] as const) {
      const rows = [
        debit('1,50', { Sens: plus }),
        credit('1,00', { Sens: minus }),
        credit('0,50', { Sens: minus }),
      ];
      const report = await check(file(rows, { columns }));
      assert.deepEqual([report.totals.debit, report.totals.credit], ['1.50', '1.50']);
      assert.equal(findingOf(report, 'entry-unbalanced'), undefined);
    }
  });

  it('a row that cannot be read takes its entry out of the test', async () => {
    const broken = { ...debit('5,00', { EcritureNum: '2' }), EcritureLib: 'a\tb' };
    const report = await check(file([...entry('1'), broken, credit('5,00', { EcritureNum: '2' })]));
    assert.equal(findingOf(report, 'entry-unbalanced'), undefined);
    assert.equal(findingOf(report, 'separator-in-field')?.samples[0]?.line, 4);
    assert.deepEqual(report.tests_not_possible, [
      {
        test: 'balance',
        reason: 'lignes qui n’ont pas pu être lues : 1 ; écritures dont l’équilibre n’est pas connu : 1',
      },
    ]);
    assert.deepEqual(
      [report.totals.rows, report.totals.credit, report.verdicts.loop],
      [4, '105.00', 'not-tested'],
    );
  });

  it('what was not read is not called unbalanced', async () => {
    const first = file([...entry('1'), debit('5,00', { EcritureNum: '2' })]);
    const report = await check(concat(first, new Uint8Array((1 << 20) + 9).fill(0x61)));
    assert.equal(findingOf(report, 'entry-unbalanced'), undefined);
    assert.equal(findingOf(report, 'record-too-long')?.samples[0]?.line, 5);
    assert.deepEqual(report.tests_not_possible, [
      { test: 'balance', reason: 'la fin du fichier n’a pas été lue' },
    ]);
  });
});
