/** Fields written in another form than the law's, in every row or here and there. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { credit, debit, encode, file, legalName, lines, names, type Row } from '../fixtures/fec.ts';
import { difference, plainly, withKernel } from './fixtures/engines.ts';
import { books, holds } from './fixtures/file-wide.ts';

const minus = (text: string) => (text === '0,00' ? text : `-${text}`);
const many = (text: string, i: number) => (text === '0,00' ? text : `${'9'.repeat((i >> 1) % 9)}${text}`);

describe('other forms of fields', () => {
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

  const below: readonly {
    readonly about: string;
    readonly write: (row: Row, i: number) => Row;
    readonly times: number;
  }[] = [
    {
      about: 'in every row',
      write: (row) => ({ ...row, Debit: minus(row.Debit!), Credit: minus(row.Credit!) }),
      times: 2_000,
    },
    { about: 'on the debit side', write: (row) => ({ ...row, Debit: minus(row.Debit!) }), times: 1_000 },
    {
      about: 'in every third row',
      write: (row, i) =>
        i % 3 === 0 ? { ...row, Credit: minus(row.Credit!), Debit: minus(row.Debit!) } : row,
      times: 667,
    },
    {
      about: 'of many digits',
      write: (row, i) => ({ ...row, Debit: minus(many(row.Debit!, i)), Credit: minus(many(row.Credit!, i)) }),
      times: 2_000,
    },
  ];
  for (const { about, write, times } of below) {
    it(`amounts below zero ${about}`, async () => {
      await holds(file(books(1_000).map(write)), 1_600, ['amount-negative', times]);
    });
  }

  it('line ends in a field, where the rows are rewritten for the tax office’s tool', async () => {
    const columns = [...names('BIC', 'montant-sens'), 'CodeEtbt'];
    const rows = books(100).map((row, i) => ({ ...row, CodeEtbt: i < 100 && i % 2 === 0 ? '\r' : '' }));
    const parts = [{ name: legalName, bytes: file(rows, { columns }) }];
    const kernel = await withKernel(parts, 50_000, { listening: false });
    assert.equal(difference(await plainly(parts, { listening: false }), kernel.said), '');
  });

  it('amounts below zero let the result alone grow: it is taken in time', async () => {
    const text = lines([debit('99999999999,99'), credit('0,00', { Debit: '-99999999999,99' })]);
    const [header, ...rows] = text.map((line) => `${line}\r\n`);
    const bytes = encode(header + rows.join('').repeat(130_000));
    const parts = [{ name: legalName, bytes }];
    const kernel = await withKernel(parts, 500_000, { listening: false });
    assert.equal(difference(await plainly(parts, { listening: false }), kernel.said), '');
    assert.ok(kernel.passed > 250_000, `${kernel.passed} rows passed`);
  });

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
});
