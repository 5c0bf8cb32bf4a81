import { ExactSum } from '../../core/fec/exact-sum.ts';
import { amount, count, day } from '../../core/format.ts';
import { fillText, type Lang, type TextParams } from '../../core/text.ts';
import type { FailOn } from '../inputs.ts';
import type { FileOutcome, OutcomeKind } from '../outcome.ts';
import type { Target } from '../repository-file.ts';
import { markdownCode, markdownText } from './markdown.ts';
import { kindText } from './outcome-line.ts';
import { fitting, type Page } from './page.ts';
import { byAttention } from './ranks.ts';
import { shownText } from './shown-text.ts';
import { summaryTexts } from './summary-texts.ts';
import { shortVerdicts } from './words.ts';

/** Kinds that a person should not overlook in a long table. */
const marked: ReadonlySet<OutcomeKind> = new Set(['unknown', 'failed', 'refused']);

/** One row for each file, those that need a person first. */
export function addTable(
  page: Page,
  outcomes: readonly FileOutcome[],
  failOn: FailOn,
  bytes: number,
  lang: Lang,
): void {
  const { file, dossier, happened, law, official, loop, rows, entries, debit, credit, period } = summaryTexts;
  const left = [file, dossier, happened, law, official, loop].map((text) => text[lang]);
  const right = [rows, entries, debit, credit].map((text) => text[lang]);
  const head = tableRow([...left, ...right, period[lang]]);
  const rule = tableRow([...left.map(() => '---'), ...right.map(() => '---:'), '---']);
  const lines = byAttention(outcomes, failOn).map((outcome) => fileRow(outcome, lang));
  const shown = fitting(lines, bytes);
  page.add([head, rule, ...shown].join('\n'));
  const more = outcomes.length - shown.length;
  if (more > 0) page.add(fillText(summaryTexts.moreFiles, { n: count(more, lang) })[lang]);
}

/** What was read in this run, all files together. */
export function totalsLine(outcomes: readonly FileOutcome[], lang: Lang): string {
  const totals = outcomes.flatMap(({ report }) => (report === null ? [] : [report.totals]));
  const counted = (what: 'rows' | 'entries') =>
    count(
      totals.reduce((sum, each) => sum + each[what], 0),
      lang,
    );
  const summed = (what: 'debit' | 'credit') => amount(sumOf(totals.map((each) => each[what])), lang);
  return fillText(summaryTexts.judged, {
    files: count(totals.length, lang),
    rows: counted('rows'),
    entries: counted('entries'),
    debit: summed('debit'),
    credit: summed('credit'),
  })[lang];
}

/** Of decimal texts, exactly. */
function sumOf(amounts: readonly string[]): string {
  const sum = new ExactSum();
  for (const each of amounts) {
    const [whole = '', fraction = ''] = each.split('.');
    sum.addDecimal({ coefficient: BigInt(whole + fraction), scale: fraction.length });
  }
  return sum.toString();
}

export function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A client file as a cell shows it. */
export function targetCell(target: Target, lang: Lang): string {
  const dossier = markdownCode(target.dossier);
  if (target.siret === null) return dossier;
  return fillText(summaryTexts.establishment, { dossier, siret: markdownCode(target.siret) })[lang];
}

function fileRow(outcome: FileOutcome, lang: Lang): string {
  const { file, target, report } = outcome;
  const cells = [
    markdownCode(file.path),
    target === null ? '–' : targetCell(target, lang),
    happened(outcome, lang),
  ];
  if (report === null) return tableRow([...cells, '–', '–', '–', '–', '–', '–', '–', '–']);
  const { verdicts, totals } = report;
  const span = (params: TextParams) => fillText(summaryTexts.span, params)[lang];
  return tableRow([
    ...cells,
    shortVerdicts.law[verdicts.law][lang],
    shortVerdicts.official[verdicts.official][lang],
    shortVerdicts.loop[verdicts.loop][lang],
    count(totals.rows, lang),
    count(totals.entries, lang),
    amount(totals.debit, lang),
    amount(totals.credit, lang),
    totals.period === null
      ? '–'
      : span({ from: day(totals.period.from, lang), to: day(totals.period.to, lang) }),
  ]);
}

function happened(outcome: FileOutcome, lang: Lang): string {
  const kind = markdownText(kindText(outcome, lang));
  const word = marked.has(outcome.kind) ? `**${kind}**` : kind;
  if (outcome.why === null) return word;
  return `${word}${lang === 'fr' ? ' : ' : ': '}${markdownText(shownText(outcome.why[lang], 300))}`;
}
