import { LF, NBSP, NBSP_LEAD, NUL, SP } from './bytes.ts';
import { endWithoutEol, endWithoutSeparator } from './records.ts';
import type { RecordSeparator } from './separator.ts';

const ORDINARY = 0;
const SEPARATOR = 1;
/** NUL and the byte A0: the row has to be copied before it can be read. */
const TO_COPY = 2;

/** A row cut into fields. It is used again for the next row. */
export class PreparedRow {
  /** What the positions point into: the record itself, or a copy. */
  bytes: Uint8Array = new Uint8Array(0);
  /** Fields of the row, those beyond the width of the header counted too. */
  count = 0;
  /** Positions of the first fields, as many as the header has columns. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;

  constructor(width: number) {
    this.starts = new Int32Array(width);
    this.ends = new Int32Array(width);
  }
}

/**
 * Cuts rows into fields as the official tool does: no-break spaces become spaces, NULs go, spaces around each separator
 * and at the end go, those at the very start stay.
 */
export class RowPreparer {
  readonly row: PreparedRow;
  readonly #kinds = new Uint8Array(256);
  readonly #fieldSeparator: number;
  readonly #width: number;
  #copy = new Uint8Array(1024);

  constructor(fieldSeparator: number, width: number) {
    this.row = new PreparedRow(width);
    this.#fieldSeparator = fieldSeparator;
    this.#width = width;
    this.#kinds[NUL] = TO_COPY;
    this.#kinds[NBSP] = TO_COPY;
    this.#kinds[fieldSeparator] = SEPARATOR;
  }

  /** Reads one record, given with its line end. */
  prepare(
    bytes: Uint8Array,
    start: number,
    recordEnd: number,
    recordSeparator: RecordSeparator,
  ): PreparedRow {
    const { row } = this;
    const { starts, ends } = row;
    const kinds = this.#kinds;
    const width = this.#width;
    const end = endWithoutSeparator(bytes, start, endWithoutEol(bytes, start, recordEnd), recordSeparator);
    if (end > start && bytes[end - 1] === LF) return this.#slowly(bytes, start, recordEnd, recordSeparator);
    let count = 0;
    let from = start;
    for (let i = start; i < end; i++) {
      const kind = kinds[bytes[i]!];
      if (kind === ORDINARY) continue;
      if (kind === TO_COPY) return this.#slowly(bytes, start, recordEnd, recordSeparator);
      if (count < width) {
        let to = i;
        while (to > from && bytes[to - 1] === SP) to--;
        starts[count] = from;
        ends[count] = to;
      }
      count++;
      from = i + 1;
      while (from < end && bytes[from] === SP) from++;
    }
    if (count < width) {
      let to = end;
      while (to > from && bytes[to - 1] === SP) to--;
      starts[count] = from;
      ends[count] = to;
    }
    row.bytes = bytes;
    row.count = count + 1;
    return row;
  }

  #slowly(
    bytes: Uint8Array,
    start: number,
    recordEnd: number,
    recordSeparator: RecordSeparator,
  ): PreparedRow {
    const { row } = this;
    const length = this.#copyCleaned(bytes, start, endWithoutEol(bytes, start, recordEnd));
    const copy = this.#copy;
    const end = endWithoutSeparator(copy, 0, length, recordSeparator);
    let count = 0;
    let from = 0;
    for (let i = 0; i <= end; i++) {
      if (i < end && copy[i] !== this.#fieldSeparator) continue;
      if (count < this.#width) {
        row.starts[count] = from;
        row.ends[count] = i;
      }
      count++;
      from = i + 1;
    }
    row.bytes = copy;
    row.count = count;
    return row;
  }

  /** Copies the bytes without what goes; gives the length of the copy. */
  #copyCleaned(bytes: Uint8Array, start: number, end: number): number {
    if (this.#copy.length < end - start) this.#copy = new Uint8Array(2 * (end - start));
    const copy = this.#copy;
    let length = 0;
    let skipSpaces = false;
    for (let i = start; i < end; i++) {
      let byte = bytes[i]!;
      if (byte === NUL) continue;
      if (byte === NBSP_LEAD && i + 1 < end && bytes[i + 1] === NBSP) i++;
      if (bytes[i] === NBSP) byte = SP;
      if (byte === this.#fieldSeparator) {
        while (length > 0 && copy[length - 1] === SP) length--;
        skipSpaces = true;
      } else if (byte !== SP) skipSpaces = false;
      else if (skipSpaces) continue;
      copy[length++] = byte;
    }
    const lf = length > 0 && copy[length - 1] === LF;
    if (lf) length--;
    while (length > 0 && copy[length - 1] === SP) length--;
    if (lf) copy[length++] = LF;
    return length;
  }
}
