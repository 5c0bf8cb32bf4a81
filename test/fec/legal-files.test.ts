import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import { type Regime, ReportSchema } from '../../core/fec/report.ts';
import { check, type FileForm, file, names, type Row } from './fixtures/fec.ts';

const day = fc
  .tuple(fc.integer({ min: 0, max: 365 }))
  .map(([n]) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10).replaceAll('-', ''));

/** Text of a label: accents, punctuation, quotation marks inside, never only spaces. */
const label = fc
  .array(fc.constantFrom(...'abcXYZ éÉœ€0129.,;:/-+*()&%"’«»°\u00a0_#@'), { minLength: 1, maxLength: 30 })
  .map((characters) => `L${characters.join('')}`.trim());

const code = fc.stringMatching(/^[A-Z][A-Z0-9]{0,3}$/);

/** Cents, as the law lets them be written. */
function written(cents: number, way: number): string {
  const text = `${Math.trunc(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
  switch (way) {
    case 0:
      return text.padStart(15, '0');
    case 1:
      return `+${text}`;
    case 2:
      return cents % 100 === 0 ? String(cents / 100) : text;
    case 3:
      return `${text}0`;
    default:
      return text;
  }
}

interface Book {
  readonly rows: readonly Row[];
  /** Cents. */
  readonly total: number;
  readonly entries: number;
}

function bookOf(regime: Regime): fc.Arbitrary<Book> {
  const cash = regime === 'BAT' || regime === 'BNCT';
  const blank = (rest: fc.Arbitrary<string>) =>
    regime === 'BIC' ? rest : fc.oneof({ weight: 3, arbitrary: rest }, fc.constant(''));
  const entry = fc.record({
    JournalCode: blank(code),
    JournalLib: blank(label),
    EcritureDate: day,
    PieceRef: label,
    PieceDate: day,
    EcritureLib: label,
    EcritureLet: fc.option(code, { nil: '' }),
    DateLet: fc.option(day, { nil: '' }),
    ValidDate: day,
    Montantdevise: fc.constantFrom('', '12,50', '-12,50', '0,00', '3,0000'),
    Idevise: fc.constantFrom('', 'USD'),
    ...(cash
      ? {
          DateRglt: day,
          ModeRglt: label,
          NatOp: fc.option(label, { nil: '' }),
          IdClient: fc.option(code, { nil: '' }),
        }
      : {}),
  });
  const part = fc.record({
    cents: fc.integer({ min: 1, max: 10 ** 12 }),
    way: fc.nat(6),
    CompteNum: blank(fc.stringMatching(/^[1-7][0-9]{2}[0-9A-Z]{0,6}$/)),
    CompteLib: label,
    CompAuxNum: fc.option(code, { nil: '' }),
    CompAuxLib: fc.option(label, { nil: '' }),
  });
  return fc
    .array(fc.tuple(entry, fc.array(part, { minLength: 1, maxLength: 4 }), fc.boolean()), {
      minLength: 1,
      maxLength: 8,
    })
    .map((entries) => {
      let total = 0;
      const rows = entries.flatMap(([fields, parts, turned], i) => {
        const sum = parts.reduce((all, { cents }) => all + cents, 0);
        total += sum;
        const side = (cents: number, way: number, isDebit: boolean) => ({
          Debit: written(isDebit ? cents : 0, way),
          Credit: written(isDebit ? 0 : cents, way),
          Montant: written(cents, way),
          Sens: isDebit ? 'D' : 'C',
        });
        return [
          ...parts.map(({ cents, way, ...rest }) => ({ ...rest, ...side(cents, way, !turned) })),
          { CompteNum: '512000', CompteLib: 'Banque', ...side(sum, 4, turned) },
        ].map((rest): Row => ({ ...fields, EcritureNum: `N${i}`, ...rest }));
      });
      return { rows, total, entries: entries.length };
    });
}

const form: fc.Arbitrary<FileForm> = fc.record({
  separator: fc.constantFrom('\t', '|'),
  lineEnd: fc.constantFrom('\r\n', '\n', '\r'),
  bom: fc.boolean(),
  trailing: fc.boolean(),
  width: fc.constantFrom(0, 0, 25),
  finalLineEnd: fc.boolean(),
});

function decimal(cents: number): string {
  const digits = String(cents).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

describe('a file as the law wants it has no error', () => {
  for (const regime of ['BIC', 'COM', 'BAT', 'BNCT'] as const) {
    for (const variant of ['debit-credit', 'montant-sens'] as const) {
      it(`${regime}, ${variant}`, async () => {
        await fc.assert(
          fc.asyncProperty(
            bookOf(regime),
            form,
            fc.integer({ min: 1, max: 9000 }),
            async (book, shape, cut) => {
              const bytes = file(book.rows, { ...shape, columns: names(regime, variant) });
              const report = await check(bytes, { cut, ...(regime === 'COM' ? { regime } : {}) });
              v.parse(ReportSchema, report);
              const errors = report.findings.filter(
                ({ severity }) => severity.law === 'error' || severity.loop === 'error',
              );
              assert.deepEqual(errors, []);
              assert.deepEqual([report.verdicts.law, report.verdicts.loop], ['conforme', 'accepted']);
              assert.deepEqual([report.file.regime, report.file.variant], [regime, variant]);
              assert.deepEqual(
                [report.totals.rows, report.totals.entries, report.totals.debit, report.totals.credit],
                [book.rows.length, book.entries, decimal(book.total), decimal(book.total)],
              );
            },
          ),
          { numRuns: 60 },
        );
      });
    }
  }
});
