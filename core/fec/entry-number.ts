/** An EcritureNum taken apart: what stands before the digits at its end, and their value. */
export interface EntryNumber {
  /** Latin-1 text of the bytes before the digits at the end. */
  readonly prefix: string;
  /** The digits at the end as a number; null when there are none or more than fifteen. */
  readonly value: number | null;
}

/**
 * `VT0001` → `VT`, 1; `2-1` → `2-`, 1; `2024-001` → `2024-`, 1.
 * @param end where the digits end: a text may follow them
 */
export function readEntryNumber(bytes: Uint8Array, end = bytes.length): EntryNumber {
  const start = digitsStart(bytes, end);
  const value = digitsValue(bytes, start, end);
  return { prefix: latin1(bytes, 0, start), value: Number.isNaN(value) ? null : value };
}

/** Where the digits that end at `end` start, at `from` or behind it. */
export function digitsStart(bytes: Uint8Array, end: number, from = 0): number {
  let start = end;
  while (start > from && isDigit(bytes[start - 1]!)) start--;
  return start;
}

/** NaN when there are no digits or, without zeros before them, more than fifteen. */
export function digitsValue(bytes: Uint8Array, start: number, end: number): number {
  let first = start;
  while (first < end - 1 && bytes[first] === 0x30) first++;
  if (start === end || end - first > 15) return Number.NaN;
  let value = 0;
  for (let i = first; i < end; i++) value = value * 10 + (bytes[i]! - 0x30);
  return value;
}

/**
 * Where what follows the number `bytes[from..to)` starts, if something does: `12A` → 2, `1/2024` → 1. `VT12` has nothing
 * after its number: `to`.
 */
export function tailStart(bytes: Uint8Array, from: number, to: number): number {
  let start = digitsStart(bytes, to, from);
  while (start > from && !isDigit(bytes[start - 1]!)) start--;
  return start === from ? to : start;
}

/** Nothing that could be a number: `0`, `000`, `-` or no byte at all. */
export function isBlankNumber(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x31 || (byte > 0x39 && byte < 0x41));
}

export function latin1(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let i = start; i < end; i++) text += String.fromCharCode(bytes[i]!);
  return text;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
