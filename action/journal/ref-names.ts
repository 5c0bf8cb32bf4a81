import { parseApiUrl } from '../../core/loop/access.ts';
import type { CreateDigest } from '../../core/ports.ts';

/** Where the journal lies in the repository. */
export const journalRefs = 'refs/loop-fec/';

/** What codes of client files that Loop may take for the same have in common. */
export function oneSpelling(dossier: string): string {
  return dossier.normalize('NFC').toUpperCase();
}

/**
 * The part of the journal that one client file has: the first 16 digits of the SHA-256 of the JSON of exactly these two
 * members. The practice's key is not one of them: after it was changed, earlier imports must still be found. Codes that
 * differ in the case or the composition of letters share one: should Loop take them for the same, the overlap is seen.
 */
export function dossierHash(apiUrl: string, dossier: string, createDigest: CreateDigest): string {
  const digest = createDigest('sha256');
  digest.update(
    new TextEncoder().encode(JSON.stringify({ api: parseApiUrl(apiUrl), dossier: oneSpelling(dossier) })),
  );
  return digest.hex().slice(0, 16);
}

const shape = /^refs\/loop-fec\/[0-9a-f]{16}\/([0-9a-f]{64})$/;

/** The key that a ref of the journal belongs to; null when it is no import's. */
export function keyOfRef(ref: string): string | null {
  return shape.exec(ref)?.[1] ?? null;
}
