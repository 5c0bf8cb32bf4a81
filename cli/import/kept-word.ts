import type { ImportRecord, Journal } from '../../core/import/journal.ts';
import { type ImportIdentity, importKey } from '../../core/import/key.ts';
import type { Text } from '../../core/text.ts';
import { createDigest } from '../../host/digest.ts';
import { type Answer, answerOfError } from './answer.ts';
import { join } from './describe.ts';

const kept: Text = {
  fr: 'Votre parole que l’import précédent n’est pas dans Loop a été gardée dans le journal : la même commande, même sans --confirm-not-imported, enverra le fichier',
  en: 'Your word that the import before is not in Loop was kept in the journal: the same command, even without --confirm-not-imported, will send the file',
};

/** Null when there is none, or none can be read. */
async function find(key: string, journal: Journal): Promise<ImportRecord | null> {
  try {
    return await journal.find(key);
  } catch {
    return null;
  }
}

/** Whether the journal holds the word, and nothing has left since. */
function isKept(before: ImportRecord | null, after: ImportRecord | null): boolean {
  if (after?.state === 'rejected') return after.confirmed === 'not-imported';
  // The attempt that followed has taken its place.
  const began = after?.state === 'prepared' || after?.state === 'deposited';
  return began && (before?.state === 'unknown' || before?.state === 'sending');
}

/**
 * Does what follows `--confirm-not-imported`. When it is stopped after the word was written down, the answer says so:
 * the next plain import sends.
 */
export async function sayingWhatWasKept(
  identity: ImportIdentity,
  journal: Journal,
  signal: AbortSignal,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const key = importKey(identity, createDigest);
  const before = await find(key, journal);
  let answer: Answer;
  try {
    answer = await work();
  } catch (error) {
    const foreseen = answerOfError(error, signal);
    if (foreseen === null) throw error;
    answer = foreseen;
  }
  if (answer.state !== 'refused' && answer.state !== 'cannot') return answer;
  return isKept(before, await find(key, journal))
    ? { ...answer, message: join(answer.message, kept) }
    : answer;
}
