import type { FileOutcome } from '../outcome.ts';
import { forTheAction } from './refusal-text.ts';
import type { ModeResult, Run } from './run-workflow.ts';

/**
 * Judges the files and sends nothing: needs no key, no client file, no token. A file that would be refused for want of a
 * client file is refused here too, before it is merged, if the repository says at all where files go.
 */
export async function validateFiles(run: Run): Promise<ModeResult> {
  const { chosen, destinations, work, inputs, onOutcome } = run;
  const outcomes: FileOutcome[] = [];
  for (const file of chosen.files) {
    const destination = destinations(file);
    const target = destination.kind === 'known' ? destination.target : null;
    const tell =
      destination.kind === 'none' && (destination.isConfigured || inputs.mode !== 'validate')
        ? forTheAction(destination.error.texts)
        : null;
    const kind = destination.kind === 'none' && destination.isConfigured ? 'refused' : 'validated';
    const outcome = await work.only(file, target, { kind, why: tell });
    onOutcome(outcome);
    outcomes.push(outcome);
  }
  return { outcomes, notes: [], matrix: null, plan: null };
}
