import type { ImportRecord, Journal } from './journal.ts';
import { type ImportEvent, nextState } from './states.ts';

export type RecordChange = Partial<
  Pick<
    ImportRecord,
    'attempt' | 'owner' | 'deadline' | 'sentAt' | 'importId' | 'requestId' | 'reason' | 'fileName'
  >
>;

/**
 * Makes one transition of the table durable.
 * @returns the record as it now stands, or null when another process was faster.
 */
export async function advance(
  journal: Journal,
  record: ImportRecord,
  event: ImportEvent,
  now: number,
  change: RecordChange = {},
): Promise<ImportRecord | null> {
  const state = nextState(record.state, event);
  if (state === null) throw new Error(`"${event}" is illegal in state "${record.state}"`);
  const to: ImportRecord = { ...record, ...change, state, updatedAt: now };
  const won = await journal.transition({
    key: record.key,
    from: record.state,
    fromAttempt: record.attempt,
    to,
  });
  return won ? to : null;
}
