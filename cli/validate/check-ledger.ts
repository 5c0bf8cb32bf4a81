import { LoopFecError } from '../../core/error.ts';
import type { FindingLine } from '../../core/fec/finding-line.ts';
import type { Values } from '../../core/fec/mask.ts';
import type { Regime, Report } from '../../core/fec/report.ts';
import { type ValidateOptions, validateFec, validateParts } from '../../core/fec/validate.ts';
import type { ByteSource } from '../../core/ports.ts';
import { byteTests } from '../../host/byte-tests.ts';
import { createDigest } from '../../host/digest.ts';
import { type Blocks, type OpenFile, openFile } from '../../host/file-source.ts';
import { readSmallFile } from '../../host/small-file.ts';
import { stdinSource } from '../../host/stdin-source.ts';
import type { DigestThread } from '../../host/threads/digest-thread.ts';
import type { CommandContext } from '../context.ts';
import { digestThread } from './jobs.ts';
import { fileProgress } from './progress.ts';
import { validateTexts } from './texts.ts';

export interface CheckOptions {
  readonly regime?: Regime;
  readonly name?: string;
  readonly values: Values;
  readonly onFinding?: (finding: FindingLine) => void;
  /** Threads to work with. */
  readonly jobs: number;
}

/** What a check needs of its command. */
export type CheckContext = Pick<CommandContext, 'lang' | 'signal' | 'stderrIsTerminal' | 'err'>;

/**
 * Checks one ledger: a file, standard input (`-`), or the parts of a split FEC.
 * @throws {LoopFecError} what opening and reading throws; `interrupted`
 */
export async function checkLedger(
  paths: readonly string[],
  options: CheckOptions,
  context: CheckContext,
): Promise<Report> {
  const files: OpenFile[] = [];
  const sources: ByteSource[] = [];
  const { name, jobs, ...rest } = options;
  let progress: ReturnType<typeof fileProgress> | undefined;
  let thread: DigestThread | null = null;
  try {
    const [only, ...more] = paths;
    const small = more.length > 0 || only === '-' ? null : await readSmallFile(only!);
    for (const path of small === null ? paths : []) {
      if (path === '-') sources.push(stdinSource());
      else sources.push(files[files.push(await openFile(path)) - 1]!);
    }
    if (small !== null) sources.push(small.source);
    const known = sources.every((source) => source.size >= 0);
    const size = known ? sources.reduce((sum, source) => sum + source.size, 0) : -1;
    thread = await digestThread(size, jobs, context.signal);
    progress = fileProgress({ size }, context);
    const shared: ValidateOptions = {
      ...rest,
      lang: context.lang,
      signal: context.signal,
      onProgress: progress.update,
    };
    const ports = small ?? { createDigest: thread?.createDigest ?? createDigest, bytes: byteTests };
    const [first, ...others] = thread === null ? sources : files.map((file) => intoBlocks(file, thread!));
    const { report } =
      others.length === 0
        ? await validateFec(first!, ports, { ...shared, ...(name === undefined ? {} : { name }) })
        : await validateParts([first!, ...others], ports, shared);
    return report;
  } catch (error) {
    if (context.signal.aborted) throw interrupted();
    throw error;
  } finally {
    progress?.clear();
    thread?.close();
    for (const file of files) await file.close();
  }
}

export function interrupted(): LoopFecError {
  return new LoopFecError('interrupted', validateTexts.interrupted);
}

function intoBlocks(file: OpenFile, blocks: Blocks): ByteSource {
  return { name: file.name, size: file.size, read: (signal) => file.readInto(blocks, signal) };
}
