import type { Column } from '../header.ts';
import { isConventional, longestConvention } from './conventional-value.ts';
import { ValueCounts } from './value-counts.ts';

const space = 0x20;
/** A field with more values than this holds no codes. */
const mostCodes = 30;
const coded: ReadonlySet<string> = new Set(['Sens', 'Idevise', 'ModeRglt', 'NatOp']);
const latin = new TextDecoder('latin1');

/** What the rows hold in one column. Widths are of the field as it stands in the file, padding included. */
export class ColumnFacts {
  readonly column: Column;
  /** Rows in which the field is not empty. */
  filled = 0;
  minBytes = Number.POSITIVE_INFINITY;
  maxBytes = 0;
  /** Characters, if the file is UTF-8. */
  minCharacters = Number.POSITIVE_INFINITY;
  maxCharacters = 0;
  /** Longest value without the spaces around it; bytes, and characters if the file is UTF-8. */
  longestBytes = 0;
  longestCharacters = 0;
  padded = false;
  /** Amounts with a minus sign in front, behind. */
  minusFirst = 0;
  minusLast = 0;
  /** The values, where they are codes: null for fields that hold none. */
  readonly codes: ValueCounts | null;
  /** Values that stand for "nothing". */
  readonly conventions = new ValueCounts(mostCodes);

  constructor(column: Column) {
    this.column = column;
    const isExtra = column.law === null && column.match !== 'closing';
    this.codes = isExtra || coded.has(column.law?.name ?? '') ? new ValueCounts(mostCodes) : null;
  }

  /** @param from place of the field in `bytes`, up to `to` */
  add(bytes: Uint8Array, from: number, to: number): void {
    let start = from;
    let end = to;
    while (start < end && bytes[start] === space) start++;
    while (start < end && bytes[end - 1] === space) end--;
    let continued = 0;
    for (let i = from; i < to; i++) if ((bytes[i]! & 0xc0) === 0x80) continued++;
    const width = to - from;
    if (width < this.minBytes) this.minBytes = width;
    if (width > this.maxBytes) this.maxBytes = width;
    if (width - continued < this.minCharacters) this.minCharacters = width - continued;
    if (width - continued > this.maxCharacters) this.maxCharacters = width - continued;
    const length = end - start;
    if (length < width) this.padded = true;
    if (length === 0) return;
    this.filled++;
    if (length > this.longestBytes) this.longestBytes = length;
    if (length - continued > this.longestCharacters) this.longestCharacters = length - continued;
    this.codes?.add(bytes, start, end);
    const { law } = this.column;
    if (law === null) return;
    if (law.type === 'amount') {
      if (bytes[start] === 0x2d) this.minusFirst++;
      else if (bytes[end - 1] === 0x2d) this.minusLast++;
    }
    if (length > longestConvention) return;
    if (isConventional(law.name, law.type, latin.decode(bytes.subarray(start, end)))) {
      this.conventions.add(bytes, start, end);
    }
  }
}
