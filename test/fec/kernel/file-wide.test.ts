/** What stands in every row of a file, as its software writes it: rules have something to say, and soon only count. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entry, type FileForm, file, legalName, names, type Row } from '../fixtures/fec.ts';
import { difference, plainly, withKernel } from './fixtures/engines.ts';

/** Entries of two rows: every second one with a third party, every third lettered, every fifth in a currency. */
function books(entries: number): Row[] {
  return Array.from({ length: entries }, (_, i) => {
    const [first, second] = entry(String(i + 1), `${1 + (i % 97)},00`, { EcritureLib: `Facture ${i}` });
    const party: Row = i % 2 === 0 ? { CompAuxNum: `D${i % 20}`, CompAuxLib: `Dupont ${i % 20}` } : {};
    const lettering: Row = i % 3 === 0 ? { EcritureLet: `L${i}`, DateLet: '20240301' } : {};
    const currency: Row =
      i % 5 === 0 ? { Montantdevise: '-2,50', Idevise: i % 10 === 0 ? 'USD' : 'EUR' } : {};
    return [first!, { ...second!, ...party, ...lettering, ...currency }];
  }).flat();
}

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

async function holds(
  bytes: Uint8Array,
  least: number,
  [rule, times]: readonly [string, number],
): Promise<void> {
  const parts = [{ name: legalName, bytes }];
  for (const listening of [false, true]) {
    for (const cut of [1_021, 50_000]) {
      const plain = await plainly(parts, { listening });
      const kernel = await withKernel(parts, cut, { listening });
      assert.equal(difference(plain, kernel.said), '');
      if (!listening) assert.ok(kernel.passed >= least, `${kernel.passed} rows passed`);
      const { findings } = JSON.parse(kernel.said).report as { findings: { rule: string; count: number }[] };
      assert.equal(findings.find((finding) => finding.rule === rule)?.count, times);
    }
  }
}

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

  const widths: Row = {
    JournalCode: '4',
    JournalLib: '20',
    CompteNum: '12',
    CompteLib: '27',
    CompAuxLib: '30',
    EcritureLib: '40',
    DateLet: '8',
    Idevise: '5',
  };
  const fixed = (row: Row) =>
    Object.fromEntries(names().map((name) => [name, (row[name] ?? '').padEnd(Number(widths[name] ?? 0))]));
  const paddings: readonly {
    readonly about: string;
    readonly write: (row: Row, index: number) => Row;
    readonly least?: number;
  }[] = [
    { about: 'fields of fixed length', write: fixed },
    {
      about: 'a space before some labels',
      write: (row, i) => (i % 3 === 0 ? { ...row, EcritureLib: ` ${row.EcritureLib}` } : row),
    },
    {
      about: 'spaces on both sides of every field but the first',
      write: (row) =>
        Object.fromEntries(names().map((name, at) => [name, `${at > 0 ? '  ' : ''}${row[name] ?? ''} `])),
    },
    {
      about: 'a space at the start of the row',
      write: (row) => ({ ...row, JournalCode: ` ${row.JournalCode}` }),
      least: 0,
    },
    {
      about: 'spaces for nothing',
      write: (row, i) => ({
        ...row,
        CompAuxNum: row.CompAuxNum ?? '   ',
        ...(i % 7 === 0 ? { EcritureLib: '  ' } : {}),
      }),
      least: 1_400,
    },
    {
      about: 'spaces around quotation marks, non-breaking spaces and accents',
      write: (row, i) => ({
        ...row,
        EcritureLib: [' "a"', '"a" ', ' \u00a0', ' é', 'é ', 'à ', ' a" ', '\u00a0 '][i % 8]!,
      }),
      least: 0,
    },
    {
      about: 'the same rows, but for their spaces',
      write: (row, i) => ({ ...row, EcritureNum: String(i >> 2), EcritureLib: i % 4 < 2 ? 'ab ' : 'ab' }),
    },
    { about: 'long texts', write: (row, i) => ({ ...row, EcritureLib: `${'long '.repeat(1 + (i % 400))}` }) },
  ];
  for (const { about, write, least = 1_700 } of paddings) {
    for (const lineEnd of ['\r\n', '\n']) {
      it(`spaces around fields: ${about}, ${JSON.stringify(lineEnd)}`, async () => {
        const rows = books(1_000).map(write);
        const parts = [{ name: legalName, bytes: file(rows, { lineEnd }) }];
        for (const listening of [false, true]) {
          for (const cut of [701, 70_000, 1_000_000]) {
            const kernel = await withKernel(parts, cut, { listening });
            assert.equal(difference(await plainly(parts, { listening }), kernel.said), '');
            if (cut > 70_000) assert.ok(kernel.passed >= least, `${kernel.passed} rows passed`);
          }
        }
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

  const points: readonly {
    readonly about: string;
    readonly write: (text: string, i: number) => string;
    readonly times: number;
    readonly least: number;
  }[] = [
    { about: 'everywhere', write: (text) => text.replace(',', '.'), times: 4_000, least: 1_700 },
    {
      about: 'in every second row',
      write: (text, i) => (i % 2 === 0 ? text.replace(',', '.') : text),
      times: 2_000,
      least: 1_700,
    },
    { about: 'with one decimal', write: (text) => text.replace(/,(.).$/, '.$1'), times: 4_000, least: 1_700 },
    { about: 'with three decimals', write: (text) => text.replace(',', '.0'), times: 4_000, least: 0 },
    {
      about: 'in amounts of many digits',
      write: (text, i) => `${text === '0,00' ? '' : '9'.repeat((i >> 1) % 8)}${text.replace(',', '.')}`,
      times: 4_000,
      least: 900,
    },
  ];
  for (const { about, write, times, least } of points) {
    it(`decimal points ${about}`, async () => {
      const rows = books(1_000).map((row, i) => ({
        ...row,
        Debit: write(row.Debit!, i),
        Credit: write(row.Credit!, i),
      }));
      await holds(file(rows), least, ['amount-decimal-point', times]);
    });
  }

  it('decimal points on the debit side only, and in two parts', async () => {
    const rows = books(1_000).map((row) => ({ ...row, Debit: row.Debit!.replace(',', '.') }));
    await holds(file(rows), 1_700, ['amount-decimal-point', 2_000]);
    const parts = [rows.slice(0, 1_200), rows.slice(1_200)].map((some, i) => ({
      name: legalName.replace('.', `_${i + 1}.`),
      bytes: file(some),
    }));
    const kernel = await withKernel(parts, 50_000, { listening: false });
    assert.equal(difference(await plainly(parts, { listening: false }), kernel.said), '');
  });

  it('all of it at once', async () => {
    const write = (row: Row, i: number) =>
      habits.reduce((written, habit, k) => ((i >> k) % 3 === 0 ? habit.write(written, i) : written), row);
    const rows = books(1_000).map(write);
    await holds(file(rows), 1_000, ['valid-date-missing', rows.filter((row) => row.ValidDate === '').length]);
  });
});
