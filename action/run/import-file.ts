import { isLoopFecError, type LoopFecError } from '../../core/error.ts';
import { baseName } from '../../core/fec/file-name.ts';
import type { FecCheck } from '../../core/fec/validate.ts';
import type { Refusal } from '../../core/import/guards.ts';
import { type ImportResult, importFec } from '../../core/import/import-fec.ts';
import type { Journal } from '../../core/import/journal.ts';
import { importKey } from '../../core/import/key.ts';
import type { PersonsWord } from '../../core/import/persons-word.ts';
import type { LoopClient } from '../../core/loop/types.ts';
import type { ByteSource, Clock, CreateDigest } from '../../core/ports.ts';
import { fillText, type Text } from '../../core/text.ts';
import type { Resolution } from '../inputs.ts';
import type { FileOutcome } from '../outcome.ts';
import type { RepositoryFile, Target } from '../repository-file.ts';
import { type Halt, isGeneral } from './halt.ts';
import { outcomeOfRecord } from './record-outcome.ts';
import { forTheAction } from './refusal-text.ts';
import { texts } from './texts.ts';
import { unexpected } from './unexpected.ts';
import type { WaitBudget } from './wait-budget.ts';

/** A file that was judged and may be imported. */
export interface Judged {
  readonly file: RepositoryFile;
  readonly source: ByteSource;
  readonly target: Target;
  readonly check: FecCheck;
}

export interface ImportStage {
  readonly loop: LoopClient;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly createDigest: CreateDigest;
  readonly halt: Halt;
  readonly wait: WaitBudget;
  /** The wish to stop. */
  readonly signal: AbortSignal;
  readonly resolutions: readonly Resolution[];
  /** Keys, or how they begin. */
  readonly allowOverlap: readonly string[];
}

/** What persons said of the import of this key. */
function wordOf(key: string, { resolutions, allowOverlap }: ImportStage): PersonsWord {
  const said = resolutions.find((resolution) => key.startsWith(resolution.key));
  return {
    allowOverlap: allowOverlap.some((prefix) => key.startsWith(prefix)),
    ...(said === undefined
      ? {}
      : said.importId === null
        ? { notImported: true }
        : { imported: said.importId }),
  };
}

/** Loop gets the name without the folder, and without characters that an address or a file system may stumble over. */
function nameForLoop(path: string): string {
  return baseName(path).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}#?%&+:*"<>|\\]/gu, '_');
}

/** `already`: what the record says had been sent before this call. */
export interface Imported {
  readonly outcome: FileOutcome;
  readonly already: boolean;
}

/** Sends one file, at most once. What stops it, stops it alone; see {@link Halt} for the rest. */
export async function importFile(judged: Judged, stage: ImportStage): Promise<Imported> {
  const { file, source, target, check } = judged;
  const { loop, journal, halt, wait, createDigest } = stage;
  const nothingSent = (kind: FileOutcome['kind'], why: Text): Imported => ({
    outcome: { file, target, report: check.report, record: null, kind, why },
    already: false,
  });
  const afterTheUnexpected = async (error: unknown): Promise<Imported> => {
    const why = unexpected(error).texts;
    const record = await journal.find(key).catch(() => null);
    if (record === null || record.sentAt === null) return nothingSent('refused', why);
    const base = { file, target, report: check.report };
    return { outcome: { ...outcomeOfRecord(record, base, false), why }, already: false };
  };
  const halted = await halt.why();
  if (halted !== null) return nothingSent('postponed', stoppedBy(halted));
  const { apiUrl, publicKey } = loop;
  const key = importKey({ apiUrl, publicKey, ...target, sha256: check.report.file.sha256 }, createDigest);
  const waiting = new AbortController();
  let watch: ReturnType<WaitBudget['begin']> | null = null;
  const endWaiting = (): void => {
    watch?.end();
    watch = null;
  };
  let stopped: Text | null = null;
  let doubt: Text | null = null;
  try {
    const result = await importFec(
      { source, check, fileName: nameForLoop(file.path), ...target },
      { loop, journal, clock: stage.clock, createDigest },
      {
        word: wordOf(key, stage),
        signal: AbortSignal.any([stage.signal, waiting.signal]),
        confirm: async ({ siren }) => {
          endWaiting();
          if (siren.kind === 'not-verified') doubt = siren.why;
          stopped = await halt.why();
          return stopped === null;
        },
        onStep: endWaiting,
        onWaiting: () => {
          if (watch !== null) return;
          watch = wait.begin();
          watch.signal.addEventListener('abort', () => waiting.abort(watch?.signal.reason));
        },
      },
    );
    if (stopped !== null) return nothingSent('postponed', stoppedBy(stopped));
    const already = result.kind === 'done' && result.already;
    const outcome = await outcomeOf(result, judged, key, journal);
    return { outcome: doubt === null ? outcome : withDoubt(outcome, doubt), already };
  } catch (error) {
    if (stage.signal.aborted) return nothingSent('postponed', texts.cancelled);
    if (waiting.signal.aborted) return nothingSent('postponed', texts.otherRun);
    if (!isLoopFecError(error)) return await afterTheUnexpected(error);
    const why = forTheAction(error.texts);
    if (!isGeneral(error)) return nothingSent('refused', why);
    halt.say(why);
    return nothingSent('postponed', why);
  } finally {
    endWaiting();
  }
}

/** Sent although nobody could tell whether it is the right client's: the person is to look. */
function withDoubt(outcome: FileOutcome, { fr, en }: Text): FileOutcome {
  const why = {
    fr: fillText(texts.notVerified, { why: fr }).fr,
    en: fillText(texts.notVerified, { why: en }).en,
  };
  return outcome.why === null ? { ...outcome, why } : outcome;
}

function stoppedBy(why: Text): Text {
  if (why === texts.cancelled) return why;
  return {
    fr: fillText(texts.stopped, { why: why.fr }).fr,
    en: fillText(texts.stopped, { why: why.en }).en,
  };
}

/** Refusals of what a person said about an unknown outcome: it stays unknown. */
const aboutUnknown = new Set<Refusal['code']>([
  'too-early-to-confirm',
  'sender-lives',
  'other-attempt',
  'import-id-unknown',
  'import-id-taken',
]);

async function outcomeOf(
  result: ImportResult,
  { file, target, check }: Judged,
  key: string,
  journal: Journal,
): Promise<FileOutcome> {
  const base = { file, target, report: check.report };
  if (result.kind === 'done') {
    const outcome = outcomeOfRecord(result.record, base, result.already);
    return result.journalError === null ? outcome : withJournalError(outcome, result.journalError);
  }
  const { code, texts: words } = result.refusal;
  const why = forTheAction(words);
  if (aboutUnknown.has(code)) {
    const record = await journal.find(key);
    if (record?.state === 'unknown') return { ...base, kind: 'unknown', record, why };
  }
  if (code !== 'overlap') return { ...base, kind: 'refused', record: null, why };
  const how = fillText(texts.overlapHow, { key: key.slice(0, 16) });
  // Before what else may be done: tables cut long texts.
  const both = {
    fr: why.fr.replace('. Rien n’a été envoyé', ` ; ${how.fr}. Rien n’a été envoyé`),
    en: why.en.replace('. Nothing was sent', `; ${how.en}. Nothing was sent`),
  };
  return { ...base, kind: 'refused', record: null, why: both };
}

/** The request has left and its answer is not on record: what Loop said must not be lost. */
function withJournalError(outcome: FileOutcome, error: LoopFecError): FileOutcome {
  const { record } = outcome;
  const unrecorded = {
    fr: fillText(texts.unrecorded, { why: error.texts.fr }).fr,
    en: fillText(texts.unrecorded, { why: error.texts.en }).en,
  };
  if (record?.importId == null) return { ...outcome, kind: 'unknown', why: unrecorded };
  const answered = fillText(texts.answered, { id: record.importId, key: record.key });
  return {
    ...outcome,
    kind: 'unknown',
    why: { fr: `${unrecorded.fr}. ${answered.fr}`, en: `${unrecorded.en}. ${answered.en}` },
  };
}
