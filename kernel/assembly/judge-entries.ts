// The entries as the judges of the whole file see them, when all rows have been read.
import {
  entryDate,
  entryDifference,
  entryFlags,
  entryOtherDate,
  entryRows,
  entryUnreadable,
  tableEntries,
} from '../../core/fec/kernel/layout';
import {
  markAlone,
  markClosing,
  markCount,
  markDated,
  markOpening,
  markUneven,
  markUnreadable,
} from '../../core/fec/kernel/judge-layout';
import { journalOf } from './entry-keys';
import { size, TABLES } from './groups';
import { record } from './records';

/** By mark: the first entry that has it, and the one behind the last. */
const FIRSTS = memory.data(markCount * 4, 8);
const ENDS = memory.data(markCount * 4, 8);
/** How many have it. */
const COUNTS = memory.data(markCount * 4, 8);
let isSurveyed: bool = false;

/**
 * The room of the entries' groups: no entry is looked for any more. Of n entries more than 8n bytes, and a power of two: as
 * many slots of four bytes as the least power of two above 2n.
 */
export function roomAt(): u32 {
  return load<u32>(TABLES + <usize>(tableEntries << 4));
}

// @ts-ignore: decorator
@inline
export function entryAt(entry: u32): usize {
  return record(tableEntries, entry);
}

// @ts-ignore: decorator
@inline
export function dateOf(at: usize): i32 {
  return load<i32>(at, entryDate);
}

// @ts-ignore: decorator
@inline
export function isOpening(at: usize): bool {
  return (load<u8>(at, entryFlags) & 16) != 0;
}

// @ts-ignore: decorator
@inline
export function marksOf(at: usize): u32 {
  const flags = <u32>load<u8>(at, entryFlags);
  const isReadable = (flags & entryUnreadable) == 0;
  return (
    (isReadable && load<f64>(at, entryDifference) != 0 ? markUneven : 0) |
    (load<u32>(at, entryRows) == 1 ? markAlone : 0) |
    (load<i32>(at, entryOtherDate) != 0 ? markDated : 0) |
    (isReadable ? 0 : markUnreadable) |
    (flags & markOpening) |
    ((flags & 23) == 3 ? markClosing : 0)
  );
}

export function startMarks(): void {
  isSurveyed = true;
  memory.fill(FIRSTS, 0xff, markCount * 4);
  memory.fill(ENDS, 0, markCount * 4);
  memory.fill(COUNTS, 0, markCount * 4);
}

export function note(marks: u32, entry: u32): void {
  while (marks != 0) {
    const at = <usize>(ctz(marks) << 2);
    if (load<u32>(FIRSTS + at) > entry) store<u32>(FIRSTS + at, entry);
    store<u32>(ENDS + at, entry + 1);
    store<u32>(COUNTS + at, load<u32>(COUNTS + at) + 1);
    marks &= marks - 1;
  }
}

/** How many entries had the mark when they were surveyed. */
export function countMarked(mark: u32): u32 {
  return load<u32>(COUNTS + <usize>(ctz(mark) << 2));
}

/** The next entry with a mark, or how many entries there are. */
export function nextMarked(mark: u32, from: u32): u32 {
  const count = size(tableEntries);
  let end = count;
  if (isSurveyed) {
    const at = <usize>(ctz(mark) << 2);
    from = max(from, load<u32>(FIRSTS + at));
    end = load<u32>(ENDS + at);
  }
  for (let entry = from; entry < end; entry++) if ((marksOf(entryAt(entry)) & mark) != 0) return entry;
  return count;
}

/** The next entry of a journal, or how many entries there are. */
export function nextOf(journal: u32, from: u32): u32 {
  const count = size(tableEntries);
  for (let entry = from; entry < count; entry++) if (journalOf(entryAt(entry)) == journal) return entry;
  return count;
}
