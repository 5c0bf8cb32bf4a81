import process from 'node:process';
import { LoopFecError } from '../core/error.ts';
import type { ByteSource } from '../core/ports.ts';

/**
 * Standard input as a file without a name. It can be read once. Reading ends with the signal's reason even while
 * nothing comes.
 * @throws {LoopFecError} `file-not-readable` when it is no stream of bytes (a folder)
 */
export function stdinSource(): ByteSource {
  return {
    name: '',
    size: -1,
    async *read(signal) {
      signal?.throwIfAborted();
      let stop = (): void => {};
      const stopped = new Promise<never>((_, reject) => {
        stop = () => reject(signal?.reason);
      });
      stopped.catch(() => {});
      signal?.addEventListener('abort', stop);
      try {
        const chunks = process.stdin[Symbol.asyncIterator]();
        for (;;) {
          // Not every runtime ends a read that waits when its stream is destroyed.
          const { done, value } = await Promise.race([chunks.next(), stopped]);
          if (done === true) break;
          yield typeof value === 'string' ? new TextEncoder().encode(value) : new Uint8Array(value);
        }
      } catch (error) {
        signal?.throwIfAborted();
        const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
        throw new LoopFecError('file-not-readable', {
          fr: `Lecture impossible de l’entrée standard (${code})`,
          en: `Cannot read standard input (${code})`,
        });
      } finally {
        signal?.removeEventListener('abort', stop);
        if (signal?.aborted) process.stdin.destroy();
      }
    },
  };
}
