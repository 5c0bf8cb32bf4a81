import { decodeField } from './encoding.ts';
import { allFieldLaws, type FieldLaw, type FieldName, fieldAliases, fieldLaws, foldName } from './fields.ts';
import type { Separator } from './record-view.ts';
import type { Regime, Report } from './report.ts';

export type Variant = NonNullable<Report['file']['variant']>;

export interface Column {
  /** 0-based. */
  readonly index: number;
  /** As the file writes it, spaces around it taken away; empty for the unnamed column after a trailing separator. */
  readonly name: string;
  /** The legal field it is; null for an extra column. The first column of a name counts, others are extra. */
  readonly law: FieldLaw | null;
  /** How the name stands to the legal one; `hidden`: it holds a character that nobody sees. */
  readonly match: 'exact' | 'variant' | 'alias' | 'hidden' | 'duplicate' | 'extra' | 'closing';
  /** The name stands in quotation marks; `name` is what is between them. */
  readonly quoted: boolean;
}

export interface Header {
  readonly columns: readonly Column[];
  readonly variant: Variant;
  readonly regime: Regime;
  readonly regimeSource: 'declared' | 'inferred';
  readonly missing: readonly FieldName[];
  /** Debit/Credit and Montant/Sens in one file (VII 2° speaks of replacement). */
  readonly both: boolean;
  /** A mandatory field out of the legal order, or an extra column before the last of them. */
  readonly outOfOrder: Column | null;
  position(name: FieldName): number;
}

/** Controls, marks without width and spaces other than the ordinary one. */
const hiddenCharacters = /[\p{Cc}\p{Cf}\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/gu;

const lawByName = new Map(allFieldLaws.map((law) => [foldName(law.name), law]));

/** How many fields of the law a line must name to be taken for a header. */
const recognisable = 4;

const ecritureDateAt = fieldLaws.findIndex((law) => law.name === 'EcritureDate');

export type FirstRecord =
  | { readonly kind: 'header'; readonly separator: Separator; readonly cells: readonly string[] }
  /** Not names, but as many fields as a FEC has, and digits where it has a date: the file has no header. */
  | { readonly kind: 'data'; readonly separator: Separator; readonly cells: readonly string[] }
  /** Names of the law between separators that the law does not know. */
  | { readonly kind: 'separator'; readonly separator: string }
  | { readonly kind: 'unknown' };

/** Reads the first record without knowing the separator yet. A byte order mark must be gone. */
export function readFirstRecord(bytes: Uint8Array): FirstRecord {
  const text = decodeField(bytes, 'utf-8');
  const candidates = ['\t', '|', ';', ','].map((separator) => {
    const cells = text.split(separator).map(trimSpaces);
    return { separator, cells, known: countKnown(cells) };
  });
  const best = candidates.reduce((a, b) => (b.known > a.known ? b : a));
  if (best.known >= recognisable) {
    const separator = separatorByte(best.separator);
    return separator === null
      ? { kind: 'separator', separator: best.separator }
      : { kind: 'header', separator, cells: best.cells };
  }
  for (const { separator, cells } of candidates) {
    const count = cells.at(-1) === '' ? [cells.length, cells.length - 1] : [cells.length];
    const byte = separatorByte(separator);
    const dated = /\d/.test(cells[ecritureDateAt] ?? '');
    if (byte !== null && dated && count.some((n) => legalCounts.includes(n))) {
      return { kind: 'data', separator: byte, cells };
    }
  }
  if (text.split(/ {2,}/).filter((cell) => lawByName.has(foldName(cell))).length >= recognisable) {
    return { kind: 'separator', separator: ' ' };
  }
  return { kind: 'unknown' };
}

function separatorByte(separator: string): Separator | null {
  return separator === '\t' ? 0x09 : separator === '|' ? 0x7c : null;
}

function countKnown(cells: readonly string[]): number {
  let known = 0;
  for (const cell of cells) {
    const folded = foldName(visible(cell.replace(/^"|"$/g, '')));
    if (lawByName.has(folded) || fieldAliases.has(folded)) known++;
  }
  return known;
}

/** No other character is: what looks like a space may be part of a name that no tool finds. */
function trimSpaces(cell: string): string {
  let [start, end] = [0, cell.length];
  while (start < end && cell[start] === ' ') start++;
  while (start < end && cell[end - 1] === ' ') end--;
  return cell.slice(start, end);
}

function visible(name: string): string {
  return name.replace(hiddenCharacters, '');
}

/** Numbers of fields that the law asks for. */
const legalCounts: readonly number[] = [18, 21, 22];

/** The columns of a file without a header: the legal fields in the legal order, and what a closing separator makes. */
export function legalNames(count: number): string[] {
  const named = legalCounts.includes(count) ? count : count - 1;
  return Array.from({ length: count }, (_, i) => (i < named ? fieldLaws[i]!.name : ''));
}

export function matchHeader(cells: readonly string[], declared: Regime | undefined): Header {
  const taken = new Set<FieldName>();
  const columns = cells.map((cell, index): Column => {
    const quoted = /^".*"$/s.test(cell);
    const name = quoted ? trimSpaces(cell.slice(1, -1)) : cell;
    if (name === '' && index === cells.length - 1)
      return { index, name, law: null, match: 'closing', quoted };
    const shown = visible(name);
    const law = lawByName.get(foldName(shown));
    if (law === undefined) return { index, name, law: null, match: 'extra', quoted };
    if (taken.has(law.name)) return { index, name, law: null, match: 'duplicate', quoted };
    taken.add(law.name);
    const match = shown !== name ? 'hidden' : name === law.name ? 'exact' : 'variant';
    return { index, name, law, match, quoted };
  });
  for (const column of columns) {
    const meant = column.match === 'extra' ? fieldAliases.get(foldName(visible(column.name))) : undefined;
    const law = meant === undefined ? undefined : lawByName.get(foldName(meant));
    if (law === undefined || taken.has(law.name)) continue;
    taken.add(law.name);
    columns[column.index] = { ...column, law, match: 'alias' };
  }

  const montantSens =
    (taken.has('Montant') || taken.has('Sens')) && !(taken.has('Debit') && taken.has('Credit'));
  const inferred: Regime = taken.has('IdClient')
    ? 'BNCT'
    : taken.has('DateRglt') || taken.has('ModeRglt')
      ? 'BAT'
      : 'BIC';
  const regime = declared ?? inferred;
  const demanded = demandedFields(regime, montantSens ? 'montant-sens' : 'debit-credit');
  const positions = new Map(
    columns.flatMap((column) => (column.law ? [[column.law.name, column.index]] : [])),
  );
  return {
    columns,
    variant: montantSens ? 'montant-sens' : 'debit-credit',
    regime,
    regimeSource: declared === undefined ? 'inferred' : 'declared',
    missing: demanded.filter((name) => !taken.has(name)),
    both: taken.has('Debit') && taken.has('Credit') && taken.has('Montant') && taken.has('Sens'),
    outOfOrder: firstOutOfOrder(columns, demanded),
    position: (name) => positions.get(name) ?? -1,
  };
}

/** The fields a regime asks for, in legal order. */
export function demandedFields(regime: Regime, variant: Variant): FieldName[] {
  return fieldLaws
    .filter((law) => law.need[regime] !== 'absent')
    .map((law) => {
      if (variant === 'debit-credit') return law.name;
      return law.name === 'Debit' ? 'Montant' : law.name === 'Credit' ? 'Sens' : law.name;
    });
}

function firstOutOfOrder(columns: readonly Column[], demanded: readonly FieldName[]): Column | null {
  const present = new Set(columns.map((column) => column.law?.name));
  const expected = demanded.filter((name) => present.has(name));
  for (const [i, name] of expected.entries()) {
    const column = columns[i];
    if (column !== undefined && column.law?.name !== name) return column;
  }
  return null;
}
