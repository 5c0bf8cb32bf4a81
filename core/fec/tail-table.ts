import { ByteTable } from './byte-table.ts';
import type { EntryBook } from './entry-book.ts';
import type { EntryFacts } from './entry-facts.ts';
import { tailStart } from './entry-number.ts';
import { fewNumbers, nearlyAll } from './number-series.ts';

/** What (nearly) all numbers of a journal end with: `/2024`, `A`. */
export class TailTable {
  readonly #tails = new Map<number, Uint8Array>();
  readonly #isGlobal: boolean;

  constructor(entries: EntryBook, facts: EntryFacts, isGlobal: boolean, counts: Uint32Array) {
    this.#isGlobal = isGlobal;
    const known = new ByteTable();
    const uses: number[] = [];
    const bytes = entries.keys;
    for (let entry = 0; entry < entries.size; entry++) {
      // A number that ends with its digits and has no others has no tail.
      const from = entries.numberStart(entry);
      const to = entries.numberEnd(entry);
      const start = tailStart(bytes, from, to);
      if (start === to) continue;
      const journal = facts.journal(entry);
      const total = isGlobal ? entries.size : counts[journal]!;
      if (total < fewNumbers) continue;
      const code = isGlobal ? bytes.subarray(0, 0) : entries.journal(entry);
      const key = new Uint8Array(to - start + code.length);
      key.set(bytes.subarray(start, to));
      key.set(code, to - start);
      const tail = known.intern(key, 0, to - start, to - start, key.length);
      uses[tail] = (uses[tail] ?? 0) + 1;
      if (uses[tail]! === Math.ceil(total * nearlyAll)) {
        this.#tails.set(isGlobal ? 0 : journal, bytes.slice(start, to));
      }
    }
  }

  /** Where the number at `bytes[from..to)` ends and what all numbers have starts. */
  endOf(bytes: Uint8Array, from: number, to: number, journal: number): number {
    if (this.#tails.size === 0) return to;
    const tail = this.#tails.get(this.#isGlobal ? 0 : journal);
    const end = to - (tail?.length ?? 0);
    if (tail === undefined || end < from + 1) return to;
    return tail.every((byte, i) => bytes[end + i] === byte) ? end : to;
  }
}
