// The journal and the number of an entry.
import {
  entryJournal,
  entryStride,
  journalMask,
  keyBytes,
  longKey,
} from '../../core/fec/kernel/layout';

// @ts-ignore: decorator
@inline
export function journalOf(at: usize): u32 {
  return load<u32>(at, entryJournal) & journalMask;
}

/** Where the EcritureNum starts. */
// @ts-ignore: decorator
@inline
export function numberStart(at: usize): usize {
  const lengths = load<u32>(at, entryStride);
  const key = at + entryStride + keyBytes;
  return lengths == longKey ? key + 8 + load<u32>(key) : key + <usize>(lengths & 0xffff);
}

// @ts-ignore: decorator
@inline
export function numberLength(at: usize): u32 {
  const lengths = load<u32>(at, entryStride);
  return lengths == longKey ? load<u32>(at, entryStride + keyBytes + 4) : lengths >> 16;
}
