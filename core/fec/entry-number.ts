/** An EcritureNum taken apart: what stands before the digits at its end, and their value. */
export interface EntryNumber {
  /** Latin-1 text of the bytes before the digits at the end. */
  readonly prefix: string;
  /** The digits at the end as a number; null when there are none or more than fifteen. */
  readonly value: number | null;
}

/** `VT0001` → `VT`, 1; `2-1` → `2-`, 1; `2024-001` → `2024-`, 1. */
export function readEntryNumber(bytes: Uint8Array): EntryNumber {
  let start = bytes.length;
  while (start > 0 && isDigit(bytes[start - 1]!)) start--;
  let prefix = '';
  for (let i = 0; i < start; i++) prefix += String.fromCharCode(bytes[i]!);
  let first = start;
  while (first < bytes.length - 1 && bytes[first] === 0x30) first++;
  if (start === bytes.length || bytes.length - first > 15) return { prefix, value: null };
  let value = 0;
  for (let i = first; i < bytes.length; i++) value = value * 10 + (bytes[i]! - 0x30);
  return { prefix, value };
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
