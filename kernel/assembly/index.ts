// Passes the rows in which no rule and no judge has anything to say, and books them. Whatever is not plain is left to
// the rules in TypeScript: the kernel says "look at this row" and goes on behind it.
import {
  dayCredit,
  dayDate,
  dayDebit,
  dayJournal,
  entryDate,
  entryDebit,
  entryDifference,
  entryFirstLine,
  entryFlags,
  entryJournal,
  entryLastDate,
  entryLastRow,
  entryOtherDate,
  entryPrint,
  entryRows,
  entryUnreadable,
  kindBalanceSheet,
  kindLookAt,
  kindNamed,
  kindOther,
  kindResult,
  kindThird,
  kindTiers,
  kindYearResult,
  letteringDifference,
  letteringFirstLine,
  letteringLeftOut,
  lookAccount,
  lookAny,
  lookAmount,
  lookDate,
  lookGiven,
  lookOptionalAmount,
  lookOptionalDate,
  lookRequired,
  lookSens,
  maxColumns,
  pairCode,
  pairKind,
  pairPrint,
  stopEnd,
  stopRow,
  stopTotals,
  tableAccounts,
  tableDays,
  tableEntries,
  tableJournals,
  tableLetterings,
  tableThirdParties,
} from '../../core/fec/kernel/layout';
import {
  slotAfterClosingFull,
  slotAfterClosingMore,
  slotBalanceSheetRows,
  slotCount,
  slotCurrencyRows,
  slotEuroRows,
  slotFirstDate,
  slotFirstPlausible,
  slotFirstValid,
  slotKnownCurrency,
  slotLastDate,
  slotLastPlausible,
  slotLastValid,
  slotLateFull,
  slotLateMore,
  slotLetteredRows,
  slotOrderFull,
  slotOrderMore,
  slotOwnLabels,
  slotResultRows,
  slotRows,
  slotSeenYear,
  slotSensWords,
  slotTiersRows,
  slotValidFilled,
  slotValidVaries,
  slotYearResultRows,
} from '../../core/fec/kernel/slots';
import { eightDigits, isCalendarDay, months, plainCents } from './fields';
import { MARKS, SEPARATORS, WINDOW, forgetWindow, look, marks, separators, windowFrom, windowTo } from './separators';
import { add, copy, findDay, find, hashKey, keyIs, sameBytes, startTables } from './tables';

export { TABLES, allocate, appetite, free, intern, internDay, segments } from './tables';
export { COUNTS, countEncoded } from './encoding';
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

/** Numbers shared with the judges. */
export const SLOTS: usize = memory.data(slotCount * 4, 8);
/** What the kernel did: rows passed, LF among their line ends, CR LF; where the next row and the last passed one start, and where that one ends. Of the row that stopped it: the first column that does not pass its look, or -1; where its separators stand, its end, the start of the row behind it (0 when not known), and how many separators follow. */
export const REPORT: usize = memory.data(48, 8);
const LOOKS = memory.data(maxColumns);
/** The date last found good in each column, as text and as a number. */
const DATE_TEXTS = memory.data(maxColumns * 8, 8);
const DATES = memory.data(maxColumns * 4, 8);
/** Months since year 0 of these dates. */
const MONTHS = memory.data(maxColumns * 4, 8);

/** Sums are added modulo this. */
const PRINT_LIMIT: f64 = 4503599627370496;
const SAFE_CENTS: f64 = 2251799813685248;
const TOTALS_LIMIT: i64 = 1 << 60;

let columns: i32 = 0;
let separator: u32 = 0x09;
/** Every row must end with CR LF: the official tool cuts the file so. */
let needsCrLf: bool = false;
let earliest: i32 = 0;
let latest: i32 = 0;
let closing: i32 = 0;
let journalAt: i32 = -1;
let journalLibAt: i32 = -1;
let numberAt: i32 = -1;
let dateAt: i32 = -1;
let accountAt: i32 = -1;
let accountLibAt: i32 = -1;
let auxAt: i32 = -1;
let auxLibAt: i32 = -1;
let pieceAt: i32 = -1;
let libAt: i32 = -1;
let letAt: i32 = -1;
let letDateAt: i32 = -1;
let validAt: i32 = -1;
let currencyAt: i32 = -1;
let currencyCodeAt: i32 = -1;
let firstAmountAt: i32 = -1;
let secondAmountAt: i32 = -1;
let hasSens: bool = false;

let debits: i64 = 0;
let credits: i64 = 0;
let result: i64 = 0;
/** Addresses of the records of the row before; 0 for none. */
let lastEntry: usize = 0;
let lastJournal: usize = 0;
let lastDay: usize = 0;
/** Where the separators and marks of the next row are looked for. */
let separatorCursor: u32 = 0;
let markCursor: u32 = 0;
/** The separators of the row under the eyes: the one before the first field first. */
let places: usize = 0;
let placesEnd: u32 = 0;
/** The first column of the row that does not pass its look; -1 where that is not what stops the row. */
let oddColumn: i32 = -1;
/** The column of which the value is given, and that value: cents, -1 when they cannot be read, or a date, 0 when not known. */
let givenAt: i32 = -1;
let given: i64 = 0;

export function start(): void {
  startTables(<u32>__heap_base);
  forgetWindow();
}

export function describe(count: i32, mark: u32, crlf: bool, from: i32, to: i32, close: i32, sens: bool): void {
  columns = count;
  separator = mark;
  needsCrLf = crlf;
  earliest = from;
  latest = to;
  closing = close;
  hasSens = sens;
}

export function placeColumns(
  journal: i32, journalLib: i32, number: i32, date: i32, account: i32, accountLib: i32, aux: i32, auxLib: i32,
  piece: i32, lib: i32, lettering: i32, letteringDate: i32, valid: i32, currency: i32, currencyCode: i32, first: i32,
  second: i32,
): void {
  journalAt = journal;
  journalLibAt = journalLib;
  numberAt = number;
  dateAt = date;
  accountAt = account;
  accountLibAt = accountLib;
  auxAt = aux;
  auxLibAt = auxLib;
  pieceAt = piece;
  libAt = lib;
  letAt = lettering;
  letDateAt = letteringDate;
  validAt = valid;
  currencyAt = currency;
  currencyCodeAt = currencyCode;
  firstAmountAt = first;
  secondAmountAt = second;
}

/** The bytes of the buffer have moved. */
export function forget(): void {
  forgetWindow();
}

export function lookAt(column: i32, how: u32): void {
  store<u8>(LOOKS + column, how);
}

/** The sums of the rows passed since the last time, in cents: 0 debit, 1 credit, 2 debit minus credit of classes 6 and 7. */
export function takeTotal(which: i32): i64 {
  let sum: i64 = 0;
  if (which == 0) {
    sum = debits;
    debits = 0;
  } else if (which == 1) {
    sum = credits;
    credits = 0;
  } else {
    sum = result;
    result = 0;
  }
  return sum;
}

// @ts-ignore: decorator
@inline
function slot(at: i32): i32 {
  return load<i32>(SLOTS + <usize>(at << 2));
}

// @ts-ignore: decorator
@inline
function setSlot(at: i32, value: i32): void {
  store<i32>(SLOTS + <usize>(at << 2), value);
}

// @ts-ignore: decorator
@inline
function fieldStart(column: i32): usize {
  return <usize>(load<u32>(places + (<usize>column << 2)) + 1);
}

// @ts-ignore: decorator
@inline
function fieldEnd(column: i32): u32 {
  return column == columns - 1 ? placesEnd : load<u32>(places + (<usize>column << 2), 4);
}

// @ts-ignore: decorator
@inline
function fieldLength(column: i32): u32 {
  return fieldEnd(column) - load<u32>(places + (<usize>column << 2)) - 1;
}

/** A number made of what a row moves: see entry-facts.ts. */
// @ts-ignore: decorator
@inline
function rowPrint(account: u32, aux: u32, debit: i64, credit: i64): f64 {
  let hash: u32 = (account * 0x9e3779b1) ^ ((aux ^ 0x27d4eb2f) * 0x85ebca6b);
  hash = (hash ^ <u32>debit ^ (<u32>(debit >> 32) * 0x27d4eb2f)) * 0xc2b2ae35;
  hash ^= hash >> 15;
  hash = (hash ^ <u32>credit ^ (<u32>(credit >> 32) * 0x165667b1)) * 0x27d4eb2f;
  hash ^= hash >> 13;
  const second = (hash ^ 0x5bd1e995) * 0x2c1b3c6d;
  return <f64>hash * 1024 + <f64>(second >> 22);
}

/** The pair is that of the row. */
// @ts-ignore: decorator
@inline
function pairIs(table: i32, pair: usize, s1: usize, l1: u32, labelAt: i32): bool {
  const s2 = labelAt < 0 ? s1 : fieldStart(labelAt);
  const l2 = labelAt < 0 ? 0 : fieldLength(labelAt);
  return keyIs(table, pair, s1, l1, s2, l2);
}

/** Address of the pair; 0 when it is new. */
// @ts-ignore: decorator
@inline
function pairOf(table: i32, codeAt: i32, labelAt: i32): usize {
  const s1 = fieldStart(codeAt);
  const l1 = fieldLength(codeAt);
  const s2 = labelAt < 0 ? s1 : fieldStart(labelAt);
  const l2 = labelAt < 0 ? 0 : fieldLength(labelAt);
  return find(table, hashKey(s1, l1, s2, l2), s1, l1, s2, l2);
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
  let k = separatorCursor;
  let m = markCursor;
  let behind: u32 = 0;
  oddColumn = -1;
  if (rowStart >= windowFrom && rowStart < windowTo) {
    while (k < separators && load<u32>(SEPARATORS + (<usize>k << 2)) < rowStart) k++;
    while (m < marks && load<u32>(MARKS + (<usize>m << 2)) < rowStart) m++;
  }
  const between: u32 = columns - 1;
  for (;;) {
    const isThere = rowStart >= windowFrom && rowStart < windowTo && m < marks;
    if (!isThere) {
      if (rowStart >= windowFrom && windowTo >= to) break;
      if (rowStart == windowFrom && windowTo - windowFrom >= WINDOW) {
        stop = stopRow;
        break;
      }
      look(rowStart, to, separator);
      k = 0;
      m = 0;
      continue;
    }
    if (debits > TOTALS_LIMIT || credits > TOTALS_LIMIT) {
      stop = stopTotals;
      break;
    }
    // The first mark of a row that passes is its line end, and before it stand as many separators as there should.
    const rowEnd = load<u32>(MARKS + (<usize>m << 2));
    let next: u32 = rowEnd + 1;
    let isCrLf: u32 = 0;
    const endByte = load<u8>(rowEnd);
    if (endByte == 0x0d) {
      if (next >= to) break;
      if (load<u8>(next) != 0x0a) {
        stop = stopRow;
        break;
      }
      next++;
      isCrLf = 1;
    } else if (endByte != 0x0a || needsCrLf) {
      stop = stopRow;
      break;
    }
    if (
      load<u8>(rowEnd - 1) == 0x20 ||
      k + between > separators ||
      load<u32>(SEPARATORS + (<usize>(k + between) << 2) - 4) > rowEnd ||
      (k + between < separators && load<u32>(SEPARATORS + (<usize>(k + between) << 2)) < rowEnd)
    ) {
      places = SEPARATORS + (<usize>k << 2) - 4;
      store<u32>(places, rowStart - 1);
      placesEnd = rowEnd;
      behind = next;
      stop = stopRow;
      break;
    }
    // What stands before the first separator is the end of the row before, whatever was skipped there.
    places = SEPARATORS + (<usize>k << 2) - 4;
    store<u32>(places, rowStart - 1);
    placesEnd = rowEnd;
    if (!passRow(rowStart, rowEnd, prevStart, prevEnd, line + passed)) {
      behind = next;
      stop = stopRow;
      break;
    }
    k += between;
    m += 1 + isCrLf;
    prevStart = rowStart;
    prevEnd = rowEnd;
    rowStart = next;
    passed++;
    crlf += isCrLf;
  }
  separatorCursor = k;
  markCursor = m;
  store<u32>(REPORT, passed);
  store<u32>(REPORT, passed - crlf, 4);
  store<u32>(REPORT, crlf, 8);
  store<u32>(REPORT, rowStart, 12);
  store<u32>(REPORT, prevStart, 16);
  store<u32>(REPORT, prevEnd, 20);
  store<i32>(REPORT, oddColumn, 24);
  store<u32>(REPORT, <u32>places, 28);
  store<u32>(REPORT, placesEnd, 32);
  store<u32>(REPORT, behind, 36);
  store<u32>(REPORT, separators > k ? separators - k : 0, 40);
  return stop;
}

/**
 * Passes the row at which `pass` has stopped, with the value of its odd column.
 * @param value cents, -1 when they cannot be read; or a date, 0 when not known
 * @param from start of the row; the others are those of `pass`
 */
export function passOdd(column: i32, value: f64, from: u32, previous: u32, previousEnd: u32, line: u32): bool {
  const how = load<u8>(LOOKS + column);
  store<u8>(LOOKS + column, lookGiven);
  givenAt = column;
  given = <i64>value;
  const rowEnd = placesEnd;
  const passed = passRow(from, rowEnd, previous, previousEnd, line);
  givenAt = -1;
  store<u8>(LOOKS + column, how);
  if (passed) {
    separatorCursor += columns - 1;
    markCursor += load<u8>(rowEnd) == 0x0d ? 2 : 1;
  }
  return passed;
}

/** The rules may read this field, and ask again. */
function odd(column: i32): bool {
  oddColumn = column;
  return false;
}

/** Checks and books one row; false, and nothing booked, when it is for the rules to read. */
function passRow(rowStart: u32, rowEnd: u32, prevStart: u32, prevEnd: u32, line: u32): bool {
  oddColumn = -1;
  let s = rowStart;
  let date: i32 = 0;
  let validDate: i32 = 0;
  let letDate: i32 = 0;
  let first: i64 = 0;
  let second: i64 = 0;
  const last = columns - 1;
  for (let c: i32 = 0; c <= last; c++) {
    const e = c == last ? rowEnd : load<u32>(places + (<usize>c << 2), 4);
    const length = e - s;
    const how = <i32>load<u8>(LOOKS + c);
    if (how == lookAny) {
      s = e + 1;
      continue;
    }
    if (length == 0) {
      if (how != lookOptionalDate && how != lookOptionalAmount && how != lookGiven) return odd(c);
      s = e + 1;
      continue;
    }
    const byte = <u32>load<u8>(s);
    switch (how) {
      case lookRequired:
        if (byte >= 0x7f && (byte < 0xc3 || byte > 0xe1)) return odd(c);
        break;
      case lookAccount: {
        if (length < 3) return odd(c);
        const digits = load<u32>(s) & 0xffffff;
        if ((digits & 0xf0f0f0) != 0x303030 || ((digits + 0x060606) & 0xf0f0f0) != 0x303030) return odd(c);
        break;
      }
      case lookDate:
      case lookOptionalDate: {
        if (length != 8) return odd(c);
        const word = load<u64>(s);
        let value = load<i32>(DATES + (<usize>c << 2));
        if (word != load<u64>(DATE_TEXTS + (<usize>c << 3))) {
          value = eightDigits(word);
          if (value < earliest || value > latest || !isCalendarDay(value)) return odd(c);
          store<u64>(DATE_TEXTS + (<usize>c << 3), word);
          store<i32>(DATES + (<usize>c << 2), value);
          store<i32>(MONTHS + (<usize>c << 2), months(value));
        }
        if (c == dateAt) date = value;
        else if (c == validAt) validDate = value;
        else if (c == letDateAt) letDate = value;
        break;
      }
      case lookAmount: {
        const cents = plainCents(s, length);
        if (cents < 0) return odd(c);
        if (c == firstAmountAt) first = cents;
        else second = cents;
        break;
      }
      case lookOptionalAmount:
        if (plainCents(s, length) < 0) return odd(c);
        break;
      case lookSens:
        if (length != 1 || (byte != 0x44 && byte != 0x43) || slot(slotSensWords) == 0) return odd(c);
        second = byte == 0x43 ? 1 : 0;
        break;
      case lookGiven:
        if (c == validAt) validDate = <i32>given;
        else if (c == letDateAt) letDate = <i32>given;
        else if (c == firstAmountAt) first = given;
        else if (c == secondAmountAt) second = given;
        break;
      default:
        break;
    }
    s = e + 1;
  }

  let debit = first;
  let credit = second;
  if (hasSens) {
    if (first == 0) return false;
    debit = second == 0 ? first : 0;
    credit = second == 0 ? 0 : first;
  } else if ((debit == 0) == (credit == 0)) return false;
  // An amount that cannot be read is -1 in the print, and in no sum.
  const isUnreadable = givenAt >= 0 && given < 0;
  const printDebit: i64 = debit < 0 ? 0xffffffff : debit;
  const printCredit: i64 = credit < 0 ? 0xffffffff : credit;
  if (isUnreadable) debit = credit = 0;

  // The same row twice.
  if (prevStart != 0 && prevEnd - prevStart == rowEnd - rowStart && sameBytes(prevStart, rowStart, rowEnd - rowStart)) {
    return false;
  }

  // Dates against each other.
  if (date > closing && closing > 0) return false;
  if (closing > 0 && date <= closing - 20000) return false;
  if (slot(slotSeenYear) == 0 && date <= closing && date > closing - 10000) return false;
  if (letDate > 0 && letDate < date) return false;
  let after: bool = false;
  let late: bool = false;
  let before: bool = false;
  if (validAt >= 0) {
    if ((validDate == 0 && givenAt != validAt) || slot(slotValidFilled) == 0) return false;
    if (validDate > 0) {
      if (validDate < date) return false;
      before = validDate < slot(slotLastValid);
      if (before && slot(slotOrderFull) == 0) return false;
      after = closing > 0 && validDate > closing;
      const validMonth = givenAt == validAt ? months(validDate) : load<i32>(MONTHS + (<usize>validAt << 2));
      late = validMonth > load<i32>(MONTHS + (<usize>dateAt << 2)) + 1;
    }
    if (after && slot(slotAfterClosingFull) == 0) return false;
    if (late && slot(slotLateFull) == 0) return false;
  }

  // Account and third party.
  const hasAux = auxAt >= 0 && fieldLength(auxAt) > 0;
  if (auxAt >= 0 && auxLibAt >= 0 && hasAux != fieldLength(auxLibAt) > 0) return false;

  // Lettering.
  const lettered = letAt >= 0 && fieldLength(letAt) > 0;
  if (letAt >= 0 && letDateAt >= 0 && lettered != fieldLength(letDateAt) > 0) return false;

  // Currency.
  let currency: u32 = 0;
  if (currencyAt >= 0 && currencyCodeAt >= 0) {
    const codeLength = fieldLength(currencyCodeAt);
    if (codeLength > 0 != fieldLength(currencyAt) > 0) return false;
    if (codeLength > 0) {
      if (codeLength != 3) return false;
      const at = fieldStart(currencyCodeAt);
      currency = (<u32>load<u8>(at) << 16) | (<u32>load<u8>(at, 1) << 8) | load<u8>(at, 2);
      if (currency != 0x455552 && currency != slot(slotKnownCurrency)) return false;
    }
  }

  // Labels.
  if (pieceAt >= 0 && fieldLength(pieceAt) == 1) return false;
  if (libAt >= 0) {
    const at = fieldStart(libAt);
    if (fieldLength(libAt) == 1) return false;
    // "centralis…"
    if ((load<u32>(at) | 0x20202020) == 0x746e6563) return false;
    if (slot(slotOwnLabels) == 0) return false;
  }

  const s1 = fieldStart(journalAt);
  const l1 = fieldLength(journalAt);
  let journal = lastJournal;
  if (journal == 0 || !pairIs(tableJournals, journal, s1, l1, journalLibAt)) {
    journal = pairOf(tableJournals, journalAt, journalLibAt);
    if (journal == 0) return false;
    lastJournal = journal;
  }
  if (load<u32>(journal, pairKind) & kindLookAt) return false;
  const account = pairOf(tableAccounts, accountAt, accountLibAt);
  if (account == 0) return false;
  const kind = load<u32>(account, pairKind);
  if (kind & kindLookAt) return false;
  let aux: usize = 0;
  if (hasAux) {
    if ((kind & kindThird) == 0) return false;
    aux = pairOf(tableThirdParties, auxAt, auxLibAt);
    if (aux == 0) return false;
  } else if (auxAt >= 0 && kind & kindNamed) return false;

  const journalNumber = load<u32>(journal, pairCode);
  if (lastDay == 0 || load<u32>(lastDay, dayJournal) != journalNumber || load<i32>(lastDay, dayDate) != date) {
    const found = findDay(journalNumber, date);
    if (found == 0) return false;
    lastDay = found;
  }
  const day = lastDay;
  const debitCents = <f64>debit;
  const creditCents = <f64>credit;
  const dayDebits = load<f64>(day, dayDebit) + debitCents;
  const dayCredits = load<f64>(day, dayCredit) + creditCents;
  if (dayDebits > SAFE_CENTS || dayCredits > SAFE_CENTS) return false;

  // The entry: that of the row before, a known one, or a new one.
  const s2 = fieldStart(numberAt);
  const l2 = fieldLength(numberAt);
  let entry = lastEntry;
  let hash: u32 = 0;
  if (entry == 0 || !keyIs(tableEntries, entry, s1, l1, s2, l2)) {
    hash = hashKey(s1, l1, s2, l2);
    entry = find(tableEntries, hash, s1, l1, s2, l2);
  }
  const rows = slot(slotRows) + 1;
  if (entry == 0) {
    entry = add(tableEntries, hash, s1, l1, s2, l2);
    store<u32>(entry, line, entryFirstLine);
    store<f64>(entry, debitCents, entryDebit);
    store<f64>(entry, debitCents - creditCents, entryDifference);
    store<u32>(entry, 1, entryRows);
    store<i32>(entry, date, entryDate);
    store<i32>(entry, date, entryLastDate);
    store<u32>(entry, journalNumber, entryJournal);
    store<u8>(entry, <u8>(kind & 7), entryFlags);
  } else {
    const sum = load<f64>(entry, entryDebit) + debitCents;
    const difference = load<f64>(entry, entryDifference) + debitCents - creditCents;
    if (sum > SAFE_CENTS || sum < -SAFE_CENTS || difference > SAFE_CENTS || difference < -SAFE_CENTS) return false;
    store<f64>(entry, sum, entryDebit);
    store<f64>(entry, difference, entryDifference);
    store<u32>(entry, load<u32>(entry, entryRows) + 1, entryRows);
    let flags: u32 = load<u8>(entry, entryFlags) | (kind & 7);
    if (load<u32>(entry, entryLastRow) != rows - 1) flags |= 8;
    store<u8>(entry, <u8>flags, entryFlags);
    const known = load<i32>(entry, entryDate);
    if (date != known) {
      if (known == 0) store<i32>(entry, date, entryDate);
      else if (load<i32>(entry, entryOtherDate) == 0) store<i32>(entry, date, entryOtherDate);
    }
    if (date > load<i32>(entry, entryLastDate)) store<i32>(entry, date, entryLastDate);
  }
  store<u32>(entry, rows, entryLastRow);
  const print =
    load<f64>(entry, entryPrint) +
    rowPrint(
      load<u32>(account, pairPrint),
      aux == 0 ? 0 : load<u32>(aux, pairPrint),
      printDebit,
      printCredit,
    );
  if (isUnreadable) store<u8>(entry, 1, entryUnreadable);
  store<f64>(entry, print >= PRINT_LIMIT ? print - PRINT_LIMIT : print, entryPrint);
  lastEntry = entry;

  store<f64>(day, dayDebits, dayDebit);
  store<f64>(day, dayCredits, dayCredit);
  debits += debit;
  credits += credit;

  if (lettered) {
    setSlot(slotLetteredRows, slot(slotLetteredRows) + 1);
    bookLettering(debitCents - creditCents, line);
  }

  setSlot(slotRows, rows);
  if (kind & kindResult) {
    setSlot(slotResultRows, slot(slotResultRows) + 1);
    result += debit - credit;
  }
  if (kind & kindBalanceSheet) setSlot(slotBalanceSheetRows, slot(slotBalanceSheetRows) + 1);
  if (kind & kindYearResult) setSlot(slotYearResultRows, slot(slotYearResultRows) + 1);
  if (kind & kindTiers) setSlot(slotTiersRows, slot(slotTiersRows) + 1);
  const firstDate = slot(slotFirstDate);
  if (firstDate == 0 || date < firstDate) setSlot(slotFirstDate, date);
  if (date > slot(slotLastDate)) setSlot(slotLastDate, date);
  const firstPlausible = slot(slotFirstPlausible);
  if (firstPlausible == 0 || date < firstPlausible) setSlot(slotFirstPlausible, date);
  if (date > slot(slotLastPlausible)) setSlot(slotLastPlausible, date);
  if (validAt >= 0) {
    setSlot(slotValidFilled, slot(slotValidFilled) + 1);
    if (validDate > 0) {
      setSlot(slotLastValid, validDate);
      const firstValid = slot(slotFirstValid);
      if (firstValid == 0) setSlot(slotFirstValid, validDate);
      else if (validDate != firstValid) setSlot(slotValidVaries, 1);
    }
    if (after) setSlot(slotAfterClosingMore, slot(slotAfterClosingMore) + 1);
    if (late) setSlot(slotLateMore, slot(slotLateMore) + 1);
    if (before) setSlot(slotOrderMore, slot(slotOrderMore) + 1);
  }
  if (currency != 0) {
    setSlot(slotCurrencyRows, slot(slotCurrencyRows) + 1);
    if (currency == 0x455552) setSlot(slotEuroRows, slot(slotEuroRows) + 1);
  }
  return true;
}

/** The key is account, CR, third party; then the code. */
function bookLettering(cents: f64, line: u32): void {
  const l1 = fieldLength(accountAt);
  const l2 = auxAt < 0 ? 0 : fieldLength(auxAt);
  const at = SCRATCH;
  copy(at, fieldStart(accountAt), l1);
  store<u8>(at + l1, 0x0d);
  if (l2 > 0) copy(at + l1 + 1, fieldStart(auxAt), l2);
  const owner = l1 + 1 + l2;
  const length = fieldLength(letAt);
  copy(at + owner, fieldStart(letAt), length);
  const hash = hashKey(at, owner, at + owner, length);
  let lettering = find(tableLetterings, hash, at, owner, at + owner, length);
  if (lettering == 0) {
    lettering = add(tableLetterings, hash, at, owner, at + owner, length);
    store<u32>(lettering, line, letteringFirstLine);
  }
  store<f64>(lettering, load<f64>(lettering, letteringDifference) + cents, letteringDifference);
  if (givenAt >= 0 && given < 0) store<u8>(lettering, 1, letteringLeftOut);
}

/** Room for a key: a row lies within one window, 64 KiB. */
const SCRATCH: usize = memory.data((1 << 16) + 64, 8);
