import type { LoopFecError } from '../error.ts';
import { isLoopFecError } from '../error.ts';
import type { ImportOutcome } from '../loop/types.ts';
import type { Clock } from '../ports.ts';
import { advance, type RecordChange } from './advance.ts';
import type { ImportRecord, Journal } from './journal.ts';
import { type LatePorts, promoteLate } from './late-answer.ts';
import { type ImportEvent, nextState } from './states.ts';

type OutcomeEvent = Extract<ImportEvent, 'accepted' | 'rejected' | 'not-sent' | 'lost'>;

/** What an outcome does to the journal. `deadline` 0: the next attempt need not wait. */
function eventOf(outcome: ImportOutcome): { readonly event: OutcomeEvent; readonly change: RecordChange } {
  switch (outcome.kind) {
    case 'accepted':
      return {
        event: 'accepted',
        change: { importId: outcome.importId, requestId: outcome.requestId, reason: null },
      };
    case 'rejected':
      return { event: 'rejected', change: { requestId: outcome.requestId, reason: outcome.reason } };
    case 'not-sent':
      return { event: 'not-sent', change: { deadline: 0, sentAt: null, reason: outcome.reason } };
    case 'unknown':
      return { event: 'lost', change: { requestId: outcome.requestId, reason: outcome.reason } };
  }
}

export interface Recorded {
  readonly record: ImportRecord;
  /** Set when the journal could not be told. The record then says `unknown`, with what Loop answered. */
  readonly journalError: LoopFecError | null;
  /** A later attempt that left too, when Loop accepted the one of `record`. */
  readonly also: ImportRecord | null;
}

/** Looks at an import that moves under our hands. */
const mostLooks = 20;

function told(record: ImportRecord): Recorded {
  return { record, journalError: null, also: null };
}

/** Tells the journal what came of the request. Never rejects for the journal's sake: the request has left. */
export async function recordOutcome(
  sending: ImportRecord,
  outcome: ImportOutcome,
  journal: Journal,
  clock: Clock,
): Promise<Recorded> {
  const { event, change } = eventOf(outcome);
  let journalError: LoopFecError | null = null;
  try {
    const record = await advance(journal, sending, event, clock.now(), change);
    if (record !== null) return told(record);
    // Someone found our deadline passed (a laptop that slept): the answer we hold is still the truth.
    for (let look = 0; look < mostLooks; look++) {
      const now = await journal.find(sending.key);
      const late = now === null ? null : await recordLate(sending, now, event, change, { journal, clock });
      if (late !== 'moved') {
        if (late !== null) return late;
        break;
      }
    }
  } catch (error) {
    if (!isLoopFecError(error)) throw error;
    journalError = error;
  }
  return { record: { ...sending, ...change, state: 'unknown' }, journalError, also: null };
}

/** `moved`: look again. Null: the journal holds something else that is not ours to change. */
async function recordLate(
  sending: ImportRecord,
  now: ImportRecord,
  event: OutcomeEvent,
  change: RecordChange,
  ports: LatePorts,
): Promise<Recorded | 'moved' | null> {
  const { journal, clock } = ports;
  const answered = { ...sending, ...change, updatedAt: clock.now() };
  const after = (record: ImportRecord | null): Recorded | 'moved' =>
    record === null ? 'moved' : told(record);
  const same = now.attempt === sending.attempt;
  if (same && now.state === 'unknown') return after(await advance(journal, now, event, clock.now(), change));
  if (answered.importId !== null && now.importId === answered.importId) return told(now);
  const disbelieved = same && now.state === 'rejected' && now.confirmed === 'not-imported';
  if (!disbelieved && now.attempt <= sending.attempt) return null;
  // Nothing is in Loop, as the person said.
  if (event === 'rejected') return told(disbelieved ? now : { ...answered, state: 'rejected' });
  if (event === 'not-sent') return told(disbelieved ? now : { ...answered, state: 'deposited' });
  const late = event === 'accepted' ? 'late-accepted' : 'late-lost';
  if (nextState(now.state, late) !== null) return after(await promoteLate(answered, now, late, ports));
  if (event === 'lost') return null;
  const accepted = { ...answered, state: 'accepted' } as const;
  return (await journal.noteLate(accepted)) ? { record: accepted, journalError: null, also: now } : 'moved';
}
