import type { ImportRecord } from '../../core/import/journal.ts';
import type { ImportState } from '../../core/import/states.ts';
import type { Lang, Text } from '../../core/text.ts';
import { printable } from '../../host/printable.ts';
import { texts } from './texts.ts';

export const importsTexts = {
  purged: {
    fr: '{deleted} import(s) jamais partis ou rejetés effacés ; {reduced} import(s) terminés réduits à ce qui protège des doublons',
    en: '{deleted} import(s) never sent or rejected deleted; {reduced} finished import(s) reduced to what guards against doubles',
  },
  more: {
    fr: 'Seuls les {limit} plus récents sont affichés : --limit',
    en: 'Only the latest {limit} are shown: --limit',
  },
  place: { fr: 'Journal : {path}', en: 'Journal: {path}' },
  none: { fr: 'Aucun import', en: 'No import' },
  unknown: {
    fr: '« loop-fec status CLÉ » dit quoi faire d’une issue inconnue',
    en: '"loop-fec status KEY" says what to do about an unknown outcome',
  },
} as const satisfies Record<string, Text>;

const headings = {
  when: { fr: 'Date', en: 'Date' },
  state: { fr: 'État', en: 'State' },
  dossier: { fr: 'Dossier', en: 'Client file' },
  file: { fr: 'Fichier', en: 'File' },
  digest: { fr: 'SHA-256', en: 'SHA-256' },
  key: { fr: 'Clé', en: 'Key' },
  id: { fr: 'Import dans Loop', en: 'Import in Loop' },
} as const satisfies Record<string, Text>;

const stateWords: Readonly<Record<ImportState, Text>> = {
  prepared: { fr: 'préparé, rien envoyé', en: 'prepared, nothing sent' },
  deposited: { fr: 'déposé, rien envoyé', en: 'deposited, nothing sent' },
  sending: { fr: 'envoi en cours', en: 'being sent' },
  accepted: { fr: 'en cours chez Loop', en: 'running in Loop' },
  succeeded: { fr: 'importé', en: 'imported' },
  failed: { fr: 'refusé après coup', en: 'failed in Loop' },
  rejected: { fr: 'rejeté', en: 'rejected' },
  unknown: { fr: 'ISSUE INCONNUE', en: 'OUTCOME UNKNOWN' },
};

function stateWord({ state, confirmed }: ImportRecord, lang: Lang): string {
  if (state === 'rejected' && confirmed === 'not-imported') {
    return { fr: 'absent de Loop, vérifié', en: 'not in Loop, checked' }[lang];
  }
  return stateWords[state][lang];
}

/** `22/11/2026 10:42` on this machine's clock. */
function localTime(time: number, lang: Lang): string {
  const date = new Date(time);
  const two = (n: number) => String(n).padStart(2, '0');
  const days = [String(date.getFullYear()), two(date.getMonth() + 1), two(date.getDate())];
  const day = lang === 'fr' ? days.reverse().join('/') : days.join('-');
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

function cells(record: ImportRecord, lang: Lang): Record<keyof typeof headings, string> {
  return {
    when: localTime(record.sentAt ?? record.updatedAt, lang),
    state: stateWord(record, lang),
    dossier: record.dossier,
    file: record.fileName || texts.forgotten[lang],
    digest: record.sha256.slice(0, 8),
    key: record.key.slice(0, 8),
    id: record.importId ?? '-',
  };
}

/**
 * The imports for a person, latest first: the time is when the request left, or else of the last change.
 * @param width columns of the terminal; where the table is wider, each import takes two lines
 */
export function importsTable(records: readonly ImportRecord[], lang: Lang, width = 200): string {
  if (records.length === 0) return `${importsTexts.none[lang]}\n`;
  const head = Object.fromEntries(Object.entries(headings).map(([name, text]) => [name, text[lang]]));
  const rows = [head, ...records.map((record) => cells(record, lang))].map((row) =>
    Object.values(row).map(printable),
  );
  const widths = Object.keys(headings).map((_, column) =>
    Math.max(...rows.map((row) => row[column]!.length)),
  );
  const total = widths.reduce((sum, w) => sum + w + 2, -2);
  const pad = (row: readonly string[], from: number, to: number) =>
    row
      .slice(from, to)
      .map((cell, i) => cell.padEnd(widths[from + i]!))
      .join('  ')
      .trimEnd();
  const lines = rows.map((row) =>
    total <= width ? pad(row, 0, row.length) : `${pad(row, 0, 4)}\n    ${pad(row, 4, row.length)}`,
  );
  return `${lines.join('\n')}\n`;
}
