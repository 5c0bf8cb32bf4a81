import type { Clock } from '../../core/ports.ts';
import { GitHubFailure } from './git-database.ts';

/** How long a failing call is tried again. */
export interface Patience {
  /** Waits; false when there is nothing to wait for, no time left, or the waiting is broken off. */
  again(failure: GitHubFailure): Promise<boolean>;
}

const firstWait = 500;
const mostWait = 15_000;
/** Ms, before anything has left: an error then costs a run, no more. */
const briefly = 4000;
/** Ms, while an answer of Loop waits to be written down. */
const long = 180_000;

/**
 * - `brief`: nothing has left. A missing answer is asked for once more or twice, a rate limit ends the matter.
 * - `long`: the request has left. A short rate limit is waited out too.
 */
export function patience(kind: 'brief' | 'long', clock: Clock): Patience {
  const end = clock.now() + (kind === 'brief' ? briefly : long);
  let pause = firstWait;
  return {
    async again({ kind: what, retryAfter }) {
      if (what === 'forbidden' || what === 'missing') return false;
      if (what === 'limited' && kind === 'brief') return false;
      const wait = what === 'limited' ? retryAfter : pause;
      if (clock.now() + wait > end) return false;
      try {
        await clock.sleep(wait);
      } catch {
        return false;
      }
      if (what !== 'limited') pause = Math.min(pause * 2, mostWait);
      return true;
    },
  };
}

/** Repeats a call that changes nothing, or nothing that matters when it is done twice. */
export async function steadily<T>(patient: Patience, work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof GitHubFailure) || !(await patient.again(error))) throw error;
    }
  }
}
