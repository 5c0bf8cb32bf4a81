// The dates of the rows that were passed.
import {
  slotAfterClosingMore,
  slotFirstDate,
  slotFirstPlausible,
  slotFirstValid,
  slotLastDate,
  slotLastPlausible,
  slotLastValid,
  slotLateMore,
  slotOrderMore,
  slotValidFilled,
  slotValidVaries,
} from '../../core/fec/kernel/slots';
import { date, isAfter, validDate } from './dates';
import { count, setSlot, slot } from './state';

/** The EcritureDate booked last; 0 for none. */
let bookedDate: i32 = 0;

export function startDates(): void {
  bookedDate = 0;
}

// @ts-ignore: decorator
@inline
export function bookDate(): void {
  if (date != bookedDate) bookOther();
}

function bookOther(): void {
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
export function bookValidDate(isBefore: bool, isLate: bool): void {
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
