// Amounts with a decimal point, which rules only count once they have their samples.
import { slotPointsFull } from '../../core/fec/kernel/slots';
import { slot } from './state';

const POINT: u32 = 0x2e;

/** Digits before the point. */
const MOST: u32 = 11;

/**
 * Cents of digits, a point, one or two digits; -1 for another form, and where the rules must read it: see `OddField`.
 * @param column 1 for the first amount of the row, 2 for the second
 */
export function pointCents(at: usize, length: u32, column: i32): i64 {
  if ((slot(slotPointsFull) & column) == 0 || length < 3) return -1;
  const decimals: u32 = load<u8>(at + length - 2) == POINT ? 1 : 2;
  const whole = length - 1 - decimals;
  if (whole - 1 >= MOST || load<u8>(at + whole) != POINT) return -1;
  let value: i64 = 0;
  for (let i: u32 = 0; i < length; i++) {
    if (i == whole) continue;
    const digit = <u32>load<u8>(at + i) - 48;
    if (digit > 9) return -1;
    value = value * 10 + digit;
  }
  return decimals == 1 ? value * 10 : value;
}
