import process from 'node:process';
import { isLoopFecError } from '../../core/error.ts';
import type { RunEvent } from '../event.ts';
import type { Inputs } from '../inputs.ts';
import type { FileOutcome } from '../outcome.ts';
import { actionReport, actionReportText } from '../show/action-report.ts';
import { annotations, type RunNote } from '../show/annotations.ts';
import { outputs } from '../show/outputs.ts';
import type { SarifCollector } from '../show/sarif-collector.ts';
import { type SummaryContext, summaryMarkdown } from '../show/summary.ts';
import { writeWorkspaceFile } from '../show/workspace-file.ts';
import { log, writeAnnotations, writeOutputs, writeSummary } from '../show/write.ts';
import { texts } from './texts.ts';

/** All that a run has to tell. */
export interface Told {
  readonly outcomes: readonly FileOutcome[];
  readonly notes: readonly RunNote[];
  readonly context: Omit<SummaryContext, 'notes'>;
  readonly matrix: string | null;
  readonly sarif: SarifCollector | null;
  readonly failed: boolean;
}

export interface Audience {
  readonly inputs: Pick<Inputs, 'lang' | 'values' | 'fail-on' | 'sarif-file' | 'report-file'>;
  readonly event: RunEvent | null;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Tells everybody: annotations, outputs, summary, files.
 * @returns the exit code
 */
export async function publish(told: Told, audience: Audience): Promise<number> {
  const { inputs } = audience;
  const { lang, values } = inputs;
  const failOn = inputs['fail-on'];
  const { outcomes, context } = told;
  const notes = [...told.notes];
  const troubles = await writeFiles(told, audience);
  const matrix = told.matrix === null ? {} : { matrix: told.matrix };
  if (!writeOutputs({ ...outputs(outcomes, lang), ...matrix })) {
    troubles.push({ level: 'error', text: texts.noOutputs });
  }
  notes.push(...troubles);
  const said = notes.map(({ text }) => text);
  await writeSummary(
    summaryMarkdown(outcomes, { lang, values, failOn, context: { ...context, notes: said } }),
  );
  for (const text of said) log(text[lang]);
  writeAnnotations(annotations(outcomes, { lang, failOn, notes }));
  return told.failed || troubles.length > 0 ? 1 : 0;
}

async function writeFiles(told: Told, { inputs, event, env }: Audience): Promise<RunNote[]> {
  const workspace = env.GITHUB_WORKSPACE ?? process.cwd();
  const notes: RunNote[] = [];
  const write = async (path: string | null, text: () => string): Promise<void> => {
    if (path === null) return;
    try {
      await writeWorkspaceFile(workspace, path, text());
    } catch (error) {
      if (!isLoopFecError(error)) throw error;
      notes.push({ level: 'error', text: error.texts });
    }
  };
  const { sarif, outcomes, context, failed } = told;
  if (sarif !== null) await write(inputs['sarif-file'], () => sarif.text(failed ? 1 : 0));
  const { lang, values } = inputs;
  const { mode, deleted } = context;
  const repository = event === null ? '' : `${event.owner}/${event.repository}`;
  const about = {
    mode,
    deleted: [...deleted],
    repository,
    commit: event?.commit ?? '',
    run: env.GITHUB_RUN_ID ?? null,
  };
  await write(inputs['report-file'], () =>
    actionReportText(actionReport(outcomes, { lang, values, context: about })),
  );
  return notes;
}
