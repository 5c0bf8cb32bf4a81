import process from 'node:process';
import type { LoopClient } from '../../core/loop/types.ts';

/**
 * Ms that a request under way may still take once the run is cancelled: the runner sends SIGINT, SIGTERM 7.5 s later
 * and ends the process 2.5 s after that.
 */
const lastWords = 4_000;

/** The person's wish to stop, as signals. */
export interface Cancelling {
  /** Nothing new begins. */
  readonly signal: AbortSignal;
  /** Even the request that has left is given up; what is known of it is written down. */
  readonly hard: AbortSignal;
  stop(): void;
}

export function listenForCancel(): Cancelling {
  const soft = new AbortController();
  const hard = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onSignal = (): void => {
    if (soft.signal.aborted) return;
    soft.abort(new Error('cancelled'));
    timer = setTimeout(() => hard.abort(new Error('cancelled')), lastWords);
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, onSignal);
  return {
    signal: soft.signal,
    hard: hard.signal,
    stop: () => {
      clearTimeout(timer);
      for (const signal of signals) process.off(signal, onSignal);
    },
  };
}

/** The client, whose one request outlives the wish to stop: broken off, nobody would know what came of it. */
export function finishingRequests(loop: LoopClient, hard: AbortSignal): LoopClient {
  return {
    ...loop,
    importFec: (request, options) => loop.importFec(request, { ...options, signal: hard }),
  };
}
