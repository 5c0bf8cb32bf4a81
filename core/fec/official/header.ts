import type { Regime } from '../report.ts';
import { CR, LF, NUL, SP } from './bytes.ts';
import { IGNORED_NAME, OFFICIAL_COLUMNS, type OfficialColumn } from './columns.ts';
import { normaliseName } from './name.ts';
import { endWithoutSeparator } from './records.ts';
import type { RecordSeparator } from './separator.ts';

export interface HeaderColumn {
  /** Normalised, in upper case. Empty for an unnamed column. */
  readonly name: string;
  /** `mapped` is checked, `extra` is class S, `ignored` is the closing one and its like. */
  readonly role: 'mapped' | 'extra' | 'ignored';
  /** What the column is taken for; null unless mapped. */
  readonly column: OfficialColumn | null;
  /** The name of the law under which it stands; its own name for an extra one. */
  readonly label: string;
}

export interface OfficialHeader {
  /** From left to right, with the closing column. Its length is the number of fields that a row must have. */
  readonly columns: readonly HeaderColumn[];
  /** Legal names of the columns that the regime demands and the header lacks. */
  readonly missing: readonly OfficialColumn[];
  /**
   * Distinct names of the extra columns. None where no column at all is recognised: the tool was seen to note nothing
   * but the absent ones on such a header (every name in quotes), so its rename window does not open.
   */
  readonly extraNames: readonly string[];
  /** An extra column has no name, or shares it with another: the rename window refuses to close. */
  readonly stuck: boolean;
}

/** A record without NULs and without its leftmost CR LF pair, or else without a CR as its last byte. */
export function withoutEolAndNul(record: Uint8Array): Uint8Array {
  let eol = record.indexOf(CR);
  while (eol !== -1 && eol < record.length - 1 && record[eol + 1] !== LF) eol = record.indexOf(CR, eol + 1);
  const resume = eol === -1 ? record.length : eol + 2;
  const stop = eol === -1 ? record.length : eol;
  return record.filter((byte, i) => byte !== NUL && (i < stop || i >= resume));
}

function splitNames(text: Uint8Array, separator: number): Uint8Array[] {
  const cells: Uint8Array[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && text[i] !== separator) continue;
    let end = i;
    if (i < text.length) while (end > start && text[end - 1] === SP) end--;
    cells.push(text.subarray(start, end));
    start = i + 1;
    while (text[start] === SP) start++;
  }
  while (cells.length > 0 && cells.at(-1)!.length === 0) cells.pop();
  return cells;
}

/** The separator, then nothing but spaces: one unnamed column, however many separators precede it. */
function hasClosingColumn(text: Uint8Array, separator: number): boolean {
  let end = text.length;
  while (end > 0 && text[end - 1] === SP) end--;
  return end > 0 && text[end - 1] === separator;
}

function withoutMark(text: Uint8Array): Uint8Array {
  return text[0] === 0xef && text[1] === 0xbb && text[2] === 0xbf ? text.subarray(3) : text;
}

function mapColumns(names: readonly string[], regime: Regime): HeaderColumn[] {
  const legal = new Map<string, { column: OfficialColumn; label: string }>();
  const internal = new Map<string, OfficialColumn>();
  for (const column of OFFICIAL_COLUMNS) {
    if (!column.regimes.includes(regime)) continue;
    internal.set(column.internal.toUpperCase(), column);
    for (const label of column.legal) legal.set(label.toUpperCase(), { column, label });
  }
  return names.map((name) => {
    if (name === IGNORED_NAME) return { name, role: 'ignored', column: null, label: name };
    const found = legal.get(name);
    if (found !== undefined) {
      legal.delete(name);
      return { name, role: 'mapped', ...found };
    }
    const column = internal.get(name);
    if (column !== undefined) return { name, role: 'mapped', column, label: column.legal[0]! };
    return { name, role: 'extra', column: null, label: name };
  });
}

/** Reads the first record, given without its line end and NULs ({@link withoutEolAndNul}). */
export function readHeader(
  record: Uint8Array,
  recordSeparator: RecordSeparator,
  fieldSeparator: number,
  regime: Regime,
): OfficialHeader {
  const end = endWithoutSeparator(record, 0, record.length, recordSeparator);
  const text = withoutMark(record.subarray(0, end));
  const columns = mapColumns(splitNames(text, fieldSeparator).map(normaliseName), regime);
  if (hasClosingColumn(text, fieldSeparator)) {
    columns.push({ name: '', role: 'ignored', column: null, label: '' });
  }
  const recognised = columns.some(({ role }) => role === 'mapped');
  const extras = columns.filter(({ role }) => recognised && role === 'extra').map(({ name }) => name);
  const extraNames = [...new Set(extras)];
  const present = new Set(columns.map(({ column }) => column));
  return {
    columns,
    missing: OFFICIAL_COLUMNS.filter(
      (column) => column.demanded && column.regimes.includes(regime) && !present.has(column),
    ),
    extraNames,
    stuck: extraNames.length < extras.length || extraNames.includes(''),
  };
}
