// New entries.
import { entryStride, keyBytes, tableEntries } from '../../core/fec/kernel/layout';
import { copy } from './bytes';
import { append } from './records';

/** Address of a new entry with the key. @param isPlaced it can be found by its hash from now on */
export function addEntry(isPlaced: bool, hash: u32, journal: usize, l1: u32, number: usize, l2: u32): usize {
  const at = append(tableEntries, hash, l1 + l2, isPlaced);
  store<u32>(at, (l2 << 16) | l1, entryStride);
  const bytes = at + entryStride + keyBytes;
  copy(bytes, journal, l1);
  copy(bytes + l1, number, l2);
  return at;
}
