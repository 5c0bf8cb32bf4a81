// One look at every entry: what stands where, by journal, and which text most of a journal's numbers may end with.
import { entryLastDate, tableEntries } from '../../core/fec/kernel/layout';
import {
  journalCount,
  journalFirst,
  journalStamp,
  journalStride,
  journalTail,
  journalTailLength,
  journalVotes,
} from '../../core/fec/kernel/judge-layout';
import { tailLength } from './entry-number';
import { journalOf, numberLength, numberStart } from './entry-keys';
import { entryAt, marksOf, note, startMarks } from './judge-entries';
import { same } from './judge-same';
import { size } from './groups';

let rows: usize = 0;
let journals: u32 = 0;
let latest: i32 = 0;

// @ts-ignore: decorator
@inline
export function journalRow(journal: u32): usize {
  return rows + <usize>(journal * journalStride);
}

/** What is known of the whole file. */
// @ts-ignore: decorator
@inline
export function fileRow(): usize {
  return journalRow(journals);
}

/** @param at room for what is known of the journals, and of the file */
export function startSurvey(at: u32, count: u32): void {
  rows = at;
  journals = count;
  latest = 0;
  memory.fill(at, 0, (count + 1) * journalStride);
  startMarks();
}

/** The latest date of all entries. */
export function latestDate(): i32 {
  return latest;
}

export function survey(from: u32, to: u32): void {
  for (let entry = from; entry < to; entry++) {
    const at = entryAt(entry);
    const marks = marksOf(at);
    if (marks != 0) note(marks, entry);
    latest = max(latest, load<i32>(at, entryLastDate));
    const row = journalRow(journalOf(at));
    const count = load<u32>(row, journalCount);
    if (count == 0) store<u32>(row, entry, journalFirst);
    store<u32>(row, count + 1, journalCount);
    const length = numberLength(at);
    const end = numberStart(at) + length;
    const tail = tailLength(end, length);
    if (tail != 0) {
      vote(row, end - tail, tail);
      vote(fileRow(), end - tail, tail);
    }
  }
}

/** What more than half of them have is what is left in the end. */
function vote(row: usize, tail: usize, length: u32): void {
  const votes = load<u32>(row, journalVotes);
  if (votes == 0) {
    store<u32>(row, 1, journalVotes);
    store<u32>(row, <u32>tail, journalTail);
    store<u32>(row, length, journalTailLength);
  } else store<u32>(row, isTail(row, tail, length) ? votes + 1 : votes - 1, journalVotes);
}

// @ts-ignore: decorator
@inline
function isTail(row: usize, tail: usize, length: u32): bool {
  return load<u32>(row, journalTailLength) == length && same(<usize>load<u32>(row, journalTail), tail, length);
}

/**
 * Keeps of the texts at the end those that at least this part of the numbers has.
 * @param few fewer numbers have none
 */
export function settleTails(isGlobal: bool, few: u32, part: f64): void {
  const count = size(tableEntries);
  let isAny = false;
  if (isGlobal) isAny = mayHaveTail(fileRow(), count, few);
  else {
    for (let journal: u32 = 0; journal < journals; journal++) {
      const row = journalRow(journal);
      if (mayHaveTail(row, load<u32>(row, journalCount), few)) isAny = true;
    }
  }
  if (!isAny) return;
  for (let entry: u32 = 0; entry < count; entry++) {
    const at = entryAt(entry);
    const row = isGlobal ? fileRow() : journalRow(journalOf(at));
    if (load<u32>(row, journalTailLength) == 0) continue;
    const length = numberLength(at);
    const end = numberStart(at) + length;
    const tail = tailLength(end, length);
    if (tail != 0 && isTail(row, end - tail, tail)) store<u32>(row, load<u32>(row, journalStamp) + 1, journalStamp);
  }
  if (isGlobal) keepTail(fileRow(), count, part);
  else {
    for (let journal: u32 = 0; journal < journals; journal++) {
      const row = journalRow(journal);
      keepTail(row, load<u32>(row, journalCount), part);
    }
  }
}

function mayHaveTail(row: usize, total: u32, few: u32): bool {
  const may = total >= few && load<u32>(row, journalVotes) * 2 >= total;
  if (!may) store<u32>(row, 0, journalTailLength);
  store<u32>(row, 0, journalStamp);
  return may;
}

function keepTail(row: usize, total: u32, part: f64): void {
  if (<f64>load<u32>(row, journalStamp) < Math.ceil(<f64>total * part)) store<u32>(row, 0, journalTailLength);
  store<u32>(row, 0, journalStamp);
}
