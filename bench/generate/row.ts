import type { Account } from './chart.ts';
import type { ThirdParty } from './third-parties.ts';

export interface Journal {
  readonly code: string;
  readonly label: string;
}

/** One row of the file. Amounts in cents. */
export interface Row {
  readonly journal: Journal;
  readonly number: string;
  readonly date: string;
  readonly account: Account;
  readonly party: ThirdParty | null;
  readonly piece: string;
  readonly pieceDate: string;
  readonly label: string;
  readonly debit: number;
  readonly credit: number;
  readonly letter: string;
  readonly letterDate: string;
  readonly validDate: string;
  /** Signed: above 0 on the debit side. 0 where there is no currency. */
  readonly foreign: number;
  readonly currency: string;
}

export const columns = [
  'JournalCode',
  'JournalLib',
  'EcritureNum',
  'EcritureDate',
  'CompteNum',
  'CompteLib',
  'CompAuxNum',
  'CompAuxLib',
  'PieceRef',
  'PieceDate',
  'EcritureLib',
  'Debit',
  'Credit',
  'EcritureLet',
  'DateLet',
  'ValidDate',
  'Montantdevise',
  'Idevise',
] as const;

const hundredths = Array.from({ length: 100 }, (_, i) => `,${String(i).padStart(2, '0')}`);

export function amountText(cents: number): string {
  if (cents < 0) return `-${amountText(-cents)}`;
  const units = Math.floor(cents / 100);
  return units + hundredths[cents - units * 100]!;
}

/** The row without its line end. @param s the separator */
export function rowText(row: Row, s: string): string {
  const { journal, account, party } = row;
  const third = party === null ? s : `${party.number}${s}${party.label}`;
  const foreign = row.foreign === 0 ? '' : amountText(row.foreign);
  return `${journal.code}${s}${journal.label}${s}${row.number}${s}${row.date}${s}${account.number}${s}${account.label}${s}${third}${s}${row.piece}${s}${row.pieceDate}${s}${row.label}${s}${amountText(row.debit)}${s}${amountText(row.credit)}${s}${row.letter}${s}${row.letterDate}${s}${row.validDate}${s}${foreign}${s}${row.currency}`;
}
