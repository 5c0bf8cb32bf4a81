import { ByteTable } from './byte-table.ts';
import { EntryBook, safeCents } from './entry-book.ts';

/**
 * The entries in arrays of their own. The previous row's key is compared first: in most files an entry's rows follow
 * each other.
 */
export class EntryTable extends EntryBook {
  readonly #keys = new ByteTable();
  #debit = new Float64Array(2048);
  #difference = new Float64Array(2048);
  #rows = new Uint32Array(2048);
  #firstLine = new Uint32Array(2048);
  #unreadable = new Uint8Array(2048);
  #lastKey = new Uint8Array(64);
  #lastCut = -1;
  #lastLength = -1;
  #last = -1;

  get size(): number {
    return this.#keys.size;
  }

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

  protected addSafely(index: number, debit: number, credit: number): boolean {
    const sum = this.#debit[index]! + debit;
    const difference = this.#difference[index]! + debit - credit;
    if (sum > safeCents || sum < -safeCents || difference > safeCents || difference < -safeCents)
      return false;
    this.#debit[index] = sum;
    this.#difference[index] = difference;
    return true;
  }

  protected debitCents(index: number): number {
    return this.#debit[index]!;
  }

  differenceCents(index: number): number {
    return this.#difference[index]!;
  }

  markUnreadable(index: number): void {
    this.#unreadable[index] = 1;
  }

  firstLine(index: number): number {
    return this.#firstLine[index]!;
  }

  rows(index: number): number {
    return this.#rows[index]!;
  }

  get keys(): Uint8Array {
    return this.#keys.bytes;
  }

  journalStart(index: number): number {
    return this.#keys.firstStart(index);
  }

  journalEnd(index: number): number {
    return this.#keys.firstEnd(index);
  }

  numberStart(index: number): number {
    return this.#keys.secondStart(index);
  }

  numberEnd(index: number): number {
    return this.#keys.secondEnd(index);
  }

  isUnreadable(index: number): boolean {
    return this.#unreadable[index] === 1;
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
