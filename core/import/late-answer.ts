import type { Clock } from '../ports.ts';
import { advance } from './advance.ts';
import type { ImportRecord, Journal } from './journal.ts';

export interface LatePorts {
  readonly journal: Journal;
  readonly clock: Clock;
}

/**
 * Makes an older attempt, whose answer came late, the latest one: under a number of its own, so that whoever is at work
 * on the attempt between loses its next step and sends nothing.
 * @param late the older attempt as it is to be
 * @param latest where the import stands: nothing of that attempt has left, or it was rejected
 * @returns null when another process was faster
 */
export function promoteLate(
  late: ImportRecord,
  latest: ImportRecord,
  event: 'late-accepted' | 'late-lost',
  { journal, clock }: LatePorts,
): Promise<ImportRecord | null> {
  const { owner, deadline, fileName, sentAt, importId, requestId, reason } = late;
  const { otherSiren, overlapAllowed, copy } = late;
  return advance(journal, latest, event, clock.now(), {
    ...{ owner, deadline, fileName, sentAt, importId, requestId, reason, otherSiren, overlapAllowed, copy },
    attempt: late.attempt === latest.attempt ? latest.attempt : latest.attempt + 1,
    again: late.again ?? latest.again,
    confirmed: null,
  });
}
