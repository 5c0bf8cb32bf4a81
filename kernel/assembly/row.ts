// One row: checked, and booked when no rule has anything to say of it.
import {
  entryOpening,
  dayCredit,
  dayDate,
  dayDebit,
  dayJournal,
  kindLookAt,
  kindNamed,
  kindOpening,
  kindResult,
  kindThird,
  maxColumns,
  noCode,
  pairCode,
  pairKind,
  pairPrint,
  pairRows,
  tableAccounts,
  tableJournals,
  tableThirdParties,
  unknownAccount,
  unknownJournal,
  unknownNothing,
  unknownThirdParty,
} from '../../core/fec/kernel/layout';
import {
  slotAfterClosingMore,
  slotCurrencyRows,
  slotEuroRows,
  slotFirstDate,
  slotFirstPlausible,
  slotFirstValid,
  slotKnownCurrencies,
  slotLastDate,
  slotLastPlausible,
  slotLastValid,
  slotLateFull,
  slotLateMore,
  slotLetteredRows,
  slotOrderFull,
  slotOrderMore,
  slotOwnLabels,
  slotRows,
  slotSensWords,
  slotValidFilled,
  slotValidVaries,
  slotsKnownCurrency,
} from '../../core/fec/kernel/slots';
import { accountHashOf, accountOf, auxHashOf, auxOf, entryOf, placesOf } from './batch';
import { bookEntry, canBook, findRowEntry, markUnreadable } from './book-entry';
import { postpone } from './book-lettering';
import { sameBytes } from './bytes';
import {
  ACCOUNTS,
  AMOUNTS,
  DATES,
  accountAt,
  accountLibAt,
  accounts,
  amounts,
  auxAt,
  auxLibAt,
  columns,
  currencyAt,
  currencyCodeAt,
  dateAt,
  dates,
  firstAmountAt,
  hasSens,
  journalAt,
  journalLibAt,
  letAt,
  letDateAt,
  libAt,
  numberAt,
  pieceAt,
  required,
  secondAmountAt,
  validAt,
} from './columns';
import { date, forgetDates, isAfter, isLate, plainDate, readDates, readWithValid, validDate } from './dates';
import { plainCents } from './fields';
import { findPair, layPair, pairHash, pairIs } from './pairs';
import { count, setSlot, slot } from './state';
import { addDay, findDay } from './tables';

export let debits: i64 = 0;
export let credits: i64 = 0;
export let result: i64 = 0;

/** The first column that does not pass its look; -1 where that is not what stops the row. */
export let oddColumn: i32 = -1;

/** Sums of cents stay below this. */
const SAFE_CENTS: f64 = 2251799813685248;

/** By column: the text of the date last found good, and the date. */
const DATE_TEXTS = memory.data(maxColumns * 8, 8);
const DATE_VALUES = memory.data(maxColumns * 4, 8);

/** Addresses of the records of the row before; 0 for none. */
let lastJournal: usize = 0;
let lastDay: usize = 0;
let bookedDate: i32 = 0;

export function startRows(): void {
  lastJournal = lastDay = 0;
  bookedDate = 0;
  forgetDates();
}

/** Which sum: 0 debit, 1 credit, 2 debit minus credit of classes 6 and 7. */
export function takeSum(which: i32): i64 {
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
function startOf(places: usize, column: i32): usize {
  return <usize>(load<u32>(places + (<usize>column << 2)) + 1);
}

// @ts-ignore: decorator
@inline
function lengthOf(places: usize, column: i32): u32 {
  return load<u32>(places + (<usize>column << 2), 4) - load<u32>(places + (<usize>column << 2)) - 1;
}

// @ts-ignore: decorator
@inline
function has(mask: u64, column: i32): bool {
  return ((mask >> column) & 1) != 0;
}

/** What the kernel has not heard of: see layout.ts. */
export let unknown: u32 = unknownNothing;

function isUnknown(what: u32): bool {
  unknown = what;
  return false;
}

/** The rules may read this field, and ask again. */
function odd(column: i32): bool {
  oddColumn = column;
  return false;
}

/** Empty fields: a bit for each. */
// @ts-ignore: decorator
@inline
function emptyFields(places: usize): u64 {
  const one = i32x4.splat(1);
  let empty = emptyFour(places, one) | (emptyFour(places + 16, one) << 4) | (emptyFour(places + 32, one) << 8) |
    (emptyFour(places + 48, one) << 12) | (emptyFour(places + 64, one) << 16);
  for (let c = 20; c < columns; c += 4) empty |= emptyFour(places + (<usize>c << 2), one) << c;
  return empty;
}

// @ts-ignore: decorator
@inline
function emptyFour(at: usize, one: v128): u64 {
  return <u64>(<u32>i32x4.bitmask(i32x4.eq(i32x4.sub(v128.load(at, 4), v128.load(at)), one)));
}

/** A code of a currency, packed, that the rules know. */
function isKnownCurrency(code: i32): bool {
  for (let i = 0; i < slotsKnownCurrency; i++) if (slot(slotKnownCurrencies + i) == code) return true;
  return false;
}

/**
 * Checks and books one row; false, and nothing booked, when it is for the rules to read.
 * @param row one that is ready
 * @param given the column of which the value is known, -1 for none; `givenValue`: cents, -1 when they cannot be read, or
 * a date, 0 when not known
 */
export function passRow(
  row: usize, previousStart: u32, previousEnd: u32, line: u32, given: i32, givenValue: i64,
): bool {
  oddColumn = -1;
  unknown = unknownNothing;
  const places = placesOf(row);
  const empty = emptyFields(places);
  let missing = empty & required;
  if (given >= 0) missing &= ~((<u64>1) << given);
  if (missing != 0) return odd(<i32>ctz(missing));

  for (let i: usize = 0; i < accounts; i++) {
    const c = <i32>load<u8>(ACCOUNTS + i);
    const digits = load<u32>(startOf(places, c)) & 0xffffff;
    const areDigits = (digits & 0xf0f0f0) == 0x303030 && ((digits + 0x060606) & 0xf0f0f0) == 0x303030;
    if ((lengthOf(places, c) < 3 || !areDigits) && c != given) return odd(c);
  }

  // Dates.
  if (lengthOf(places, dateAt) != 8) return odd(dateAt);
  const dateWord = load<u64>(startOf(places, dateAt));
  let validWord: u64 = 0;
  if (given >= 0 && given == validAt) {
    if (!readWithValid(dateWord, <i32>givenValue)) return false;
  } else {
    if (validAt >= 0) {
      if (lengthOf(places, validAt) != 8) return odd(validAt);
      validWord = load<u64>(startOf(places, validAt));
    }
    if (!readDates(dateWord, validWord)) {
      return validAt >= 0 && plainDate(validWord) == 0 ? odd(validAt) : false;
    }
  }
  let letDate: i32 = 0;
  for (let i: usize = 0; i < dates; i++) {
    const c = <i32>load<u8>(DATES + i);
    let value: i32 = 0;
    if (c == given) value = <i32>givenValue;
    else if (has(empty, c)) continue;
    else {
      if (lengthOf(places, c) != 8) return odd(c);
      const word = load<u64>(startOf(places, c));
      value = load<i32>(DATE_VALUES + (<usize>c << 2));
      if (word != load<u64>(DATE_TEXTS + (<usize>c << 3))) {
        value = plainDate(word);
        if (value == 0) return odd(c);
        store<u64>(DATE_TEXTS + (<usize>c << 3), word);
        store<i32>(DATE_VALUES + (<usize>c << 2), value);
      }
    }
    if (c == letDateAt) letDate = value;
  }
  const isBefore = validDate > 0 && validDate < slot(slotLastValid);
  if (isBefore && slot(slotOrderFull) == 0) return false;
  if (letDate > 0 && letDate < date) return false;

  // Amounts.
  let debit = given == firstAmountAt ? givenValue : plainCents(startOf(places, firstAmountAt), lengthOf(places, firstAmountAt));
  if (debit < 0 && given != firstAmountAt) return odd(firstAmountAt);
  let credit: i64 = 0;
  if (hasSens) {
    const byte = <u32>load<u8>(startOf(places, secondAmountAt));
    const isSide = lengthOf(places, secondAmountAt) == 1 && (byte == 0x44 || byte == 0x43) && slot(slotSensWords) != 0;
    if (!isSide && given != secondAmountAt) return odd(secondAmountAt);
    if (debit == 0) return false;
    const isCredit = given == secondAmountAt ? givenValue != 0 : byte == 0x43;
    if (isCredit) {
      credit = debit;
      debit = 0;
    }
  } else {
    credit = given == secondAmountAt ? givenValue : plainCents(startOf(places, secondAmountAt), lengthOf(places, secondAmountAt));
    if (credit < 0 && given != secondAmountAt) return odd(secondAmountAt);
    if ((debit == 0) == (credit == 0)) return false;
  }
  for (let i: usize = 0; i < amounts; i++) {
    const c = <i32>load<u8>(AMOUNTS + i);
    if (has(empty, c) || c == given) continue;
    const at = startOf(places, c);
    // A credit may be negative in the foreign currency.
    if (c == currencyAt && load<u8>(at) == 0x2d) {
      if (debit != 0 || plainCents(at + 1, lengthOf(places, c) - 1) <= 0) return odd(c);
    } else if (plainCents(at, lengthOf(places, c)) < 0) return odd(c);
  }
  // An amount that cannot be read is -1 in the print, and in no sum.
  const isUnreadable = given >= 0 && givenValue < 0;
  const printDebit: i64 = debit < 0 ? 0xffffffff : debit;
  const printCredit: i64 = credit < 0 ? 0xffffffff : credit;
  if (isUnreadable) debit = credit = 0;

  // The same row twice.
  const rowStart = startOf(places, 0);
  const rowLength = load<u32>(places + (<usize>columns << 2)) - <u32>rowStart;
  if (previousStart != 0 && previousEnd - previousStart == rowLength && sameBytes(previousStart, rowStart, rowLength)) {
    return false;
  }

  // What stands together.
  const hasAux = auxAt >= 0 && !has(empty, auxAt);
  if (auxAt >= 0 && auxLibAt >= 0 && hasAux == has(empty, auxLibAt)) return false;
  const isLettered = letAt >= 0 && !has(empty, letAt);
  if (letAt >= 0 && letDateAt >= 0 && isLettered == has(empty, letDateAt)) return false;
  let currency: i32 = 0;
  if (currencyAt >= 0 && currencyCodeAt >= 0) {
    const hasCode = !has(empty, currencyCodeAt);
    if (hasCode == has(empty, currencyAt)) return false;
    if (hasCode) {
      if (lengthOf(places, currencyCodeAt) != 3) return false;
      const at = startOf(places, currencyCodeAt);
      currency = (<i32>load<u8>(at) << 16) | (<i32>load<u8>(at, 1) << 8) | load<u8>(at, 2);
      if (currency != 0x455552 && !isKnownCurrency(currency)) return false;
    }
  }

  // Labels.
  if (pieceAt >= 0 && lengthOf(places, pieceAt) == 1) return false;
  if (libAt >= 0) {
    if (lengthOf(places, libAt) == 1) return false;
    // "centralis…"
    if ((load<u32>(startOf(places, libAt)) | 0x20202020) == 0x746e6563) return false;
    if (slot(slotOwnLabels) == 0) return false;
  }

  // Journal, account and third party.
  layPair(places, journalAt, journalLibAt);
  if (lastJournal == 0 || !pairIs(tableJournals, lastJournal)) {
    lastJournal = findPair(tableJournals, pairHash());
    if (lastJournal == 0) return isUnknown(unknownJournal);
  }
  const journal = lastJournal;
  const isOpening = (load<u32>(journal, pairKind) & kindOpening) != 0;
  if (isLate && !isOpening && slot(slotLateFull) == 0) return false;
  layPair(places, accountAt, accountLibAt);
  let account = accountOf(row);
  if (account == 0 || !pairIs(tableAccounts, account)) account = findPair(tableAccounts, accountHashOf(row));
  if (account == 0) return isUnknown(unknownAccount);
  const kind = load<u32>(account, pairKind);
  if (kind & kindLookAt) return false;
  if (isOpening && kind & kindResult) return false;
  let aux: usize = 0;
  if (hasAux) {
    if ((kind & kindThird) == 0) return false;
    layPair(places, auxAt, auxLibAt);
    aux = auxOf(row);
    if (aux == 0 || !pairIs(tableThirdParties, aux)) aux = findPair(tableThirdParties, auxHashOf(row));
    if (aux == 0) return isUnknown(unknownThirdParty);
  } else if (auxAt >= 0 && kind & kindNamed) return false;

  const debitCents = <f64>debit;
  const creditCents = <f64>credit;
  const journalNumber = load<u32>(journal, pairCode);
  let day = lastDay;
  if (day == 0 || load<u32>(day, dayJournal) != journalNumber || load<i32>(day, dayDate) != date) {
    day = findDay(journalNumber, date);
  }
  if (day != 0) {
    if (load<f64>(day, dayDebit) + debitCents > SAFE_CENTS) return false;
    if (load<f64>(day, dayCredit) + creditCents > SAFE_CENTS) return false;
  }
  const journalStart = startOf(places, journalAt);
  const journalLength = lengthOf(places, journalAt);
  const numberStart = startOf(places, numberAt);
  const numberLength = lengthOf(places, numberAt);
  findRowEntry(entryOf(row), journalNumber, journalStart, journalLength, numberStart, numberLength);
  if (!canBook(debitCents, creditCents)) return false;

  // Nothing is booked before this line, and all of the row after it.
  const rows = slot(slotRows) + 1;
  setSlot(slotRows, rows);
  if (!isUnreadable) {
    // A day on which nothing was moved is none.
    if (day == 0) day = addDay(journalNumber, date);
    store<f64>(day, load<f64>(day, dayDebit) + debitCents, dayDebit);
    store<f64>(day, load<f64>(day, dayCredit) + creditCents, dayCredit);
  }
  lastDay = day;
  const auxPrint = aux == 0 ? 0 : load<u32>(aux, pairPrint);
  bookEntry(
    journalStart, journalLength, numberStart, numberLength, line, rows, date, journalNumber,
    (kind & 7) | (isOpening ? entryOpening : 0), debitCents,
    creditCents, load<u32>(account, pairPrint), auxPrint, printDebit, printCredit,
  );
  if (isUnreadable) markUnreadable();
  debits += debit;
  credits += credit;
  if (isLettered) {
    count(slotLetteredRows);
    const auxCode = aux == 0 ? noCode : load<u32>(aux, pairCode);
    const code = startOf(places, letAt);
    const length = lengthOf(places, letAt);
    postpone(load<u32>(account, pairCode), auxCode, code, length, debitCents - creditCents, line, isUnreadable);
  }
  result += (debit - credit) * <i64>(kind & kindResult);
  store<u32>(account, load<u32>(account, pairRows) + 1, pairRows);
  if (date != bookedDate) bookDate();
  if (validAt >= 0) bookValidDate(isBefore, isLate && !isOpening);
  if (currency != 0) {
    count(slotCurrencyRows);
    if (currency == 0x455552) count(slotEuroRows);
  }
  return true;
}

function bookDate(): void {
  bookedDate = date;
  const firstDate = slot(slotFirstDate);
  if (firstDate == 0 || date < firstDate) setSlot(slotFirstDate, date);
  if (date > slot(slotLastDate)) setSlot(slotLastDate, date);
  const firstPlausible = slot(slotFirstPlausible);
  if (firstPlausible == 0 || date < firstPlausible) setSlot(slotFirstPlausible, date);
  if (date > slot(slotLastPlausible)) setSlot(slotLastPlausible, date);
}

// @ts-ignore: decorator
@inline
function bookValidDate(isBefore: bool, isLate: bool): void {
  count(slotValidFilled);
  if (validDate > 0) {
    setSlot(slotLastValid, validDate);
    const firstValid = slot(slotFirstValid);
    if (firstValid == 0) setSlot(slotFirstValid, validDate);
    else if (validDate != firstValid) setSlot(slotValidVaries, 1);
  }
  if (isAfter) count(slotAfterClosingMore);
  if (isLate) count(slotLateMore);
  if (isBefore) count(slotOrderMore);
}
