import { type Findings, maxSamples } from './findings.ts';
import { slotFirstValid, slotUnvalidatedFull, slotValidFilled, slotValidVaries } from './kernel/slots.ts';
import type { RowState } from './row-state.ts';
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
  readonly #state: RowState;

  constructor(column: number, findings: Findings, state: RowState) {
    this.#state = state;
    this.#column = column;
    this.#findings = findings;
  }

  empty(line: number): void {
    const { slots } = this.#state;
    if (this.filledRows > 0) {
      this.#findings.add(validDateMissing, line, this.#column);
      if (this.#findings.onlyCounts(validDateMissing)) slots[slotUnvalidatedFull] = 1;
      return;
    }
    this.#leading++;
    if (this.#leadingLines.length < maxSamples) this.#leadingLines.push(line);
    else slots[slotUnvalidatedFull] = 1;
  }

  /** Rows without a date that were only counted. */
  addEmpty(rows: number): void {
    if (this.filledRows > 0) this.#findings.addMore(validDateMissing, rows);
    else this.#leading += rows;
  }

  /** @param date AAAAMMJJ; 0 when what fills the field is no date */
  filled(date: number): void {
    const { slots } = this.#state;
    if (slots[slotValidFilled]!++ === 0) {
      slots[slotUnvalidatedFull] = 0;
      this.#reportLeading();
    }
    if (date === 0) return;
    if (slots[slotFirstValid] === 0) slots[slotFirstValid] = date;
    else if (date !== slots[slotFirstValid]) slots[slotValidVaries] = 1;
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
    const { slots } = this.#state;
    return slots[slotValidVaries] === 0 ? slots[slotFirstValid]! : 0;
  }

  get filledRows(): number {
    return this.#state.slots[slotValidFilled]!;
  }

  /** No row has a ValidDate: a provisional FEC. @param rows rows that could be read */
  finish(rows: number): void {
    if (this.filledRows > 0 || this.#leading === 0) return;
    const params = { form: 'all', rows };
    this.#findings.add(validDateMissing, 0, this.#column, null, 0, 0, params, this.#leading);
  }
}
