import { isLoopFecError } from '../../core/error.ts';
import type { Clock } from '../../core/ports.ts';
import type { Text } from '../../core/text.ts';
import type { Claimable } from '../journal/rate-budget.ts';
import { texts } from './texts.ts';

/** Troubles that the next file would have too: those after it are left for another run. */
const general = new Set([
  'loop-unauthorized',
  'loop-unreachable',
  'loop-timeout',
  'loop-rate-limited',
  'loop-server-error',
  'loop-redirected',
  'storage-unreachable',
  'storage-timeout',
  'storage-server-error',
  'journal-not-writable',
  'journal-not-readable',
  'github-rate-limited',
]);

/** A trouble of the way, not of the file: nothing was sent, and another run may. */
export function isGeneral(error: unknown): boolean {
  // A ref that is gone is the matter of one client file.
  return isLoopFecError(error) && general.has(error.code) && error.details.reason !== 'ref-gone';
}

/** Ms: a limit that ends sooner is waited out. */
const shortWait = 90_000;

/** Why nothing more is sent, once there is a reason; the first one stays. */
export class Halt {
  private said: Text | null = null;
  private readonly signal: AbortSignal;
  private readonly mayClaim: () => Claimable;
  private readonly clock: Clock;

  constructor(signal: AbortSignal, mayClaim: () => Claimable, clock: Clock) {
    this.signal = signal;
    this.mayClaim = mayClaim;
    this.clock = clock;
  }

  /** Null when another import may begin; waits for that where it does not take long. */
  async why(): Promise<Text | null> {
    while (this.said === null && !this.signal.aborted) {
      const claimable = this.mayClaim();
      if (claimable.may) return null;
      const wait = claimable.until - this.clock.now();
      if (wait > shortWait) this.said = claimable.why;
      else await this.clock.sleep(Math.max(wait, 1000), this.signal).catch(() => {});
    }
    return this.signal.aborted ? texts.cancelled : this.said;
  }

  say(why: Text): void {
    this.said ??= why;
  }
}
