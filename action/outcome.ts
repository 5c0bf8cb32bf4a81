import type { Report } from '../core/fec/report.ts';
import type { ImportRecord } from '../core/import/journal.ts';
import type { Text } from '../core/text.ts';
import type { RepositoryFile, Target } from './repository-file.ts';

/**
 * What came of one file in this run.
 * - `validated`: only judged, as the mode wants.
 * - `imported`: this run sent it and Loop has taken it in.
 * - `running`: Loop has accepted it and still works on it.
 * - `skipped`: an earlier run had imported the same bytes into the same client file.
 * - `unknown`: nobody knows whether Loop received it; a person decides.
 * - `failed`: Loop refused it, at once or after accepting it.
 * - `refused`: nothing was sent, for the reason given (findings, wrong client file, overlap, no mapping, LFS pointer, ...).
 * - `postponed`: nothing was sent; the next run takes it up (rate limits, cancelled, another run is sending it).
 * - `listed`: nothing was sent; the first run only lists.
 */
export type OutcomeKind =
  | 'validated'
  | 'imported'
  | 'running'
  | 'skipped'
  | 'unknown'
  | 'failed'
  | 'refused'
  | 'postponed'
  | 'listed';

export interface FileOutcome {
  readonly file: RepositoryFile;
  readonly kind: OutcomeKind;
  /** Null when it could not be told. */
  readonly target: Target | null;
  /** Null when the file was not read. */
  readonly report: Report | null;
  /** The import in the journal, if there is one. */
  readonly record: ImportRecord | null;
  /** Why, and what to do next; null where the kind says it all. Holds untrusted text (names, Loop's words). */
  readonly why: Text | null;
}

/** False for an import of an earlier run whose file this run does not look at: its `path` is only the name that Loop got. */
export function hasFile({ file }: FileOutcome): boolean {
  return file.blob !== '';
}
