import { LoopFecError } from '../../core/error.ts';
import type { EntryPrints } from '../../core/fec/entry-prints.ts';

/** Keys, then contents: 8-byte floats, little-endian, as every machine that runs this has them. */
export function packPrints({ keys, contents }: EntryPrints): Uint8Array {
  const packed = new Float64Array(keys.length * 2);
  packed.set(keys);
  packed.set(contents, keys.length);
  return new Uint8Array(packed.buffer);
}

/** @throws {LoopFecError} `journal-not-readable` */
export function unpackPrints(bytes: Uint8Array): EntryPrints {
  if (bytes.length % 16 !== 0) {
    throw new LoopFecError('journal-not-readable', {
      fr: 'Le journal des imports est abîmé (prints). Ne rien importer avant de l’avoir rétabli d’une sauvegarde',
      en: 'The journal of imports is damaged (prints). Do not import anything before it is restored from a backup',
    });
  }
  const all = new Float64Array(bytes.slice().buffer);
  const entries = all.length / 2;
  return { keys: all.subarray(0, entries), contents: all.subarray(entries) };
}
