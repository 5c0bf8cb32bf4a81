// Where the records of the tables are found: by hash. Sixteen slots are a group; a byte of each, its tag, says what may be
// in it, and all of a group are asked at once.
import { tableCount, tableEntries, tableLetterings } from '../../core/fec/kernel/layout';
import { allocate, cover, recycle, startArena } from './arena';

/** Per table: address of the slots, how many groups less one, how many records, address of the tags. A slot holds hash and address of a record; a tag is 0 where it holds none. */
export const TABLES: usize = memory.data(tableCount * 16, 8);

/** Records to a group before a table grows. The room of the entries' slots is used again when the file has ended. */
const MOST: u32 = 13;
const MOST_ENTRIES: u32 = 10;

/** Groups of a table when the file begins: memory that is not used costs nothing. */
const FIRST_GROUPS: u32 = 1 << 7;
const MOST_FIRST_GROUPS: u32 = 1 << 18;

// @ts-ignore: decorator
@inline
export function slotsOf(table: i32): u32 {
  return load<u32>(TABLES + <usize>(table << 4));
}

// @ts-ignore: decorator
@inline
export function maskOf(table: i32): u32 {
  return load<u32>(TABLES + <usize>(table << 4), 4);
}

// @ts-ignore: decorator
@inline
export function tagsOf(table: i32): usize {
  return <usize>load<u32>(TABLES + <usize>(table << 4), 12);
}

// @ts-ignore: decorator
@inline
export function tagOf(hash: u32): u32 {
  return 0x80 | ((hash & 7) << 4) | (hash >> 28);
}

/** Which of the tags of a group are this one. */
// @ts-ignore: decorator
@inline
export function equal(group: v128, tag: v128): u32 {
  return <u32>i8x16.bitmask(i8x16.eq(group, tag));
}

// @ts-ignore: decorator
@inline
export function isFull(group: v128): bool {
  return i8x16.all_true(group);
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
  for (let table = 0; table < tableCount; table++) bytes += <f64>(maskOf(table) + 1) * 288 + 65536;
  return bytes;
}

/** Groups for the entries of so many bytes: those of a usual file fill them by half. */
function groupsFor(bytes: f64): u32 {
  let groups = FIRST_GROUPS;
  while (groups < MOST_FIRST_GROUPS && <f64>groups * 6000 <= bytes) groups <<= 1;
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
    store<u32>(at, allocate(groups << 7));
    store<u32>(at, groups - 1, 4);
    store<u32>(at, 0, 8);
    store<u32>(at, allocate(groups << 4), 12);
  }
  cover();
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
  recycle(table == tableEntries ? 0 : 1, old, oldCount << 3);
}

/** One record more, at this address. */
// @ts-ignore: decorator
@inline
export function hold(table: i32, hash: u32, at: u32): void {
  const count = size(table) + 1;
  store<u32>(TABLES + <usize>(table << 4), count, 8);
  if (count > (maskOf(table) + 1) * (table == tableEntries ? MOST_ENTRIES : MOST)) grow(table);
  put(table, (<u64>hash << 32) | at);
}
