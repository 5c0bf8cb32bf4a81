import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { entry, file, legalName, type Row } from '../fixtures/fec.ts';
import { SeededRandom } from '../official/random.ts';
import { difference, plainly, withKernel } from './fixtures/engines.ts';

const digits = ['%', '0%', '000%', '0000000000000000%'];
const before = ['', 'VT', 'VT-', '2024-', '2024/01-', 'a name of more than sixteen bytes ', '99999999', 'é'];
const after = ['', '/2024', 'A', '-2024-01/a long text behind the digits', '.'];

/** Numbers close to those from which on they are not read as such. */
const offsets = [0, 1, 95, 9_990, 99_999_900, 999_999_999_999_990, 9_999_999_999_999_990];

interface Form {
  readonly journal: string;
  readonly prefix: string;
  readonly digits: string;
  readonly tail: string;
  /** Of a hundred numbers: how many have another text behind them, are left out, come again. */
  readonly untailed: number;
  readonly gaps: number;
  readonly again: number;
  readonly offset: number;
  readonly step: number;
}

const form: fc.Arbitrary<Form> = fc.record({
  journal: fc.constantFrom('AC', 'VE', 'BQ', 'OUV', 'AN', 'OD'),
  prefix: fc.constantFrom(...before),
  digits: fc.constantFrom(...digits),
  tail: fc.constantFrom(...after),
  untailed: fc.constantFrom(0, 0, 5, 50),
  gaps: fc.constantFrom(0, 0, 2, 60),
  again: fc.constantFrom(0, 0, 0, 3),
  offset: fc.constantFrom(...offsets),
  step: fc.constantFrom(1, 1, 1, 1, 0, 7, 123_456_789),
});

const plain = { digits: '000%', tail: '', untailed: 0, again: 0, offset: 0, step: 1 };

interface Book {
  readonly forms: readonly Form[];
  /** One sequence for all journals. */
  readonly shared: boolean;
  readonly order: (typeof orders)[number];
  /** Of a hundred entries: how many have another date than their time, are not as the others. */
  readonly dates: number;
  readonly odd: number;
  readonly entries: number;
  readonly seed: number;
}

const orders = ['time', 'journal', 'number', 'account', 'shuffled', 'backwards'] as const;

const book: fc.Arbitrary<Book> = fc.record({
  forms: fc.array(form, { minLength: 1, maxLength: 6 }),
  shared: fc.boolean(),
  order: fc.constantFrom(...orders),
  dates: fc.constantFrom(0, 0, 4, 50),
  odd: fc.constantFrom(0, 0, 3, 30),
  entries: fc.constantFrom(30, 47, 60, 400, 1500),
  seed: fc.nat(),
});

function dateOf(day: number): string {
  const month = String(1 + Math.floor(day / 28)).padStart(2, '0');
  return `2024${month}${String(1 + (day % 28)).padStart(2, '0')}`;
}

/** @param percent how often of a hundred times */
function often(random: SeededRandom, percent: number): boolean {
  return random.below(100) < percent;
}

function numberOf({ prefix, digits, tail, untailed, offset, step }: Form, n: number, random: SeededRandom) {
  const value = String(BigInt(offset) + BigInt(n) * BigInt(step));
  return prefix + digits.replace('%', value) + (often(random, untailed) ? '' : tail);
}

function rowsOf({ forms, shared, order, dates, odd, entries, seed }: Book): Row[] {
  const random = new SeededRandom(seed);
  const counts = new Map<string, number>();
  const sorted: { readonly key: string; readonly rows: Row[] }[] = [];
  for (let i = 0; i < entries; i++) {
    const own = forms[random.below(forms.length)]!;
    const one = shared ? { ...forms[0]!, journal: own.journal } : own;
    const counter = shared ? '' : own.journal;
    const n = (counts.get(counter) ?? 0) + (often(random, one.gaps) ? 1 + random.below(3) : 1);
    counts.set(counter, n);
    const number = numberOf(one, often(random, one.again) ? Math.max(1, n - 3) : n, random);
    const day = often(random, dates) ? random.below(336) : Math.floor((i * 336) / entries);
    const amount = often(random, odd) ? '7,00' : `${1 + i},${10 + (i % 90)}`;
    const fields = {
      JournalCode: one.journal,
      EcritureNum: number,
      EcritureDate: dateOf(day),
      ValidDate: '20241231',
    };
    const whole = entry(number, amount, { ...fields, EcritureLib: `Facture ${i % 7 === 0 ? 'x' : i}` });
    const rows = often(random, odd) ? mend(whole, random) : whole;
    const key = { time: '', journal: one.journal, number, account: '', shuffled: '', backwards: '' }[order];
    sorted.push({ key, rows });
  }
  if (order === 'backwards') sorted.reverse();
  if (order === 'journal' || order === 'number')
    sorted.sort((a, b) => (a.key < b.key ? -1 : +(a.key > b.key)));
  const rows = sorted.flatMap((one) => one.rows);
  if (order === 'account') rows.sort((a, b) => String(a.CompteNum).localeCompare(String(b.CompteNum)));
  if (order === 'shuffled') {
    for (let i = rows.length - 1; i > 0; i--) {
      const j = random.below(i + 1);
      [rows[i], rows[j]] = [rows[j]!, rows[i]!];
    }
  }
  return rows;
}

/** An entry in which something is not as in the others. */
function mend(rows: readonly Row[], random: SeededRandom): Row[] {
  const [first, second] = [rows[0]!, rows[1]!];
  const ways: readonly (() => Row[])[] = [
    () => [first],
    () => [first, { ...second, EcritureDate: dateOf(random.below(336)) }],
    () => [{ ...first, Debit: 'x' }, second],
    () => [
      { ...first, CompteNum: '607000', EcritureDate: dateOf(335) },
      { ...second, CompteNum: '120000', EcritureDate: dateOf(335) },
    ],
    () => [{ ...first, Debit: '0,00' }],
    () => [
      { ...first, Debit: '1,005' },
      { ...second, Credit: '1,005' },
    ],
    () => [
      { ...first, Debit: '1,005' },
      { ...second, Credit: '1,00' },
    ],
  ];
  return ways[random.below(ways.length)]!();
}

describe('the kernel finds in the numbers of a file what the plain way finds', () => {
  it('in any numbering', async () => {
    let rows = 0;
    let passed = 0;
    await fc.assert(
      fc.asyncProperty(book, async (drawn) => {
        const parts = [{ name: legalName, bytes: file(rowsOf(drawn)) }];
        const kernel = await withKernel(parts, 30_000);
        rows += rowsOf(drawn).length;
        passed += kernel.passed;
        assert.equal(difference(await plainly(parts), kernel.said), '');
      }),
      { numRuns: 100 },
    );
    assert.ok(passed > rows / 4, `${passed} of ${rows} rows passed`);
  });

  it('in more entries than are looked at in one call', async () => {
    const forms = ['OUV', 'AC', 'VE'].map((journal, i) => ({ ...plain, journal, prefix: journal, gaps: i }));
    for (const order of ['time', 'account', 'shuffled'] as const) {
      const drawn = { forms, shared: false, order, dates: 0, odd: 1, entries: 20_000, seed: 5 };
      const parts = [{ name: legalName, bytes: file(rowsOf(drawn)) }];
      const kernel = await withKernel(parts, 262_144);
      assert.equal(difference(await plainly(parts), kernel.said), '');
    }
  });

  it('in as many sequences as entries', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => {
      const number = `${(i * 2_654_435_761) % 4_294_967_296}x${i % 3}`;
      return entry(number, '5,00', { JournalCode: `J${i % 9}`, EcritureLib: `Facture ${i}` });
    });
    const parts = [{ name: legalName, bytes: file(rows.flat()) }];
    const kernel = await withKernel(parts, 262_144);
    assert.equal(difference(await plainly(parts), kernel.said), '');
  });
});
