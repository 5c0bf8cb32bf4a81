// Passes the rows in which no rule and no judge has anything to say, and books them. Whatever is not plain is left to
// the rules in TypeScript: the kernel says "look at this row" and goes on behind it.
import { stopEnd, stopRow, stopTotals } from '../../core/fec/kernel/layout';
import {
  forgetRows,
  isBehind,
  makeReady,
  markBehind,
  nextRowOf,
  placeBehind,
  placesOf,
  rowAt,
  rowEndOf,
} from './batch';
import { bookLetterings } from './book-lettering';
import { startEntries } from './book-entry';
import { needsCrLf, separator } from './columns';
import { forgetCounts } from './encoding';
import { forgetDates } from './dates';
import { isPadded, placesInFile } from './padded';
import { startPairs } from './pairs';
import { oddColumn, passRow, startRows, unknown } from './row';
import { areFull, takeSum } from './sums';
import { ENDS, MARKS, WINDOW, ends, forgetWindow, look, marks, windowFrom, windowTo } from './separators';
import { startTables } from './groups';
import { startJournals } from './by-journal';
import { startRecords } from './records';

export { COUNTS, countEncoded } from './encoding';
export { allocate, free } from './arena';
export { internDay } from './days';
export { TABLES, appetite } from './groups';
export { intern, internEntry } from './keys';
export { KINDS } from './learn';
export { segments } from './records';
export { countMarked, nextMarked, nextOf } from './judge-entries';
export { lowestLike } from './judge-lowest';
export { nextOpen } from './judge-letterings';
export { latestDate, settleTails, startSurvey, survey } from './judge-survey';
export { firstAlike, nextSameNumber, nextSamePrint, startRepeats } from './judge-repeats';
export {
  countCandidates,
  countOdd,
  countSeries,
  countTogether,
  gather,
  isByJournal,
  nextOdd,
  nextPlace,
  placeSeries,
  sortSeries,
  startOrder,
  startSeries,
} from './judge-series';
export { describe, lookAt, placeColumns } from './columns';
export { SLOTS } from './state';

/** What the kernel did: rows passed, LF among their line ends, CR LF; where the next row and the last passed one start, and where that one ends. Of the row that stopped it: the first column that does not pass its look, or -1; where its separators stand, its end, the start of the row behind it (0 when not known), how many places follow, and what of it the kernel has not heard of. */
export const REPORT: usize = memory.data(48, 8);

/** Where the places and marks of the next row are looked for. */
let endCursor: u32 = 0;
let markCursor: u32 = 0;
/** The places of the row under the eyes: the byte before the first field first. */
let places: usize = 0;
let placesEnd: u32 = 0;
/** The row at which `pass` has stopped, if it is ready; else 0. */
let stoppedAt: usize = 0;

/** @param mark the separator of the first file; `bytes` of all files, 0 when not known */
export function start(mark: u32, bytes: f64): void {
  startTables(<u32>__heap_base, bytes);
  startPairs(mark);
  startRecords();
  startJournals();
  startEntries();
  startRows();
  forgetRows();
  forgetWindow();
  forgetCounts();
}

/** The bytes of the buffer have moved, or other columns or numbers count from now on. */
export function forget(): void {
  forgetCounts();
  forgetWindow();
  forgetRows();
  forgetDates();
}

/** The sums of the rows passed since the last time, in cents: 0 debit, 1 credit, 2 debit minus credit of classes 6 and 7. */
export function takeTotal(which: i32): i64 {
  return takeSum(which);
}

/**
 * Passes plain rows from `from`, the start of a row, on. Memory up to `to` holds what was read.
 * @param previous start of the row before, 0 when there is none; `previousEnd` its end
 * @param line number of the row at `from`
 * @returns what stopped it
 */
export function pass(from: u32, to: u32, previous: u32, previousEnd: u32, line: u32): i32 {
  let passed: u32 = 0;
  let crlf: u32 = 0;
  let rowStart = from;
  let prevStart = previous;
  let prevEnd = previousEnd;
  let stop = stopEnd;
  let k = endCursor;
  let m = markCursor;
  let behind: u32 = 0;
  let column: i32 = -1;
  let what: u32 = 0;
  places = ENDS - 4;
  stoppedAt = 0;
  for (;;) {
    let row = rowAt(rowStart);
    if ((row == 0 || passed == 0) && areFull()) {
      stop = stopTotals;
      break;
    }
    if (row == 0) {
      if (isBehind(rowStart)) {
        k = placeBehind;
        m = markBehind;
      }
      while (k < ends && load<u32>(ENDS + (<usize>k << 2)) < rowStart) k++;
      while (m < marks && load<u32>(MARKS + (<usize>m << 2)) < rowStart) m++;
      const isThere = rowStart >= windowFrom && rowStart < windowTo && m < marks;
      if (!isThere) {
        if (rowStart >= windowFrom && windowTo >= to) break;
        if (rowStart == windowFrom && windowTo - windowFrom >= WINDOW) {
          stop = stopRow;
          break;
        }
        look(rowStart, to, separator);
        forgetRows();
        k = 0;
        m = 0;
        continue;
      }
      if (!makeReady(rowStart, k, m, to)) {
        stop = stopRow;
        placesEnd = load<u32>(MARKS + (<usize>m << 2));
        const endByte = load<u8>(placesEnd);
        if (endByte == 0x0d) {
          if (placesEnd + 1 >= to) stop = stopEnd;
          else if (load<u8>(placesEnd + 1) == 0x0a) behind = placesEnd + 2;
        } else if (endByte == 0x0a && !needsCrLf) behind = placesEnd + 1;
        places = ENDS + (<usize>k << 2) - 4;
        store<u32>(places, rowStart - 1);
        stoppedAt = 0;
        break;
      }
      row = rowAt(rowStart);
    }
    const next = nextRowOf(row);
    const rowEnd = rowEndOf(row);
    if (!passRow(row, prevStart, prevEnd, line + passed, -1, 0)) {
      stop = stopRow;
      behind = next;
      places = placesOf(row);
      placesEnd = rowEnd;
      // Without its spaces it does not stand in the file: the rules read all of it.
      if (isPadded(places)) {
        places = placesInFile(places);
        break;
      }
      column = oddColumn;
      what = unknown;
      stoppedAt = row;
      break;
    }
    crlf += next - rowEnd - 1;
    prevStart = rowStart;
    prevEnd = rowEnd;
    rowStart = next;
    passed++;
  }
  bookLetterings();
  endCursor = k;
  markCursor = m;
  store<u32>(REPORT, passed);
  store<u32>(REPORT, passed - crlf, 4);
  store<u32>(REPORT, crlf, 8);
  store<u32>(REPORT, rowStart, 12);
  store<u32>(REPORT, prevStart, 16);
  store<u32>(REPORT, prevEnd, 20);
  store<i32>(REPORT, column, 24);
  store<u32>(REPORT, <u32>places, 28);
  store<u32>(REPORT, placesEnd, 32);
  store<u32>(REPORT, behind, 36);
  const place = <u32>((places + 4 - ENDS) >> 2);
  store<u32>(REPORT, ends > place ? ends - place : 0, 40);
  store<u32>(REPORT, what, 44);
  return stop;
}

/**
 * Passes the row at which `pass` has stopped, with the value of its odd column.
 * @param value cents, -1 when they cannot be read; or a date, 0 when not known
 * @param previous start of the row before, `previousEnd` its end; the others are those of `pass`
 */
export function passOdd(column: i32, value: f64, previous: u32, previousEnd: u32, line: u32): bool {
  const passed = stoppedAt != 0 && passRow(stoppedAt, previous, previousEnd, line, column, <i64>value);
  bookLetterings();
  forgetDates();
  return passed;
}
