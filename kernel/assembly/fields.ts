// Dates and amounts in the form that nearly every field has.

/** Eight digits as a number, or -1. The bytes are those of a little-endian word. */
// @ts-ignore: decorator
@inline
export function eightDigits(word: u64): i32 {
  const high = word & 0xf0f0f0f0f0f0f0f0;
  const carried = (word + 0x0606060606060606) & 0xf0f0f0f0f0f0f0f0;
  if (high != 0x3030303030303030 || carried != 0x3030303030303030) return -1;
  let digits = word - 0x3030303030303030;
  digits = (digits * 10 + (digits >> 8)) & 0x00ff00ff00ff00ff;
  digits = (digits * 100 + (digits >> 16)) & 0x0000ffff0000ffff;
  return <i32>((digits * 10000 + (digits >> 32)) & 0xffffffff);
}

export function isCalendarDay(date: i32): bool {
  const year = date / 10000;
  const month = (date / 100) % 100;
  const day = date % 100;
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  if (day <= 28) return true;
  const leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  const last = month == 2 ? (leap ? 29 : 28) : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  return day <= last;
}

/** Months since year 0. */
// @ts-ignore: decorator
@inline
export function months(date: i32): i32 {
  return (date / 10000) * 12 + ((date / 100) % 100);
}

/** 1 to 11 digits, optionally a comma and one or two more: cents, else -1. */
// @ts-ignore: decorator
@inline
export function plainCents(at: usize, length: u32): i64 {
  const end = at + length;
  // One to eight digits, a comma, two digits: read at once. A row has more before its amounts than is read here.
  if (length - 4 < 8 && load<u8>(end - 3) == 0x2c) {
    const junk = ~(<u64>0) >> ((length - 3) << 3);
    const whole = length == 11 ? load<u64>(end - 11) : (load<u64>(end - 11) & ~junk) | (0x3030303030303030 & junk);
    const value = eightDigits(whole);
    const tens = <u32>load<u8>(end - 2) - 48;
    const units = <u32>load<u8>(end - 1) - 48;
    return value < 0 || tens > 9 || units > 9 ? -1 : <i64>value * 100 + tens * 10 + units;
  }
  return otherCents(at, length);
}

/** The same, byte by byte. */
function otherCents(at: usize, length: u32): i64 {
  const end = at + length;
  if (length > 14) return -1;
  let value: i64 = 0;
  let i = at;
  for (; i < end; i++) {
    const digit = <u32>load<u8>(i) - 48;
    if (digit > 9) break;
    value = value * 10 + digit;
  }
  const whole = i - at;
  if (whole == 0 || whole > 11) return -1;
  if (i == end) return value * 100;
  if (load<u8>(i) != 0x2c) return -1;
  const decimals = end - i - 1;
  if (decimals > 2 || decimals == 0) return -1;
  const tens = <u32>load<u8>(i, 1) - 48;
  if (tens > 9) return -1;
  if (decimals == 1) return value * 100 + tens * 10;
  const units = <u32>load<u8>(i, 2) - 48;
  if (units > 9) return -1;
  return value * 100 + tens * 10 + units;
}
