import type { Judge, Report, Severity } from '../../core/fec/report.ts';
import type { Text } from '../../core/text.ts';
import type { OutcomeKind } from '../outcome.ts';

/** What came of a file, in a word or two. */
export const kindWords: Readonly<Record<OutcomeKind, Text>> = {
  validated: { fr: 'contrôlé', en: 'checked' },
  imported: { fr: 'importé', en: 'imported' },
  running: { fr: 'accepté, en cours dans Loop', en: 'accepted, running in Loop' },
  skipped: { fr: 'déjà importé, rien n’a été envoyé', en: 'already imported, nothing was sent' },
  unknown: { fr: 'issue inconnue', en: 'outcome unknown' },
  failed: { fr: 'refusé par Loop', en: 'refused by Loop' },
  refused: { fr: 'non importé', en: 'not imported' },
  postponed: { fr: 'remis au prochain passage', en: 'left to the next run' },
  listed: { fr: 'listé, rien n’a été envoyé', en: 'listed, nothing was sent' },
};

export const withImport: Text = { fr: '{kind} (import {id})', en: '{kind} (import {id})' };

export const shortVerdicts = {
  law: {
    conforme: { fr: 'conforme', en: 'conforming' },
    'non-conforme': { fr: 'non conforme', en: 'not conforming' },
    'not-tested': { fr: 'non contrôlé', en: 'not tested' },
  },
  official: {
    conforme: { fr: 'conforme', en: 'conforming' },
    'non-conforme': { fr: 'non conforme', en: 'not conforming' },
    refused: { fr: 'refusé, sans verdict', en: 'refused, no verdict' },
    'not-tested': { fr: 'non contrôlé', en: 'not tested' },
  },
  loop: {
    accepted: { fr: 'peut être importé', en: 'can be imported' },
    rejected: { fr: 'serait rejeté', en: 'would be rejected' },
    'not-tested': { fr: 'inconnu', en: 'not known' },
  },
} as const satisfies { readonly [J in keyof Report['verdicts']]: Record<Report['verdicts'][J], Text> };

export const shortJudges: Readonly<Record<Judge, Text>> = {
  law: { fr: 'loi', en: 'law' },
  official: { fr: 'outil', en: 'tool' },
  loop: { fr: 'Loop', en: 'Loop' },
};

export const severityWords: Readonly<Record<Severity, Text>> = {
  error: { fr: 'erreur', en: 'error' },
  warning: { fr: 'alerte', en: 'warning' },
  info: { fr: 'note', en: 'note' },
  none: { fr: '-', en: '-' },
};

export const findingWords = {
  line: { fr: 'ligne {line}', en: 'line {line}' },
  column: { fr: '{column} (colonne {number})', en: '{column} (column {number})' },
  judged: { fr: '{judge} : {severity}', en: '{judge}: {severity}' },
  assumed: { fr: 'supposé', en: 'assumed' },
  said: { fr: '{place} : {message}', en: '{place}: {message}' },
  more: { fr: 'et {n} de plus', en: 'and {n} more' },
  mend: { fr: 'À faire : {mend}', en: 'What to do: {mend}' },
} as const satisfies Record<string, Text>;

/** Beside their number. */
export const countedWords = {
  errors: { one: { fr: 'erreur', en: 'error' }, many: { fr: 'erreurs', en: 'errors' } },
  warnings: { one: { fr: 'alerte', en: 'warning' }, many: { fr: 'alertes', en: 'warnings' } },
} as const satisfies Record<string, { readonly one: Text; readonly many: Text }>;
