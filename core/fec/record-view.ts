import type { RowWitness } from './kernel/row-witness.ts';

export type Separator = 0x09 | 0x7c;

/**
 * One record, as places in a buffer that is valid during the call only. Field `f` stands at
 * `bytes[bounds[f] + 1 .. bounds[f + 1])`.
 */
export interface RecordView {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  /** 1-based; parts of one ledger are counted through. */
  readonly line: number;
  readonly bounds: Int32Array;
  /** Number of fields. */
  readonly fields: number;
  /** The record before this one, in the same bytes; -1 when there is none. */
  readonly previousStart: number;
  readonly previousEnd: number;
  /** The record may hold a control character, the separator that this file does not use, or text encoded twice. */
  readonly special: boolean;
  /** How the record ends; null for the last one without a line end. */
  readonly lineEnd: keyof LineEnds | null;
  /** The line ends of the file so far. A reader of records that finds one inside a field takes it out. */
  readonly lineEnds: LineEnds;
}

export interface RecordSink {
  /** The first record. Says the separator of the rest, or null to read no further record. */
  first(bytes: Uint8Array, start: number, end: number): Separator | null;
  record(view: RecordView): void;
  /** Whole lines, line ends included, once each and in order. */
  block(bytes: Uint8Array): void;
  /** All bytes but those of rows that were passed, in order. */
  behind?(bytes: Uint8Array): void;
  /** Whom to ask before rows are passed. */
  readonly witness?: RowWitness;
  /** A record is longer than {@link maxRecordBytes}; no further record is read. */
  tooLong(line: number): void;
}

export interface LineEnds {
  lf: number;
  crlf: number;
  cr: number;
  /** CR CR LF: a double conversion. */
  crcrlf: number;
}

/** The record is the same as the one before it, byte for byte. */
export function repeatsPrevious({ bytes, start, end, previousStart, previousEnd }: RecordView): boolean {
  if (previousEnd - previousStart !== end - start || previousStart < 0) return false;
  let i = end - start - 1;
  while (i >= 0 && bytes[start + i] === bytes[previousStart + i]) i--;
  return i < 0;
}
