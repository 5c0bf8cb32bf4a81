// The entry of a row: that of the row before, a known one, or a new one.
import {
  entryDate,
  entryDebit,
  entryDifference,
  entryFirstLine,
  entryFlags,
  entryJournal,
  entryLastDate,
  entryOtherDate,
  entryPrint,
  entryRows,
  entryUnreadable,
} from '../../core/fec/kernel/layout';
import { slotLastEntry, slotLastEntryRow } from '../../core/fec/kernel/slots';
import { JOURNALS, highestOf, order, setHighest } from './by-journal';
import { entryHash } from './hash';
import { addEntry } from './entries';
import { entryIs, findEntry } from './find';
import { setSlot, slot } from './state';
import { SAFE_CENTS } from './sums';

/** Sums are added modulo this. */
const PRINT_LIMIT: f64 = 4503599627370496;

/** Entry of the row before, then of this one; 0 for none. */
let entry: usize = 0;
let hash: u32 = 0;
/** The entry that was not found has a number higher than all others of its journal. */
let isHighest: bool = false;

/** After so many new ones in a row they are not. */
const MANY: i32 = 64;

export function startEntries(): void {
  entry = 0;
}

/** How many of the entries looked for lately were known, and not that of the row before: their rows are scattered. */
export let scattered: i32 = 0;

/** Finds the entry. @param likely what may be it, 0 for none; `journal` the number of its journal's code */
// @ts-ignore: decorator
@inline
export function findRowEntry(
  likely: usize, journal: u32, code: usize, l1: u32, number: usize, l2: u32,
): void {
  if (entry != 0 && entryIs(entry, journal, number, l2)) return;
  if (likely != 0 && entryIs(likely, journal, number, l2)) {
    entry = likely;
    scattered = MANY;
    return;
  }
  isHighest = false;
  if (scattered == 0 && journal < JOURNALS) {
    const highest = highestOf(journal);
    const place = highest == 0 ? 1 : order(number, l2, highest);
    if (place >= 0) {
      isHighest = place > 0;
      entry = isHighest ? 0 : highest;
      return;
    }
  }
  hash = entryHash(code, l1, number, l2);
  entry = findEntry(hash, journal, number, l2);
  if (entry != 0) scattered = MANY;
  else if (scattered > 0) scattered--;
}

/** The sums of the entry that was found stay exact. */
// @ts-ignore: decorator
@inline
export function canBook(debit: f64, credit: f64): bool {
  if (entry == 0) return true;
  const sum = Math.abs(load<f64>(entry, entryDebit) + debit);
  const difference = Math.abs(load<f64>(entry, entryDifference) + debit - credit);
  return sum <= SAFE_CENTS && difference <= SAFE_CENTS;
}

/** Books the row in the entry that was found, or in a new one. */
// @ts-ignore: decorator
@inline
export function bookEntry(
  journal: usize, l1: u32, number: usize, l2: u32, line: u32, rows: i32, date: i32, journalNumber: u32, kinds: u32,
  debit: f64, credit: f64, account: u32, aux: u32, printDebit: i64, printCredit: i64,
): void {
  if (entry == 0) {
    entry = addEntry(!isHighest, hash, journal, l1, number, l2);
    store<u32>(entry, line, entryFirstLine);
    store<f64>(entry, debit, entryDebit);
    store<f64>(entry, debit - credit, entryDifference);
    store<u32>(entry, 1, entryRows);
    store<i32>(entry, date, entryDate);
    store<i32>(entry, date, entryLastDate);
    store<u32>(entry, journalNumber | (kinds << 24), entryJournal);
    if (isHighest) setHighest(journalNumber, entry);
  } else {
    store<f64>(entry, load<f64>(entry, entryDebit) + debit, entryDebit);
    store<f64>(entry, load<f64>(entry, entryDifference) + debit - credit, entryDifference);
    store<u32>(entry, load<u32>(entry, entryRows) + 1, entryRows);
    const isScattered = <u32>(<u32>slot(slotLastEntry) != <u32>entry) | <u32>(slot(slotLastEntryRow) != rows - 1);
    store<u8>(entry, <u8>(load<u8>(entry, entryFlags) | kinds | (isScattered << 3)), entryFlags);
    const known = load<i32>(entry, entryDate);
    if (date != known) {
      if (known == 0) store<i32>(entry, date, entryDate);
      else if (load<i32>(entry, entryOtherDate) == 0) store<i32>(entry, date, entryOtherDate);
    }
    if (date > load<i32>(entry, entryLastDate)) store<i32>(entry, date, entryLastDate);
  }
  setSlot(slotLastEntry, <i32>entry);
  setSlot(slotLastEntryRow, rows);
  const print = load<f64>(entry, entryPrint) + rowPrint(account, aux, printDebit, printCredit);
  store<f64>(entry, print >= PRINT_LIMIT ? print - PRINT_LIMIT : print, entryPrint);
}

export function markUnreadable(): void {
  store<u8>(entry, load<u8>(entry, entryFlags) | <u8>entryUnreadable, entryFlags);
}

/** What of an amount goes into the print: the upper half of one below zero is cut off, as TypeScript does. */
// @ts-ignore: decorator
@inline
export function printed(cents: i64): i64 {
  return cents >= 0 ? cents : ((cents / 4294967296) << 32) | (cents & 0xffffffff);
}

/** A number made of what a row moves: see entry-facts.ts. */
// @ts-ignore: decorator
@inline
function rowPrint(account: u32, aux: u32, debit: i64, credit: i64): f64 {
  let hash: u32 = (account * 0x9e3779b1) ^ ((aux ^ 0x27d4eb2f) * 0x85ebca6b);
  hash = (hash ^ <u32>debit ^ (<u32>(debit >> 32) * 0x27d4eb2f)) * 0xc2b2ae35;
  hash ^= hash >> 15;
  hash = (hash ^ <u32>credit ^ (<u32>(credit >> 32) * 0x165667b1)) * 0x27d4eb2f;
  hash ^= hash >> 13;
  const second = (hash ^ 0x5bd1e995) * 0x2c1b3c6d;
  return <f64>hash * 1024 + <f64>(second >> 22);
}
