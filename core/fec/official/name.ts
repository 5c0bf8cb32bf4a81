import { isDigit, SP } from './bytes.ts';

/** Lead and continuation bytes of é and è in UTF-8; the same letters in ISO 8859-15 are one byte. */
const LEAD = 0xc3;
const E_ACUTE = 0xa9;
const E_GRAVE = 0xa8;
const EURO_8859_15 = 0xa4;
const UNDERSCORE = '_';

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** What ISO 8859-15 makes of the bytes, in UTF-8. Beyond ASCII only é, è and the number of bytes matter. */
function toUtf8(bytes: Uint8Array): number[] {
  const utf8: number[] = [];
  for (const byte of bytes) {
    if (byte < 0x80) utf8.push(byte);
    else if (byte === EURO_8859_15) utf8.push(0xe2, 0x82, 0xac);
    else utf8.push(0xc0 | (byte >> 6), 0x80 | (byte & 0x3f));
  }
  return utf8;
}

function isAsciiLetter(byte: number): boolean {
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/**
 * A column name as the official tool compares it: é and è become e, spaces at the end go, every other byte that is not
 * an ASCII letter or digit becomes `_`, upper case.
 */
export function normaliseName(cell: Uint8Array): string {
  const bytes = isUtf8(cell) ? [...cell] : toUtf8(cell);
  while (bytes.at(-1) === SP) bytes.pop();
  let name = '';
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    const next = bytes[i + 1];
    if (isAsciiLetter(byte) || isDigit(byte)) name += String.fromCharCode(byte);
    else if (byte === LEAD && (next === E_ACUTE || next === E_GRAVE)) {
      name += 'e';
      i++;
    } else name += UNDERSCORE;
  }
  return name.toUpperCase();
}
