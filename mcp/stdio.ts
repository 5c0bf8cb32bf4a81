import type { Readable, Writable } from 'node:stream';
import { systemClock } from '../host/clock.ts';
import { createSession } from './sdk-adapter.ts';
import type { Surface } from './surface.ts';

/** Ms that calls have to finish once the client has closed its end, and to stop once they are told to. */
const graceTime = 500;
const stopTime = 400;

export interface Streams {
  readonly input: Readable;
  /** Nothing else may write to it meanwhile. */
  readonly output: Writable;
}

/** Serves one client on two streams, standard input and output, until it closes its end or the signal comes. */
export async function serveStdio(
  surface: Surface,
  { input, output }: Streams,
  signal: AbortSignal,
): Promise<void> {
  const stop = new AbortController();
  const session = createSession(surface, stop.signal);
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  for (const event of ['end', 'close', 'error']) input.on(event, () => end());
  // A client that has died reads no more.
  output.on('error', () => end());
  signal.addEventListener('abort', () => end(), { once: true });
  if (signal.aborted) end();
  await session.serveStreams(input, output);
  await ended;
  if (!signal.aborted) await within(graceTime, session.idle());
  stop.abort(new DOMException('the server stops', 'AbortError'));
  await within(stopTime, session.idle());
  await session.close();
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  const late = new AbortController();
  await Promise.race([work, systemClock.sleep(ms, late.signal).catch(() => {})]);
  late.abort();
}
