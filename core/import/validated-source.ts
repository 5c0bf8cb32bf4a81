import { LoopFecError } from '../error.ts';
import type { ByteSource, CreateDigest } from '../ports.ts';

function notTheSame(name: string): LoopFecError {
  const shown = JSON.stringify(name);
  return new LoopFecError('file-changed', {
    fr: `${shown} a changé depuis son contrôle. Le contrôler de nouveau : rien n’est importé`,
    en: `${shown} has changed since it was checked. Check it again: nothing is imported`,
  });
}

function notTaken(name: string): LoopFecError {
  const shown = JSON.stringify(name);
  return new LoopFecError('storage-bad-answer', {
    fr: `Le stockage de Cegid Loop dit avoir ${shown} sans l’avoir lu en entier. Recommencer : rien n’est importé`,
    en: `The storage of Cegid Loop says that it has ${shown} without having read all of it. Try again: nothing is imported`,
  });
}

export interface ValidatedSource extends ByteSource {
  /** True once all bytes have been given out and were those that were judged. */
  wasRead(): boolean;
  /** The error for an upload that ended before that. */
  notRead(): LoopFecError;
}

/**
 * The source, of which every reading ends in an error unless its bytes are those with this SHA-256. The last chunk is
 * only given out when that is certain: other bytes never get through whole.
 */
export function validatedSource(
  source: ByteSource,
  sha256: string,
  createDigest: CreateDigest,
): ValidatedSource {
  let done = false;
  return {
    name: source.name,
    size: source.size,
    wasRead: () => done,
    notRead: () => notTaken(source.name),
    async *read(signal) {
      done = false;
      const digest = createDigest('sha256');
      let held: Uint8Array | null = null;
      for await (const chunk of source.read(signal)) {
        digest.update(chunk);
        if (held !== null) yield held;
        // The source may use its buffer again.
        held = chunk.slice();
      }
      if (digest.hex() !== sha256) throw notTheSame(source.name);
      // Before the last chunk goes out: who has got it need not come back for more.
      done = true;
      if (held !== null) yield held;
    },
  };
}
