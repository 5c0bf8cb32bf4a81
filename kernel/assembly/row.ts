// One row: checked, and booked when no rule has anything to say of it.
import {
  entryOpening,
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
} from '../../core/fec/kernel/layout';
import {
  slotCurrencyRows,
  slotEuroRows,
  slotLastValid,
  slotLateFull,
  slotLetteredRows,
  slotOrderFull,
  slotOwnLabels,
  slotRows,
  slotSensWords,
  slotUnvalidatedFull,
  slotUnvalidatedMore,
} from '../../core/fec/kernel/slots';
import { accountHashOf, accountOf, auxHashOf, auxOf, entryOf, placesOf, rowEndOf, rowStartOf } from './batch';
import { bookDate, bookValidDate, startDates } from './book-dates';
import { bookEntry, canBook, findRowEntry, markUnreadable, printed } from './book-entry';
import { postpone } from './book-lettering';
import { sameBytes } from './bytes';
import {
  ACCOUNTS,
  DATES,
  accountAt,
  accountLibAt,
  accounts,
  auxAt,
  auxLibAt,
  columns,
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
  required,
  secondAmountAt,
  validAt,
} from './columns';
import { countFound, mayCount, passAmount, passPairs, passPiece, passZeros, startCounted } from './counted';
import { EURO, badCurrencyAmount, currencyOf } from './currency';
import { date, forgetDates, isLate, plainDate, readDates, readWithValid, validDate } from './dates';
import { bookDay, canBookDay, findRowDay, startDays } from './days';
import { plainCents } from './fields';
import { learnAccount, learnThirdParty } from './learn';
import { NO_CENTS } from './other-amounts';
import { isPadded } from './padded';
import { findPair, layPair, pairHash, pairIs } from './pairs';
import { emptyFields, has, lengthOf, startOf } from './places';
import { count, setSlot, slot } from './state';
import { addSums } from './sums';

/** The first column that does not pass its look; -1 where that is not what stops the row. */
export let oddColumn: i32 = -1;

/** By column: the text of the date last found good, and the date. */
const DATE_TEXTS = memory.data(maxColumns * 8, 8);
const DATE_VALUES = memory.data(maxColumns * 4, 8);

/** The journal of the row before, a pair; 0 for none. */
let lastJournal: usize = 0;

export function startRows(): void {
  lastJournal = 0;
  startDays();
  startDates();
  forgetDates();
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
  startCounted(isPadded(places));
  const empty = emptyFields(places);
  let missing = empty & required;
  if (given >= 0) missing &= ~((<u64>1) << given);
  const isUnvalidated =
    validAt >= 0 && missing == (<u64>1) << validAt && slot(slotUnvalidatedFull) != 0;
  if (missing != 0 && !isUnvalidated) return odd(<i32>ctz(missing));

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
    if (validAt >= 0 && !isUnvalidated) {
      if (lengthOf(places, validAt) != 8) return odd(validAt);
      validWord = load<u64>(startOf(places, validAt));
    }
    if (!readDates(dateWord, validWord)) {
      return validWord != 0 && plainDate(validWord) == 0 ? odd(validAt) : false;
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
        if (value != 0) {
          store<u64>(DATE_TEXTS + (<usize>c << 3), word);
          store<i32>(DATE_VALUES + (<usize>c << 2), value);
        } else if (!passZeros(c, word)) return odd(c);
      }
    }
    if (c == letDateAt) letDate = value;
  }
  const isBefore = validDate > 0 && validDate < slot(slotLastValid);
  if (isBefore && slot(slotOrderFull) == 0) return false;
  if (letDate > 0 && letDate < date) return false;

  // Amounts.
  let debit = given == firstAmountAt ? givenValue : plainCents(startOf(places, firstAmountAt), lengthOf(places, firstAmountAt));
  if (debit < 0 && given != firstAmountAt) {
    debit = passAmount(startOf(places, firstAmountAt), lengthOf(places, firstAmountAt), 1);
    if (debit == NO_CENTS) return odd(firstAmountAt);
  }
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
    if (credit < 0 && given != secondAmountAt) {
      credit = passAmount(startOf(places, secondAmountAt), lengthOf(places, secondAmountAt), 2);
      if (credit == NO_CENTS) return odd(secondAmountAt);
    }
    if ((debit == 0) == (credit == 0)) return false;
  }
  // An amount that cannot be read is -1 in the print, and in no sum.
  const isUnreadable = given >= 0 && givenValue < 0;
  const badAmount = badCurrencyAmount(places, empty, debit != 0 || isUnreadable, given);
  if (badAmount >= 0) return odd(badAmount);
  const printDebit = printed(debit);
  const printCredit = printed(credit);
  if (isUnreadable) debit = credit = 0;

  // The same row twice.
  const rowStart = rowStartOf(row);
  const rowLength = rowEndOf(row) - rowStart;
  if (previousStart != 0 && previousEnd - previousStart == rowLength && sameBytes(previousStart, rowStart, rowLength)) {
    return false;
  }

  // What stands together.
  const hasAux = auxAt >= 0 && !has(empty, auxAt);
  const isLettered = letAt >= 0 && !has(empty, letAt);
  if (!passPairs(empty, hasAux, isLettered, letDate)) return false;
  const currency = currencyOf(places, empty, given);
  if (currency < 0) return false;

  // Labels.
  if (!passPiece(places)) return false;
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
  if (!mayCount(isOpening)) return false;
  layPair(places, accountAt, accountLibAt);
  let account = accountOf(row);
  if (account == 0 || !pairIs(tableAccounts, account)) account = findPair(tableAccounts, accountHashOf(row));
  if (account == 0) account = learnAccount(accountHashOf(row), line);
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
    if (aux == 0) aux = learnThirdParty(auxHashOf(row), line);
  } else if (auxAt >= 0 && kind & kindNamed) return false;

  const debitCents = <f64>debit;
  const creditCents = <f64>credit;
  const journalNumber = load<u32>(journal, pairCode);
  findRowDay(journalNumber, date);
  if (!canBookDay(debitCents, creditCents)) return false;
  const journalStart = startOf(places, journalAt);
  const journalLength = lengthOf(places, journalAt);
  const numberStart = startOf(places, numberAt);
  const numberLength = lengthOf(places, numberAt);
  findRowEntry(entryOf(row), journalNumber, journalStart, journalLength, numberStart, numberLength);
  if (!canBook(debitCents, creditCents)) return false;

  // Nothing is booked before this line, and all of the row after it.
  const rows = slot(slotRows) + 1;
  setSlot(slotRows, rows);
  // A day on which nothing was moved is none.
  if (!isUnreadable) bookDay(journalNumber, date, debitCents, creditCents);
  const auxPrint = aux == 0 ? 0 : load<u32>(aux, pairPrint);
  bookEntry(
    journalStart, journalLength, numberStart, numberLength, line, rows, date, journalNumber,
    (kind & 7) | (isOpening ? entryOpening : 0), debitCents,
    creditCents, load<u32>(account, pairPrint), auxPrint, printDebit, printCredit,
  );
  if (isUnreadable) markUnreadable();
  addSums(debit, credit, kind & kindResult);
  if (isLettered) {
    count(slotLetteredRows);
    const auxCode = aux == 0 ? noCode : load<u32>(aux, pairCode);
    const code = startOf(places, letAt);
    const length = lengthOf(places, letAt);
    postpone(load<u32>(account, pairCode), auxCode, code, length, debitCents - creditCents, line, isUnreadable);
  }
  store<u32>(account, load<u32>(account, pairRows) + 1, pairRows);
  bookDate();
  if (isUnvalidated) count(slotUnvalidatedMore);
  else if (validAt >= 0) bookValidDate(isBefore, isLate && !isOpening);
  countFound(isOpening);
  if (currency != 0) {
    count(slotCurrencyRows);
    if (currency == EURO) count(slotEuroRows);
  }
  return true;
}
