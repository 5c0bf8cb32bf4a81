// Hash tables of byte strings over bump-allocated memory. A record and its key lie together: one look at far memory.
import {
  dayDate,
  dayJournal,
  dayStride,
  entryStride,
  keyBytes,
  letteringStride,
  pairStride,
  segmentBits,
  segmentMask,
  tableCount,
  tableDays,
  tableEntries,
  tableLetterings,
} from '../../core/fec/kernel/layout';

/** Per table: address of the slots, how many less one, how many records. A slot holds hash and number of a record. */
export const TABLES: usize = memory.data(tableCount * 16, 8);
const SEGMENTS_PER_TABLE = 4096;
const SEGMENTS = memory.data(tableCount * SEGMENTS_PER_TABLE * 4, 8);

let top: u32 = 0;
let arena: u32 = 0;
let arenaEnd: u32 = 0;
const ARENA_CHUNK: u32 = 1 << 18;
/** Number of the record that was found or added last. */
export let lastNumber: u32 = 0;

// @ts-ignore: decorator
@inline
function slotsOf(table: i32): u32 {
  return load<u32>(TABLES + <usize>(table << 4));
}

// @ts-ignore: decorator
@inline
function maskOf(table: i32): u32 {
  return load<u32>(TABLES + <usize>(table << 4), 4);
}

/** How many records there are. */
export function size(table: i32): u32 {
  return load<u32>(TABLES + <usize>(table << 4), 8);
}

// @ts-ignore: decorator
@inline
function strideOf(table: i32): u32 {
  if (table == tableEntries) return entryStride;
  if (table == tableLetterings) return letteringStride;
  return table == tableDays ? dayStride : pairStride;
}

/** Takes memory. */
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
  for (let table = 0; table < tableCount; table++) bytes += <f64>(maskOf(table) + 1) * 16 + 65536;
  return bytes;
}

export function startTables(base: u32): void {
  top = base;
  arena = arenaEnd = 0;
  for (let table = 0; table < tableCount; table++) {
    const slots: u32 = 1 << 11;
    const at = TABLES + <usize>(table << 4);
    store<u32>(at, allocate(slots << 3));
    store<u32>(at, slots - 1, 4);
    store<u32>(at, 0, 8);
  }
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

// @ts-ignore: decorator
@inline
function mix(hash: u64, word: u64): u64 {
  const mixed = (hash ^ word) * 0x9e3779b97f4a7c15;
  return mixed ^ (mixed >> 29);
}

/** Sixteen bytes of ones, then sixteen of zeros: what is read from within keeps the first bytes of a text. */
const KEEP = memory.data<u64>([
  0xffffffffffffffff, 0xffffffffffffffff, 0, 0,
]);

/** Keeps so many bytes, sixteen at most. */
// @ts-ignore: decorator
@inline
function keep(length: u32): v128 {
  return v128.load(KEEP + 16 - <usize>min<u32>(length, 16));
}

// @ts-ignore: decorator
@inline
function over16(length: u32): u32 {
  return length > 16 ? length - 16 : 0;
}

/** Of at most 32 bytes, without a branch. Memory may be read up to 32 bytes beyond the start. */
// @ts-ignore: decorator
@inline
function hashShort(at: usize, length: u32): u64 {
  const a = v128.and(v128.load(at), keep(length));
  const b = v128.and(v128.load(at, 16), keep(over16(length)));
  return (
    i64x2.extract_lane(a, 0) * 0x9e3779b97f4a7c15 +
    i64x2.extract_lane(a, 1) * 0xc2b2ae3d27d4eb4f +
    i64x2.extract_lane(b, 0) * 0x165667b19e3779f9 +
    i64x2.extract_lane(b, 1) * 0xd6e8feb86659fd93 +
    <u64>length * 0xa0761d6478bd642f
  );
}

// @ts-ignore: decorator
@inline
function hashRange(seed: u64, at: usize, length: u32): u64 {
  let hash = seed;
  while (length > 32) {
    hash = mix(hash, hashShort(at, 32));
    at += 32;
    length -= 32;
  }
  return mix(hash, hashShort(at, length));
}

// @ts-ignore: decorator
@inline
export function sameBytes(a: usize, b: usize, length: u32): bool {
  while (length > 32) {
    const first = v128.xor(v128.load(a), v128.load(b));
    const second = v128.xor(v128.load(a, 16), v128.load(b, 16));
    if (v128.any_true(v128.or(first, second))) return false;
    a += 32;
    b += 32;
    length -= 32;
  }
  const first = v128.and(v128.xor(v128.load(a), v128.load(b)), keep(length));
  const second = v128.and(v128.xor(v128.load(a, 16), v128.load(b, 16)), keep(over16(length)));
  return !v128.any_true(v128.or(first, second));
}

// @ts-ignore: decorator
@inline
export function hashKey(s1: usize, l1: u32, s2: usize, l2: u32): u32 {
  const hash = hashRange(hashRange(0x51ed270b7a1f4d39, s1, l1), s2, l2);
  return <u32>(hash >> 32) ^ <u32>hash;
}

/** The key behind a record is this one. */
// @ts-ignore: decorator
@inline
export function keyIs(table: i32, at: usize, s1: usize, l1: u32, s2: usize, l2: u32): bool {
  const key = at + strideOf(table);
  if (load<u64>(key) != ((<u64>l2 << 32) | l1)) return false;
  const bytes = key + keyBytes;
  return <bool>(<u32>sameBytes(bytes, s1, l1) & <u32>sameBytes(bytes + l1, s2, l2));
}

/** Address of the record with the key, or 0. */
// @ts-ignore: decorator
@inline
export function find(table: i32, hash: u32, s1: usize, l1: u32, s2: usize, l2: u32): usize {
  const slots = slotsOf(table);
  const mask = maskOf(table);
  let slot = hash & mask;
  while (true) {
    const held = load<u64>(<usize>(slots + (slot << 3)));
    if (held == 0) return 0;
    if (<u32>(held >> 32) == hash) {
      const at = record(table, <u32>held - 1);
      if (keyIs(table, at, s1, l1, s2, l2)) {
        lastNumber = <u32>held - 1;
        return at;
      }
    }
    slot = (slot + 1) & mask;
  }
  return 0;
}

/** Up to fifteen bytes beyond the end are read and written: for short texts that is faster than asking the runtime. */
// @ts-ignore: decorator
@inline
export function copy(to: usize, from: usize, length: u32): void {
  const end = to + length;
  while (to < end) {
    v128.store(to, v128.load(from));
    to += 16;
    from += 16;
  }
}

/** Room for a record and its key. */
function room(bytes: u32): u32 {
  const needed = (bytes + 7) & ~7;
  if (needed > ARENA_CHUNK >> 2) return allocate(needed + 16);
  if (arena + needed + 16 > arenaEnd) {
    arena = allocate(ARENA_CHUNK);
    arenaEnd = arena + ARENA_CHUNK;
  }
  const at = arena;
  arena += needed;
  return at;
}

/** A new record; its members are zero. */
function append(table: i32, hash: u32, keyLength: u32): usize {
  const stride = strideOf(table);
  const at = room(stride + keyBytes + keyLength);
  for (let i: u32 = 0; i < stride + keyBytes; i += 8) store<u64>(<usize>(at + i), 0);
  const number = size(table);
  const segment = <usize>(segments(table) + ((number >> segmentBits) << 2));
  if ((number & segmentMask) == 0) store<u32>(segment, allocate(4 << segmentBits));
  store<u32>(<usize>(load<u32>(segment) + ((number & segmentMask) << 2)), at);
  store<u32>(TABLES + <usize>(table << 4), number + 1, 8);
  if ((number + 1) * 5 > (maskOf(table) + 1) * 3) grow(table);
  put(slotsOf(table), maskOf(table), hash, number);
  lastNumber = number;
  return <usize>at;
}

// @ts-ignore: decorator
@inline
function put(slots: u32, mask: u32, hash: u32, number: u32): void {
  let slot = hash & mask;
  while (load<u64>(<usize>(slots + (slot << 3))) != 0) slot = (slot + 1) & mask;
  store<u64>(<usize>(slots + (slot << 3)), (<u64>hash << 32) | (number + 1));
}

/** The old slots become room for records. */
function grow(table: i32): void {
  const old = slotsOf(table);
  const oldCount = maskOf(table) + 1;
  const mask = (oldCount << 1) - 1;
  const slots = allocate(oldCount << 4);
  for (let i: u32 = 0; i < oldCount; i++) {
    const held = load<u64>(<usize>(old + (i << 3)));
    if (held != 0) put(slots, mask, <u32>(held >> 32), <u32>held - 1);
  }
  store<u32>(TABLES + <usize>(table << 4), slots);
  store<u32>(TABLES + <usize>(table << 4), mask, 4);
  if (oldCount << 3 > arenaEnd - arena) {
    arena = old;
    arenaEnd = old + (oldCount << 3);
  }
}

/** Address of a new record with the key. */
export function add(table: i32, hash: u32, s1: usize, l1: u32, s2: usize, l2: u32): usize {
  const at = append(table, hash, l1 + l2);
  const key = at + strideOf(table);
  store<u64>(key, (<u64>l2 << 32) | l1);
  copy(key + keyBytes, s1, l1);
  copy(key + keyBytes + l1, s2, l2);
  return at;
}

/** Number of the key; a new one gets the number that `size` had. */
export function intern(table: i32, s1: u32, l1: u32, s2: u32, l2: u32): u32 {
  const hash = hashKey(s1, l1, s2, l2);
  if (find(table, hash, s1, l1, s2, l2) == 0) add(table, hash, s1, l1, s2, l2);
  return lastNumber;
}

/** Address of a journal's day, or 0. */
// @ts-ignore: decorator
@inline
export function findDay(journal: u32, date: u32): usize {
  const slots = slotsOf(tableDays);
  const mask = maskOf(tableDays);
  const hash = dayHash(journal, date);
  let slot = hash & mask;
  while (true) {
    const held = load<u64>(<usize>(slots + (slot << 3)));
    if (held == 0) return 0;
    if (<u32>(held >> 32) == hash) {
      const at = record(tableDays, <u32>held - 1);
      if (load<u32>(at, dayJournal) == journal && load<u32>(at, dayDate) == date) {
        lastNumber = <u32>held - 1;
        return at;
      }
    }
    slot = (slot + 1) & mask;
  }
  return 0;
}

// @ts-ignore: decorator
@inline
function dayHash(journal: u32, date: u32): u32 {
  const mixed = mix(journal, date);
  return <u32>(mixed >> 32) ^ <u32>mixed;
}

export function internDay(journal: u32, date: u32): u32 {
  if (findDay(journal, date) == 0) {
    const at = append(tableDays, dayHash(journal, date), 0);
    store<u32>(at, journal, dayJournal);
    store<u32>(at, date, dayDate);
  }
  return lastNumber;
}
