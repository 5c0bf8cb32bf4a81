import { escaped, table } from '../../core/fec/describe/markdown.ts';
import { fillText, type Lang, type Text } from '../../core/text.ts';
import { codeCell } from '../markdown.ts';
import type { OfficialCase } from './case.ts';
import { leavesUnsaid, letsThrough } from './lets-through.ts';
import { pageTexts, refusalWords, unknowns } from './page-texts.ts';
import { refuses, stopsWithout } from './refuses.ts';

/** The page an accountant shows a colleague. */
export function officialPage(lang: Lang): string {
  const say = (text: Text) => text[lang];
  const group = (title: Text, intro: Text, cases: readonly OfficialCase[]) => [
    `## ${say(title)}`,
    say(intro),
    caseTable(cases, lang),
  ];
  const parts = [
    `# ${say(pageTexts.title)}`,
    say(pageTexts.other),
    say(pageTexts.intro),
    say(pageTexts.decides),
    say(pageTexts.verified),
    say(pageTexts.both),
    ...group(pageTexts.letsThrough, pageTexts.letsThroughIntro, letsThrough),
    ...group(pageTexts.leavesUnsaid, pageTexts.leavesUnsaidIntro, leavesUnsaid),
    ...group(pageTexts.refuses, pageTexts.refusesIntro, refuses),
    ...group(pageTexts.stops, pageTexts.stopsIntro, stopsWithout),
    `## ${say(pageTexts.unknown)}`,
    unknowns.map((text) => `- ${escaped(say(text))}`).join('\n'),
    `<sub>${say(pageTexts.generated)}</sub>`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function caseTable(cases: readonly OfficialCase[], lang: Lang): string {
  const head = [pageTexts.case, pageTexts.example, pageTexts.tool, pageTexts.law, pageTexts.rule];
  const rulesFile = lang === 'fr' ? 'regles.md' : 'rules.md';
  const rows = cases.map((one) => [
    escaped(one.about[lang]),
    codeCell(one.change.shown),
    toolCell(one, lang),
    {
      error: pageTexts.lawError,
      warning: pageTexts.lawWarning,
      info: pageTexts.lawInfo,
      none: pageTexts.lawNone,
    }[one.law][lang],
    one.rule === null ? '' : `[${one.rule}](${rulesFile}#${one.rule})`,
  ]);
  return table(
    head.map((text) => text[lang]),
    rows,
  );
}

function toolCell({ official, refusal, alert }: OfficialCase, lang: Lang): string {
  if (refusal !== null) return fillText(pageTexts.noVerdict, { reason: refusalWords[refusal][lang] })[lang];
  const verdict = (official === 'conforme' ? pageTexts.conforme : pageTexts.nonConforme)[lang];
  return alert ? fillText(pageTexts.withAlert, { verdict })[lang] : verdict;
}
