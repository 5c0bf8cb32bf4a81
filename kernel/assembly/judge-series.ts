// The sequences that the numbers form. Of one whose numbers and dates follow each other in the file nothing is kept but
// that; the entries of the others are put in order.
import { tableEntries } from '../../core/fec/kernel/layout';
import {
  journalCount,
  journalLeft,
  journalSeries,
  journalStamp,
  journalTail,
  journalTailLength,
  seriesCount,
  seriesEnd,
  seriesHash,
  seriesJournal,
  seriesLast,
  seriesLastDate,
  seriesLeast,
  seriesMost,
  seriesPrefix,
  seriesPrefixLength,
  seriesState,
  seriesStride,
  seriesTailLength,
  stateOdd,
  stateUnsorted,
} from '../../core/fec/kernel/judge-layout';
import { digitsAtEnd, noValue, valueOf } from './entry-number';
import { journalOf, numberLength, numberStart } from './entry-keys';
import { dateOf, entryAt, isOpening, roomAt } from './judge-entries';
import { fileRow, journalRow } from './judge-survey';
import { sortByKey } from './judge-sort';
import { same } from './judge-same';
import { size } from './groups';

const NO_JOURNAL: u32 = 0xffffffff;

let isGlobal: bool = false;
/** The records of the sequences, and how many there are. */
let records: usize = 0;
let count: u32 = 0;
/** Their slots: some bits of a hash above the number, one more. */
let mask: u32 = 0;
let numberBits: u32 = 0;
let candidates: u32 = 0;
/** Of the entries that are put in order: their values, and their numbers; and as much room again to sort them. */
let keys: usize = 0;
let order: usize = 0;
let spare: usize = 0;
/** Value of the entry looked at last. */
let value: u64 = 0;

// @ts-ignore: decorator
@inline
function seriesAt(series: u32): usize {
  return records + <usize>(series * seriesStride);
}

/** @param at room for records, which ends where the memory taken ends: it may grow */
export function startSeries(at: u32, global: bool): void {
  records = at;
  isGlobal = global;
  count = candidates = 0;
  mask = 1023;
  numberBits = ~(<u32>0) >> <u32>clz(size(tableEntries) + 1);
  memory.fill(roomAt(), 0, (mask + 1) << 2);
}

export function countSeries(): u32 {
  return count;
}

/** Entries whose numbers may be of a sequence. */
export function countCandidates(): u32 {
  return candidates;
}

/** The entries of sequences of several. */
export function countTogether(): u32 {
  let together: u32 = 0;
  for (let series: u32 = 0; series < count; series++) {
    const members = load<u32>(seriesAt(series), seriesCount);
    if (members > 1) together += members;
  }
  return together;
}

/** The sequence of an entry, or 0 when its number is of none; its value in `value`. */
// @ts-ignore: decorator
@inline
function seriesOf(at: usize, row: usize, journal: u32): usize {
  const start = numberStart(at);
  const length = numberLength(at);
  if (length > 0xffff) return 0;
  const textLength = load<u32>(row, journalTailLength);
  let tail: u32 = 0;
  if (
    textLength != 0 &&
    textLength < length &&
    same(start + length - textLength, <usize>load<u32>(row, journalTail), textLength)
  ) {
    tail = textLength;
  }
  const end = start + length - tail;
  const digits = digitsAtEnd(end, length - tail);
  value = valueOf(end, digits);
  if (value == noValue) return 0;
  const prefix = length - tail - digits;
  let series = <usize>load<u32>(row, journalSeries);
  if (series == 0 || !isSeries(series, journal, start, prefix, tail)) {
    series = findSeries(journal, start, prefix, tail);
    store<u32>(row, <u32>series, journalSeries);
  }
  return series;
}

/** In one journal, or in the whole file, what stands behind the digits is nothing or always the same. */
// @ts-ignore: decorator
@inline
function isSeries(series: usize, journal: u32, start: usize, prefix: u32, tail: u32): bool {
  return (
    load<u32>(series, seriesPrefixLength) == prefix &&
    load<u32>(series, seriesTailLength) == tail &&
    load<u32>(series, seriesJournal) == journal &&
    (prefix == 0 || same(<usize>load<u32>(series, seriesPrefix), start, prefix))
  );
}

function hashText(seed: u32, at: usize, length: u32): u32 {
  let hash = seed;
  for (let i: u32 = 0; i < length; i++) hash = (hash ^ load<u8>(at + i)) * 0x01000193;
  return (hash ^ (hash >> 15)) * 0x85ebca6b;
}

function findSeries(journal: u32, start: usize, prefix: u32, tail: u32): usize {
  const mixed = hashText((journal + 1) * 0x9e3779b1 + tail, start, prefix);
  const hash = mixed ^ (mixed >> 16);
  const slots = <usize>roomAt();
  let slot = hash & mask;
  while (true) {
    const held = load<u32>(slots + (<usize>slot << 2));
    if (held == 0) break;
    if (((held ^ hash) & ~numberBits) == 0) {
      const series = seriesAt((held & numberBits) - 1);
      if (isSeries(series, journal, start, prefix, tail)) return series;
    }
    slot = (slot + 1) & mask;
  }
  const series = seriesAt(count++);
  memory.fill(series, 0, seriesStride);
  store<u32>(series, journal, seriesJournal);
  store<u32>(series, hash, seriesHash);
  store<u32>(series, <u32>start, seriesPrefix);
  store<u32>(series, prefix, seriesPrefixLength);
  store<u32>(series, tail, seriesTailLength);
  store<u32>(slots + (<usize>slot << 2), (hash & ~numberBits) | count);
  if (count * 2 > mask) growSlots();
  return series;
}

function growSlots(): void {
  const slots = <usize>roomAt();
  mask = mask * 2 + 1;
  memory.fill(slots, 0, (mask + 1) << 2);
  for (let series: u32 = 0; series < count; series++) {
    const hash = load<u32>(seriesAt(series), seriesHash);
    let slot = hash & mask;
    while (load<u32>(slots + (<usize>slot << 2)) != 0) slot = (slot + 1) & mask;
    store<u32>(slots + (<usize>slot << 2), (hash & ~numberBits) | (series + 1));
  }
}

/** Finds the sequences of these entries. As many more of them may come up, and there must be room for. */
export function placeSeries(from: u32, to: u32): void {
  for (let entry = from; entry < to; entry++) {
    const at = entryAt(entry);
    const journal = journalOf(at);
    const own = journalRow(journal);
    if (load<u32>(own, journalLeft) != 0) continue;
    if (isGlobal || load<u32>(own, journalCount) > 1) candidates++;
    const series = isGlobal ? seriesOf(at, fileRow(), NO_JOURNAL) : seriesOf(at, own, journal);
    if (series == 0) continue;
    const members = load<u32>(series, seriesCount);
    const date = dateOf(at);
    if (members == 0) {
      store<u64>(series, value, seriesLeast);
      store<u64>(series, value, seriesMost);
    } else {
      const last = load<u64>(series, seriesLast);
      if (value < last) {
        store<u32>(series, stateOdd | stateUnsorted, seriesState);
        if (value < load<u64>(series, seriesLeast)) store<u64>(series, value, seriesLeast);
      } else if (value > last + 1 || date < load<i32>(series, seriesLastDate)) {
        store<u32>(series, load<u32>(series, seriesState) | stateOdd, seriesState);
      }
      if (value > load<u64>(series, seriesMost)) store<u64>(series, value, seriesMost);
    }
    store<u64>(series, value, seriesLast);
    store<i32>(series, date, seriesLastDate);
    store<u32>(series, members + 1, seriesCount);
  }
}

/** How many entries have to be put in order: 24 bytes of room each. */
export function countOdd(): u32 {
  let odd: u32 = 0;
  for (let series: u32 = 0; series < count; series++) {
    const at = seriesAt(series);
    store<u32>(at, odd, seriesEnd);
    if (load<u32>(at, seriesState) != 0) odd += load<u32>(at, seriesCount);
  }
  return odd;
}

/** @param at room for so many values, and numbers of entries behind them, twice */
export function startOrder(at: u32, odd: u32): void {
  keys = at;
  order = keys + (<usize>odd << 3);
  spare = order + (<usize>((odd + 1) & ~1) << 2);
}

/** Takes the entries of the sequences that have to be put in order. */
export function gather(from: u32, to: u32): void {
  for (let entry = from; entry < to; entry++) {
    const at = entryAt(entry);
    const journal = journalOf(at);
    const own = journalRow(journal);
    if (load<u32>(own, journalLeft) != 0) continue;
    const series = isGlobal ? seriesOf(at, fileRow(), NO_JOURNAL) : seriesOf(at, own, journal);
    if (series == 0 || load<u32>(series, seriesState) == 0) continue;
    const place = load<u32>(series, seriesEnd);
    store<u64>(keys + (<usize>place << 3), value);
    store<u32>(order + (<usize>place << 2), entry);
    store<u32>(series, place + 1, seriesEnd);
  }
}

/** Puts them in order. */
export function sortSeries(): void {
  for (let series: u32 = 0; series < count; series++) {
    const at = seriesAt(series);
    if ((load<u32>(at, seriesState) & stateUnsorted) == 0) continue;
    const members = load<u32>(at, seriesCount);
    const start = <usize>(load<u32>(at, seriesEnd) - members);
    const range = load<u64>(at, seriesMost) - load<u64>(at, seriesLeast);
    sortByKey(keys + (start << 3), order + (start << 2), members, load<u64>(at, seriesLeast), range, spare);
  }
}

/** The next sequence of which something may be said, or how many there are. */
export function nextOdd(from: u32): u32 {
  for (let series = from; series < count; series++) if (load<u32>(seriesAt(series), seriesState) != 0) return series;
  return count;
}

/** Each journal has nearly one run of numbers of its own in the sequence. */
export function isByJournal(series: u32): bool {
  const at = seriesAt(series);
  const end = load<u32>(at, seriesEnd);
  let runs: u32 = 0;
  let journals: u32 = 0;
  let last: u32 = NO_JOURNAL;
  for (let place = end - load<u32>(at, seriesCount); place < end; place++) {
    const journal = journalOf(entryAt(load<u32>(order + (<usize>place << 2))));
    if (journal == last) continue;
    last = journal;
    runs++;
    const row = journalRow(journal);
    if (load<u32>(row, journalStamp) == series + 1) continue;
    store<u32>(row, series + 1, journalStamp);
    journals++;
  }
  return runs < journals * 2;
}

/** The next place, from `from` on and before `to`, where the entry may not follow the one before it. */
export function nextPlace(from: u32, to: u32, byJournal: bool): u32 {
  for (let place = from; place < to; place++) {
    const key = keys + (<usize>place << 3);
    const number = order + (<usize>place << 2);
    if (load<u64>(key) > load<u64>(key - 8) + 1) return place;
    const at = entryAt(load<u32>(number));
    const before = entryAt(load<u32>(number - 4));
    const date = dateOf(at);
    if (date != 0 && date < dateOf(before) && !isOpening(at)) return place;
    if (byJournal && journalOf(at) != journalOf(before)) return place;
  }
  return to;
}
