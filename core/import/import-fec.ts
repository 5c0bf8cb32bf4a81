import type { LoopFecError } from '../error.ts';
import type { EntryPrints } from '../fec/entry-prints.ts';
import type { FecCheck } from '../fec/validate.ts';
import type { LoopClient } from '../loop/types.ts';
import type { ByteSource, Clock, CreateDigest } from '../ports.ts';
import { attempt } from './attempt.ts';
import { begin, standing, type Waiting } from './claim.ts';
import { type Foresight, foresee } from './foresee.ts';
import { guardDossier, guardFile, type Refusal, type SirenCheck } from './guards.ts';
import type { ImportRecord, Journal } from './journal.ts';
import { importKey } from './key.ts';
import { leaseTime } from './lease.ts';
import { type Comparison, compareWithEarlier, type Overlap } from './overlap.ts';
import { overlapRefusal } from './overlap-refusal.ts';
import { heed, type PersonsWord } from './persons-word.ts';
import type { RemoteCopy } from './remote-copy.ts';

export interface ImportPorts {
  readonly loop: LoopClient;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly createDigest: CreateDigest;
}

export interface ImportOrder {
  readonly source: ByteSource;
  /** With the MD5 of the bytes, the prints of the entries and the contents. */
  readonly check: FecCheck;
  /** Name under which Loop gets the file. */
  readonly fileName: string;
  readonly dossier: string;
  readonly siret: string | null;
  /** Where Loop fetches the file instead of a deposit. */
  readonly copy?: RemoteCopy;
}

/** What a person sees before saying yes. */
export interface ImportPreview {
  readonly key: string;
  readonly check: FecCheck;
  readonly fileName: string;
  readonly dossier: string;
  readonly siret: string | null;
  readonly copy: RemoteCopy | null;
  /** Origin and path of the API. */
  readonly apiUrl: string;
  readonly siren: SirenCheck;
  readonly foresight: Foresight;
  /** What earlier imports of this journal hold of the file. */
  readonly overlap: Overlap;
  /** Which journal answers for "at most once". */
  readonly journal: string;
  /** An attempt that sent nothing, was rejected, or is to be repeated, if there was one. */
  readonly before: ImportRecord | null;
  /** Why a finished import is repeated. */
  readonly again: string | null;
}

export type ImportStep = 'looking' | 'depositing' | 'sending';

export interface ImportOptions {
  /** False: nothing is sent. */
  readonly confirm: (preview: ImportPreview) => Promise<boolean>;
  readonly word?: PersonsWord;
  readonly onStep?: (step: ImportStep) => void;
  /** Another process is at work on this very import: told once for each attempt of it that is waited for. */
  readonly onWaiting?: (waiting: Waiting) => void;
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
      /** Another request for the same file that left too, after a person said that this one was not in Loop. */
      readonly also: ImportRecord | null;
    };

const notConfirmed: Refusal = {
  code: 'not-confirmed',
  texts: { fr: 'Import non confirmé : rien n’a été envoyé', en: 'Import not confirmed: nothing was sent' },
};

function already(record: ImportRecord): ImportResult {
  return { kind: 'done', record, already: true, journalError: null, also: null };
}

function needed({ md5, prints }: FecCheck): EntryPrints {
  if (md5 === '' || prints === null) throw new Error('an import needs the MD5 and the prints of the file');
  return prints;
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
  const { loop, journal } = ports;
  const { signal, onWaiting, word = {} } = options;
  const { check, fileName, dossier, siret } = order;
  const { report } = check;
  const books = { apiUrl: loop.apiUrl, publicKey: loop.publicKey, dossier };
  const identity = { ...books, sha256: report.file.sha256, siret };
  const key = importKey(identity, ports.createDigest);
  const refuse = (refusal: Refusal): ImportResult => ({ kind: 'refused', key, refusal });

  // A person speaks of what there was when they spoke, not of what comes while this waits.
  const spoken = { attempt: (await journal.find(key))?.attempt ?? 0, at: ports.clock.now() };
  const heeded = await heed(await standing(key, ports, signal, onWaiting), spoken, word, ports, signal);
  if (heeded.kind === 'refused') return refuse(heeded.refusal);
  if (heeded.kind === 'stands') return already(heeded.record);
  const { before } = heeded;

  const fileRefusal = guardFile(report, siret, word.otherSiren === true);
  if (fileRefusal !== null) return refuse(fileRefusal);
  const prints = needed(check);
  options.onStep?.('looking');
  const siren = await guardDossier(loop, dossier, report.file.siren ?? '', word.otherSiren === true, signal);
  if ('code' in siren) return refuse(siren);

  const { period } = report.totals;
  const compare = (): Promise<Comparison> => compareWithEarlier(journal, books, key, prints, period);
  const { overlap, compared } = await compare();
  const overlapping = word.allowOverlap === true ? null : overlapRefusal(overlap);
  if (overlapping !== null) return refuse(overlapping);

  const foresight = await foresee(loop, dossier, siret, check.contents, ports.clock, signal);
  const repeats = before !== null && (before.state === 'succeeded' || before.state === 'failed');
  const again = repeats || before?.again ? (word.again ?? null) : null;
  const agreed = await options.confirm({
    ...{ key, check, fileName, dossier, siret, siren, foresight, overlap, before, again },
    copy: order.copy ?? null,
    apiUrl: loop.apiUrl,
    journal: journal.place,
  });
  if (!agreed) return refuse(notConfirmed);

  for (;;) {
    const stands = await standing(key, ports, signal, onWaiting);
    const { record } = stands;
    // The word to repeat was about the import that was seen, not about a repetition made meanwhile.
    const seen = repeats && record?.state === before.state && record.attempt === before.attempt;
    if (stands.kind === 'taken' && !seen) return already(stands.record);
    const now = ports.clock.now();
    const fresh: ImportRecord = {
      ...identity,
      ...{ key, fileName, period, again },
      size: order.source.size,
      state: 'prepared',
      attempt: 1,
      owner: journal.owner,
      deadline: now + leaseTime,
      createdAt: now,
      updatedAt: now,
      sentAt: null,
      importId: null,
      requestId: null,
      reason: null,
      confirmed: null,
      otherSiren: siren.kind === 'differs' ? siren.theirs : null,
      overlapAllowed: word.allowOverlap === true,
      copy: order.copy?.shown ?? null,
    };
    const prepared = await begin(fresh, record, ports);
    if (prepared === null) continue;
    const leaving = { prints, compared: word.allowOverlap === true ? null : compared, compare };
    const result = await attempt(prepared, order, leaving, ports, options);
    if (result.kind === 'done') return result;
    if (result.kind === 'refused') return refuse(result.refusal);
  }
}
