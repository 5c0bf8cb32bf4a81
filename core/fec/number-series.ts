import type { EntryBook } from './entry-book.ts';
import { latin1 } from './entry-number.ts';

/** A text after the number belongs to no number when this part of a journal's numbers have it. */
export const nearlyAll = 0.9;
/** Fewer numbers than these have the same text at the end by chance. */
export const fewNumbers = 3;
const manyNumbers = 10;

/** The numbers of all entries and the sequences they form: by journal, or in the whole file where numbering is global. */
export interface NumberTable {
  /** (Nearly) every number stands alone: nothing can be said of their order. */
  readonly isScattered: boolean;
  /** Those of several entries, but for some of which nothing is to be said. */
  series(): Iterable<NumberSeries>;
}

/** Entries whose numbers are of one sequence, by number: they have the same text before and after it. */
export abstract class NumberSeries {
  /** How many entries. */
  abstract readonly size: number;
  /** Each journal has (nearly) one run of numbers of its own. */
  abstract readonly isByJournal: boolean;
  readonly #entries: EntryBook;
  readonly #prefix: number;
  readonly #tail: number;

  /** @param prefix bytes before the digits; `tail` after them */
  constructor(entries: EntryBook, prefix: number, tail: number) {
    this.#entries = entries;
    this.#prefix = prefix;
    this.#tail = tail;
  }

  /** The entry at a place. */
  abstract entry(place: number): number;
  /** Its number. */
  abstract value(place: number): number;
  /**
   * The next place from `from` on, above 0, of which something may be said, or `size`: a number or a date that does not
   * follow the one before or, `byJournal`, another journal.
   */
  abstract next(from: number, byJournal: boolean): number;

  /** `0012` of `VT0012`. */
  digits(entry: number): string {
    const number = this.#entries.number(entry);
    return latin1(number, this.#prefix, number.length - this.#tail);
  }

  /** `VT0011/2024` for 11 in four digits, in the series of the entry `VT0012/2024`. */
  name(entry: number, value: number, width: number): Uint8Array {
    const number = this.#entries.number(entry);
    const digits = new TextEncoder().encode(String(value).padStart(width, '0'));
    const start = this.#prefix;
    const tail = number.subarray(number.length - this.#tail);
    const name = new Uint8Array(start + digits.length + tail.length);
    name.set(number.subarray(0, start));
    name.set(digits, start);
    name.set(tail, start + digits.length);
    return name;
  }
}

/** @param candidates entries that may be of a sequence; `together` those that are of one of several */
export function areScattered(candidates: number, together: number): boolean {
  return candidates > manyNumbers && together < candidates * (1 - nearlyAll);
}
