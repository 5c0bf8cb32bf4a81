// Records by number, over memory that is never moved. A record and its key lie together: one look at far memory.
import {
  dayDate,
  dayJournal,
  dayStride,
  entryStride,
  keyBytes,
  keyNumber,
  letteringStride,
  longKey,
  pairStride,
  segmentBits,
  segmentMask,
  tableAccounts,
  tableCount,
  tableDays,
  tableEntries,
  tableJournals,
  tableLetterings,
  tableThirdParties,
} from '../../core/fec/kernel/layout';
import { allocate, room } from './arena';
import { dayHash, entryHash, keyHash } from './hash';
import { countOne, grow, isCrowded, put, size } from './groups';

const SEGMENTS_PER_TABLE = 4096;

const SEGMENTS = memory.data(tableCount * SEGMENTS_PER_TABLE * 4, 8);

// @ts-ignore: decorator
@inline
export function strideOf(table: i32): u32 {
  if (table == tableEntries) return entryStride;
  if (table == tableLetterings) return letteringStride;
  if (table == tableDays) return dayStride;
  return isPair(table) ? pairStride : 0;
}

// @ts-ignore: decorator
@inline
function isPair(table: i32): bool {
  return table == tableJournals || table == tableAccounts || table == tableThirdParties;
}

/** Address of a table's list of segments. */
export function segments(table: i32): u32 {
  return <u32>SEGMENTS + <u32>(table * SEGMENTS_PER_TABLE * 4);
}

/** Address of a record by its number. */
// @ts-ignore: decorator
@inline
export function record(table: i32, number: u32): usize {
  const segment = load<u32>(SEGMENTS + <usize>(table * SEGMENTS_PER_TABLE * 4) + <usize>((number >> segmentBits) << 2));
  return <usize>load<u32>(<usize>(segment + ((number & segmentMask) << 2)));
}

/** The hash of a record that has its key. */
function hashOf(table: i32, at: usize): u32 {
  if (table == tableDays) return dayHash(load<u32>(at, dayJournal), load<u32>(at, dayDate));
  const key = at + strideOf(table);
  const lengths = load<u32>(key);
  let bytes = key + keyBytes;
  let l1: u32 = lengths & 0xffff;
  let l2: u32 = lengths >> 16;
  if (lengths == longKey) {
    l1 = load<u32>(bytes);
    l2 = load<u32>(bytes, 4);
    bytes += 8;
  }
  return table == tableEntries ? entryHash(bytes, l1, bytes + l1, l2) : keyHash(bytes, l1 + l2);
}

/** Of the entries so many are held by the groups; the others are put into them when an entry has to be looked for. */
let placed: u32 = 0;

export function startRecords(): void {
  placed = 0;
}

/** Has the groups hold all entries. */
// @ts-ignore: decorator
@inline
export function settle(): void {
  if (placed != size(tableEntries)) placeOthers();
}

function placeOthers(): void {
  const count = size(tableEntries);
  for (; placed < count; placed++) {
    const at = record(tableEntries, placed);
    put(tableEntries, hashOf(tableEntries, at), <u32>at);
  }
}

/** Spreads the records over twice as many groups; entries are put into them when one has to be looked for. */
function spread(table: i32): void {
  grow(table);
  if (table == tableEntries) {
    placed = 0;
    return;
  }
  const count = size(table);
  for (let number: u32 = 0; number < count; number++) {
    const at = record(table, number);
    put(table, hashOf(table, at), <u32>at);
  }
}

/**
 * A new record; its members are zero.
 * @param isPlaced false for an entry that nobody looks for yet: it needs no hash. Behind such entries none is placed
 */
// @ts-ignore: decorator
@inline
export function append(table: i32, hash: u32, keyLength: u32, isPlaced: bool): usize {
  const stride = strideOf(table);
  // Of those of codes and labels a few are asked for all the time.
  const at = room(table == tableEntries ? 0 : 1, stride + keyBytes + keyLength, isPair(table));
  for (let i: u32 = 0; i < stride; i += 8) store<u64>(<usize>(at + i), 0);
  const number = size(table);
  const segment = <usize>(segments(table) + ((number >> segmentBits) << 2));
  if ((number & segmentMask) == 0) store<u32>(segment, allocate(4 << segmentBits));
  store<u32>(<usize>(load<u32>(segment) + ((number & segmentMask) << 2)), at);
  store<u64>(<usize>(at + stride), <u64>number << (keyNumber << 3));
  if (isCrowded(table)) spread(table);
  countOne(table);
  if (table != tableEntries) put(table, hash, at);
  else if (isPlaced && placed == number) {
    put(table, hash, at);
    placed++;
  }
  return <usize>at;
}

export function numberOf(table: i32, at: usize): u32 {
  return load<u32>(at + strideOf(table), keyNumber);
}
