import { LoopFecError } from '../../core/error.ts';
import type { Git } from '../files/git.ts';
import type { Inputs } from '../inputs.ts';
import type { RepositoryFile } from '../repository-file.ts';
import type { Destination } from './file-work.ts';

/** Where each file is to go. */
export type Destinations = (file: RepositoryFile) => Destination;

export async function readDestinations(_git: Git, _commit: string, inputs: Inputs): Promise<Destinations> {
  const { dossier, siret } = inputs;
  return () =>
    dossier === null
      ? { kind: 'none', error: new LoopFecError('no-client-file', { fr: '', en: '' }) }
      : { kind: 'known', target: { dossier, siret } };
}
