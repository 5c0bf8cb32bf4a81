import process from 'node:process';
import type { ByteSource } from '../core/ports.ts';

/** Standard input as a file without a name. It can be read once. */
export function stdinSource(): ByteSource {
  return {
    name: '',
    size: -1,
    async *read(signal) {
      for await (const chunk of process.stdin) {
        signal?.throwIfAborted();
        yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : new Uint8Array(chunk);
      }
    },
  };
}
