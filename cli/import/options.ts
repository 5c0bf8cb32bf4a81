import { LoopFecError } from '../../core/error.ts';
import { importIdPattern } from '../../core/loop/schemas.ts';

/** Characters that break lines, move the cursor or turn the direction of writing. */
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

function refuseUnprintable(text: string, option: string): void {
  if (!unprintable.test(text)) return;
  throw new LoopFecError('bad-option', {
    fr: `Valeur refusée pour ${option} : elle contient un caractère invisible (de contrôle, de mise en forme ou de saut de ligne). La retaper au clavier`,
    en: `Value refused for ${option}: it has an invisible character (control, format or line separator). Type it by hand`,
  });
}

/** An option whose value was left out takes the next option for it: that one would be lost without a word. */
function refuseOption(text: string, option: string): void {
  if (!text.startsWith('--')) return;
  const shown = /^--[a-z-]{1,40}$/.test(text) ? text : '--…';
  throw new LoopFecError('bad-option', {
    fr: `Il manque la valeur de ${option} : ${shown} est une option. Donner la valeur, puis ${shown}`,
    en: `The value of ${option} is missing: ${shown} is an option. Give the value, then ${shown}`,
  });
}

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
  refuseOption(code, '--dossier');
  refuseUnprintable(code, '--dossier');
  if (/^.{1,100}$/u.test(code)) return code;
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
  refuseOption(text, '--name');
  refuseUnprintable(text, '--name');
  if (/^[^/\\]{1,200}$/u.test(text)) return text;
  throw new LoopFecError('bad-option', {
    fr: 'Valeur refusée pour --name : il faut un nom de fichier sans dossier, par exemple 123456789FEC20241231.txt',
    en: 'Value refused for --name: a file name without a folder is needed, for example 123456789FEC20241231.txt',
  });
}

/**
 * Why an import is made once more, in a person's words.
 * @throws {LoopFecError} `bad-option`
 */
export function parseReason(text: string): string {
  const reason = text.trim();
  refuseOption(reason, '--again');
  if (/^[^\p{Cc}]{3,200}$/u.test(reason)) return reason;
  throw new LoopFecError('bad-option', {
    fr: 'Valeur refusée pour --again : il faut une raison, de 3 à 200 caractères, que le journal gardera',
    en: 'Value refused for --again: a reason of 3 to 200 characters is needed, the journal keeps it',
  });
}

/**
 * Loop's identifier of an import.
 * @throws {LoopFecError} `bad-option`
 */
export function parseImportId(text: string): string {
  const id = text.trim();
  // The word that the printed command has in its place.
  if (importIdPattern.test(id) && !/^ID$/i.test(id)) return id;
  throw new LoopFecError('bad-option', {
    fr: 'Valeur refusée pour --confirm-imported : il faut l’identifiant que Loop a donné à l’import',
    en: 'Value refused for --confirm-imported: the identifier that Loop gave the import is needed',
  });
}

/**
 * How many imports to list.
 * @throws {LoopFecError} `bad-option`
 */
export function parseLimit(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text.trim())) return Number(text);
  throw new LoopFecError('bad-option', {
    fr: 'Valeur refusée pour --limit : il faut un nombre à partir de 1',
    en: 'Value refused for --limit: a number from 1 up is needed',
  });
}

/**
 * A day AAAA-MM-JJ as the moment it begins on this machine, ms since 1970.
 * @throws {LoopFecError} `bad-option`
 */
export function parseDay(text: string): number {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim()) ?? [];
  const date = new Date(Number(year), Number(month) - 1, Number(day));
  if (
    date.getFullYear() === Number(year) &&
    date.getMonth() === Number(month) - 1 &&
    date.getDate() === Number(day)
  ) {
    return date.getTime();
  }
  throw new LoopFecError('bad-option', {
    fr: 'Valeur refusée pour --purge : il faut un jour comme 2025-12-31',
    en: 'Value refused for --purge: a day such as 2025-12-31 is needed',
  });
}
