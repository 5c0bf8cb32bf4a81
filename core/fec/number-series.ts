import { ByteTable } from './byte-table.ts';
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
    const keys = new ByteTable();
    const seriesOf = new Int32Array(size).fill(-1);
    let key = new Uint8Array(64);
    let candidates = 0;
    for (let entry = 0; entry < size; entry++) {
      const journal = facts.journal(entry);
      if (left.has(journal)) continue;
      if (isGlobal || counts[journal]! > 1) candidates++;
      const number = entries.number(entry);
      const end = tails.endOf(number, journal);
      const start = digitsStart(number, end);
      const value = digitsValue(number, start, end);
      if (Number.isNaN(value) || number.length > 0xffff) continue;
      this.values[entry] = value;
      this.starts[entry] = start;
      this.ends[entry] = end;
      // The digits are cut out: a line feed, which no field holds, stands where they were.
      const code = isGlobal ? number.subarray(0, 0) : entries.journal(entry);
      const length = code.length + 1 + start + 1 + number.length - end;
      if (length > key.length) key = new Uint8Array(length * 2);
      key.set(code);
      key[code.length] = 0x0a;
      key.set(number.subarray(0, start), code.length + 1);
      key[code.length + 1 + start] = 0x0a;
      key.set(number.subarray(end), code.length + start + 2);
      seriesOf[entry] = keys.intern(key, 0, length, 0, 0);
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

/** What (nearly) all numbers of a journal end with: `/2024`, `A`. */
class TailTable {
  readonly #tails = new Map<number, Uint8Array>();
  readonly #isGlobal: boolean;

  constructor({ entries, facts }: Ledger, isGlobal: boolean, counts: Uint32Array) {
    this.#isGlobal = isGlobal;
    const known = new ByteTable();
    const uses: number[] = [];
    for (let entry = 0; entry < entries.size; entry++) {
      const journal = facts.journal(entry);
      const total = isGlobal ? entries.size : counts[journal]!;
      if (total < fewNumbers) continue;
      const number = entries.number(entry);
      const start = tailStart(number);
      if (start === number.length) continue;
      const code = isGlobal ? number.subarray(0, 0) : entries.journal(entry);
      const key = new Uint8Array(number.length - start + code.length);
      key.set(number.subarray(start));
      key.set(code, number.length - start);
      const tail = known.intern(key, 0, number.length - start, number.length - start, key.length);
      uses[tail] = (uses[tail] ?? 0) + 1;
      if (uses[tail]! === Math.ceil(total * nearlyAll)) {
        this.#tails.set(isGlobal ? 0 : journal, number.slice(start));
      }
    }
  }

  /** Where the number ends and what all numbers have starts. */
  endOf(number: Uint8Array, journal: number): number {
    const tail = this.#tails.get(this.#isGlobal ? 0 : journal);
    const end = number.length - (tail?.length ?? 0);
    if (tail === undefined || end < 1) return number.length;
    return tail.every((byte, i) => number[end + i] === byte) ? end : number.length;
  }
}
