import { type Header, matchHeader, readFirstRecord } from '../header.ts';
import { RecordReader } from '../record-reader.ts';
import type { RecordSink, RecordView, Separator } from '../record-view.ts';
import type { Regime } from '../report.ts';
import { ColumnFacts } from './column-facts.ts';
import { ValueCounts } from './value-counts.ts';

/** Journals that a notice lists at most. */
const mostJournals = 200;

/** What a notice says of the content of a file and a report does not: it reads along, in chunks of any size. */
export class ContentFacts implements RecordSink {
  /** Null when the first line does not name the columns of a FEC. */
  header: Header | null = null;
  columns: readonly ColumnFacts[] = [];
  /** Code and label of each journal. */
  readonly journals = new ValueCounts(mostJournals);
  /** Rows with as many fields as the header; the others are left out. */
  rows = 0;
  /** Bytes of the longest record, without its line end. */
  longestRecord = 0;

  readonly #declared: Regime | undefined;
  readonly #reader = new RecordReader(this);
  #codeAt = -1;
  #labelAt = -1;

  constructor(declared: Regime | undefined) {
    this.#declared = declared;
  }

  push(chunk: Uint8Array): void {
    this.#reader.push(chunk);
  }

  finish(): void {
    this.#reader.finish();
  }

  first(bytes: Uint8Array, start: number, end: number): Separator | null {
    const marked = bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf;
    const found = readFirstRecord(bytes.subarray(marked ? start + 3 : start, end));
    if (found.kind !== 'header') return null;
    const header = matchHeader(found.cells, this.#declared);
    this.header = header;
    this.columns = header.columns.map((column) => new ColumnFacts(column));
    this.#codeAt = header.position('JournalCode');
    this.#labelAt = header.position('JournalLib');
    return found.separator;
  }

  record(view: RecordView): void {
    const { bytes, bounds } = view;
    if (view.fields !== this.columns.length) return;
    this.rows++;
    this.longestRecord = Math.max(this.longestRecord, view.end - view.start);
    for (const [i, column] of this.columns.entries()) column.add(bytes, bounds[i]! + 1, bounds[i + 1]!);
    const [codeStart, codeEnd] = trimmed(view, this.#codeAt);
    const [labelStart, labelEnd] = trimmed(view, this.#labelAt);
    if (this.#codeAt >= 0) this.journals.add(bytes, codeStart, codeEnd, labelStart, labelEnd);
  }

  block(): void {}

  tooLong(): void {}
}

/** Place of a field without the spaces around it; empty where the file has no such column. */
function trimmed({ bytes, bounds }: RecordView, at: number): readonly [number, number] {
  if (at < 0) return [0, 0];
  let start = bounds[at]! + 1;
  let end = bounds[at + 1]!;
  while (start < end && bytes[start] === 0x20) start++;
  while (start < end && bytes[end - 1] === 0x20) end--;
  return [start, end];
}
