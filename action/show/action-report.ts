import * as v from 'valibot';
import { baseName } from '../../core/fec/file-name.ts';
import type { Values } from '../../core/fec/mask.ts';
import { ReportSchema } from '../../core/fec/report.ts';
import { importStates } from '../../core/import/states.ts';
import type { Lang } from '../../core/text.ts';
import { type FileOutcome, hasFile } from '../outcome.ts';
import { safeJson } from './safe-json.ts';

/** The report file: one run of the Action, with the full report of every file that was read. */
export const actionReportSchemaId = 'loop-fec/action-report/1';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Time = v.pipe(v.string(), v.isoTimestamp());

const ImportSchema = v.strictObject({
  /** What `resolve-unknown` wants. */
  key: v.string(),
  state: v.picklist(importStates),
  attempt: Count,
  sent_at: v.nullable(Time),
  /** Identifier at Loop. Untrusted. */
  id: v.nullable(v.string()),
  /** Loop's word, or a technical one. Untrusted. */
  reason: v.nullable(v.string()),
  /** What a person said of an unknown outcome. */
  confirmed: v.nullable(v.picklist(['imported', 'not-imported'])),
});

const FileSchema = v.strictObject({
  /** From the repository's root; null for an import of an earlier run whose file this run does not look at. Untrusted. */
  path: v.nullable(v.string()),
  /** Without folders; where there is no path, the name that Loop got. Untrusted. */
  name: v.string(),
  /** Object name in git; null without a path. */
  blob: v.nullable(v.string()),
  bytes: Count,
  /** Null without a path. */
  change: v.nullable(v.picklist(['added', 'modified', 'present'])),
  outcome: v.picklist([
    'validated',
    'imported',
    'running',
    'skipped',
    'unknown',
    'failed',
    'refused',
    'postponed',
    'listed',
  ]),
  why: v.nullable(v.string()),
  target: v.nullable(v.strictObject({ dossier: v.string(), siret: v.nullable(v.string()) })),
  import: v.nullable(ImportSchema),
  /** Null when the file was not read. */
  report: v.nullable(ReportSchema),
});

export const ActionReportSchema = v.strictObject({
  schema: v.literal(actionReportSchemaId),
  lang: v.picklist(['fr', 'en']),
  values: v.picklist(['full', 'masked']),
  mode: v.picklist(['import', 'validate', 'plan']),
  /** OWNER/NAME */
  repository: v.string(),
  commit: v.string(),
  /** Number of the workflow run; null outside of GitHub. */
  run: v.nullable(v.string()),
  files: v.array(FileSchema),
  /** Paths that the push deleted; nothing is ever deleted in Loop. */
  deleted: v.array(v.string()),
});

export type ActionReport = v.InferOutput<typeof ActionReportSchema>;

/** Which run of which repository. */
export interface ReportedRun extends Pick<ActionReport, 'mode' | 'repository' | 'commit' | 'run'> {
  readonly deleted: readonly string[];
}

export function actionReport(
  outcomes: readonly FileOutcome[],
  { lang, values, context }: { readonly lang: Lang; readonly values: Values; readonly context: ReportedRun },
): ActionReport {
  const { mode, repository, commit, run } = context;
  const deleted = [...context.deleted];
  const files = outcomes.map((outcome) => fileOf(outcome, lang));
  return { schema: actionReportSchemaId, lang, values, mode, repository, commit, run, files, deleted };
}

export function actionReportText(report: ActionReport): string {
  return `${safeJson(report, 1)}\n`;
}

function fileOf(outcome: FileOutcome, lang: Lang): ActionReport['files'][number] {
  const { file, kind, target, report, record, why } = outcome;
  const known = hasFile(outcome);
  return {
    path: known ? file.path : null,
    name: baseName(file.path),
    blob: known ? file.blob : null,
    bytes: file.size,
    change: known ? file.change : null,
    outcome: kind,
    why: why?.[lang] ?? null,
    target: target === null ? null : { dossier: target.dossier, siret: target.siret },
    import:
      record === null
        ? null
        : {
            key: record.key,
            state: record.state,
            attempt: record.attempt,
            sent_at: record.sentAt === null ? null : new Date(record.sentAt).toISOString(),
            id: record.importId,
            reason: record.reason,
            confirmed: record.confirmed,
          },
    report,
  };
}
