import { type Findings, maxSamples } from './findings.ts';
import { validDateMissing } from './rules/content-rules.ts';

/**
 * The ValidDate column as a whole: empty everywhere is one statement about the file, empty here and there is a finding
 * a row; the same date everywhere is the date of the export.
 */
export class ValidDates {
  readonly #column: number;
  readonly #findings: Findings;
  /** Empty before the first date. */
  #leading = 0;
  readonly #leadingLines: number[] = [];
  #first = 0;
  #filled = 0;
  #constant = true;

  constructor(column: number, findings: Findings) {
    this.#column = column;
    this.#findings = findings;
  }

  empty(line: number): void {
    if (this.#filled > 0) {
      this.#findings.add(validDateMissing, line, this.#column);
      return;
    }
    this.#leading++;
    if (this.#leadingLines.length < maxSamples) this.#leadingLines.push(line);
  }

  /** @param date AAAAMMJJ; 0 when what fills the field is no date */
  filled(date: number): void {
    if (this.#filled++ === 0) this.#reportLeading();
    if (date === 0) return;
    if (this.#first === 0) this.#first = date;
    else if (date !== this.#first) this.#constant = false;
  }

  #reportLeading(): void {
    for (const [i, line] of this.#leadingLines.entries()) {
      const last = i === this.#leadingLines.length - 1;
      const count = last ? this.#leading - i : 1;
      this.#findings.add(validDateMissing, line, this.#column, null, 0, 0, null, count);
    }
  }

  /** The one date of every row that has one that can be read, AAAAMMJJ; 0 when there are several or none. */
  get constantDate(): number {
    return this.#constant ? this.#first : 0;
  }

  get filledRows(): number {
    return this.#filled;
  }

  /** No row has a ValidDate: a provisional FEC. @param rows rows that could be read */
  finish(rows: number): void {
    if (this.#filled > 0 || this.#leading === 0) return;
    const params = { form: 'all', rows };
    this.#findings.add(validDateMissing, 0, this.#column, null, 0, 0, params, this.#leading);
  }
}
