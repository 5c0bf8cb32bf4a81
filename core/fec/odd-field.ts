import { plainCents } from './amount.ts';
import { Task } from './column-task.ts';
import { eightDigits } from './date.ts';
import { isCalendarDay } from './file-name.ts';
import { amountDecimalPoint, amountEmpty, amountSyntax } from './rules/amount-rules.ts';
import { cashPaymentFields, requiredFieldEmpty } from './rules/content-rules.ts';
import { dateCalendar, dateFormat } from './rules/date-rules.ts';
import type { Rule } from './rules/rule.ts';

const point = 0x2e;
const slash = 0x2f;
const hyphen = 0x2d;
/** Of an exponent. */
const lowerE = 0x65;

/** Digits before the point of an amount that is read here. */
const maxDigits = 11;

/**
 * The faults that are met most, told from the bytes of a field alone: what is nothing but counted need not be read as
 * text. {@link FieldReader} reads every field, these the same.
 */
export class OddField {
  /** The one rule that has something to say of the field; null when none has. */
  rule: Rule | null = null;
  /** Cents, -1 when they cannot be read; or AAAAMMJJ, 0 when not known. */
  value = 0;

  /** @returns false when the field is another one, to be read by the rules */
  read(task: Task, bytes: Uint8Array, start: number, end: number): boolean {
    this.rule = null;
    this.value = 0;
    if (start === end) return this.#readEmpty(task);
    switch (task) {
      case Task.requiredDate:
      case Task.optionalDate:
      case Task.validDate:
      case Task.paymentDate:
        return end - start === 8 ? this.#readDigits(bytes, start) : this.#readWritten(bytes, start, end);
      case Task.debit:
      case Task.credit:
        return this.#readPoint(bytes, start, end) || this.#readLetter(bytes, start, end);
      default:
        return false;
    }
  }

  #readEmpty(task: Task): boolean {
    switch (task) {
      case Task.optionalText:
      case Task.optionalDate:
        return true;
      case Task.requiredText:
      case Task.requiredDate:
        this.rule = requiredFieldEmpty;
        return true;
      case Task.paymentText:
      case Task.paymentDate:
        this.rule = cashPaymentFields;
        return true;
      case Task.debit:
      case Task.credit:
        this.rule = amountEmpty;
        return true;
      default:
        return false;
    }
  }

  /** Eight digits that are no day, in neither order. */
  #readDigits(bytes: Uint8Array, start: number): boolean {
    const value = eightDigits(bytes, start, start + 8);
    if (value <= 0 || isCalendarDay(value)) return false;
    const turned =
      (value % 10_000) * 10_000 + (Math.floor(value / 10_000) % 100) * 100 + Math.floor(value / 1_000_000);
    if (isCalendarDay(turned)) return false;
    this.rule = dateCalendar;
    return true;
  }

  /** AAAA-MM-JJ or JJ/MM/AAAA, with any of the usual marks. */
  #readWritten(bytes: Uint8Array, start: number, end: number): boolean {
    if (end - start !== 10) return false;
    const yearFirst = isMark(bytes[start + 4]!);
    const [a, b] = yearFirst ? [4, 7] : [2, 5];
    let value = 0;
    for (let i = 0; i < 10; i++) {
      const byte = bytes[start + i]!;
      if (i === a || i === b) {
        if (!isMark(byte)) return false;
      } else if (byte < 0x30 || byte > 0x39) return false;
      else value = value * 10 + byte - 0x30;
    }
    if (!yearFirst)
      value =
        (value % 10_000) * 10_000 + (Math.floor(value / 10_000) % 100) * 100 + Math.floor(value / 1_000_000);
    if (!isCalendarDay(value)) return false;
    this.rule = dateFormat;
    this.value = value;
    return true;
  }

  /** Digits, a point, one or two digits. */
  #readPoint(bytes: Uint8Array, start: number, end: number): boolean {
    const decimals = bytes[end - 2] === point ? 1 : 2;
    const at = end - 1 - decimals;
    if (at <= start || at - start > maxDigits || bytes[at] !== point) return false;
    let value = 0;
    for (let i = start; i < end; i++) {
      if (i === at) continue;
      const digit = bytes[i]! - 0x30;
      if (digit < 0 || digit > 9) return false;
      value = value * 10 + digit;
    }
    this.rule = amountDecimalPoint;
    this.value = decimals === 1 ? value * 10 : value;
    return true;
  }

  /** An amount other than zero with a letter behind it: 100,00C. */
  #readLetter(bytes: Uint8Array, start: number, end: number): boolean {
    const letter = bytes[end - 1]! | 0x20;
    if (letter < 0x61 || letter > 0x7a || letter === lowerE) return false;
    if (plainCents(bytes, start, end - 1) <= 0) return false;
    this.rule = amountSyntax;
    this.value = -1;
    return true;
  }
}

function isMark(byte: number): boolean {
  return byte === hyphen || byte === slash || byte === point;
}
