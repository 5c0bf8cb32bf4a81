import type { RowWitness } from '../kernel/row-witness.ts';
import type { RecordView, Separator } from '../record-view.ts';
import type { OfficialVerdict, Regime } from '../report.ts';
import { SP } from './bytes.ts';
import { readOfficialFileName } from './file-name.ts';
import { FindingLog, OFFICIAL_CLASSES, type OfficialClass, type OfficialFinding } from './finding.ts';
import { type OfficialHeader, readHeader, withoutEolAndNul } from './header.ts';
import { findMontantSens, MontantSensRewriter } from './montant-sens.ts';
import { RowPreparer } from './prepare.ts';
import { endWithoutEol, endWithoutSeparator, type OnRecord, RecordSplitter } from './records.ts';
import { FIRST_STRICT_YEAR, RowChecker } from './row.ts';
import { chooseFieldSeparator } from './separator.ts';
import { isXml } from './xml.ts';

/** Why the official tool gives no verdict. */
export type OfficialRefusal =
  | 'file-name'
  | 'empty'
  | 'separator'
  | 'sens'
  | 'white-space-in-prefix'
  | 'stuck-columns'
  | 'no-row';

export interface OfficialJudgeOptions {
  /** Base name of the file. Its date gives the year that decides which rules apply. */
  readonly fileName: string;
  readonly regime: Regime;
  /** The first bytes of the file, where they are known before they are pushed: its rows are judged sooner then. */
  readonly ahead?: Uint8Array | null;
  /**
   * Gets each finding as it is met. They are void when the result turns out to be refused for `sens`: the tool notices
   * that before it looks at anything else, and only the end of the file tells.
   */
  readonly onFinding?: (finding: OfficialFinding) => void;
}

export interface OfficialResult {
  readonly verdict: OfficialVerdict;
  /** Only where the verdict is `refused`. */
  readonly refusal?: OfficialRefusal;
  /** Classes of the findings, sorted. A missing column that is not hard has none, yet counts from 2013 on. */
  readonly classes: readonly OfficialClass[];
  readonly counts: Readonly<Record<OfficialClass, number>>;
  /** Legal names of the columns that the regime demands and the header lacks. */
  readonly missingColumns: readonly string[];
  /**
   * For `stuck-columns`: the verdict if the user unticks the extra columns in the rename window, where the run then
   * ends with one. Classes and counts are those of that run.
   */
  readonly verdictIfUnticked?: OfficialVerdict;
}

/** What is noted of a field. */
export type OfficialNote = Pick<OfficialFinding, 'class' | 'code' | 'name'>;

export interface OfficialJudge extends Omit<RowWitness, 'onlyCounts'> {
  /** What it would note of such a field in that column; null for nothing. */
  noteOf(column: number, field: Uint8Array): OfficialNote | null;
  /** Bytes of the file, in order, in chunks of any size. They are not kept. */
  push(chunk: Uint8Array): void;
  /** Ends the file. To be called once. */
  end(): OfficialResult;
}

/** Judges a file as DGFiP's Test Compta Demat (1_00_10b) does. Its verdict is about structure only. */
export function createOfficialJudge(options: OfficialJudgeOptions): OfficialJudge {
  return new Judge(options);
}

class Judge implements OfficialJudge {
  readonly #name: ReturnType<typeof readOfficialFileName>;
  readonly #regime: Regime;
  readonly #log: FindingLog;
  readonly #file: RecordSplitter;
  /** The file that the rows are taken from: the rewritten one where there is a rewriting. */
  #tested: RecordSplitter;
  #bytes = 0;
  #stop: OfficialRefusal | 'xml' | null = null;
  #header: OfficialHeader | null = null;
  #rewriter: MontantSensRewriter | null = null;
  #preparer: RowPreparer | null = null;
  #checker: RowChecker | null = null;
  #fieldSeparator = 0;
  /** Tells what would be noted. */
  #probe: RowChecker | null = null;
  #note: OfficialNote | null = null;

  constructor({ fileName, regime, ahead = null, onFinding }: OfficialJudgeOptions) {
    this.#name = readOfficialFileName(fileName);
    if (this.#name === null) this.#stop = 'file-name';
    this.#regime = regime;
    this.#log = new FindingLog(onFinding);
    const onRecord: OnRecord = (bytes, start, end, line) => this.#onRecord(bytes, start, end, line);
    this.#file = new RecordSplitter(onRecord, ahead);
    this.#tested = this.#file;
  }

  push(chunk: Uint8Array): void {
    this.#bytes += chunk.length;
    if (this.#stop === null) this.#file.push(chunk);
  }

  isBetweenRows(): boolean {
    if (this.#stop !== null) return true;
    this.#rewriter?.flush();
    return this.#header !== null && this.#file.isBetweenRecords && this.#tested.isBetweenRecords;
  }

  agrees(looks: Uint8Array): boolean {
    if (this.#stop !== null) return true;
    const { separator } = this.#file;
    if (separator !== 'lf' && separator !== 'crlf') return false;
    // Fields with line ends in them make it cut the rewritten rows elsewhere.
    if (this.#rewriter !== null && this.#tested.separator !== 'lf') return false;
    // A bad Sens is noticed even where the rows are not checked.
    if (this.#checker === null) return this.#rewriter === null;
    return this.#checker.agrees(looks, this.#rewriter?.positions ?? null);
  }

  cutsAtCrLf(): boolean {
    return this.#stop === null && this.#file.separator === 'crlf';
  }

  readsFields(): boolean {
    return this.#rewriter === null;
  }

  readField(column: number, bytes: Uint8Array, start: number, end: number): void {
    if (this.#stop !== null) return;
    this.#file.count++;
    this.#checker?.checkField(column, bytes, start, end, this.#file.count);
  }

  noteOf(column: number, field: Uint8Array): OfficialNote | null {
    if (this.#stop !== null || this.#checker === null) return null;
    this.#probe ??= new RowChecker(
      this.#header!,
      this.#regime,
      this.#name!.year,
      new FindingLog(({ class: kind, code, name }) => {
        this.#note = { class: kind, code, name };
      }),
    );
    this.#note = null;
    this.#probe.checkField(column, field, 0, field.length, 0);
    return this.#note;
  }

  /** The line is not theirs: who listens has had enough of such notes to look at none any more. */
  skipField(column: number, field: Uint8Array, rows: number): void {
    if (this.noteOf(column, field) === null) return;
    for (let row = 0; row < rows; row++) {
      this.#checker!.checkField(column, field, 0, field.length, this.#file.count);
    }
  }

  readsCuts(separator: Separator | 0): boolean {
    if (this.#fieldSeparator !== separator || this.#rewriter !== null) return false;
    return this.#checker?.checksCuts === true;
  }

  readCut({ bytes, start, bounds, fields, lineEnd }: RecordView): boolean {
    const end = this.#file.separator;
    if (lineEnd !== 'crlf' && (lineEnd !== 'lf' || end !== 'lf')) return false;
    if (
      !this.#file.isBetweenRecords ||
      end === 'cr' ||
      end === 'none' ||
      fields === 1 ||
      fields > bounds.length - 2 ||
      bytes[start] === SP
    )
      return false;
    if (!this.#checker!.checkCut(bytes, bounds, fields, this.#file.count + 1)) return false;
    this.#file.count++;
    return true;
  }

  skip(rows: number): void {
    this.#file.count += rows;
    if (this.#tested !== this.#file) this.#tested.count += rows;
  }

  end(): OfficialResult {
    if (this.#stop === null) this.#file.end();
    if (this.#stop === 'xml') return this.#result('not-tested');
    if (this.#stop !== null) return this.#refused(this.#stop);
    if (this.#bytes === 0) return this.#refused('empty');
    if (this.#rewriter !== null) {
      this.#rewriter.flush();
      this.#tested.end();
      if (this.#rewriter.failed) return this.#refused('sens');
    }
    if (this.#name?.whiteSpaceInPrefix) return this.#refused('white-space-in-prefix');
    const hasRows = this.#tested.count > 1;
    if (!hasRows) this.#log.add('E', 'no-row', 1);
    const verdict = hasRows ? this.#verdict() : 'refused';
    if (this.#header?.stuck) {
      return this.#result('refused', 'stuck-columns', hasRows ? { verdictIfUnticked: verdict } : {});
    }
    return hasRows ? this.#result(verdict) : this.#result('refused', 'no-row');
  }

  #verdict(): OfficialVerdict {
    const { E, O, V } = this.#log.counts;
    const incomplete = this.#header!.missing.length > 0 && this.#name!.year >= FIRST_STRICT_YEAR;
    return E + O + V > 0 || incomplete ? 'non-conforme' : 'conforme';
  }

  #onRecord(bytes: Uint8Array, start: number, end: number, line: number): void {
    if (line === 1) this.#onHeader(bytes.slice(start, end));
    else if (this.#rewriter !== null) this.#rewriter.row(bytes, start, end, this.#file.separator!);
    else this.#onRow(bytes, start, end, line);
  }

  #onHeader(record: Uint8Array): void {
    const { year, whiteSpaceInPrefix } = this.#name!;
    const recordSeparator = this.#file.separator!;
    const text = withoutEolAndNul(record);
    if (isXml(text)) {
      this.#stop = 'xml';
      return;
    }
    const separator = chooseFieldSeparator(text, year);
    if (separator === null) {
      this.#stop = 'separator';
      return;
    }
    this.#fieldSeparator = separator;
    const header = readHeader(text, recordSeparator, separator, this.#regime);
    this.#header = header;
    const positions = findMontantSens(header);
    if (positions !== null) {
      const tested = new RecordSplitter((bytes, start, end, line) => {
        if (line > 1) this.#onRow(bytes, start, end, line);
      });
      this.#rewriter = new MontantSensRewriter(positions, header.columns.length, separator, (bytes) =>
        tested.push(bytes),
      );
      const end = endWithoutEol(record, 0, record.length);
      this.#rewriter.header(record, endWithoutSeparator(record, 0, end, recordSeparator));
      this.#tested = tested;
    }
    if (whiteSpaceInPrefix) return;
    this.#logHeader(header);
    this.#preparer = new RowPreparer(separator, header.columns.length);
    this.#checker = new RowChecker(header, this.#regime, year, this.#log);
  }

  #logHeader({ missing, extraNames, columns }: OfficialHeader): void {
    for (const { hard, legal } of missing) if (hard) this.#log.add('O', 'column-missing', 1, -1, legal[0]!);
    const first = new Map<string, number>();
    for (const [index, { role, name }] of columns.entries()) {
      if (role === 'extra' && !first.has(name)) first.set(name, index);
    }
    for (const name of extraNames) this.#log.add('S', 'column-extra', 1, first.get(name)!, name);
  }

  #onRow(bytes: Uint8Array, start: number, end: number, line: number): void {
    if (this.#preparer === null || this.#checker === null) return;
    this.#checker.check(this.#preparer.prepare(bytes, start, end, this.#tested.separator!), line);
  }

  /** Stopped before the test proper: nothing was noted. */
  #refused(refusal: OfficialRefusal): OfficialResult {
    const counts = new FindingLog().counts;
    return { verdict: 'refused', refusal, classes: [], counts, missingColumns: [] };
  }

  #result(
    verdict: OfficialVerdict,
    refusal?: OfficialRefusal,
    unticked: Pick<OfficialResult, 'verdictIfUnticked'> = {},
  ): OfficialResult {
    const { counts } = this.#log;
    return {
      verdict,
      ...(refusal === undefined ? {} : { refusal }),
      classes: OFFICIAL_CLASSES.filter((name) => counts[name] > 0),
      counts,
      missingColumns: (this.#header?.missing ?? []).map(({ legal }) => legal[0]!),
      ...unticked,
    };
  }
}
