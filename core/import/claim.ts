import type { Clock } from '../ports.ts';
import { advance } from './advance.ts';
import type { ImportRecord, Journal } from './journal.ts';

/** Ms between two looks at an attempt that another process makes. */
const lookEvery = 300;

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
export async function settleLost(record: ImportRecord, ports: ClaimPorts): Promise<ImportRecord> {
  if (record.state !== 'sending' || !isOver(record, ports)) return record;
  const lost = await advance(ports.journal, record, 'lost', ports.clock.now(), { reason: 'sender-gone' });
  return lost ?? (await ports.journal.find(record.key)) ?? record;
}

/** What the journal says of a key, once nobody is at work on it: waits for another process's attempt. */
export async function standing(key: string, ports: ClaimPorts, signal?: AbortSignal): Promise<Standing> {
  const { journal, clock } = ports;
  for (;;) {
    signal?.throwIfAborted();
    const found = await journal.find(key);
    const record = found === null ? null : await settleLost(found, ports);
    if (record === null || record.state === 'rejected') return { kind: 'free', record };
    const unsent = record.state === 'prepared' || record.state === 'deposited';
    if (!unsent && record.state !== 'sending') return { kind: 'taken', record };
    if (unsent && isOver(record, ports)) return { kind: 'free', record };
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
