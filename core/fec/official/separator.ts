import { COMMA, CR, LF, NUL, PIPE, SEMICOLON, TAB } from './bytes.ts';

/** What ends a record. `none`: the whole file is one record. */
export type RecordSeparator = 'crlf' | 'cr' | 'lf' | 'none';

/** Bytes from the start of the file that decide the record separator. */
export const SEPARATOR_WINDOW = 4096;

/** One CR LF pair in the window decides for the whole file, then one CR, then one LF. */
export function chooseRecordSeparator(window: Uint8Array): RecordSeparator {
  const firstCr = window.indexOf(CR);
  if (firstCr === -1) return window.includes(LF) ? 'lf' : 'none';
  for (let i = firstCr; i !== -1; i = window.indexOf(CR, i + 1)) if (window[i + 1] === LF) return 'crlf';
  return 'cr';
}

const MIN_CELLS = 9;
const CANDIDATES = [
  { byte: TAB, always: true },
  { byte: PIPE, always: true },
  { byte: COMMA, always: false },
  { byte: SEMICOLON, always: false },
];

/** Cells of a record whose trailing empty cells are dropped. A NUL fills no cell. */
function countCells(record: Uint8Array, separator: number): number {
  let cells = 1;
  let filled = 0;
  for (const byte of record) {
    if (byte === separator) cells++;
    else if (byte !== NUL) filled = cells;
  }
  return filled;
}

/**
 * The byte between fields, from the first record without its CR LF (a lone LF is still there). Comma and semicolon
 * count only for years before 2013. `null`: the tool refuses the file.
 */
export function chooseFieldSeparator(record: Uint8Array, year: number): number | null {
  for (const { byte, always } of CANDIDATES) {
    if ((always || year < 2013) && countCells(record, byte) >= MIN_CELLS) return byte;
  }
  return null;
}
