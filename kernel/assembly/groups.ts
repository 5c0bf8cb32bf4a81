// Where the records of the tables are found: by hash. Twelve slots are a group, a line of the cache; a byte of each, its
// tag, says what may be in it, and all of a group are asked at once.
import { tableCount, tableEntries, tableLetterings } from '../../core/fec/kernel/layout';
import { allocate, cover, recycle, startArena } from './arena';

/** Per table: address of the groups, how many less one, how many records, how many it holds before it grows. */
export const TABLES: usize = memory.data(tableCount * 16, 8);

/** Slots of a group. It begins with their tags, 0 where a slot holds nothing, and four bytes that are zero; the addresses of their records follow. */
const SLOTS: u32 = 12;
const FULL: u32 = (1 << SLOTS) - 1;
const tagBytes: usize = 16;

/** Records to a group, on average, before a table grows. Less than eight: see `roomAt`. */
const MOST: u32 = 7;

/** Groups of a table when the file begins: memory that is not used costs nothing. */
const FIRST_GROUPS: u32 = 1 << 7;
const MOST_FIRST_GROUPS: u32 = 1 << 19;

// @ts-ignore: decorator
@inline
function groupsOf(table: i32): u32 {
  return load<u32>(TABLES + <usize>(table << 4));
}

// @ts-ignore: decorator
@inline
function maskOf(table: i32): u32 {
  return load<u32>(TABLES + <usize>(table << 4), 4);
}

/** Address of the group where a record with this hash is looked for first. */
// @ts-ignore: decorator
@inline
export function groupOf(table: i32, hash: u32): usize {
  return <usize>(groupsOf(table) + (((hash >> 2) & maskOf(table)) << 6));
}

/** Address of the one behind it. */
// @ts-ignore: decorator
@inline
export function groupAfter(table: i32, group: usize): usize {
  const groups = groupsOf(table);
  return <usize>(groups + ((<u32>group - groups + 64) & ((maskOf(table) << 6) | 63)));
}

// @ts-ignore: decorator
@inline
function tagOf(hash: u32): u32 {
  return 0x80 | ((hash & 3) << 5) | (hash >> 27);
}

/** Which records of a group may have this hash: a bit for each slot. */
// @ts-ignore: decorator
@inline
export function alike(group: usize, hash: u32): u32 {
  return <u32>i8x16.bitmask(i8x16.eq(v128.load(group), i8x16.splat(<i8>tagOf(hash))));
}

// @ts-ignore: decorator
@inline
export function isFull(group: usize): bool {
  return <u32>i8x16.bitmask(v128.load(group)) == FULL;
}

/** Address of the record in a slot. */
// @ts-ignore: decorator
@inline
export function held(group: usize, slot: u32): usize {
  return <usize>load<u32>(group + <usize>(slot << 2), tagBytes);
}

/** How many records there are. */
// @ts-ignore: decorator
@inline
export function size(table: i32): u32 {
  return load<u32>(TABLES + <usize>(table << 4), 8);
}

/** Bytes that the tables may need at once: every one of them may double. */
export function appetite(): f64 {
  let bytes: f64 = 1048576;
  for (let table = 0; table < tableCount; table++) bytes += <f64>(maskOf(table) + 1) * 128 + 65536;
  return bytes;
}

/** Groups for the entries of so many bytes: those of a usual file fill them by half. */
function groupsFor(bytes: f64): u32 {
  let groups = FIRST_GROUPS;
  while (groups < MOST_FIRST_GROUPS && <f64>groups * 2500 <= bytes) groups <<= 1;
  return groups;
}

/** @param bytes of the files, as far as they are known: their tables need not grow then */
export function startTables(base: u32, bytes: f64): void {
  startArena(base);
  const entryGroups = groupsFor(bytes);
  for (let table = 0; table < tableCount; table++) {
    const at = TABLES + <usize>(table << 4);
    let groups = FIRST_GROUPS;
    if (table == tableEntries) groups = entryGroups;
    else if (table == tableLetterings) groups = max(FIRST_GROUPS, entryGroups >> 2);
    setGroups(table, groups);
    store<u32>(at, 0, 8);
  }
  cover();
}

/** Address of what may be the record with this hash, 0 for none: a first look, which may be wrong. */
// @ts-ignore: decorator
@inline
export function likely(table: i32, hash: u32): usize {
  const group = groupOf(table, hash);
  const found = alike(group, hash);
  return found == 0 ? 0 : held(group, <u32>ctz(found));
}

/** Gives the table empty groups. */
function setGroups(table: i32, groups: u32): void {
  const at = TABLES + <usize>(table << 4);
  store<u32>(at, allocate(groups << 6));
  store<u32>(at, groups - 1, 4);
  store<u32>(at, groups * MOST, 12);
}

/** Has the table hold a record. There must be a free slot. */
// @ts-ignore: decorator
@inline
export function put(table: i32, hash: u32, at: u32): void {
  let group = groupOf(table, hash);
  while (isFull(group)) group = groupAfter(table, group);
  const free = <u32>ctz(~(<u32>i8x16.bitmask(v128.load(group))));
  store<u8>(group + <usize>free, tagOf(hash));
  store<u32>(group + <usize>(free << 2), at, tagBytes);
}

/** One record more. */
// @ts-ignore: decorator
@inline
export function countOne(table: i32): void {
  store<u32>(TABLES + <usize>(table << 4), size(table) + 1, 8);
}

/** Another record wants more groups first. */
// @ts-ignore: decorator
@inline
export function isCrowded(table: i32): bool {
  return size(table) >= load<u32>(TABLES + <usize>(table << 4), 12);
}

/** Gives the table twice as many groups, empty ones. The old ones become room for records. */
export function grow(table: i32): void {
  const old = groupsOf(table);
  const count = maskOf(table) + 1;
  setGroups(table, count << 1);
  recycle(table == tableEntries ? 0 : 1, old, count << 6);
}
