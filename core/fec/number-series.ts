import { ByteTable } from './byte-table.ts';
import type { EntryBook } from './entry-book.ts';
import { digitsStart, digitsValue, latin1, tailStart } from './entry-number.ts';
import type { Ledger } from './ledger.ts';

/** A text after the number belongs to no number when this part of a journal's numbers have it. */
const nearlyAll = 0.9;
/** Fewer numbers than these have the same text at the end by chance. */
const fewNumbers = 3;
const manyNumbers = 10;

/** Entries whose numbers are of one sequence, by number: they have the same text before and after it. */
export interface NumberSeries {
  readonly entries: Uint32Array;
}

/**
 * The numbers of all entries and the sequences they form: by journal, or in the whole file where numbering is global.
 * Typed arrays throughout: there may be a million entries, and as many sequences.
 */
export class NumberTable {
  /** By entry: where its digits start and end in its EcritureNum, and their value; NaN when it has none. */
  readonly values: Float64Array;
  readonly starts: Uint16Array;
  readonly ends: Uint16Array;
  /** (Nearly) every number stands alone: nothing can be said of their order. */
  readonly isScattered: boolean;
  readonly #ordered: Uint32Array;
  /** Where the members of each series end in `#ordered`. */
  readonly #bounds: Uint32Array;

  /**
   * @param left journals that are left out
   * @param counts entries of each journal
   */
  constructor(ledger: Ledger, isGlobal: boolean, left: ReadonlySet<number>, counts: Uint32Array) {
    const { entries, facts } = ledger;
    const size = entries.size;
    this.values = new Float64Array(size).fill(Number.NaN);
    this.starts = new Uint16Array(size);
    this.ends = new Uint16Array(size);
    const tails = new TailTable(ledger, isGlobal, counts);
    const keys = new SeriesKeys(entries);
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
      this.values[entry] = value;
      this.starts[entry] = start - from;
      this.ends[entry] = end - from;
      seriesOf[entry] = keys.of(entry, isGlobal ? -1 : journal, start - from, end - from);
    }
    const bounds = new Uint32Array(keys.size + 1);
    for (const series of seriesOf) if (series >= 0) bounds[series + 1]!++;
    let together = 0;
    for (let series = 0; series < keys.size; series++) {
      if (bounds[series + 1]! > 1) together += bounds[series + 1]!;
      bounds[series + 1]! += bounds[series]!;
    }
    this.isScattered = candidates > manyNumbers && together < candidates * (1 - nearlyAll);
    this.#ordered = new Uint32Array(bounds[keys.size]!);
    const next = bounds.slice();
    for (let entry = 0; entry < size; entry++) {
      const series = seriesOf[entry]!;
      if (series >= 0) this.#ordered[next[series]!++] = entry;
    }
    this.#bounds = bounds;
  }

  /** `0012` of `VT0012`. */
  digits(entry: number, { entries }: Ledger): string {
    return latin1(entries.number(entry), this.starts[entry]!, this.ends[entry]!);
  }

  /** `VT11/2024` for 11 in the series of the entry `VT12/2024`. */
  name(entry: number, value: number, { entries }: Ledger): Uint8Array {
    const number = entries.number(entry);
    const digits = new TextEncoder().encode(String(value));
    const start = this.starts[entry]!;
    const tail = number.subarray(this.ends[entry]!);
    const name = new Uint8Array(start + digits.length + tail.length);
    name.set(number.subarray(0, start));
    name.set(digits, start);
    name.set(tail, start + digits.length);
    return name;
  }

  /** Those of several entries. Most files are in order already. */
  *series(): Generator<NumberSeries> {
    const { values } = this;
    for (let i = 1; i < this.#bounds.length; i++) {
      const members = this.#ordered.subarray(this.#bounds[i - 1]!, this.#bounds[i]!);
      if (members.length < 2) continue;
      let sorted = true;
      for (let k = 1; sorted && k < members.length; k++) {
        sorted = values[members[k - 1]!]! <= values[members[k]!]!;
      }
      if (!sorted) members.sort((a, b) => values[a]! - values[b]! || a - b);
      yield { entries: members };
    }
  }
}

/** Numbers the series: a journal, or none, and what stands before and after the digits. */
class SeriesKeys {
  readonly #entries: EntryBook;
  readonly #keys = new ByteTable();
  #key = new Uint8Array(64);
  /** By journal, 0 for none: its series of last, the entry that was of it, and where the digits stood. */
  readonly #last: { series: number; entry: number; start: number; end: number }[] = [];

  constructor(entries: EntryBook) {
    this.#entries = entries;
  }

  get size(): number {
    return this.#keys.size;
  }

  /**
   * @param journal its number, -1 for none
   * @param start where the digits start in the number; `end` where they end
   */
  of(entry: number, journal: number, start: number, end: number): number {
    const last = this.#last[journal + 1];
    if (last !== undefined && last.start === start && this.#isLike(entry, last.entry, start, end, last.end)) {
      return last.series;
    }
    const series = this.#intern(entry, journal, start, end);
    this.#last[journal + 1] = { series, entry, start, end };
    return series;
  }

  /** The same text before and after the digits. */
  #isLike(entry: number, other: number, start: number, end: number, otherEnd: number): boolean {
    const entries = this.#entries;
    const bytes = entries.keys;
    const a = entries.numberStart(entry);
    const b = entries.numberStart(other);
    const tail = entries.numberEnd(entry) - a - end;
    if (entries.numberEnd(other) - b - otherEnd !== tail) return false;
    for (let i = 0; i < start; i++) if (bytes[a + i] !== bytes[b + i]) return false;
    for (let i = 0; i < tail; i++) if (bytes[a + end + i] !== bytes[b + otherEnd + i]) return false;
    return true;
  }

  /** The digits are cut out: a line feed, which no field holds, stands where they were. */
  #intern(entry: number, journal: number, start: number, end: number): number {
    const number = this.#entries.number(entry);
    const code = journal < 0 ? number.subarray(0, 0) : this.#entries.journal(entry);
    const length = code.length + 1 + start + 1 + number.length - end;
    if (length > this.#key.length) this.#key = new Uint8Array(length * 2);
    const key = this.#key;
    key.set(code);
    key[code.length] = 0x0a;
    key.set(number.subarray(0, start), code.length + 1);
    key[code.length + 1 + start] = 0x0a;
    key.set(number.subarray(end), code.length + start + 2);
    return this.#keys.intern(key, 0, length, 0, 0);
  }
}

/** What (nearly) all numbers of a journal end with: `/2024`, `A`. */
class TailTable {
  readonly #tails = new Map<number, Uint8Array>();
  readonly #isGlobal: boolean;

  constructor({ entries, facts }: Ledger, isGlobal: boolean, counts: Uint32Array) {
    this.#isGlobal = isGlobal;
    const known = new ByteTable();
    const uses: number[] = [];
    const bytes = entries.keys;
    for (let entry = 0; entry < entries.size; entry++) {
      // A number that ends with its digits and has no others has no tail.
      const from = entries.numberStart(entry);
      const to = entries.numberEnd(entry);
      const start = tailStart(bytes, from, to);
      if (start === to) continue;
      const journal = facts.journal(entry);
      const total = isGlobal ? entries.size : counts[journal]!;
      if (total < fewNumbers) continue;
      const code = isGlobal ? bytes.subarray(0, 0) : entries.journal(entry);
      const key = new Uint8Array(to - start + code.length);
      key.set(bytes.subarray(start, to));
      key.set(code, to - start);
      const tail = known.intern(key, 0, to - start, to - start, key.length);
      uses[tail] = (uses[tail] ?? 0) + 1;
      if (uses[tail]! === Math.ceil(total * nearlyAll)) {
        this.#tails.set(isGlobal ? 0 : journal, bytes.slice(start, to));
      }
    }
  }

  /** Where the number at `bytes[from..to)` ends and what all numbers have starts. */
  endOf(bytes: Uint8Array, from: number, to: number, journal: number): number {
    if (this.#tails.size === 0) return to;
    const tail = this.#tails.get(this.#isGlobal ? 0 : journal);
    const end = to - (tail?.length ?? 0);
    if (tail === undefined || end < from + 1) return to;
    return tail.every((byte, i) => bytes[end + i] === byte) ? end : to;
  }
}
