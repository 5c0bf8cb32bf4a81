import type { KeyTable } from '../key-table.ts';
import { pairStride } from './layout.ts';
import type { KernelMemory } from './memory.ts';

/** The pairs of codes and labels of one kind, in the kernel's memory. */
export class KernelPairs implements KeyTable {
  readonly #memory: KernelMemory;
  readonly #table: number;
  readonly #segments: number;

  /** @param table number of the table */
  constructor(memory: KernelMemory, table: number) {
    this.#memory = memory;
    this.#table = table;
    this.#segments = memory.kernel.segments(table);
  }

  get size(): number {
    return this.#memory.size(this.#table);
  }

  intern(bytes: Uint8Array, s1: number, e1: number, s2: number, e2: number): number {
    const memory = this.#memory;
    return memory.intern(this.#table, bytes, s1, e1, s2, e2, memory.separator);
  }

  /** Address of a pair's record. */
  address(index: number): number {
    return this.#memory.address(this.#segments, index);
  }

  first(index: number): Uint8Array {
    const key = this.address(index) + pairStride;
    return this.#memory.u8.subarray(this.#memory.firstStart(key), this.#memory.firstEnd(key));
  }

  second(index: number): Uint8Array {
    const key = this.address(index) + pairStride;
    return this.#memory.u8.subarray(this.#memory.firstEnd(key) + 1, this.#memory.secondEnd(key));
  }
}
