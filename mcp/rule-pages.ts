import { type Chapter, chapters } from '../core/fec/rules/catalogue.ts';
import type { Rule, SeverityData } from '../core/fec/rules/rule.ts';
import type { Lang } from '../core/text.ts';

function severity(data: SeverityData): string {
  return typeof data === 'string' ? data : `${data.default}~`;
}

/** Every rule, one line each. */
export function catalogueText(lang: Lang): string {
  const head =
    lang === 'fr'
      ? '# Règles de contrôle d’un FEC\n\n`règle` (loi, outil officiel, Loop) titre ; `~` : dépend du régime. Une règle : fec://rules/{id}'
      : '# Rules that a FEC is checked against\n\n`rule` (law, official tool, Loop) title; `~`: depends on the regime. One rule: fec://rules/{id}';
  const part = ({ title, rules }: Chapter) =>
    `## ${title[lang]}\n\n${rules
      .map(
        (rule) =>
          `- \`${rule.id}\` (${severity(rule.law)}, ${severity(rule.official)}, ${severity(rule.loop)}) ${rule.title[lang]}`,
      )
      .join('\n')}`;
  return `${[head, ...chapters.map(part)].join('\n\n')}\n`;
}

function ruleText(rule: Rule, lang: Lang): string {
  const fr = lang === 'fr';
  const lines = [
    `# ${rule.id}: ${rule.title[lang]}`,
    rule.why[lang],
    `${fr ? 'Source' : 'Source'}: ${rule.source}`,
    `${fr ? 'Loi' : 'Law'}: ${severity(rule.law)}. ${fr ? 'Outil officiel' : 'Official tool'}: ${severity(rule.official)}. Loop: ${severity(rule.loop)}${rule.assumed === true ? (fr ? ' (supposé)' : ' (assumed)') : ''}`,
    `${fr ? 'Remède' : 'How to mend'}: ${rule.mend[lang]}`,
  ];
  if (rule.example !== undefined) {
    lines.push(
      `${fr ? 'Faux' : 'Wrong'}: \`${rule.example.bad}\``,
      `${fr ? 'Juste' : 'Right'}: \`${rule.example.good}\``,
    );
  }
  return `${lines.join('\n\n')}\n`;
}

/** One rule; null when there is none of this name. */
export function rulePage(id: string, lang: Lang): string | null {
  const rule = chapters.flatMap(({ rules }) => rules).find((candidate) => candidate.id === id);
  return rule === undefined ? null : ruleText(rule, lang);
}
