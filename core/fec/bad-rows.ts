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

/** A short row that may go on in the next one: its bytes, and where its fields stand among them. */
interface Fragment {
  readonly line: number;
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  /** Field f stands at `bytes[bounds[f] + 1 .. bounds[f + 1])`. */
  readonly bounds: readonly number[];
  /** Fields whose places are known. */
  readonly fields: number;
  readonly lineEnd: RecordView['lineEnd'];
}

/** A row of another number of fields than the header, as a whole. */
export interface BadRow {
  readonly line: number;
  readonly fields: number;
  /** Where a field stands. */
  place(field: number): FieldPlace;
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
  /** Where the bytes of fragments are kept, and how many of them are. */
  #kept = new Uint8Array(4 * maxFragmentBytes);
  #keptLength = 0;
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
    const fragment = this.#copyOf(view);
    if (fields > this.#tasks.length) {
      this.flush();
      this.#tooMany(fragment);
      return;
    }
    this.#fields += this.#fragments.length === 0 ? fragment.fields : fragment.fields - 1;
    this.#bytes += fragment.end - fragment.start;
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
        this.#bytes -= first.end - first.start;
        this.#fields -= first.fields - 1;
        this.#wrongCount(first);
        continue;
      }
      const column = this.#header.columns[first.fields - 1]!;
      // A line end inside a field is none of the file's.
      for (const { lineEnd } of fragments.slice(0, -1)) if (lineEnd !== null) ends[lineEnd]--;
      this.#forget();
      this.#findings.add(lineBreakInField, first.line, column.index, first.bytes, first.start, first.end, {
        field: column.law?.name ?? column.name,
        parts: fragments.length,
      });
      this.#onBadRow(rowOf(first.line, joined));
    }
  }

  #forget(): void {
    this.#fragments = [];
    this.#bytes = 0;
    this.#fields = 0;
  }

  #tooMany(fragment: Fragment): void {
    const { line, bytes } = fragment;
    const expected = this.#tasks.length;
    const fields = placesOf(fragment);
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
    this.#onBadRow(rowOf(line, fields));
  }

  #wrongCount(fragment: Fragment): void {
    const { line, bytes, start, end, fields } = fragment;
    if (fields === 1 && isBlank(bytes, start, end)) {
      this.#findings.add(blankLine, line);
      return;
    }
    if (this.#findings.onlyCounts(fieldCount)) this.#findings.addMore(fieldCount, 1);
    else {
      const params = { fields, expected: this.#tasks.length };
      this.#findings.add(fieldCount, line, -1, bytes, start, end, params);
    }
    this.#onBadRow({ line, fields, place: (field) => placeOf(fragment, field) });
  }

  /** The bytes of the record are valid for now only. */
  #copyOf({ bytes, start, end, line, bounds, fields, lineEnd }: RecordView): Fragment {
    const length = end - start;
    if (this.#fragments.length === 0) this.#keptLength = 0;
    if (this.#keptLength + length > this.#kept.length) {
      // What was kept so far stays with its fragments.
      this.#kept = new Uint8Array(Math.max(length, this.#kept.length));
      this.#keptLength = 0;
    }
    const at = this.#keptLength;
    const kept = this.#kept;
    for (let i = 0; i < length; i++) kept[at + i] = bytes[start + i]!;
    this.#keptLength += length;
    const known = Math.min(fields, bounds.length - 1);
    const places = new Array<number>(known + 1);
    for (let f = 0; f <= known; f++) places[f] = bounds[f]! - start + at;
    return { line, bytes: kept, start: at, end: at + length, bounds: places, fields: known, lineEnd };
  }
}

function placeOf({ bytes, bounds }: Fragment, field: number): FieldPlace {
  return { bytes, start: bounds[field]! + 1, end: bounds[field + 1]! };
}

function placesOf(fragment: Fragment): FieldPlace[] {
  return Array.from({ length: fragment.fields }, (_, field) => placeOf(fragment, field));
}

function rowOf(line: number, places: readonly FieldPlace[]): BadRow {
  return { line, fields: places.length, place: (field) => places[field]! };
}

function joinedFields(fragments: readonly Fragment[]): FieldPlace[] {
  const joined: FieldPlace[] = [];
  for (const fragment of fragments) joined.splice(Math.max(0, joined.length - 1), 1, ...placesOf(fragment));
  return joined;
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i] !== space) return false;
  return true;
}
