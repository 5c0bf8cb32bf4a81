// Records with the keys of texts.
import { keyBytes, longKey, tableEntries } from '../../core/fec/kernel/layout';
import { copy } from './bytes';
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

/** Number of the key, two parts that follow each other; a new one gets the number that `size` had. */
export function intern(table: i32, start: u32, l1: u32, l2: u32): u32 {
  if (table == tableEntries) settle();
  const hash = table == tableEntries ? entryHash(start, l1, start + l1, l2) : keyHash(start, l1 + l2);
  const found =
    lengths(l1, l2) == longKey ? findLong(table, hash, start, l1, l2) : find(table, hash, start, l1, l2);
  return numberOf(table, found == 0 ? add(table, hash, start, l1, l2) : found);
}
