// Rows cut and their records looked for before they are checked, several at a time, in loops of a few steps: what one row
// waits for does not keep the next one waiting.
import {
  entryStride,
  keyBytes,
  pairStride,
  tableAccounts,
  tableEntries,
  tableThirdParties,
} from '../../core/fec/kernel/layout';
import { scattered } from './book-entry';
import {
  accountAt,
  accountLibAt,
  auxAt,
  auxLibAt,
  columns,
  journalAt,
  needsCrLf,
  numberAt,
} from './columns';
import { entryHash } from './hash';
import { codeLength, labelLength, layPair, pairHash } from './pairs';
import { NO_MARK, lastMark, startPadded, withoutSpaces } from './padded';
import { lengthOf, startOf } from './places';
import { ENDS, MARKS, ends, marks } from './separators';
import { likely } from './groups';

/** So many at a time: what they ask for fits the nearest cache. */
const BATCH: u32 = 32;

/** What is known of a row. */
const STRIDE: usize = 48;
const ROWS = memory.data(32 * 48, 8);
const atStart: usize = 0;
const atPlaces: usize = 4;
const atEnd: usize = 8;
const atNext: usize = 12;
const atAccountHash: usize = 16;
const atAuxHash: usize = 20;
const atEntryHash: usize = 24;
/** Addresses of what may be its records, 0 for none. */
const atAccount: usize = 28;
const atAux: usize = 32;
const atEntry: usize = 36;
/** Bytes of code and label. */
const atAccountLength: usize = 40;
const atAuxLength: usize = 44;

/** Addresses of those with a third party. */
const AUX_ROWS = memory.data(32 * 4, 8);

/** What was looked at for no other reason than that it is near then. */
let touched: u32 = 0;

/** The first row that was not taken yet, and how many are ready. */
let first: u32 = 0;
let ready: u32 = 0;

/** Where the row behind those that are ready starts, its first place, and its first mark. */
let behind: u32 = 0;
export let placeBehind: u32 = 0;
export let markBehind: u32 = 0;

// @ts-ignore: decorator
@inline
export function rowStartOf(row: usize): u32 {
  return load<u32>(row, atStart);
}

/** Address of its places: the byte before its first field first. */
// @ts-ignore: decorator
@inline
export function placesOf(row: usize): usize {
  return <usize>load<u32>(row, atPlaces);
}

// @ts-ignore: decorator
@inline
export function rowEndOf(row: usize): u32 {
  return load<u32>(row, atEnd);
}

/** Start of the next one. */
// @ts-ignore: decorator
@inline
export function nextRowOf(row: usize): u32 {
  return load<u32>(row, atNext);
}

// @ts-ignore: decorator
@inline
export function accountHashOf(row: usize): u32 {
  return load<u32>(row, atAccountHash);
}

// @ts-ignore: decorator
@inline
export function auxHashOf(row: usize): u32 {
  return load<u32>(row, atAuxHash);
}

/** Address of what may be its account, 0 for none. */
// @ts-ignore: decorator
@inline
export function accountOf(row: usize): usize {
  return <usize>load<u32>(row, atAccount);
}

// @ts-ignore: decorator
@inline
export function auxOf(row: usize): usize {
  return <usize>load<u32>(row, atAux);
}

// @ts-ignore: decorator
@inline
export function entryOf(row: usize): usize {
  return <usize>load<u32>(row, atEntry);
}

export function forgetRows(): void {
  first = ready = behind = 0;
}

/** `placeBehind` and `markBehind` are those of the row that starts here. */
// @ts-ignore: decorator
@inline
export function isBehind(start: u32): bool {
  return start == behind;
}

/** The row that is ready and starts at `start`, or 0. */
// @ts-ignore: decorator
@inline
export function rowAt(start: u32): usize {
  while (first < ready) {
    const row = ROWS + <usize>first * STRIDE;
    const at = rowStartOf(row);
    if (at == start) return row;
    if (at > start) return 0;
    first++;
  }
  return 0;
}

/**
 * Makes rows ready, as many as follow each other and have all their fields.
 * @param start of the first one
 * @param k its first place, `m` its first mark; memory up to `to` holds what was read
 * @returns whether there is one
 */
export function makeReady(start: u32, k: u32, m: u32, to: u32): bool {
  first = ready = 0;
  startPadded();
  const width: u32 = columns;
  let rowStart = start;
  let stopAux: usize = AUX_ROWS;
  while (ready < BATCH && m < marks && k + width <= ends) {
    let places = ENDS + (<usize>k << 2) - 4;
    const rowEnd = load<u32>(places + (<usize>width << 2));
    // The first mark is the line end, and before it stand as many separators as there should.
    const hasSpaces = load<u32>(MARKS + (<usize>m << 2)) != rowEnd || load<u8>(rowEnd - 1) == 0x20;
    const mark = hasSpaces ? lastMark(m, rowEnd) : m;
    if (mark == NO_MARK) break;
    let next = rowEnd + 1;
    let isCrLf: u32 = 0;
    const endByte = load<u8>(rowEnd);
    if (endByte == 0x0d) {
      if (next >= to || load<u8>(next) != 0x0a) break;
      next++;
      isCrLf = 1;
    } else if (endByte != 0x0a || needsCrLf) break;
    // What stands before the first separator is the end of the row before, whatever was skipped there.
    store<u32>(places, rowStart - 1);
    if (hasSpaces) {
      places = withoutSpaces(places, ready, width);
      if (places == 0) break;
    }
    const row = ROWS + <usize>ready * STRIDE;
    store<u32>(row, rowStart, atStart);
    store<u32>(row, <u32>places, atPlaces);
    store<u32>(row, rowEnd, atEnd);
    store<u32>(row, next, atNext);
    if (auxAt >= 0) {
      store<u32>(stopAux, <u32>row);
      stopAux += lengthOf(places, auxAt) == 0 ? 0 : 4;
    }
    k += width + isCrLf;
    m = mark + 1 + isCrLf;
    rowStart = next;
    ready++;
  }
  behind = rowStart;
  placeBehind = k;
  markBehind = m;
  if (ready == 0) return false;
  const stop = ROWS + <usize>ready * STRIDE;
  for (let row = ROWS; row < stop; row += STRIDE) hashAccount(row);
  lookFor(tableAccounts, stop, atAccountHash, atAccount);
  touchAccounts(stop);
  if (scattered > 0) {
    for (let row = ROWS; row < stop; row += STRIDE) hashEntry(row);
    lookFor(tableEntries, stop, atEntryHash, atEntry);
    touchEntries(stop);
  } else for (let row = ROWS; row < stop; row += STRIDE) store<u32>(row, 0, atEntry);
  for (let at: usize = AUX_ROWS; at < stopAux; at += 4) hashAux(<usize>load<u32>(at));
  for (let at: usize = AUX_ROWS; at < stopAux; at += 4) {
    const row = <usize>load<u32>(at);
    store<u32>(row, <u32>likely(tableThirdParties, load<u32>(row, atAuxHash)), atAux);
  }
  touchThirdParties(stopAux);
  return true;
}

/** Looks for the records of one kind; a second look follows when they are needed. */
// @ts-ignore: decorator
@inline
function lookFor(table: i32, stop: usize, atHash: usize, at: usize): void {
  for (let row = ROWS; row < stop; row += STRIDE) store<u32>(row + at, <u32>likely(table, load<u32>(row + atHash)));
}

// @ts-ignore: decorator
@inline
function touchAccounts(stop: usize): void {
  let sum: u32 = 0;
  for (let row = ROWS; row < stop; row += STRIDE) {
    sum += endsOfPair(load<u32>(row, atAccount), load<u32>(row, atAccountLength));
  }
  touched = sum;
}

// @ts-ignore: decorator
@inline
function touchThirdParties(stopAux: usize): void {
  let sum: u32 = 0;
  for (let at: usize = AUX_ROWS; at < stopAux; at += 4) {
    const row = <usize>load<u32>(at);
    sum += endsOfPair(load<u32>(row, atAux), load<u32>(row, atAuxLength));
  }
  touched = sum;
}

/** Something of both ends of a pair's key: a longer one lies across two lines of the cache. */
// @ts-ignore: decorator
@inline
function endsOfPair(pair: u32, length: u32): u32 {
  return load<u32>(<usize>pair, pairStride) + load<u8>(<usize>(pair + length), pairStride + keyBytes - 1);
}

// @ts-ignore: decorator
@inline
function touchEntries(stop: usize): void {
  let sum: u32 = 0;
  for (let row = ROWS; row < stop; row += STRIDE) {
    const entry = <usize>load<u32>(row + atEntry);
    sum += load<u32>(entry, entryStride) + load<u32>(entry);
  }
  touched = sum;
}

// @ts-ignore: decorator
@inline
function hashAccount(row: usize): void {
  layPair(placesOf(row), accountAt, accountLibAt);
  store<u32>(row, pairHash(), atAccountHash);
  store<u32>(row, codeLength + labelLength, atAccountLength);
}

// @ts-ignore: decorator
@inline
function hashAux(row: usize): void {
  layPair(placesOf(row), auxAt, auxLibAt);
  store<u32>(row, pairHash(), atAuxHash);
  store<u32>(row, codeLength + labelLength, atAuxLength);
}

// @ts-ignore: decorator
@inline
function hashEntry(row: usize): void {
  const places = placesOf(row);
  const journal = startOf(places, journalAt);
  const number = startOf(places, numberAt);
  const hash = entryHash(journal, lengthOf(places, journalAt), number, lengthOf(places, numberAt));
  store<u32>(row, hash, atEntryHash);
}
