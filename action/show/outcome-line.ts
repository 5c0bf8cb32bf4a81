import { fillText, type Lang } from '../../core/text.ts';
import type { FileOutcome } from '../outcome.ts';
import { logLine } from './log-line.ts';
import { shownText } from './shown-text.ts';
import { kindWords, withImport } from './words.ts';

/** What came of a file, with Loop's identifier of the import where there is one. Holds untrusted text. */
export function kindText({ kind, record }: FileOutcome, lang: Lang): string {
  const word = kindWords[kind][lang];
  const id = record?.importId ?? null;
  return id === null ? word : fillText(withImport, { kind: word, id })[lang];
}

/** A file's line in the log. */
export function outcomeLine(outcome: FileOutcome, lang: Lang): string {
  const colon = lang === 'fr' ? ' : ' : ': ';
  const why = outcome.why === null ? '' : `${lang === 'fr' ? ' ; ' : '; '}${outcome.why[lang]}`;
  return logLine(`${shownText(outcome.file.path, 300)}${colon}${kindText(outcome, lang)}${why}`);
}
