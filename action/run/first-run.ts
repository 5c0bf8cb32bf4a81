import type { ImportRecord } from '../../core/import/journal.ts';
import type { RepositoryJournal } from './repository-journal.ts';
import type { Run } from './run-workflow.ts';

/** Client files that are asked for one by one where the list is empty. */
const mostAsked = 50;

/**
 * Whether this run looks at all files although nothing was ever imported from this repository: then a person is to see
 * the list first. The list of imports may lag behind; each client file's own record does not.
 */
export async function isFirstRun(
  { event, inputs, chosen, destinations }: Run,
  records: readonly ImportRecord[],
  journal: RepositoryJournal,
): Promise<boolean> {
  if (event.name === 'push' || records.length > 0) return false;
  if (event.name === 'workflow_dispatch' && inputs['first-run']) return false;
  const dossiers = new Set<string>();
  for (const file of chosen.files) {
    const destination = destinations(file);
    if (destination.kind === 'known') dossiers.add(destination.target.dossier);
  }
  for (const dossier of [...dossiers].slice(0, mostAsked)) {
    if (await journal.hasImports(dossier)) return false;
  }
  return true;
}
