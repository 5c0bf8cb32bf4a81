import { exampleLines, messagesOf } from '../cli/rules/rule-parts.ts';
import { severityMark, severityText } from '../cli/rules/severity-text.ts';
import { levelWords, rulesTexts } from '../cli/rules/texts.ts';
import { judgeNames } from '../cli/validate/texts.ts';
import { escaped, table } from '../core/fec/describe/markdown.ts';
import { type Chapter, catalogue, chapters } from '../core/fec/rules/catalogue.ts';
import type { Rule } from '../core/fec/rules/rule.ts';
import { fillText, type Lang, type Text } from '../core/text.ts';

const texts = {
  title: { fr: 'Les règles', en: 'The rules' },
  other: { fr: '[English](rules.md)', en: '[Français](regles.md)' },
  intro: {
    fr: 'Ce que loop-fec contrôle dans un FEC : {n} règles en {chapters} chapitres. Chaque règle dit ce qu’en font trois juges : la loi (LPF art. A47 A-1), l’outil de l’administration (Test Compta Demat, voir [cette page](test-compta-demat.fr.md)) et Cegid Loop à l’import. Une erreur décide du verdict du juge ; une alerte ou une note n’y change rien. `loop-fec rules ID` affiche la même chose dans un terminal.',
    en: 'What loop-fec checks in a FEC: {n} rules in {chapters} chapters. Each rule says what three judges make of it: the law (LPF art. A47 A-1), the tax office’s tool (Test Compta Demat, see [this page](test-compta-demat.md)) and Cegid Loop at import. An error decides the judge’s verdict; a warning or a note does not change it. `loop-fec rules ID` prints the same in a terminal.',
  },
  generated: {
    fr: 'Page écrite par `bun docs/generate.ts` à partir du catalogue : ne pas la modifier à la main.',
    en: 'This page is written by `bun docs/generate.ts` from the catalogue: do not edit it by hand.',
  },
  example: { fr: 'Exemple', en: 'Example' },
} as const satisfies Record<string, Text>;

const judges = ['law', 'official', 'loop'] as const;

/** Every rule, by chapter, in one language. */
export function rulesPage(lang: Lang): string {
  const say = (text: Text) => text[lang];
  const legend = [rulesTexts.legendStar, rulesTexts.legendRegime, rulesTexts.legendAssumed];
  const parts = [
    `# ${say(texts.title)}`,
    say(texts.other),
    fillText(texts.intro, { n: catalogue.length, chapters: chapters.length })[lang],
    legend.map((text) => `- ${escaped(say(text))}`).join('\n'),
    chapters.map(({ id, title }) => `- [${say(title)}](#${id})`).join('\n'),
    ...chapters.flatMap((chapter) => chapterPart(chapter, lang)),
    `<sub>${say(texts.generated)}</sub>`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function chapterPart(chapter: Chapter, lang: Lang): string[] {
  const head = [rulesTexts.rule, rulesTexts.law, rulesTexts.official, rulesTexts.loop].map(
    (text) => text[lang],
  );
  const rows = chapter.rules.map((rule) => [
    `[${rule.id}](#${rule.id})`,
    ...judges.map((judge) => escaped(severityMark(rule, judge, lang))),
  ]);
  return [
    `<a id="${chapter.id}"></a>`,
    `## ${chapter.title[lang]}`,
    table(head, rows),
    ...chapter.rules.flatMap((rule) => rulePart(rule, lang)),
  ];
}

function rulePart(rule: Rule, lang: Lang): string[] {
  const colon = lang === 'fr' ? ' : ' : ': ';
  const named = (name: Text, text: string) => `**${name[lang]}**${colon}${text}`;
  const said = messagesOf(rule, lang).map(escaped);
  const judged = judges.map(
    (judge) => `${judgeNames[judge][lang]}${colon}${severityText(rule, judge, lang)}`,
  );
  const parts = [
    `<a id="${rule.id}"></a>`,
    `### ${escaped(rule.title[lang])}`,
    `\`${rule.id}\`, ${levelWords[rule.level][lang]}`,
    escaped(rule.why[lang]),
    said.length === 1 ? named(rulesTexts.said, said[0]!) : list(`**${rulesTexts.said[lang]}**`, said),
    list(`**${rulesTexts.judges[lang]}**`, judged),
    named(rulesTexts.source, escaped(rule.source)),
  ];
  if (rule.example !== undefined && rule.example.bad === rule.example.good) {
    parts.push(`${texts.example[lang]}${colon.trimEnd()}`, fenced(rule.example.good));
  } else if (rule.example !== undefined) {
    parts.push(`${rulesTexts.bad[lang]}${colon.trimEnd()}`, fenced(rule.example.bad));
    parts.push(`${rulesTexts.good[lang]}${colon.trimEnd()}`, fenced(rule.example.good));
  }
  parts.push(named(rulesTexts.mend, escaped(rule.mend[lang])));
  return parts;
}

function list(title: string, items: readonly string[]): string {
  return [title, '', ...items.map((item) => `- ${item}`)].join('\n');
}

function fenced(example: string): string {
  return ['```text', ...exampleLines(example), '```'].join('\n');
}
