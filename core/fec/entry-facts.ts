import { hashBytes } from './entry-prints.ts';
import { type Decimal, formatDecimal } from './exact-sum.ts';

/** What an entry holds, as bits. */
export const EntryFlag = {
  /** A row in class 6 or 7. */
  result: 1,
  /** A row on an account 12. */
  yearResult: 2,
  /** A row on any other account. */
  other: 4,
  /** Its rows do not follow each other. */
  scattered: 8,
  /** Its journal is one of opening entries. */
  opening: 16,
} as const;

/** Prints are added modulo this, so that every sum is exact. */
export const printLimit = 2 ** 52;

/** Facts of each entry beside its balance, by the entry's number. Dates are AAAAMMJJ. */
export interface EntryFacts {
  readonly size: number;
  /** The first EcritureDate; 0 when no row has one. */
  date(entry: number): number;
  /** The first EcritureDate that differs from `date`, or 0. */
  otherDate(entry: number): number;
  /** The latest EcritureDate of the entry. */
  lastDate(entry: number): number;
  /** Number of the journal. */
  journal(entry: number): number;
  /** See {@link EntryFlag}. */
  flags(entry: number): number;
  addFlag(entry: number, flag: number): void;
  /** Sum over the rows of a number made of account, third party and amounts: the same rows give the same sum. */
  print(entry: number): number;
  /**
   * @param entry its number
   * @param row 1-based ordinal of the row in the file
   * @param date 0 when not known
   * @param flag what the row's account adds to `flags`
   */
  see(entry: number, row: number, date: number, journal: number, flag: number, print: number): void;
}

/** The facts in arrays of their own. */
export class EntryFactTable implements EntryFacts {
  #date = new Int32Array(2048);
  #otherDate = new Int32Array(2048);
  #lastDate = new Int32Array(2048);
  #journal = new Int32Array(2048);
  #flags = new Uint8Array(2048);
  #print = new Float64Array(2048);
  #lastRow = new Uint32Array(2048);
  size = 0;

  date(entry: number): number {
    return this.#date[entry]!;
  }

  otherDate(entry: number): number {
    return this.#otherDate[entry]!;
  }

  lastDate(entry: number): number {
    return this.#lastDate[entry]!;
  }

  journal(entry: number): number {
    return this.#journal[entry]!;
  }

  flags(entry: number): number {
    return this.#flags[entry]!;
  }

  addFlag(entry: number, flag: number): void {
    this.#flags[entry]! |= flag;
  }

  print(entry: number): number {
    return this.#print[entry]!;
  }

  see(entry: number, row: number, date: number, journal: number, flag: number, print: number): void {
    if (entry >= this.size) {
      if (entry >= this.#date.length) this.#grow();
      this.size = entry + 1;
      this.#journal[entry] = journal;
      this.#date[entry] = date;
    } else {
      if (this.#lastRow[entry] !== row - 1) this.#flags[entry]! |= EntryFlag.scattered;
      if (date > 0 && date !== this.#date[entry]) {
        if (this.#date[entry] === 0) this.#date[entry] = date;
        else if (this.#otherDate[entry] === 0) this.#otherDate[entry] = date;
      }
    }
    if (date > this.#lastDate[entry]!) this.#lastDate[entry] = date;
    this.#lastRow[entry] = row;
    this.#flags[entry]! |= flag;
    const sum = this.#print[entry]! + print;
    this.#print[entry] = sum >= printLimit ? sum - printLimit : sum;
  }

  #grow(): void {
    const size = this.#date.length * 2;
    this.#date = copied(this.#date, new Int32Array(size));
    this.#otherDate = copied(this.#otherDate, new Int32Array(size));
    this.#lastDate = copied(this.#lastDate, new Int32Array(size));
    this.#journal = copied(this.#journal, new Int32Array(size));
    this.#flags = copied(this.#flags, new Uint8Array(size));
    this.#print = copied(this.#print, new Float64Array(size));
    this.#lastRow = copied(this.#lastRow, new Uint32Array(size));
  }
}

function copied<A extends Int32Array | Uint8Array | Uint32Array | Float64Array>(from: A, to: A): A {
  to.set(from);
  return to;
}

/** The print of an entry with its date, below {@link printLimit}. A date adds far less than the limit. */
export function datedPrint(facts: EntryFacts, entry: number): number {
  const print = facts.print(entry) + facts.date(entry) * 16_777_259;
  return print >= printLimit ? print - printLimit : print;
}

/** A safe integer made of an amount that is not in whole cents, for {@link rowPrint}. */
export function decimalPrint(value: Decimal): number {
  return hashBytes(new TextEncoder().encode(formatDecimal(value)), 0x811c9dc5);
}

/**
 * A number made of what a row moves, for {@link EntryFacts}'s print; below 2^42.
 * @param account hash of its code, `aux` of the third party's; 0 for none
 * @param debit cents, `credit` likewise
 */
export function rowPrint(account: number, aux: number, debit: number, credit: number): number {
  let hash = Math.imul(account, 0x9e3779b1) ^ Math.imul(aux ^ 0x27d4eb2f, 0x85ebca6b);
  hash = Math.imul(hash ^ (debit | 0) ^ Math.imul((debit / 4294967296) | 0, 0x27d4eb2f), 0xc2b2ae35);
  hash ^= hash >>> 15;
  hash = Math.imul(hash ^ (credit | 0) ^ Math.imul((credit / 4294967296) | 0, 0x165667b1), 0x27d4eb2f);
  hash ^= hash >>> 13;
  const second = Math.imul(hash ^ 0x5bd1e995, 0x2c1b3c6d);
  return (hash >>> 0) * 1024 + (second >>> 22);
}
