import { plainCents, readAmount } from './amount.ts';
import { Task } from './column-task.ts';
import { eightDigits, readDate } from './date.ts';
import { decodeField } from './encoding.ts';
import { isCalendarDay } from './file-name.ts';

/** Bytes of a date or an amount; what is longer is none. */
const maxLength = 40;

/** A field as a place in bytes. */
export interface FieldPlace {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/**
 * Whether fields stand in the right columns, by the look of the dates and amounts among them: how a row that was cut or
 * split in two is recognised.
 */
export function fitsColumns(fields: readonly FieldPlace[], tasks: Uint8Array): boolean {
  if (fields.length !== tasks.length) return false;
  let amounts = 0;
  for (const [i, field] of fields.entries()) {
    const task = tasks[i]!;
    if (!fits(field, task)) return false;
    const isAmount = task === Task.debit || task === Task.credit || task === Task.montant;
    if (isAmount && field.end > field.start) amounts++;
  }
  return amounts > 0;
}

/** How many dates and amounts that a row nearly always has are there: of two readings that fit, the fuller is right. */
export function fullness(fields: readonly FieldPlace[], tasks: Uint8Array): number {
  let full = 0;
  for (const [i, { start, end }] of fields.entries()) {
    if (end > start && telling.has(tasks[i]!)) full++;
  }
  return full;
}

const telling: ReadonlySet<number> = new Set([
  Task.requiredDate,
  Task.validDate,
  Task.debit,
  Task.credit,
  Task.montant,
  Task.sens,
]);

function fits(field: FieldPlace, task: number): boolean {
  const { bytes } = field;
  let { start, end } = field;
  while (start < end && bytes[start] === 0x20) start++;
  while (start < end && bytes[end - 1] === 0x20) end--;
  switch (task) {
    case Task.requiredText:
      return end > start;
    case Task.requiredDate:
      return isDate(bytes, start, end);
    case Task.validDate:
    case Task.optionalDate:
    case Task.paymentDate:
      return start === end || isDate(bytes, start, end);
    case Task.debit:
    case Task.credit:
    case Task.currencyAmount:
      return start === end || isAmount(bytes, start, end);
    case Task.montant:
      return isAmount(bytes, start, end);
    default:
      return true;
  }
}

/** In the form of the law, or in one that can be read. */
function isDate(bytes: Uint8Array, start: number, end: number): boolean {
  if (isCalendarDay(eightDigits(bytes, start, end))) return true;
  return (
    end - start <= maxLength && readDate(decodeField(bytes.subarray(start, end), 'utf-8')).value !== null
  );
}

function isAmount(bytes: Uint8Array, start: number, end: number): boolean {
  if (plainCents(bytes, start, end) >= 0) return true;
  return (
    end - start <= maxLength && readAmount(decodeField(bytes.subarray(start, end), 'utf-8')).value !== null
  );
}
