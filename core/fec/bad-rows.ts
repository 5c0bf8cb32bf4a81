import { Task } from './column-task.ts';
import type { Findings } from './findings.ts';
import type { Header } from './header.ts';
import type { LineEnds, RecordView } from './record-reader.ts';
import { type FieldPlace, fitsColumns, fullness } from './row-shape.ts';
import { lineBreakInField, separatorInField } from './rules/filler-rules.ts';
import { blankLine, eofCtrlZ } from './rules/line-rules.ts';
import { fieldCount } from './rules/row-rules.ts';

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
    this.#fragments = [];
    for (const fragment of fragments) this.#wrongCount(fragment);
  }

  #join(ends: LineEnds): void {
    const [first, ...rest] = this.#fragments;
    if (first === undefined) return;
    const size = this.#fragments.reduce((sum, fragment) => sum + fragment.bytes.length, 0);
    if (rest.length >= maxFragments || size > maxFragmentBytes) {
      this.flush();
      return;
    }
    if (rest.length === 0) return;
    const expected = this.#tasks.length;
    const count = rest.reduce((sum, fragment) => sum + fragment.fields.length - 1, first.fields.length);
    if (count < expected) return;
    const joined = [...first.fields];
    for (const fragment of rest) joined.splice(joined.length - 1, 1, ...fragment.fields);
    if (count > expected || !fitsColumns(joined, this.#tasks)) {
      // The oldest is no start of this row; the others may be.
      this.#fragments.shift();
      this.#wrongCount(first);
      this.#join(ends);
      return;
    }
    const column = this.#header.columns[first.fields.length - 1]!;
    // A line end inside a field is none of the file's.
    for (const { lineEnd } of this.#fragments.slice(0, -1)) if (lineEnd !== null) ends[lineEnd]--;
    this.#fragments = [];
    this.#findings.add(lineBreakInField, first.line, column.index, first.bytes, 0, first.bytes.length, {
      field: column.law?.name ?? column.name,
      parts: rest.length + 1,
    });
    this.#onBadRow({ line: first.line, fields: joined });
  }

  #tooMany(fragment: Fragment): void {
    const { line, bytes, fields } = fragment;
    const expected = this.#tasks.length;
    const extra = fields.length - expected;
    const surplus = fields.slice(expected);
    const trailing = surplus.every((field) => isBlank(field.bytes.subarray(field.start, field.end)));
    const cut = fields.slice(0, expected);
    let best = trailing && fitsColumns(cut, this.#tasks) ? fullness(cut, this.#tasks) : -1;
    let candidates: number[] = [];
    for (let at = 0; at < expected; at++) {
      const task = this.#tasks[at]!;
      const isText = task === Task.requiredText || task === Task.optionalText;
      if (!isText) continue;
      const whole = { bytes, start: fields[at]!.start, end: fields[at + extra]!.end };
      const merged = [...fields.slice(0, at), whole, ...fields.slice(at + extra + 1)];
      if (!fitsColumns(merged, this.#tasks)) continue;
      const full = fullness(merged, this.#tasks);
      if (full > best) {
        best = full;
        candidates = [];
      } else if (full < best || candidates.length === 0) continue;
      candidates.push(at);
    }
    const at = mostLikely(candidates, this.#header);
    if (at === undefined) {
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

/** Labels are where people type: of several places, the label of the entry, then any label, then the first. */
function mostLikely(candidates: readonly number[], header: Header): number | undefined {
  const named = (end: string) =>
    candidates.find((at) => header.columns[at]!.law?.name.endsWith(end) === true);
  return named('EcritureLib') ?? named('Lib') ?? candidates[0];
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
