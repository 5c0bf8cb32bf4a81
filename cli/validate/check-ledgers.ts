import { isLoopFecError, type LoopFecError } from '../../core/error.ts';
import type { FindingLine } from '../../core/fec/finding-line.ts';
import type { Report } from '../../core/fec/report.ts';
import { type CheckContext, type CheckOptions, checkLedger } from './check-ledger.ts';
import { usualJobs } from './jobs.ts';

/** A ledger, and its report or why there is none. */
export interface Checked {
  /** Its files, in order. */
  readonly paths: readonly string[];
  readonly outcome: Report | LoopFecError;
}

export interface LedgersOptions extends Omit<CheckOptions, 'onFinding' | 'jobs'> {
  /** Threads to work with. Default: as the files demand. */
  readonly jobs?: number;
  readonly onFinding?: (finding: FindingLine, paths: readonly string[]) => void;
}

/**
 * Checks ledgers and tells of them in their order. Several at a time where that was asked for, or is worth it, and nobody
 * listens to each finding.
 */
export async function* checkLedgers(
  ledgers: readonly (readonly string[])[],
  options: LedgersOptions,
  context: CheckContext,
): AsyncGenerator<Checked> {
  const { onFinding, ...given } = options;
  const isSilent = onFinding === undefined;
  const jobs = options.jobs ?? (isSilent ? await usualJobs(ledgers) : 1);
  const rest = { ...given, jobs };
  if (jobs > 1 && ledgers.length > 1 && isSilent) {
    const { checkInThreads } = await import('./check-in-threads.ts');
    yield* checkInThreads(ledgers, rest, context);
    return;
  }
  for (const [i, paths] of ledgers.entries()) {
    if (i > 0) await othersTurn();
    const listening =
      onFinding === undefined ? {} : { onFinding: (line: FindingLine) => onFinding(line, paths) };
    yield { paths, outcome: await outcomeOf(checkLedger(paths, { ...rest, ...listening }, context)) };
  }
}

/** @throws what is no error for a user */
export async function outcomeOf(check: Promise<Report>): Promise<Report | LoopFecError> {
  try {
    return await check;
  } catch (error) {
    if (isLoopFecError(error)) return error;
    throw error;
  }
}

/** Lets signals and other threads be heard: a small file is checked without waiting for anything. */
export function othersTurn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}
