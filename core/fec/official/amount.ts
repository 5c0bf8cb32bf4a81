import { COMMA, DIGIT_0, DIGIT_9, endBeforeLf, isDigit, MINUS, PLUS, POINT, SP } from './bytes.ts';

/** What the official tool says of an amount: decimal comma expected, no grouping expected, number expected. */
export type AmountFault = 'amount-point' | 'amount-grouping' | 'amount-number';

const UPPER_E = 0x45;
const LOWER_E = 0x65;

function isSign(byte: number | undefined): boolean {
  return byte === MINUS || byte === PLUS;
}

/** Longest plain amount: no such number is so small that a double makes it zero. */
const MAX_PLAIN = 300;

/**
 * The short way for ordinary values: nothing, or digits with at most one comma and one sign in front.
 * 0: such a value, and zero; 1: such a value, not zero; -1: anything else.
 */
export function readPlainAmount(bytes: Uint8Array, start: number, end: number): -1 | 0 | 1 {
  if (end === start) return 0;
  if (end - start > MAX_PLAIN) return -1;
  const first = isSign(bytes[start]) ? start + 1 : start;
  if (first === end) return -1;
  let digits = 0;
  let comma = false;
  for (let i = first; i < end; i++) {
    const byte = bytes[i]!;
    if (byte >= DIGIT_0 && byte <= DIGIT_9) digits |= byte;
    else if (byte === COMMA && !comma) comma = true;
    else return -1;
  }
  return (digits & 0x0f) === 0 ? 0 : 1;
}

/** `null`: accepted. Nothing at all is accepted. */
export function findAmountFault(bytes: Uint8Array, start: number, end: number): AmountFault | null {
  if (start === end) return null;
  let marks = 0;
  let minus = 0;
  for (let i = start; i < end; i++) {
    const byte = bytes[i];
    if (byte === POINT) return 'amount-point';
    if (byte === SP || byte === COMMA) marks++;
    else if (byte === MINUS) minus++;
  }
  if (marks >= 2) return 'amount-grouping';
  const stop = endBeforeLf(bytes, start, end);
  let i = start;
  while (i < stop && bytes[i] === SP) i++;
  while (i < stop && isSign(bytes[i])) i++;
  const body = i;
  while (i < stop && (isDigit(bytes[i]) || bytes[i] === COMMA)) i++;
  if (i === body) return 'amount-number';
  if (i < stop && (bytes[i] === UPPER_E || bytes[i] === LOWER_E)) {
    const exponent = ++i;
    while (i < stop && (isDigit(bytes[i]) || isSign(bytes[i]))) i++;
    if (i === exponent) return 'amount-number';
    while (i < stop && bytes[i] === SP) i++;
    return i === stop ? null : 'amount-number';
  }
  const space = i;
  while (i < stop && bytes[i] === SP) i++;
  if (i > space && i < stop && isDigit(bytes[i])) return 'amount-grouping';
  while (i < stop && isSign(bytes[i])) i++;
  return i === stop && minus <= 1 ? null : 'amount-number';
}
