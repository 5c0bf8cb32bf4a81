import { maxSamples } from './findings.ts';
import type { RowWitness } from './kernel/row-witness.ts';
import type { OfficialCode } from './official/finding.ts';
import { createOfficialJudge, type OfficialJudge } from './official/judge.ts';
import type { OfficialBlank, OfficialError, OfficialNotes } from './official-severity.ts';
import type { Regime } from './report.ts';

/**
 * Feeds the official judge. It asks for the regime before it starts, and where the user declared none the header says
 * it: the first chunks wait until then. (A header is at most one record long, see `maxRecordBytes`.)
 */
export class OfficialReading implements RowWitness {
  readonly #fileName: string;
  readonly #codes = new Map<OfficialCode, number>();
  readonly #blanks = new Map<string, OfficialBlank>();
  /** By column, then by code. */
  readonly #errors = new Map<string, Map<OfficialCode, OfficialError>>();
  #judge: OfficialJudge | null = null;
  #waiting: Uint8Array[] = [];

  /** @param fileName empty when the file has none: the tool cannot be asked then */
  constructor(fileName: string) {
    this.#fileName = fileName;
  }

  push(chunk: Uint8Array): void {
    if (this.#fileName === '') return;
    if (this.#judge === null) this.#waiting.push(chunk.slice());
    else this.#judge.push(chunk);
  }

  /** The first call counts. */
  start(regime: Regime): void {
    if (this.#judge !== null || this.#fileName === '') return;
    const codes = this.#codes;
    this.#judge = createOfficialJudge({
      fileName: this.#fileName,
      regime,
      onFinding: ({ class: kind, code, name, line }) => {
        codes.set(code, (codes.get(code) ?? 0) + 1);
        if (code === 'blank' || code === 'missing-value') this.#blank(name, line);
        if (kind !== 'A' && kind !== 'S') this.#error(code, name, line);
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

  end(): OfficialNotes | null {
    if (this.#judge === null) return null;
    const result = this.#judge.end();
    // The tool notices a bad Sens before it looks at anything else.
    const isVoid = result.refusal === 'sens';
    const errors = [...this.#errors.values()].flatMap((ofColumn) => [...ofColumn.values()]);
    return isVoid
      ? { result, codes: new Map(), blanks: new Map(), errors: [] }
      : { result, codes: this.#codes, blanks: this.#blanks, errors };
  }

  #error(code: OfficialCode, name: string, line: number): void {
    let ofColumn = this.#errors.get(name);
    if (ofColumn === undefined) {
      ofColumn = new Map();
      this.#errors.set(name, ofColumn);
    }
    const known = ofColumn.get(code);
    if (known === undefined) ofColumn.set(code, { code, name, line, count: 1 });
    else known.count++;
  }

  #blank(column: string, line: number): void {
    let blank = this.#blanks.get(column);
    if (blank === undefined) {
      blank = { count: 0, lines: [] };
      this.#blanks.set(column, blank);
    }
    blank.count++;
    if (blank.lines.length < maxSamples) blank.lines.push(line);
  }
}
