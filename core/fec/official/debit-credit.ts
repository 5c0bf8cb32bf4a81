import { readPlainAmount } from './amount.ts';
import { COMMA, DIGIT_0, isDigit, isWhiteSpace, latin1, MINUS, PLUS, POINT } from './bytes.ts';

/** Up to this many bytes a number without a negative exponent is too large to be rounded to zero. */
const SURE_LENGTH = 300;

function startsWithWord(bytes: Uint8Array, start: number, end: number): boolean {
  const word = latin1(bytes, start, Math.min(start + 3, end)).toLowerCase();
  return word === 'inf' || word === 'nan';
}

/**
 * Whether the official tool counts the value as an amount other than zero. It reads the longest number the value starts
 * with, the first comma standing for the point where the value has no point; a value that starts otherwise is zero.
 */
export function isNonZero(bytes: Uint8Array, start: number, end: number): boolean {
  const plain = readPlainAmount(bytes, start, end);
  if (plain !== -1) return plain === 1;
  let point = COMMA;
  for (let i = start; i < end; i++) if (bytes[i] === POINT) point = POINT;
  let i = start;
  while (i < end && isWhiteSpace(bytes[i])) i++;
  if (bytes[i] === PLUS || bytes[i] === MINUS) i++;
  if (startsWithWord(bytes, i, end)) return true;
  const number = i;
  let digits = 0;
  let points = 0;
  let nonZero = false;
  for (; i < end; i++) {
    if (isDigit(bytes[i])) {
      digits++;
      if (bytes[i] !== DIGIT_0) nonZero = true;
    } else if (bytes[i] === point && points === 0) points++;
    else break;
  }
  if (digits === 0 || !nonZero) return false;
  const exponent = readExponentEnd(bytes, i, end);
  if (exponent === i && i - number < SURE_LENGTH) return true;
  return Number(latin1(bytes, number, exponent).replace(',', '.')) !== 0;
}

/** End of a complete exponent that starts here, or the start where there is none. */
function readExponentEnd(bytes: Uint8Array, start: number, end: number): number {
  if (start >= end || (bytes[start]! | 0x20) !== 0x65) return start;
  let i = start + 1;
  if (i < end && (bytes[i] === PLUS || bytes[i] === MINUS)) i++;
  const digits = i;
  while (i < end && isDigit(bytes[i])) i++;
  return i > digits ? i : start;
}
