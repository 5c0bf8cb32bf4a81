import type { LoopFecError } from '../error.ts';
import { isLoopFecError } from '../error.ts';
import type { ImportOutcome } from '../loop/types.ts';
import type { Clock } from '../ports.ts';
import { advance, type RecordChange } from './advance.ts';
import type { ImportRecord, Journal } from './journal.ts';
import type { ImportEvent } from './states.ts';

/** What an outcome does to the journal. `deadline` 0: the next attempt need not wait. */
function eventOf(outcome: ImportOutcome): { readonly event: ImportEvent; readonly change: RecordChange } {
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
}

function untold(sending: ImportRecord, change: RecordChange, error: LoopFecError | null): Recorded {
  return { record: { ...sending, ...change, state: 'unknown' }, journalError: error };
}

/** Tells the journal what came of the request. Never rejects for the journal's sake: the request has left. */
export async function recordOutcome(
  sending: ImportRecord,
  outcome: ImportOutcome,
  journal: Journal,
  clock: Clock,
): Promise<Recorded> {
  const { event, change } = eventOf(outcome);
  try {
    const record = await advance(journal, sending, event, clock.now(), change);
    if (record !== null) return { record, journalError: null };
    // Someone found our deadline passed (a laptop that slept): the answer we hold is still the truth.
    const now = await journal.find(sending.key);
    if (now === null || now.attempt !== sending.attempt || now.state !== 'unknown') {
      return untold(sending, change, null);
    }
    if (event === 'lost') return { record: now, journalError: null };
    const late = await advance(journal, now, event, clock.now(), change);
    return late === null ? untold(sending, change, null) : { record: late, journalError: null };
  } catch (error) {
    if (!isLoopFecError(error)) throw error;
    return untold(sending, change, error);
  }
}
