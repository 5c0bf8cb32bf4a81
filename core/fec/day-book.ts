import { type Decimal, ExactSum } from './exact-sum.ts';

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
export const safeDayCents = 2 ** 51;

/** Debit and credit by journal and day: where entries cannot be told apart, the balance is tested on these. */
export abstract class DayBook {
  /** Amounts that are not whole cents or are too large for a safe integer. */
  readonly #exact = new Map<number, { readonly debit: ExactSum; readonly credit: ExactSum }>();

  abstract get size(): number;
  /** Its number; a new one gets the number that `size` had. */
  protected abstract day(journal: number, date: number): number;
  /** False, and nothing added, when a sum would no longer be exact. */
  protected abstract addSafely(day: number, debit: number, credit: number): boolean;
  protected abstract journal(day: number): number;
  protected abstract date(day: number): number;
  protected abstract debitCents(day: number): number;
  protected abstract creditCents(day: number): number;

  /**
   * @param journal its number, below 2^20
   * @param date AAAAMMJJ, 0 when not known
   * @param debit cents, a safe integer below 2^50; `credit` likewise
   */
  addCents(journal: number, date: number, debit: number, credit: number): void {
    const day = this.day(journal, date);
    if (this.addSafely(day, debit, credit)) return;
    const exact = this.#exactOf(day);
    exact.debit.addCents(debit);
    exact.credit.addCents(credit);
  }

  addDecimal(journal: number, date: number, debit: Decimal, credit: Decimal): void {
    const exact = this.#exactOf(this.day(journal, date));
    exact.debit.addDecimal(debit);
    exact.credit.addDecimal(credit);
  }

  #exactOf(day: number): { readonly debit: ExactSum; readonly credit: ExactSum } {
    let exact = this.#exact.get(day);
    if (exact === undefined) {
      exact = { debit: new ExactSum(), credit: new ExactSum() };
      this.#exact.set(day, exact);
    }
    return exact;
  }

  /** How many days of these journals do not come out even. @param journals null: all of them */
  unevenDays(journals: ReadonlySet<number> | null): number {
    let days = 0;
    for (let day = 0; day < this.size; day++) {
      if (journals !== null && !journals.has(this.journal(day))) continue;
      const isEven = this.#exact.has(day)
        ? this.#isEven(this.#balance(day))
        : this.debitCents(day) === this.creditCents(day);
      if (!isEven) days++;
    }
    return days;
  }

  #isEven({ debit, credit }: DayBalance): boolean {
    return differenceOf(debit, credit).coefficient === 0n;
  }

  #balance(day: number): DayBalance {
    const debit = new ExactSum();
    const credit = new ExactSum();
    debit.addCents(this.debitCents(day));
    credit.addCents(this.creditCents(day));
    const exact = this.#exact.get(day);
    if (exact !== undefined) {
      debit.addDecimal(exact.debit.toDecimal());
      credit.addDecimal(exact.credit.toDecimal());
    }
    return { journal: this.journal(day), date: this.date(day), debit, credit };
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
