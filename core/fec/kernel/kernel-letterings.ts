import { LetteringBook } from '../lettering-book.ts';
import {
  letteringDifference,
  letteringFirstLine,
  letteringLeftOut,
  letteringStride,
  tableLetterings,
} from './layout.ts';
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

  protected intern(key: Uint8Array, cut: number, length: number, line: number): number {
    const known = this.size;
    const index = this.#memory.intern(tableLetterings, key, 0, cut, cut, length);
    if (index === known) this.#memory.u32[(this.#address(index) + letteringFirstLine) >>> 2] = line;
    return index;
  }

  add(index: number, cents: number): void {
    this.#memory.f64[(this.#address(index) + letteringDifference) >>> 3]! += cents;
  }

  leaveOut(index: number): void {
    this.#memory.u8[this.#address(index) + letteringLeftOut] = 1;
  }

  protected owner(index: number): Uint8Array {
    return this.#memory.firstOf(this.#address(index) + letteringStride);
  }

  protected code(index: number): Uint8Array {
    return this.#memory.secondOf(this.#address(index) + letteringStride);
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

  #address(index: number): number {
    return this.#memory.address(this.#segments, index);
  }
}
