import type { EntryBook } from '../entry-book.ts';
import { areScattered, NumberSeries, type NumberTable } from '../number-series.ts';
import {
  seriesCount,
  seriesEnd,
  seriesPrefixLength,
  seriesStride,
  seriesTailLength,
} from './judge-layout.ts';
import type { KernelMemory } from './memory.ts';

/** Addresses of the entries that were put in order: their values, eight bytes each, and their numbers. */
export interface Ordered {
  readonly keys: number;
  readonly entries: number;
}

/** The sequences in the kernel's memory, of which only those are told whose numbers or dates do not all follow each other. */
export class KernelNumbers implements NumberTable {
  readonly isScattered: boolean;
  readonly #memory: KernelMemory;
  readonly #book: EntryBook;
  readonly #records: number;
  readonly #ordered: Ordered;

  /** @param records address of the sequences */
  constructor(memory: KernelMemory, book: EntryBook, records: number, ordered: Ordered) {
    const { kernel } = memory;
    this.isScattered = areScattered(kernel.countCandidates(), kernel.countTogether());
    this.#memory = memory;
    this.#book = book;
    this.#records = records;
    this.#ordered = ordered;
  }

  *series(): Generator<NumberSeries> {
    const { kernel } = this.#memory;
    const count = kernel.countSeries();
    for (let series = kernel.nextOdd(0); series < count; series = kernel.nextOdd(series + 1)) {
      const record = this.#records + series * seriesStride;
      yield new KernelSeries(this.#memory, this.#book, series, record, this.#ordered);
    }
  }
}

class KernelSeries extends NumberSeries {
  readonly size: number;
  readonly #memory: KernelMemory;
  readonly #series: number;
  readonly #ordered: Ordered;
  /** Where its first entry stands among those put in order. */
  readonly #start: number;

  constructor(memory: KernelMemory, book: EntryBook, series: number, record: number, ordered: Ordered) {
    const { u32 } = memory;
    const member = (at: number) => u32[(record + at) >>> 2]!;
    super(book, member(seriesPrefixLength), member(seriesTailLength));
    this.size = member(seriesCount);
    this.#memory = memory;
    this.#series = series;
    this.#ordered = ordered;
    this.#start = member(seriesEnd) - this.size;
  }

  get isByJournal(): boolean {
    return this.#memory.kernel.isByJournal(this.#series) !== 0;
  }

  entry(place: number): number {
    return this.#memory.u32[(this.#ordered.entries >>> 2) + this.#start + place]!;
  }

  value(place: number): number {
    const at = (this.#ordered.keys >>> 2) + (this.#start + place) * 2;
    const { u32 } = this.#memory;
    return u32[at + 1]! * 2 ** 32 + u32[at]!;
  }

  next(from: number, byJournal: boolean): number {
    const to = this.#start + this.size;
    return this.#memory.kernel.nextPlace(this.#start + from, to, byJournal) - this.#start;
  }
}
