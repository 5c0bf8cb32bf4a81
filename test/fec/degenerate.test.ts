import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Report } from '../../core/fec/report.ts';
import {
  allRulesOf,
  check,
  encode,
  type FileForm,
  file,
  findingOf,
  lines,
  names,
  type Row,
} from './fixtures/fec.ts';
import { ledgerBook } from './fixtures/ledger-book.ts';

/** Files as real software writes them: what is wrong with all of the file is said once, with a count. */

const book = fc.sample(ledgerBook, { seed: 7, numRuns: 1 })[0]!.rows;
const count = book.length;
const purchase = (euros: number) => book.findIndex(({ Debit }) => Debit === `${euros},00`);
const [march, october] = [purchase(3000), purchase(6000)];
const more: Row = { Debit: '3001,00' };
const less: Row = { Debit: '5999,00' };
/** Numbers journal by journal. */
const ownNumber = ({ JournalCode, EcritureNum }: Row): string => {
  const others = book.filter((fields) => fields.JournalCode === JournalCode);
  return String([...new Set(others.map((fields) => fields.EcritureNum))].indexOf(EcritureNum) + 1);
};
const every = (change: (fields: Row, i: number) => Row): Row[] =>
  book.map((fields, i) => ({ ...fields, ...change(fields, i) }));
const text = (body: readonly string[]) => encode(`${body.join('\r\n')}\r\n`);

interface Shape {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Rule and count of findings. */
  readonly said: Readonly<Record<string, number>>;
  readonly notPossible?: readonly string[];
  readonly loop?: Report['verdicts']['loop'];
}

const dates = ['EcritureDate', 'PieceDate', 'DateLet', 'ValidDate'];
const reworded = (write: (date: string) => string) =>
  every((fields) => {
    const filled = dates.filter((name) => fields[name]);
    return Object.fromEntries(filled.map((name) => [name, write(fields[name]!)]));
  });
const dateCount = book.flatMap((fields) => dates.filter((name) => fields[name])).length;
const pointed = (amount = '') => amount.replace(',', '.');
const french = (date: string) => `${date.slice(6)}/${date.slice(4, 6)}/${date.slice(0, 4)}`;
const broken = (label: string) => every(() => ({ EcritureLib: label }));
const [head = '', ...body] = lines(book);

const shapes: readonly Shape[] = [
  {
    name: 'EcritureNum 0 everywhere, balanced by day',
    bytes: file(every(() => ({ EcritureNum: '0' }))),
    said: { 'entry-number-constant': 1 },
    notPossible: ['entry-balance', 'entry-numbering'],
  },
  {
    name: 'EcritureNum 0 everywhere, two months that make up for each other',
    bytes: file(every((_, i) => ({ EcritureNum: '0', ...(i === march ? more : i === october ? less : {}) }))),
    said: { 'entry-number-constant': 1, 'month-unbalanced': 2 },
    notPossible: ['entry-balance', 'entry-numbering'],
    loop: 'not-tested',
  },
  {
    name: 'EcritureNum 0 everywhere, unbalanced',
    bytes: file(every((_, i) => ({ EcritureNum: '0', ...(i === march ? more : {}) }))),
    said: {
      'entry-number-constant': 1,
      'journal-unbalanced': 1,
      'file-unbalanced': 1,
      'month-unbalanced': 1,
    },
    notPossible: ['entry-balance', 'entry-numbering'],
    loop: 'rejected',
  },
  {
    name: 'EcritureNum 0 throughout one journal',
    bytes: file(every((fields) => ({ EcritureNum: fields.JournalCode === 'AC' ? '0' : ownNumber(fields) }))),
    said: { 'journal-number-constant': 1 },
    notPossible: ['entry-balance', 'entry-numbering'],
  },
  {
    name: 'every row has a number of its own',
    bytes: file(every((_, i) => ({ EcritureNum: String(i + 1) }))),
    said: {},
    notPossible: ['entry-balance'],
    loop: 'not-tested',
  },
  {
    name: 'every row has a number of its own, two months that make up for each other',
    bytes: file(
      every((_, i) => ({
        EcritureNum: String(i + 1),
        ...(i === march ? more : i === october ? less : {}),
      })),
    ),
    said: { 'month-unbalanced': 2 },
    notPossible: ['entry-balance'],
    loop: 'not-tested',
  },
  {
    name: 'no number follows another',
    bytes: file(
      every(({ EcritureNum = '' }) => ({ EcritureNum: `${EcritureNum}-${Number(EcritureNum) * 7}x1` })),
    ),
    said: {},
    notPossible: ['entry-numbering'],
  },
  {
    name: 'EcritureNum empty everywhere',
    bytes: file(every(() => ({ EcritureNum: '' }))),
    said: { 'required-field-empty': count },
    notPossible: ['entry-balance', 'entry-numbering'],
  },
  {
    name: 'ValidDate empty everywhere',
    bytes: file(every(() => ({ ValidDate: '' }))),
    said: { 'valid-date-missing': count },
  },
  {
    name: 'ValidDate no date everywhere',
    bytes: file(every(() => ({ ValidDate: 'à valider' }))),
    said: { 'date-format': count },
  },
  {
    name: 'ValidDate empty or no date',
    bytes: file(every((_, i) => ({ ValidDate: i % 2 === 0 ? '' : '99999999' }))),
    said: { 'valid-date-missing': Math.ceil(count / 2), 'date-calendar': Math.floor(count / 2) },
  },
  {
    name: 'every date as DD/MM/YYYY',
    bytes: file(reworded(french)),
    said: { 'date-format': dateCount },
  },
  {
    name: 'every date as YYYY-MM-DD with a time',
    bytes: file(reworded((date) => `${date.replace(/(....)(..)(..)/, '$1-$2-$3')} 00:00:00`)),
    said: { 'date-format': dateCount },
  },
  {
    name: 'every date as DDMMYYYY',
    bytes: file(reworded((date) => french(date).replaceAll('/', ''))),
    said: { 'date-format': dateCount },
  },
  {
    name: 'every amount with a point',
    bytes: file(every(({ Debit, Credit }) => ({ Debit: pointed(Debit), Credit: pointed(Credit) }))),
    said: { 'amount-decimal-point': count * 2 },
  },
  {
    name: 'amounts without a side left empty',
    bytes: file(every(({ Debit }) => (Debit === '0,00' ? { Debit: '' } : { Credit: '' }))),
    said: { 'amount-empty': count },
  },
  {
    name: 'every row ends with a separator, the names too',
    bytes: text([head, ...body].map((line) => `${line}\t`)),
    said: { 'header-trailing-separator': 1 },
  },
  {
    name: 'every row ends with a separator, the names do not',
    bytes: text([head, ...body.map((line) => `${line}\t`)]),
    said: { 'trailing-separator-mismatch': count },
  },
  {
    name: 'some rows end with a separator',
    bytes: text([head, ...body.map((line, i) => (i % 5 === 0 ? `${line}\t` : line))]),
    said: { 'trailing-separator-mismatch': Math.ceil(count / 5) },
  },
  {
    name: 'padded fields with a separator at the end, zeros before the amounts',
    bytes: file(
      every(({ Debit = '', Credit = '' }) => ({
        Debit: Debit.padStart(15, '0'),
        Credit: Credit.padStart(15, '0'),
      })),
      { width: 30, trailing: true, separator: '|' },
    ),
    said: { 'header-trailing-separator': 1, 'field-padding': 1 },
  },
  ...(['\n', '\r', '\r\n', '\r\r\n', '\n\n'] as const).map((lineBreak) => ({
    name: `a line break ${JSON.stringify(lineBreak)} in every label`,
    bytes: file(broken(`a${lineBreak}b`)),
    said: { 'line-break-in-field': count },
    notPossible: ['balance'],
    loop: 'not-tested' as const,
  })),
  {
    name: 'three lines in every label',
    bytes: file(broken('a\nb\nc')),
    said: { 'line-break-in-field': count },
    notPossible: ['balance'],
    loop: 'not-tested',
  },
  {
    name: 'a separator in every label',
    bytes: file(broken('a|b'), { separator: '|' }),
    said: { 'separator-in-field': count },
    notPossible: ['balance'],
    loop: 'not-tested',
  },
  {
    name: 'quotation marks round every field',
    bytes: file(
      every((fields) =>
        Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, `"${value}"`])),
      ),
    ),
    said: { 'field-quoted': book.flatMap((fields) => names().filter((name) => name in fields)).length },
  },
  {
    name: 'every label encoded twice',
    bytes: file(broken('rÃ©glÃ©')),
    said: { 'encoding-mojibake': count },
  },
];

describe('what is wrong with all of a file is said once', () => {
  for (const { name, bytes, said, notPossible = [], loop = 'accepted' } of shapes) {
    it(name, async () => {
      const report = await check(bytes);
      assert.deepEqual(
        Object.fromEntries(report.findings.map((finding) => [finding.rule, finding.count])),
        said,
      );
      assert.deepEqual(
        report.tests_not_possible.map(({ test }) => test),
        notPossible,
      );
      assert.equal(report.verdicts.loop, loop);
      assert.equal(report.totals.rows, count);
      for (const { samples } of report.findings) {
        for (const { message } of samples)
          assert.doesNotMatch(message, /\{\w+\}|undefined|NaN|\b1 lignes/, message);
      }
    });
  }

  it('a repaired row keeps the lines after it where they are', async () => {
    const rows = every((_, i) =>
      i === 1 ? { EcritureLib: 'a\nb\r\nc' } : i === 6 ? { PieceRef: '"F"' } : {},
    );
    const report = await check(file(rows));
    assert.equal(findingOf(report, 'line-break-in-field')?.samples[0]?.line, 3);
    assert.equal(findingOf(report, 'field-quoted')?.samples[0]?.line, 10);
    assert.equal(report.file.line_end, 'crlf');
  });

  it('a ledger of one row a day with the same number is numbered for all that', async () => {
    const form: FileForm = { separator: '|' };
    const report = await check(
      file(every(() => ({ EcritureNum: '0', JournalCode: 'OD', JournalLib: 'Divers' })).slice(0, 20), form),
    );
    assert.equal(findingOf(report, 'entry-number-constant'), undefined);
    assert.ok(allRulesOf(report).includes('entry-multiple-dates'));
  });
});
