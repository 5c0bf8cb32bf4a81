import type { ImportRecord } from '../../core/import/journal.ts';
import { dossiersOf } from './destinations.ts';
import type { RepositoryJournal } from './repository-journal.ts';
import type { Run } from './run-workflow.ts';

/** Client files that are asked for one by one where the list is empty. */
const mostAsked = 50;

/**
 * Whether this run looks at all files although nothing was ever imported from this repository: then a person is to see
 * the list first. The list of imports may lag behind; each client file's own record does not.
 */
export async function isFirstRun(
  run: Run,
  records: readonly ImportRecord[],
  journal: RepositoryJournal,
): Promise<boolean> {
  const { event, inputs } = run;
  if (event.name === 'push' || records.length > 0) return false;
  if (event.name === 'workflow_dispatch' && inputs['first-run']) return false;
  for (const dossier of [...dossiersOf(run)].slice(0, mostAsked)) {
    if (await journal.hasImports(dossier)) return false;
  }
  return true;
}
