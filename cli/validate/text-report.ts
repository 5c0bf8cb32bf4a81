import { styleText } from 'node:util';
import type { Finding, Judge, Report, Sample, Severity } from '../../core/fec/report.ts';
import { fillText, type Lang, type Text, type TextParams } from '../../core/text.ts';
import { printable } from '../../host/printable.ts';
import { amount, count, day } from '../format.ts';
import {
  countedWords,
  judgeNames,
  reportTexts,
  severityWords,
  testNames,
  validateTexts,
  verdictWords,
} from './texts.ts';

/** Samples shown of each finding; the others are counted. */
const shownSamples = 5;

type Colour = 'red' | 'yellow' | 'green' | 'bold' | 'dim';

/** The report for a person: verdicts in words, totals, findings with line, column, value and what to do. */
export function reportText(report: Report, lang: Lang, colours: boolean): string {
  const say = (text: Text, params: TextParams = {}) => fillText(text, params)[lang];
  const paint = (colour: Colour, text: string) =>
    colours ? styleText(colour, text, { validateStream: false }) : text;
  const lines: string[] = [];

  lines.push(paint('bold', report.file.name === '' ? say(validateTexts.stdin) : printable(report.file.name)));
  const width = Math.max(...Object.values(judgeNames).map((name) => name[lang].length));
  for (const judge of ['law', 'official', 'loop'] as const) {
    const words = verdictText(report, judge, lang);
    lines.push(`  ${judgeNames[judge][lang].padEnd(width)}  ${paint(verdictColour(report, judge), words)}`);
  }
  lines.push('', ...totals(report, lang).map((line) => `  ${line}`));

  if (report.findings.length === 0) lines.push('', `  ${say(reportTexts.nothing)}`);
  for (const finding of report.findings) {
    lines.push('', `  ${heading(finding, lang, paint)}`);
    for (const sample of finding.samples.slice(0, shownSamples))
      lines.push(`    ${sampleText(sample, lang)}`);
    const more = finding.count - Math.min(finding.samples.length, shownSamples);
    if (more > 0 && finding.samples[0]?.line !== null) {
      lines.push(`    ${say(reportTexts.more, { n: count(more, lang) })}`);
    }
    if (mostSevere(finding) !== 'info') lines.push(`    ${say(reportTexts.mend, { mend: finding.mend })}`);
  }
  if (report.tests_not_possible.length > 0) lines.push('');
  for (const { test, reason } of report.tests_not_possible) {
    lines.push(
      `  ${say(reportTexts.notPossible, { test: testNames[test]?.[lang] ?? test, reason: printable(reason) })}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function verdictText(report: Report, judge: Judge, lang: Lang): string {
  switch (judge) {
    case 'law':
      return verdictWords.law[report.verdicts.law][lang];
    case 'official':
      return verdictWords.official[report.verdicts.official][lang];
    case 'loop':
      return verdictWords.loop[report.verdicts.loop][lang];
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
      say(reportTexts.columns, { n: file.columns }),
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

const severities: readonly Severity[] = ['error', 'warning', 'info', 'none'];

function mostSevere(finding: Finding): Severity {
  const { law, official, loop } = finding.severity;
  return (
    severities.find((severity) => severity === law || severity === official || severity === loop) ?? 'none'
  );
}

function heading(finding: Finding, lang: Lang, paint: (colour: Colour, text: string) => string): string {
  const worst = mostSevere(finding);
  const colour = worst === 'error' ? 'red' : worst === 'warning' ? 'yellow' : 'dim';
  const { law, loop } = finding.severity;
  const word = severityWords[law === 'none' ? worst : law][lang];
  const judged: string[] = [finding.rule];
  if (loop !== law && loop !== 'none') {
    const severity = severityWords[loop][lang];
    const said = fillText(reportTexts.loop, { severity })[lang];
    judged.push(finding.assumed ? `${said}, ${reportTexts.assumed[lang]}` : said);
  }
  const times = finding.count > 1 ? ` × ${count(finding.count, lang)}` : '';
  return `${paint(colour, `${word.toUpperCase()}  ${finding.title}${times}`)}  [${judged.join(lang === 'fr' ? ' ; ' : '; ')}]`;
}

function sampleText(sample: Sample, lang: Lang): string {
  const place: string[] = [];
  if (sample.line !== null) place.push(fillText(reportTexts.line, { line: count(sample.line, lang) })[lang]);
  if (sample.column !== null && sample.column_number !== null && sample.line !== null) {
    const params = { column: printable(sample.column), number: sample.column_number };
    place.push(fillText(reportTexts.column, params)[lang]);
  }
  const message = printable(sample.message);
  return place.length === 0 ? message : `${place.join(', ')}${lang === 'fr' ? ' : ' : ': '}${message}`;
}
