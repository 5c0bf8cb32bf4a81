import type { EntryBook } from '../entry-book.ts';
import type { EntryFacts } from '../entry-facts.ts';
import { EntryScan } from '../entry-scan.ts';
import type { EntryMark, EntrySearch, JournalUses, Repeats } from '../entry-search.ts';
import { fewNumbers, type NumberTable, nearlyAll } from '../number-series.ts';
import { journalCount, journalFirst, journalLeft, journalStride, seriesStride } from './judge-layout.ts';
import { KernelNumbers } from './kernel-numbers.ts';
import { segmentMask } from './layout.ts';
import type { KernelMemory } from './memory.ts';

/** Entries that are looked at in one call: a runtime makes a function faster between two of its calls. */
const step = segmentMask + 1;

/** So many texts are looked for one after the other. */
const mostTexts = 8;

/** Looks at the entries in the kernel's memory. After `settle` no entry is found by its key there any more. */
export class KernelSearch implements EntrySearch {
  readonly #memory: KernelMemory;
  readonly #entries: EntryBook;
  readonly #scan: EntryScan;
  #journals = 0;
  /** Address of what is known of the journals. */
  #rows = 0;

  constructor(memory: KernelMemory, entries: EntryBook, facts: EntryFacts) {
    this.#memory = memory;
    this.#entries = entries;
    this.#scan = new EntryScan(entries, facts);
  }

  nextOf(journal: number, from: number): number {
    return this.#memory.kernel.nextOf(journal, from);
  }

  settle(journals: number): void {
    const { kernel } = this.#memory;
    this.#scan.settle(journals);
    this.#journals = journals;
    this.#rows = this.#memory.take((journals + 1) * journalStride);
    kernel.startSurvey(this.#rows, journals);
    inSteps(this.#entries.size, kernel.survey);
  }

  next(mark: EntryMark, from: number): number {
    return this.#memory.kernel.nextMarked(mark, from);
  }

  count(mark: EntryMark): number {
    return this.#memory.kernel.countMarked(mark);
  }

  lastDate(): number {
    return this.#memory.kernel.latestDate();
  }

  uses(): JournalUses {
    const { u32 } = this.#memory;
    const member = (at: number) =>
      Uint32Array.from({ length: this.#journals }, (_, journal) => u32[this.#row(journal, at)]!);
    return { counts: member(journalCount), firsts: member(journalFirst) };
  }

  lowest(entries: readonly number[], left: ReadonlySet<number>): number[] {
    if (entries.length > mostTexts) return this.#scan.lowest(entries, left);
    this.#leave(left);
    return entries.map((entry) => this.#memory.kernel.lowestLike(entry));
  }

  sameNumbers(): Repeats {
    const { kernel } = this.#memory;
    return this.#repeats(kernel.nextSameNumber);
  }

  samePrints(): Repeats {
    const { kernel } = this.#memory;
    return this.#repeats(kernel.nextSamePrint);
  }

  numbers(isGlobal: boolean, left: ReadonlySet<number>): NumberTable {
    const memory = this.#memory;
    const { kernel } = memory;
    const { size } = this.#entries;
    this.#leave(left);
    kernel.settleTails(isGlobal, fewNumbers, nearlyAll);
    // Of each entry another sequence may come up: their records follow each other where the memory taken ends.
    const records = memory.take(step * seriesStride);
    kernel.startSeries(records, isGlobal);
    let room = step;
    inSteps(size, (from, to) => {
      for (; room < kernel.countSeries() + step; room += step) memory.take(step * seriesStride);
      kernel.placeSeries(from, to);
    });
    const odd = kernel.countOdd();
    const keys = memory.take(odd * 24 + 8);
    kernel.startOrder(keys, odd);
    if (odd > 0) {
      inSteps(size, kernel.gather);
      kernel.sortSeries();
    }
    return new KernelNumbers(memory, this.#entries, records, { keys, entries: keys + odd * 8 });
  }

  #repeats(search: (from: number, to: number) => number): Repeats {
    const { kernel } = this.#memory;
    const { size } = this.#entries;
    kernel.startRepeats();
    return {
      next(from) {
        for (let entry = from; entry < size; ) {
          const to = Math.min(size, entry + step);
          entry = search(entry, to);
          if (entry < to) return entry;
        }
        return size;
      },
      get first() {
        return kernel.firstAlike();
      },
    };
  }

  #leave(left: ReadonlySet<number>): void {
    for (const journal of left) this.#memory.u32[this.#row(journal, journalLeft)] = 1;
  }

  #row(journal: number, member: number): number {
    return (this.#rows + journal * journalStride + member) >>> 2;
  }
}

/** Calls it for a few thousand entries at a time. */
function inSteps(size: number, look: (from: number, to: number) => void): void {
  for (let from = 0; from < size; from += step) look(from, Math.min(size, from + step));
}
