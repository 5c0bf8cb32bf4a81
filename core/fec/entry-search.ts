import type { NumberTable } from './number-series.ts';

/** Entries that share something with an earlier one. */
export interface Repeats {
  /**
   * The next one from `from` on, or the number of entries when there is none.
   * @param from higher each time
   */
  next(from: number): number;
  /** The first entry that is like the one found last. */
  readonly first: number;
}

/** What is known of journals, by their number. */
export interface JournalUses {
  /** How many entries they have. */
  readonly counts: Uint32Array;
  /** Their first entries. */
  readonly firsts: Uint32Array;
}

/** What `next` looks for: one of the marks in kernel/judge-layout.ts. */
export type EntryMark = number;

/**
 * Finds what has to be looked at among all entries: of a million of them, nothing is to be said of nearly all. No row may
 * follow `settle`.
 */
export interface EntrySearch {
  /** The next entry of a journal from `from` on, or the number of entries when there is none. */
  nextOf(journal: number, from: number): number;
  /** No row follows, and no flag changes. @param journals how many there are */
  settle(journals: number): void;
  /** The next entry with a mark from `from` on, or the number of entries when there is none. */
  next(mark: EntryMark, from: number): number;
  /** How many entries have a mark. */
  count(mark: EntryMark): number;
  /** The latest date of all entries. */
  lastDate(): number;
  uses(): JournalUses;
  /**
   * For each of these entries: the lowest number, with the same text before it, of the entries that open no year.
   * @param left journals that are left out
   */
  lowest(entries: readonly number[], left: ReadonlySet<number>): number[];
  /** By their EcritureNum. */
  sameNumbers(): Repeats;
  /** By their print and date: of several rows, of one date, all of which could be read. */
  samePrints(): Repeats;
  /** @param left journals that are left out */
  numbers(isGlobal: boolean, left: ReadonlySet<number>): NumberTable;
}

/** Goes through several searches at once: each entry that one of them finds, in order. */
export class Union {
  readonly #searches: readonly ((from: number) => number)[];
  readonly #found: number[];

  constructor(searches: readonly ((from: number) => number)[]) {
    this.#searches = searches;
    this.#found = searches.map((search) => search(0));
  }

  /** @param from higher each time */
  next(from: number): number {
    let least = Number.POSITIVE_INFINITY;
    for (const [i, search] of this.#searches.entries()) {
      if (this.#found[i]! < from) this.#found[i] = search(from);
      least = Math.min(least, this.#found[i]!);
    }
    return least;
  }
}
