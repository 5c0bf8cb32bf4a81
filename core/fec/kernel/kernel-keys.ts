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
    return this.#memory.intern(this.#table, bytes, s1, e1, s2, e2);
  }

  /** Address of a pair's record. */
  address(index: number): number {
    return this.#memory.address(this.#segments, index);
  }

  first(index: number): Uint8Array {
    return this.#memory.firstOf(this.address(index) + pairStride);
  }

  second(index: number): Uint8Array {
    return this.#memory.secondOf(this.address(index) + pairStride);
  }
}
