import { ByteTable } from './byte-table.ts';
import type { EntryBook } from './entry-book.ts';

/** Numbers the series: a journal, or none, and what stands before and after the digits. */
export class SeriesKeys {
  readonly #entries: EntryBook;
  readonly #keys = new ByteTable();
  #key = new Uint8Array(64);
  readonly #prefixes: number[] = [];
  readonly #tails: number[] = [];
  /** By journal, 0 for none: its series of last, the entry that was of it, and where the digits stood. */
  readonly #last: { series: number; entry: number; start: number; end: number }[] = [];

  constructor(entries: EntryBook) {
    this.#entries = entries;
  }

  get size(): number {
    return this.#keys.size;
  }

  /** Bytes before the digits. */
  prefix(series: number): number {
    return this.#prefixes[series]!;
  }

  /** Bytes after the digits. */
  tail(series: number): number {
    return this.#tails[series]!;
  }

  /**
   * @param journal its number, -1 for none
   * @param start where the digits start in the number; `end` where they end
   */
  of(entry: number, journal: number, start: number, end: number): number {
    const last = this.#last[journal + 1];
    if (last !== undefined && last.start === start && this.#isLike(entry, last.entry, start, end, last.end)) {
      return last.series;
    }
    const series = this.#intern(entry, journal, start, end);
    this.#last[journal + 1] = { series, entry, start, end };
    return series;
  }

  /** The same text before and after the digits. */
  #isLike(entry: number, other: number, start: number, end: number, otherEnd: number): boolean {
    const entries = this.#entries;
    const bytes = entries.keys;
    const a = entries.numberStart(entry);
    const b = entries.numberStart(other);
    const tail = entries.numberEnd(entry) - a - end;
    if (entries.numberEnd(other) - b - otherEnd !== tail) return false;
    for (let i = 0; i < start; i++) if (bytes[a + i] !== bytes[b + i]) return false;
    for (let i = 0; i < tail; i++) if (bytes[a + end + i] !== bytes[b + otherEnd + i]) return false;
    return true;
  }

  /** The digits are cut out: a line feed, which no field holds, stands where they were. */
  #intern(entry: number, journal: number, start: number, end: number): number {
    const number = this.#entries.number(entry);
    const code = journal < 0 ? number.subarray(0, 0) : this.#entries.journal(entry);
    const length = code.length + 1 + start + 1 + number.length - end;
    if (length > this.#key.length) this.#key = new Uint8Array(length * 2);
    const key = this.#key;
    key.set(code);
    key[code.length] = 0x0a;
    key.set(number.subarray(0, start), code.length + 1);
    key[code.length + 1 + start] = 0x0a;
    key.set(number.subarray(end), code.length + start + 2);
    const series = this.#keys.intern(key, 0, length, 0, 0);
    this.#prefixes[series] = start;
    this.#tails[series] = number.length - end;
    return series;
  }
}
