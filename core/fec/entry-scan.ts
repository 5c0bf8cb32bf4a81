import type { EntryBook } from './entry-book.ts';
import { datedPrint, type EntryFacts, EntryFlag } from './entry-facts.ts';
import { readEntryNumber } from './entry-number.ts';
import type { EntryMark, EntrySearch, JournalUses, Repeats } from './entry-search.ts';
import {
  markAlone,
  markClosing,
  markDated,
  markOpening,
  markUneven,
  markUnreadable,
} from './kernel/judge-layout.ts';
import { NumberArrays } from './number-arrays.ts';
import { NumberIndex } from './number-index.ts';
import type { NumberTable } from './number-series.ts';
import { PrintIndex } from './print-index.ts';

const closes = EntryFlag.result | EntryFlag.yearResult;
const tellClosing = closes | EntryFlag.other | EntryFlag.opening;

/** Looks at every entry. */
export class EntryScan implements EntrySearch {
  readonly #entries: EntryBook;
  readonly #facts: EntryFacts;
  #journals = 0;
  #uses: JournalUses | null = null;

  constructor(entries: EntryBook, facts: EntryFacts) {
    this.#entries = entries;
    this.#facts = facts;
  }

  nextOf(journal: number, from: number): number {
    const { size } = this.#entries;
    for (let entry = from; entry < size; entry++) if (this.#facts.journal(entry) === journal) return entry;
    return size;
  }

  settle(journals: number): void {
    this.#journals = journals;
    this.#uses = null;
  }

  next(mark: EntryMark, from: number): number {
    const { size } = this.#entries;
    for (let entry = from; entry < size; entry++) if (this.#has(mark, entry)) return entry;
    return size;
  }

  count(mark: EntryMark): number {
    const { size } = this.#entries;
    let count = 0;
    for (let entry = this.next(mark, 0); entry < size; entry = this.next(mark, entry + 1)) count++;
    return count;
  }

  lastDate(): number {
    let last = 0;
    for (let entry = 0; entry < this.#entries.size; entry++)
      last = Math.max(last, this.#facts.lastDate(entry));
    return last;
  }

  uses(): JournalUses {
    if (this.#uses !== null) return this.#uses;
    const counts = new Uint32Array(this.#journals);
    const firsts = new Uint32Array(this.#journals);
    for (let entry = 0; entry < this.#entries.size; entry++) {
      const journal = this.#facts.journal(entry);
      if (counts[journal]!++ === 0) firsts[journal] = entry;
    }
    this.#uses = { counts, firsts };
    return this.#uses;
  }

  lowest(entries: readonly number[], left: ReadonlySet<number>): number[] {
    const book = this.#entries;
    const prefixes = entries.map((entry) => readEntryNumber(book.number(entry)).prefix);
    const lowest = new Map(prefixes.map((prefix) => [prefix, Number.POSITIVE_INFINITY]));
    for (let entry = 0; entry < book.size && lowest.size > 0; entry++) {
      if (this.#has(markOpening, entry) || left.has(this.#facts.journal(entry))) continue;
      const { prefix, value } = readEntryNumber(book.number(entry));
      const known = lowest.get(prefix);
      if (value !== null && known !== undefined && value < known) lowest.set(prefix, value);
    }
    return prefixes.map((prefix) => lowest.get(prefix)!);
  }

  sameNumbers(): Repeats {
    return new NumberIndex(this.#entries);
  }

  samePrints(): Repeats {
    const entries = this.#entries;
    const facts = this.#facts;
    const isTold = (entry: number) =>
      !entries.isUnreadable(entry) && entries.rows(entry) > 1 && facts.otherDate(entry) === 0;
    return new PrintIndex(entries.size, (entry) => (isTold(entry) ? datedPrint(facts, entry) : -1));
  }

  numbers(isGlobal: boolean, left: ReadonlySet<number>): NumberTable {
    return new NumberArrays(this.#entries, this.#facts, isGlobal, left, this.uses().counts);
  }

  #has(mark: EntryMark, entry: number): boolean {
    switch (mark) {
      case markUneven:
        return this.#entries.differenceCents(entry) !== 0 && !this.#entries.isUnreadable(entry);
      case markAlone:
        return this.#entries.rows(entry) === 1;
      case markDated:
        return this.#facts.otherDate(entry) !== 0;
      case markUnreadable:
        return this.#entries.isUnreadable(entry);
      case markOpening:
        return (this.#facts.flags(entry) & EntryFlag.opening) !== 0;
      case markClosing:
        return (this.#facts.flags(entry) & tellClosing) === closes;
      default:
        return false;
    }
  }
}
