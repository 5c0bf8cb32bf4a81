import type { Decimal } from './exact-sum.ts';
import { ExactSum } from './exact-sum.ts';

/** What one journal moved on one day. */
export interface DayBalance {
  /** Number of the journal. */
  readonly journal: number;
  /** AAAAMMJJ; 0 where no row had a date. */
  readonly date: number;
  readonly debit: ExactSum;
  readonly credit: ExactSum;
}

/** Above this many cents a day's sum is kept exactly in an {@link ExactSum}. */
const safeCents = 2 ** 51;

/**
 * Debit and credit by journal and day: where entries cannot be told apart, the balance is tested on these. Rows of one
 * day mostly follow each other. Typed arrays: there may be as many journals as entries.
 */
export class DayTable {
  /** Number of each day by its key: journal and date. */
  readonly #days = new Map<number, number>();
  #keys = new Float64Array(1024);
  #debit = new Float64Array(1024);
  #credit = new Float64Array(1024);
  /** Amounts that are not whole cents or are too large for a safe integer. */
  readonly #exact = new Map<number, { readonly debit: ExactSum; readonly credit: ExactSum }>();
  #lastKey = -1;
  #last = -1;

  get size(): number {
    return this.#days.size;
  }

  /**
   * @param journal its number, below 2^20
   * @param date AAAAMMJJ, 0 when not known
   * @param debit cents, a safe integer below 2^50; `credit` likewise
   */
  addCents(journal: number, date: number, debit: number, credit: number): void {
    const day = this.#day(journal, date);
    const debits = this.#debit[day]! + debit;
    const credits = this.#credit[day]! + credit;
    if (Math.abs(debits) > safeCents || Math.abs(credits) > safeCents) {
      const exact = this.#exactOf(day);
      exact.debit.addCents(debit);
      exact.credit.addCents(credit);
      return;
    }
    this.#debit[day] = debits;
    this.#credit[day] = credits;
  }

  addDecimal(journal: number, date: number, debit: Decimal, credit: Decimal): void {
    const exact = this.#exactOf(this.#day(journal, date));
    exact.debit.addDecimal(debit);
    exact.credit.addDecimal(credit);
  }

  #day(journal: number, date: number): number {
    const key = journal * 100_000_000 + date;
    if (key === this.#lastKey) return this.#last;
    let day = this.#days.get(key);
    if (day === undefined) {
      day = this.#days.size;
      this.#days.set(key, day);
      if (day === this.#keys.length) this.#grow();
      this.#keys[day] = key;
    }
    this.#lastKey = key;
    this.#last = day;
    return day;
  }

  #exactOf(day: number): { readonly debit: ExactSum; readonly credit: ExactSum } {
    let exact = this.#exact.get(day);
    if (exact === undefined) {
      exact = { debit: new ExactSum(), credit: new ExactSum() };
      this.#exact.set(day, exact);
    }
    return exact;
  }

  #grow(): void {
    const grown = (old: Float64Array): Float64Array<ArrayBuffer> => {
      const array = new Float64Array(old.length * 2);
      array.set(old);
      return array;
    };
    this.#keys = grown(this.#keys);
    this.#debit = grown(this.#debit);
    this.#credit = grown(this.#credit);
  }

  /** How many days of these journals do not come out even. @param journals null: all of them */
  unevenDays(journals: ReadonlySet<number> | null): number {
    let days = 0;
    for (let day = 0; day < this.size; day++) {
      if (journals !== null && !journals.has(Math.floor(this.#keys[day]! / 100_000_000))) continue;
      const isEven = this.#exact.has(day)
        ? this.#isEven(this.#balance(day))
        : this.#debit[day] === this.#credit[day];
      if (!isEven) days++;
    }
    return days;
  }

  #isEven({ debit, credit }: DayBalance): boolean {
    return differenceOf(debit, credit).coefficient === 0n;
  }

  #balance(day: number): DayBalance {
    const key = this.#keys[day]!;
    const debit = new ExactSum();
    const credit = new ExactSum();
    debit.addCents(this.#debit[day]!);
    credit.addCents(this.#credit[day]!);
    const exact = this.#exact.get(day);
    if (exact !== undefined) {
      debit.addDecimal(exact.debit.toDecimal());
      credit.addDecimal(exact.credit.toDecimal());
    }
    return { journal: Math.floor(key / 100_000_000), date: key % 100_000_000, debit, credit };
  }

  *all(): Generator<DayBalance> {
    for (let day = 0; day < this.size; day++) yield this.#balance(day);
  }

  /** The sums of all days with the same group, in order of first appearance. */
  grouped<G>(
    groupOf: (day: DayBalance) => G,
  ): Map<G, { readonly debit: ExactSum; readonly credit: ExactSum }> {
    const groups = new Map<G, { readonly debit: ExactSum; readonly credit: ExactSum }>();
    for (const day of this.all()) {
      const group = groupOf(day);
      let sums = groups.get(group);
      if (sums === undefined) {
        sums = { debit: new ExactSum(), credit: new ExactSum() };
        groups.set(group, sums);
      }
      sums.debit.addDecimal(day.debit.toDecimal());
      sums.credit.addDecimal(day.credit.toDecimal());
    }
    return groups;
  }
}

/** Debit minus credit, exactly. */
export function differenceOf(debit: ExactSum, credit: ExactSum): Decimal {
  const sum = new ExactSum();
  sum.addDecimal(debit.toDecimal());
  const { coefficient, scale } = credit.toDecimal();
  sum.addDecimal({ coefficient: -coefficient, scale });
  return sum.toDecimal();
}
