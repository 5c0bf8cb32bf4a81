import {
  COLON,
  DIGIT_0,
  DIGIT_1,
  DIGIT_3,
  DIGIT_9,
  endBeforeLf,
  isBlank,
  isDigit,
  MINUS,
  POINT,
  SLASH,
  SP,
} from './bytes.ts';

/**
 * What the official tool makes of a date. `empty` holds nothing but zeros and marks; `outside-period` has a year other
 * than 19nn and 20nn and is not looked at further.
 */
export type DateReading = 'empty' | 'accepted' | 'impossible' | 'outside-period' | 'not-a-date';

const UPPER_T = 0x54;

function isMark(byte: number | undefined): boolean {
  return byte === SLASH || byte === MINUS || byte === POINT;
}

function holdsNoDate(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i] !== DIGIT_0 && !isMark(bytes[i])) return false;
  return end > start;
}

/** Nothing, or a space or `T` and hours, minutes and seconds in one or two digits each. */
function isTimeOrNothing(bytes: Uint8Array, start: number, end: number): boolean {
  if (start === end) return true;
  let i = start;
  if (bytes[i] !== SP && bytes[i] !== UPPER_T) return false;
  for (let part = 0; part < 3; part++) {
    i++;
    if (i >= end || !isDigit(bytes[i])) return false;
    i++;
    if (i < end && isDigit(bytes[i])) i++;
    if (part < 2 && (i >= end || bytes[i] !== COLON)) return false;
  }
  return i === end;
}

interface Shape {
  /** Lengths of the three numbers, and which of them is year, month, day. */
  readonly lengths: readonly [number, number, number];
  readonly year: number;
  readonly day: number;
}

const YEAR_FIRST: Shape = { lengths: [4, 2, 2], year: 0, day: 2 };
const DAY_FIRST: Shape = { lengths: [2, 2, 4], year: 2, day: 0 };

/** Year, month and day as one number (YYYYMMDD), or -1. Months `[01][0-9]`, days `[0-3][0-9]`. */
function readShape(bytes: Uint8Array, start: number, end: number, shape: Shape): number {
  let year = 0;
  let month = 0;
  let day = 0;
  let i = start;
  for (let part = 0; part < 3; part++) {
    if (part > 0) while (i < end && isMark(bytes[i])) i++;
    const stop = i + shape.lengths[part]!;
    if (stop > end) return -1;
    const first = bytes[i]!;
    if (part === 1 && first > DIGIT_1) return -1;
    if (part === shape.day && first > DIGIT_3) return -1;
    let number = 0;
    for (; i < stop; i++) {
      if (!isDigit(bytes[i])) return -1;
      number = number * 10 + bytes[i]! - DIGIT_0;
    }
    if (part === 1) month = number;
    else if (part === shape.year) year = number;
    else day = number;
  }
  if (!isTimeOrNothing(bytes, i, end)) return -1;
  return year * 10000 + month * 100 + day;
}

function inPeriod(date: number): boolean {
  return date >= 19000000 && date < 21000000;
}

function readMonthAndDay(date: number): DateReading {
  return Math.floor(date / 100) % 100 > 12 || date % 100 > 31 ? 'impossible' : 'accepted';
}

/** The short way for ordinary values: eight digits, 19nn or 20nn, a month up to 12, a day up to 31. */
export function isPlainDate(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start !== 8) return false;
  for (let i = start; i < end; i++) if (bytes[i]! < DIGIT_0 || bytes[i]! > DIGIT_9) return false;
  const century = bytes[start]! * 10 + bytes[start + 1]! - 11 * DIGIT_0;
  if (century !== 19 && century !== 20) return false;
  const month = bytes[start + 4]! * 10 + bytes[start + 5]! - 11 * DIGIT_0;
  return month <= 12 && bytes[start + 6]! * 10 + bytes[start + 7]! - 11 * DIGIT_0 <= 31;
}

export function readDate(bytes: Uint8Array, start: number, end: number): DateReading {
  const stop = endBeforeLf(bytes, start, end);
  if (holdsNoDate(bytes, start, stop) || isBlank(bytes, start, end)) return 'empty';
  const yearFirst = readShape(bytes, start, stop, YEAR_FIRST);
  if (inPeriod(yearFirst)) return readMonthAndDay(yearFirst);
  const dayFirst = readShape(bytes, start, stop, DAY_FIRST);
  if (inPeriod(dayFirst)) return readMonthAndDay(dayFirst);
  return yearFirst >= 0 || dayFirst >= 0 ? 'outside-period' : 'not-a-date';
}
