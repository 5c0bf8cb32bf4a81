import { settleLost } from '../../core/import/claim.ts';
import type { ImportRecord } from '../../core/import/journal.ts';
import type { FileOutcome } from '../outcome.ts';
import type { EarlierImports } from './earlier-imports.ts';
import { type FollowStage, followOne } from './follow-imports.ts';
import { outcomeOfRecord } from './record-outcome.ts';

/** An import whose file this run does not look at is shown by the name that Loop got. */
export function outcomeWithoutFile(record: ImportRecord): FileOutcome {
  const { fileName, size, dossier, siret } = record;
  const file = { path: fileName, blob: '', size, change: 'present' } as const;
  return outcomeOfRecord(record, { file, target: { dossier, siret }, report: null }, true);
}

/**
 * What earlier runs left open: imports that Loop was working on are asked for once, a request whose sender is gone is
 * unknown. Before anything is sent: a failed import no longer stands in the way of the mended file.
 * @param dossiers only these client files; null for all
 * @returns the outcomes by key, of these and of all that are unknown
 */
export async function pickUp(
  earlier: EarlierImports,
  stage: FollowStage,
  dossiers: ReadonlySet<string> | null,
): Promise<Map<string, FileOutcome>> {
  const found = new Map<string, FileOutcome>();
  for (const record of earlier.all()) {
    if (stage.signal.aborted) break;
    if (dossiers !== null && !dossiers.has(record.dossier)) continue;
    const journal = stage.journalOf(record.dossier);
    if (record.state === 'accepted') {
      const running = { outcome: outcomeWithoutFile(record), record, earlier: true };
      const outcome = await followOne(running, stage, null);
      found.set(record.key, outcome);
      if (outcome.record !== null) earlier.put(outcome.record);
    } else if (record.state === 'sending') {
      const settled = await settleLost(record, { journal, clock: stage.clock });
      if (settled.state !== 'sending') {
        earlier.put(settled);
        found.set(record.key, outcomeWithoutFile(settled));
      }
    } else if (record.state === 'unknown') {
      found.set(record.key, outcomeWithoutFile(record));
    }
  }
  return found;
}
