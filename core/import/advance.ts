import type { ImportRecord, Journal, Leaving } from './journal.ts';
import { type ImportEvent, nextState } from './states.ts';

export type RecordChange = Partial<
  Pick<
    ImportRecord,
    | 'attempt'
    | 'owner'
    | 'deadline'
    | 'sentAt'
    | 'importId'
    | 'requestId'
    | 'reason'
    | 'fileName'
    | 'again'
    | 'confirmed'
    | 'otherSiren'
    | 'overlapAllowed'
    | 'copy'
  >
>;

/**
 * Makes one transition of the table durable.
 * @returns the record as it now stands, or null when another process was faster, or other imports of the books
 * have left that were not compared.
 */
export async function advance(
  journal: Journal,
  record: ImportRecord,
  event: ImportEvent,
  now: number,
  change: RecordChange = {},
  leaving?: Leaving,
): Promise<ImportRecord | null> {
  const state = nextState(record.state, event);
  if (state === null) throw new Error(`"${event}" is illegal in state "${record.state}"`);
  const to: ImportRecord = { ...record, ...change, state, updatedAt: now };
  const won = await journal.transition({
    key: record.key,
    from: record.state,
    fromAttempt: record.attempt,
    to,
    ...(leaving === undefined ? {} : { leaving }),
  });
  return won ? to : null;
}
