import { differenceOf } from './day-book.ts';
import { isBlankNumber } from './entry-number.ts';
import type { Ledger } from './ledger.ts';
import type { NumberTable } from './number-series.ts';

/** A journal with one number and more rows than this may have no numbering. */
const constantRows = 20;
/** Days that come out even by themselves, one after the other, are days of several entries. */
const constantDays = 3;

/** Of entries numbered through the whole file, so many may have the number of another one all the same. */
const sharedNumbers = 0.01;

export interface SharedNumber {
  readonly entry: number;
  readonly first: number;
}

/** How the entries are numbered. */
export interface Numbering {
  readonly scope: 'global' | 'journal';
  /** Journals of which no entry can be told from another. */
  readonly constant: ReadonlySet<number>;
  /** One number in the whole file. */
  readonly oneNumber: boolean;
  /** Other journals, opening journals left aside, have numbers. */
  readonly othersNumbered: boolean;
  /** Journals whose only number was given again each month, to one entry. */
  readonly restarted: ReadonlySet<number>;
  /** (Nearly) every row has a number of its own: no entry can be put together. */
  readonly byRow: boolean;
  /** Where numbering is global: entries with the number of one of another journal, and the first of these. */
  readonly shared: readonly SharedNumber[];
  /** Null when the file has no EcritureNum. */
  readonly numbers: NumberTable | null;
}

export const unnumbered: Numbering = {
  scope: 'journal',
  constant: new Set(),
  oneNumber: false,
  othersNumbered: false,
  restarted: new Set(),
  byRow: false,
  shared: [],
  numbers: null,
};

/**
 * Numbering is global when (nearly) every entry has a number of its own in the whole file: at least 99 % of them.
 */
export function findNumbering(ledger: Ledger): Numbering {
  const { entries, facts, search } = ledger;
  const { counts, firsts } = search.uses();
  const constant = new Set<number>();
  const restarted = new Set<number>();
  const suspects = new Set<number>();
  for (const [journal, first] of firsts.entries()) {
    if (counts[journal] !== 1 || facts.otherDate(first) === 0 || entries.rows(first) <= constantRows)
      continue;
    if (!ledger.isOpening(journal)) suspects.add(journal);
  }
  const days = suspects.size === 0 ? null : daysOf(ledger, suspects);
  for (const journal of suspects) {
    const { count = 0, even = 0, months } = days?.get(journal) ?? {};
    const severalEntries = count >= constantDays && even * 2 > count;
    if (isBlankNumber(entries.number(firsts[journal]!))) constant.add(journal);
    else if (severalEntries && months?.size === count) restarted.add(journal);
    else if (severalEntries) constant.add(journal);
  }
  const shared = counts.length === 1 ? [] : sharedBy(ledger);
  const distinct = entries.size - shared.length;
  const oneNumber = distinct === 1 && constant.size > 0;
  const journals = [...counts.keys()].filter((journal) => counts[journal]! > 0);
  if (oneNumber) for (const journal of journals) constant.add(journal);
  const isGlobal = distinct >= entries.size * (1 - sharedNumbers) && journals.length > 1;
  return {
    oneNumber,
    scope: isGlobal ? 'global' : 'journal',
    constant,
    restarted,
    othersNumbered: journals.some((journal) => !constant.has(journal) && !ledger.isOpening(journal)),
    byRow: isByRow(ledger),
    shared: isGlobal ? shared : [],
    numbers: search.numbers(isGlobal, constant),
  };
}

/** The numbers that several journals share; where it is certain that too many are, no further ones. */
function sharedBy({ entries, search }: Ledger): SharedNumber[] {
  const { size } = entries;
  const most = size * sharedNumbers;
  const repeats = search.sameNumbers();
  const shared: SharedNumber[] = [];
  for (let entry = repeats.next(0); entry < size; entry = repeats.next(entry + 1)) {
    shared.push({ entry, first: repeats.first });
    if (shared.length > most && entry + 1 - shared.length > 1) break;
  }
  return shared;
}

interface Days {
  count: number;
  even: number;
  readonly months: Set<number>;
}

function daysOf({ days }: Ledger, journals: ReadonlySet<number>): Map<number, Days> {
  const found = new Map<number, Days>();
  for (const { journal, date, debit, credit } of days.all()) {
    if (!journals.has(journal) || date === 0) continue;
    const known = found.get(journal) ?? { count: 0, even: 0, months: new Set() };
    found.set(journal, known);
    known.count++;
    known.months.add(Math.floor(date / 100));
    if (differenceOf(debit, credit).coefficient === 0n) known.even++;
  }
  return found;
}

/** Nearly as many numbers as rows, although most days come out even: the numbers are those of rows. */
function isByRow({ entries, rows, days, canBalance }: Ledger): boolean {
  if (!canBalance || rows <= constantRows || entries.size < rows * 0.9) return false;
  return days.unevenDays(null) * 4 <= days.size;
}
