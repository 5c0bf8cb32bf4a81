import type { KeyTable } from '../key-table.ts';
import type { LabelTable } from '../label-table.ts';
import { pairCode, pairKind, pairLine, pairPrint, pairStride } from './layout.ts';
import type { KernelMemory } from './memory.ts';

/** The keys of one table in the kernel's memory. */
export class KernelKeys implements KeyTable {
  protected readonly memory: KernelMemory;
  protected readonly table: number;
  readonly #stride: number;
  readonly #segments: number;

  /** @param table number of the table; `stride` bytes of its records before their keys */
  constructor(memory: KernelMemory, table: number, stride = 0) {
    this.memory = memory;
    this.table = table;
    this.#stride = stride;
    this.#segments = memory.kernel.segments(table);
  }

  get size(): number {
    return this.memory.size(this.table);
  }

  intern(bytes: Uint8Array, s1: number, e1: number, s2: number, e2: number): number {
    return this.memory.intern(this.table, bytes, s1, e1, s2, e2);
  }

  first(index: number): Uint8Array {
    const key = this.address(index) + this.#stride;
    return this.memory.u8.subarray(this.memory.firstStart(key), this.memory.firstEnd(key));
  }

  second(index: number): Uint8Array {
    const key = this.address(index) + this.#stride;
    return this.memory.u8.subarray(this.memory.firstEnd(key), this.memory.secondEnd(key));
  }

  /** Address of a record. */
  protected address(index: number): number {
    return this.memory.address(this.#segments, index);
  }
}

/** The pairs of codes and labels of one kind. */
export class KernelPairs extends KernelKeys {
  /** @param table number of the table */
  constructor(memory: KernelMemory, table: number) {
    super(memory, table, pairStride);
  }

  override intern(bytes: Uint8Array, s1: number, e1: number, s2: number, e2: number): number {
    return this.memory.intern(this.table, bytes, s1, e1, s2, e2, this.memory.separator);
  }

  /** Without what stands between the two. */
  override second(index: number): Uint8Array {
    return super.second(index).subarray(1);
  }

  /** Tells the kernel what a pair is. @param code number of its code; `print` a hash of its bytes */
  learn(index: number, code: number, print: number, kind: number): void {
    const at = this.address(index);
    this.memory.u32[(at + pairCode) >>> 2] = code;
    this.memory.i32[(at + pairPrint) >>> 2] = print;
    this.memory.u32[(at + pairKind) >>> 2] = kind;
  }

  /** Has the table know the pairs that the kernel has learned by itself. */
  teach(table: LabelTable): void {
    const { u32, i32 } = this.memory;
    const { size } = this;
    for (let pair = table.known; pair < size; pair++) {
      const at = this.address(pair) >>> 2;
      table.learn(pair, u32[at + (pairCode >> 2)]!, u32[at + (pairLine >> 2)]!, i32[at + (pairPrint >> 2)]!);
    }
  }
}
