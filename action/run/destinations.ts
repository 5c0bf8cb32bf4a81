import { isLoopFecError } from '../../core/error.ts';
import type { Git } from '../files/git.ts';
import type { Inputs } from '../inputs.ts';
import type { RepositoryFile } from '../repository-file.ts';
import { targetFinder } from '../targets/find-target.ts';
import { readMapping } from '../targets/read-mapping.ts';
import type { Destination } from './file-work.ts';

/** Where each file is to go. */
export type Destinations = (file: RepositoryFile) => Destination;

/**
 * From the inputs, and from loop-fec.json as the commit has it.
 * @throws {LoopFecError} `bad-mapping`
 */
export async function readDestinations(git: Git, commit: string, inputs: Inputs): Promise<Destinations> {
  const { dossier, siret } = inputs;
  const mapping = await readMapping(git, commit);
  const find = targetFinder(dossier === null ? null : { dossier, siret }, mapping);
  const isConfigured = dossier !== null || mapping !== null;
  return ({ path }) => {
    try {
      const target = find(path);
      return { kind: 'known', target: { dossier: target.dossier, siret: target.siret } };
    } catch (error) {
      if (!isLoopFecError(error)) throw error;
      return { kind: 'none', error, isConfigured };
    }
  };
}

/** The client files that this run has files for. */
export function dossiersOf({
  chosen,
  destinations,
}: {
  readonly chosen: { readonly files: readonly RepositoryFile[] };
  readonly destinations: Destinations;
}): Set<string> {
  const dossiers = new Set<string>();
  for (const file of chosen.files) {
    const destination = destinations(file);
    if (destination.kind === 'known') dossiers.add(destination.target.dossier);
  }
  return dossiers;
}
