import type { FileOutcome } from '../outcome.ts';
import { forTheAction } from './refusal-text.ts';
import type { ModeResult, Run } from './run-workflow.ts';

/**
 * Judges the files and sends nothing: needs no key, no client file, no token. Where an import was asked for, a file that
 * nobody knows where to put is told.
 */
export async function validateFiles(run: Run): Promise<ModeResult> {
  const { chosen, destinations, work, inputs, onOutcome } = run;
  const outcomes: FileOutcome[] = [];
  for (const file of chosen.files) {
    const destination = destinations(file);
    const target = destination.kind === 'known' ? destination.target : null;
    const tell = destination.kind === 'none' && inputs.mode !== 'validate';
    const why = tell ? forTheAction(destination.error.texts) : null;
    const outcome = await work.only(file, target, { kind: 'validated', why });
    onOutcome(outcome);
    outcomes.push(outcome);
  }
  return { outcomes, notes: [], matrix: null, plan: null };
}
