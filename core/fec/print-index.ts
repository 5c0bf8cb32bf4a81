import type { Repeats } from './entry-search.ts';

/** Finds entries of the same print. */
export class PrintIndex implements Repeats {
  first = 0;
  readonly #size: number;
  readonly #printOf: (entry: number) => number;
  readonly #slots: Int32Array;
  readonly #prints: Float64Array;

  /** @param printOf a print, an integer below 2^52; -1 where there is none */
  constructor(size: number, printOf: (entry: number) => number) {
    this.#size = size;
    this.#printOf = printOf;
    let slots = 1024;
    while (slots < size * 1.5) slots *= 2;
    this.#slots = new Int32Array(slots);
    this.#prints = new Float64Array(size);
  }

  next(from: number): number {
    const slots = this.#slots;
    const prints = this.#prints;
    const mask = slots.length - 1;
    for (let entry = from; entry < this.#size; entry++) {
      const print = this.#printOf(entry);
      if (print < 0) continue;
      let slot = (Math.imul(print | 0, 0x9e3779b1) ^ (print / 2 ** 32)) & mask;
      while (slots[slot] !== 0 && prints[slots[slot]! - 1] !== print) slot = (slot + 1) & mask;
      if (slots[slot] !== 0) {
        this.first = slots[slot]! - 1;
        return entry;
      }
      slots[slot] = entry + 1;
      prints[entry] = print;
    }
    return this.#size;
  }
}
