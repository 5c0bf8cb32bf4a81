import {
  kindBalanceSheet,
  kindLookAt,
  kindNamed,
  kindOther,
  kindResult,
  kindThird,
  kindTiers,
  kindYearResult,
} from './kernel/layout.ts';

/**
 * What the number of an account says, as bits: the class it is in, and whether the rules have to look at its rows. Of three
 * digits or more, and nothing else, the first two decide: the kernel knows it by them.
 */
export function accountKind(bytes: Uint8Array, start: number, end: number): number {
  if (end - start < 2) return kindOther | kindLookAt;
  const first = bytes[start]!;
  const second = bytes[start + 1]!;
  if (first === 0x36 || first === 0x37) return kindResult;
  let kind = first < 0x31 || first > 0x38 ? kindLookAt : 0;
  if (first === 0x34) kind |= kindThird | (hasName(bytes, start, end) ? kindNamed : 0);
  if (first >= 0x31 && first <= 0x35) kind |= kindBalanceSheet;
  if (first === 0x31 && second === 0x32) return kind | kindYearResult;
  if (first === 0x34 && (second === 0x30 || second === 0x31)) kind |= kindTiers;
  return kind | kindOther;
}

/** Letters after the three digits of a third-party account: a name in the account's number. */
export function hasName(bytes: Uint8Array, start: number, end: number): boolean {
  const second = bytes[start + 1];
  if (second !== 0x30 && second !== 0x31) return false;
  for (let i = start + 3; i < end; i++) {
    const byte = bytes[i]! | 0x20;
    if ((byte >= 0x61 && byte <= 0x7a) || bytes[i]! >= 0x80) return true;
  }
  return false;
}
