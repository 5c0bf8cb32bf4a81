import type { Followed } from '../../core/import/follow.ts';
import { messageOf } from '../../core/import/follow.ts';
import type { ImportRecord } from '../../core/import/journal.ts';
import type { ImportState } from '../../core/import/states.ts';
import { fillText, type Text } from '../../core/text.ts';
import { systemClock } from '../../host/clock.ts';
import { Exit, type ExitCode } from '../exit.ts';
import type { Answer } from './answer.ts';
import { minute } from './minute.ts';
import { type Given, stepsForUnknown } from './next-steps.ts';
import { texts } from './texts.ts';

const exits: Readonly<Record<ImportState, ExitCode>> = {
  prepared: Exit.cannot,
  deposited: Exit.cannot,
  sending: Exit.unknown,
  accepted: Exit.running,
  succeeded: Exit.ok,
  failed: Exit.failed,
  rejected: Exit.failed,
  unknown: Exit.unknown,
};

function fillRecord(text: Text, record: ImportRecord): Text {
  const sentAt = record.sentAt ?? record.updatedAt;
  const fill = (lang: 'fr' | 'en') => ({
    file: record.fileName || texts.forgotten[lang],
    dossier: record.dossier,
    id: record.importId ?? '?',
    reason: record.reason ?? texts.noReason[lang],
    when: minute(sentAt, lang),
  });
  return { fr: fillText(text, fill('fr')).fr, en: fillText(text, fill('en')).en };
}

function textOf(record: ImportRecord, already: boolean): Text {
  const open = record.state === 'unknown' || record.state === 'sending';
  if (open && record.importId !== null) return texts.answered;
  switch (record.state) {
    case 'succeeded':
      return already ? texts.succeededBefore : texts.succeeded;
    case 'failed':
      return already ? texts.failedBefore : texts.failed;
    case 'accepted':
      return already ? texts.acceptedBefore : texts.accepted;
    case 'unknown':
      return already ? texts.unknownBefore : texts.unknown;
    case 'rejected':
      return record.confirmed === 'not-imported' ? texts.notInLoop : texts.rejected;
    case 'sending':
      return texts.sending;
    case 'prepared':
    case 'deposited':
      return texts.prepared;
  }
}

export function join(...sentences: readonly Text[]): Text {
  return { fr: sentences.map((s) => s.fr).join('. '), en: sentences.map((s) => s.en).join('. ') };
}

/**
 * The answer that follows from where the journal says an import stands.
 * @param given what the commands to go on with need
 */
export function describeRecord(
  record: ImportRecord,
  already: boolean,
  given: Given = { path: record.fileName },
): Answer {
  const next = record.state === 'unknown' ? stepsForUnknown(record, given, systemClock.now()) : [];
  return {
    exit: exits[record.state],
    state: record.state,
    importId: record.importId,
    key: record.key,
    requestId: record.requestId,
    dossier: record.dossier,
    sha256: record.sha256,
    already,
    message: fillRecord(textOf(record, already), record),
    next,
  };
}

/** Nothing was sent because Loop could not be reached. */
export function describeNotSent(record: ImportRecord): Answer {
  const interrupted = record.reason === 'aborted';
  const message = interrupted ? texts.interrupted : fillRecord(texts.notSent, record);
  return { ...describeRecord(record, false), message };
}

/** The request has left, and the journal does not know what Loop answered. */
export function describeUnrecorded(record: ImportRecord, given: Given): Answer {
  const answer = describeRecord(record, false, given);
  if (record.importId !== null) return { ...answer, message: join(answer.message, texts.notWritten) };
  const said = record.reason;
  return said === null
    ? answer
    : { ...answer, message: join(fillText(texts.unrecorded, { said }), answer.message) };
}

/** What following adds to the answer of an accepted import. */
export function describeFollowed(record: ImportRecord, followed: Followed, already: boolean): Answer {
  const reason = followed.status === null ? null : messageOf(followed.status);
  const notes = notesOf(followed);
  if (followed.state !== 'running') {
    const answer = describeRecord({ ...record, state: followed.state, reason }, already);
    return { ...answer, message: join(answer.message, ...notes) };
  }
  const answer = describeRecord(record, already);
  // Only Loop can say that it still works on it.
  const message =
    followed.status === null
      ? answer.message
      : fillRecord(already ? texts.runningBefore : texts.running, record);
  return { ...answer, message: join(message, ...notes) };
}

/** An import that only Loop knows. */
export function describeForeign(id: string, followed: Followed): Answer {
  const reason = followed.status === null ? null : messageOf(followed.status);
  const fill = (lang: 'fr' | 'en') => {
    const state = fillText(texts.foreignStates[followed.state], {
      reason: reason ?? texts.noReason[lang],
    });
    return fillText(texts.foreign, { id, state: state[lang] })[lang];
  };
  const state = followed.state === 'running' ? 'accepted' : followed.state;
  return {
    exit: exits[state],
    state,
    importId: id,
    key: null,
    requestId: followed.status?.requestId ?? null,
    dossier: null,
    sha256: null,
    already: false,
    message: join({ fr: fill('fr'), en: fill('en') }, ...notesOf(followed)),
  };
}

function notesOf(followed: Followed): Text[] {
  const notes: Text[] = [];
  const { status, trouble } = followed;
  if (status?.state === 'other') notes.push(fillText(texts.oddStatus, { code: String(status.code) }));
  if (trouble !== null) {
    notes.push({
      fr: fillText(texts.noStatus, { why: trouble.texts.fr }).fr,
      en: fillText(texts.noStatus, { why: trouble.texts.en }).en,
    });
  }
  if (followed.journalError !== null) notes.push(texts.statusUnrecorded, followed.journalError.texts);
  return notes;
}
