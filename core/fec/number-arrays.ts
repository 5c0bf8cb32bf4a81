import type { EntryBook } from './entry-book.ts';
import type { EntryFacts } from './entry-facts.ts';
import { digitsStart, digitsValue } from './entry-number.ts';
import { areScattered, NumberSeries, type NumberTable } from './number-series.ts';
import { SeriesKeys } from './series-keys.ts';
import { TailTable } from './tail-table.ts';

/** The numbers in arrays: there may be a million entries, and as many sequences. */
export class NumberArrays implements NumberTable {
  readonly isScattered: boolean;
  readonly #entries: EntryBook;
  readonly #facts: EntryFacts;
  /** By entry; NaN where it has none. */
  readonly #values: Float64Array;
  readonly #keys: SeriesKeys;
  readonly #ordered: Uint32Array;
  /** Where the members of each series end in `#ordered`. */
  readonly #bounds: Uint32Array;

  /**
   * @param left journals that are left out
   * @param counts entries of each journal
   */
  constructor(
    entries: EntryBook,
    facts: EntryFacts,
    isGlobal: boolean,
    left: ReadonlySet<number>,
    counts: Uint32Array,
  ) {
    const { size } = entries;
    this.#entries = entries;
    this.#facts = facts;
    this.#values = new Float64Array(size).fill(Number.NaN);
    const tails = new TailTable(entries, facts, isGlobal, counts);
    const keys = new SeriesKeys(entries);
    this.#keys = keys;
    const seriesOf = new Int32Array(size).fill(-1);
    const bytes = entries.keys;
    let candidates = 0;
    for (let entry = 0; entry < size; entry++) {
      const journal = facts.journal(entry);
      if (left.has(journal)) continue;
      if (isGlobal || counts[journal]! > 1) candidates++;
      const from = entries.numberStart(entry);
      const to = entries.numberEnd(entry);
      const end = tails.endOf(bytes, from, to, journal);
      const start = digitsStart(bytes, end, from);
      const value = digitsValue(bytes, start, end);
      if (Number.isNaN(value) || to - from > 0xffff) continue;
      this.#values[entry] = value;
      seriesOf[entry] = keys.of(entry, isGlobal ? -1 : journal, start - from, end - from);
    }
    const bounds = new Uint32Array(keys.size + 1);
    for (const series of seriesOf) if (series >= 0) bounds[series + 1]!++;
    let together = 0;
    for (let series = 0; series < keys.size; series++) {
      if (bounds[series + 1]! > 1) together += bounds[series + 1]!;
      bounds[series + 1]! += bounds[series]!;
    }
    this.isScattered = areScattered(candidates, together);
    this.#ordered = new Uint32Array(bounds[keys.size]!);
    const next = bounds.slice();
    for (let entry = 0; entry < size; entry++) {
      const series = seriesOf[entry]!;
      if (series >= 0) this.#ordered[next[series]!++] = entry;
    }
    this.#bounds = bounds;
  }

  /** Most files are in order already. */
  *series(): Generator<NumberSeries> {
    const values = this.#values;
    for (let series = 0; series < this.#bounds.length - 1; series++) {
      const members = this.#ordered.subarray(this.#bounds[series]!, this.#bounds[series + 1]!);
      if (members.length < 2) continue;
      let sorted = true;
      for (let k = 1; sorted && k < members.length; k++) {
        sorted = values[members[k - 1]!]! <= values[members[k]!]!;
      }
      if (!sorted) members.sort((a, b) => values[a]! - values[b]! || a - b);
      yield new ListedSeries(this.#entries, this.#facts, members, values, this.#keys, series);
    }
  }
}

/** Something may be said of each of its places. */
class ListedSeries extends NumberSeries {
  readonly #facts: EntryFacts;
  readonly #members: Uint32Array;
  readonly #values: Float64Array;

  constructor(
    entries: EntryBook,
    facts: EntryFacts,
    members: Uint32Array,
    values: Float64Array,
    keys: SeriesKeys,
    series: number,
  ) {
    super(entries, keys.prefix(series), keys.tail(series));
    this.#facts = facts;
    this.#members = members;
    this.#values = values;
  }

  get size(): number {
    return this.#members.length;
  }

  entry(place: number): number {
    return this.#members[place]!;
  }

  value(place: number): number {
    return this.#values[this.#members[place]!]!;
  }

  next(from: number): number {
    return from;
  }

  get isByJournal(): boolean {
    const journals = new Set<number>();
    let runs = 0;
    let last = -1;
    for (const entry of this.#members) {
      const journal = this.#facts.journal(entry);
      if (journal !== last) runs++;
      journals.add(journal);
      last = journal;
    }
    return runs < journals.size * 2;
  }
}
