// Hash tables of byte strings over bump-allocated memory. A key is two ranges of bytes; its bytes are kept.
import {
  dayStride,
  entryHash,
  entryStride,
  keyBytes,
  letteringStride,
  pairHash,
  pairStride,
  segmentBits,
  segmentMask,
  tableCount,
  tableDays,
  tableEntries,
  tableLetterings,
} from '../../core/fec/kernel/layout';

/** Per table: slots address, mask, size, capacity of slots, segments address. */
const TABLES = memory.data(tableCount * 32);
const SEGMENTS_PER_TABLE = 4096;
const SEGMENTS = memory.data(tableCount * SEGMENTS_PER_TABLE * 4, 8);

let top: u32 = 0;
let arena: u32 = 0;
let arenaEnd: u32 = 0;
const ARENA_CHUNK: u32 = 1 << 18;

// @ts-ignore: decorator
@inline
function field(table: i32, at: i32): usize {
  return TABLES + <usize>(table * 32 + at * 4);
}

export function stride(table: i32): u32 {
  if (table == tableEntries) return entryStride;
  if (table == tableLetterings) return letteringStride;
  if (table == tableDays) return dayStride;
  return pairStride;
}

/** Offset of a record's hash. */
// @ts-ignore: decorator
@inline
function hashAt(table: i32): u32 {
  return table == tableEntries ? entryHash : pairHash;
}

/** Takes zeroed memory. */
export function allocate(bytes: u32): u32 {
  const at = (top + 15) & ~15;
  top = at + bytes;
  return at;
}

/** Bytes still free before the memory has to grow. */
export function free(): f64 {
  return <f64>memory.size() * 65536 - <f64>top;
}

/** Bytes that the tables may need at once: every one of them may double. */
export function appetite(): f64 {
  let bytes: f64 = 1048576;
  for (let table = 0; table < tableCount; table++) {
    bytes += <f64>(load<u32>(field(table, 1)) + 1) * 8 + <f64>(stride(table) << segmentBits);
  }
  return bytes;
}

export function startTables(base: u32): void {
  top = base;
  arena = arenaEnd = 0;
  for (let table = 0; table < tableCount; table++) {
    const slots: u32 = 1 << 11;
    store<u32>(field(table, 0), allocate(slots * 4));
    store<u32>(field(table, 1), slots - 1);
    store<u32>(field(table, 2), 0);
    for (let i = 0; i < SEGMENTS_PER_TABLE; i++) store<u32>(SEGMENTS + <usize>((table * SEGMENTS_PER_TABLE + i) * 4), 0);
  }
}

export function size(table: i32): u32 {
  return load<u32>(field(table, 2));
}

export function segments(table: i32): u32 {
  return <u32>SEGMENTS + <u32>(table * SEGMENTS_PER_TABLE * 4);
}

// @ts-ignore: decorator
@inline
export function record(table: i32, index: u32): usize {
  const segment = load<u32>(SEGMENTS + <usize>(table * SEGMENTS_PER_TABLE * 4) + <usize>((index >> segmentBits) << 2));
  return <usize>(segment + (index & segmentMask) * stride(table));
}

// @ts-ignore: decorator
@inline
function mix(hash: u64, word: u64): u64 {
  const mixed = (hash ^ word) * 0x9e3779b97f4a7c15;
  return mixed ^ (mixed >> 29);
}

// @ts-ignore: decorator
@inline
function lastBytes(at: usize, length: u32): u64 {
  return length == 0 ? 0 : load<u64>(at) & (0xffffffffffffffff >> ((8 - length) << 3));
}

/** Memory may be read up to seven bytes beyond the end. */
// @ts-ignore: decorator
@inline
function hashRange(seed: u64, at: usize, length: u32): u64 {
  let hash = seed ^ length;
  while (length > 8) {
    hash = mix(hash, load<u64>(at));
    at += 8;
    length -= 8;
  }
  return mix(hash, lastBytes(at, length));
}

// @ts-ignore: decorator
@inline
export function sameBytes(a: usize, b: usize, length: u32): bool {
  while (length > 8) {
    if (load<u64>(a) != load<u64>(b)) return false;
    a += 8;
    b += 8;
    length -= 8;
  }
  return lastBytes(a, length) == lastBytes(b, length);
}

// @ts-ignore: decorator
@inline
export function hashKey(s1: usize, l1: u32, s2: usize, l2: u32): u32 {
  const hash = hashRange(hashRange(0x51ed270b7a1f4d39, s1, l1), s2, l2);
  return <u32>(hash >> 32) ^ <u32>hash;
}

/** The key is stored at an address of the record. */
// @ts-ignore: decorator
@inline
export function keyIs(key: usize, s1: usize, l1: u32, s2: usize, l2: u32): bool {
  if (load<u64>(key) != ((<u64>l2 << 32) | l1)) return false;
  const bytes = key + keyBytes;
  return sameBytes(bytes, s1, l1) && sameBytes(bytes + l1, s2, l2);
}

/** Number of the key, or -1. */
// @ts-ignore: decorator
@inline
export function find(table: i32, hash: u32, s1: usize, l1: u32, s2: usize, l2: u32): i32 {
  const slots = load<u32>(field(table, 0));
  const mask = load<u32>(field(table, 1));
  let slot = hash & mask;
  while (true) {
    const index = load<u32>(<usize>(slots + (slot << 2)));
    if (index == 0) return -1;
    const at = record(table, index - 1);
    if (load<u32>(at + hashAt(table)) == hash && keyIs(<usize>load<u32>(at), s1, l1, s2, l2)) return index - 1;
    slot = (slot + 1) & mask;
  }
  return -1;
}

function storeKey(s1: usize, l1: u32, s2: usize, l2: u32): u32 {
  const bytes: u32 = (keyBytes + l1 + l2 + 8 + 3) & ~3;
  let at: u32;
  if (bytes > ARENA_CHUNK >> 2) {
    at = allocate(bytes);
  } else {
    if (arena + bytes > arenaEnd) {
      arena = allocate(ARENA_CHUNK);
      arenaEnd = arena + ARENA_CHUNK;
    }
    at = arena;
    // The next key may begin where nothing but the reading beyond the end needs room.
    arena += bytes - 8;
  }
  store<u32>(<usize>at, l1);
  store<u32>(<usize>at, l2, 4);
  memory.copy(<usize>(at + keyBytes), s1, l1);
  memory.copy(<usize>(at + keyBytes + l1), s2, l2);
  return at;
}

/** A record of its own for the number that `size` had; zeroed. */
export function append(table: i32, hash: u32): u32 {
  const index = load<u32>(field(table, 2));
  if ((index & segmentMask) == 0) {
    const at = allocate(stride(table) << segmentBits);
    store<u32>(<usize>(segments(table) + ((index >> segmentBits) << 2)), at);
  }
  store<u32>(field(table, 2), index + 1);
  store<u32>(record(table, index) + hashAt(table), hash);
  let mask = load<u32>(field(table, 1));
  if (((index + 1) << 2) > (mask + 1) * 3) {
    grow(table);
    return index;
  }
  const slots = load<u32>(field(table, 0));
  let slot = hash & mask;
  while (load<u32>(<usize>(slots + (slot << 2))) != 0) slot = (slot + 1) & mask;
  store<u32>(<usize>(slots + (slot << 2)), index + 1);
  return index;
}

function grow(table: i32): void {
  const count = (load<u32>(field(table, 1)) + 1) << 1;
  const mask = count - 1;
  const slots = allocate(count << 2);
  const size = load<u32>(field(table, 2));
  for (let index: u32 = 0; index < size; index++) {
    let slot = load<u32>(record(table, index) + hashAt(table)) & mask;
    while (load<u32>(<usize>(slots + (slot << 2))) != 0) slot = (slot + 1) & mask;
    store<u32>(<usize>(slots + (slot << 2)), index + 1);
  }
  store<u32>(field(table, 0), slots);
  store<u32>(field(table, 1), mask);
}

/** Number of the key; a new one gets the number that `size` had. */
export function intern(table: i32, s1: u32, l1: u32, s2: u32, l2: u32): u32 {
  const hash = hashKey(s1, l1, s2, l2);
  const known = find(table, hash, s1, l1, s2, l2);
  if (known >= 0) return known;
  return add(table, hash, s1, l1, s2, l2);
}

export function add(table: i32, hash: u32, s1: usize, l1: u32, s2: usize, l2: u32): u32 {
  const index = append(table, hash);
  store<u32>(record(table, index), storeKey(s1, l1, s2, l2));
  return index;
}

// @ts-ignore: decorator
@inline
export function dayHash32(journal: u32, date: u32): u32 {
  const mixed = mix(journal, date);
  return <u32>(mixed >> 32) ^ <u32>mixed;
}

/** Number of a journal's day, or -1. */
// @ts-ignore: decorator
@inline
export function findDay(journal: u32, date: u32): i32 {
  const slots = load<u32>(field(tableDays, 0));
  const mask = load<u32>(field(tableDays, 1));
  let slot = dayHash32(journal, date) & mask;
  while (true) {
    const index = load<u32>(<usize>(slots + (slot << 2)));
    if (index == 0) return -1;
    const at = record(tableDays, index - 1);
    if (load<u32>(at) == journal && load<u32>(at, 24) == date) return index - 1;
    slot = (slot + 1) & mask;
  }
  return -1;
}

export function internDay(journal: u32, date: u32): u32 {
  const known = findDay(journal, date);
  if (known >= 0) return known;
  const index = append(tableDays, dayHash32(journal, date));
  const at = record(tableDays, index);
  store<u32>(at, journal);
  store<u32>(at, date, 24);
  return index;
}
