import type { Separator } from './record-view.ts';

// What a byte is to the reader of records.
export const ordinary = 0;
export const separatorByte = 1;
export const lineFeed = 2;
export const carriageReturn = 3;
export const special = 4;
export const doubled = 5;

/** By byte, before the separator is known: line ends only. */
export function kindsInHeader(): Uint8Array {
  const kinds = new Uint8Array(256);
  kinds[0x0a] = lineFeed;
  kinds[0x0d] = carriageReturn;
  return kinds;
}

/** By byte, in rows: separators and line ends cut, bytes that are special or may begin an accent encoded twice are noted. */
export function setKindsInRows(kinds: Uint8Array, separator: Separator): void {
  for (let byte = 0; byte < 0x20; byte++) kinds[byte] = special;
  kinds[0x0a] = lineFeed;
  kinds[0x0d] = carriageReturn;
  kinds[0x7f] = special;
  kinds[0x09] = special;
  kinds[0x7c] = special;
  kinds[0x82] = doubled;
  kinds[0x83] = doubled;
  kinds[separator] = separatorByte;
}

/** Above 7F, and the first byte of no white space in any encoding: in UTF-8, it may begin with C2, E1, E2, E3 and EF. */
export function beginsLetter(byte: number): boolean {
  return byte >= 0xc0 && byte !== 0xc2 && (byte < 0xe1 || byte > 0xe3) && byte !== 0xef;
}
