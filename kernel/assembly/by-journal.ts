// What is known of each journal, by the number of its code: its highest EcritureNum, and the day found last. Nearly every
// new entry has a higher number than all others of its journal; such a one need not be looked for among them.
import { tableEntries } from '../../core/fec/kernel/layout';
import { sameBytes } from './bytes';
import { journalOf, numberLength, numberStart } from './entry-keys';
import { record } from './records';
import { size } from './groups';

/** Of further journals nothing is known. */
export const JOURNALS: u32 = 1024;

/** Addresses of entries and days; 0 for none. */
const HIGHEST = memory.data(JOURNALS * 4, 8);
const DAYS = memory.data(JOURNALS * 4, 8);

/** So many entries have been looked at. */
let seen: u32 = 0;

export function startJournals(): void {
  memory.fill(HIGHEST, 0, JOURNALS << 2);
  memory.fill(DAYS, 0, JOURNALS << 2);
  seen = 0;
}

/** Address of the entry with the journal's highest number, 0 when it has no entry. @param journal less than `JOURNALS` */
// @ts-ignore: decorator
@inline
export function highestOf(journal: u32): usize {
  if (seen != size(tableEntries)) seeOthers();
  return <usize>load<u32>(HIGHEST + <usize>(journal << 2));
}

/**
 * An entry that has just been added, with a number higher than all others of its journal: `highestOf` has been asked since
 * the one before it was. @param journal less than `JOURNALS`
 */
// @ts-ignore: decorator
@inline
export function setHighest(journal: u32, entry: usize): void {
  store<u32>(HIGHEST + <usize>(journal << 2), <u32>entry);
  seen++;
}

/** Entries that were added otherwise. */
function seeOthers(): void {
  const count = size(tableEntries);
  for (; seen < count; seen++) {
    const at = record(tableEntries, seen);
    const journal = journalOf(at);
    if (journal >= JOURNALS) continue;
    const known = <usize>load<u32>(HIGHEST + <usize>(journal << 2));
    if (known == 0 || order(numberStart(at), numberLength(at), known) > 0) {
      store<u32>(HIGHEST + <usize>(journal << 2), <u32>at);
    }
  }
}

/** Above 0 when the number comes after that of the entry, 0 when it is the same. A longer one comes after a shorter one. */
// @ts-ignore: decorator
@inline
export function order(number: usize, length: u32, entry: usize): i32 {
  const other = numberLength(entry);
  if (length != other) return length > other ? 1 : -1;
  const start = numberStart(entry);
  return sameBytes(number, start, length) ? 0 : orderBytes(number, start);
}

/** Of texts that differ. */
function orderBytes(a: usize, b: usize): i32 {
  while (true) {
    const differ = ~(<u32>i8x16.bitmask(i8x16.eq(v128.load(a), v128.load(b)))) & 0xffff;
    if (differ != 0) {
      const at = <usize>ctz(differ);
      return <i32>load<u8>(a + at) - <i32>load<u8>(b + at);
    }
    a += 16;
    b += 16;
  }
  return 0;
}

/** Address of the day of the journal that was found last, 0 for none. */
// @ts-ignore: decorator
@inline
export function lastDayOf(journal: u32): usize {
  return journal < JOURNALS ? <usize>load<u32>(DAYS + <usize>(journal << 2)) : 0;
}

// @ts-ignore: decorator
@inline
export function setLastDay(journal: u32, day: usize): void {
  if (journal < JOURNALS) store<u32>(DAYS + <usize>(journal << 2), <u32>day);
}
