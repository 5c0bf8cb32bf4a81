import process from 'node:process';
import { setOutput } from '@actions/core';
import { isLoopFecError } from '../../core/error.ts';
import type { Text } from '../../core/text.ts';
import type { RunEvent } from '../event.ts';
import type { Inputs } from '../inputs.ts';
import type { FileOutcome } from '../outcome.ts';
import { actionReport, actionReportText } from '../show/action-report.ts';
import { type Annotation, annotations } from '../show/annotations.ts';
import { outputs } from '../show/outputs.ts';
import type { SarifCollector } from '../show/sarif-collector.ts';
import { type SummaryContext, summaryMarkdown } from '../show/summary.ts';
import { writeWorkspaceFile } from '../show/workspace-file.ts';
import { log, writeAnnotations, writeOutputs, writeSummary } from '../show/write.ts';

export interface Note {
  readonly level: Annotation['level'];
  readonly text: Text;
}

/** All that a run has to tell. */
export interface Told {
  readonly outcomes: readonly FileOutcome[];
  readonly notes: readonly Note[];
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
  notes.push(...troubles);
  writeOutputs(outputs(outcomes, lang));
  if (told.matrix !== null) setOutput('matrix', told.matrix);
  const texts = notes.map(({ text }) => text);
  await writeSummary(
    summaryMarkdown(outcomes, { lang, values, failOn, context: { ...context, notes: texts } }),
  );
  writeAnnotations(notesFirst(notes, annotations(outcomes, { lang, failOn }), lang));
  return told.failed || troubles.length > 0 ? 1 : 0;
}

/** GitHub shows ten of a kind: what is about the run comes first, and what no longer fits is in the summary. */
function notesFirst(
  notes: readonly Note[],
  files: readonly Annotation[],
  lang: Inputs['lang'],
): Annotation[] {
  const own = notes.map(({ level, text }): Annotation => {
    return { level, path: null, line: null, title: 'loop-fec', message: text[lang] };
  });
  for (const { message } of own) log(message);
  return (['error', 'warning', 'notice'] as const).flatMap((level) => {
    const first = own.filter((note) => note.level === level).slice(0, 3);
    const others = files.filter((note) => note.level === level);
    // The last of them says how many more there are: it stays.
    const room = 10 - first.length;
    const kept = others.length <= room ? others : [...others.slice(0, room - 1), ...others.slice(-1)];
    return [...first, ...kept];
  });
}

async function writeFiles(told: Told, { inputs, event, env }: Audience): Promise<Note[]> {
  const workspace = env.GITHUB_WORKSPACE ?? process.cwd();
  const notes: Note[] = [];
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
