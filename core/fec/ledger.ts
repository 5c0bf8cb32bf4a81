import { ByteTable } from './byte-table.ts';
import { EntryTable } from './entry-table.ts';
import { type Decimal, ExactSum } from './exact-sum.ts';
import type { Header } from './header.ts';

/** What one row moves. Cents, unless an amount is not in whole cents or too large: then both sides are decimals. */
export type Movement =
  | { readonly debit: number; readonly credit: number }
  | { readonly debit: Decimal; readonly credit: Decimal };

/** The sums of the whole file, built row by row. */
export class Ledger {
  readonly entries = new EntryTable();
  readonly accounts = new ByteTable();
  readonly journals = new ByteTable();
  readonly debit = new ExactSum();
  readonly credit = new ExactSum();
  rows = 0;
  /** AAAAMMJJ; 0 when no row has a date. */
  firstDate = 0;
  lastDate = 0;
  /** Rows with another number of fields than the header. */
  badRows = 0;
  /** Rows of which an amount could not be read, bad rows included. */
  unreadableRows = 0;
  /** True when the file has the columns of the amounts: its sums can be computed. */
  readonly canSum: boolean;
  /** True when it says of each amount to which entry it belongs, too: the balance of the entries can be computed. */
  readonly canBalance: boolean;

  readonly #journalAt: number;
  readonly #numberAt: number;
  readonly #accountAt: number;

  constructor(header: Header) {
    this.#journalAt = header.position('JournalCode');
    this.#numberAt = header.position('EcritureNum');
    this.#accountAt = header.position('CompteNum');
    const [first, second] =
      header.variant === 'debit-credit' ? (['Debit', 'Credit'] as const) : (['Montant', 'Sens'] as const);
    this.canSum = header.position(first) >= 0 && header.position(second) >= 0;
    this.canBalance = this.canSum && this.#numberAt >= 0;
  }

  /** @param date AAAAMMJJ */
  seeDate(date: number): void {
    if (this.firstDate === 0 || date < this.firstDate) this.firstDate = date;
    if (date > this.lastDate) this.lastDate = date;
  }

  /** Counts the row's account. `starts` and `ends` are the places of the row's fields, without the spaces around them. */
  seeAccount(bytes: Uint8Array, starts: Int32Array, ends: Int32Array): void {
    if (this.#accountAt < 0) return;
    const start = starts[this.#accountAt]!;
    const end = ends[this.#accountAt]!;
    if (end > start) this.accounts.intern(bytes, start, end, 0, 0);
  }

  /** The number of the row's entry. */
  entryOf(bytes: Uint8Array, starts: Int32Array, ends: Int32Array, line: number): number {
    const journalStart = this.#journalAt < 0 ? 0 : starts[this.#journalAt]!;
    const journalEnd = this.#journalAt < 0 ? 0 : ends[this.#journalAt]!;
    const numberStart = this.#numberAt < 0 ? 0 : starts[this.#numberAt]!;
    const numberEnd = this.#numberAt < 0 ? 0 : ends[this.#numberAt]!;
    const known = this.entries.size;
    const entry = this.entries.row(bytes, journalStart, journalEnd, numberStart, numberEnd, line);
    if (this.entries.size > known && journalEnd > journalStart) {
      this.journals.intern(bytes, journalStart, journalEnd, 0, 0);
    }
    return entry;
  }

  /** @param debit cents; `credit` likewise */
  addCents(entry: number, debit: number, credit: number): void {
    this.entries.addCents(entry, debit, credit);
    this.debit.addCents(debit);
    this.credit.addCents(credit);
  }

  addDecimals(entry: number, debit: Decimal, credit: Decimal): void {
    this.entries.addDecimal(entry, debit, credit);
    this.debit.addDecimal(debit);
    this.credit.addDecimal(credit);
  }

  markUnreadable(entry: number): void {
    this.unreadableRows++;
    this.entries.markUnreadable(entry);
  }
}
