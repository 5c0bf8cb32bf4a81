import { fillText } from '../../core/text.ts';
import type { FileOutcome } from '../outcome.ts';
import type { RunNote } from '../show/annotations.ts';
import { EarlierImports } from './earlier-imports.ts';
import { isFirstRun } from './first-run.ts';
import { hashOf } from './judge-file.ts';
import { type Planned, planJobs } from './plan.ts';
import { outcomeOfRecord } from './record-outcome.ts';
import { openRepositoryJournal } from './repository-journal.ts';
import type { ModeResult, Run } from './run-workflow.ts';
import { texts } from './texts.ts';

/** Shares out among jobs what is not yet imported. Judges nothing, sends nothing, needs no key of Loop. */
export async function planFiles(run: Run): Promise<ModeResult> {
  const { inputs, chosen, destinations, work, cancelling, onOutcome } = run;
  const journal = openRepositoryJournal(run);
  const records = await journal.records();
  const first = await isFirstRun(run, records, journal);
  const earlier = new EarlierImports(records, inputs['api-url']);
  const outcomes: FileOutcome[] = [];
  const planned: Planned[] = [];
  for (const file of chosen.files) {
    cancelling.signal.throwIfAborted();
    const destination = destinations(file);
    const target = destination.kind === 'known' ? destination.target : null;
    if (target !== null && earlier.mayHave(file, target)) {
      const opened = await work.open(file, target);
      const record =
        opened.kind === 'open' ? earlier.find(await hashOf(opened.source, cancelling.signal), target) : null;
      if (record?.state === 'succeeded') {
        const outcome = outcomeOfRecord(record, { file, target, report: null }, true);
        onOutcome(outcome);
        outcomes.push(outcome);
        continue;
      }
    }
    planned.push({ file, target });
  }
  const notes: RunNote[] = [];
  if (first) notes.push({ level: 'warning', text: texts.firstRun });
  const { jobs, leftOut, matrix } = planJobs(first ? [] : planned);
  if (leftOut.length > 0) {
    notes.push({ level: 'warning', text: fillText(texts.planTooLong, { count: leftOut.length }) });
  }
  if (first) {
    for (const { file, target } of planned) {
      outcomes.push({ file, target, kind: 'listed', report: null, record: null, why: null });
    }
  }
  return { outcomes, notes, matrix, plan: jobs.map((job) => ({ ...job, siret: null })) };
}
