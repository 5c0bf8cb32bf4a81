// An EcritureNum taken apart: see core/fec/entry-number.ts.

/** In place of the value of a number that has none. */
export const noValue: u64 = 0xffffffffffffffff;
const LARGEST: u64 = 999999999999999;

/** The last sixteen bytes before `end`, a bit for each digit; the last byte is the highest bit. */
// @ts-ignore: decorator
@inline
function digitsBefore(end: usize): u32 {
  const from0 = i8x16.sub(v128.load(end - 16), i8x16.splat(0x30));
  return <u32>i8x16.bitmask(i8x16.lt_u(from0, i8x16.splat(10))) << 16;
}

/** How many digits stand at the end. */
// @ts-ignore: decorator
@inline
export function digitsAtEnd(end: usize, length: u32): u32 {
  const digits = <u32>clz(~digitsBefore(end));
  return digits < 16 || length <= 16 ? min(digits, length) : countDigits(end, length);
}

/** How long the text is that follows the number, with its digits: see `tailStart`. */
// @ts-ignore: decorator
@inline
export function tailLength(end: usize, length: u32): u32 {
  if (length > 16) return slowTail(end, length);
  const digits = digitsBefore(end);
  const last = min(<u32>clz(~digits), length);
  if (last == length) return 0;
  const tail = last + <u32>clz(digits << last);
  return tail >= length ? 0 : tail;
}

function countDigits(end: usize, length: u32): u32 {
  let digits: u32 = 0;
  while (digits < length && <u32>load<u8>(end - digits - 1) - 48 < 10) digits++;
  return digits;
}

function slowTail(end: usize, length: u32): u32 {
  let tail = countDigits(end, length);
  while (tail < length && <u32>load<u8>(end - tail - 1) - 48 > 9) tail++;
  return tail == length ? 0 : tail;
}

/** The last of eight digits. */
// @ts-ignore: decorator
@inline
function upToEight(end: usize, digits: u32): u64 {
  const kept = ~(<u64>0) << ((8 - digits) << 3);
  let word = (load<u64>(end - 8) & kept) - (0x3030303030303030 & kept);
  word = (word * 10 + (word >> 8)) & 0x00ff00ff00ff00ff;
  word = (word * 100 + (word >> 16)) & 0x0000ffff0000ffff;
  return (word * 10000 + (word >> 32)) & 0xffffffff;
}

/** The value of the digits before `end`; `noValue` where there are none or, without zeros before them, more than fifteen. */
// @ts-ignore: decorator
@inline
export function valueOf(end: usize, digits: u32): u64 {
  if (digits - 1 < 8) return upToEight(end, digits);
  return longValue(end, digits);
}

function longValue(end: usize, digits: u32): u64 {
  if (digits == 0) return noValue;
  while (digits > 16 && load<u8>(end - digits) == 0x30) digits--;
  if (digits > 16) return noValue;
  const value = digits > 8 ? upToEight(end - 8, digits - 8) * 100000000 + upToEight(end, 8) : upToEight(end, digits);
  return value > LARGEST ? noValue : value;
}
