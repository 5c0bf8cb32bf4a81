// The days of the journals.
import { dayCredit, dayDate, dayDebit, dayJournal, tableDays } from '../../core/fec/kernel/layout';
import { equal, isFull, maskOf, slotsOf, tagOf, tagsOf } from './groups';
import { dayHash } from './hash';
import { append, numberOf } from './records';

/** Address of a journal's day, or 0. */
export function findDay(journal: u32, date: u32): usize {
  const hash = dayHash(journal, date);
  const slots = slotsOf(tableDays);
  const tags = tagsOf(tableDays);
  const mask = maskOf(tableDays);
  const tag = i8x16.splat(<i8>tagOf(hash));
  let group = (hash >> 3) & mask;
  while (true) {
    const held = v128.load(tags + <usize>(group << 4));
    let found = equal(held, tag);
    while (found != 0) {
      const slot = load<u64>(<usize>(slots + (group << 7) + (ctz(found) << 3)));
      const at = <usize>(<u32>slot);
      if (<u32>(slot >> 32) == hash && load<u32>(at, dayJournal) == journal && load<u32>(at, dayDate) == date) return at;
      found &= found - 1;
    }
    if (!isFull(held)) return 0;
    group = (group + 1) & mask;
  }
  return 0;
}

/** Address of a new day. */
export function addDay(journal: u32, date: u32): usize {
  const at = append(tableDays, dayHash(journal, date), 0);
  store<u32>(at, journal, dayJournal);
  store<u32>(at, date, dayDate);
  return at;
}

export function internDay(journal: u32, date: u32): u32 {
  const found = findDay(journal, date);
  return numberOf(tableDays, found == 0 ? addDay(journal, date) : found);
}

/** Sums of cents stay below this. */
const SAFE_CENTS: f64 = 2251799813685248;

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
    rowDay = findDay(journal, date);
  }
}

/** The sums of the day that was found stay exact. */
// @ts-ignore: decorator
@inline
export function canBookDay(debit: f64, credit: f64): bool {
  if (rowDay == 0) return true;
  return load<f64>(rowDay, dayDebit) + debit <= SAFE_CENTS && load<f64>(rowDay, dayCredit) + credit <= SAFE_CENTS;
}

/** Books the row on the day that was found, or on a new one. */
// @ts-ignore: decorator
@inline
export function bookDay(journal: u32, date: i32, debit: f64, credit: f64): void {
  if (rowDay == 0) rowDay = addDay(journal, date);
  store<f64>(rowDay, load<f64>(rowDay, dayDebit) + debit, dayDebit);
  store<f64>(rowDay, load<f64>(rowDay, dayCredit) + credit, dayCredit);
}
