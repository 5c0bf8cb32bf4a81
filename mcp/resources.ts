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
  read(uri: string): Promise<{ readonly mimeType: string; readonly text: string } | null>;
}

const markdown = 'text/markdown';
const json = 'application/json';

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
    async read(uri) {
      const [, kind, id] = /^fec:\/\/(rules|report)(?:\/([\w-]{1,80}))?$/.exec(uri) ?? [];
      if (kind === undefined) return null;
      if (kind === 'report') {
        const text = reports.find(id ?? '');
        return text === null ? null : { mimeType: json, text };
      }
      const { catalogueText, rulePage } = await import('./rule-pages.ts');
      const text = id === undefined ? catalogueText(lang) : rulePage(id, lang);
      return text === null ? null : { mimeType: markdown, text };
    },
  };
}
