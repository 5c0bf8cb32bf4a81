import type { ImportRecord } from '../../core/import/journal.ts';
import type { ImportState } from '../../core/import/states.ts';
import type { Head } from './import-refs.ts';

/** An attempt that has sent nothing: it is in this process's memory alone. `base` is what it builds on. */
export interface Draft {
  readonly record: ImportRecord;
  readonly base: Head | null;
}

/** Whether a step may stay in memory: nothing left before it, or the ref already says what became of what did. */
export function staysInMemory(from: ImportState | null, to: ImportState): boolean {
  return (to === 'prepared' || to === 'deposited') && from !== 'sending' && from !== 'unknown';
}
