import type { FindingLine } from '../../core/fec/finding-line.ts';
import type { Finding, Judge, Report, Sample, Severity } from '../../core/fec/report.ts';
import { untrusted } from '../untrusted.ts';
import type { Group } from './output.ts';

/** Characters of JSON that the findings of one answer take, at most: about 900 tokens. */
const budget = 3_000;
/** The same where the answer has a preview of an import too. */
const budgetWithPreview = 1_600;
const samplesOfEach = 2;
const nameLength = 40;
const messageLength = 200;
const mendLength = 220;

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, none: 3 };

export interface Page {
  readonly groups: readonly Group[];
  /** Offset of the next page; null when this is the last. */
  readonly next: number | null;
}

type GroupSample = Group['samples'][number];

/** A sample of a finding as a model gets it. */
export function toGroupSample({ line, column, message }: Sample | FindingLine): GroupSample {
  return {
    ...(line === null ? {} : { line }),
    ...(column === null ? {} : { column: untrusted(column, nameLength) }),
    message: untrusted(message, messageLength),
  };
}

export function toGroup(
  { rule, title, severity, count, mend }: Finding,
  samples: readonly GroupSample[],
): Group {
  const short = [...mend].length <= mendLength ? mend : `${[...mend].slice(0, mendLength - 1).join('')}…`;
  return { rule, title, ...severity, count, mend: short, samples: [...samples] };
}

/** Takes items while they fit; one always does. */
function fit<T>(items: readonly T[], limit: number, room: number): T[] {
  const taken: T[] = [];
  let size = 0;
  for (const item of items.slice(0, limit)) {
    size += JSON.stringify(item).length;
    if (taken.length > 0 && size > room) break;
    taken.push(item);
  }
  return taken;
}

/** Findings by rule, what the judge calls an error first. */
export function pageOfRules(
  report: Report,
  judge: Judge,
  offset: number,
  limit: number,
  withPreview: boolean,
): Page {
  const sorted = [...report.findings].sort((a, b) => rank[a.severity[judge]] - rank[b.severity[judge]]);
  const rest = sorted
    .slice(offset)
    .map((finding) => toGroup(finding, finding.samples.slice(0, samplesOfEach).map(toGroupSample)));
  const groups = fit(rest, limit, withPreview ? budgetWithPreview : budget);
  return { groups, next: groups.length < rest.length ? offset + groups.length : null };
}

/**
 * The findings of one rule.
 * @param lines from `offset` on, one more than `limit` where there are more
 */
export function pageOfFindings(
  finding: Finding,
  lines: readonly GroupSample[],
  offset: number,
  limit: number,
): Page {
  const samples = fit(lines, limit, budget);
  const next = samples.length < lines.length ? offset + samples.length : null;
  return { groups: [toGroup(finding, samples)], next };
}
