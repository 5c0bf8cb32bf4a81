// Hash tables of byte strings over bump-allocated memory. A record and its key lie together: one look at far memory.
// Sixteen slots are a group; a byte of each, its tag, says what may be in it, and all of a group are asked at once.
import {
  dayDate,
  dayJournal,
  dayStride,
  entryJournal,
  entryStride,
  keyBytes,
  keyNumber,
  letteringStride,
  longKey,
  pairStride,
  segmentBits,
  segmentMask,
  tableCount,
  tableDays,
  tableEntries,
  tableLetterings,
} from '../../core/fec/kernel/layout';
import { copy, sameBytes } from './bytes';
import { dayHash, entryHash, keyHash } from './hash';

/** Per table: address of the slots, how many groups less one, how many records, address of the tags. A slot holds hash and address of a record; a tag is 0 where it holds none. */
export const TABLES: usize = memory.data(tableCount * 16, 8);
const SEGMENTS_PER_TABLE = 4096;
const SEGMENTS = memory.data(tableCount * SEGMENTS_PER_TABLE * 4, 8);

let top: u32 = 0;
let arena: u32 = 0;
let arenaEnd: u32 = 0;
const ARENA_CHUNK: u32 = 1 << 18;
/** Groups of a table when the file begins: memory that is not used costs nothing. */
const FIRST_GROUPS: u32 = 1 << 7;
const FIRST_ENTRY_GROUPS: u32 = 1 << 12;
const FIRST_LETTERING_GROUPS: u32 = 1 << 10;

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

// @ts-ignore: decorator
@inline
function tagsOf(table: i32): usize {
  return <usize>load<u32>(TABLES + <usize>(table << 4), 12);
}

// @ts-ignore: decorator
@inline
function tagOf(hash: u32): u32 {
  return 0x80 | ((hash & 7) << 4) | (hash >> 28);
}

/** Which of the tags of a group are this one. */
// @ts-ignore: decorator
@inline
function equal(group: v128, tag: v128): u32 {
  return <u32>i8x16.bitmask(i8x16.eq(group, tag));
}

// @ts-ignore: decorator
@inline
function isFull(group: v128): bool {
  return i8x16.all_true(group);
}

/** How many records there are. */
// @ts-ignore: decorator
@inline
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
  const at = (top + 63) & ~63;
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
  for (let table = 0; table < tableCount; table++) bytes += <f64>(maskOf(table) + 1) * 288 + 65536;
  return bytes;
}

export function startTables(base: u32): void {
  top = base;
  arena = arenaEnd = 0;
  for (let table = 0; table < tableCount; table++) {
    const at = TABLES + <usize>(table << 4);
    let groups = FIRST_GROUPS;
    if (table == tableEntries) groups = FIRST_ENTRY_GROUPS;
    else if (table == tableLetterings) groups = FIRST_LETTERING_GROUPS;
    store<u32>(at, allocate(groups << 7));
    store<u32>(at, groups - 1, 4);
    store<u32>(at, 0, 8);
    store<u32>(at, allocate(groups << 4), 12);
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
// @ts-ignore: decorator
@inline
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

/** The entry is of this journal, given by the number of its code, and has this number. */
// @ts-ignore: decorator
@inline
export function entryIs(at: usize, journal: u32, number: usize, length: u32): bool {
  const lengths = load<u32>(at, entryStride);
  if (load<u32>(at, entryJournal) != journal || lengths >> 16 != length || lengths == longKey) return false;
  return sameBytes(at + entryStride + keyBytes + <usize>(lengths & 0xffff), number, length);
}

/** Address of that entry, or 0. */
// @ts-ignore: decorator
@inline
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

/** Address of the slot that holds the record with this hash, if the first look is right. Nothing is far away from here. */
// @ts-ignore: decorator
@inline
export function likelySlot(table: i32, hash: u32): u32 {
  const group = (hash >> 3) & maskOf(table);
  const held = v128.load(tagsOf(table) + <usize>(group << 4));
  const found = equal(held, i8x16.splat(<i8>tagOf(hash)));
  return slotsOf(table) + (group << 7) + (<u32>ctz(found | 0x8000) << 3);
}

/** Address of the record in a slot; 0 when its hash is another one. */
// @ts-ignore: decorator
@inline
export function recordIn(slot: u32, hash: u32): u32 {
  const held = load<u64>(<usize>slot);
  return <u32>(held >> 32) == hash ? <u32>held : 0;
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
// @ts-ignore: decorator
@inline
function append(table: i32, hash: u32, keyLength: u32): usize {
  const stride = strideOf(table);
  const at = room(stride + keyBytes + keyLength);
  for (let i: u32 = 0; i < stride; i += 8) store<u64>(<usize>(at + i), 0);
  const number = size(table);
  const segment = <usize>(segments(table) + ((number >> segmentBits) << 2));
  if ((number & segmentMask) == 0) store<u32>(segment, allocate(4 << segmentBits));
  store<u32>(<usize>(load<u32>(segment) + ((number & segmentMask) << 2)), at);
  store<u32>(TABLES + <usize>(table << 4), number + 1, 8);
  store<u64>(<usize>(at + stride), <u64>number << (keyNumber << 3));
  if (number + 1 > (maskOf(table) + 1) * 10) grow(table);
  put(table, (<u64>hash << 32) | at);
  return <usize>at;
}

// @ts-ignore: decorator
@inline
function put(table: i32, slot: u64): void {
  const tags = tagsOf(table);
  const mask = maskOf(table);
  const hash = <u32>(slot >> 32);
  let group = (hash >> 3) & mask;
  let held = v128.load(tags + <usize>(group << 4));
  while (isFull(held)) {
    group = (group + 1) & mask;
    held = v128.load(tags + <usize>(group << 4));
  }
  const free = (group << 4) + <u32>ctz(~(<u32>i8x16.bitmask(held)));
  store<u8>(tags + <usize>free, tagOf(hash));
  store<u64>(<usize>(slotsOf(table) + (free << 3)), slot);
}

/** The old slots become room for records. */
function grow(table: i32): void {
  const old = slotsOf(table);
  const oldTags = tagsOf(table);
  const oldCount = (maskOf(table) + 1) << 4;
  const groups = (maskOf(table) + 1) << 1;
  const at = TABLES + <usize>(table << 4);
  store<u32>(at, allocate(groups << 7));
  store<u32>(at, groups - 1, 4);
  store<u32>(at, allocate(groups << 4), 12);
  for (let i: u32 = 0; i < oldCount; i++) {
    if (load<u8>(oldTags + <usize>i) != 0) put(table, load<u64>(<usize>(old + (i << 3))));
  }
  if (oldCount << 3 > arenaEnd - arena) {
    arena = old;
    arenaEnd = old + (oldCount << 3);
  }
}

/** Address of a new entry with the key. */
// @ts-ignore: decorator
@inline
export function addEntry(hash: u32, journal: usize, l1: u32, number: usize, l2: u32): usize {
  const at = append(tableEntries, hash, l1 + l2);
  store<u32>(at, (l2 << 16) | l1, entryStride);
  const bytes = at + entryStride + keyBytes;
  copy(bytes, journal, l1);
  copy(bytes + l1, number, l2);
  return at;
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

function numberOf(table: i32, at: usize): u32 {
  return load<u32>(at + strideOf(table), keyNumber);
}

/** Number of the key, two parts that follow each other; a new one gets the number that `size` had. */
export function intern(table: i32, start: u32, l1: u32, l2: u32): u32 {
  const hash = table == tableEntries ? entryHash(start, l1, start + l1, l2) : keyHash(start, l1 + l2);
  const found =
    lengths(l1, l2) == longKey ? findLong(table, hash, start, l1, l2) : find(table, hash, start, l1, l2);
  return numberOf(table, found == 0 ? add(table, hash, start, l1, l2) : found);
}

/** Address of a journal's day, or 0. */
// @ts-ignore: decorator
@inline
export function findDay(journal: u32, date: u32): usize {
  const hash = dayHash(journal, date);
  const slots = slotsOf(tableDays);
  const tags = tagsOf(tableDays);
  const mask = maskOf(tableDays);
  const tag = i8x16.splat(<i8>tagOf(hash));
  let group = (hash >> 3) & mask;
  while (true) {
    const held = v128.load(tags + <usize>(group << 4));
    let found = equal(held, tag);
    while (found != 0) {
      const slot = load<u64>(<usize>(slots + (group << 7) + (ctz(found) << 3)));
      const at = <usize>(<u32>slot);
      if (<u32>(slot >> 32) == hash && load<u32>(at, dayJournal) == journal && load<u32>(at, dayDate) == date) return at;
      found &= found - 1;
    }
    if (!isFull(held)) return 0;
    group = (group + 1) & mask;
  }
  return 0;
}

/** Address of a new day. */
export function addDay(journal: u32, date: u32): usize {
  const at = append(tableDays, dayHash(journal, date), 0);
  store<u32>(at, journal, dayJournal);
  store<u32>(at, date, dayDate);
  return at;
}

export function internDay(journal: u32, date: u32): u32 {
  const found = findDay(journal, date);
  return numberOf(tableDays, found == 0 ? addDay(journal, date) : found);
}
