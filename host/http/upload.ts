import type { ClientRequest } from 'node:http';
import type { Upload, UploadRequest } from '../../core/ports.ts';
import { exchange } from './exchange.ts';
import { ExchangeFailure } from './exchange-failure.ts';

/**
 * Reasons of its own: `length-mismatch` when the chunks are not as long as announced, `source-failed` when reading them
 * threw. In both cases the request was broken off. An answer that comes before the whole file was sent is an answer.
 */
export const upload: Upload = (wanted: UploadRequest) =>
  exchange({
    method: 'PUT',
    url: wanted.url,
    headers: wanted.headers,
    contentLength: wanted.size,
    timeoutMs: wanted.timeoutMs,
    signal: wanted.signal,
    writeBody: (outgoing, over) => writeChunks(wanted, outgoing, over),
  });

async function writeChunks(wanted: UploadRequest, outgoing: ClientRequest, over: AbortSignal): Promise<void> {
  let left = wanted.size;
  for await (const chunk of guarded(wanted.chunks)) {
    if (over.aborted) return;
    left -= chunk.length;
    if (left < 0) throw new ExchangeFailure('length-mismatch');
    // The source may use its buffer again while ours still waits in the socket's queue: a copy.
    if (!outgoing.write(Uint8Array.from(chunk))) await drained(outgoing, over);
    if (over.aborted) return;
  }
  if (left !== 0) throw new ExchangeFailure('length-mismatch');
  outgoing.end();
}

async function* guarded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch {
    throw new ExchangeFailure('source-failed');
  }
}

function drained(outgoing: ClientRequest, over: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (over.aborted) {
      resolve();
      return;
    }
    const done = (): void => {
      outgoing.off('drain', done);
      over.removeEventListener('abort', done);
      resolve();
    };
    outgoing.once('drain', done);
    over.addEventListener('abort', done);
  });
}
