import { type Chapter, chapters } from '../core/fec/rules/catalogue.ts';
import type { Rule, SeverityData } from '../core/fec/rules/rule.ts';
import type { Lang } from '../core/text.ts';
import { type ReportMemory, reportUri } from './report-memory.ts';

export interface Resource {
  readonly uri: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly mimeType: string;
}

export interface ResourceTemplate extends Omit<Resource, 'uri'> {
  readonly uriTemplate: string;
}

export interface Resources {
  list(): readonly Resource[];
  readonly templates: readonly ResourceTemplate[];
  /** Null when there is none at this address. */
  read(uri: string): { readonly mimeType: string; readonly text: string } | null;
}

const markdown = 'text/markdown';
const json = 'application/json';

function severity(data: SeverityData): string {
  return typeof data === 'string' ? data : `${data.default}~`;
}

function catalogueText(lang: Lang): string {
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

export function createResources(reports: ReportMemory, lang: Lang): Resources {
  return {
    list: () => [
      {
        uri: 'fec://rules',
        name: 'rules',
        title: lang === 'fr' ? 'Règles de contrôle' : 'Rules',
        description: 'Every rule, one line each',
        mimeType: markdown,
      },
      ...reports.list().map(({ sha256, name }) => ({
        uri: reportUri(sha256),
        name: `report-${sha256.slice(0, 8)}`,
        title: name,
        description: 'The whole report of a check of this session',
        mimeType: json,
      })),
    ],
    templates: [
      {
        uriTemplate: 'fec://rules/{id}',
        name: 'rule',
        title: lang === 'fr' ? 'Une règle' : 'One rule',
        description: 'What a rule wants, why, its source and how to mend',
        mimeType: markdown,
      },
      {
        uriTemplate: 'fec://report/{sha256}',
        name: 'report',
        title: lang === 'fr' ? 'Un rapport' : 'One report',
        description: 'The whole report of a file checked in this session, by its SHA-256',
        mimeType: json,
      },
    ],
    read(uri) {
      if (uri === 'fec://rules') return { mimeType: markdown, text: catalogueText(lang) };
      const [, kind, id = ''] = /^fec:\/\/(rules|report)\/([\w-]{1,80})$/.exec(uri) ?? [];
      if (kind === 'report') {
        const text = reports.find(id);
        return text === null ? null : { mimeType: json, text };
      }
      const rule = chapters.flatMap((chapter) => chapter.rules).find((candidate) => candidate.id === id);
      return kind === undefined || rule === undefined
        ? null
        : { mimeType: markdown, text: ruleText(rule, lang) };
    },
  };
}
