import { type ClientRequest, request } from 'node:http';
import type { Socket } from 'node:net';
import type { HttpAnswer, SendOutcome } from '../../core/ports.ts';
import { connect } from './connect.ts';
import { ExchangeFailure, reasonOf } from './exchange-failure.ts';
import { readAnswer } from './read-answer.ts';

export interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes that `writeBody` will write. */
  readonly contentLength: number;
  /** Milliseconds for the whole exchange. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  /** Writes the body and ends the request. `over` is aborted when nobody reads any more: then it returns. */
  writeBody(outgoing: ClientRequest, over: AbortSignal): Promise<void>;
}

/**
 * One request on a connection of its own. First the connection, then the request: what fails before the request object
 * exists is `not-sent`, what fails after is `unknown`. No agent, no pool, nothing that could repeat it. Never rejects.
 */
export async function exchange(wanted: Exchange): Promise<SendOutcome> {
  const stop = new AbortController();
  const start = Date.now();
  const timer = setTimeout(() => stop.abort(new ExchangeFailure('timeout')), wanted.timeoutMs);
  const onAbort = (): void => stop.abort(new ExchangeFailure('aborted'));
  if (wanted.signal?.aborted) onAbort();
  wanted.signal?.addEventListener('abort', onAbort);

  let socket: Socket | undefined;
  let outgoing: ClientRequest | undefined;
  try {
    const url = new URL(wanted.url);
    socket = await connect(url, stop.signal);
    socket.on('error', () => {});
    stop.signal.throwIfAborted();
    // Timers need not count the time that a machine or a process slept.
    if (Date.now() - start >= wanted.timeoutMs) throw new ExchangeFailure('timeout');
    outgoing = open(wanted, url, socket);
    return { kind: 'answer', answer: await converse(wanted, outgoing, stop.signal) };
  } catch (error) {
    return { kind: outgoing === undefined ? 'not-sent' : 'unknown', reason: reasonOf(error) };
  } finally {
    clearTimeout(timer);
    wanted.signal?.removeEventListener('abort', onAbort);
    outgoing?.destroy();
    socket?.destroy();
  }
}

/** Throws before anything is written when a header cannot be sent. No `agent` here: it would ignore our connection. */
function open(wanted: Exchange, url: URL, socket: Socket): ClientRequest {
  return request({
    createConnection: () => socket,
    method: wanted.method,
    path: `${url.pathname}${url.search}`,
    headers: {
      Host: url.host,
      'Accept-Encoding': 'identity',
      ...wanted.headers,
      'Content-Length': String(wanted.contentLength),
      Connection: 'close',
    },
  });
}

async function converse(wanted: Exchange, outgoing: ClientRequest, stop: AbortSignal): Promise<HttpAnswer> {
  const over = new AbortController();
  let onStop = (): void => {};
  try {
    return await new Promise<HttpAnswer>((resolve, reject) => {
      onStop = () => reject(stop.reason);
      stop.addEventListener('abort', onStop);
      let answered = false;
      outgoing.on('response', (response) => {
        answered = true;
        over.abort();
        readAnswer(response).then(resolve, reject);
      });
      outgoing.on('error', (error) => {
        if (!answered) reject(error);
      });
      outgoing.on('close', () => {
        if (!answered) reject(new ExchangeFailure('closed'));
      });
      wanted.writeBody(outgoing, over.signal).catch(reject);
    });
  } finally {
    stop.removeEventListener('abort', onStop);
    over.abort();
  }
}
