import { parseApiUrl } from '../loop/access.ts';
import type { CreateDigest } from '../ports.ts';

/** What makes two imports the same one. */
export interface ImportIdentity {
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly sha256: string;
  readonly apiUrl: string;
  /** Public half of `x-apikey`. */
  readonly publicKey: string;
  readonly dossier: string;
  readonly siret: string | null;
}

/**
 * The key under which a journal knows an import: SHA-256, hexadecimal, of the JSON of exactly these five members, in
 * alphabetical order and without white space; `api` as {@link parseApiUrl} spells it. Changing it would make every
 * journal forget what it sent.
 */
export function importKey(identity: ImportIdentity, createDigest: CreateDigest): string {
  const canonical = JSON.stringify({
    api: parseApiUrl(identity.apiUrl),
    apikey: identity.publicKey,
    dossier: identity.dossier,
    sha256: identity.sha256,
    siret: identity.siret,
  });
  const digest = createDigest('sha256');
  digest.update(new TextEncoder().encode(canonical));
  return digest.hex();
}
