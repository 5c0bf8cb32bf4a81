import { isLoopFecError } from '../error.ts';
import type { LoopClient } from '../loop/types.ts';
import type { Clock } from '../ports.ts';
import { fillText } from '../text.ts';
import { advance } from './advance.ts';
import { type Standing, senderGone } from './claim.ts';
import type { Refusal } from './guards.ts';
import type { ImportRecord, Journal } from './journal.ts';

/** What only a person can know or decide. Nothing of it is ever assumed. */
export interface PersonsWord {
  /** Why an import that has finished is to be made once more. */
  readonly again?: string;
  /** The import whose outcome is unknown is not in Loop. */
  readonly notImported?: boolean;
  /** The import whose outcome is unknown is in Loop, under this identifier. */
  readonly imported?: string;
  /** Import although entries of the file were imported before. */
  readonly allowOverlap?: boolean;
  /** Import although the client file bears another SIREN. */
  readonly otherSiren?: boolean;
}

/** When a person spoke, ms since 1970, and of which attempt: 0 when there was none. */
export interface Spoken {
  readonly attempt: number;
  readonly at: number;
}

export interface WordPorts {
  readonly loop: LoopClient;
  readonly journal: Journal;
  readonly clock: Clock;
}

/** `go`: an attempt may follow `before`. `stands`: nothing is to be sent. */
export type Heeded =
  | { readonly kind: 'go'; readonly before: ImportRecord | null }
  | { readonly kind: 'stands'; readonly record: ImportRecord }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

function refused(code: Refusal['code'], texts: Refusal['texts']): Heeded {
  return { kind: 'refused', refusal: { code, texts } };
}

const nothingToConfirm = refused('nothing-to-confirm', {
  fr: 'Rien à confirmer : aucun import de ce fichier dans ce dossier n’a une issue inconnue. Vérifier le fichier, --dossier et --siret ; « loop-fec imports » liste les imports',
  en: 'Nothing to confirm: no import of this file into this client file has an unknown outcome. Check the file, --dossier and --siret; "loop-fec imports" lists the imports',
});

function againNeeded(record: ImportRecord): Heeded {
  return refused(
    'again-needed',
    fillText(
      {
        fr: 'Ce fichier a déjà été importé dans le dossier {dossier} ; le nouvel import demandé ({reason}) n’est pas allé au bout et rien n’a été envoyé. Pour le reprendre, donner de nouveau --again RAISON',
        en: 'This file was imported into client file {dossier} before; the repetition that was asked for ({reason}) did not end and nothing was sent. To take it up, give --again REASON once more',
      },
      { dossier: record.dossier, reason: record.again ?? '' },
    ),
  );
}

const otherAttempt = refused('other-attempt', {
  fr: 'Un autre essai de cet import a eu lieu entre-temps : ce qui a été dit concernait le précédent. Rien n’a été changé ni envoyé ; relancer « loop-fec imports », regarder dans Loop et recommencer',
  en: 'Another attempt of this import was made meanwhile: what was said concerned the one before. Nothing was changed or sent; run "loop-fec imports", look in Loop and try again',
});

function senderLives(pid: number): Heeded {
  return refused('sender-lives', {
    fr: `Trop tôt pour conclure : le processus ${pid} de cette machine, qui a fait cet import, existe encore (suspendu, peut-être) et sa demande peut encore partir. Le terminer, regarder dans Loop et recommencer`,
    en: `Too early to tell: process ${pid} of this machine, which made this import, is still there (suspended, perhaps) and its request may yet leave. End it, look in Loop and try again`,
  });
}

function tooEarly(until: number, now: number): Heeded {
  const at = (locale: string) => {
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
    const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }).format(until);
    return day.format(until) === day.format(now) ? time : `${day.format(until)} ${time}`;
  };
  return refused('too-early-to-confirm', {
    fr: `Trop tôt pour conclure : la demande peut encore arriver chez Loop. Regarder dans Loop et recommencer après ${at('fr-FR')}`,
    en: `Too early to tell: the request may still reach Loop. Look in Loop and try again after ${at('en-GB')}`,
  });
}

/** Takes the person at their word, once: it is about the import as it stood when they spoke. */
export async function heed(
  first: Standing,
  spoken: Spoken,
  word: PersonsWord,
  ports: WordPorts,
  signal?: AbortSignal,
): Promise<Heeded> {
  const { record } = first;
  if (word.imported !== undefined || word.notImported === true) {
    if (record === null) return nothingToConfirm;
    if (record.state === 'unknown') {
      if (record.attempt !== spoken.attempt) return otherAttempt;
      return (await tooSoon(record, spoken.at, ports)) ?? confirm(record, word, ports, signal);
    }
    if (first.kind === 'taken') return { kind: 'stands', record };
    if (word.imported !== undefined) return nothingToConfirm;
  }
  if (record === null) return { kind: 'go', before: null };
  if (first.kind === 'free') {
    return record.again !== null && word.again === undefined
      ? againNeeded(record)
      : { kind: 'go', before: record };
  }
  const finished = record.state === 'succeeded' || record.state === 'failed';
  const meant = finished && word.again !== undefined && record.attempt === spoken.attempt;
  return meant ? { kind: 'go', before: record } : { kind: 'stands', record };
}

/** Why nobody can know yet whether the request is in Loop, if so. */
async function tooSoon(record: ImportRecord, at: number, ports: WordPorts): Promise<Heeded | null> {
  const { journal, clock } = ports;
  const { sentAt, deadline } = record;
  // A sender that wrote the outcome down itself has no request under way.
  const pid = record.reason === senderGone ? journal.livingOwner(record.owner) : null;
  if (pid !== null) return senderLives(pid);
  if (sentAt !== null && at < sentAt && sentAt < deadline) {
    // The clock was set back: "sent" lies in the future.
    if (journal.ownerIsGone(record.owner)) return null;
    const until = at + deadline - sentAt;
    await advance(journal, record, 'postponed', clock.now(), { deadline: until });
    return tooEarly(until, at);
  }
  return at < deadline ? tooEarly(deadline, at) : null;
}

async function confirm(
  record: ImportRecord,
  word: PersonsWord,
  ports: WordPorts,
  signal: AbortSignal | undefined,
): Promise<Heeded> {
  const { journal, clock } = ports;
  if (word.imported === undefined) {
    const change = { confirmed: 'not-imported', reason: 'confirmed-not-imported' } as const;
    const freed = await advance(journal, record, 'confirmed-not-imported', clock.now(), change);
    if (freed !== null) return { kind: 'go', before: freed };
  } else {
    const wrong = await doubtfulId(word.imported, record, ports, signal);
    if (wrong !== null) return wrong;
    const change = { confirmed: 'imported', importId: word.imported, reason: null } as const;
    const settled = await advance(journal, record, 'confirmed-imported', clock.now(), change);
    if (settled !== null) return { kind: 'stands', record: settled };
  }
  return { kind: 'stands', record: (await journal.find(record.key)) ?? record };
}

const earlierOfThisFile = {
  fr: 'L’identifiant {id} est celui d’un import précédent du même fichier, pas de celui dont l’issue est inconnue. Chercher dans Loop le plus récent : rien n’a été changé',
  en: 'Identifier {id} belongs to an earlier import of the same file, not to the one whose outcome is unknown. Look in Loop for the latest: nothing was changed',
};

/** An identifier that is another import's, or that Loop says it does not know, is a slip of the pen. */
async function doubtfulId(
  id: string,
  record: ImportRecord,
  { loop, journal }: WordPorts,
  signal: AbortSignal | undefined,
): Promise<Heeded | null> {
  const other = await journal.findByImportId(id);
  if (other !== null && (other.key !== record.key || other.attempt !== record.attempt)) {
    const earlier = other.key === record.key;
    return refused(
      'import-id-taken',
      fillText(
        earlier
          ? earlierOfThisFile
          : {
              fr: 'L’identifiant {id} est celui d’un autre import ({file}, dossier {dossier}). Vérifier l’identifiant : rien n’a été changé',
              en: 'Identifier {id} belongs to another import ({file}, client file {dossier}). Check the identifier: nothing was changed',
            },
        { id, file: other.fileName, dossier: other.dossier },
      ),
    );
  }
  try {
    await loop.getImportStatus(id, signal === undefined ? {} : { signal });
    return null;
  } catch (error) {
    if (!isLoopFecError(error)) throw error;
    // A key that may not ask says nothing of the import.
    if (error.code === 'loop-forbidden') return null;
    if (error.code !== 'loop-not-found' && error.code !== 'loop-error-answer') throw error;
    return refused('import-id-unknown', {
      fr: `Loop ne connaît pas l’import ${id} : « accountingImportRequestId » est attendu. Vérifier l’identifiant : rien n’a été changé. ${error.texts.fr}`,
      en: `Loop does not know import ${id}: its "accountingImportRequestId" is wanted. Check the identifier: nothing was changed. ${error.texts.en}`,
    });
  }
}
