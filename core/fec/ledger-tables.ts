import type { DayBook } from './day-book.ts';
import { DayTable } from './day-table.ts';
import type { EntryBook } from './entry-book.ts';
import { type EntryFacts, EntryFactTable } from './entry-facts.ts';
import { EntryScan } from './entry-scan.ts';
import type { EntrySearch } from './entry-search.ts';
import { EntryTable } from './entry-table.ts';
import { LabelTable } from './label-table.ts';
import type { LetteringBook } from './lettering-book.ts';
import { LetteringTable } from './lettering-table.ts';

/** Where a ledger keeps what it sums. */
export interface LedgerTables {
  readonly entries: EntryBook;
  readonly facts: EntryFacts;
  readonly journals: LabelTable;
  readonly accounts: LabelTable;
  readonly thirdParties: LabelTable;
  readonly letterings: LetteringBook;
  readonly days: DayBook;
  readonly search: EntrySearch;
  /** Told of every new pair of a journal's code and label. @param code its number */
  readonly learnJournal?: (pair: number, code: number, isOpening: boolean) => void;
  /** Told of every new pair of an account or third party and its label: the one the table placed last. */
  readonly learnCode?: (
    table: LabelTable,
    code: number,
    bytes: Uint8Array,
    start: number,
    end: number,
  ) => void;
  /** Has the tables know the pairs of accounts and third parties that were added without them. */
  readonly catchUp?: () => void;
}

/** Tables in arrays of the runtime. */
export function tablesInArrays(): LedgerTables {
  const entries = new EntryTable();
  const facts = new EntryFactTable();
  return {
    entries,
    facts,
    journals: new LabelTable(),
    accounts: new LabelTable(),
    thirdParties: new LabelTable(),
    letterings: new LetteringTable(),
    days: new DayTable(),
    search: new EntryScan(entries, facts),
  };
}
