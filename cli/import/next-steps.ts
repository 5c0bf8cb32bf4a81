import { basename } from 'node:path';
import process from 'node:process';
import type { ImportRecord } from '../../core/import/journal.ts';
import { fillText, type Text } from '../../core/text.ts';
import { minute, second } from './minute.ts';

/** A command that a person may copy, and when it is the right one. */
export interface NextStep {
  readonly when: Text;
  readonly command: string;
}

/** What was given on the command line that the next one needs too. */
export interface Given {
  /** Where the file lies, or at least its name. */
  readonly path: string;
  readonly regime?: string;
  readonly allowOverlap?: boolean;
  readonly otherSiren?: boolean;
  readonly url?: string;
  readonly uri?: string;
}

const texts = {
  there: {
    fr: 'S’il est dans Loop (remplacer ID par son identifiant)',
    en: 'If it is in Loop (put its identifier in place of ID)',
  },
  answered: { fr: 'Pour l’écrire dans le journal', en: 'To write it down in the journal' },
  notThere: {
    fr: 'S’il n’y est pas, et seulement après l’avoir vérifié dans Loop',
    en: 'If it is not, and only after you have checked in Loop',
  },
  withUrl: {
    fr: ' (remettre l’adresse de la copie à la place de …)',
    en: ' (put the address of the copy in place of …)',
  },
  notBefore: { fr: ' ; à partir de {when}', en: '; from {when} on' },
} as const satisfies Record<string, Text>;

/** One word of a command line, as the shell of this system takes it. */
export function quoted(word: string, platform: string = process.platform): string {
  if (platform === 'win32') {
    return /^[\w./:\\][\w./:\\-]*$/.test(word) ? word : `"${word.replaceAll('"', '\\"')}"`;
  }
  if (/^[\w./:@%+=,-]+$/.test(word) && !word.startsWith('-')) return word;
  return `'${word.replaceAll("'", "'\\''")}'`;
}

/** An option with its value, which may look like an option itself. */
function withValue(option: string, value: string): string {
  return `${option}${value.startsWith('-') ? '=' : ' '}${quoted(value)}`;
}

/** The words that identify the import. */
function commandOf(record: ImportRecord, path: string): string[] {
  const file = path === '' ? 'FILE' : quoted(path.startsWith('-') ? `./${path}` : path);
  const words = ['loop-fec', 'import', file, withValue('--dossier', record.dossier)];
  if (record.siret !== null) words.push(withValue('--siret', record.siret));
  if (record.fileName !== '' && basename(path) !== record.fileName) {
    words.push(withValue('--name', record.fileName));
  }
  return words;
}

/** What an import that may leave needs beside them. Never the address of a copy: it may hold a secret. */
function permissions(record: ImportRecord, given: Given): string[] {
  const words: string[] = [];
  if (given.regime !== undefined) words.push(withValue('--regime', given.regime));
  if (given.allowOverlap === true || record.overlapAllowed) words.push('--allow-overlap');
  if (given.otherSiren === true || record.otherSiren !== null) words.push('--other-siren');
  if (given.url !== undefined) words.push('--url …');
  if (given.uri !== undefined) words.push(withValue('--uri', given.uri));
  return words;
}

export function stepsForUnknown(record: ImportRecord, given: Given, now: number): NextStep[] {
  const early = now < record.deadline;
  const timed = (text: Text, note: Text = { fr: '', en: '' }): Text => {
    const more = (lang: 'fr' | 'en') => {
      if (!early) return '';
      const far = record.deadline - now > 12 * 60 * 60_000;
      const when = far ? minute(record.deadline, lang) : second(record.deadline, lang);
      return fillText(texts.notBefore, { when })[lang];
    };
    return { fr: text.fr + note.fr + more('fr'), en: text.en + note.en + more('en') };
  };
  const words = commandOf(record, given.path);
  const line = words.join(' ');
  if (record.importId !== null) {
    return [{ when: timed(texts.answered), command: `${line} --confirm-imported ${record.importId}` }];
  }
  const notThere = [...words, ...permissions(record, given), '--confirm-not-imported'].join(' ');
  return [
    { when: timed(texts.there), command: `${line} --confirm-imported ID` },
    {
      when: given.url === undefined ? timed(texts.notThere) : timed(texts.notThere, texts.withUrl),
      command: notThere,
    },
  ];
}
