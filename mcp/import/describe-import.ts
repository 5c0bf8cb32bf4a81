import type { ImportRecord } from '../../core/import/journal.ts';
import type { ImportState } from '../../core/import/states.ts';
import { fillText, type Lang, type Text } from '../../core/text.ts';
import { quoted, untrusted } from '../untrusted.ts';
import type { ImportOutput } from './output.ts';

const reasonLength = 300;
const causeLength = 60;

const stateWords: Readonly<Record<ImportState, Text>> = {
  prepared: { fr: 'Rien n’a encore été demandé à Loop', en: 'Nothing has been requested of Loop yet' },
  deposited: { fr: 'Rien n’a encore été demandé à Loop', en: 'Nothing has been requested of Loop yet' },
  sending: {
    fr: 'La demande est en cours d’envoi, sans réponse encore',
    en: 'The request is on its way, without an answer yet',
  },
  accepted: {
    fr: 'Loop a accepté l’import {id} et y travaille encore',
    en: 'Loop has accepted import {id} and still works on it',
  },
  succeeded: {
    fr: 'Importé : Loop a intégré le fichier (import {id})',
    en: 'Imported: Loop has taken the file in (import {id})',
  },
  failed: {
    fr: 'ÉCHEC : Loop a accepté puis refusé l’import {id}',
    en: 'FAILED: Loop accepted, then refused import {id}',
  },
  rejected: { fr: 'REJETÉ : Loop n’a pas pris la demande', en: 'REJECTED: Loop did not take the request' },
  unknown: {
    fr: 'ISSUE INCONNUE : on ne sait pas si Loop a reçu l’import',
    en: 'OUTCOME UNKNOWN: nobody knows whether Loop received the import',
  },
};

const nextWords: Readonly<Record<ImportState, Text>> = {
  prepared: {
    fr: 'Pour importer : rappeler validate_fec avec le dossier, puis import_fec avec le nouveau jeton',
    en: 'To import: call validate_fec with the client file again, then import_fec with the new token',
  },
  deposited: {
    fr: 'Pour importer : rappeler validate_fec avec le dossier, puis import_fec avec le nouveau jeton',
    en: 'To import: call validate_fec with the client file again, then import_fec with the new token',
  },
  sending: {
    fr: 'Ne pas relancer l’import. Appeler get_import_status avec la clé et wait_seconds 45',
    en: 'Do not import again. Call get_import_status with the key and wait_seconds 45',
  },
  accepted: {
    fr: 'Appeler get_import_status avec import_id et wait_seconds 45 jusqu’à la fin',
    en: 'Call get_import_status with import_id and wait_seconds 45 until it ends',
  },
  succeeded: { fr: 'Terminé : le dire à l’utilisateur', en: 'Finished: tell the user' },
  failed: {
    fr: 'Demander à l’utilisateur de regarder dans Loop ce qui y est entré et de corriger le fichier, puis rappeler validate_fec. Ne pas renvoyer le même fichier',
    en: 'Ask the user to look in Loop at what has entered and to mend the file, then call validate_fec. Do not send the same file again',
  },
  rejected: {
    fr: 'Rien n’a été importé. Lever la cause, puis rappeler validate_fec avec le dossier pour un nouveau jeton',
    en: 'Nothing was imported. Mend the cause, then call validate_fec with the client file for a new token',
  },
  unknown: {
    fr: 'Ne jamais relancer l’import. Demander à l’utilisateur de regarder dans Loop, dossier {dossier}, imports partenaires et brouillard ; lui seul tranche, dans un terminal : « loop-fec import … --confirm-imported ID » ou « --confirm-not-imported »',
    en: 'Never import again. Ask the user to look in Loop, client file {dossier}, at partner imports and draft entries; they alone settle it, in a terminal: "loop-fec import … --confirm-imported ID" or "--confirm-not-imported"',
  },
};

const atWorkWords: Text = {
  fr: 'Un autre appel ou programme est en train de préparer cet import et va l’envoyer. Ne pas le relancer : appeler get_import_status avec la clé dans un instant',
  en: 'Another call or program is preparing this import and about to send it. Do not import again: call get_import_status with the key in a moment',
};
const alreadyWords: Text = {
  fr: 'Déjà demandé le {when}, rien n’a été envoyé cette fois',
  en: 'Requested before, on {when}; nothing was sent this time',
};
const reasonWords: Text = { fr: 'Loop dit : {reason}', en: 'Loop says: {reason}' };
const causeWords: Text = {
  fr: 'Cause relevée par loop-fec : {cause}',
  en: 'Cause that loop-fec noted: {cause}',
};

/** A word of ours (`ECONNRESET`, `sender-gone`, `http-503`), not a message. */
const ourWord = /^(?:[A-Z][A-Z0-9_]+|[a-z]+(?:-[a-z0-9]+)*)$/;

function saidBy(state: ImportState, reason: string | null): Pick<ImportOutput, 'loop_says' | 'cause'> {
  if (reason === null) return {};
  const ours = state !== 'failed' && state !== 'succeeded' && ourWord.test(reason);
  return ours ? { cause: reason.slice(0, causeLength) } : { loop_says: untrusted(reason, reasonLength) };
}

function iso(time: number | null): string | undefined {
  return time === null ? undefined : new Date(time).toISOString();
}

/**
 * An import as the journal knows it.
 * @param atWork somebody else is preparing it
 */
export function describeImport(
  record: ImportRecord,
  already: boolean,
  lang: Lang,
  atWork = false,
): ImportOutput {
  const { state, importId, key, dossier, fileName, sentAt, updatedAt, reason } = record;
  return {
    state,
    import_id: importId,
    key,
    dossier: untrusted(dossier, 100),
    file: fileName === '' ? undefined : untrusted(fileName, 100),
    sent_at: iso(sentAt),
    updated_at: iso(updatedAt),
    already,
    ...saidBy(state, reason),
    next: fillText(atWork ? atWorkWords : nextWords[state], { dossier: quoted(dossier, 100, lang) })[lang],
  };
}

/** An import that only Loop knows. */
export function describeForeignImport(
  importId: string,
  state: 'succeeded' | 'failed' | 'running',
  reason: string | null,
  lang: Lang,
): ImportOutput {
  const known = state === 'running' ? 'accepted' : state;
  return {
    state: known,
    import_id: importId,
    key: null,
    already: false,
    ...saidBy(known, reason),
    next: nextWords[known][lang],
  };
}

export function importText(output: ImportOutput, lang: Lang): string {
  const { state, import_id: id, key, already, sent_at: sentAt, loop_says: reason, cause, next } = output;
  const sentences = [fillText(stateWords[state], { id: id ?? '?' })[lang]];
  if (already && sentAt !== undefined) sentences.push(fillText(alreadyWords, { when: sentAt })[lang]);
  if (reason !== undefined && state !== 'succeeded') {
    sentences.push(fillText(reasonWords, { reason: quoted(reason, reasonLength, lang) })[lang]);
  }
  if (cause !== undefined) sentences.push(fillText(causeWords, { cause })[lang]);
  if (id === null && key !== null) sentences.push(lang === 'fr' ? `Clé : ${key}` : `Key: ${key}`);
  return [...sentences, next].join('. ');
}
