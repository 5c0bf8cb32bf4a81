import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { credit, debit, entry, file, legalName, names, type Row } from '../fixtures/fec.ts';
import { difference, plainly, withKernel } from './fixtures/engines.ts';

const far: Row = { EcritureDate: '20240315', ValidDate: '20240331' };
const party: Row = { CompAuxNum: 'DUP', CompAuxLib: 'Dupont' };

/** Entries of which all but the first ones are for the kernel; their amounts differ. */
function many(count: number, from: number, of: (i: number) => Row = () => ({})): Row[] {
  return Array.from({ length: count }, (_, i) => entry(String(from + i), `${i + 1},00`, of(i))).flat();
}

const day = (month: number, date: number) =>
  `2024${String(month).padStart(2, '0')}${String(date).padStart(2, '0')}`;
const before = many(40, 1);

interface Case {
  readonly about: string;
  readonly rows: readonly Row[];
  readonly name?: string;
  readonly columns?: readonly string[];
  /** Rows that are left to the rules, at most. */
  readonly left?: number;
}

// biome-ignore format: a table
const cases: readonly Case[] = [
  { about: 'dates of validation in every order', rows: [...before, ...many(60, 100, (i) => ({ ValidDate: day(3 + (i % 5), 10) }))] },
  { about: 'one date of validation, then another', rows: [...before, ...many(60, 100), ...many(20, 200, () => ({ ValidDate: '20240228' }))] },
  { about: 'one date of validation throughout', rows: [...before, ...many(60, 100)] },
  { about: 'validated after the closing', rows: [...before, ...many(60, 100, () => ({ EcritureDate: '20241201', ValidDate: '20250110' })), ...many(20, 200, () => ({ EcritureDate: '20241231', ValidDate: '20250111' }))] },
  { about: 'validated late', rows: [...before, ...many(60, 100, (i) => ({ ValidDate: day(5, 1 + (i % 28)) }))], left: 110 },
  { about: 'validated two months later, and one', rows: [...before, ...many(30, 100, () => ({ ...far, ValidDate: '20240401' })), ...many(30, 150, () => ({ ...far, ValidDate: '20240430' })), ...many(30, 200, () => ({ ...far, ValidDate: '20240501' }))] },
  { about: 'validated in the next year', rows: [...before, ...many(30, 100, () => ({ EcritureDate: '20241215', ValidDate: '20250131' })), ...many(30, 150, () => ({ EcritureDate: '20241215', ValidDate: '20250201' }))] },
  { about: 'the first and the last day', rows: [...many(40, 1, () => far), ...many(30, 100, () => ({ EcritureDate: '20240101', ValidDate: '20240331' })), ...many(30, 200, () => ({ EcritureDate: '20241231', ValidDate: '20241231' }))] },
  { about: 'a name of the next year', name: '732829320FEC20251231.txt', rows: [...before, ...many(60, 100)] },
  { about: 'a name of the next year, and then rows of it', name: '732829320FEC20251231.txt', rows: [...before, ...many(60, 100), ...many(30, 200, () => ({ EcritureDate: '20250105', ValidDate: '20250201' })), ...many(30, 300)] },
  { about: 'a name two years later', name: '732829320FEC20260104.txt', rows: [...before, ...many(60, 100), ...many(60, 200, () => ({ EcritureDate: '20240104' }))], left: 180 },
  { about: 'a name without a date', name: 'export.txt', rows: [...before, ...many(60, 100, (i) => ({ EcritureDate: `20${10 + (i % 30)}0105`, ValidDate: '20400201' }))], left: 150 },
  { about: 'no name', name: '', rows: [...before, ...many(60, 100)] },
  { about: 'a name before 2013', name: '732829320FEC20121231.txt', rows: many(100, 1, () => ({ EcritureDate: '20120105', PieceDate: '20120105', ValidDate: '20120201' })) },
  { about: 'labels that are those of the account, and one that is not', rows: [...many(100, 1, () => ({ EcritureLib: 'Achats', CompteLib: 'Achats' })), ...many(100, 200)], left: 250 },
  { about: 'euros only', rows: [...before, ...many(60, 100, () => ({ Montantdevise: '5,00', Idevise: 'EUR' }))] },
  { about: 'euros and dollars', rows: [...before, ...many(60, 100, (i) => ({ Montantdevise: '5,00', Idevise: i % 20 === 19 ? 'USD' : 'EUR' }))] },
  { about: 'dollars, then pounds, then neither', rows: [...before, ...['USD', 'GBP', 'USD', 'XTS', 'ABC'].flatMap((Idevise, i) => many(20, 100 + i * 20, () => ({ Montantdevise: '5,00', Idevise })))], left: 140 },
  { about: 'a journal that may be of opening entries, and is', rows: [...before, ...many(60, 100, () => ({ JournalCode: 'OUV', JournalLib: 'O', EcritureDate: '20240105', CompteNum: '512000', CompteLib: 'Banque' }))] },
  { about: 'a journal that may be of opening entries, and is not: class 6', rows: [...before, ...many(60, 100, () => ({ JournalCode: 'OUV', JournalLib: 'O' }))] },
  { about: 'a journal that may be of opening entries, and is not: a later day', rows: [...before, ...many(60, 100, (i) => ({ JournalCode: 'OUV', JournalLib: 'O', EcritureDate: i === 50 ? '20240106' : '20240105', CompteNum: '512000', CompteLib: 'Banque' }))] },
  { about: 'a journal of opening entries', rows: [...many(60, 1, () => ({ JournalCode: 'AN', JournalLib: 'À-nouveaux', CompteNum: '512000', CompteLib: 'Banque' })), ...many(60, 100)], left: 160 },
  { about: 'a code in two journals, one of them of opening entries', rows: [...before, ...many(20, 100, () => ({ JournalLib: 'Ouverture' })), ...many(60, 100)], left: 100 },
  { about: 'entries with a row missing', rows: [...before, ...many(60, 100).filter((_, i) => i % 31 !== 30)] },
  { about: 'entries with another date', rows: [...before, ...many(60, 100).map((row, i) => (i % 31 === 30 ? { ...row, EcritureDate: '20240106' } : row))] },
  { about: 'entries with three dates', rows: [...before, ...many(60, 100).flatMap((row, i) => [row, { ...row, EcritureDate: day(1, 6 + (i % 3)) }, { ...row, EcritureDate: day(1, 9) }])] },
  { about: 'an entry again at the end', rows: [...before, ...many(60, 100), ...many(5, 110)] },
  { about: 'scattered entries', rows: [...before, ...many(60, 100).filter((_, i) => i % 2 === 0), ...many(60, 100).filter((_, i) => i % 2 === 1)] },
  { about: 'the same entry under two numbers', rows: [...before, ...many(60, 100), ...many(60, 200)] },
  { about: 'the same entry with another account, party or side', rows: [...before, ...many(30, 100, () => party), ...many(30, 200, () => ({ CompAuxNum: 'DUR', CompAuxLib: 'Durand', CompteNum: '401000' })), ...many(30, 300).map((row) => ({ ...row, Debit: row.Credit!, Credit: row.Debit! }))], left: 140 },
  { about: 'the same numbers in two journals', rows: [...before, ...many(60, 100), ...many(60, 100, () => ({ JournalCode: 'VE', JournalLib: 'Ventes' }))] },
  { about: 'gaps and inversions', rows: [...before, ...many(20, 200), ...many(20, 100), ...many(20, 300, (i) => ({ EcritureDate: day(1, 28 - i) }))] },
  { about: 'two labels of an account, a party and a journal', rows: [...before, ...many(30, 100, () => ({ ...party, CompteNum: '401000' })), ...many(30, 200, () => ({ ...party, CompAuxLib: 'Dupond', CompteNum: '401000', CompteLib: 'D', JournalLib: 'A' }))], left: 140 },
  { about: 'open letterings, of accounts and of parties', rows: [...before, ...many(60, 100).flatMap((row, i) => { const lettered = { EcritureLet: `L${i % 9}`, DateLet: '20240301' }; return [{ ...row, ...lettered }, { ...row, ...lettered, CompteNum: '411000', CompteLib: 'Clients', ...party }]; })], left: 160 },
  { about: 'letterings on the day and before it', rows: [...before, ...many(60, 100, (i) => ({ EcritureLet: 'A', DateLet: i % 10 === 9 ? '20240104' : '20240105' }))] },
  { about: 'accounts of every class', rows: [...before, ...many(400, 100).map((row, i) => ({ ...row, CompteNum: `${1 + (i % 8)}${Math.floor(i / 8) % 10}0000`, CompteLib: 'C' }))], left: 360 },
  { about: 'year result against classes 6 and 7', rows: [...before, ...many(60, 100, () => ({ EcritureDate: '20241231', ValidDate: '20241231' })).map((row, i) => (i % 2 === 0 ? row : { ...row, CompteNum: '120000', CompteLib: 'Résultat' }))] },
  { about: 'a loss and a profit', rows: [...before, ...many(30, 100).map((row) => ({ ...row, CompteNum: row.CompteNum === '607000' ? '707000' : '512000', CompteLib: 'C', Debit: row.Credit!, Credit: row.Debit! }))] },
  { about: 'names in numbers of accounts', rows: [...before, ...many(40, 100, () => ({ CompteNum: '401DUPONT', CompteLib: 'D' })), ...many(40, 200, () => ({ ...party, CompteNum: '401DUPONT', CompteLib: 'D' })), ...many(40, 300, () => ({ CompteNum: '467DUPONT', CompteLib: 'D' }))], left: 160 },
  { about: 'the same row twice, and nearly', rows: [...before, ...many(60, 100).flatMap((row, i) => (i % 10 === 0 ? [row, row, row] : i % 10 === 5 ? [row, { ...row, EcritureLib: 'Facturf' }] : [row]))] },
  { about: 'words and signs for sides', columns: names('BIC', 'montant-sens'), rows: [...before, ...many(60, 100).map((row, i) => (i % 20 === 19 ? { ...row, Sens: row.Sens === 'D' ? '+1' : '-1' } : row))] },
  { about: 'signs for sides', columns: names('BIC', 'montant-sens'), rows: [...before, ...many(60, 100)].map((row) => ({ ...row, Sens: row.Sens === 'D' ? '+1' : '-1' })), left: 1000 },
  { about: 'both sides and a Sens, one of them bad, in a file that the official tool refuses for its name', name: '73282 9320FEC20241231.txt', columns: [...names(), 'Montant', 'Sens'], rows: [...before, ...many(60, 100).map((row, i) => (i === 70 ? { ...row, Sens: 'X' } : row))], left: 1000 },
  { about: 'a second Sens', columns: [...names('BIC', 'montant-sens'), 'Sens'], rows: [...before, ...many(60, 100)], left: 1000 },
  { about: 'a second Montant', columns: [...names('BIC', 'montant-sens'), 'Montant'], rows: [...before, ...many(60, 100)], left: 1000 },
  { about: 'a credit that is negative in its currency, and a debit that is', rows: [...before, ...many(60, 100, () => ({ Idevise: 'USD' })).map((row, i) => ({ ...row, Montantdevise: i === 100 || row.Debit === '0,00' ? '-5,00' : '5,00' })), ...many(20, 300, () => ({ Montantdevise: '-0,00', Idevise: 'USD' }))], left: 140 },
  { about: 'amounts that cannot be read beside negative ones in a currency', rows: [...before, ...many(60, 100, (i) => ({ Montantdevise: i % 3 === 0 ? '-5,00' : '5,00', Idevise: 'USD' })).map((row, i) => (i % 4 === 1 ? { ...row, Credit: i % 8 === 1 ? '5.0x' : '' } : row))], left: 140 },
  { about: 'nine currencies in turn', rows: [...before, ...many(90, 100, (i) => ({ Montantdevise: '5,00', Idevise: ['USD', 'GBP', 'CHF', 'JPY', 'CAD', 'SEK', 'NOK', 'DKK', 'PLN'][i % 9]! }))], left: 300 },
  { about: 'amounts that cannot be read on days of their own', rows: [...before, ...many(60, 100, (i) => (i % 4 === 3 ? { EcritureDate: day(2 + (i % 9), 11), Debit: 'x' } : {}))], left: 120 },
  { about: 'opening entries: late, in class 6, with a short reference', rows: [...before, ...many(60, 100, (i) => ({ JournalCode: 'AN', JournalLib: 'À-nouveaux', EcritureDate: '20240101', ValidDate: '20240630', PieceRef: i % 20 === 19 ? '-' : 'AN', ...(i % 30 === 29 ? {} : { CompteNum: '512000', CompteLib: 'Banque' }) }))], left: 130 },
  { about: 'long labels that differ in their middle', rows: [...before, ...many(60, 100, (i) => ({ CompteLib: `${'a'.repeat(20)}${i % 7}${'b'.repeat(20 + (i % 5) * 9)}` }))], left: 200 },
  { about: 'long numbers and codes that differ in their middle or at their end', rows: [...before, ...many(120, 100, (i) => ({ EcritureNum: `${'7'.repeat(20 + (i % 3) * 17)}${i % 8}${'1'.repeat(20)}${i % 10}`, EcritureLet: `${'L'.repeat(i % 24)}${i % 4}`, DateLet: '20240301' }))], left: 200 },
  { about: 'more letterings than are noted at once', rows: [...before, ...many(200, 100, (i) => ({ EcritureLet: `L${i % 90}`, DateLet: '20240301' }))] },
  { about: 'entries by account: every row of another entry', rows: [...before, ...many(300, 100).filter((_, i) => i % 2 === 0), ...many(300, 100).filter((_, i) => i % 2 === 1)] },
  { about: 'one side only', rows: [...before, ...Array.from({ length: 60 }, (_, i) => [debit('5,00', { EcritureNum: `${i + 100}` }), debit('6,0', { EcritureNum: `${i + 100}` })]).flat()] },
  { about: 'amounts in every plain form', rows: [...before, ...['1', '12', '1,2', '1,23', '001,20', '12345678901', '12345678901,2', '12345678901,23'].flatMap((amount, i) => [debit(amount, { EcritureNum: `${i + 100}` }), credit(amount, { EcritureNum: `${i + 100}` }), debit(amount, { EcritureNum: `${i + 100}`, Credit: '0' }), credit(amount, { EcritureNum: `${i + 100}`, Debit: '0,0' })])] },
];

describe('what only the end of the file shows is the same with the kernel', () => {
  for (const { about, rows, name = legalName, columns = names(), left = 90 } of cases) {
    it(about, async () => {
      const parts = [{ name, bytes: file(rows, { columns }) }];
      for (const listening of [true, false]) {
        const kernel = await withKernel(parts, 4500, { listening });
        assert.equal(difference(await plainly(parts, { listening }), kernel.said), '');
        if (!listening)
          assert.ok(rows.length - kernel.passed <= left, `${rows.length - kernel.passed} rows not passed`);
      }
    });
  }
});
