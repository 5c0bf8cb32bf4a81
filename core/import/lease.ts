import type { Clock } from '../ports.ts';
import { advance } from './advance.ts';
import type { ImportRecord, Journal } from './journal.ts';

/** Ms after which the owner of an attempt that has sent nothing is taken to be gone, unless it says otherwise. */
export const leaseTime = 120_000;
const renewEvery = leaseTime / 4;

/** Says again and again that the owner is at work. A renewal that fails is not told: the next step will be. */
async function renew(record: ImportRecord, journal: Journal, clock: Clock, stop: AbortSignal): Promise<void> {
  try {
    for (let held: ImportRecord | null = record; held !== null; ) {
      await clock.sleep(renewEvery, stop);
      const now = clock.now();
      held = await advance(journal, held, 'renewed', now, { deadline: now + leaseTime });
    }
  } catch {
    // Stopped, or the journal cannot be written.
  }
}

/** Does a work of any length while the journal knows that a `prepared` attempt is not given up. */
export async function whileRenewed<T>(
  record: ImportRecord,
  journal: Journal,
  clock: Clock,
  work: () => Promise<T>,
): Promise<T> {
  const stop = new AbortController();
  const renewing = renew(record, journal, clock, stop.signal);
  try {
    return await work();
  } finally {
    stop.abort();
    await renewing;
  }
}
