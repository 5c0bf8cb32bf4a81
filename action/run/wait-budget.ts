import type { Clock } from '../../core/ports.ts';

/** The time that all files together may wait, for other runs and for Loop. */
export class WaitBudget {
  private left: number;
  private readonly clock: Clock;

  /** @param ms at the start */
  constructor(ms: number, clock: Clock) {
    this.left = ms;
    this.clock = clock;
  }

  /** Ms left; never below 0. */
  get leftMs(): number {
    return Math.max(0, this.left);
  }

  /** Takes the time that the work takes. */
  async spend<T>(work: () => Promise<T>): Promise<T> {
    const start = this.clock.now();
    try {
      return await work();
    } finally {
      this.left -= Math.max(0, this.clock.now() - start);
    }
  }

  /** A wait that something else ends: the signal comes when the time is over. `end` takes what it took. */
  begin(): { readonly signal: AbortSignal; readonly end: () => void } {
    const start = this.clock.now();
    const over = new AbortController();
    const timer = setTimeout(() => over.abort(new Error('waited')), this.leftMs);
    let ended = false;
    return {
      signal: over.signal,
      end: () => {
        if (ended) return;
        ended = true;
        clearTimeout(timer);
        this.left -= Math.max(0, this.clock.now() - start);
      },
    };
  }
}
