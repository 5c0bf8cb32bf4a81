import { LoopFecError } from '../../core/error.ts';

/**
 * Minutes as the user typed them, in ms.
 * @throws {LoopFecError} `bad-option`
 */
export function parseWaitMinutes(text: string): number {
  const minutes = /^\d{1,5}([.,]\d{1,3})?$/.test(text.trim())
    ? Number(text.trim().replace(',', '.'))
    : Number.NaN;
  if (Number.isFinite(minutes)) return Math.round(minutes * 60_000);
  throw new LoopFecError('bad-option', {
    fr: 'Valeur refusée pour --wait-minutes : il faut un nombre de minutes',
    en: 'Value refused for --wait-minutes: a number of minutes is needed',
  });
}

/**
 * The code of a client file, blanks around it left out.
 * @throws {LoopFecError} `bad-option`
 */
export function parseDossier(text: string): string {
  const code = text.trim();
  if (/^[^\p{Cc}]{1,100}$/u.test(code)) return code;
  throw new LoopFecError('bad-option', {
    fr: 'Valeur refusée pour --dossier : il faut le code du dossier dans Loop',
    en: 'Value refused for --dossier: the code of the client file in Loop is needed',
  });
}

/**
 * A file name without a folder.
 * @throws {LoopFecError} `bad-option`
 */
export function parseFileName(text: string): string {
  if (/^[^/\\\p{Cc}]{1,200}$/u.test(text)) return text;
  throw new LoopFecError('bad-option', {
    fr: 'Valeur refusée pour --name : il faut un nom de fichier sans dossier, par exemple 123456789FEC20241231.txt',
    en: 'Value refused for --name: a file name without a folder is needed, for example 123456789FEC20241231.txt',
  });
}
