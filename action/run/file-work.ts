import { isLoopFecError, type LoopFecError } from '../../core/error.ts';
import type { MonthAmounts } from '../../core/fec/fec-contents.ts';
import type { FindingLine } from '../../core/fec/finding-line.ts';
import type { Report } from '../../core/fec/report.ts';
import type { FecCheck } from '../../core/fec/validate.ts';
import type { ByteSource } from '../../core/ports.ts';
import { openBlob } from '../files/blob.ts';
import type { Git } from '../files/git.ts';
import type { Inputs } from '../inputs.ts';
import type { FileOutcome } from '../outcome.ts';
import type { RepositoryFile, Target } from '../repository-file.ts';
import { judgeFile } from './judge-file.ts';
import { forTheAction } from './refusal-text.ts';
import { texts } from './texts.ts';
import { unexpected } from './unexpected.ts';

/** Where a file is to go, or why nobody knows. */
export type Destination =
  | { readonly kind: 'known'; readonly target: Target }
  /** `isConfigured`: for other files the workflow or loop-fec.json does say. */
  | { readonly kind: 'none'; readonly error: LoopFecError; readonly isConfigured: boolean };

/** What gathers the findings of all files for a report of its own. */
export interface Collector {
  readonly onFinding: (finding: FindingLine) => void;
  end(path: string, report: Report): void;
  fail(path: string, error: LoopFecError): void;
}

export interface WorkTools {
  readonly git: Git;
  readonly inputs: Inputs;
  /** The wish to stop. */
  readonly signal: AbortSignal;
  /** Null when nobody wants it. */
  readonly collector: Collector | null;
  /** By path, for the chart. */
  readonly months: Map<string, readonly MonthAmounts[]>;
}

export type Opened =
  | { readonly kind: 'open'; readonly source: ByteSource }
  | { readonly kind: 'closed'; readonly outcome: FileOutcome };

/** Opens and judges files; what stops one is its outcome. */
export class FileWork {
  private readonly tools: WorkTools;

  constructor(tools: WorkTools) {
    this.tools = tools;
  }

  /** What an error makes of a file that was not sent. */
  trouble(file: RepositoryFile, target: Target | null, error: unknown): FileOutcome {
    const base = { file, target, report: null, record: null };
    if (this.tools.signal.aborted) return { ...base, kind: 'postponed', why: texts.cancelled };
    const known = isLoopFecError(error) ? error : unexpected(error);
    this.tools.collector?.fail(file.path, known);
    return { ...base, kind: 'refused', why: forTheAction(known.texts) };
  }

  async open(file: RepositoryFile, target: Target | null): Promise<Opened> {
    try {
      return { kind: 'open', source: await openBlob(this.tools.git, file) };
    } catch (error) {
      return { kind: 'closed', outcome: this.trouble(file, target, error) };
    }
  }

  /** @throws what reading throws */
  async judge(file: RepositoryFile, source: ByteSource, forImport: boolean): Promise<FecCheck> {
    const { inputs, signal, collector, months } = this.tools;
    const onFinding = collector?.onFinding ?? null;
    const check = await judgeFile(source, { inputs, signal, onFinding, forImport });
    collector?.end(file.path, check.report);
    if (inputs.chart && check.contents !== null) months.set(file.path, check.contents.months);
    return check;
  }

  /** Judges a file that is not to be imported. */
  async only(
    file: RepositoryFile,
    target: Target | null,
    as: Pick<FileOutcome, 'kind' | 'why'>,
  ): Promise<FileOutcome> {
    const opened = await this.open(file, target);
    if (opened.kind === 'closed') return opened.outcome;
    try {
      const { report } = await this.judge(file, opened.source, false);
      return { file, target, report, record: null, ...as };
    } catch (error) {
      return this.trouble(file, target, error);
    }
  }
}
