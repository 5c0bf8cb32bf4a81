// The dates of a row against each other.
import {
  slotAfterClosingFull,
  slotSeenYear,
  slotValidFilled,
} from '../../core/fec/kernel/slots';
import { closing, earliest, latest } from './columns';
import { eightDigits, isCalendarDay, months } from './fields';
import { slot } from './state';

/** EcritureDate and ValidDate of the row, AAAAMMJJ; ValidDate 0 when there is none, or it is not known. */
export let date: i32 = 0;
export let validDate: i32 = 0;
/** Validated after the closing, and late. */
export let isAfter: bool = false;
export let isLate: bool = false;

/** The texts of both, when all that follows from them is known. */
let knownDate: u64 = 0;
let knownValid: u64 = 0;

export function forgetDates(): void {
  knownDate = knownValid = 0;
}

/** A date that no rule has anything to say of, or 0. */
// @ts-ignore: decorator
@inline
export function plainDate(word: u64): i32 {
  const value = eightDigits(word);
  return value < earliest || value > latest || !isCalendarDay(value) ? 0 : value;
}

/** False when the rules must look at them. @param valid 0 for none */
// @ts-ignore: decorator
@inline
export function readDates(dateWord: u64, validWord: u64): bool {
  if (dateWord == knownDate && validWord == knownValid) return true;
  return readOtherDates(dateWord, validWord);
}

function readOtherDates(dateWord: u64, validWord: u64): bool {
  forgetDates();
  const value = plainDate(dateWord);
  if (value == 0) return false;
  let valid = 0;
  if (validWord != 0) {
    valid = plainDate(validWord);
    if (valid == 0) return false;
  }
  if (!areFine(value, valid, validWord != 0)) return false;
  knownDate = dateWord;
  knownValid = validWord;
  return true;
}

/** The same with a ValidDate that the rules have read. @param valid 0 when not known */
export function readWithValid(dateWord: u64, valid: i32): bool {
  forgetDates();
  const value = plainDate(dateWord);
  return value > 0 && areFine(value, valid, true);
}

/** @param isValidated the row has a ValidDate */
function areFine(value: i32, valid: i32, isValidated: bool): bool {
  if (closing > 0) {
    if (value > closing || value <= closing - 20000) return false;
    if (slot(slotSeenYear) == 0 && value > closing - 10000) return false;
  }
  date = value;
  validDate = valid;
  isAfter = isLate = false;
  if (!isValidated) return true;
  if (slot(slotValidFilled) == 0) return false;
  if (valid > 0) {
    if (valid < value) return false;
    isAfter = closing > 0 && valid > closing;
    isLate = months(valid) > months(value) + 1;
  }
  return !isAfter || slot(slotAfterClosingFull) != 0;
}
