// Entries found by journal and number.
import { entryJournal, entryStride, keyBytes, longKey, tableEntries } from '../../core/fec/kernel/layout';
import { copy, sameBytes } from './bytes';
import { equal, isFull, maskOf, slotsOf, tagOf, tagsOf } from './groups';
import { append } from './records';

/** The entry is of this journal, given by the number of its code, and has this number. */
// @ts-ignore: decorator
@inline
export function entryIs(at: usize, journal: u32, number: usize, length: u32): bool {
  const lengths = load<u32>(at, entryStride);
  if (load<u32>(at, entryJournal) != journal || lengths >> 16 != length || lengths == longKey) return false;
  return sameBytes(at + entryStride + keyBytes + <usize>(lengths & 0xffff), number, length);
}

/** Address of that entry, or 0. */
export function findEntry(hash: u32, journal: u32, number: usize, length: u32): usize {
  const slots = slotsOf(tableEntries);
  const tags = tagsOf(tableEntries);
  const mask = maskOf(tableEntries);
  const tag = i8x16.splat(<i8>tagOf(hash));
  let group = (hash >> 3) & mask;
  while (true) {
    const held = v128.load(tags + <usize>(group << 4));
    let found = equal(held, tag);
    while (found != 0) {
      const slot = load<u64>(<usize>(slots + (group << 7) + (ctz(found) << 3)));
      const at = <usize>(<u32>slot);
      if (<u32>(slot >> 32) == hash && entryIs(at, journal, number, length)) return at;
      found &= found - 1;
    }
    if (!isFull(held)) return 0;
    group = (group + 1) & mask;
  }
  return 0;
}

/** Address of a new entry with the key. */
export function addEntry(hash: u32, journal: usize, l1: u32, number: usize, l2: u32): usize {
  const at = append(tableEntries, hash, l1 + l2);
  store<u32>(at, (l2 << 16) | l1, entryStride);
  const bytes = at + entryStride + keyBytes;
  copy(bytes, journal, l1);
  copy(bytes + l1, number, l2);
  return at;
}
