import type { Clock } from '../ports.ts';
import { advance } from './advance.ts';
import { sendingTime } from './attempt.ts';
import type { ImportRecord, Journal } from './journal.ts';
import { promoteLate } from './late-answer.ts';
import { leaseTime } from './lease.ts';

/** Ms between two looks at an attempt that another process makes. */
const lookEvery = 300;

/** The reason of what is unknown because its sender did not come back. */
export const senderGone = 'sender-gone';

export interface ClaimPorts {
  readonly journal: Journal;
  readonly clock: Clock;
}

/** `free`: an attempt may begin (`record` is what went before, if anything). `taken`: the import stands as it is. */
export type Standing =
  | { readonly kind: 'free'; readonly record: ImportRecord | null }
  | { readonly kind: 'taken'; readonly record: ImportRecord };

function isOver(record: ImportRecord, { journal, clock }: ClaimPorts): boolean {
  return clock.now() >= record.deadline || journal.ownerIsGone(record.owner);
}

/** The record, made `unknown` when it is a sending whose owner is gone or whose deadline has passed. */
export async function settleLost(
  record: ImportRecord,
  ports: ClaimPorts,
  over = isOver(record, ports),
): Promise<ImportRecord> {
  if (record.state !== 'sending' || !over) return record;
  const lost = await advance(ports.journal, record, 'lost', ports.clock.now(), { reason: senderGone });
  return lost ?? (await ports.journal.find(record.key)) ?? record;
}

/** An attempt of another process that is waited for. Times are ms since 1970. */
export interface Waiting {
  readonly owner: string;
  /** Its latest sign of life. */
  readonly lastSign: number;
  /** When it will be taken to be gone, unless it gives another sign. */
  readonly until: number;
}

/** The same look at an attempt, and until when it is waited for at most, by this process's own count. */
interface Watch {
  readonly seen: string;
  readonly until: number;
}

/** A deadline that a clock once ahead wrote down is further away than any attempt may take. */
function watch(record: ImportRecord, before: Watch | null, now: number): Watch {
  const seen = `${record.attempt} ${record.state} ${record.updatedAt} ${record.deadline}`;
  if (before?.seen === seen) return before;
  return { seen, until: now + (record.state === 'sending' ? sendingTime : leaseTime) };
}

/** What the journal says of a key, once nobody is at work on it: waits for another process's attempt. */
export async function standing(
  key: string,
  ports: ClaimPorts,
  signal?: AbortSignal,
  onWaiting?: (waiting: Waiting) => void,
): Promise<Standing> {
  const { journal, clock } = ports;
  let watched: Watch | null = null;
  let told = 0;
  for (;;) {
    signal?.throwIfAborted();
    const found = await journal.find(key);
    if (found === null) return { kind: 'free', record: null };
    watched = watch(found, watched, clock.now());
    const given = isOver(found, ports);
    const over = given || clock.now() >= watched.until;
    const record = await settleLost(found, ports, over);
    const unsent = record.state === 'prepared' || record.state === 'deposited';
    if (unsent && over && !given) {
      // Waited for once is enough.
      await advance(journal, record, 'released', clock.now(), { deadline: 0 });
      continue;
    }
    if (record.state === 'rejected' || (unsent && over)) {
      const late = await journal.lateAnswer(key);
      if (late === null) return { kind: 'free', record };
      await promoteLate(late, record, 'late-accepted', ports);
      continue;
    }
    if (!unsent && record.state !== 'sending') return { kind: 'taken', record };
    if (told !== record.attempt) {
      const until = Math.min(record.deadline, watched.until);
      onWaiting?.({ owner: record.owner, lastSign: record.updatedAt, until });
      told = record.attempt;
    }
    await clock.sleep(lookEvery, signal);
  }
}

/** Begins an attempt: a new record, or the next attempt of an old one. Null when another process was faster. */
export async function begin(
  fresh: ImportRecord,
  before: ImportRecord | null,
  ports: ClaimPorts,
): Promise<ImportRecord | null> {
  if (before === null) return (await ports.journal.create(fresh)) ? fresh : null;
  const finished = before.state === 'succeeded' || before.state === 'failed';
  return advance(ports.journal, before, finished ? 'repeated' : 'restarted', ports.clock.now(), {
    attempt: before.attempt + 1,
    owner: fresh.owner,
    deadline: fresh.deadline,
    fileName: fresh.fileName,
    sentAt: null,
    importId: null,
    requestId: null,
    reason: null,
    again: fresh.again ?? before.again,
    confirmed: null,
    otherSiren: fresh.otherSiren,
    overlapAllowed: fresh.overlapAllowed,
    copy: fresh.copy,
  });
}
