import type { EntryPrints } from '../fec/entry-prints.ts';
import type { ImportLocation, ImportOutcome } from '../loop/types.ts';
import { advance } from './advance.ts';
import type { Refusal } from './guards.ts';
import type { ImportOptions, ImportOrder, ImportPorts, ImportResult } from './import-fec.ts';
import type { ImportRecord } from './journal.ts';
import { leaseTime, whileRenewed } from './lease.ts';
import type { Comparison } from './overlap.ts';
import { overlapRefusal } from './overlap-refusal.ts';
import { recordOutcome } from './record-outcome.ts';
import { validatedSource } from './validated-source.ts';

/** Ms that the one request may take. */
const requestTimeout = 120_000;
/** Ms after which a sender is taken to be gone: the request's own limit and time to write the answer down. */
export const sendingTime = requestTimeout + 30_000;

export interface Compared {
  readonly prints: EntryPrints;
  /** Keys that were compared; null when overlaps are allowed. */
  readonly compared: readonly string[] | null;
  readonly compare: () => Promise<Comparison>;
}

export type AttemptResult =
  | Extract<ImportResult, { readonly kind: 'done' }>
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** Another process took the attempt over before anything was sent. */
  | { readonly kind: 'overtaken' };

interface CallOptions {
  readonly signal?: AbortSignal;
}

/**
 * One attempt: deposit, claim, request.
 * @throws {LoopFecError} or the signal's reason, before the request left
 */
export async function attempt(
  prepared: ImportRecord,
  order: ImportOrder,
  leaving: Compared,
  ports: ImportPorts,
  options: ImportOptions,
): Promise<AttemptResult> {
  const { journal, clock } = ports;
  const call = options.signal === undefined ? {} : { signal: options.signal };
  let record = prepared;
  let location: ImportLocation;
  try {
    if (order.copy === undefined) options.onStep?.('depositing');
    location =
      order.copy?.location ?? (await whileRenewed(record, journal, clock, () => deposit(order, ports, call)));
    const now = clock.now();
    const deposited = await advance(journal, record, 'uploaded', now, { deadline: now + leaseTime });
    if (deposited === null) return { kind: 'overtaken' };
    record = deposited;
    const claimed = await claim(record, leaving, ports, call);
    if (claimed.kind === 'refused') await release(record, ports);
    if (claimed.kind !== 'claimed') return claimed;
    record = claimed.record;
  } catch (error) {
    await release(record, ports);
    throw error;
  }

  options.onStep?.('sending');
  const outcome = await send(record, location, ports, call);
  const recorded = await recordOutcome(record, outcome, journal, clock);
  return { kind: 'done', ...recorded, already: false };
}

/** Gives Loop exactly the bytes that were judged. */
async function deposit(
  order: ImportOrder,
  { loop, createDigest }: ImportPorts,
  call: CallOptions,
): Promise<ImportLocation> {
  const address = await loop.getDepositAddress(order.fileName, call);
  const source = validatedSource(order.source, order.check.report.file.sha256, createDigest);
  await loop.uploadFile(address, source, order.check.md5, call);
  // A storage that says "stored" before it has the whole file has not got these bytes.
  if (!source.wasRead()) throw source.notRead();
  return { uri: address.uri };
}

type Claim =
  | { readonly kind: 'claimed'; readonly record: ImportRecord }
  | Exclude<AttemptResult, { readonly kind: 'done' }>;

/** Takes the right to send. Imports of the same books that left since the comparison are compared first. */
async function claim(
  deposited: ImportRecord,
  { prints, compared, compare }: Compared,
  { journal, clock }: ImportPorts,
  { signal }: CallOptions,
): Promise<Claim> {
  for (let known = compared; ; ) {
    signal?.throwIfAborted();
    const sentAt = clock.now();
    const change = { sentAt, deadline: sentAt + sendingTime };
    const leaving = { prints, compared: known };
    const sending = await advance(journal, deposited, 'claimed', sentAt, change, leaving);
    if (sending !== null) return { kind: 'claimed', record: sending };
    const now = await journal.find(deposited.key);
    if (now === null || now.state !== deposited.state || now.attempt !== deposited.attempt) {
      return { kind: 'overtaken' };
    }
    const latest = await compare();
    const refusal = overlapRefusal(latest.overlap);
    if (refusal !== null) return { kind: 'refused', refusal };
    known = latest.compared;
  }
}

/** The next one need not wait for our deadline. The error that led here matters more than one of this. */
async function release(record: ImportRecord, { journal, clock }: ImportPorts): Promise<void> {
  try {
    await advance(journal, record, 'released', clock.now(), { deadline: 0 });
  } catch {
    // The deadline, or the end of this process, releases it too.
  }
}

async function send(
  record: ImportRecord,
  location: ImportLocation,
  { loop, clock }: ImportPorts,
  call: CallOptions,
): Promise<ImportOutcome> {
  const timeoutMs = (record.sentAt ?? 0) + requestTimeout - clock.now();
  if (timeoutMs <= 0) return { kind: 'not-sent', reason: 'too-late' };
  const { dossier, siret } = record;
  try {
    return await loop.importFec({ dossier, siret, location }, { ...call, timeoutMs });
  } catch {
    return { kind: 'unknown', status: null, reason: 'client-error', requestId: null };
  }
}
