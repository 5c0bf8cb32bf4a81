import { type Chapter, chapters } from '../../core/fec/rules/catalogue.ts';
import type { Rule } from '../../core/fec/rules/rule.ts';
import { fillText, type Lang, type Text } from '../../core/text.ts';
import { judgeNames } from '../validate/texts.ts';
import { exampleLines, messagesOf } from './rule-parts.ts';
import { severityMark, severityText } from './severity-text.ts';
import { levelWords, rulesTexts } from './texts.ts';

const judges = ['law', 'official', 'loop'] as const;
const textWidth = 92;

/** The catalogue for a person: one line a rule, by chapter. */
export function catalogueText(lang: Lang): string {
  const rules = chapters.flatMap((chapter) => chapter.rules);
  const idWidth = Math.max(...rules.map((rule) => rule.id.length));
  const marks = new Map(
    rules.map((rule) => [rule.id, judges.map((judge) => severityMark(rule, judge, lang))]),
  );
  const head = judges.map((judge) => rulesTexts[judge][lang]);
  const widths = head.map((word, i) =>
    Math.max(word.length, ...[...marks.values()].map((row) => row[i]!.length)),
  );
  const line = (id: string, cells: readonly string[], title: string) =>
    `  ${id.padEnd(idWidth)}  ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join('  ')}  ${title}`.trimEnd();
  const lines = [line(rulesTexts.rule[lang], head, '')];
  for (const chapter of chapters) {
    lines.push('', chapter.title[lang]);
    for (const rule of chapter.rules) lines.push(line(rule.id, marks.get(rule.id) ?? [], rule.title[lang]));
  }
  lines.push('', rulesTexts.legendStar[lang], rulesTexts.legendRegime[lang], rulesTexts.legendAssumed[lang]);
  lines.push(fillText(rulesTexts.more, { n: rules.length })[lang]);
  return `${lines.join('\n')}\n`;
}

/** One rule for a person. */
export function ruleText(rule: Rule, chapter: Chapter, lang: Lang): string {
  const named: [Text, readonly string[]][] = [
    [
      rulesTexts.about,
      [
        `${levelWords[rule.level][lang]} (${chapter.title[lang].charAt(0).toLowerCase()}${chapter.title[lang].slice(1)})`,
      ],
    ],
    [rulesTexts.said, messagesOf(rule, lang)],
    [rulesTexts.why, [rule.why[lang]]],
    [rulesTexts.source, [rule.source]],
    [
      rulesTexts.judges,
      judges.map(
        (judge) =>
          `${judgeNames[judge][lang]}${lang === 'fr' ? ' : ' : ': '}${severityText(rule, judge, lang)}`,
      ),
    ],
  ];
  if (rule.example !== undefined) {
    named.push([rulesTexts.bad, exampleLines(rule.example.bad)]);
    named.push([rulesTexts.good, exampleLines(rule.example.good)]);
  }
  named.push([rulesTexts.mend, [rule.mend[lang]]]);
  const width = Math.max(...named.map(([name]) => name[lang].length));
  const body = named.map(([name, paragraphs]) => {
    const isExample = name === rulesTexts.bad || name === rulesTexts.good;
    const lines = isExample ? paragraphs : paragraphs.flatMap((text) => wrap(text, textWidth));
    return lines.map((text, i) => `  ${(i === 0 ? name[lang] : '').padEnd(width)}  ${text}`).join('\n');
  });
  return `${rule.id}${lang === 'fr' ? ' : ' : ': '}${rule.title[lang]}\n\n${body.join('\n')}\n`;
}

function wrap(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1)!;
    // French punctuation stays with its word.
    if (last !== '' && last.length + 1 + word.length > width && !/^[;:!?»]/.test(word)) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}
