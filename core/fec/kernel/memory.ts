import { LoopFecError } from '../../error.ts';
import type { Separator } from '../record-view.ts';
import type { KernelExports } from './kernel.ts';
import { keyBytes, longKey, segmentBits, segmentMask } from './layout.ts';

const pageBytes = 65_536;

/** Pages that the memory grows by at least: 16 MiB. What is not used costs no memory. */
const growPages = 256;

/** The kernel's memory, seen from TypeScript. The views are other ones after it has grown. */
export class KernelMemory {
  readonly kernel: KernelExports;
  readonly separator: Separator;
  u8!: Uint8Array;
  i32!: Int32Array;
  u32!: Uint32Array;
  f64!: Float64Array;
  readonly #tables: number;
  #scratch: number;
  #scratchBytes = 1 << 16;

  /** @param separator what stands between code and label in the keys of pairs: that of the first file */
  constructor(kernel: KernelExports, separator: Separator) {
    this.kernel = kernel;
    this.separator = separator;
    this.#tables = kernel.TABLES.value as number;
    this.#scratch = kernel.allocate(this.#scratchBytes + 16);
    this.#view();
  }

  /**
   * Grows the memory when less is free than the tables may need beside `bytes`.
   * @returns true when it has grown
   * @throws {LoopFecError} `not-enough-memory`
   */
  reserve(bytes: number): boolean {
    const { kernel } = this;
    const lacking = kernel.appetite() + bytes - kernel.free();
    if (lacking <= 0) return false;
    this.#grow(Math.max(growPages, Math.ceil(lacking / pageBytes)));
    return true;
  }

  /**
   * Takes memory for what is found at the end of the file.
   * What is taken next follows it where `bytes` is a multiple of 64.
   * @returns its address
   * @throws {LoopFecError} `not-enough-memory`
   */
  take(bytes: number): number {
    const { kernel } = this;
    const lacking = bytes + pageBytes - kernel.free();
    if (lacking > 0) this.#grow(Math.ceil(lacking / pageBytes));
    return kernel.allocate(bytes);
  }

  /** How many records a table has. */
  size(table: number): number {
    return this.u32[(this.#tables >>> 2) + table * 4 + 2]!;
  }

  /** Address of a record. @param segments address of the table's list of segments */
  address(segments: number, index: number): number {
    const segment = this.u32[(segments >>> 2) + (index >>> segmentBits)]!;
    return this.u32[(segment >>> 2) + (index & segmentMask)]!;
  }

  /**
   * Number of a key in a table; a new one gets the number that `size` had. Its parts may lie anywhere: those that stand in
   * the kernel's memory as they do in a key are not copied.
   * @param between what stands before the second part, which begins with it; 0 for nothing
   */
  intern(
    table: number,
    bytes: Uint8Array,
    s1: number,
    e1: number,
    s2: number,
    e2: number,
    between: Separator | 0 = 0,
  ): number {
    if (bytes.buffer === this.u8.buffer) {
      const at = bytes.byteOffset + s1;
      if (between === 0 && s2 === e2) return this.kernel.intern(table, at, e1 - s1, 0);
      if (between !== 0 && s2 === e1 + 1 && bytes[e1] === between) {
        return this.kernel.intern(table, at, e1 - s1, e2 - e1);
      }
    }
    const at = this.#lay(bytes, s1, e1, s2, e2, between);
    return this.kernel.intern(table, at, e1 - s1, e2 - s2 + (between === 0 ? 0 : 1));
  }

  /** The same of an entry. @param journal number of its JournalCode */
  internEntry(bytes: Uint8Array, s1: number, e1: number, s2: number, e2: number, journal: number): number {
    return this.kernel.internEntry(this.#lay(bytes, s1, e1, s2, e2, 0), e1 - s1, e2 - s2, journal);
  }

  /** Lays the parts of a key side by side. @returns where */
  #lay(bytes: Uint8Array, s1: number, e1: number, s2: number, e2: number, between: Separator | 0): number {
    const at = this.#room(e1 - s1 + e2 - s2 + 1);
    const { u8 } = this;
    let to = at;
    for (let i = s1; i < e1; i++) u8[to++] = bytes[i]!;
    if (between !== 0) u8[to++] = between;
    for (let i = s2; i < e2; i++) u8[to++] = bytes[i]!;
    return at;
  }

  /** Where the parts of a key stand. @param key its address */
  firstStart(key: number): number {
    return key + keyBytes + (this.u32[key >>> 2] === longKey ? 8 : 0);
  }

  firstEnd(key: number): number {
    const lengths = this.u32[key >>> 2]!;
    return (
      this.firstStart(key) + (lengths === longKey ? this.u32[(key + keyBytes) >>> 2]! : lengths & 0xffff)
    );
  }

  secondEnd(key: number): number {
    const lengths = this.u32[key >>> 2]!;
    return (
      this.firstEnd(key) + (lengths === longKey ? this.u32[(key + keyBytes + 4) >>> 2]! : lengths >>> 16)
    );
  }

  #room(bytes: number): number {
    if (bytes > this.#scratchBytes) {
      this.#scratchBytes = bytes * 2;
      this.#scratch = this.kernel.allocate(this.#scratchBytes + 16);
    }
    return this.#scratch;
  }

  #grow(pages: number): void {
    try {
      this.kernel.memory.grow(pages);
    } catch {
      throw notEnough();
    }
    this.#view();
  }

  #view(): void {
    const { buffer } = this.kernel.memory;
    this.u8 = new Uint8Array(buffer);
    this.i32 = new Int32Array(buffer);
    this.u32 = new Uint32Array(buffer);
    this.f64 = new Float64Array(buffer);
  }
}

function notEnough(): LoopFecError {
  return new LoopFecError('not-enough-memory', {
    fr: 'Pas assez de mémoire pour les écritures de ce fichier. Fermer d’autres programmes, ou l’exporter par périodes',
    en: 'Not enough memory for the entries of this file. Close other programs, or export it by periods',
  });
}
