import process from 'node:process';
import type { MonthAmounts } from '../../core/fec/fec-contents.ts';
import { fillText } from '../../core/text.ts';
import { type RunEvent, readEvent } from '../event.ts';
import { type Git, openGit } from '../files/git.ts';
import type { Inputs } from '../inputs.ts';
import type { FileOutcome } from '../outcome.ts';
import { decide, importing } from '../policy.ts';
import type { RunNote } from '../show/annotations.ts';
import { outcomeLine } from '../show/outcome-line.ts';
import { SarifCollector } from '../show/sarif-collector.ts';
import { log } from '../show/write.ts';
import { version } from '../version.ts';
import type { Cancelling } from './cancelling.ts';
import { type Chosen, chooseFiles } from './choose-files.ts';
import { type Destinations, readDestinations } from './destinations.ts';
import { FileWork } from './file-work.ts';
import { importFiles } from './import-mode.ts';
import { nothingMatched } from './nothing-matched.ts';
import { planFiles } from './plan-mode.ts';
import { publish, type Told } from './publish.ts';
import { checkReportFiles } from './report-files.ts';
import { completed } from './repository-facts.ts';
import { texts } from './texts.ts';
import { validateFiles } from './validate-mode.ts';
import { fails } from './verdict.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** What the three modes share. */
export interface Run {
  readonly inputs: Inputs;
  readonly env: Env;
  readonly event: RunEvent;
  readonly git: Git;
  readonly chosen: Chosen;
  readonly destinations: Destinations;
  readonly work: FileWork;
  readonly cancelling: Cancelling;
  readonly onOutcome: (outcome: FileOutcome) => void;
}

/** What came of the files in one mode. */
export type ModeResult = Pick<Told, 'outcomes' | 'notes' | 'matrix'> & {
  readonly plan: Told['context']['plan'];
};

/**
 * From the event to what everybody sees.
 * @returns the exit code
 * @throws {LoopFecError} when no file could be looked at
 */
export async function runWorkflow(inputs: Inputs, env: Env, cancelling: Cancelling): Promise<number> {
  const workspace = env.GITHUB_WORKSPACE ?? process.cwd();
  const read = readEvent(env);
  const token = inputs.token ?? '';
  const apiUrl = env.GITHUB_API_URL ?? 'https://api.github.com';
  const imports = inputs.mode !== 'validate' && importing.has(read.name);
  const event = { ...read, ...(await completed(read, apiUrl, token, imports)) };
  const audience = { inputs, event, env };
  const policy = decide({
    event: event.name,
    ref: event.ref,
    mode: inputs.mode,
    refs: inputs.refs,
    defaultBranch: event.defaultBranch,
    isPrivate: event.isPrivate,
    words: [
      ...(inputs['resolve-unknown'].length > 0 ? ['resolve-unknown'] : []),
      ...(inputs['allow-overlap'].length > 0 ? ['allow-overlap'] : []),
    ],
  });
  const nothing = { outcomes: [], matrix: null, sarif: null };
  // Nothing is written where nobody has looked at what git tracks.
  const withoutFiles = { ...audience, inputs: { ...inputs, 'sarif-file': null, 'report-file': null } };
  const context = { mode: inputs.mode, deleted: [], nearMisses: null, plan: null, months: null };
  if (policy.kind === 'refused') {
    const notes = [{ level: 'error', text: policy.why } as const];
    return publish({ ...nothing, notes, context, failed: true }, withoutFiles);
  }
  if (event.deleted) {
    const notes = [{ level: 'notice', text: texts.refDeleted } as const];
    return publish({ ...nothing, notes, context, failed: false }, withoutFiles);
  }
  const { mode, note } = policy;
  const notes: RunNote[] = note === null ? [] : [{ level: 'notice', text: note }];
  const serverUrl = env.GITHUB_SERVER_URL ?? 'https://github.com';
  const git = await openGit({ folder: workspace, env, serverUrl, token, signal: cancelling.signal });
  await checkReportFiles(inputs, workspace, git);
  const chosen = await chooseFiles(git, event, inputs.files);
  if (chosen.nearMisses !== null) notes.push({ level: 'warning', text: nothingMatched(chosen.nearMisses) });
  else if (event.before === null && event.pullRequest === null) {
    for (const pattern of chosen.idle) {
      notes.push({ level: 'warning', text: fillText(texts.idlePattern, { pattern }) });
    }
  }

  const failOn = inputs['fail-on'];
  const judge = failOn === 'none' ? 'loop' : failOn;
  const { lang, values } = inputs;
  const sarif = inputs['sarif-file'] === null ? null : new SarifCollector({ judge, lang, values, version });
  const months = new Map<string, readonly MonthAmounts[]>();
  const work = new FileWork({ git, inputs, signal: cancelling.signal, collector: sarif, months });
  const run: Run = {
    ...{ inputs, env, event, git, chosen, work, cancelling },
    destinations: await readDestinations(git, chosen.commit, inputs),
    onOutcome: (outcome) => log(outcomeLine(outcome, lang)),
  };
  const modes = { import: importFiles, validate: validateFiles, plan: planFiles };
  const result = await modes[mode](run);
  return publish(
    {
      outcomes: result.outcomes,
      notes: [...notes, ...result.notes],
      context: {
        mode,
        deleted: chosen.deleted,
        nearMisses: chosen.nearMisses,
        plan: result.plan,
        months: inputs.chart ? months : null,
      },
      matrix: result.matrix,
      sarif,
      failed:
        result.notes.some(({ level }) => level === 'error') ||
        result.outcomes.some((outcome) => fails(outcome, failOn)),
    },
    audience,
  );
}
