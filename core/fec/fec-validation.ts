import type { ByteTests } from '../ports.ts';
import type { Lang } from '../text.ts';
import { CutEntries } from './cut-entries.ts';
import { type EntryPrints, entryPrints } from './entry-prints.ts';
import { type FecContents, fecContents } from './fec-contents.ts';
import { foldName } from './fields.ts';
import { type FecFileName, parseFileName } from './file-name.ts';
import type { FindingLine } from './finding-line.ts';
import type { TextFacts } from './finding-text.ts';
import { Findings } from './findings.ts';
import { type Header, matchHeader } from './header.ts';
import { judgeHeader } from './judge-header.ts';
import { judgeLedger } from './judge-ledger.ts';
import { judgeOfficial } from './judge-official.ts';
import { judgeParts } from './judge-parts.ts';
import { startKernel } from './kernel/kernel.ts';
import { tablesInKernel } from './kernel/kernel-tables.ts';
import { KernelMemory } from './kernel/memory.ts';
import { RowPasser } from './kernel/row-passer.ts';
import type { Values } from './mask.ts';
import type { Numbering } from './numbering.ts';
import { PartReading, type PartSink } from './part-reading.ts';
import type { RecordView, Separator } from './record-view.ts';
import type { Regime, Report } from './report.ts';
import { buildReport, oneEncoding } from './report-builder.ts';
import { RowCheck } from './row-check.ts';
import { fileSplitConsistent } from './rules/filler-rules.ts';
import { toFindingLine } from './to-finding-line.ts';

export interface FecValidationOptions {
  readonly regime?: Regime;
  readonly tests: ByteTests;
  readonly lang: Lang;
  readonly values: Values;
  /** False: every row is read by the rules, without the kernel. */
  readonly kernel: boolean;
  /** Of all files; 0 when not known. Nothing but time depends on it. */
  readonly bytes: number;
  readonly present: ((text: string) => string) | null;
  /** Gets every finding as it is found. */
  readonly onFinding?: (finding: FindingLine) => void;
}

/** Judges one ledger: a file, or the parts of a split one, each given in chunks of any size. */
export class FecValidation implements PartSink {
  readonly #options: FecValidationOptions;
  readonly #findings: Findings;
  readonly #parts: PartReading[] = [];
  #fileName: FecFileName = parseFileName('');
  #header: Header | null = null;
  #rows: RowCheck | null = null;
  #passer: RowPasser | null = null;
  readonly #cut = new CutEntries();

  constructor(options: FecValidationOptions) {
    this.#options = options;
    const { onFinding } = options;
    this.#findings = new Findings(
      onFinding === undefined
        ? null
        : (rule, sample, count) => onFinding(toFindingLine(rule, sample, count, this.#textFacts(false))),
    );
  }

  /** The next file begins. @param name empty when it has none (standard input) */
  begin(name: string): void {
    const linesBefore = this.#parts.reduce((sum, part) => sum + part.lines, 0);
    if (this.#parts.length === 0) this.#fileName = parseFileName(name);
    else if (this.#rows !== null) this.#cut.see(this.#rows.ledger, this.#parts.length);
    const { tests } = this.#options;
    this.#parts.push(new PartReading({ name, linesBefore, tests, findings: this.#findings, sink: this }));
  }

  push(chunk: Uint8Array): void {
    this.#parts.at(-1)!.push(chunk);
  }

  /** Where the next chunk need not be copied from; null where that is not known. Until the next call of `push`. */
  room(): Uint8Array | null {
    return this.#parts.at(-1)!.room();
  }

  /** The file has been given whole. */
  end(): void {
    this.#parts.at(-1)!.finish();
    // What a part leaves open is no start of a row of the next one.
    this.#rows?.finish();
    this.#passer?.finish();
  }

  /** @param sha256 of each file, and of all of them one after the other */
  report(sha256: { readonly all: string; readonly parts: readonly string[] }): Report {
    judgeParts(this.#parts, this.#findings);
    let numbering: Numbering | null = null;
    if (this.#header !== null && this.#rows !== null) {
      const isMixed = oneEncoding(this.#parts) === 'mixed';
      const isWhole = this.#parts.every((part) => part.isRead);
      numbering = judgeLedger(this.#header, this.#rows, { isMixed, isWhole }, this.#findings);
      const column = this.#header.position('EcritureNum');
      if (isWhole) this.#cut.judge(this.#rows.ledger, numbering, column, this.#findings);
    }
    const regime = this.#header?.regime ?? this.#options.regime ?? null;
    judgeOfficial(this.#header, regime, this.#parts, this.#findings);
    return buildReport({
      ...this.#textFacts(true),
      sha256,
      parts: this.#parts,
      fileName: this.#fileName,
      numbering,
      rows: this.#rows,
      findings: this.#findings,
      declaredRegime: this.#options.regime ?? null,
    });
  }

  /** After `report`. */
  prints(): EntryPrints | null {
    const ledger = this.#rows?.ledger;
    return ledger === undefined || !ledger.canBalance ? null : entryPrints(ledger);
  }

  /** After `report`. */
  contents(): FecContents | null {
    const ledger = this.#rows?.ledger;
    return ledger === undefined ? null : fecContents(ledger, oneEncoding(this.#parts));
  }

  columns(part: PartReading, cells: readonly string[], separator: Separator, named: boolean): boolean {
    if (this.#header === null) {
      this.#header = matchHeader(cells, this.#options.regime);
      this.#startRows(this.#header, separator);
      if (named) judgeHeader(this.#header, this.#findings);
      return true;
    }
    const [first] = this.#parts;
    const number = this.#parts.indexOf(part) + 1;
    const params = { part: number, first: 1, numbers: '' };
    const line = part.linesBefore + 1;
    const names = this.#header.columns.map((column) => foldName(column.name)).join('\n');
    if (cells.map((cell) => foldName(cell)).join('\n') !== names) {
      this.#findings.add(fileSplitConsistent, line, -1, null, 0, 0, { ...params, form: 'columns' });
      return false;
    }
    if (separator !== first?.separator) {
      this.#findings.add(fileSplitConsistent, line, -1, null, 0, 0, { ...params, form: 'separator' });
    }
    return true;
  }

  passer(): RowPasser | null {
    return this.#passer;
  }

  #startRows(header: Header, separator: Separator): void {
    const kernel = this.#options.kernel ? startKernel(separator, this.#options.bytes) : null;
    const memory = kernel === null ? null : new KernelMemory(kernel, separator);
    const tables = memory === null ? undefined : tablesInKernel(memory);
    this.#rows = new RowCheck(header, this.#fileName, this.#findings, tables);
    this.#passer = memory === null ? null : new RowPasser(memory, header, this.#rows, this.#findings);
  }

  record(view: RecordView): void {
    this.#rows?.record(view);
  }

  regime(): Regime {
    return this.#header?.regime ?? this.#options.regime ?? 'BIC';
  }

  /** @param known the encodings are known: the files have been read to their ends */
  #textFacts(known: boolean): TextFacts {
    const { lang, values, present } = this.#options;
    const parts = this.#parts.map((part) => ({
      linesBefore: part.linesBefore,
      encoding: known ? part.encoding : ('utf-8' as const),
    }));
    return { lang, values, present, header: this.#header, parts };
  }
}
