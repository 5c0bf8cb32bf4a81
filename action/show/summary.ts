import type { MonthAmounts } from '../../core/fec/fec-contents.ts';
import type { Values } from '../../core/fec/mask.ts';
import { count } from '../../core/format.ts';
import { fillText, type Lang, type Text } from '../../core/text.ts';
import type { FailOn } from '../inputs.ts';
import type { FileOutcome, OutcomeKind } from '../outcome.ts';
import { markdownCode, markdownText } from './markdown.ts';
import { monthsChart } from './mermaid.ts';
import { fitting, Page } from './page.ts';
import { byAttention } from './ranks.ts';
import { addDetails } from './summary-details.ts';
import { addTable, tableRow, targetCell, totalsLine } from './summary-table.ts';
import { summaryTexts as texts } from './summary-texts.ts';
import { addUnknown } from './summary-unknown.ts';
import { kindWords } from './words.ts';

/** A file that a pattern has just missed, and why. */
export interface NearMiss {
  readonly path: string;
  readonly why: Text;
}

/** One job of the plan: the files of one client file. */
export interface PlanRow {
  readonly dossier: string;
  readonly siret: string | null;
  readonly files: readonly string[];
}

/** What a run knows beside its files. All text may be untrusted. */
export interface SummaryContext {
  readonly mode: 'import' | 'validate' | 'plan';
  /** What goes for the run as a whole: why nothing is imported here, where it stopped. */
  readonly notes: readonly Text[];
  /** Paths. */
  readonly deleted: readonly string[];
  /** Null where files were taken, or none was looked for. */
  readonly nearMisses: readonly NearMiss[] | null;
  /** Null in other modes. */
  readonly plan: readonly PlanRow[] | null;
  /** Amounts by month of each path; null when no chart is wanted. */
  readonly months: ReadonlyMap<string, readonly MonthAmounts[]> | null;
}

export interface SummaryOptions {
  readonly lang: Lang;
  readonly values: Values;
  readonly failOn: FailOn;
  readonly context: SummaryContext;
}

/** GitHub drops a summary of more than 1 MiB whole. Bytes. */
export const summaryLimit = 1024 * 1024 - 64 * 1024;

/** Lists are for people: what is longer is counted. */
const mostListed = 50;
const mostCharts = 12;

/**
 * The summary of the job, GitHub's Markdown. Always within the limit: samples go first, then the findings of whole files,
 * then rows of the table, each time with the number of what is not shown.
 */
export function summaryMarkdown(outcomes: readonly FileOutcome[], options: SummaryOptions): string {
  const { lang, values, failOn, context } = options;
  const page = new Page(summaryLimit);
  const titles = { import: texts.titleImport, validate: texts.titleValidate, plan: texts.titlePlan };
  page.add(`## ${titles[context.mode][lang]}`);
  for (const note of context.notes.slice(0, mostListed)) page.add(`> ${markdownText(note[lang])}`);
  addUnknown(page, outcomes, summaryLimit / 4, lang);
  addListed(page, outcomes, lang);
  if (context.nearMisses !== null) addNearMisses(page, context.nearMisses, lang);
  if (outcomes.length === 0) page.add(`**${texts.nothing[lang]}**`);
  else {
    page.add(countsLine(outcomes, lang));
    page.add(totalsLine(outcomes, lang));
    addTable(page, outcomes, failOn, summaryLimit / 3, lang);
    const notes = [texts.notAttested, texts.noUndo, values === 'masked' ? texts.masked : texts.full];
    page.add(notes.map((text) => `- ${text[lang]}`).join('\n'));
  }
  addPlan(page, context.plan, lang);
  addDeleted(page, context.deleted, lang);
  addCharts(page, outcomes, options);
  addDetails(page, outcomes, failOn, lang);
  return page.text;
}

/** `3 × importé, 1 × issue inconnue` */
function countsLine(outcomes: readonly FileOutcome[], lang: Lang): string {
  const counts = new Map<OutcomeKind, number>();
  for (const { kind } of byAttention(outcomes, 'none')) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .map(([kind, n]) => fillText(texts.counted, { n: count(n, lang), kind: kindWords[kind][lang] })[lang])
    .join(', ');
}

function addListed(page: Page, outcomes: readonly FileOutcome[], lang: Lang): void {
  const n = outcomes.filter(({ kind }) => kind === 'listed').length;
  if (n === 0) return;
  page.add(`### ${texts.listed[lang]}`);
  page.add(`> ${fillText(texts.listedHow, { n: count(n, lang) })[lang]}`);
}

function addNearMisses(page: Page, nearMisses: readonly NearMiss[], lang: Lang): void {
  page.add(`### ${texts.near[lang]}`);
  const lines = nearMisses.map(
    ({ path, why }) => `- ${markdownCode(path)}${lang === 'fr' ? ' : ' : ': '}${markdownText(why[lang])}`,
  );
  if (lines.length === 0) page.add(texts.nearNone[lang]);
  else page.add([texts.nearHow[lang], '', ...cut(lines, texts.more, lang)].join('\n'));
}

function addDeleted(page: Page, deleted: readonly string[], lang: Lang): void {
  if (deleted.length === 0) return;
  page.add(`### ${texts.deleted[lang]}`);
  const lines = deleted.map((path) => `- ${markdownCode(path)}`);
  page.add([texts.deletedHow[lang], '', ...cut(lines, texts.more, lang)].join('\n'));
}

function addPlan(page: Page, plan: readonly PlanRow[] | null, lang: Lang): void {
  if (plan === null || plan.length === 0) return;
  page.add(`### ${texts.plan[lang]}`);
  const lines = plan.map(({ dossier, siret, files }) => {
    const named = files.slice(0, 3).map(markdownCode).join(', ');
    const rest = files.length > 3 ? `, … (${count(files.length, lang)})` : '';
    return tableRow([targetCell({ dossier, siret }, lang), count(files.length, lang), named + rest]);
  });
  const shown = fitting(lines, summaryLimit / 4);
  const head = tableRow([texts.dossier[lang], texts.planCount[lang], texts.planFiles[lang]]);
  page.add([head, '| --- | ---: | --- |', ...shown].join('\n'));
  const left = lines.length - shown.length;
  if (left > 0) page.add(fillText(texts.morePlan, { n: count(left, lang) })[lang]);
}

function addCharts(page: Page, outcomes: readonly FileOutcome[], { context, lang }: SummaryOptions): void {
  const { months } = context;
  if (months === null) return;
  const charts = outcomes.flatMap(({ file }) => {
    const chart = monthsChart(file.path.split('/').at(-1) ?? '', months.get(file.path) ?? []);
    return chart === null ? [] : [chart];
  });
  if (charts.length === 0) return;
  page.add(`### ${texts.charts[lang]}`);
  for (const chart of charts.slice(0, mostCharts)) page.add(chart);
  const left = charts.length - mostCharts;
  if (left > 0) page.add(fillText(texts.moreCharts, { n: count(left, lang) })[lang]);
}

function cut(lines: readonly string[], more: Text, lang: Lang): string[] {
  const left = lines.length - mostListed;
  if (left <= 0) return [...lines];
  return [...lines.slice(0, mostListed), `- ${fillText(more, { n: count(left, lang) })[lang]}`];
}
