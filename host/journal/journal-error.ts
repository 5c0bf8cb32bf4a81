import { statSync } from 'node:fs';
import { isLoopFecError, LoopFecError } from '../../core/error.ts';
import type { Text } from '../../core/text.ts';

/** SQLite's primary result codes, and its words for them where the runtime gives no code (Deno). */
const reasons: readonly { readonly code: number; readonly words: RegExp; readonly reason: string }[] = [
  { code: 5, words: /is locked/, reason: 'locked' },
  { code: 8, words: /readonly|read-only/, reason: 'read-only' },
  { code: 10, words: /I\/O error/, reason: 'io-error' },
  { code: 11, words: /malformed/, reason: 'damaged' },
  { code: 13, words: /disk is full|disk full/, reason: 'disk-full' },
  { code: 14, words: /unable to open/, reason: 'cannot-open' },
  { code: 26, words: /not a database/, reason: 'not-a-journal' },
];

/** A short word for what SQLite or the system said. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const errcode = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : null;
  const known = reasons.find(({ code, words }) => code === errcode || words.test(error.message));
  if (known !== undefined) return known.reason;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
  return code === 'ERR_SQLITE_ERROR' ? 'refused' : code;
}

/** Whether a journal lies there, or may lie there. An empty file is what a first attempt to write leaves. */
function mayHoldImports(path: string): boolean {
  return [path, `${path}-wal`].some((file) => {
    try {
      return statSync(file).size > 0;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null;
      return code !== 'ENOENT' && code !== 'ENOTDIR';
    }
  });
}

const keepFolder: Text = {
  fr: 'Libérer de la place ou rétablir le droit d’écriture ; NE PAS changer de dossier : un journal vide a oublié ce qui a été envoyé',
  en: 'Free space or restore the right to write; do NOT change the folder: an empty journal has forgotten what was sent',
};
const chooseFolder: Text = {
  fr: 'Vérifier la place libre et le droit d’écriture, ou choisir un autre dossier avec LOOP_FEC_HOME',
  en: 'Check free space and the right to write, or choose another folder with LOOP_FEC_HOME',
};

/** What the journal's file or folder did to us, as the user's error. `path` is the file. */
export function journalError(path: string, error: unknown): LoopFecError {
  if (isLoopFecError(error)) return error;
  const reason = reasonOf(error);
  const shown = JSON.stringify(path);
  const next = mayHoldImports(path) ? keepFolder : chooseFolder;
  return new LoopFecError(
    'journal-not-writable',
    {
      fr: `Le journal des imports ne peut pas être écrit : ${shown} (${reason}). Sans lui rien n’est envoyé. ${next.fr}`,
      en: `Cannot write the journal of imports: ${shown} (${reason}). Nothing is sent without it. ${next.en}`,
    },
    { path, reason },
  );
}

export function journalTooNew(path: string, found: number, known: number): LoopFecError {
  return new LoopFecError(
    'journal-too-new',
    {
      fr: `Le journal des imports ${JSON.stringify(path)} vient d’une version plus récente de loop-fec (format ${found}, connu ici : ${known}). Mettre loop-fec à jour`,
      en: `The journal of imports ${JSON.stringify(path)} was written by a later loop-fec (format ${found}, known here: ${known}). Update loop-fec`,
    },
    { path, found, known },
  );
}

export function journalOnNetwork(folder: string, kind: string): LoopFecError {
  return new LoopFecError(
    'journal-on-network',
    {
      fr: `Le journal des imports ne peut pas se trouver sur un disque réseau : ${JSON.stringify(folder)} (${kind}). Ses verrous ne valent pas entre machines, un import pourrait partir deux fois. Choisir un dossier de cette machine avec LOOP_FEC_HOME, et y déplacer le journal s’il y en a un (journal.sqlite, journal.sqlite-wal) : un journal vide a oublié ce qui a été envoyé`,
      en: `The journal of imports cannot lie on a network disk: ${JSON.stringify(folder)} (${kind}). Locks do not hold between machines there, an import could leave twice. Choose a folder of this machine with LOOP_FEC_HOME, and move the journal there along if there is one (journal.sqlite, journal.sqlite-wal): an empty journal has forgotten what was sent`,
    },
    { folder, kind },
  );
}

export function noSqlite(): LoopFecError {
  return new LoopFecError('no-sqlite', {
    fr: 'Cette version du moteur JavaScript n’a pas node:sqlite, dont le journal des imports a besoin. Utiliser Bun 1.4, Node 22.18 ou Deno 2.9, ou plus récent',
    en: 'This JavaScript runtime has no node:sqlite, which the journal of imports needs. Use Bun 1.4, Node 22.18 or Deno 2.9, or later',
  });
}
