import type { Lang, Text } from '../../text.ts';
import type { Judge } from '../report.ts';
import { type Rule, severityOf } from '../rules/rule.ts';
import { sarifLevel } from './sarif-level.ts';
import type { SarifRule } from './sarif-log.ts';

const words = {
  mend: { fr: 'À faire', en: 'What to do' },
  source: { fr: 'Source', en: 'Source' },
  example: { fr: 'Exemple', en: 'Example' },
} as const satisfies Record<string, Text>;

/** A rule as SARIF describes it. The help is in both languages, the reader's first. */
export function sarifRule(rule: Rule, judge: Judge, lang: Lang): SarifRule {
  const langs: readonly Lang[] = lang === 'fr' ? ['fr', 'en'] : ['en', 'fr'];
  return {
    id: rule.id,
    shortDescription: { text: rule.title[lang] },
    fullDescription: { text: rule.why[lang] },
    help: {
      text: langs.map((each) => helpText(rule, each)).join('\n\n'),
      markdown: langs.map((each) => helpMarkdown(rule, each)).join('\n\n---\n\n'),
    },
    defaultConfiguration: { level: sarifLevel(severityOf(rule[judge], null, null)) },
    properties: {
      tags: ['fec', rule.level],
      source: rule.source,
      severity: { law: rule.law, official: rule.official, loop: rule.loop },
      assumed: rule.assumed === true,
    },
  };
}

function helpText(rule: Rule, lang: Lang): string {
  const lines = [
    rule.title[lang],
    rule.why[lang],
    said(words.mend, rule.mend[lang], lang),
    said(words.source, rule.source, lang),
  ];
  if (rule.example !== undefined) {
    lines.push(said(words.example, `${rule.example.bad} → ${rule.example.good}`, lang));
  }
  return lines.join('\n');
}

function helpMarkdown(rule: Rule, lang: Lang): string {
  const lines = [
    `**${escaped(rule.title[lang])}**`,
    escaped(rule.why[lang]),
    `**${words.mend[lang]}**${colon(lang)}${escaped(rule.mend[lang])}`,
    `**${words.source[lang]}**${colon(lang)}${escaped(rule.source)}`,
  ];
  if (rule.example !== undefined) {
    const { bad, good } = rule.example;
    lines.push(`**${words.example[lang]}**${colon(lang).trimEnd()}`, `~~~text\n${bad}\n→ ${good}\n~~~`);
  }
  return lines.join('\n\n');
}

function said(word: Text, text: string, lang: Lang): string {
  return `${word[lang]}${colon(lang)}${text}`;
}

function colon(lang: Lang): string {
  return lang === 'fr' ? ' : ' : ': ';
}

function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, '\\$&');
}
