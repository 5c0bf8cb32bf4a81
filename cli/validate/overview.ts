import type { Report } from '../../core/fec/report.ts';
import { amount, count } from '../../core/format.ts';
import type { Lang } from '../../core/text.ts';
import { printable } from '../../host/printable.ts';
import { reportTexts, shortVerdicts, validateTexts } from './texts.ts';

/** The table that ends the check of several files. */
export function overviewTable(reports: readonly Report[], lang: Lang): string {
  const word = (verdict: string) => shortVerdicts[verdict]?.[lang] ?? verdict;
  const rows = reports.map(({ file, verdicts, totals }) => [
    file.name === '' ? validateTexts.stdin[lang] : printable(file.name),
    word(verdicts.law),
    word(verdicts.official),
    word(verdicts.loop),
    count(totals.rows, lang),
    amount(totals.debit, lang),
  ]);
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
