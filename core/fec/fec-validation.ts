import type { ByteTests } from '../ports.ts';
import type { Lang } from '../text.ts';
import { sniff, sniffBytes } from './container.ts';
import { type Encoding, EncodingProbe } from './encoding.ts';
import { type EntryPrints, entryPrints } from './entry-prints.ts';
import { type FecContents, fecContents } from './fec-contents.ts';
import { baseName, type FecFileName, parseFileName } from './file-name.ts';
import { type FindingLine, toFindingLine } from './finding-line.ts';
import type { TextFacts } from './finding-text.ts';
import { Findings } from './findings.ts';
import { type Header, legalNames, matchHeader, readFirstRecord } from './header.ts';
import { judgeHeader } from './judge-header.ts';
import { judgeLedger } from './judge-ledger.ts';
import { judgeName } from './judge-name.ts';
import type { Numbering } from './judge-numbering.ts';
import type { Values } from './mask.ts';
import { OfficialReading } from './official-reading.ts';
import { RecordReader, type RecordSink, type RecordView, type Separator } from './record-reader.ts';
import type { Regime, Report } from './report.ts';
import { buildReport } from './report-builder.ts';
import { RowCheck } from './row-check.ts';
import { fileEmpty, fileUnsupportedContainer, fileXml, recordTooLong } from './rules/container-rules.ts';
import {
  encodingBom,
  encodingMixed,
  encodingNotAllowed,
  encodingWindows1252,
} from './rules/encoding-rules.ts';
import { finalNewlineMissing, lineEndKind } from './rules/filler-rules.ts';
import { headerMissing, separatorInvalid } from './rules/header-rules.ts';
import { lineEndCrCrLf, lineEndMixed } from './rules/line-rules.ts';
import { fileTooLarge, loopMaxBytes } from './rules/loop-limit-rules.ts';

export interface FecValidationOptions {
  /** Empty when the file has none (standard input). */
  readonly name: string;
  readonly regime?: Regime;
  readonly tests: ByteTests;
  readonly lang: Lang;
  readonly values: Values;
  /** Gets every finding as it is found. */
  readonly onFinding?: (finding: FindingLine) => void;
}

export interface FileFacts {
  readonly bytes: number;
  readonly sha256: string;
}

/** Judges one file, given in chunks of any size. */
export class FecValidation implements RecordSink {
  readonly #options: FecValidationOptions;
  readonly #findings: Findings;
  readonly #fileName: FecFileName;
  readonly #encoding: EncodingProbe;
  readonly #reader = new RecordReader(this);
  /** The first bytes, until there are enough of them to say what the file is. */
  #head: Uint8Array | null = new Uint8Array(sniffBytes);
  #headLength = 0;
  #isText = false;
  #bom = false;
  #containerEncoding: Encoding | null = null;
  #isXml = false;
  #separator: Separator | null = null;
  #header: Header | null = null;
  #rows: RowCheck | null = null;
  readonly #official: OfficialReading;

  constructor(options: FecValidationOptions) {
    this.#options = options;
    this.#fileName = parseFileName(options.name);
    const { onFinding } = options;
    this.#findings = new Findings(
      onFinding === undefined
        ? null
        : (rule, sample, count) => onFinding(toFindingLine(rule, sample, count, this.#textFacts('utf-8'))),
    );
    this.#encoding = new EncodingProbe(options.tests);
    this.#official = new OfficialReading(baseName(options.name));
  }

  push(chunk: Uint8Array): void {
    this.#official.push(chunk);
    let rest = chunk;
    if (this.#head !== null) {
      const wanted = Math.min(rest.length, sniffBytes - this.#headLength);
      this.#head.set(rest.subarray(0, wanted), this.#headLength);
      this.#headLength += wanted;
      rest = rest.subarray(wanted);
      if (this.#headLength < sniffBytes) return;
      this.#startReading(this.#head);
    }
    if (this.#isText) this.#reader.push(rest);
    const headerIsRead = this.#header !== null || this.#reader.stopped || this.#reader.line > 1;
    if (this.#head === null && (headerIsRead || !this.#isText)) this.#official.start(this.#regime);
  }

  finish(facts: FileFacts): Report {
    if (this.#head !== null) this.#startReading(this.#head.subarray(0, this.#headLength));
    if (this.#isText) this.#reader.finish();
    this.#official.start(this.#regime);
    if (this.#isText && facts.bytes > 0) judgeName(this.#options.name, this.#findings);
    this.#judgeFile(facts.bytes);
    let numbering: Numbering | null = null;
    if (this.#header !== null && this.#rows !== null) {
      this.#rows.finish();
      numbering = judgeLedger(this.#header, this.#rows, this.#findings);
    }
    return buildReport({
      ...facts,
      ...this.#textFacts(this.#fileEncoding()),
      name: this.#options.name,
      fileName: this.#fileName,
      numbering,
      bom: this.#bom,
      separator: this.#separator,
      lineEnds: this.#reader.lineEnds,
      rows: this.#rows,
      findings: this.#findings,
      isXml: this.#isXml,
      declaredRegime: this.#options.regime ?? null,
      official: this.#official.end(),
    });
  }

  /** After `finish`. */
  prints(): EntryPrints | null {
    const ledger = this.#rows?.ledger;
    return ledger === undefined || !ledger.canBalance ? null : entryPrints(ledger);
  }

  /** After `finish`. */
  contents(): FecContents | null {
    const ledger = this.#rows?.ledger;
    return ledger === undefined ? null : fecContents(ledger, this.#fileEncoding());
  }

  first(bytes: Uint8Array, start: number, end: number): Separator | null {
    const record = bytes.subarray(this.#bom ? start + 3 : start, end);
    const found = readFirstRecord(record);
    switch (found.kind) {
      case 'unknown':
        if (record.some(isControl)) {
          this.#findings.add(fileUnsupportedContainer, 0, -1, null, 0, 0, { format: 'binary' });
          this.#isText = false;
        } else {
          this.#findings.add(headerMissing, 1, -1, record);
        }
        return null;
      case 'separator':
        this.#findings.add(separatorInvalid, 1, -1, new TextEncoder().encode(found.separator));
        return null;
      case 'header':
        this.#useColumns(matchHeader(found.cells, this.#options.regime), found.separator);
        judgeHeader(this.#header!, this.#findings);
        return found.separator;
      case 'data':
        this.#findings.add(headerMissing, 1, -1, record);
        this.#useColumns(matchHeader(legalNames(found.cells.length), this.#options.regime), found.separator);
        this.#readAsRow(record, found.separator);
        return found.separator;
    }
  }

  record(view: RecordView): void {
    this.#rows?.record(view);
  }

  lines(bytes: Uint8Array): void {
    this.#encoding.add(bytes);
  }

  tooLong(line: number): void {
    this.#findings.add(recordTooLong, line);
  }

  #startReading(head: Uint8Array): void {
    this.#head = null;
    const container = sniff(head);
    switch (container.kind) {
      case 'xml':
        this.#isXml = true;
        this.#findings.add(fileXml, 1);
        return;
      case 'encoded':
        this.#containerEncoding = container.encoding;
        this.#findings.add(encodingNotAllowed, 0, -1, null, 0, 0, {
          encoding: container.encoding.toUpperCase(),
        });
        return;
      case 'foreign':
        this.#findings.add(fileUnsupportedContainer, 0, -1, null, 0, 0, { format: container.format });
        return;
      case 'text':
        this.#bom = container.bom;
        this.#isText = true;
        this.#reader.push(head);
    }
  }

  #useColumns(header: Header, separator: Separator): void {
    this.#header = header;
    this.#separator = separator;
    this.#rows = new RowCheck(header, this.#fileName, this.#findings);
  }

  /** The first line of a file without a header is a row like the others. */
  #readAsRow(record: Uint8Array, separator: Separator): void {
    const line = new RecordReader({
      first: () => separator,
      record: (view) => this.#rows?.record({ ...copyOf(view), line: 1 }),
      lines: () => {},
      tooLong: () => {},
    });
    line.push(new Uint8Array([0x0a]));
    line.push(record);
    line.finish();
  }

  #textFacts(encoding: Encoding): TextFacts {
    const { lang, values } = this.#options;
    return { lang, values, encoding, header: this.#header };
  }

  get #regime(): Regime {
    return this.#header?.regime ?? this.#options.regime ?? 'BIC';
  }

  #judgeFile(bytes: number): void {
    const findings = this.#findings;
    if (bytes === 0) {
      findings.add(fileEmpty);
      return;
    }
    if (bytes > loopMaxBytes) findings.add(fileTooLarge, 0, -1, null, 0, 0, { bytes });
    if (!this.#isText) return;
    if (this.#bom) findings.add(encodingBom, 1);
    const { encoding } = this.#encoding;
    if (encoding === 'windows-1252') findings.add(encodingWindows1252);
    if (encoding === 'mixed') findings.add(encodingMixed);
    const ends = this.#reader.lineEnds;
    const kinds = [ends.lf, ends.crlf, ends.cr, ends.crcrlf].filter((count) => count > 0).length;
    if (this.#reader.finalLineEndMissing && this.#header !== null) {
      findings.add(finalNewlineMissing, this.#reader.line - 1);
    }
    if (ends.cr > 0 && kinds === 1) findings.add(lineEndKind, 1);
    if (kinds > 1) findings.add(lineEndMixed, 0, -1, null, 0, 0, { ...ends });
    else if (ends.crcrlf > 0) findings.add(lineEndCrCrLf);
  }

  #fileEncoding(): Encoding {
    if (this.#containerEncoding !== null) return this.#containerEncoding;
    if (!this.#isText || this.#header === null) return 'unknown';
    const { encoding } = this.#encoding;
    return encoding === 'ascii' && this.#bom ? 'utf-8' : encoding;
  }
}

/** A control character that stands in no line of text. */
function isControl(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1a);
}

/** The fields of a reader, which no spread would copy. */
function copyOf({ bytes, start, end, line, bounds, fields, special }: RecordView): RecordView {
  return { bytes, start, end, line, bounds, fields, special, previousStart: -1, previousEnd: -1 };
}
