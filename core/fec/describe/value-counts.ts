import { ByteTable } from '../byte-table.ts';

export interface CountedValue {
  readonly value: Uint8Array;
  /** Second part of the key; empty where there is none. */
  readonly label: Uint8Array;
  readonly rows: number;
}

/** How many rows have each value, for fields with few values. Beyond the limit it knows only that there are more. */
export class ValueCounts {
  readonly #table = new ByteTable();
  readonly #rows: number[] = [];
  readonly #limit: number;
  /** There are more values than the limit; those beyond it are not counted. */
  overflow = false;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(bytes: Uint8Array, start: number, end: number, labelStart = 0, labelEnd = 0): void {
    if (this.overflow) return;
    const index = this.#table.intern(bytes, start, end, labelStart, labelEnd);
    if (index < this.#rows.length) this.#rows[index]!++;
    else if (index < this.#limit) this.#rows.push(1);
    else this.overflow = true;
  }

  /** In order of first appearance. */
  all(): CountedValue[] {
    return this.#rows.map((rows, index) => ({
      value: this.#table.first(index).slice(),
      label: this.#table.second(index).slice(),
      rows,
    }));
  }
}
