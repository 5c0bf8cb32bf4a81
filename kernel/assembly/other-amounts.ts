// Amounts with a decimal point, or below zero, which rules only count once they have their samples.
import { slotNegativesFull, slotPointsFull } from '../../core/fec/kernel/slots';
import { plainCents } from './fields';
import { slot } from './state';

/** No cents: the rules must read the amount. */
export const NO_CENTS: i64 = i64.MIN_VALUE;

const MINUS: u32 = 0x2d;
const POINT: u32 = 0x2e;

/** Digits before the point. */
const MOST: u32 = 11;

// @ts-ignore: decorator
@inline
export function isNegative(at: usize): bool {
  return load<u8>(at) == MINUS;
}

/**
 * Cents of digits, a point, one or two digits; NO_CENTS for another form: see `OddField`.
 * @param column 1 for the first amount of the row, 2 for the second
 */
export function pointCents(at: usize, length: u32, column: i32): i64 {
  if ((slot(slotPointsFull) & column) == 0 || length < 3) return NO_CENTS;
  const decimals: u32 = load<u8>(at + length - 2) == POINT ? 1 : 2;
  const whole = length - 1 - decimals;
  if (whole - 1 >= MOST || load<u8>(at + whole) != POINT) return NO_CENTS;
  let value: i64 = 0;
  for (let i: u32 = 0; i < length; i++) {
    if (i == whole) continue;
    const digit = <u32>load<u8>(at + i) - 48;
    if (digit > 9) return NO_CENTS;
    value = value * 10 + digit;
  }
  return decimals == 1 ? value * 10 : value;
}

/** The same of a plain amount behind a minus. */
export function negativeCents(at: usize, length: u32, column: i32): i64 {
  if ((slot(slotNegativesFull) & column) == 0) return NO_CENTS;
  const cents = plainCents(at + 1, length - 1);
  return cents > 0 ? -cents : NO_CENTS;
}
