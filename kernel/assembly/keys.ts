// Records found by their keys.
import { keyBytes, longKey, tableEntries } from '../../core/fec/kernel/layout';
import { copy, sameBytes } from './bytes';
import { equal, isFull, maskOf, slotsOf, tagOf, tagsOf } from './groups';
import { entryHash, keyHash } from './hash';
import { append, numberOf, strideOf } from './records';

/** Lengths of the two parts of a key, in one word. */
// @ts-ignore: decorator
@inline
function lengths(l1: u32, l2: u32): u32 {
  return (l1 | l2) < 0xffff ? (l2 << 16) | l1 : longKey;
}

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

/** Address of the record with the key, or 0. */
export function find(table: i32, hash: u32, start: usize, l1: u32, l2: u32): usize {
  const slots = slotsOf(table);
  const tags = tagsOf(table);
  const mask = maskOf(table);
  const tag = i8x16.splat(<i8>tagOf(hash));
  let group = (hash >> 3) & mask;
  while (true) {
    const held = v128.load(tags + <usize>(group << 4));
    let found = equal(held, tag);
    while (found != 0) {
      const slot = load<u64>(<usize>(slots + (group << 7) + (ctz(found) << 3)));
      const at = <usize>(<u32>slot);
      if (<u32>(slot >> 32) == hash && keyIs(table, at, start, l1, l2)) return at;
      found &= found - 1;
    }
    if (!isFull(held)) return 0;
    group = (group + 1) & mask;
  }
  return 0;
}

function findLong(table: i32, hash: u32, start: usize, l1: u32, l2: u32): usize {
  const slots = slotsOf(table);
  const tags = tagsOf(table);
  const mask = maskOf(table);
  const tag = i8x16.splat(<i8>tagOf(hash));
  let group = (hash >> 3) & mask;
  while (true) {
    const held = v128.load(tags + <usize>(group << 4));
    let found = equal(held, tag);
    while (found != 0) {
      const slot = load<u64>(<usize>(slots + (group << 7) + (ctz(found) << 3)));
      const at = <usize>(<u32>slot);
      if (<u32>(slot >> 32) == hash && longKeyIs(table, at, start, l1, l2)) return at;
      found &= found - 1;
    }
    if (!isFull(held)) return 0;
    group = (group + 1) & mask;
  }
  return 0;
}

/** Address of a new record with the key. */
export function add(table: i32, hash: u32, start: usize, l1: u32, l2: u32): usize {
  const word = lengths(l1, l2);
  const isLong = word == longKey;
  const at = append(table, hash, l1 + l2 + (isLong ? 8 : 0));
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
  const hash = table == tableEntries ? entryHash(start, l1, start + l1, l2) : keyHash(start, l1 + l2);
  const found =
    lengths(l1, l2) == longKey ? findLong(table, hash, start, l1, l2) : find(table, hash, start, l1, l2);
  return numberOf(table, found == 0 ? add(table, hash, start, l1, l2) : found);
}
