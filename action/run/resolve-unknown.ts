import { isLoopFecError, LoopFecError } from '../../core/error.ts';
import { standing } from '../../core/import/claim.ts';
import type { ImportRecord } from '../../core/import/journal.ts';
import { heed } from '../../core/import/persons-word.ts';
import { fillText, type Text } from '../../core/text.ts';
import type { Resolution } from '../inputs.ts';
import type { FileOutcome } from '../outcome.ts';
import type { FollowStage, Running } from './follow-imports.ts';
import { outcomeWithoutFile } from './pick-up.ts';
import { forTheAction } from './refusal-text.ts';
import { texts } from './texts.ts';

/**
 * The imports that persons speak of.
 * @throws {LoopFecError} `bad-input` when a key is nobody's, or several imports', or when an import is spoken of twice
 */
export function spokenOf(
  resolutions: readonly Resolution[],
  records: readonly ImportRecord[],
): ReadonlyMap<Resolution, ImportRecord> {
  const found = new Map<Resolution, ImportRecord>();
  for (const resolution of resolutions) {
    const { key } = resolution;
    const [first, ...others] = records.filter((record) => record.key.startsWith(key));
    if (first === undefined) throw new LoopFecError('bad-input', fillText(texts.notFound, { key }));
    if (others.length > 0) throw new LoopFecError('bad-input', fillText(texts.ambiguous, { key }));
    if ([...found.values()].includes(first)) {
      throw new LoopFecError('bad-input', fillText(texts.spokenTwice, { key: first.key }));
    }
    found.set(resolution, first);
  }
  return found;
}

export type Resolved =
  | { readonly kind: 'noted'; readonly note: Text }
  | { readonly kind: 'shown'; readonly outcome: FileOutcome; readonly running: Running | null };

/** Takes a person at their word about an import whose file this run does not look at: nothing is sent. */
export async function resolveWithoutFile(
  { importId }: Resolution,
  before: ImportRecord,
  stage: FollowStage,
): Promise<Resolved> {
  const { loop, clock, signal } = stage;
  const journal = stage.journalOf(before.dossier);
  const ports = { loop, journal, clock };
  const word = importId === null ? { notImported: true } : { imported: importId };
  const shown = (record: ImportRecord, why: Text | null): Resolved => {
    const outcome = outcomeWithoutFile(record);
    const running = outcome.kind === 'running' ? { outcome, record, earlier: true } : null;
    return { kind: 'shown', outcome: why === null ? outcome : { ...outcome, why }, running };
  };
  try {
    const spoken = { attempt: before.attempt, at: clock.now() };
    const heeded = await heed(await standing(before.key, ports, signal), spoken, word, ports, signal);
    if (heeded.kind === 'go') return { kind: 'noted', note: texts.notInLoop };
    const now = (await journal.find(before.key)) ?? before;
    return heeded.kind === 'stands'
      ? shown(heeded.record, null)
      : shown(now, forTheAction(heeded.refusal.texts));
  } catch (error) {
    if (!isLoopFecError(error)) throw error;
    return shown(before, forTheAction(error.texts));
  }
}
