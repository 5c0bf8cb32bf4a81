import { DayBook, safeDayCents } from './day-book.ts';

/** The days in arrays of their own. Rows of one day mostly follow each other; there may be as many journals as entries. */
export class DayTable extends DayBook {
  /** Number of each day by its key: journal and date. */
  readonly #days = new Map<number, number>();
  #keys = new Float64Array(1024);
  #debit = new Float64Array(1024);
  #credit = new Float64Array(1024);
  #lastKey = -1;
  #last = -1;

  get size(): number {
    return this.#days.size;
  }

  protected day(journal: number, date: number): number {
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

  protected addSafely(day: number, debit: number, credit: number): boolean {
    const debits = this.#debit[day]! + debit;
    const credits = this.#credit[day]! + credit;
    if (Math.abs(debits) > safeDayCents || Math.abs(credits) > safeDayCents) return false;
    this.#debit[day] = debits;
    this.#credit[day] = credits;
    return true;
  }

  protected journal(day: number): number {
    return Math.floor(this.#keys[day]! / 100_000_000);
  }

  protected date(day: number): number {
    return this.#keys[day]! % 100_000_000;
  }

  protected debitCents(day: number): number {
    return this.#debit[day]!;
  }

  protected creditCents(day: number): number {
    return this.#credit[day]!;
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
}
