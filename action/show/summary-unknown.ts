import { amount, count, day } from '../../core/format.ts';
import { fillText, type Lang, type Text, type TextParams } from '../../core/text.ts';
import type { FileOutcome } from '../outcome.ts';
import { markdownCode, markdownText } from './markdown.ts';
import { minute } from './minute.ts';
import { fitting, type Page } from './page.ts';
import { unknownTexts } from './summary-texts.ts';

/** What the outcomes that wait for a person ask of them: on top, with the very words to type. */
export function addUnknown(page: Page, outcomes: readonly FileOutcome[], bytes: number, lang: Lang): void {
  const unknown = outcomes.filter(({ kind }) => kind === 'unknown');
  if (unknown.length === 0) return;
  page.add(`### ${unknownTexts.heading[lang]}`);
  page.add(`> ${unknownTexts.why[lang]}`);
  const items = unknown.map((outcome) => item(outcome, lang));
  const shown = fitting(items, bytes);
  if (shown.length > 0) page.add(shown.join('\n'));
  const left = unknown.length - shown.length;
  if (left > 0) page.add(fillText(unknownTexts.more, { n: count(left, lang) })[lang]);
}

function item(outcome: FileOutcome, lang: Lang): string {
  const say = (text: Text, params: TextParams = {}) => fillText(text, params)[lang];
  const { file, record, why } = outcome;
  const head = [`- **${markdownCode(file.path)}**`];
  if (record?.sentAt != null) head.push(say(unknownTexts.sent, { when: minute(record.sentAt, lang) }));
  const lines = [head.join(lang === 'fr' ? ' : ' : ': ')];
  if (why !== null) lines.push(`  - ${markdownText(why[lang])}`);
  if (record === null) return [...lines, `  - ${unknownTexts.noKey[lang]}`].join('\n');

  const look = say(unknownTexts.look, {
    dossier: markdownCode(record.dossier),
    what: contentsOf(outcome, lang),
  });
  const until = say(unknownTexts.lookNot, { when: minute(record.deadline, lang) });
  lines.push(`  - ${look}${until}`);
  if (record.importId !== null) {
    lines.push(
      `  - ${say(unknownTexts.answered, { value: typed(record.key, `imported:${record.importId}`) })}`,
    );
    return lines.join('\n');
  }
  lines.push(`  - ${say(unknownTexts.notThere, { value: typed(record.key, 'not-imported') })}`);
  lines.push(`  - ${say(unknownTexts.there, { value: typed(record.key, 'imported:ID') })}`);
  return lines.join('\n');
}

/** What to recognise it by: its name in Loop, period and sum. */
function contentsOf({ record, report }: FileOutcome, lang: Lang): string {
  const say = (text: Text, params: TextParams) => fillText(text, params)[lang];
  const parts = [markdownCode(record?.fileName ?? '')];
  const period = report?.totals.period ?? record?.period ?? null;
  if (period !== null) {
    const { from, to } = period;
    parts.push(say(unknownTexts.period, { from: day(from, lang), to: day(to, lang) }));
  }
  if (report !== null) parts.push(say(unknownTexts.debit, { debit: amount(report.totals.debit, lang) }));
  return parts.join(', ');
}

/** A value to copy. Plain code, which copies as it is, wherever the text is as plain as it should be. */
function typed(key: string, word: string): string {
  const value = `${key}=${word}`;
  return /^[0-9a-f]{1,64}=[\w:.-]{1,120}$/.test(value) ? `\`${value}\`` : markdownCode(value);
}
