import { EntryFlag } from './entry-facts.ts';
import type { LedgerTables } from './ledger-tables.ts';
import { openingLook } from './opening.ts';

/** Which journals are of opening entries, by the number of their codes. */
export class OpeningJournals {
  /** By the number of a journal's code and label: journals may have no code. */
  readonly #byPair: boolean[] = [];
  readonly #journals = new Set<number>();
  /** Those that are of opening entries if their rows agree. */
  readonly #perhaps = new Set<number>();

  has(journal: number): boolean {
    return this.#journals.has(journal);
  }

  /** A new pair of a journal's code and label. @returns whether it says that the journal is one of them */
  learn(journal: number, code: Uint8Array, label: Uint8Array): boolean {
    const look = openingLook(code, label);
    this.#byPair.push(look === 'opening');
    if (look === 'perhaps') this.#perhaps.add(journal);
    return look === 'opening';
  }

  /** A row of the journal under this pair. @returns whether the pair says that it is one of them */
  see(pair: number, journal: number): boolean {
    if (this.#byPair[pair] !== true) return false;
    this.#journals.add(journal);
    return true;
  }

  /**
   * No row follows: a journal whose code may mean opening entries is one of them when all its rows are of the first day
   * and none is in class 6 or 7.
   */
  settle(facts: LedgerTables['facts'], search: LedgerTables['search'], firstDate: number): void {
    const { size } = facts;
    for (const journal of this.#perhaps) {
      let entry = search.nextOf(journal, 0);
      while (
        entry < size &&
        facts.date(entry) === firstDate &&
        facts.otherDate(entry) === 0 &&
        (facts.flags(entry) & EntryFlag.result) === 0
      ) {
        entry = search.nextOf(journal, entry + 1);
      }
      if (entry < size) continue;
      for (let of = search.nextOf(journal, 0); of < size; of = search.nextOf(journal, of + 1)) {
        facts.addFlag(of, EntryFlag.opening);
      }
      this.#journals.add(journal);
    }
  }
}
