import type { EntryBook } from './entry-book.ts';
import type { Repeats } from './entry-search.ts';

/** Finds entries with the same EcritureNum. Holds no copy of the numbers. */
export class NumberIndex implements Repeats {
  first = 0;
  readonly #entries: EntryBook;
  readonly #slots: Int32Array;

  constructor(entries: EntryBook) {
    this.#entries = entries;
    let slots = 1024;
    while (slots < entries.size * 1.5) slots *= 2;
    this.#slots = new Int32Array(slots);
  }

  next(from: number): number {
    const { size } = this.#entries;
    for (let entry = from; entry < size; entry++) {
      this.first = this.#firstLike(entry);
      if (this.first !== entry) return entry;
    }
    return size;
  }

  /** The first entry looked at that has the number of this one. */
  #firstLike(entry: number): number {
    const entries = this.#entries;
    const bytes = entries.keys;
    const start = entries.numberStart(entry);
    const end = entries.numberEnd(entry);
    let hash = 0x811c9dc5;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
    hash ^= hash >>> 15;
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const known = slots[slot]! - 1;
      if (known < 0) {
        slots[slot] = entry + 1;
        return entry;
      }
      const from = entries.numberStart(known);
      if (entries.numberEnd(known) - from !== end - start) continue;
      let i = 0;
      while (start + i < end && bytes[start + i] === bytes[from + i]) i++;
      if (start + i === end) return known;
    }
  }
}
