import { isLoopFecError } from '../../core/error.ts';
import { follow, messageOf } from '../../core/import/follow.ts';
import type { ImportRecord, Journal } from '../../core/import/journal.ts';
import type { LoopClient } from '../../core/loop/types.ts';
import type { Clock } from '../../core/ports.ts';
import { fillText } from '../../core/text.ts';
import type { FileOutcome } from '../outcome.ts';
import { isGeneral } from './halt.ts';
import { outcomeOfRecord } from './record-outcome.ts';
import { forTheAction } from './refusal-text.ts';
import { texts } from './texts.ts';
import { unexpected } from './unexpected.ts';
import type { WaitBudget } from './wait-budget.ts';

export interface FollowStage {
  readonly loop: LoopClient;
  readonly journalOf: (dossier: string) => Journal;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** After a question without an answer: no other is asked where there is no time to wait. */
  readonly silence: { isHeard: boolean };
}

/** Ms for a question beyond the time to wait. */
const lastQuestion = 10_000;

/** A file that Loop works on, and whether an earlier run had sent it. */
export interface Running {
  readonly outcome: FileOutcome;
  readonly record: ImportRecord;
  readonly earlier: boolean;
}

/** Asks Loop where an import stands, for as long as the budget allows; without one, once. */
export async function followOne(
  running: Running,
  stage: FollowStage,
  wait: WaitBudget | null,
): Promise<FileOutcome> {
  const { outcome, record, earlier } = running;
  const { loop, clock, signal, journalOf } = stage;
  if (record.importId === null || signal.aborted) return outcome;
  if (stage.silence.isHeard && (wait?.leftMs ?? 0) === 0) return outcome;
  const id = record.importId;
  const ports = { loop, clock, journal: journalOf(record.dossier) };
  const waitMs = wait?.leftMs ?? 0;
  const limited = AbortSignal.any([signal, AbortSignal.timeout(waitMs + lastQuestion)]);
  const ask = () => follow(id, record, ports, { waitMs, signal: limited });
  const followed = await (wait === null ? ask() : wait.spend(ask)).catch(unexpected);
  if (isLoopFecError(followed)) return { ...outcome, why: followed.texts };
  if (followed.state === 'running') {
    const { trouble, interrupted } = followed;
    if (interrupted || isGeneral(trouble)) stage.silence.isHeard = true;
    if (trouble === null) return outcome;
    const { fr, en } = forTheAction(trouble.texts);
    const why = {
      fr: fillText(texts.noAnswer, { id, why: fr }).fr,
      en: fillText(texts.noAnswer, { id, why: en }).en,
    };
    return { ...outcome, why };
  }
  const reason = followed.status === null ? null : messageOf(followed.status);
  const now = outcomeOfRecord({ ...record, state: followed.state, reason }, outcome, earlier);
  if (now.kind === 'skipped') return { ...now, why: fillText(texts.earlier, { id }) };
  return { ...now, why: now.why ?? outcome.why };
}

/**
 * One after the other: while the first is waited for, the others go on in Loop, so that few questions are asked. What
 * the time does not suffice for is asked once, if it was not asked before.
 * @param asked keys
 */
export async function followAll(
  running: readonly Running[],
  stage: FollowStage,
  wait: WaitBudget,
  asked: ReadonlySet<string>,
): Promise<ReadonlyMap<FileOutcome, FileOutcome>> {
  const followed = new Map<FileOutcome, FileOutcome>();
  for (const one of running) {
    if (wait.leftMs === 0 && asked.has(one.record.key)) continue;
    followed.set(one.outcome, await followOne(one, stage, wait));
  }
  return followed;
}
