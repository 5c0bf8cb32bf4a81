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

/**
 * Debit and credit by journal and day: where entries cannot be told apart, the balance is tested on these. There are
 * few of them, and rows of one day mostly follow each other.
 */
export class DayTable {
  readonly #days = new Map<number, DayBalance>();
  #lastKey = -1;
  #last: DayBalance | null = null;

  /** @param journal its number, below 2^20 */
  at(journal: number, date: number): DayBalance {
    const key = journal * 100_000_000 + date;
    if (key === this.#lastKey && this.#last !== null) return this.#last;
    let day = this.#days.get(key);
    if (day === undefined) {
      day = { journal, date, debit: new ExactSum(), credit: new ExactSum() };
      this.#days.set(key, day);
    }
    this.#lastKey = key;
    this.#last = day;
    return day;
  }

  /** How many days of these journals do not come out even. @param journals null: all of them */
  unevenDays(journals: ReadonlySet<number> | null): number {
    let days = 0;
    for (const { journal, debit, credit } of this.#days.values()) {
      if ((journals === null || journals.has(journal)) && differenceOf(debit, credit).coefficient !== 0n)
        days++;
    }
    return days;
  }

  all(): IterableIterator<DayBalance> {
    return this.#days.values();
  }

  /** The sums of all days with the same group, in order of first appearance. */
  grouped<G>(
    groupOf: (day: DayBalance) => G,
  ): Map<G, { readonly debit: ExactSum; readonly credit: ExactSum }> {
    const groups = new Map<G, { readonly debit: ExactSum; readonly credit: ExactSum }>();
    for (const day of this.#days.values()) {
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
