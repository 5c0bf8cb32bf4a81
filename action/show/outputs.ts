import { Buffer } from 'node:buffer';
import { baseName } from '../../core/fec/file-name.ts';
import type { Lang } from '../../core/text.ts';
import { type FileOutcome, hasFile } from '../outcome.ts';
import { byAttention } from './ranks.ts';
import { safeJson } from './safe-json.ts';
import { shownText } from './shown-text.ts';

/**
 * What Cegid Loop would make of the worst file, as far as it was judged in this run:
 * - `rejected`: at least one file would be rejected.
 * - `not-tested`: none would, but at least one could not be judged: it was not read to its end, or the judge says so.
 * - `accepted`: every file that was judged can be imported.
 * - `none`: no file was judged; there was none, or those that there were had been imported before.
 *
 * It says nothing of what became of an import: that is what the counts are for.
 */
export type OverallVerdict = 'accepted' | 'rejected' | 'not-tested' | 'none';

export interface Outputs {
  /** JSON, at most 500 kB, also as UTF-16. Shape: {@link Results}. */
  readonly results: string;
  readonly verdict: OverallVerdict;
  /** Files that this run sent and Loop has taken in. */
  readonly imported: number;
  /** Files that an earlier run had imported. */
  readonly skipped: number;
  /** Files that Loop refused, or that were not sent because something is wrong with them (`failed` and `refused`). */
  readonly failed: number;
  /** Imports of which nobody knows whether Loop has them. */
  readonly unknown: number;
}

/** What `results` holds. Names of members are stable; later versions may add some. */
export interface Results {
  /** True when members or files were left out for lack of room. */
  readonly truncated: boolean;
  /** Files of the run, those that are left out included. */
  readonly total: number;
  readonly files: readonly Readonly<Record<string, unknown>>[];
}

/** GitHub allows 1 MB for all outputs of a job, counted as UTF-16. */
const mostBytes = 500_000;

/** From all that is known of a file to what tells it from others. */
const steps: readonly ((outcome: FileOutcome, lang: Lang) => Record<string, unknown>)[] = [
  (outcome, lang) => ({
    ...named(outcome),
    ...judged(outcome),
    why: outcome.why === null ? null : shownText(outcome.why[lang], 500),
  }),
  (outcome) => ({ ...named(outcome), ...judged(outcome) }),
  named,
];

export function outputs(outcomes: readonly FileOutcome[], lang: Lang): Outputs {
  const number = (...kinds: readonly FileOutcome['kind'][]) =>
    outcomes.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    results: results(outcomes, lang),
    verdict: verdictOf(outcomes),
    imported: number('imported'),
    skipped: number('skipped'),
    failed: number('failed', 'refused'),
    unknown: number('unknown'),
  };
}

function verdictOf(outcomes: readonly FileOutcome[]): OverallVerdict {
  // What was not even opened does not count; what was to be sent and could not be read does.
  const verdicts = outcomes.flatMap(({ kind, report }) => {
    if (report !== null) return [report.verdicts.loop];
    return kind === 'refused' || kind === 'validated' ? (['not-tested'] as const) : [];
  });
  if (verdicts.includes('rejected')) return 'rejected';
  if (verdicts.includes('not-tested')) return 'not-tested';
  return verdicts.length > 0 ? 'accepted' : 'none';
}

function results(outcomes: readonly FileOutcome[], lang: Lang): string {
  const total = outcomes.length;
  for (const [i, step] of steps.entries()) {
    const files = outcomes.map((outcome) => step(outcome, lang));
    const text = written({ truncated: i > 0, total, files });
    if (sizeOf(text) <= mostBytes) return text;
  }
  // Those that need a person first: the journal knows all others.
  const files: Record<string, unknown>[] = [];
  let left = mostBytes - 200;
  for (const outcome of byAttention(outcomes, 'loop')) {
    const file = named(outcome);
    left -= sizeOf(safeJson(file)) + 2;
    if (left < 0) break;
    files.push(file);
  }
  return written({ truncated: true, total, files });
}

function written(value: Results): string {
  return safeJson(value);
}

function sizeOf(text: string): number {
  return Math.max(Buffer.byteLength(text), 2 * text.length);
}

function named(outcome: FileOutcome): Record<string, unknown> {
  const { file, kind, target, record } = outcome;
  return {
    path: hasFile(outcome) ? file.path : null,
    name: baseName(file.path),
    kind,
    dossier: target?.dossier ?? null,
    siret: target?.siret ?? null,
    key: record?.key ?? null,
    import_id: record?.importId ?? null,
  };
}

function judged(outcome: FileOutcome): Record<string, unknown> {
  const { file, report, record } = outcome;
  const known = hasFile(outcome);
  return {
    blob: known ? file.blob : null,
    change: known ? file.change : null,
    sha256: report?.file.sha256 ?? record?.sha256 ?? null,
    verdicts: report?.verdicts ?? null,
    totals: report?.totals ?? null,
  };
}
