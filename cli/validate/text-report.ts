import type { Judge, Report } from '../../core/fec/report.ts';
import { amount, count, day } from '../../core/format.ts';
import { fillText, type Lang, type Text, type TextParams } from '../../core/text.ts';
import { printable } from '../../host/printable.ts';
import { findingLines, inOrderOf, isCompact } from './finding-lines.ts';
import { type Colour, noPaint, paint } from './paint.ts';
import {
  countedWords,
  judgeNames,
  refusalWords,
  reportTexts,
  testNames,
  validateTexts,
  verdictWords,
} from './texts.ts';

export interface TextReportOptions {
  readonly lang: Lang;
  /** Whose errors come first. */
  readonly judge: Judge;
  readonly colours: boolean;
}

/** The report for a person: verdicts in words, totals, findings with line, column, value and what to do. */
export function reportText(report: Report, { lang, judge, colours }: TextReportOptions): string {
  const say = (text: Text, params: TextParams = {}) => fillText(text, params)[lang];
  const painted = colours ? paint : noPaint;
  const { parts } = report.file;
  const lines: string[] = [];

  const names = parts.length > 0 ? parts.map(({ name }) => name) : [report.file.name];
  const shown = names.map((name) => (name === '' ? say(validateTexts.stdin) : printable(name)));
  lines.push(painted('bold', shown.join(' + ')));
  const width = Math.max(...Object.values(judgeNames).map((name) => name[lang].length));
  for (const each of ['law', 'official', 'loop'] as const) {
    const words = verdictText(report, each, lang);
    lines.push(`  ${judgeNames[each][lang].padEnd(width)}  ${painted(verdictColour(report, each), words)}`);
  }
  lines.push('', ...totals(report, lang).map((line) => `  ${line}`));

  if (report.findings.length === 0) lines.push('', `  ${say(reportTexts.nothing)}`);
  let afterCompact = false;
  for (const finding of inOrderOf(judge, report.findings)) {
    const compact = isCompact(finding);
    if (!compact || !afterCompact) lines.push('');
    lines.push(...findingLines(finding, judge, lang, painted).map((line) => `  ${line}`));
    afterCompact = compact;
  }
  if (report.tests_not_possible.length > 0) lines.push('');
  for (const { test, reason } of report.tests_not_possible) {
    lines.push(
      `  ${say(reportTexts.notPossible, { test: testNames[test]?.[lang] ?? test, reason: printable(reason) })}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function verdictText({ verdicts, official }: Report, judge: Judge, lang: Lang): string {
  switch (judge) {
    case 'law':
      return verdictWords.law[verdicts.law][lang];
    case 'official': {
      const words = verdictWords.official[verdicts.official][lang];
      if (official.refusal !== null) {
        return `${words}${lang === 'fr' ? ' : ' : ': '}${refusalWords[official.refusal][lang]}`;
      }
      if (verdicts.official !== 'non-conforme' || official.classes.length === 0) return words;
      return `${words} (${fillText(reportTexts.classes, { classes: official.classes.join(', ') })[lang]})`;
    }
    case 'loop':
      return verdictWords.loop[verdicts.loop][lang];
  }
}

function verdictColour(report: Report, judge: Judge): Colour {
  const verdict = report.verdicts[judge];
  if (verdict === 'conforme' || verdict === 'accepted') return 'green';
  return verdict === 'not-tested' ? 'yellow' : 'red';
}

function totals(report: Report, lang: Lang): string[] {
  const say = (text: Text, params: TextParams = {}) => fillText(text, params)[lang];
  const { totals: sums, file } = report;
  if (file.columns === 0) return [`SHA-256 ${file.sha256}`];
  const counts = [
    counted(sums.rows, 'rows', lang),
    counted(sums.entries, 'entries', lang),
    counted(sums.journals, 'journals', lang),
    counted(sums.accounts, 'accounts', lang),
  ];
  if (sums.period !== null) {
    const { from, to } = sums.period;
    counts.push(say(reportTexts.period, { from: day(from, lang), to: day(to, lang) }));
  }
  const separator = file.separator === 'tab' ? reportTexts.tab : reportTexts.pipe;
  const source = say(file.regime_source === 'declared' ? reportTexts.declared : reportTexts.inferred);
  return [
    counts.join(', '),
    [
      say(reportTexts.debit, { amount: amount(sums.debit, lang) }),
      say(reportTexts.credit, { amount: amount(sums.credit, lang) }),
    ].join(', '),
    [
      counted(file.columns, 'columns', lang),
      say(separator),
      file.encoding === 'mixed' ? say(reportTexts.mixedEncoding) : file.encoding.toUpperCase(),
      say(reportTexts.regime, { regime: file.regime ?? '-', source }),
    ].join(', '),
    `SHA-256 ${file.sha256}`,
  ];
}

/** French counts nothing and one in the singular. */
function counted(n: number, what: keyof typeof countedWords, lang: Lang): string {
  const words = countedWords[what][n === 1 || (n === 0 && lang === 'fr') ? 'one' : 'many'];
  return `${count(n, lang)} ${words[lang]}`;
}
