// Finds entries that share something with an earlier one. A slot holds 32 bits of a hash and the number of an entry.
import { entryDate, entryOtherDate, entryPrint, entryRows, entryUnreadable } from '../../core/fec/kernel/layout';
import { entryAt, numberLength, numberStart, roomAt, roomMask } from './judge-entries';
import { same } from './judge-same';

let first: u32 = 0;

/** The first entry that is like the one found last. */
export function firstAlike(): u32 {
  return first;
}

export function startRepeats(): void {
  memory.fill(roomAt(), 0, (roomMask() + 1) << 3);
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
  const slots = <usize>roomAt();
  const mask = roomMask();
  for (let entry = from; entry < to; entry++) {
    const at = entryAt(entry);
    const start = numberStart(at);
    const length = numberLength(at);
    const hash = hashNumber(start, length);
    let slot = <u32>hash & mask;
    while (true) {
      const held = load<u64>(slots + (<usize>slot << 3));
      if (held == 0) {
        store<u64>(slots + (<usize>slot << 3), (hash & 0xffffffff00000000) | (entry + 1));
        break;
      }
      if (<u32>(held >> 32) == <u32>(hash >> 32)) {
        const known = entryAt(<u32>held - 1);
        if (numberLength(known) == length && same(numberStart(known), start, length)) {
          first = <u32>held - 1;
          return entry;
        }
      }
      slot = (slot + 1) & mask;
    }
  }
  return to;
}

/** See `datedPrint` in core/fec/entry-facts.ts. */
// @ts-ignore: decorator
@inline
function datedPrint(at: usize): f64 {
  const print = load<f64>(at, entryPrint) + <f64>load<i32>(at, entryDate) * 16777259;
  return print >= 4503599627370496 ? print - 4503599627370496 : print;
}

/** The next entry with the rows of an earlier one; `to` when there is none. */
export function nextSamePrint(from: u32, to: u32): u32 {
  const slots = <usize>roomAt();
  const mask = roomMask();
  for (let entry = from; entry < to; entry++) {
    const at = entryAt(entry);
    if (load<u32>(at, entryRows) < 2 || load<i32>(at, entryOtherDate) != 0 || load<u8>(at, entryUnreadable) != 0) continue;
    const print = datedPrint(at);
    let hash = <u64>print * 0x9e3779b97f4a7c15;
    hash ^= hash >> 32;
    let slot = <u32>hash & mask;
    while (true) {
      const held = load<u64>(slots + (<usize>slot << 3));
      if (held == 0) {
        store<u64>(slots + (<usize>slot << 3), (hash & 0xffffffff00000000) | (entry + 1));
        break;
      }
      if (<u32>(held >> 32) == <u32>(hash >> 32) && datedPrint(entryAt(<u32>held - 1)) == print) {
        first = <u32>held - 1;
        return entry;
      }
      slot = (slot + 1) & mask;
    }
  }
  return to;
}
