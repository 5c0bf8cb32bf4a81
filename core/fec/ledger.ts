import { accountKind } from './account-kind.ts';
import { EntryFlag, rowPrint } from './entry-facts.ts';
import { type Decimal, ExactSum } from './exact-sum.ts';
import type { Header } from './header.ts';
import {
  kindBalanceSheet,
  kindOther,
  kindResult,
  kindTiers,
  kindYearResult,
  unknownJournal,
} from './kernel/layout.ts';
import {
  slotBalanceSheetRows,
  slotLetteredRows,
  slotResultRows,
  slotTiersRows,
  slotYearResultRows,
} from './kernel/slots.ts';
import type { LabelTable } from './label-table.ts';
import { type LedgerTables, tablesInArrays } from './ledger-tables.ts';
import { isOpeningLabel } from './opening.ts';
import { OpeningJournals } from './opening-journals.ts';
import { RowCounts } from './row-counts.ts';
import { RowState } from './row-state.ts';

/** The sums of the whole file, built row by row. */
export class Ledger extends RowCounts {
  readonly entries: LedgerTables['entries'];
  readonly facts: LedgerTables['facts'];
  readonly journals: LabelTable;
  readonly accounts: LabelTable;
  readonly thirdParties: LabelTable;
  readonly letterings: LedgerTables['letterings'];
  readonly days: LedgerTables['days'];
  readonly search: LedgerTables['search'];
  readonly debit = new ExactSum();
  readonly credit = new ExactSum();
  /** Debit minus credit of classes 6 and 7. */
  readonly result = new ExactSum();
  /** True when the file has the columns without which no entry can be balanced. */
  readonly canBalance: boolean;
  /** True when debit and credit of a row are known. */
  readonly hasAmounts: boolean;

  readonly #openings = new OpeningJournals();
  readonly #journalAt: number;
  readonly #journalLibAt: number;
  readonly #numberAt: number;
  readonly #accountAt: number;
  readonly #accountLibAt: number;
  readonly #auxAt: number;
  readonly #auxLibAt: number;
  readonly #letAt: number;
  readonly #libAt: number;
  readonly #tables: LedgerTables;
  #blankJournal = 0;
  /** Of the row placed last. */
  #inResult = false;

  constructor(header: Header, state = new RowState(), tables: LedgerTables = tablesInArrays()) {
    super(state);
    this.#tables = tables;
    this.entries = tables.entries;
    this.facts = tables.facts;
    this.journals = tables.journals;
    this.accounts = tables.accounts;
    this.thirdParties = tables.thirdParties;
    this.letterings = tables.letterings;
    this.days = tables.days;
    this.search = tables.search;
    this.#journalAt = header.position('JournalCode');
    this.#journalLibAt = header.position('JournalLib');
    this.#numberAt = header.position('EcritureNum');
    this.#accountAt = header.position('CompteNum');
    this.#accountLibAt = header.position('CompteLib');
    this.#auxAt = header.position('CompAuxNum');
    this.#auxLibAt = header.position('CompAuxLib');
    this.#letAt = header.position('EcritureLet');
    this.#libAt = header.position('EcritureLib');
    const [first, second] =
      header.variant === 'debit-credit' ? (['Debit', 'Credit'] as const) : (['Montant', 'Sens'] as const);
    this.hasAmounts = header.position(first) >= 0 && header.position(second) >= 0;
    this.canBalance = this.hasAmounts && this.#numberAt >= 0;
  }

  /** Number of journals with a code. */
  get journalCount(): number {
    return this.journals.codes.size - this.#blankJournal;
  }

  /** @param journal number of its code */
  isOpening(journal: number): boolean {
    return this.#openings.has(journal);
  }

  /** No row follows. */
  settle(): void {
    this.#openings.settle(this.facts, this.search, this.firstDate);
    this.search.settle(this.journals.codes.size);
  }

  /** Whether labels of entries were read to find opening entries: rows without a journal. */
  get hasRowsWithoutJournal(): boolean {
    return this.#blankJournal > 0;
  }

  /**
   * Counts the row, its journal, account and third party, and finds its entry.
   * @param starts places of the row's fields, without the spaces around them; `ends` likewise
   * @param date AAAAMMJJ, 0 when not known or not plausible
   * @param debit cents, for telling equal entries; `credit` likewise
   * @returns the number of its journal and of its entry in `place`
   */
  place(
    place: RowPlace,
    bytes: Uint8Array,
    starts: Int32Array,
    ends: Int32Array,
    line: number,
    date: number,
    debit: number,
    credit: number,
  ): void {
    this.addRow();
    const j = this.#journalAt;
    const journalStart = j < 0 ? 0 : starts[j]!;
    const journalEnd = j < 0 ? 0 : ends[j]!;
    const journal = this.#journal(bytes, starts, ends, journalStart, journalEnd, line);
    const account = this.#code(this.accounts, this.#accountAt, this.#accountLibAt, bytes, starts, ends, line);
    const aux = this.#code(this.thirdParties, this.#auxAt, this.#auxLibAt, bytes, starts, ends, line);
    const n = this.#numberAt;
    const entry = this.entries.row(
      bytes,
      journalStart,
      journalEnd,
      n < 0 ? 0 : starts[n]!,
      n < 0 ? 0 : ends[n]!,
      line,
      journal,
    );
    const opening =
      this.#openings.see(this.journals.pair, journal) ||
      this.#isOpeningRow(bytes, starts, ends, journalStart, journalEnd);
    const flag = this.#classOf(bytes, starts, ends) | (opening ? EntryFlag.opening : 0);
    const print = rowPrint(
      account < 0 ? 0 : this.accounts.hash(account),
      aux < 0 ? 0 : this.thirdParties.hash(aux),
      debit,
      credit,
    );
    this.facts.see(entry, this.rows, date, journal, flag, print);
    place.entry = entry;
    place.journal = journal;
    place.date = date;
    place.opening = opening;
    place.lettering = this.#lettering(account, aux, bytes, starts, ends, line);
  }

  /** Learns the row's journal or account with its label: the row itself is counted by the kernel. */
  meet(unknown: number, bytes: Uint8Array, starts: Int32Array, ends: Int32Array, line: number): void {
    if (unknown === unknownJournal) {
      const at = this.#journalAt;
      const journal = this.#journal(bytes, starts, ends, starts[at]!, ends[at]!, line);
      this.#openings.see(this.journals.pair, journal);
    } else this.#code(this.accounts, this.#accountAt, this.#accountLibAt, bytes, starts, ends, line);
  }

  /** Learns what the kernel has learned by itself: before anything else is asked of the ledger. */
  catchUp(): void {
    this.#tables.catchUp?.();
  }

  /** @param debit cents; `credit` likewise */
  addCents(place: RowPlace, debit: number, credit: number): void {
    this.entries.addCents(place.entry, debit, credit);
    this.debit.addCents(debit);
    this.credit.addCents(credit);
    this.days.addCents(place.journal, place.date, debit, credit);
    if (this.#inResult) this.result.addCents(debit - credit);
    if (place.lettering >= 0) this.letterings.add(place.lettering, debit - credit);
  }

  addDecimals(place: RowPlace, debit: Decimal, credit: Decimal): void {
    this.entries.addDecimal(place.entry, debit, credit);
    this.debit.addDecimal(debit);
    this.credit.addDecimal(credit);
    this.days.addDecimal(place.journal, place.date, debit, credit);
    if (this.#inResult) {
      this.result.addDecimal(debit);
      this.result.addDecimal({ coefficient: -credit.coefficient, scale: credit.scale });
    }
    if (place.lettering >= 0) this.letterings.leaveOut(place.lettering);
  }

  markUnreadable(place: RowPlace): void {
    this.unreadableRows++;
    this.entries.markUnreadable(place.entry);
    if (place.lettering >= 0) this.letterings.leaveOut(place.lettering);
  }

  #journal(
    bytes: Uint8Array,
    starts: Int32Array,
    ends: Int32Array,
    start: number,
    end: number,
    line: number,
  ): number {
    const lib = this.#journalLibAt;
    const labelStart = lib < 0 ? 0 : starts[lib]!;
    const labelEnd = lib < 0 ? 0 : ends[lib]!;
    const known = this.journals.size;
    const journal = this.journals.row(bytes, start, end, labelStart, labelEnd, line);
    if (this.journals.pair === known) {
      if (end === start) this.#blankJournal = 1;
      const code = bytes.subarray(start, end);
      const isOpening = this.#openings.learn(journal, code, bytes.subarray(labelStart, labelEnd));
      this.#tables.learnJournal?.(this.journals.pair, journal, isOpening);
    }
    return journal;
  }

  /** Rows that are in no journal say by their label what they are. */
  #isOpeningRow(
    bytes: Uint8Array,
    starts: Int32Array,
    ends: Int32Array,
    journalStart: number,
    journalEnd: number,
  ): boolean {
    const at = this.#libAt;
    if (journalEnd > journalStart || at < 0) return false;
    const lib = this.#journalLibAt;
    if (lib >= 0 && ends[lib]! > starts[lib]!) return false;
    return isOpeningLabel(bytes.subarray(starts[at]!, ends[at]!));
  }

  /** The number of the row's code in a table, or -1 when it has none. */
  #code(
    table: LabelTable,
    at: number,
    libAt: number,
    bytes: Uint8Array,
    starts: Int32Array,
    ends: Int32Array,
    line: number,
  ): number {
    if (at < 0 || ends[at] === starts[at]) return -1;
    const labelStart = libAt < 0 ? 0 : starts[libAt]!;
    const labelEnd = libAt < 0 ? 0 : ends[libAt]!;
    const known = table.size;
    const code = table.row(bytes, starts[at]!, ends[at]!, labelStart, labelEnd, line);
    if (table.pair === known) this.#tables.learnCode?.(table, code, bytes, starts[at]!, ends[at]!);
    return code;
  }

  #classOf(bytes: Uint8Array, starts: Int32Array, ends: Int32Array): number {
    const at = this.#accountAt;
    this.#inResult = false;
    if (at < 0) return EntryFlag.other;
    const kind = accountKind(bytes, starts[at]!, ends[at]!);
    const { slots } = this.state;
    if ((kind & kindResult) !== 0) {
      this.#inResult = true;
      slots[slotResultRows]!++;
    }
    if ((kind & kindBalanceSheet) !== 0) slots[slotBalanceSheetRows]!++;
    if ((kind & kindYearResult) !== 0) slots[slotYearResultRows]!++;
    if ((kind & kindTiers) !== 0) slots[slotTiersRows]!++;
    return kind & (kindResult | kindYearResult | kindOther);
  }

  #lettering(
    account: number,
    aux: number,
    bytes: Uint8Array,
    starts: Int32Array,
    ends: Int32Array,
    line: number,
  ): number {
    const at = this.#letAt;
    if (at < 0 || this.#accountAt < 0 || ends[at] === starts[at]) return -1;
    this.state.slots[slotLetteredRows]!++;
    return this.letterings.row(account, aux, bytes, starts[at]!, ends[at]!, line);
  }
}

/** Where a row belongs. One object serves all rows. */
export interface RowPlace {
  entry: number;
  journal: number;
  date: number;
  /** Its journal is one of opening entries. */
  opening: boolean;
  /** -1 when the row has no lettering code. */
  lettering: number;
}
