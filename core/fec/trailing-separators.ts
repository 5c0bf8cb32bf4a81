import type { Findings } from './findings.ts';
import type { Header } from './header.ts';
import type { RecordView } from './record-view.ts';
import { type FieldPlace, fitsColumns } from './row-shape.ts';
import { trailingSeparatorMismatch } from './rules/row-rules.ts';
import { surplusPlace } from './surplus-field.ts';

const space = 0x20;

/** Rows that end with a separator where the header does not, or the reverse: they are read, and told once. */
export class TrailingSeparators {
  readonly #header: Header;
  readonly #tasks: Uint8Array;
  readonly #findings: Findings;
  /** The header ends with one. */
  readonly #announced: boolean;
  /** The first row of the file differs from the header so: what the next ones hold does not matter then. */
  #always = false;
  #rows = 0;
  #firstLine = 0;

  constructor(header: Header, tasks: Uint8Array, findings: Findings) {
    this.#header = header;
    this.#tasks = tasks;
    this.#findings = findings;
    this.#announced = header.columns.at(-1)?.match === 'closing';
  }

  /**
   * @param view a row of another number of fields than the header; a field that it lacks at the end is added
   * @param isFirst no row came before
   * @returns whether the separator at the end is all that differs
   */
  reads(view: RecordView, isFirst: boolean): boolean {
    const expected = this.#tasks.length;
    const { bounds, end, fields } = view;
    if (fields !== (this.#announced ? expected - 1 : expected + 1) || fields >= bounds.length - 1)
      return false;
    if (this.#announced) bounds[expected] = end + 1;
    else if (!isBlank(view.bytes, bounds[expected]! + 1, end)) return false;
    if (!this.#always && !this.#fits(view)) return false;
    if (isFirst) this.#always = true;
    if (this.#rows++ === 0) this.#firstLine = view.line;
    return true;
  }

  #fits({ bytes, bounds, fields }: RecordView): boolean {
    const places: FieldPlace[] = [];
    for (let f = 0; f < fields; f++) places.push({ bytes, start: bounds[f]! + 1, end: bounds[f + 1]! });
    if (!this.#announced) return surplusPlace(places, this.#tasks, this.#header) === 'end';
    return fitsColumns([...places, { bytes, start: 0, end: 0 }], this.#tasks);
  }

  /** The file ends. */
  finish(): void {
    if (this.#rows === 0) return;
    const params = { form: this.#announced ? 'header' : '', rows: this.#rows };
    const line = this.#firstLine;
    this.#findings.add(trailingSeparatorMismatch, line, -1, null, 0, 0, params, this.#rows);
    this.#rows = 0;
  }
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i] !== space) return false;
  return true;
}
