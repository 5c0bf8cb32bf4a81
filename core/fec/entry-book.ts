import { type EntrySearch, Union } from './entry-search.ts';
import { type Decimal, ExactSum } from './exact-sum.ts';
import { entryName } from './findings.ts';
import { markUneven } from './kernel/judge-layout.ts';

/** Above this many cents a row's amount or an entry's sum is kept exactly in an {@link ExactSum}. */
export const safeCents = 2 ** 51;

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

/** The entries of the ledger, keyed by (JournalCode, EcritureNum). The rows of one entry may be scattered over the file. */
export abstract class EntryBook {
  abstract get size(): number;
  /** Amounts that are not whole cents or are too large for a safe integer. */
  readonly #exact = new Map<number, { debit: ExactSum; difference: ExactSum }>();

  /** The number of the row's entry; counts the row. @param journal number of its JournalCode */
  abstract row(
    bytes: Uint8Array,
    s1: number,
    e1: number,
    s2: number,
    e2: number,
    line: number,
    journal: number,
  ): number;
  /** False, and nothing added, when a sum would no longer be exact. */
  protected abstract addSafely(index: number, debit: number, credit: number): boolean;
  protected abstract debitCents(index: number): number;
  abstract differenceCents(index: number): number;
  abstract firstLine(index: number): number;
  abstract rows(index: number): number;
  /** Where codes and numbers stand. Valid until the next row. */
  abstract get keys(): Uint8Array;
  abstract journalStart(index: number): number;
  abstract journalEnd(index: number): number;
  abstract numberStart(index: number): number;
  abstract numberEnd(index: number): number;
  /** An amount of this entry could not be read: its balance cannot be known. */
  abstract markUnreadable(index: number): void;
  abstract isUnreadable(index: number): boolean;

  /** Its JournalCode. Valid until the next row. */
  journal(index: number): Uint8Array {
    return this.keys.subarray(this.journalStart(index), this.journalEnd(index));
  }

  /** Its EcritureNum. Valid until the next row. */
  number(index: number): Uint8Array {
    return this.keys.subarray(this.numberStart(index), this.numberEnd(index));
  }

  /** @param debit cents, a safe integer below 2^50; `credit` likewise */
  addCents(index: number, debit: number, credit: number): void {
    if (this.addSafely(index, debit, credit)) return;
    this.addDecimal(
      index,
      { coefficient: BigInt(debit), scale: 2 },
      { coefficient: BigInt(credit), scale: 2 },
    );
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

  /** `AC/12`. */
  name(index: number): Uint8Array {
    return entryName(this.journal(index), this.number(index));
  }

  /** Of an entry that could be read. */
  isBalanced(index: number): boolean {
    const exact = this.#exact.get(index)?.difference;
    if (exact === undefined) return this.differenceCents(index) === 0;
    const sum = new ExactSum();
    sum.addCents(this.differenceCents(index));
    sum.addDecimal(exact.toDecimal());
    return sum.isZero;
  }

  /** The entries whose debit and credit differ, in order of first appearance, without those that cannot be read. */
  *unbalanced(search: EntrySearch): Generator<EntryBalance> {
    const { size } = this;
    const exactly = [...this.#exact.keys()].sort((a, b) => a - b);
    let next = 0;
    const uneven = new Union([
      (from) => search.next(markUneven, from),
      (from) => {
        while (next < exactly.length && exactly[next]! < from) next++;
        return exactly[next] ?? size;
      },
    ]);
    for (let index = uneven.next(0); index < size; index = uneven.next(index + 1)) {
      if (this.isUnreadable(index)) continue;
      const debit = new ExactSum();
      debit.addCents(this.debitCents(index));
      const difference = new ExactSum();
      difference.addCents(this.differenceCents(index));
      const exact = this.#exact.get(index);
      if (exact !== undefined) {
        debit.addDecimal(exact.debit.toDecimal());
        difference.addDecimal(exact.difference.toDecimal());
      }
      if (difference.isZero) continue;
      yield {
        index,
        journal: this.journal(index),
        number: this.number(index),
        firstLine: this.firstLine(index),
        rows: this.rows(index),
        debit: debit.toDecimal(),
        difference: difference.toDecimal(),
      };
    }
  }
}
