import { isLoopFecError, type LoopFecError } from '../error.ts';
import { cleanMessage } from '../loop/redact.ts';
import type { ImportStatus, LoopClient } from '../loop/types.ts';
import type { Clock } from '../ports.ts';
import { advance } from './advance.ts';
import type { ImportRecord, Journal } from './journal.ts';

/** Ms before the second look at the status, how much longer each time, and at most. */
const pollFirst = 300;
const pollGrowth = 1.5;
const pollMost = 60_000;
/** Large files take hours: after this time, in ms, the looks become rarer. */
const longAfter = 30 * 60_000;
const pollMostThen = 5 * 60_000;

/** With these, asking again without a change of configuration is useless. */
const hopeless = new Set(['loop-unauthorized', 'loop-forbidden', 'loop-redirected']);

export interface FollowPorts {
  readonly loop: LoopClient;
  readonly journal: Journal;
  readonly clock: Clock;
}

export interface FollowOptions {
  /** Ms; 0 asks once. */
  readonly waitMs: number;
  readonly onStatus?: (status: ImportStatus) => void;
  readonly signal?: AbortSignal;
}

export interface Followed {
  /** `running`: not finished when the waiting ended. */
  readonly state: 'succeeded' | 'failed' | 'running';
  /** Loop's latest answer; null when there was none. */
  readonly status: ImportStatus | null;
  /** Why the latest question had no answer. */
  readonly trouble: LoopFecError | null;
  /** The waiting was ended by the signal. */
  readonly interrupted: boolean;
  /** Set when Loop's last word could not be written to the journal. */
  readonly journalError: LoopFecError | null;
}

/** Loop's own words about an import, fit to be shown, if the answer has some. */
export function messageOf(status: ImportStatus): string | null {
  const { message } = status.fields;
  return typeof message === 'string' && message !== '' ? cleanMessage(message, []) : null;
}

async function note(
  record: ImportRecord,
  status: ImportStatus,
  { journal, clock }: FollowPorts,
): Promise<LoopFecError | null> {
  if (status.state !== 'succeeded' && status.state !== 'failed') return null;
  try {
    const reason = messageOf(status);
    await advance(journal, record, status.state, clock.now(), { reason });
    return null;
  } catch (error) {
    if (!isLoopFecError(error)) throw error;
    return error;
  }
}

/** Ms that Loop asks us to stay away. */
function wishOf(trouble: LoopFecError | null): number {
  const seconds = trouble?.details.retry_after_seconds;
  return typeof seconds === 'number' ? seconds * 1000 : 0;
}

/**
 * Asks Loop where an import stands until it has finished, the time is over or the signal comes. Can be taken up again
 * at any time. `record` is null for an import that the journal does not know. Never rejects for want of an answer.
 */
export async function follow(
  importId: string,
  record: ImportRecord | null,
  ports: FollowPorts,
  options: FollowOptions,
): Promise<Followed> {
  const { loop, clock } = ports;
  const { signal } = options;
  const start = clock.now();
  const end = start + options.waitMs;
  let status: ImportStatus | null = null;
  let trouble: LoopFecError | null = null;
  for (let pause = pollFirst; ; ) {
    try {
      status = await loop.getImportStatus(importId, signal === undefined ? {} : { signal });
      trouble = null;
      options.onStatus?.(status);
    } catch (error) {
      if (signal?.aborted)
        return { state: 'running', status, trouble, interrupted: true, journalError: null };
      if (!isLoopFecError(error)) throw error;
      trouble = error;
    }
    if (trouble === null && (status?.state === 'succeeded' || status?.state === 'failed')) {
      const journalError = record?.state === 'accepted' ? await note(record, status, ports) : null;
      return { state: status.state, status, trouble, interrupted: false, journalError };
    }
    const left = end - clock.now();
    if (left <= 0 || (trouble !== null && hopeless.has(trouble.code))) break;
    try {
      await clock.sleep(Math.min(Math.max(pause, wishOf(trouble)), left), signal);
      pause = Math.min(pause * pollGrowth, clock.now() - start < longAfter ? pollMost : pollMostThen);
    } catch (error) {
      if (!signal?.aborted) throw error;
      return { state: 'running', status, trouble, interrupted: true, journalError: null };
    }
  }
  return { state: 'running', status, trouble, interrupted: false, journalError: null };
}
