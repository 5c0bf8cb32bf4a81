import { maxSamples } from './findings.ts';
import type { RowWitness } from './kernel/row-witness.ts';
import type { OfficialClass, OfficialCode } from './official/finding.ts';
import { createOfficialJudge, type OfficialJudge } from './official/judge.ts';
import type { OfficialBlank, OfficialError, OfficialNotes } from './official-severity.ts';
import type { RecordView, Separator } from './record-view.ts';
import type { Regime } from './report.ts';

type Tally = OfficialError & OfficialBlank;

/**
 * Feeds the official judge. It asks for the regime before it starts, and where the user declared none the header says
 * it: the first chunks wait until then. (A header is at most one record long, see `maxRecordBytes`.)
 */
export class OfficialReading implements RowWitness {
  readonly #fileName: string;
  /** What does not weigh on the verdict, by code. */
  readonly #alerts = new Map<OfficialCode, Tally>();
  /** What does: by column, then by code. A column has one code of empty fields at most. */
  readonly #errors = new Map<string, Map<OfficialCode, Tally>>();
  #judge: OfficialJudge | null = null;
  #waiting: Uint8Array[] = [];
  #ahead: Uint8Array | null = null;

  /** @param fileName empty when the file has none: the tool cannot be asked then */
  constructor(fileName: string) {
    this.#fileName = fileName;
  }

  /** The first bytes of the file, which are pushed later: so many that the judge knows how records end. */
  lookAhead(bytes: Uint8Array): void {
    this.#ahead = bytes;
  }

  push(chunk: Uint8Array): void {
    if (this.#fileName === '') return;
    if (this.#judge === null) this.#waiting.push(chunk.slice());
    else this.#judge.push(chunk);
  }

  /** The first call counts. */
  start(regime: Regime): void {
    if (this.#judge !== null || this.#fileName === '') return;
    this.#judge = createOfficialJudge({
      fileName: this.#fileName,
      regime,
      ahead: this.#ahead,
      onFinding: ({ class: kind, code, name, line }) => {
        if (isAlert(kind)) count(this.#alerts, code, '', line);
        else this.#error(code, name, line);
      },
    });
    for (const chunk of this.#waiting) this.#judge.push(chunk);
    this.#waiting = [];
  }

  isBetweenRows(): boolean {
    return this.#fileName === '' || this.#judge?.isBetweenRows() === true;
  }

  agrees(looks: Uint8Array): boolean {
    return this.#fileName === '' || this.#judge?.agrees(looks) === true;
  }

  cutsAtCrLf(): boolean {
    return this.#judge?.cutsAtCrLf() === true;
  }

  skip(rows: number): void {
    this.#judge?.skip(rows);
  }

  readsFields(): boolean {
    return this.#fileName === '' || this.#judge?.readsFields() === true;
  }

  readField(column: number, bytes: Uint8Array, start: number, end: number): void {
    this.#judge?.readField(column, bytes, start, end);
  }

  onlyCounts(column: number, field: Uint8Array): boolean {
    const note = this.#judge?.noteOf(column, field) ?? null;
    if (note === null) return true;
    const { class: kind, code, name } = note;
    const tally = isAlert(kind) ? this.#alerts.get(code) : this.#errors.get(name)?.get(code);
    return tally !== undefined && tally.lines.length >= maxSamples;
  }

  skipField(column: number, field: Uint8Array, rows: number): void {
    this.#judge?.skipField(column, field, rows);
  }

  readsCuts(separator: Separator | 0): boolean {
    return this.#judge?.readsCuts(separator) === true;
  }

  readCut(view: RecordView): boolean {
    return this.#judge?.readCut(view) === true;
  }

  end(): OfficialNotes | null {
    if (this.#judge === null) return null;
    const result = this.#judge.end();
    // The tool notices a bad Sens before it looks at anything else.
    const isVoid = result.refusal === 'sens';
    if (isVoid) return { result, codes: new Map(), blanks: new Map(), errors: [] };
    const errors = [...this.#errors.values()].flatMap((ofColumn) => [...ofColumn.values()]);
    const codes = new Map<OfficialCode, number>();
    for (const { code, count } of [...errors, ...this.#alerts.values()]) {
      codes.set(code, (codes.get(code) ?? 0) + count);
    }
    const blanks = errors.filter(({ code }) => code === 'blank' || code === 'missing-value');
    return { result, codes, blanks: new Map(blanks.map((error) => [error.name, error])), errors };
  }

  #error(code: OfficialCode, name: string, line: number): void {
    let ofColumn = this.#errors.get(name);
    if (ofColumn === undefined) {
      ofColumn = new Map();
      this.#errors.set(name, ofColumn);
    }
    count(ofColumn, code, name, line);
  }
}

/** What does not weigh on the verdict. */
function isAlert(kind: OfficialClass): boolean {
  return kind === 'A' || kind === 'S';
}

function count(tallies: Map<OfficialCode, Tally>, code: OfficialCode, name: string, line: number): void {
  const known = tallies.get(code);
  if (known === undefined) {
    tallies.set(code, { code, name, line, count: 1, lines: [line] });
    return;
  }
  known.count++;
  if (known.lines.length < maxSamples) known.lines.push(line);
}
