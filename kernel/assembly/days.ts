// The days of the journals.
import { dayCredit, dayDate, dayDebit, dayJournal, tableDays } from '../../core/fec/kernel/layout';
import { lastDayOf, setLastDay } from './by-journal';
import { findDay } from './find';
import { dayHash } from './hash';
import { append, numberOf } from './records';
import { SAFE_CENTS } from './sums';

/** Address of a new day. */
export function addDay(journal: u32, date: u32): usize {
  const at = append(tableDays, dayHash(journal, date), 0, true);
  store<u32>(at, journal, dayJournal);
  store<u32>(at, date, dayDate);
  return at;
}

export function internDay(journal: u32, date: u32): u32 {
  const found = findDay(journal, date);
  return numberOf(tableDays, found == 0 ? addDay(journal, date) : found);
}

/** The day of the row, then of the row before; 0 when it is new. */
let rowDay: usize = 0;

export function startDays(): void {
  rowDay = 0;
}

/** Finds the row's day. @param journal number of its code */
// @ts-ignore: decorator
@inline
export function findRowDay(journal: u32, date: i32): void {
  if (rowDay == 0 || load<u32>(rowDay, dayJournal) != journal || load<i32>(rowDay, dayDate) != date) {
    rowDay = lastDayOf(journal);
    if (rowDay == 0 || load<i32>(rowDay, dayDate) != date) {
      rowDay = findDay(journal, date);
      if (rowDay != 0) setLastDay(journal, rowDay);
    }
  }
}

/** The sums of the day that was found stay exact. */
// @ts-ignore: decorator
@inline
export function canBookDay(debit: f64, credit: f64): bool {
  if (rowDay == 0) return true;
  const debits = Math.abs(load<f64>(rowDay, dayDebit) + debit);
  const credits = Math.abs(load<f64>(rowDay, dayCredit) + credit);
  return debits <= SAFE_CENTS && credits <= SAFE_CENTS;
}

/** Books the row on the day that was found, or on a new one. */
// @ts-ignore: decorator
@inline
export function bookDay(journal: u32, date: i32, debit: f64, credit: f64): void {
  if (rowDay == 0) {
    rowDay = addDay(journal, date);
    setLastDay(journal, rowDay);
  }
  store<f64>(rowDay, load<f64>(rowDay, dayDebit) + debit, dayDebit);
  store<f64>(rowDay, load<f64>(rowDay, dayCredit) + credit, dayCredit);
}
