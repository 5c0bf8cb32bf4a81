import type { Findings } from './findings.ts';
import type { Header } from './header.ts';
import type { LineEnds, RecordView } from './record-view.ts';
import { type FieldPlace, fitsColumns } from './row-shape.ts';
import { lineBreakInField, separatorInField } from './rules/filler-rules.ts';
import { blankLine, eofCtrlZ } from './rules/line-rules.ts';
import { fieldCount } from './rules/row-rules.ts';
import { surplusPlace } from './surplus-field.ts';

/** A row is not looked for in more pieces or bytes than these. */
const maxFragments = 32;
const maxFragmentBytes = 16 * 1024;

const space = 0x20;
const ctrlZ = 0x1a;

/** A short row that may go on in the next one. */
interface Fragment {
  readonly line: number;
  readonly bytes: Uint8Array;
  readonly fields: FieldPlace[];
  readonly lineEnd: RecordView['lineEnd'];
}

/** A row of another number of fields than the header, as a whole. */
export interface BadRow {
  readonly line: number;
  readonly fields: readonly FieldPlace[];
}

/**
 * Finds the one cause behind rows of a wrong number of fields: a line break inside a label cuts one row in several, a
 * separator inside a label makes one field too many.
 */
export class BadRows {
  readonly #header: Header;
  readonly #findings: Findings;
  readonly #tasks: Uint8Array;
  readonly #onBadRow: (row: BadRow) => void;
  #fragments: Fragment[] = [];
  /** Of all fragments: their bytes, and the fields that they make together. */
  #bytes = 0;
  #fields = 0;

  /** @param onBadRow called once for each row of the ledger that cannot be read */
  constructor(header: Header, findings: Findings, tasks: Uint8Array, onBadRow: (row: BadRow) => void) {
    this.#header = header;
    this.#findings = findings;
    this.#tasks = tasks;
    this.#onBadRow = onBadRow;
  }

  /** A record whose number of fields is not the header's. */
  add(view: RecordView): void {
    const { bytes, line, fields } = view;
    let { start, end } = view;
    while (start < end && bytes[start] === space) start++;
    while (start < end && bytes[end - 1] === space) end--;
    if (end - start === 1 && bytes[start] === ctrlZ) {
      this.flush();
      this.#findings.add(eofCtrlZ, line);
      return;
    }
    if (start === end && this.#fragments.length === 0) {
      this.#findings.add(blankLine, line);
      return;
    }
    const fragment = copyOf(view);
    if (fields > this.#tasks.length) {
      this.flush();
      this.#tooMany(fragment);
      return;
    }
    this.#fields += this.#fragments.length === 0 ? fragment.fields.length : fragment.fields.length - 1;
    this.#bytes += fragment.bytes.length;
    this.#fragments.push(fragment);
    this.#join(view.lineEnds);
  }

  get waiting(): boolean {
    return this.#fragments.length > 0;
  }

  /** A row of the right number of fields has come, or the end: what waits is not the start of a cut row. */
  flush(): void {
    const fragments = this.#fragments;
    if (fragments.length === 0) return;
    this.#forget();
    for (const fragment of fragments) this.#wrongCount(fragment);
  }

  #join(ends: LineEnds): void {
    const expected = this.#tasks.length;
    if (this.#fragments.length > maxFragments || this.#bytes > maxFragmentBytes) this.flush();
    // The oldest may be no start of this row; the others may be.
    while (this.#fragments.length > 1 && this.#fields >= expected) {
      const fragments = this.#fragments;
      const first = fragments[0]!;
      const joined = this.#fields === expected ? joinedFields(fragments) : null;
      if (joined === null || !fitsColumns(joined, this.#tasks)) {
        fragments.shift();
        this.#bytes -= first.bytes.length;
        this.#fields -= first.fields.length - 1;
        this.#wrongCount(first);
        continue;
      }
      const column = this.#header.columns[first.fields.length - 1]!;
      // A line end inside a field is none of the file's.
      for (const { lineEnd } of fragments.slice(0, -1)) if (lineEnd !== null) ends[lineEnd]--;
      this.#forget();
      this.#findings.add(lineBreakInField, first.line, column.index, first.bytes, 0, first.bytes.length, {
        field: column.law?.name ?? column.name,
        parts: fragments.length,
      });
      this.#onBadRow({ line: first.line, fields: joined });
    }
  }

  #forget(): void {
    this.#fragments = [];
    this.#bytes = 0;
    this.#fields = 0;
  }

  #tooMany(fragment: Fragment): void {
    const { line, bytes, fields } = fragment;
    const expected = this.#tasks.length;
    const extra = fields.length - expected;
    const at = surplusPlace(fields, this.#tasks, this.#header);
    if (typeof at !== 'number') {
      this.#wrongCount(fragment);
      return;
    }
    const column = this.#header.columns[at]!;
    const from = fields[at]!.start;
    this.#findings.add(separatorInField, line, at, bytes, from, fields[at + extra]!.end, {
      field: column.law?.name ?? column.name,
      fields: fields.length,
      expected,
    });
    this.#onBadRow({ line, fields });
  }

  #wrongCount({ line, bytes, fields }: Fragment): void {
    if (fields.length === 1 && isBlank(bytes)) {
      this.#findings.add(blankLine, line);
      return;
    }
    const params = { fields: fields.length, expected: this.#tasks.length };
    this.#findings.add(fieldCount, line, -1, bytes, 0, bytes.length, params);
    this.#onBadRow({ line, fields });
  }
}

function joinedFields(fragments: readonly Fragment[]): FieldPlace[] {
  const joined: FieldPlace[] = [];
  for (const { fields } of fragments) joined.splice(Math.max(0, joined.length - 1), 1, ...fields);
  return joined;
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === space);
}

function copyOf({ bytes, start, end, line, bounds, fields, lineEnd }: RecordView): Fragment {
  const copy = bytes.slice(start, end);
  const places: FieldPlace[] = [];
  for (let f = 0; f < Math.min(fields, bounds.length - 1); f++) {
    places.push({ bytes: copy, start: bounds[f]! + 1 - start, end: bounds[f + 1]! - start });
  }
  return { line, bytes: copy, fields: places, lineEnd };
}
