import type { FailOn } from '../inputs.ts';
import type { FileOutcome, OutcomeKind } from '../outcome.ts';

/** Something that somebody has to see to, whatever the judges say. */
const troubles = new Set<OutcomeKind>(['refused', 'failed', 'unknown', 'postponed']);

/** Whether this outcome makes the job fail. */
export function fails({ kind, report }: FileOutcome, failOn: FailOn): boolean {
  if (troubles.has(kind)) return true;
  if (failOn === 'none' || report === null) return false;
  const verdict = report.verdicts[failOn];
  return verdict !== 'conforme' && verdict !== 'accepted';
}
