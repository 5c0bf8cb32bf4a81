import type { Report } from '../report.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { ContentFacts } from './content-facts.ts';
import { fieldMeanings, fieldNatures } from './field-meanings.ts';
import { escaped, table } from './markdown.ts';
import { toFill } from './notice-words.ts';

/** True when every field is as wide in every row and spaces make it so. */
export function isFixedLength(report: Report, { columns, rows }: ContentFacts): boolean {
  if (rows < 2 || !columns.some((column) => column.padded)) return false;
  return columns.every((column) =>
    isUtf8(report) ? column.minCharacters === column.maxCharacters : column.minBytes === column.maxBytes,
  );
}

/** One line for each column, in the order of the file. */
export function fieldTable(report: Report, facts: ContentFacts): string {
  const fixed = isFixedLength(report, facts);
  const rows = facts.columns.map((column) => [
    String(column.column.index + 1),
    nameOf(column),
    ...natureOf(column),
    lengthOf(column, isUtf8(report), fixed),
    String(column.filled),
  ]);
  return table(
    ['N°', 'Nom', 'Nature', 'Signification', fixed ? 'Longueur' : 'Longueur maximale', 'Remplie'],
    rows,
  );
}

function nameOf({ column }: ColumnFacts): string {
  if (column.match === 'closing') return '(sans nom)';
  const legal = column.law?.name;
  const name = escaped(column.name);
  return legal === undefined || legal === column.name ? name : `${name} (${legal})`;
}

function natureOf({ column }: ColumnFacts): readonly [nature: string, meaning: string] {
  if (column.match === 'closing') return ['', 'Vide : chaque ligne se termine par un séparateur'];
  const { law } = column;
  return law === null ? [toFill, toFill] : [fieldNatures[law.type], fieldMeanings[law.name]];
}

function lengthOf(column: ColumnFacts, characters: boolean, fixed: boolean): string {
  if (fixed) return String(characters ? column.maxCharacters : column.maxBytes);
  return String(characters ? column.longestCharacters : column.longestBytes);
}

function isUtf8(report: Report): boolean {
  return report.file.encoding === 'utf-8';
}
