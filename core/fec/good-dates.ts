import { eightDigits } from './date.ts';
import { isCalendarDay } from './file-name.ts';

/** Recognises the dates that no rule minds. Most are the one last seen in their column. */
export class GoodDates {
  readonly #last: Int32Array;
  readonly #earliest: number;
  readonly #latest: number;

  /** @param columns how many; `earliest` and `latest` are plausible dates, AAAAMMJJ */
  constructor(columns: number, earliest: number, latest: number) {
    this.#last = new Int32Array(columns);
    this.#earliest = earliest;
    this.#latest = latest;
  }

  /** @returns false when the rules have to read the field */
  read(column: number, bytes: Uint8Array, start: number, end: number): boolean {
    const value = eightDigits(bytes, start, end);
    if (value === this.#last[column] && value > 0) return true;
    if (value < this.#earliest || value > this.#latest || !isCalendarDay(value)) return false;
    this.#last[column] = value;
    return true;
  }

  /** The date last found good in a column, AAAAMMJJ. */
  last(column: number): number {
    return this.#last[column]!;
  }
}
