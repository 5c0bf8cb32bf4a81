import type { FieldName } from '../fields.ts';
import type { Report } from '../report.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { ContentFacts } from './content-facts.ts';
import { escaped, table } from './markdown.ts';
import { toFill } from './notice-words.ts';

type Decode = (bytes: Uint8Array) => string;

/** Longer values are text, not codes. */
const longestCode = 20;

const knownCodes: Partial<Readonly<Record<FieldName, Readonly<Record<string, string>>>>> = {
  Sens: {
    D: 'débit',
    d: 'débit',
    C: 'crédit',
    c: 'crédit',
    '+1': 'débit',
    '-1': 'crédit',
  },
  Idevise: { EUR: 'euro', USD: 'dollar américain', GBP: 'livre sterling', CHF: 'franc suisse' },
};

/** The codes of each field that holds some, and the columns whose meaning nobody but the company knows. */
export function codeParts(facts: ContentFacts, decode: Decode): string[] {
  const parts = facts.columns.flatMap((column) => codePart(column, decode));
  return parts.length === 0 ? ['Le fichier n’emploie pas d’autres codes que ceux des journaux.'] : parts;
}

function codePart({ column, codes, filled }: ColumnFacts, decode: Decode): string[] {
  if (codes === null) return [];
  const isExtra = column.law === null;
  const title = `### ${isExtra ? 'Colonne supplémentaire ' : ''}${escaped(column.law?.name ?? column.name)}`;
  const values = codes.all();
  if (filled === 0) return isExtra ? [title, 'Vide sur toutes les lignes.'] : [];
  if (codes.overflow || values.some(({ value }) => value.length > longestCode)) {
    return [title, `Trop de valeurs, ou trop longues, pour être des codes ; signification : ${toFill}`];
  }
  const known = column.law === null ? undefined : knownCodes[column.law.name];
  const rows = values.map(({ value, rows: count }) => {
    const code = decode(value);
    const meaning = known !== undefined && Object.hasOwn(known, code) ? known[code]! : toFill;
    return [escaped(code), meaning, String(count)];
  });
  return [title, table(['Code', 'Signification', 'Lignes'], rows)];
}

/** How the file fills, signs and leaves empty. */
export function conventionParts(report: Report, facts: ContentFacts, decode: Decode): string[] {
  const lines = [sideLine(report)];
  const amounts = facts.columns.filter(({ column }) => column.law?.type === 'amount');
  const first = amounts.reduce((sum, column) => sum + column.minusFirst, 0);
  const last = amounts.reduce((sum, column) => sum + column.minusLast, 0);
  if (first + last === 0) lines.push('aucun montant négatif');
  if (first > 0) lines.push(`montants négatifs : le signe moins est en premier (montants : ${first})`);
  if (last > 0) lines.push(`montants négatifs : le signe moins est en dernier (montants : ${last})`);
  for (const { column, conventions } of facts.columns) {
    for (const { value, rows } of conventions.all()) {
      lines.push(
        `${column.law!.name} : la valeur « ${escaped(decode(value))} » (lignes : ${rows}) semble conventionnelle ; elle signifie ${toFill}`,
      );
    }
  }
  const notValidated = facts.columns.find(({ column }) => column.law?.name === 'ValidDate');
  const drafts = notValidated === undefined ? 0 : facts.rows - notValidated.filled;
  if (drafts > 0)
    lines.push(
      `ValidDate est vide (lignes : ${drafts}) : elles ne sont pas validées, le fichier est provisoire`,
    );
  const unused = facts.columns.filter(({ column, filled }) => column.law !== null && filled === 0);
  if (unused.length > 0) {
    lines.push(
      `zones vides sur toutes les lignes : ${unused.map(({ column }) => column.law!.name).join(', ')}`,
    );
  }
  return lines;
}

function sideLine(report: Report): string {
  return report.file.variant === 'montant-sens'
    ? 'Montant et Sens remplacent Debit et Credit (A47 A-1, VII 2° et X)'
    : 'Debit et Credit portent le montant de chaque côté';
}
