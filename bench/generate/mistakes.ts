import type { Random } from './random.ts';
import { columns } from './row.ts';

type Column = (typeof columns)[number];

interface Mistake {
  /** The row itself can be called wrong: fields, mandatory content, dates, amounts. Every validator must count it. */
  readonly makesRowFaulty: boolean;
  readonly make: (fields: string[]) => void;
}

const at = (column: Column) => columns.indexOf(column);
const set = (column: Column, text: string) => (fields: string[]) => {
  fields[at(column)] = text;
};
const change = (fields: string[], column: Column, to: (text: string) => string) => {
  fields[at(column)] = to(fields[at(column)]!);
};
const moved = (fields: string[]): Column => (fields[at('Debit')] === '0,00' ? 'Credit' : 'Debit');

const mistakes: readonly Mistake[] = [
  { makesRowFaulty: true, make: set('PieceDate', '20240231') },
  { makesRowFaulty: true, make: set('PieceDate', '15/01/2024') },
  { makesRowFaulty: true, make: set('ValidDate', '20241301') },
  { makesRowFaulty: true, make: set('EcritureLib', '') },
  { makesRowFaulty: true, make: set('CompteLib', '') },
  { makesRowFaulty: true, make: set('PieceRef', '') },
  { makesRowFaulty: true, make: (fields) => fields.pop() },
  { makesRowFaulty: true, make: (fields) => change(fields, moved(fields), (text) => text.replace(',', '.')) },
  { makesRowFaulty: true, make: (fields) => change(fields, moved(fields), (text) => `${text}x`) },
  { makesRowFaulty: false, make: (fields) => change(fields, moved(fields), (text) => `1${text}`) },
  { makesRowFaulty: false, make: (fields) => change(fields, 'CompteNum', (text) => `4A${text}`) },
  { makesRowFaulty: false, make: set('CompAuxLib', 'Tiers sans numéro') },
  { makesRowFaulty: false, make: (fields) => change(fields, 'CompteLib', (text) => `${text} (ancien)`) },
  { makesRowFaulty: false, make: set('Idevise', 'USD') },
];
const faulty = mistakes.filter(({ makesRowFaulty }) => makesRowFaulty);

/** Makes a mistake. @param always the row must become faulty; otherwise the entry or the ledger may. */
export function makeMistake(fields: string[], random: Random, always: boolean): Mistake {
  const mistake = random.pick(always ? faulty : mistakes);
  mistake.make(fields);
  return mistake;
}

const widths: readonly (readonly [column: Column, width: number])[] = [
  ['JournalLib', 20],
  ['CompteLib', 30],
  ['CompAuxLib', 30],
  ['EcritureLib', 40],
];

/** What some software does in every row: texts of fixed length, a currency without an amount, nothing validated. */
export function takeHabits(fields: string[]): void {
  for (const [column, width] of widths)
    change(fields, column, (text) => (text === '' ? text : text.padEnd(width)));
  change(fields, 'Idevise', (text) => text || 'EUR');
  set('ValidDate', '')(fields);
}
