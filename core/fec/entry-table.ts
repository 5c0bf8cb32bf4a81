import { ByteTable } from './byte-table.ts';
import { type Decimal, ExactSum } from './exact-sum.ts';
import { entryName } from './findings.ts';

/** Above this many cents a row's amount or an entry's sum is kept exactly in an {@link ExactSum}. */
const safeCents = 2 ** 51;

export interface EntryBalance {
  readonly index: number;
  readonly journal: Uint8Array;
  readonly number: Uint8Array;
  readonly firstLine: number;
  readonly rows: number;
  /** Decimal texts: `debit` − `credit` = `difference`. */
  readonly debit: Decimal;
  readonly difference: Decimal;
}

/**
 * The entries of the ledger, keyed by (JournalCode, EcritureNum). The rows of one entry may be scattered over the file.
 * The previous row's key is compared first: in most files an entry's rows follow each other.
 */
export class EntryTable {
  readonly #keys = new ByteTable();
  #debit = new Float64Array(2048);
  #difference = new Float64Array(2048);
  #rows = new Uint32Array(2048);
  #firstLine = new Uint32Array(2048);
  #unreadable = new Uint8Array(2048);
  /** Amounts that are not whole cents or are too large for a safe integer. */
  readonly #exact = new Map<number, { debit: ExactSum; difference: ExactSum }>();
  #lastKey = new Uint8Array(64);
  #lastCut = -1;
  #lastLength = -1;
  #last = -1;

  get size(): number {
    return this.#keys.size;
  }

  /** The number of the row's entry; counts the row. */
  row(bytes: Uint8Array, s1: number, e1: number, s2: number, e2: number, line: number): number {
    const cut = e1 - s1;
    const length = cut + e2 - s2;
    if (cut === this.#lastCut && length === this.#lastLength) {
      const last = this.#lastKey;
      let i = 0;
      while (i < cut && last[i] === bytes[s1 + i]) i++;
      if (i === cut) {
        while (i < length && last[i] === bytes[s2 + i - cut]) i++;
        if (i === length) {
          this.#rows[this.#last]!++;
          return this.#last;
        }
      }
    }
    const known = this.#keys.size;
    const index = this.#keys.intern(bytes, s1, e1, s2, e2);
    if (index === known) {
      if (index === this.#rows.length) this.#grow();
      this.#firstLine[index] = line;
    }
    this.#rows[index]!++;
    this.#remember(bytes, s1, cut, s2, length, index);
    return index;
  }

  /** @param debit cents, a safe integer below 2^50; `credit` likewise */
  addCents(index: number, debit: number, credit: number): void {
    const sum = this.#debit[index]! + debit;
    const difference = this.#difference[index]! + debit - credit;
    if (sum > safeCents || sum < -safeCents || difference > safeCents || difference < -safeCents) {
      this.addDecimal(
        index,
        { coefficient: BigInt(debit), scale: 2 },
        { coefficient: BigInt(credit), scale: 2 },
      );
      return;
    }
    this.#debit[index] = sum;
    this.#difference[index] = difference;
  }

  addDecimal(index: number, debit: Decimal, credit: Decimal): void {
    let exact = this.#exact.get(index);
    if (exact === undefined) {
      exact = { debit: new ExactSum(), difference: new ExactSum() };
      this.#exact.set(index, exact);
    }
    exact.debit.addDecimal(debit);
    exact.difference.addDecimal(debit);
    exact.difference.addDecimal({ coefficient: -credit.coefficient, scale: credit.scale });
  }

  /** An amount of this entry could not be read: its balance cannot be known. */
  markUnreadable(index: number): void {
    this.#unreadable[index] = 1;
  }

  firstLine(index: number): number {
    return this.#firstLine[index]!;
  }

  rows(index: number): number {
    return this.#rows[index]!;
  }

  /** Its JournalCode. Valid until the next row. */
  journal(index: number): Uint8Array {
    return this.#keys.first(index);
  }

  /** Its EcritureNum. Valid until the next row. */
  number(index: number): Uint8Array {
    return this.#keys.second(index);
  }

  /** `AC/12`. */
  name(index: number): Uint8Array {
    return entryName(this.journal(index), this.number(index));
  }

  isUnreadable(index: number): boolean {
    return this.#unreadable[index] === 1;
  }

  /** Of an entry that could be read. */
  isBalanced(index: number): boolean {
    const exact = this.#exact.get(index)?.difference;
    if (exact === undefined) return this.#difference[index] === 0;
    const sum = new ExactSum();
    sum.addCents(this.#difference[index]!);
    sum.addDecimal(exact.toDecimal());
    return sum.isZero;
  }

  /** How many entries have an amount that could not be read. */
  countUnreadable(): number {
    let count = 0;
    for (let index = 0; index < this.size; index++) count += this.#unreadable[index]!;
    return count;
  }

  /** The entries whose debit and credit differ, in order of first appearance, without those that cannot be read. */
  *unbalanced(): Generator<EntryBalance> {
    for (let index = 0; index < this.size; index++) {
      if (this.#unreadable[index] === 1) continue;
      if (this.#difference[index] === 0 && !this.#exact.has(index)) continue;
      const debit = new ExactSum();
      debit.addCents(this.#debit[index]!);
      const difference = new ExactSum();
      difference.addCents(this.#difference[index]!);
      const exact = this.#exact.get(index);
      if (exact !== undefined) {
        debit.addDecimal(exact.debit.toDecimal());
        difference.addDecimal(exact.difference.toDecimal());
      }
      if (difference.isZero) continue;
      const journal = this.#keys.first(index);
      const number = this.#keys.second(index);
      yield {
        index,
        journal,
        number,
        firstLine: this.#firstLine[index]!,
        rows: this.#rows[index]!,
        debit: debit.toDecimal(),
        difference: difference.toDecimal(),
      };
    }
  }

  #remember(bytes: Uint8Array, s1: number, cut: number, s2: number, length: number, index: number): void {
    if (length > this.#lastKey.length) this.#lastKey = new Uint8Array(length * 2);
    for (let i = 0; i < cut; i++) this.#lastKey[i] = bytes[s1 + i]!;
    for (let i = cut; i < length; i++) this.#lastKey[i] = bytes[s2 + i - cut]!;
    this.#lastCut = cut;
    this.#lastLength = length;
    this.#last = index;
  }

  #grow(): void {
    const size = this.#rows.length * 2;
    const copy = <A extends Float64Array | Uint32Array | Uint8Array>(grown: A, old: A): A => {
      grown.set(old);
      return grown;
    };
    this.#debit = copy(new Float64Array(size), this.#debit);
    this.#difference = copy(new Float64Array(size), this.#difference);
    this.#rows = copy(new Uint32Array(size), this.#rows);
    this.#firstLine = copy(new Uint32Array(size), this.#firstLine);
    this.#unreadable = copy(new Uint8Array(size), this.#unreadable);
  }
}
