import process from 'node:process';
import type { ImportRecord } from '../../core/import/journal.ts';
import { fillText, type Text } from '../../core/text.ts';
import { minute, second } from './minute.ts';

/** A command that a person may copy, and when it is the right one. */
export interface NextStep {
  readonly when: Text;
  readonly command: string;
}

const texts = {
  there: {
    fr: 'S’il est dans Loop (remplacer ID par son identifiant)',
    en: 'If it is in Loop (put its identifier in place of ID)',
  },
  notThere: {
    fr: 'S’il n’y est pas, et seulement après l’avoir vérifié dans Loop',
    en: 'If it is not, and only after you have checked in Loop',
  },
  notBefore: { fr: ' ; à partir de {when}', en: '; from {when} on' },
} as const satisfies Record<string, Text>;

/** One word of a command line, as the shell of this system takes it. */
export function quoted(word: string): string {
  if (/^[\w./:@%+=,-]+$/.test(word) && !word.startsWith('-')) return word;
  if (process.platform === 'win32') return `"${word.replaceAll('"', '')}"`;
  return `'${word.replaceAll("'", "'\\''")}'`;
}

/** @param path where the file lies, or at least its name */
export function stepsForUnknown(record: ImportRecord, path: string, now: number): NextStep[] {
  const words = ['loop-fec', 'import', quoted(path), '--dossier', quoted(record.dossier)];
  if (record.siret !== null) words.push('--siret', record.siret);
  if (record.fileName !== '' && !path.endsWith(record.fileName))
    words.push('--name', quoted(record.fileName));
  const line = words.join(' ');
  const early = now < record.deadline;
  const timed = (text: Text): Text => {
    if (!early) return text;
    const more = (lang: 'fr' | 'en') => {
      const far = record.deadline - now > 12 * 60 * 60_000;
      const when = far ? minute(record.deadline, lang) : second(record.deadline, lang);
      return fillText(texts.notBefore, { when })[lang];
    };
    return { fr: text.fr + more('fr'), en: text.en + more('en') };
  };
  return [
    { when: timed(texts.there), command: `${line} --confirm-imported ${record.importId ?? 'ID'}` },
    { when: timed(texts.notThere), command: `${line} --confirm-not-imported` },
  ];
}
