import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type AmountFault, plainCents, readAmount, wholeCents } from '../../core/fec/amount.ts';
import { ExactSum, formatCents, formatDecimal } from '../../core/fec/exact-sum.ts';
import { check, credit, debit, encode, file, findingOf } from './fixtures/fec.ts';

/** Text, fault, value as decimal text; null where nobody can know it. */
const amounts: readonly (readonly [text: string, fault: AmountFault | null, value: string | null])[] = [
  ['0', null, '0.00'],
  ['12', null, '12.00'],
  ['12,', null, '12.00'],
  [',50', null, '0.50'],
  ['12,5', null, '12.50'],
  ['1234,56', null, '1234.56'],
  ['0000000069,60', null, '69.60'],
  ['000000000003000,00', null, '3000.00'],
  ['-12,00', null, '-12.00'],
  ['12,00-', null, '-12.00'],
  ['+12,00', null, '12.00'],
  ['12,00+', null, '12.00'],
  ['-0,00', null, '0.00'],
  ['1,234', null, '1.234'],
  ['123456789012345678901234567890,12', null, '123456789012345678901234567890.12'],
  ['1234.56', 'decimal-point', '1234.56'],
  ['-1234.5', 'decimal-point', '-1234.50'],
  ['.5', 'decimal-point', '0.50'],
  ['0.125', 'decimal-point', '0.125'],
  ['1.234', 'decimal-point', null],
  ['1234.567', 'decimal-point', '1234.567'],
  ['1,234.56', 'decimal-point', '1234.56'],
  ['1,234,567.89', 'decimal-point', '1234567.89'],
  ['1 234,56', 'thousands-separator', '1234.56'],
  ['1 234 567', 'thousands-separator', '1234567.00'],
  ['1\u00a0234,56', 'thousands-separator', '1234.56'],
  ['1\u202f234,56', 'thousands-separator', '1234.56'],
  ['-1\u2009234,56', 'thousands-separator', '-1234.56'],
  ['1.234,56', 'thousands-separator', '1234.56'],
  ['1.234.567', 'thousands-separator', '1234567.00'],
  ["1'234,56", 'thousands-separator', '1234.56'],
  ['1’234,56', 'thousands-separator', '1234.56'],
  ['- 12,00', 'sign', '-12.00'],
  ['12,00 -', 'sign', '-12.00'],
  ['-12,00-', 'sign', null],
  ['-12,00+', 'sign', null],
  ['1,2E2', 'exponent', '120.00'],
  ['1,2E-2', 'exponent', '0.012'],
  ['-12e0', 'exponent', '-12.00'],
  ['1E999', 'syntax', null],
  ['(12,00)', 'syntax', null],
  ['12,00 EUR', 'syntax', null],
  ['12,00€', 'syntax', null],
  ['--12,00', 'syntax', null],
  ['12 34', 'syntax', null],
  ['1 23,00', 'syntax', null],
  ['12,34,56', 'syntax', null],
  ['1,2.3', 'syntax', null],
  ['douze', 'syntax', null],
  [',', 'syntax', null],
  ['-', 'syntax', null],
  ['NaN', 'syntax', null],
  ['0x10', 'syntax', null],
  ['١٢', 'syntax', null],
  ['1'.repeat(101), 'syntax', null],
];

describe('the form of an amount', () => {
  for (const [text, fault, value] of amounts) {
    it(`${text.length > 40 ? `${text.length} digits` : text}: ${fault ?? 'legal'}, ${value ?? 'not known'}`, () => {
      const reading = readAmount(text);
      assert.equal(reading.empty, false);
      assert.equal(reading.fault, fault);
      assert.equal(reading.value === null ? null : formatDecimal(reading.value), value);
    });
  }

  it('nothing counts as zero', () => {
    const reading = readAmount('');
    assert.deepEqual([reading.empty, reading.fault], [true, null]);
    assert.equal(wholeCents(reading.value!), 0);
  });

  for (const [text, decimals] of [
    ['1', 0],
    ['1,5', 1],
    ['1,50', 2],
    ['1,500', 2],
    ['1,5000000', 2],
    ['1,005', 3],
    ['1,123456789', 9],
  ] as const) {
    it(`${text} has ${decimals} decimals`, () => assert.equal(readAmount(text).decimals, decimals));
  }
});

describe('whole cents', () => {
  for (const [text, cents] of [
    ['0,1', 10],
    ['1,230', 123],
    ['1,234', null],
    ['-12,34', -1234],
    ['11258999068426,23', (1 << 30) * 2 ** 20 - 1],
    ['11258999068426,24', null],
    ['-11258999068426,24', null],
  ] as const) {
    it(`${text}: ${cents}`, () => assert.equal(wholeCents(readAmount(text).value!), cents));
  }
});

const plain = (text: string) => {
  const bytes = encode(`;${text};`);
  return plainCents(bytes, 1, bytes.length - 1);
};

describe('the short cut for plain amounts', () => {
  it('gives what the long way gives, or leaves it to it', () => {
    const characters = fc.array(fc.constantFrom(...'0123456789,,,.- +E'), { maxLength: 18 });
    const numbers = fc
      .tuple(fc.nat(), fc.nat(), fc.nat(3))
      .map(([a, b, n]) => [...`${a}${b},${b}`].slice(0, -n));
    fc.assert(
      fc.property(fc.oneof(characters, numbers), (parts) => {
        const text = parts.join('');
        const cents = plain(text);
        if (cents === -1) return;
        const { fault, value, empty } = readAmount(text);
        assert.deepEqual([fault, empty, value === null ? null : wholeCents(value)], [null, false, cents]);
      }),
      { numRuns: 5000 },
    );
  });

  it('takes the forms that nearly every row has', () => {
    for (const [text, cents] of [
      ['0', 0],
      ['0,00', 0],
      ['12', 1200],
      ['1,5', 150],
      ['1234,56', 123456],
      ['9999999999999,99', 999999999999999],
    ] as const) {
      assert.equal(plain(text), cents, text);
    }
    for (const text of ['', ',', '1,', ',5', '-1', '1,234', '10000000000000', '1.5', ' 1', '1 ']) {
      assert.equal(plain(text), -1, text);
    }
  });
});

describe('sums', () => {
  it('are those of big integers', () => {
    const cents = fc.oneof(
      fc.maxSafeInteger().map((n) => Math.trunc(n / 8)),
      fc.integer(),
      fc.constantFrom(2 ** 50 - 1, -(2 ** 50), 0),
    );
    const decimal = fc.record({
      coefficient: fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
      scale: fc.nat(12),
    });
    fc.assert(
      fc.property(fc.array(fc.oneof(cents, decimal), { maxLength: 60 }), (values) => {
        const sum = new ExactSum();
        let expected = 0n;
        for (const value of values) {
          if (typeof value === 'number') sum.addCents(value);
          else sum.addDecimal(value);
          expected +=
            typeof value === 'number'
              ? BigInt(value) * 10n ** 10n
              : value.coefficient * 10n ** BigInt(12 - value.scale);
          assert.equal(sum.isZero, expected === 0n);
        }
        const { coefficient, scale } = sum.toDecimal();
        assert.equal(coefficient * 10n ** BigInt(12 - scale), expected);
        assert.equal(sum.toString(), formatDecimal({ coefficient: expected, scale: 12 }));
      }),
      { numRuns: 1000 },
    );
  });

  for (const [cents, text] of [
    [0, '0.00'],
    [-1, '-0.01'],
    [5, '0.05'],
    [-123456, '-1234.56'],
    [Number.MAX_SAFE_INTEGER, '90071992547409.91'],
  ] as const) {
    it(`${cents} cents are ${text}`, () => assert.equal(formatCents(cents), text));
  }
});

describe('the balance of a file', () => {
  const balanced: readonly (readonly [
    name: string,
    debits: readonly string[],
    credits: readonly string[],
    total: string,
  ])[] = [
    ['0,10 + 0,20 = 0,30', ['0,10', '0,20'], ['0,30'], '0.30'],
    ['a thousand times one cent', Array(1000).fill('0,01'), ['10,00'], '10.00'],
    [
      'amounts beyond the safe integers',
      ['99999999999999999999,99', '0,01'],
      ['100000000000000000000'],
      '100000000000000000000.00',
    ],
    [
      'many large amounts',
      Array(5000).fill('9999999999999,99'),
      ['49999999999999950,00'],
      '49999999999999950.00',
    ],
    [
      'amounts around 2^50 cents',
      ['11258999068426,24', '11258999068426,23'],
      ['22517998136852,47'],
      '22517998136852.47',
    ],
    ['three decimals that make cents', ['0,005', '0,005'], ['0,01'], '0.01'],
    ['a debit less than zero', ['100,00', '-40,00'], ['60,00'], '60.00'],
    ['a sign at the end', ['100,00', '40,00-'], ['60,00'], '60.00'],
    ['faulty forms with one meaning', ['1 234,56', '1.50'], ['1,23606E3'], '1236.06'],
  ];
  const bookOf = (debits: readonly string[], credits: readonly string[]) =>
    file([...debits.map((amount) => debit(amount)), ...credits.map((amount) => credit(amount))]);

  for (const [name, debits, credits, total] of balanced) {
    it(`${name}: to the cent`, async () => {
      const report = await check(bookOf(debits, credits));
      assert.deepEqual([report.totals.debit, report.totals.credit], [total, total]);
      assert.equal(findingOf(report, 'entry-unbalanced'), undefined);
      const less = await check(bookOf(debits, ['0,001', ...credits]));
      assert.equal(findingOf(less, 'entry-unbalanced')?.count, 1);
    });
  }

  it('says by how much, in the reader’s way of writing', async () => {
    const bytes = bookOf(['99999999999999999999,99', '1,005'], ['2,00']);
    const [fr, en] = [await check(bytes), await check(bytes, { lang: 'en' })];
    const said = (report: typeof fr) => findingOf(report, 'entry-unbalanced')?.samples[0]?.message;
    assert.equal(
      said(fr),
      'L’écriture AC/1 est déséquilibrée de 99999999999999999998,995 (débit 100000000000000000000,995, crédit 2,00, 3 lignes)',
    );
    assert.equal(
      said(en),
      'Entry AC/1 is unbalanced by 99999999999999999998.995 (debit 100000000000000000000.995, credit 2.00, 3 rows)',
    );
  });

  it('an amount that cannot be known leaves its entry alone, and the others not', async () => {
    const report = await check(
      file([
        debit('1.234'),
        credit('5,00'),
        debit('7,00', { EcritureNum: '2' }),
        credit('7,01', { EcritureNum: '2' }),
      ]),
    );
    assert.deepEqual(
      findingOf(report, 'entry-unbalanced')?.samples.map((sample) => sample.value),
      ['2'],
    );
    assert.equal(report.totals.credit, '12.01');
    assert.deepEqual(
      report.tests_not_possible.map(({ test }) => test),
      ['balance'],
    );
  });
});
