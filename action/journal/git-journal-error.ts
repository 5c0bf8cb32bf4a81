import { LoopFecError } from '../../core/error.ts';
import { fillText } from '../../core/text.ts';
import { GitHubFailure } from './git-database.ts';

export function damaged(where: string): LoopFecError {
  return new LoopFecError(
    'journal-not-readable',
    fillText(
      {
        fr: 'Le journal des imports est abîmé ({where}). Ne rien importer avant de l’avoir rétabli : « git log {where} » montre ses états précédents',
        en: 'The journal of imports is damaged ({where}). Do not import anything before it is restored: "git log {where}" shows its earlier states',
      },
      { where },
    ),
    { where, reason: 'damaged' },
  );
}

/** A ref that somebody has removed, though others tell that it was there. */
export function refGone(ref: string): LoopFecError {
  return new LoopFecError(
    'journal-not-readable',
    fillText(
      {
        fr: 'Le journal des imports a perdu {ref} : ce qui a déjà été envoyé ne peut plus être reconnu, rien n’est importé. Rétablir cette ref depuis une sauvegarde ou un clone (« git push origin <commit>:{ref} »)',
        en: 'The journal of imports has lost {ref}: what was sent before can no longer be told, nothing is imported. Restore this ref from a backup or a clone ("git push origin <commit>:{ref}")',
      },
      { ref },
    ),
    { where: ref, reason: 'ref-gone' },
  );
}

export function tooNew(where: string, found: number, known: number): LoopFecError {
  return new LoopFecError(
    'journal-not-readable',
    fillText(
      {
        fr: 'Le journal des imports ({where}) vient d’une version plus récente de loop-fec (format {found}, connu ici : {known}). Mettre à jour la version de loop-fec que nomme le workflow',
        en: 'The journal of imports ({where}) was written by a later loop-fec (format {found}, known here: {known}). Update the version of loop-fec that the workflow names',
      },
      { where, found, known },
    ),
    { where, reason: 'too-new', found, known },
  );
}

function detailsOf({ kind, status }: GitHubFailure) {
  return { reason: kind, status };
}

/** In a few words, for people who look for it in GitHub's status page. */
function shownReason({ kind, status }: GitHubFailure): string {
  return status === null ? kind : `${kind}, ${status}`;
}

function limited(place: string, failure: GitHubFailure): LoopFecError {
  const seconds = Math.ceil(failure.retryAfter / 1000);
  return new LoopFecError(
    'github-rate-limited',
    fillText(
      {
        fr: 'GitHub limite les requêtes : le journal des imports ({place}) ne répond pas avant {seconds} s. Sans lui rien n’est envoyé ; relancer le workflow ensuite',
        en: 'GitHub limits the requests: the journal of imports ({place}) does not answer for {seconds} s. Nothing is sent without it; run the workflow again afterwards',
      },
      { place, seconds },
    ),
    { ...detailsOf(failure), retry_after_seconds: seconds },
  );
}

/** What reading the journal failed for, as the user's error. */
export function notReadable(place: string, error: unknown): unknown {
  if (!(error instanceof GitHubFailure)) return error;
  if (error.kind === 'limited') return limited(place, error);
  return new LoopFecError(
    'journal-not-readable',
    fillText(
      {
        fr: 'Le journal des imports ({place}) ne peut pas être lu : GitHub ({reason}). Sans lui rien n’est envoyé. Vérifier « permissions: contents: write » et l’entrée « token », ou relancer le workflow',
        en: 'Cannot read the journal of imports ({place}): GitHub ({reason}). Nothing is sent without it. Check "permissions: contents: write" and the input "token", or run the workflow again',
      },
      { place, reason: shownReason(error) },
    ),
    detailsOf(error),
  );
}

/** What writing the journal failed for, as the user's error. */
export function notWritable(place: string, error: unknown): unknown {
  if (!(error instanceof GitHubFailure)) return error;
  if (error.kind === 'limited') return limited(place, error);
  const mayNot = error.kind === 'forbidden' || error.kind === 'missing';
  return new LoopFecError(
    'journal-not-writable',
    fillText(
      mayNot
        ? {
            fr: 'Le journal des imports ({place}) ne peut pas être écrit : GitHub refuse ({reason}). Sans lui rien n’est envoyé. Ajouter « permissions: contents: write » au job',
            en: 'Cannot write the journal of imports ({place}): GitHub refuses ({reason}). Nothing is sent without it. Add "permissions: contents: write" to the job',
          }
        : {
            fr: 'Le journal des imports ({place}) ne peut pas être écrit : GitHub ({reason}). Sans lui rien n’est envoyé. Relancer le workflow',
            en: 'Cannot write the journal of imports ({place}): GitHub ({reason}). Nothing is sent without it. Run the workflow again',
          },
      { place, reason: shownReason(error) },
    ),
    detailsOf(error),
  );
}
