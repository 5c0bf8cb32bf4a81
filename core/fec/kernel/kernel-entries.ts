import { EntryBook, safeCents } from '../entry-book.ts';
import { type EntryFacts, EntryFlag, printLimit } from '../entry-facts.ts';
import {
  entryDate,
  entryDebit,
  entryDifference,
  entryFirstLine,
  entryFlags,
  entryJournal,
  entryLastDate,
  entryOtherDate,
  entryPrint,
  entryRows,
  entryStride,
  entryUnreadable,
  journalMask,
  tableEntries,
} from './layout.ts';
import type { KernelMemory } from './memory.ts';
import { slotLastEntry } from './slots.ts';

/** The entries in the kernel's memory. */
export class KernelEntries extends EntryBook {
  readonly #memory: KernelMemory;
  readonly #segments: number;

  constructor(memory: KernelMemory) {
    super();
    this.#memory = memory;
    this.#segments = memory.kernel.segments(tableEntries);
  }

  get size(): number {
    return this.#memory.size(tableEntries);
  }

  row(
    bytes: Uint8Array,
    s1: number,
    e1: number,
    s2: number,
    e2: number,
    line: number,
    journal: number,
  ): number {
    const memory = this.#memory;
    const index = memory.internEntry(bytes, s1, e1, s2, e2, journal);
    const at = this.#address(index) >>> 2;
    const rows = memory.u32[at + (entryRows >> 2)]!;
    if (rows === 0) memory.u32[at + (entryFirstLine >> 2)] = line;
    memory.u32[at + (entryRows >> 2)] = rows + 1;
    return index;
  }

  protected addSafely(index: number, debit: number, credit: number): boolean {
    const { f64 } = this.#memory;
    const at = this.#address(index) >>> 3;
    const sum = f64[at + (entryDebit >> 3)]! + debit;
    const difference = f64[at + (entryDifference >> 3)]! + debit - credit;
    if (sum > safeCents || sum < -safeCents || difference > safeCents || difference < -safeCents)
      return false;
    f64[at + (entryDebit >> 3)] = sum;
    f64[at + (entryDifference >> 3)] = difference;
    return true;
  }

  protected debitCents(index: number): number {
    return this.#memory.f64[(this.#address(index) + entryDebit) >>> 3]!;
  }

  differenceCents(index: number): number {
    return this.#memory.f64[(this.#address(index) + entryDifference) >>> 3]!;
  }

  markUnreadable(index: number): void {
    this.#memory.u8[this.#address(index) + entryFlags]! |= entryUnreadable;
  }

  firstLine(index: number): number {
    return this.#memory.u32[(this.#address(index) + entryFirstLine) >>> 2]!;
  }

  rows(index: number): number {
    return this.#memory.u32[(this.#address(index) + entryRows) >>> 2]!;
  }

  get keys(): Uint8Array {
    return this.#memory.u8;
  }

  journalStart(index: number): number {
    return this.#memory.firstStart(this.#key(index));
  }

  journalEnd(index: number): number {
    return this.#memory.firstEnd(this.#key(index));
  }

  numberStart(index: number): number {
    return this.journalEnd(index);
  }

  numberEnd(index: number): number {
    return this.#memory.secondEnd(this.#key(index));
  }

  isUnreadable(index: number): boolean {
    return (this.#memory.u8[this.#address(index) + entryFlags]! & entryUnreadable) !== 0;
  }

  #key(index: number): number {
    return this.#address(index) + entryStride;
  }

  #address(index: number): number {
    return this.#memory.address(this.#segments, index);
  }
}

/** Their facts, in the same records. */
export class KernelEntryFacts implements EntryFacts {
  readonly #memory: KernelMemory;
  readonly #segments: number;
  /** Where the entry of the row before stands, and behind it the ordinal of that row. */
  readonly #lastEntry: number;

  constructor(memory: KernelMemory) {
    this.#memory = memory;
    this.#segments = memory.kernel.segments(tableEntries);
    this.#lastEntry = ((memory.kernel.SLOTS.value as number) >>> 2) + slotLastEntry;
  }

  get size(): number {
    return this.#memory.size(tableEntries);
  }

  date(entry: number): number {
    return this.#memory.i32[(this.#address(entry) + entryDate) >>> 2]!;
  }

  otherDate(entry: number): number {
    return this.#memory.i32[(this.#address(entry) + entryOtherDate) >>> 2]!;
  }

  lastDate(entry: number): number {
    return this.#memory.i32[(this.#address(entry) + entryLastDate) >>> 2]!;
  }

  journal(entry: number): number {
    return this.#memory.i32[(this.#address(entry) + entryJournal) >>> 2]! & journalMask;
  }

  flags(entry: number): number {
    return this.#memory.u8[this.#address(entry) + entryFlags]!;
  }

  addFlag(entry: number, flag: number): void {
    this.#memory.u8[this.#address(entry) + entryFlags]! |= flag;
  }

  print(entry: number): number {
    return this.#memory.f64[(this.#address(entry) + entryPrint) >>> 3]!;
  }

  see(entry: number, row: number, date: number, journal: number, flag: number, print: number): void {
    const { u8, i32, u32, f64 } = this.#memory;
    const address = this.#address(entry);
    const at = address >>> 2;
    if (u32[at + (entryRows >> 2)] === 1) {
      i32[at + (entryJournal >> 2)]! |= journal;
      i32[at + (entryDate >> 2)] = date;
    } else {
      const follows = u32[this.#lastEntry] === address && u32[this.#lastEntry + 1] === row - 1;
      if (!follows) u8[address + entryFlags]! |= EntryFlag.scattered;
      const known = i32[at + (entryDate >> 2)]!;
      if (date > 0 && date !== known) {
        if (known === 0) i32[at + (entryDate >> 2)] = date;
        else if (i32[at + (entryOtherDate >> 2)] === 0) i32[at + (entryOtherDate >> 2)] = date;
      }
    }
    if (date > i32[at + (entryLastDate >> 2)]!) i32[at + (entryLastDate >> 2)] = date;
    u32[this.#lastEntry] = address;
    u32[this.#lastEntry + 1] = row;
    u8[address + entryFlags]! |= flag;
    const sum = f64[(address + entryPrint) >>> 3]! + print;
    f64[(address + entryPrint) >>> 3] = sum >= printLimit ? sum - printLimit : sum;
  }

  #address(entry: number): number {
    return this.#memory.address(this.#segments, entry);
  }
}
