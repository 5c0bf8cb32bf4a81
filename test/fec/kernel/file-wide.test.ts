/** What stands in every row of a file, as its software writes it: rules have something to say, and soon only count. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type FileForm, file, legalName, names, type Row } from '../fixtures/fec.ts';
import { difference, plainly, withKernel } from './fixtures/engines.ts';
import { books, holds } from './fixtures/file-wide.ts';

interface Habit {
  readonly about: string;
  readonly write: (row: Row, index: number) => Row;
  /** A finding that it makes, and how often: of so many rows. */
  readonly says: readonly [rule: string, times: (rows: readonly Row[]) => number];
  /** Another rule has something to say of each row. */
  readonly isForTheRules?: true;
}

const every = (rows: readonly Row[]) => rows.length;
const those = (is: (row: Row) => boolean) => (rows: readonly Row[]) => rows.filter(is).length;
const opening: Row = {
  JournalCode: 'AN',
  JournalLib: 'À-nouveaux',
  CompteNum: '101000',
  CompteLib: 'Capital',
};

const habits: readonly Habit[] = [
  {
    about: 'nothing is validated',
    write: (row) => ({ ...row, ValidDate: '' }),
    says: ['valid-date-missing', every],
  },
  {
    about: 'the first half is not validated',
    write: (row, i) => (i < 1_000 ? { ...row, ValidDate: '' } : row),
    says: ['valid-date-missing', those(({ ValidDate }) => ValidDate === '')],
  },
  {
    about: 'every second row is not validated',
    write: (row, i) => (i % 2 === 0 ? { ...row, ValidDate: '' } : row),
    says: ['valid-date-missing', those(({ ValidDate }) => ValidDate === '')],
  },
  {
    about: 'a label of a third party alone',
    write: (row) => (row.CompAuxNum ? row : { ...row, CompAuxLib: 'A NOUVEAU' }),
    says: ['aux-pair', those(({ CompAuxNum, CompAuxLib }) => !CompAuxNum !== !CompAuxLib)],
  },
  {
    about: 'a number of a third party alone',
    write: (row) => ({ ...row, CompAuxLib: '' }),
    says: ['aux-pair', those(({ CompAuxNum }) => Boolean(CompAuxNum))],
  },
  {
    about: 'now the one, now the other of a third party',
    write: (row, i) => (i % 4 === 1 ? { ...row, CompAuxLib: '' } : { ...row, CompAuxLib: 'Dupont' }),
    says: ['aux-pair', those(({ CompAuxNum, CompAuxLib }) => !CompAuxNum !== !CompAuxLib)],
  },
  {
    about: 'letterings without a date',
    write: (row) => ({ ...row, DateLet: '' }),
    says: ['lettering-pair', those(({ EcritureLet }) => Boolean(EcritureLet))],
  },
  {
    about: 'dates of letterings without a code',
    write: (row) => ({ ...row, EcritureLet: '', DateLet: '20240301' }),
    says: ['lettering-pair', every],
  },
  {
    about: 'a currency without an amount',
    write: (row) => (row.Idevise ? row : { ...row, Idevise: 'EUR' }),
    says: ['currency-pair', those(({ Montantdevise }) => !Montantdevise)],
  },
  {
    about: 'an unknown currency without an amount',
    write: (row) => ({ ...row, Idevise: 'ZZZ', Montantdevise: '' }),
    says: ['currency-pair', every],
    isForTheRules: true,
  },
  {
    about: 'an amount without a currency',
    write: (row) => ({ ...row, Idevise: '', Montantdevise: row.Credit === '0,00' ? '3,10' : '-3,10' }),
    says: ['currency-pair', every],
  },
  {
    about: 'zeros for an amount in a currency',
    write: (row) => (row.Idevise ? row : { ...row, Montantdevise: '0,00' }),
    says: ['optional-field-filler', those(({ Idevise }) => !Idevise)],
  },
  {
    about: 'zeros for the date of a lettering',
    write: (row) => (row.EcritureLet ? row : { ...row, DateLet: '00000000' }),
    says: ['optional-field-filler', those(({ EcritureLet }) => !EcritureLet)],
  },
  {
    about: 'zeros for a date and for an amount',
    write: (row) => ({ ...row, EcritureLet: 'A', DateLet: '00000000', Montantdevise: '0,00', Idevise: '' }),
    says: ['optional-field-filler', (rows) => 2 * rows.length],
  },
  {
    about: 'a hyphen for a reference, here and there in opening entries',
    write: (row, i) => ({ ...row, ...(i % 50 < 2 ? opening : {}), PieceRef: '-' }),
    says: ['piece-ref-placeholder', () => 1],
  },
  {
    about: 'one letter or digit for a reference',
    write: (row, i) => ({ ...row, PieceRef: '0123456789xXaAzZ.é'[i % 18]! }),
    says: ['piece-ref-placeholder', () => 1],
  },
];

const forms: readonly { readonly about: string; readonly form: FileForm }[] = [
  { about: 'Debit and Credit', form: {} },
  { about: 'Montant and Sens', form: { columns: names('BIC', 'montant-sens') } },
];

describe('what stands in every row is counted by the kernel', () => {
  for (const { about, form } of forms) {
    for (const habit of habits) {
      it(`${about}: ${habit.about}`, async () => {
        const rows = books(1_000).map(habit.write);
        const [rule, times] = habit.says;
        const isValidation = rule === 'valid-date-missing';
        // The tax office's tool reads Montant and Sens otherwise: it wants to see what it notes.
        const isWatched = isValidation && form.columns !== undefined;
        const least = isWatched || habit.isForTheRules ? 0 : 1_700;
        await holds(file(rows, form), least, [rule, times(rows)]);
      });
    }
  }

  for (const habit of habits) {
    it(`in two parts: ${habit.about}`, async () => {
      const rows = books(1_000).map(habit.write);
      const parts = [rows.slice(0, 900), rows.slice(900)].map((some, i) => ({
        name: legalName.replace('.', `_${i + 1}.`),
        bytes: file(some),
      }));
      const kernel = await withKernel(parts, 50_000, { listening: false });
      assert.equal(difference(await plainly(parts, { listening: false }), kernel.said), '');
    });
  }

  it('all of it at once', async () => {
    const write = (row: Row, i: number) =>
      habits.reduce((written, habit, k) => ((i >> k) % 3 === 0 ? habit.write(written, i) : written), row);
    const rows = books(1_000).map(write);
    await holds(file(rows), 1_000, ['valid-date-missing', rows.filter((row) => row.ValidDate === '').length]);
  });
});
