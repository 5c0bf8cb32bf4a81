import type { ByteTests } from '../ports.ts';
import { type Container, sniff, sniffBytes } from './container.ts';
import { type Encoding, EncodingProbe } from './encoding.ts';
import { baseName } from './file-name.ts';
import type { Findings } from './findings.ts';
import { type FirstRecord, legalNames, readFirstRecord } from './header.ts';
import { judgeName } from './judge-name.ts';
import type { RowPasser } from './kernel/row-passer.ts';
import type { RowWitness } from './kernel/row-witness.ts';
import { OfficialReading } from './official-reading.ts';
import type { OfficialNotes } from './official-severity.ts';
import { RecordReader } from './record-reader.ts';
import type { RecordSink, RecordView, Separator } from './record-view.ts';
import type { Regime } from './report.ts';
import { fileEmpty, fileUnsupportedContainer, fileXml, recordTooLong } from './rules/container-rules.ts';
import {
  encodingBom,
  encodingMixed,
  encodingNotAllowed,
  encodingWindows1252,
} from './rules/encoding-rules.ts';
import { finalNewlineMissing, lineEndKind } from './rules/filler-rules.ts';
import { headerMissing, separatorInvalid } from './rules/header-rules.ts';
import { eofCtrlZ, lineEndCrCrLf, lineEndMixed } from './rules/line-rules.ts';
import { fileTooLarge, loopMaxBytes } from './rules/loop-limit-rules.ts';

/** What takes the rows of a part. */
export interface PartSink {
  /**
   * The columns of the part. `named`: its first line names them; otherwise they are the legal ones.
   * @returns false: the rows of this part are not read
   */
  columns(part: PartReading, cells: readonly string[], separator: Separator, named: boolean): boolean;
  record(view: RecordView): void;
  /** The regime, as far as it is known. */
  regime(): Regime;
  /** What passes rows without a look of the rules; null when nothing does. After `columns`. */
  passer(): RowPasser | null;
}

export interface PartOptions {
  /** Empty when the file has none (standard input). */
  readonly name: string;
  /** Lines of the parts before. */
  readonly linesBefore: number;
  readonly tests: ByteTests;
  readonly findings: Findings;
  readonly sink: PartSink;
}

/** Reads one file, given in chunks of any size: what it is, its encoding, its line ends, its first line. */
export class PartReading implements RecordSink {
  readonly name: string;
  readonly linesBefore: number;
  bom = false;
  isXml = false;
  separator: Separator | null = null;
  bytes = 0;
  official: OfficialNotes | null = null;

  readonly #sink: PartSink;
  readonly #findings: Findings;
  readonly #encoding: EncodingProbe;
  readonly #reader: RecordReader;
  readonly #official: OfficialReading;
  /** The first bytes, until there are enough of them to say what the file is. */
  #head: Uint8Array | null = new Uint8Array(sniffBytes);
  #headLength = 0;
  #isText = false;
  #firstIsRead = false;
  #hasColumns = false;
  /** Its rows are read, or it has none. */
  isRead = false;
  #containerEncoding: Encoding | null = null;

  constructor({ name, linesBefore, tests, findings, sink }: PartOptions) {
    this.name = name;
    this.linesBefore = linesBefore;
    this.#sink = sink;
    this.#findings = findings;
    this.#encoding = new EncodingProbe(tests);
    this.#reader = new RecordReader(this, linesBefore + 1);
    this.#official = new OfficialReading(baseName(name));
  }

  push(chunk: Uint8Array): void {
    this.bytes += chunk.length;
    let rest = chunk;
    if (this.#head !== null) {
      const wanted = Math.min(rest.length, sniffBytes - this.#headLength);
      this.#head.set(rest.subarray(0, wanted), this.#headLength);
      this.#headLength += wanted;
      rest = rest.subarray(wanted);
      if (this.#headLength < sniffBytes) return;
      this.#official.lookAhead(this.#head);
      this.#startReading(this.#head);
    }
    this.#read(rest);
    if (this.#firstIsRead || this.#reader.stopped || !this.#isText) this.#official.start(this.#sink.regime());
  }

  /** Where the next chunk need not be copied from, if it is read there. */
  room(): Uint8Array | null {
    return this.#isText && !this.#reader.stopped ? this.#reader.room() : null;
  }

  /** What the reader of records does not take goes to the official judge at once. */
  #read(chunk: Uint8Array): void {
    if (this.#isText && !this.#reader.stopped) this.#reader.push(chunk);
    else this.#official.push(chunk);
  }

  finish(): void {
    if (this.#head !== null) this.#startReading(this.#head.subarray(0, this.#headLength));
    if (this.#isText) this.#reader.finish();
    this.#official.start(this.#sink.regime());
    this.official = this.#official.end();
    if (this.#isText && this.bytes > 0) judgeName(this.name, this.#findings);
    this.#judgeFile();
  }

  /** Where a finding about the whole part stands: nowhere in the first one, on the first line of another. */
  get wholeLine(): number {
    return this.linesBefore === 0 ? 0 : this.linesBefore + 1;
  }

  /** Lines read, the first one included. */
  get lines(): number {
    return this.#reader.line - 1 - this.linesBefore;
  }

  get lineEnds(): RecordReader['lineEnds'] {
    return this.#reader.lineEnds;
  }

  get encoding(): Encoding {
    if (this.#containerEncoding !== null) return this.#containerEncoding;
    if (!this.#isText || !this.#hasColumns) return 'unknown';
    const { encoding } = this.#encoding;
    return encoding === 'ascii' && this.bom ? 'utf-8' : encoding;
  }

  first(bytes: Uint8Array, start: number, end: number): Separator | null {
    this.#firstIsRead = true;
    const record = bytes.subarray(this.bom ? start + 3 : start, end);
    const separator = this.#readFirst(readFirstRecord(record), record);
    this.#official.start(this.#sink.regime());
    return separator;
  }

  record(view: RecordView): void {
    this.#sink.record(view);
  }

  block(bytes: Uint8Array): void {
    this.#encoding.add(bytes);
  }

  behind(bytes: Uint8Array): void {
    this.#official.push(bytes);
  }

  get witness(): RowWitness {
    return this.#official;
  }

  tooLong(line: number): void {
    this.#findings.add(recordTooLong, line);
  }

  #readFirst(found: FirstRecord, record: Uint8Array): Separator | null {
    const line = this.linesBefore + 1;
    switch (found.kind) {
      case 'unknown':
        if (record.some(isControl)) {
          this.#findings.add(fileUnsupportedContainer, this.wholeLine, -1, null, 0, 0, {
            format: 'binary',
            form: 'binary',
          });
          this.#isText = false;
        } else {
          this.#findings.add(headerMissing, line, -1, record);
        }
        return null;
      case 'separator':
        this.#findings.add(separatorInvalid, line, -1, new TextEncoder().encode(found.separator));
        return null;
      case 'header':
        return this.#useColumns(found.cells, found.separator, true);
      case 'data': {
        this.#findings.add(headerMissing, line, -1, record);
        const separator = this.#useColumns(legalNames(found.cells.length), found.separator, false);
        if (separator !== null) this.#readAsRow(record, separator);
        return separator;
      }
    }
  }

  #useColumns(cells: readonly string[], separator: Separator, named: boolean): Separator | null {
    this.separator = separator;
    this.#hasColumns = true;
    this.isRead = this.#sink.columns(this, cells, separator, named);
    if (!this.isRead) return null;
    const passer = this.#sink.passer();
    if (passer !== null) {
      this.#reader.passWith(passer, separator);
      this.#encoding.counter = passer.countEncoded;
    }
    return separator;
  }

  /** The first line of a file without a header is a row like the others. */
  #readAsRow(record: Uint8Array, separator: Separator): void {
    const line = this.linesBefore + 1;
    const reader = new RecordReader({
      first: () => separator,
      record: (view) => this.#sink.record({ ...copyOf(view), line }),
      block: () => {},
      tooLong: () => {},
    });
    reader.push(new Uint8Array([0x0a]));
    reader.push(record);
    reader.finish();
  }

  #startReading(head: Uint8Array): void {
    this.#head = null;
    const container: Container = sniff(head);
    if (container.kind !== 'text') this.#official.push(head);
    switch (container.kind) {
      case 'xml':
        this.isXml = true;
        this.#findings.add(fileXml, this.linesBefore + 1);
        return;
      case 'encoded': {
        this.#containerEncoding = container.encoding;
        const params = { encoding: container.encoding.toUpperCase() };
        this.#findings.add(encodingNotAllowed, this.wholeLine, -1, null, 0, 0, params);
        return;
      }
      case 'foreign':
        this.#findings.add(fileUnsupportedContainer, this.wholeLine, -1, null, 0, 0, {
          format: container.format,
          form: container.format === 'binary' ? 'binary' : '',
        });
        return;
      case 'text':
        this.bom = container.bom;
        this.#isText = true;
        this.#reader.push(head);
        return;
    }
  }

  #judgeFile(): void {
    const findings = this.#findings;
    const { wholeLine } = this;
    if (this.bytes === 0) {
      this.isRead = true;
      findings.add(fileEmpty, wholeLine);
      return;
    }
    if (this.bytes > loopMaxBytes) {
      findings.add(fileTooLarge, wholeLine, -1, null, 0, 0, { bytes: this.bytes });
    }
    if (!this.#isText) return;
    const firstLine = this.linesBefore + 1;
    if (this.bom) findings.add(encodingBom, firstLine);
    const { encoding } = this.#encoding;
    if (encoding === 'windows-1252') findings.add(encodingWindows1252, wholeLine);
    if (encoding === 'mixed') findings.add(encodingMixed, wholeLine);
    if (this.#reader.finalLineEndMissing && !findings.has(eofCtrlZ) && this.#hasColumns) {
      findings.add(finalNewlineMissing, this.#reader.line - 1);
    }
    const ends = this.#reader.lineEnds;
    const kinds = [ends.lf, ends.crlf, ends.cr, ends.crcrlf].filter((count) => count > 0).length;
    if (kinds > 1) findings.add(lineEndMixed, wholeLine, -1, null, 0, 0, { ...ends });
    else if (ends.cr > 0) findings.add(lineEndKind, firstLine);
    else if (ends.crcrlf > 0) findings.add(lineEndCrCrLf, wholeLine);
  }
}

/** A control character that stands in no line of text. */
function isControl(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1a);
}

/** The fields of a reader, which no spread would copy. */
function copyOf(view: RecordView): RecordView {
  const { bytes, start, end, line, bounds, fields, special, lineEnd, lineEnds } = view;
  const copied = { bytes, start, end, line, bounds, fields, special, lineEnd, lineEnds };
  return { ...copied, previousStart: -1, previousEnd: -1 };
}
