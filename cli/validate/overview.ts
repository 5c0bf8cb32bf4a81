import type { Report } from '../../core/fec/report.ts';
import { amount, count } from '../../core/format.ts';
import type { Lang } from '../../core/text.ts';
import { printable } from '../../host/printable.ts';
import { reportTexts, shortVerdicts, validateTexts } from './texts.ts';

/** A file that could not be read. */
export interface Unread {
  /** As the user named it; `-` is standard input. */
  readonly path: string;
}

function cellsOf(checked: Report | Unread, lang: Lang): string[] {
  if ('path' in checked) {
    const { path } = checked;
    const name = path === '-' ? validateTexts.stdin[lang] : path.slice(path.lastIndexOf('/') + 1);
    const unread = reportTexts.unread[lang];
    return [printable(name), unread, unread, unread, '-', '-'];
  }
  const word = (verdict: string) => shortVerdicts[verdict]?.[lang] ?? verdict;
  const { file, verdicts, totals } = checked;
  return [
    file.name === '' ? validateTexts.stdin[lang] : printable(file.name),
    word(verdicts.law),
    word(verdicts.official),
    word(verdicts.loop),
    count(totals.rows, lang),
    amount(totals.debit, lang),
  ];
}

/** The table that ends the check of several files. */
export function overviewTable(checked: readonly (Report | Unread)[], lang: Lang): string {
  const rows = checked.map((each) => cellsOf(each, lang));
  const debit = lang === 'fr' ? 'Débit' : 'Debit';
  const head = [
    reportTexts.overview[lang],
    reportTexts.overviewLaw[lang],
    reportTexts.overviewOfficial[lang],
    reportTexts.overviewLoop[lang],
    reportTexts.overviewRows[lang],
    debit,
  ];
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]!.length)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => (i < 4 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join('  ')
      .trimEnd();
  return `${[head, ...rows].map(line).join('\n')}\n`;
}
