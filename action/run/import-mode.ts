import { LoopFecError } from '../../core/error.ts';
import { createLoopClient } from '../../core/loop/client.ts';
import type { LoopClient } from '../../core/loop/types.ts';
import { systemClock } from '../../host/clock.ts';
import { createDigest } from '../../host/digest.ts';
import { loopFetch } from '../../host/http/fetch.ts';
import { sendOnce } from '../../host/http/send-once.ts';
import { upload } from '../../host/http/upload.ts';
import { systemRandom } from '../../host/random.ts';
import type { Inputs } from '../inputs.ts';
import type { FileOutcome } from '../outcome.ts';
import type { RunNote } from '../show/annotations.ts';
import { type Cancelling, finishingRequests } from './cancelling.ts';
import { dossiersOf } from './destinations.ts';
import { EarlierImports } from './earlier-imports.ts';
import { isFirstRun } from './first-run.ts';
import { type FollowStage, followAll } from './follow-imports.ts';
import { Halt } from './halt.ts';
import { ImportRun } from './import-run.ts';
import { pickUp } from './pick-up.ts';
import { openRepositoryJournal } from './repository-journal.ts';
import { resolveWithoutFile, spokenOf } from './resolve-unknown.ts';
import type { ModeResult, Run } from './run-workflow.ts';
import { maskingAddresses } from './secrets.ts';
import { texts } from './texts.ts';
import { WaitBudget } from './wait-budget.ts';

/** @throws {LoopFecError} `not-configured`, `bad-api-key`, `bad-subscription-key`, `bad-api-url` */
function connect(inputs: Inputs, cancelling: Cancelling): LoopClient {
  const apiKey = inputs['api-key'];
  const subscriptionKey = inputs['subscription-key'];
  if (apiKey === null || subscriptionKey === null) throw new LoopFecError('not-configured', texts.noSecrets);
  const ports = { fetch: loopFetch, sendOnce, upload, clock: systemClock, random: systemRandom };
  const loop = createLoopClient({ apiUrl: inputs['api-url'], apiKey, subscriptionKey }, ports);
  return finishingRequests(maskingAddresses(loop), cancelling.hard);
}

/** Judges the files and sends those that are new. */
export async function importFiles(run: Run): Promise<ModeResult> {
  const { inputs, chosen, destinations, work, cancelling, onOutcome } = run;
  const loop = connect(inputs, cancelling);
  const journal = openRepositoryJournal(run);
  const records = await journal.records();
  const spoken = spokenOf(inputs['resolve-unknown'], records);
  const { signal } = cancelling;
  const clock = systemClock;
  const stage: FollowStage = { loop, journalOf: journal.of, clock, signal, silence: { isHeard: false } };

  if (await isFirstRun(run, records, journal)) {
    const outcomes: FileOutcome[] = [];
    for (const file of chosen.files) {
      const destination = destinations(file);
      const target = destination.kind === 'known' ? destination.target : null;
      const why = destination.kind === 'none' ? destination.error.texts : null;
      const outcome = await work.only(file, target, { kind: 'listed', why });
      onOutcome(outcome);
      outcomes.push(outcome);
    }
    return { outcomes, notes: [{ level: 'warning', text: texts.firstRun }], matrix: null, plan: null };
  }

  const earlier = new EarlierImports(records, inputs['api-url']);
  const pickedUp = await pickUp(earlier, stage, chosen.isShare ? dossiersOf(run) : null);
  const wait = new WaitBudget(inputs['wait-minutes'], clock);
  const importing = new ImportRun({
    ...{ work, loop, clock, createDigest, wait, signal, earlier, pickedUp, onOutcome },
    destinationOf: destinations,
    journalOf: journal.of,
    halt: new Halt(signal, journal.mayClaim, clock),
    resolutions: inputs['resolve-unknown'],
    allowOverlap: inputs['allow-overlap'],
  });
  const outcomes: FileOutcome[] = [];
  for (const file of chosen.files) outcomes.push(await importing.file(file));

  const notes: RunNote[] = [];
  const running = [...importing.running];
  for (const [resolution, record] of spoken) {
    if (importing.keys.has(record.key)) continue;
    importing.keys.add(record.key);
    const resolved = await resolveWithoutFile(resolution, record, stage);
    if (resolved.kind === 'noted') notes.push({ level: 'notice', text: resolved.note });
    else {
      outcomes.push(resolved.outcome);
      if (resolved.running !== null) running.push(resolved.running);
    }
  }
  for (const [key, outcome] of pickedUp) if (!importing.keys.has(key)) outcomes.push(outcome);

  const followed = await followAll(running, stage, wait, new Set(pickedUp.keys()));
  for (const outcome of followed.values()) onOutcome(outcome);
  return {
    outcomes: outcomes.map((outcome) => followed.get(outcome) ?? outcome),
    notes,
    matrix: null,
    plan: null,
  };
}
