// Records with the keys of texts.
import { keyBytes, longKey, tableEntries } from '../../core/fec/kernel/layout';
import { copy } from './bytes';
import { JOURNALS, highestOf, order } from './by-journal';
import { addEntry } from './entries';
import { find, findLong } from './find';
import { entryHash, keyHash } from './hash';
import { append, numberOf, settle, strideOf } from './records';

/** Lengths of the two parts of a key, in one word. */
// @ts-ignore: decorator
@inline
function lengths(l1: u32, l2: u32): u32 {
  return (l1 | l2) < 0xffff ? (l2 << 16) | l1 : longKey;
}

/** Address of a new record with the key. */
export function add(table: i32, hash: u32, start: usize, l1: u32, l2: u32): usize {
  const word = lengths(l1, l2);
  const isLong = word == longKey;
  const at = append(table, hash, l1 + l2 + (isLong ? 8 : 0), true);
  const key = at + strideOf(table);
  store<u32>(key, word);
  if (isLong) {
    store<u32>(key + keyBytes, l1);
    store<u32>(key + keyBytes, l2, 4);
  }
  copy(key + keyBytes + (isLong ? 8 : 0), start, l1 + l2);
  return at;
}

/** Number of the key, two parts that follow each other; a new one gets the number that `size` had. Not for entries. */
export function intern(table: i32, start: u32, l1: u32, l2: u32): u32 {
  return numberOf(table, findOrAdd(table, keyHash(start, l1 + l2), start, l1, l2));
}

/** The same of an entry. @param journal number of its code */
export function internEntry(start: u32, l1: u32, l2: u32, journal: u32): u32 {
  return numberOf(tableEntries, entryOf(start, l1, l2, journal));
}

function entryOf(start: u32, l1: u32, l2: u32, journal: u32): usize {
  const number = start + l1;
  if (journal < JOURNALS && (l1 | l2) < 0xffff) {
    const highest = highestOf(journal);
    const place = highest == 0 ? 1 : order(number, l2, highest);
    if (place == 0) return highest;
    if (place > 0) return addEntry(false, 0, start, l1, number, l2);
  }
  settle();
  return findOrAdd(tableEntries, entryHash(start, l1, number, l2), start, l1, l2);
}

function findOrAdd(table: i32, hash: u32, start: u32, l1: u32, l2: u32): usize {
  const found =
    lengths(l1, l2) == longKey ? findLong(table, hash, start, l1, l2) : find(table, hash, start, l1, l2);
  return found == 0 ? add(table, hash, start, l1, l2) : found;
}
