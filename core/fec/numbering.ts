import { differenceOf } from './day-book.ts';
import { isBlankNumber } from './entry-number.ts';
import type { Ledger } from './ledger.ts';
import { NumberIndex } from './number-index.ts';
import { NumberTable } from './number-series.ts';

/** A journal with one number and more rows than this may have no numbering. */
const constantRows = 20;
/** Days that come out even by themselves, one after the other, are days of several entries. */
const constantDays = 3;

/** Of entries numbered through the whole file, so many may have the number of another one all the same. */
const sharedNumbers = 0.01;

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
  numbers: null,
};

/**
 * Numbering is global when (nearly) every entry has a number of its own in the whole file: at least 99 % of them.
 */
export function findNumbering(ledger: Ledger): Numbering {
  const { entries, facts } = ledger;
  const counts = new Uint32Array(ledger.journals.codes.size);
  const firstEntry = new Uint32Array(counts.length);
  for (let entry = 0; entry < entries.size; entry++) {
    const journal = facts.journal(entry);
    if (counts[journal]!++ === 0) firstEntry[journal] = entry;
  }
  const constant = new Set<number>();
  const restarted = new Set<number>();
  const suspects = new Set<number>();
  for (const [journal, first] of firstEntry.entries()) {
    if (counts[journal] !== 1 || facts.otherDate(first) === 0 || entries.rows(first) <= constantRows)
      continue;
    if (!ledger.isOpening(journal)) suspects.add(journal);
  }
  const days = suspects.size === 0 ? null : daysOf(ledger, suspects);
  for (const journal of suspects) {
    const { count = 0, even = 0, months } = days?.get(journal) ?? {};
    const severalEntries = count >= constantDays && even * 2 > count;
    if (isBlankNumber(entries.number(firstEntry[journal]!))) constant.add(journal);
    else if (severalEntries && months?.size === count) restarted.add(journal);
    else if (severalEntries) constant.add(journal);
  }
  const distinct = counts.length === 1 ? entries.size : countNumbers(ledger);
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
    numbers: new NumberTable(ledger, isGlobal, constant, counts),
  };
}

/** How many different numbers there are; where it is certain that too many are shared, at least two. */
function countNumbers({ entries }: Ledger): number {
  const numbers = new NumberIndex(entries);
  const shared = entries.size * sharedNumbers;
  for (let entry = 0; entry < entries.size; entry++) {
    numbers.firstLike(entry);
    if (numbers.size > 1 && entry + 1 - numbers.size > shared) break;
  }
  return numbers.size;
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
