import { LetteringBook } from '../lettering-book.ts';
import { letteringDifference, letteringFirstLine, letteringStride, tableLetterings } from './layout.ts';
import type { KernelMemory } from './memory.ts';

/** The letterings in the kernel's memory. */
export class KernelLetterings extends LetteringBook {
  readonly #memory: KernelMemory;
  readonly #segments: number;

  constructor(memory: KernelMemory) {
    super();
    this.#memory = memory;
    this.#segments = memory.kernel.segments(tableLetterings);
  }

  get size(): number {
    return this.#memory.size(tableLetterings);
  }

  protected intern(key: Uint8Array, length: number, line: number): number {
    const known = this.size;
    const index = this.#memory.intern(tableLetterings, key, 0, 8, 8, length);
    if (index === known) this.#memory.u32[(this.#address(index) + letteringFirstLine) >>> 2] = line;
    return index;
  }

  add(index: number, cents: number): void {
    this.#memory.f64[(this.#address(index) + letteringDifference) >>> 3]! += cents;
  }

  leaveOut(index: number): void {
    this.#memory.f64[(this.#address(index) + letteringDifference) >>> 3] = Number.NaN;
  }

  protected owner(index: number): Uint8Array {
    const key = this.#key(index);
    return this.#memory.u8.subarray(this.#memory.firstStart(key), this.#memory.firstEnd(key));
  }

  protected code(index: number): Uint8Array {
    const key = this.#key(index);
    return this.#memory.u8.subarray(this.#memory.firstEnd(key), this.#memory.secondEnd(key));
  }

  protected firstLine(index: number): number {
    return this.#memory.u32[(this.#address(index) + letteringFirstLine) >>> 2]!;
  }

  protected difference(index: number): number {
    return this.#memory.f64[(this.#address(index) + letteringDifference) >>> 3]!;
  }

  protected nextOpen(from: number): number {
    return this.#memory.kernel.nextOpen(from);
  }

  #key(index: number): number {
    return this.#address(index) + letteringStride;
  }

  #address(index: number): number {
    return this.#memory.address(this.#segments, index);
  }
}
