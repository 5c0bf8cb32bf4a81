// Finds records: one search, in which only the look at the record differs.
import {
  dayDate,
  dayJournal,
  entryJournal,
  entryStride,
  journalMask,
  keyBytes,
  longKey,
  tableDays,
  tableEntries,
} from '../../core/fec/kernel/layout';
import { sameBytes } from './bytes';
import { alike, groupAfter, groupOf, held, isFull } from './groups';
import { dayHash } from './hash';
import { settle, strideOf } from './records';

/** The key behind a record is this one: two parts that follow each other, neither of them a long one. */
// @ts-ignore: decorator
@inline
export function keyIs(table: i32, at: usize, start: usize, l1: u32, l2: u32): bool {
  const key = at + strideOf(table);
  return load<u32>(key) == ((l2 << 16) | l1) && sameBytes(key + keyBytes, start, l1 + l2);
}

/** The same of a key of which a part has 65,535 bytes or more: its lengths stand before its bytes. */
function longKeyIs(table: i32, at: usize, start: usize, l1: u32, l2: u32): bool {
  const key = at + strideOf(table);
  if (load<u32>(key) != longKey) return false;
  const bytes = key + keyBytes;
  return load<u32>(bytes) == l1 && load<u32>(bytes, 4) == l2 && sameBytes(bytes + 8, start, l1 + l2);
}

/** The entry is of this journal, given by the number of its code, and has this number. */
// @ts-ignore: decorator
@inline
export function entryIs(at: usize, journal: u32, number: usize, length: u32): bool {
  const lengths = load<u32>(at, entryStride);
  if ((load<u32>(at, entryJournal) & journalMask) != journal || lengths >> 16 != length || lengths == longKey) return false;
  return sameBytes(at + entryStride + keyBytes + <usize>(lengths & 0xffff), number, length);
}

// How a record is looked at.
const byKey = 0;
const byLongKey = 1;
const byEntry = 2;
const byDay = 3;

/** The arguments are those of the look. */
// @ts-ignore: decorator
@inline
function fits(how: i32, table: i32, at: usize, start: usize, a: u32, b: u32): bool {
  if (how == byKey) return keyIs(table, at, start, a, b);
  if (how == byLongKey) return longKeyIs(table, at, start, a, b);
  if (how == byEntry) return entryIs(at, a, start, b);
  return load<u32>(at, dayJournal) == a && load<u32>(at, dayDate) == b;
}

/** Address of the record with this hash that fits, or 0. */
// @ts-ignore: decorator
@inline
function search(how: i32, table: i32, hash: u32, start: usize, a: u32, b: u32): usize {
  let group = groupOf(table, hash);
  while (true) {
    let found = alike(group, hash);
    while (found != 0) {
      const at = held(group, <u32>ctz(found));
      if (fits(how, table, at, start, a, b)) return at;
      found &= found - 1;
    }
    if (!isFull(group)) return 0;
    group = groupAfter(table, group);
  }
  return 0;
}

/** Address of the record with the key, or 0. */
export function find(table: i32, hash: u32, start: usize, l1: u32, l2: u32): usize {
  return search(byKey, table, hash, start, l1, l2);
}

/** The same where one of its parts is a long one. */
export function findLong(table: i32, hash: u32, start: usize, l1: u32, l2: u32): usize {
  return search(byLongKey, table, hash, start, l1, l2);
}

/** Address of the entry of this journal, given by the number of its code, and of this number, or 0. */
export function findEntry(hash: u32, journal: u32, number: usize, length: u32): usize {
  settle();
  return search(byEntry, tableEntries, hash, number, journal, length);
}

/** Address of a journal's day, or 0. */
export function findDay(journal: u32, date: u32): usize {
  return search(byDay, tableDays, dayHash(journal, date), 0, journal, date);
}
