import type { Decimal } from './exact-sum.ts';

/**
 * The plain form of an amount that nearly every row has: 1 to 13 digits, optionally a comma and up to two more.
 * Any other form is left to {@link readAmount}.
 * @returns cents, or -1 when the bytes have another form
 */
export function plainCents(bytes: Uint8Array, start: number, end: number): number {
  let i = start;
  let value = 0;
  for (; i < end; i++) {
    const digit = bytes[i]! - 48;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  const whole = i - start;
  if (whole === 0 || whole > 13) return -1;
  if (i === end) return value * 100;
  if (bytes[i] !== 0x2c) return -1;
  const decimals = end - i - 1;
  if (decimals > 2 || decimals === 0) return -1;
  const tens = bytes[i + 1]! - 48;
  if (tens < 0 || tens > 9) return -1;
  if (decimals === 1) return value * 100 + tens * 10;
  const units = bytes[i + 2]! - 48;
  if (units < 0 || units > 9) return -1;
  return value * 100 + tens * 10 + units;
}

/** What is wrong with an amount's form; null when the form is the law's (A47 A-1 XII 2°). */
export type AmountFault = 'decimal-point' | 'thousands-separator' | 'sign' | 'exponent' | 'syntax';

export interface AmountReading {
  readonly empty: boolean;
  readonly fault: AmountFault | null;
  /** The value, even of a faulty form where only one reading is possible; null when it cannot be known. */
  readonly value: Decimal | null;
  /** Digits after the decimal mark that are not trailing zeros beyond the second. */
  readonly decimals: number;
}

const legal = /^([+-]?)(\d*)(?:,(\d*))?([+-]?)$/;
const spacedSign = /^([+-]?) *(\d*)(?:,(\d*))? *([+-]?)$/;
const point = /^([+-]?)(\d*)\.(\d+)([+-]?)$/;
const grouped = /^([+-]?)(\d{1,3}(?:([ \u00a0\u202f\u2009.'’])\d{3})(?:\3\d{3})*)(?:,(\d*))?([+-]?)$/;
const groupedEnglish = /^([+-]?)(\d{1,3}(?:[, \u00a0\u202f]\d{3})+)\.(\d*)([+-]?)$/;
const exponent = /^([+-]?)(\d+)(?:,(\d*))?[eE]([+-]?\d{1,2})$/;

/** A longer text is no amount, and computing with its digits would take time. */
const maxCharacters = 100;

function decimal(negative: boolean, whole: string, fraction: string): Decimal {
  const digits = BigInt(`${whole}${fraction}` || '0');
  return { coefficient: negative ? -digits : digits, scale: fraction.length };
}

function reading(fault: AmountFault | null, value: Decimal | null, fraction: string): AmountReading {
  const significant = fraction.replace(/0+$/, '').length;
  return { empty: false, fault, value, decimals: Math.max(significant, Math.min(fraction.length, 2)) };
}

const unreadable: AmountReading = { empty: false, fault: 'syntax', value: null, decimals: 0 };
const blank: AmountReading = {
  empty: true,
  fault: null,
  value: { coefficient: 0n, scale: 2 },
  decimals: 0,
};

/**
 * Reads an amount: decimal, comma, no thousands separator, signed first or last (A47 A-1 XII 2°). Faulty forms are
 * named, and converted where they have one meaning only, so that the balance can still be computed.
 * @param text the field, without the spaces around it
 */
export function readAmount(text: string): AmountReading {
  if (text === '') return blank;
  if (text.length > maxCharacters) return unreadable;

  let found = legal.exec(text);
  if (found !== null) {
    const [, first = '', whole = '', fraction = '', last = ''] = found;
    if (whole === '' && fraction === '') return unreadable;
    const value = decimal(first === '-' || last === '-', whole, fraction);
    return first !== '' && last !== '' ? reading('sign', null, fraction) : reading(null, value, fraction);
  }
  found = spacedSign.exec(text);
  if (found !== null && (found[2] !== '' || (found[3] ?? '') !== '')) {
    const [, first = '', whole = '', fraction = '', last = ''] = found;
    const value =
      first !== '' && last !== '' ? null : decimal(first === '-' || last === '-', whole, fraction);
    return reading('sign', value, fraction);
  }
  found = groupedEnglish.exec(text);
  if (found !== null) {
    const [, first = '', whole = '', fraction = '', last = ''] = found;
    return reading(
      'decimal-point',
      decimal(first === '-' || last === '-', whole.replace(/\D/g, ''), fraction),
      fraction,
    );
  }
  found = point.exec(text);
  if (found !== null) {
    const [, first = '', whole = '', fraction = '', last = ''] = found;
    const ambiguous = fraction.length === 3 && whole.length >= 1 && whole.length <= 3 && !/^0+$/.test(whole);
    const value = ambiguous ? null : decimal(first === '-' || last === '-', whole, fraction);
    return reading('decimal-point', value, fraction);
  }
  found = grouped.exec(text);
  if (found !== null) {
    const [, first = '', whole = '', , fraction = '', last = ''] = found;
    const value = decimal(first === '-' || last === '-', whole.replace(/\D/g, ''), fraction);
    return reading('thousands-separator', value, fraction);
  }
  found = exponent.exec(text);
  if (found !== null) {
    const [, first = '', whole = '', fraction = '', power = '0'] = found;
    const mantissa = decimal(first === '-', whole, fraction);
    const shift = mantissa.scale - Number(power);
    const value =
      shift >= 0
        ? { coefficient: mantissa.coefficient, scale: shift }
        : { coefficient: mantissa.coefficient * 10n ** BigInt(-shift), scale: 0 };
    return reading('exponent', value, fraction);
  }
  return unreadable;
}

/** The value in whole cents when it has some and is small enough to be a safe integer, else null. */
export function wholeCents(value: Decimal): number | null {
  let { coefficient, scale } = value;
  while (scale > 2 && coefficient % 10n === 0n) {
    coefficient /= 10n;
    scale--;
  }
  if (scale > 2) return null;
  coefficient *= 10n ** BigInt(2 - scale);
  const magnitude = coefficient < 0n ? -coefficient : coefficient;
  return magnitude < 1n << 50n ? Number(coefficient) : null;
}
