import type { LoopFecError } from '../error.ts';
import type { FecCheck } from '../fec/validate.ts';
import type { ImportOutcome, LoopClient } from '../loop/types.ts';
import type { ByteSource, Clock, CreateDigest } from '../ports.ts';
import { advance } from './advance.ts';
import { begin, standing } from './claim.ts';
import { guardDossier, guardFile, type Refusal, type SirenCheck } from './guards.ts';
import type { ImportRecord, Journal } from './journal.ts';
import { importKey } from './key.ts';
import { recordOutcome } from './record-outcome.ts';

/** Ms that the one request may take. */
export const requestTimeout = 120_000;
/** Ms after which a sender is taken to be gone: the request's own limit and time to write the answer down. */
const sendingTime = requestTimeout + 30_000;
/** Ms that a deposit may take, one address and one upload. */
const depositTime = 60 * 60_000;

export interface ImportPorts {
  readonly loop: LoopClient;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly createDigest: CreateDigest;
}

export interface ImportOrder {
  readonly source: ByteSource;
  /** With the MD5 of the bytes. */
  readonly check: FecCheck;
  /** Name under which Loop gets the file. */
  readonly fileName: string;
  readonly dossier: string;
  readonly siret: string | null;
}

/** What a person sees before saying yes. */
export interface ImportPreview {
  readonly key: string;
  readonly check: FecCheck;
  readonly fileName: string;
  readonly dossier: string;
  readonly siret: string | null;
  /** Origin and path of the API. */
  readonly apiUrl: string;
  readonly siren: SirenCheck;
  /** Which journal answers for "at most once". */
  readonly journal: string;
  /** An attempt that sent nothing or was rejected, if there was one. */
  readonly before: ImportRecord | null;
}

export type ImportStep = 'depositing' | 'sending';

export interface ImportOptions {
  /** False: nothing is sent. */
  readonly confirm: (preview: ImportPreview) => Promise<boolean>;
  readonly onStep?: (step: ImportStep) => void;
  readonly signal?: AbortSignal;
}

export type ImportResult =
  | { readonly kind: 'refused'; readonly key: string; readonly refusal: Refusal }
  | {
      readonly kind: 'done';
      /** Where the import stands; `deposited` means that nothing was sent. */
      readonly record: ImportRecord;
      /** True when this call sent nothing because the import had been sent before. */
      readonly already: boolean;
      /** The journal could not be told what Loop answered; `record` then says `unknown`. */
      readonly journalError: LoopFecError | null;
    };

const notConfirmed: Refusal = {
  code: 'not-confirmed',
  texts: { fr: 'Import non confirmé : rien n’a été envoyé', en: 'Import not confirmed: nothing was sent' },
};

function already(record: ImportRecord): ImportResult {
  return { kind: 'done', record, already: true, journalError: null };
}

/**
 * Imports a validated FEC, at most once per journal.
 * @throws {LoopFecError} when something failed before the request left: nothing was sent
 */
export async function importFec(
  order: ImportOrder,
  ports: ImportPorts,
  options: ImportOptions,
): Promise<ImportResult> {
  const { loop, journal, clock } = ports;
  const { report, md5 } = order.check;
  if (md5 === '') throw new Error('an import needs the MD5 of the bytes that were judged');
  const { signal } = options;
  const identity = {
    sha256: report.file.sha256,
    apiUrl: loop.apiUrl,
    publicKey: loop.publicKey,
    dossier: order.dossier,
    siret: order.siret,
  };
  const key = importKey(identity, ports.createDigest);

  const first = await standing(key, ports, signal);
  if (first.kind === 'taken') return already(first.record);

  const fileRefusal = guardFile(report, order.siret);
  if (fileRefusal !== null) return { kind: 'refused', key, refusal: fileRefusal };
  const siren = await guardDossier(loop, order.dossier, report.file.siren ?? '', signal);
  if ('code' in siren) return { kind: 'refused', key, refusal: siren };

  const { check, fileName, dossier, siret } = order;
  const preview = { key, check, fileName, dossier, siret, apiUrl: identity.apiUrl, siren };
  const agreed = await options.confirm({ ...preview, journal: journal.place, before: first.record });
  if (!agreed) return { kind: 'refused', key, refusal: notConfirmed };

  for (;;) {
    const now = clock.now();
    const fresh: ImportRecord = {
      ...identity,
      key,
      fileName,
      size: order.source.size,
      state: 'prepared',
      attempt: 1,
      owner: journal.owner,
      deadline: now + depositTime,
      createdAt: now,
      updatedAt: now,
      sentAt: null,
      importId: null,
      requestId: null,
      reason: null,
    };
    const stands = await standing(key, ports, signal);
    if (stands.kind === 'taken') return already(stands.record);
    const prepared = await begin(fresh, stands.record, ports);
    const result = prepared === null ? null : await attempt(prepared, order, ports, options);
    if (result !== null) return result;
  }
}

/** One attempt. Null when another process took it over before anything was sent. */
async function attempt(
  prepared: ImportRecord,
  order: ImportOrder,
  ports: ImportPorts,
  options: ImportOptions,
): Promise<ImportResult | null> {
  const { loop, journal, clock } = ports;
  const call = options.signal === undefined ? {} : { signal: options.signal };
  let record = prepared;
  let uri: string;
  try {
    options.onStep?.('depositing');
    const deposit = await loop.getDepositAddress(order.fileName, call);
    await loop.uploadFile(deposit, order.source, order.check.md5, call);
    uri = deposit.uri;
    const deposited = await advance(journal, record, 'uploaded', clock.now());
    if (deposited === null) return null;
    record = deposited;
    options.signal?.throwIfAborted();
    const sentAt = clock.now();
    const sending = await advance(journal, record, 'claimed', sentAt, {
      sentAt,
      deadline: sentAt + sendingTime,
    });
    if (sending === null) return null;
    record = sending;
  } catch (error) {
    await release(record, ports);
    throw error;
  }

  options.onStep?.('sending');
  const outcome = await send(record, uri, ports, call);
  const recorded = await recordOutcome(record, outcome, journal, clock);
  return { kind: 'done', ...recorded, already: false };
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
  uri: string,
  { loop, clock }: ImportPorts,
  call: { readonly signal?: AbortSignal },
): Promise<ImportOutcome> {
  const timeoutMs = (record.sentAt ?? 0) + requestTimeout - clock.now();
  if (timeoutMs <= 0) return { kind: 'not-sent', reason: 'too-late' };
  const { dossier, siret } = record;
  try {
    return await loop.importFec({ dossier, siret, location: { uri } }, { ...call, timeoutMs });
  } catch {
    return { kind: 'unknown', status: null, reason: 'client-error', requestId: null };
  }
}
