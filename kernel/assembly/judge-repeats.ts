// Finds entries that share something with an earlier one. A slot holds the number of an entry and, in the bits above it,
// some of a hash: far memory is slow, and the slots are fewer pages of it so.
import {
  entryDate,
  entryFlags,
  entryOtherDate,
  entryPrint,
  entryRows,
  entryUnreadable,
  tableEntries,
} from '../../core/fec/kernel/layout';
import { numberLength, numberStart } from './entry-keys';
import { entryAt, roomAt } from './judge-entries';
import { same } from './judge-same';
import { size } from './groups';

/** The slots of so many entries are fetched at once. */
const AHEAD: u32 = 32;
const HASHES = memory.data(256, 8);
/** What was fetched, so that it is. */
const FETCHED = memory.data(4, 4);

let slots: usize = 0;
let mask: u32 = 0;
/** The bits of a slot that hold the number of an entry, one more. */
let numberBits: u32 = 0;
let first: u32 = 0;

/** The first entry that is like the one found last. */
export function firstAlike(): u32 {
  return first;
}

export function startRepeats(): void {
  const count = size(tableEntries);
  slots = <usize>roomAt();
  mask = 1023;
  while (mask < count + (count >> 1)) mask = mask * 2 + 1;
  numberBits = ~(<u32>0) >> <u32>clz(count + 1);
  memory.fill(slots, 0, (mask + 1) << 2);
}

// @ts-ignore: decorator
@inline
function fetch(place: u32, hash: u64): void {
  store<u64>(HASHES + (<usize>place << 3), hash);
  store<u32>(FETCHED, load<u32>(slots + (<usize>(<u32>hash & mask) << 2)));
}

// @ts-ignore: decorator
@inline
function hashOf(place: u32): u64 {
  return load<u64>(HASHES + (<usize>place << 3));
}

// @ts-ignore: decorator
@inline
function hashNumber(at: usize, length: u32): u64 {
  let hash: u64 = <u64>length * 0xa0761d6478bd642f;
  while (length > 8) {
    hash = (hash ^ load<u64>(at)) * 0x9e3779b97f4a7c15;
    hash ^= hash >> 29;
    at += 8;
    length -= 8;
  }
  const word = length == 0 ? 0 : load<u64>(at) & (~(<u64>0) >> ((8 - length) << 3));
  hash = (hash ^ word) * 0x9e3779b97f4a7c15;
  return (hash ^ (hash >> 32)) * 0xd6e8feb86659fd93;
}

/** The next entry with the EcritureNum of an earlier one; `to` when there is none. */
export function nextSameNumber(from: u32, to: u32): u32 {
  for (let start = from; start < to; start += AHEAD) {
    const end = min(to, start + AHEAD);
    for (let entry = start; entry < end; entry++) {
      const at = entryAt(entry);
      fetch(entry - start, hashNumber(numberStart(at), numberLength(at)));
    }
    for (let entry = start; entry < end; entry++) if (isRepeat(entry, hashOf(entry - start), true)) return entry;
  }
  return to;
}

/** The next entry with the rows of an earlier one; `to` when there is none. */
export function nextSamePrint(from: u32, to: u32): u32 {
  for (let start = from; start < to; start += AHEAD) {
    const end = min(to, start + AHEAD);
    for (let entry = start; entry < end; entry++) {
      const at = entryAt(entry);
      const isTold =
        <u32>(load<u32>(at, entryRows) > 1) &
        <u32>(load<i32>(at, entryOtherDate) == 0) &
        <u32>((load<u8>(at, entryFlags) & entryUnreadable) == 0);
      const mixed = (<u64>datedPrint(at) + 1) * 0x9e3779b97f4a7c15;
      fetch(entry - start, isTold ? mixed ^ (mixed >> 32) : 0);
    }
    for (let entry = start; entry < end; entry++) {
      const hash = hashOf(entry - start);
      if (hash != 0 && isRepeat(entry, hash, false)) return entry;
    }
  }
  return to;
}

/** An earlier entry is like this one; otherwise it is found from now on. */
// @ts-ignore: decorator
@inline
function isRepeat(entry: u32, hash: u64, byNumber: bool): bool {
  const mark = <u32>(hash >> 32) & ~numberBits;
  let slot = <u32>hash & mask;
  while (true) {
    const held = load<u32>(slots + (<usize>slot << 2));
    if (held == 0) break;
    if ((held & ~numberBits) == mark) {
      first = (held & numberBits) - 1;
      if (byNumber ? isSameNumber(first, entry) : datedPrint(entryAt(first)) == datedPrint(entryAt(entry))) return true;
    }
    slot = (slot + 1) & mask;
  }
  store<u32>(slots + (<usize>slot << 2), mark | (entry + 1));
  return false;
}

function isSameNumber(a: u32, b: u32): bool {
  const one = entryAt(a);
  const other = entryAt(b);
  const length = numberLength(one);
  return numberLength(other) == length && same(numberStart(one), numberStart(other), length);
}

/** See `datedPrint` in core/fec/entry-facts.ts. */
// @ts-ignore: decorator
@inline
function datedPrint(at: usize): f64 {
  const print = load<f64>(at, entryPrint) + <f64>load<i32>(at, entryDate) * 16777259;
  return print >= 4503599627370496 ? print - 4503599627370496 : print;
}
