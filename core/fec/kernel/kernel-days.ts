import { DayBook, safeDayCents } from '../day-book.ts';
import { dayCredit, dayDate, dayDebit, dayJournal, tableDays } from './layout.ts';
import type { KernelMemory } from './memory.ts';

/** The days in the kernel's memory. */
export class KernelDays extends DayBook {
  readonly #memory: KernelMemory;
  readonly #segments: number;

  constructor(memory: KernelMemory) {
    super();
    this.#memory = memory;
    this.#segments = memory.kernel.segments(tableDays);
  }

  get size(): number {
    return this.#memory.size(tableDays);
  }

  protected day(journal: number, date: number): number {
    return this.#memory.kernel.internDay(journal, date);
  }

  protected addSafely(day: number, debit: number, credit: number): boolean {
    const { f64 } = this.#memory;
    const at = this.#address(day) >>> 3;
    const debits = f64[at + (dayDebit >> 3)]! + debit;
    const credits = f64[at + (dayCredit >> 3)]! + credit;
    if (Math.abs(debits) > safeDayCents || Math.abs(credits) > safeDayCents) return false;
    f64[at + (dayDebit >> 3)] = debits;
    f64[at + (dayCredit >> 3)] = credits;
    return true;
  }

  protected journal(day: number): number {
    return this.#memory.u32[(this.#address(day) + dayJournal) >>> 2]!;
  }

  protected date(day: number): number {
    return this.#memory.u32[(this.#address(day) + dayDate) >>> 2]!;
  }

  protected debitCents(day: number): number {
    return this.#memory.f64[(this.#address(day) + dayDebit) >>> 3]!;
  }

  protected creditCents(day: number): number {
    return this.#memory.f64[(this.#address(day) + dayCredit) >>> 3]!;
  }

  #address(day: number): number {
    return this.#memory.address(this.#segments, day);
  }
}
