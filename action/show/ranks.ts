import type { Finding, Judge, Severity } from '../../core/fec/report.ts';
import type { FailOn } from '../inputs.ts';
import type { FileOutcome, OutcomeKind } from '../outcome.ts';

const judges: readonly Judge[] = ['law', 'official', 'loop'];
const severities: readonly Severity[] = ['error', 'warning', 'info', 'none'];

/** What a person has to look at first. */
const kinds: readonly OutcomeKind[] = [
  'unknown',
  'failed',
  'refused',
  'postponed',
  'running',
  'listed',
  'validated',
  'imported',
  'skipped',
];

function worst({ severity }: Finding): Severity {
  return severities.find((each) => judges.some((judge) => severity[judge] === each)) ?? 'none';
}

/** How a run shows a finding: as an error only where it makes the job fail, else at most as a warning. */
export function shownSeverity(finding: Finding, failOn: FailOn): Severity {
  if (failOn !== 'none' && finding.severity[failOn] === 'error') return 'error';
  const most = worst(finding);
  return most === 'error' ? 'warning' : most;
}

/** The most serious first; those that nobody minds are left out. */
export function inOrder(findings: readonly Finding[], failOn: FailOn): Finding[] {
  const rank = (finding: Finding) =>
    severities.indexOf(shownSeverity(finding, failOn)) * severities.length +
    severities.indexOf(worst(finding));
  return findings.filter((finding) => worst(finding) !== 'none').sort((a, b) => rank(a) - rank(b));
}

/** Findings of a file that are shown as errors, and as warnings. */
export function tally(
  outcome: FileOutcome,
  failOn: FailOn,
): { readonly errors: number; readonly warnings: number } {
  let errors = 0;
  let warnings = 0;
  for (const finding of outcome.report?.findings ?? []) {
    const severity = shownSeverity(finding, failOn);
    if (severity === 'error') errors += finding.count;
    if (severity === 'warning') warnings += finding.count;
  }
  return { errors, warnings };
}

/** What needs a person first, then what has errors, then by path. */
export function byAttention(outcomes: readonly FileOutcome[], failOn: FailOn): FileOutcome[] {
  return outcomes
    .map((outcome) => ({
      outcome,
      kind: kinds.indexOf(outcome.kind),
      clean: tally(outcome, failOn).errors > 0 ? 0 : 1,
    }))
    .sort((a, b) => a.kind - b.kind || a.clean - b.clean || compare(a.outcome.file.path, b.outcome.file.path))
    .map(({ outcome }) => outcome);
}

/** By code units: the same order in every locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
