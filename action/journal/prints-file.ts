import type { EntryPrints } from '../../core/fec/entry-prints.ts';
import { packPrints, unpackPrints } from '../../host/journal/prints.ts';

/** Base64 text: a tree takes it inline. Git packs it to about what the bytes are. */
export const printsFile = 'prints.b64';

export function writePrints(prints: EntryPrints): string {
  return `${Buffer.from(packPrints(prints)).toString('base64')}\n`;
}

/** @throws {LoopFecError} `journal-not-readable` */
export function readPrints(text: string): EntryPrints {
  return unpackPrints(new Uint8Array(Buffer.from(text, 'base64')));
}
