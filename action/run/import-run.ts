import type { Journal } from '../../core/import/journal.ts';
import type { LoopClient } from '../../core/loop/types.ts';
import type { Clock, CreateDigest } from '../../core/ports.ts';
import { fillText } from '../../core/text.ts';
import type { Resolution } from '../inputs.ts';
import type { FileOutcome } from '../outcome.ts';
import type { RepositoryFile, Target } from '../repository-file.ts';
import type { EarlierImports } from './earlier-imports.ts';
import type { Destination, FileWork } from './file-work.ts';
import type { Running } from './follow-imports.ts';
import type { Halt } from './halt.ts';
import { type ImportStage, importFile } from './import-file.ts';
import { hashOf } from './judge-file.ts';
import { outcomeOfRecord } from './record-outcome.ts';
import { forTheAction } from './refusal-text.ts';
import { texts } from './texts.ts';
import type { WaitBudget } from './wait-budget.ts';

export interface ImportRunTools {
  readonly work: FileWork;
  readonly destinationOf: (file: RepositoryFile) => Destination;
  readonly journalOf: (dossier: string) => Journal;
  readonly loop: LoopClient;
  readonly clock: Clock;
  readonly createDigest: CreateDigest;
  readonly halt: Halt;
  readonly wait: WaitBudget;
  readonly signal: AbortSignal;
  readonly earlier: EarlierImports;
  /** What following made of imports that were still running, by key. */
  readonly pickedUp: ReadonlyMap<string, FileOutcome>;
  readonly resolutions: readonly Resolution[];
  readonly allowOverlap: readonly string[];
  /** Told as each file is done. */
  readonly onOutcome: (outcome: FileOutcome) => void;
}

/** Sends the files that are new, one after the other. What Loop accepts is followed later. */
export class ImportRun {
  /** What is running in Loop, to be followed. */
  readonly running: Running[] = [];
  /** Keys of the imports that these files are. */
  readonly keys = new Set<string>();
  private readonly tools: ImportRunTools;
  /** Path of the first file with the same bytes and client file that this run dealt with. */
  private readonly sent = new Map<string, string>();

  constructor(tools: ImportRunTools) {
    this.tools = tools;
  }

  async file(file: RepositoryFile): Promise<FileOutcome> {
    const outcome = await this.dealWith(file);
    this.tools.onOutcome(outcome);
    return outcome;
  }

  private async dealWith(file: RepositoryFile): Promise<FileOutcome> {
    const { work, destinationOf } = this.tools;
    const destination = destinationOf(file);
    if (destination.kind === 'none') {
      return work.only(file, null, { kind: 'refused', why: forTheAction(destination.error.texts) });
    }
    const { target } = destination;
    if (this.tools.signal.aborted) {
      return { file, target, report: null, record: null, kind: 'postponed', why: texts.cancelled };
    }
    const opened = await work.open(file, target);
    if (opened.kind === 'closed') return opened.outcome;
    try {
      const { source } = opened;
      if (this.tools.earlier.mayHave(file, target)) {
        const known = this.known(file, target, await hashOf(source, this.tools.signal));
        if (known !== null) return known;
      }
      const check = await work.judge(file, source, true);
      return await this.importOnce(file, target, { file, source, target, check });
    } catch (error) {
      return work.trouble(file, target, error);
    }
  }

  /** Null when the file is to be imported, or a person has something to say of its import. */
  private known(file: RepositoryFile, target: Target, sha256: string): FileOutcome | null {
    const { earlier, loop, resolutions, pickedUp } = this.tools;
    const record = earlier.find(sha256, target);
    if (record === null) return null;
    const sameKey = record.publicKey === loop.publicKey;
    this.keys.add(record.key);
    if (record.state === 'sending' && sameKey) return null;
    if (sameKey && resolutions.some(({ key }) => record.key.startsWith(key))) return null;
    const followed = pickedUp.get(record.key);
    const base = { file, target, report: null };
    const outcome = followed === undefined ? outcomeOfRecord(record, base, true) : { ...followed, ...base };
    if (outcome.kind === 'running') this.running.push({ outcome, record, earlier: true });
    return outcome.kind === 'skipped' && !sameKey ? { ...outcome, why: texts.otherKey } : outcome;
  }

  private async importOnce(
    file: RepositoryFile,
    target: Target,
    judged: Parameters<typeof importFile>[0],
  ): Promise<FileOutcome> {
    const { report } = judged.check;
    const same = JSON.stringify([report.file.sha256, target.dossier, target.siret]);
    const first = this.sent.get(same);
    if (first !== undefined) {
      return {
        file,
        target,
        report,
        record: null,
        kind: 'skipped',
        why: fillText(texts.sameBytes, { path: first }),
      };
    }
    const { outcome, already } = await importFile(judged, this.stageFor(target));
    const { record } = outcome;
    if (record === null) return outcome;
    this.keys.add(record.key);
    if (outcome.kind !== 'postponed' && record.state !== 'rejected') this.sent.set(same, file.path);
    if (outcome.kind === 'running') this.running.push({ outcome, record, earlier: already });
    return outcome;
  }

  private stageFor({ dossier }: Target): ImportStage {
    const { loop, clock, createDigest, halt, wait, signal, resolutions, allowOverlap } = this.tools;
    const journal = this.tools.journalOf(dossier);
    return { loop, journal, clock, createDigest, halt, wait, signal, resolutions, allowOverlap };
  }
}
