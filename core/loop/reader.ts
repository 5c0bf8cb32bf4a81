import ky, { isHTTPError, isNetworkError, isTimeoutError } from 'ky';
import type { Clock, Random } from '../ports.ts';
import type { Text } from '../text.ts';
import { parseJson, requestIdOf } from './answer.ts';
import { boundedFetch, type Fetch, UnreadableAnswer } from './bounded-fetch.ts';
import { type Call, loopError } from './errors.ts';
import { httpFailure } from './http-failure.ts';
import { type LoopLimits, pauseBefore, retryAfter, retryLimit } from './limits.ts';

export interface Answer {
  /** Parsed JSON, untrusted: an object or an array. */
  readonly value: object;
  readonly requestId: string | null;
}

export interface ReadingCall {
  /** Below the API address, with a leading slash. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly signal: AbortSignal | undefined;
  /** What a 404 means here, and what to do. */
  readonly notFound?: Text;
}

/** The reading calls of the API: harmless, so they are tried again. */
export type Reader = (wanted: ReadingCall) => Promise<Answer>;

export interface ReaderSetup {
  readonly apiUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
  readonly limits: LoopLimits;
  readonly ports: { readonly fetch: Fetch; readonly clock: Clock; readonly random: Random };
}

export function createReader({ apiUrl, headers, secrets, limits, ports }: ReaderSetup): Reader {
  const { clock, random } = ports;
  const host = new URL(apiUrl).host;
  const fetchBounded = boundedFetch(ports.fetch);
  const http = ky.create({
    fetch: (input, init) => fetchBounded(input instanceof Request ? input : new Request(input, init), init),
    headers: { ...headers, Accept: 'application/json' },
    // Answered, not followed: a redirect to another host would take the keys along.
    redirect: 'manual',
    timeout: limits.tryMs,
    totalTimeout: limits.totalMs,
    retry: {
      limit: retryLimit,
      methods: ['get'],
      statusCodes: [408, 429, 500, 502, 503, 504],
      afterStatusCodes: [429, 503],
      maxRetryAfter: limits.retryAfterMs,
      retryOnTimeout: true,
      delay: (repeat) => pauseBefore(repeat, random(1)[0] ?? 0, limits),
      shouldRetry: ({ error }) => {
        if (!isHTTPError(error)) return undefined;
        const wait = retryAfter(error.response.headers.get('retry-after'), clock.now());
        return wait !== null && wait > limits.retryAfterMs ? false : undefined;
      },
    },
  });
  return async ({ path, query, signal, notFound }) => {
    const call: Call = { method: 'GET', path, host };
    let response: Response;
    try {
      signal?.throwIfAborted();
      response = await http.get(apiUrl + path, {
        searchParams: query,
        ...(signal === undefined ? {} : { signal }),
      });
    } catch (error) {
      signal?.throwIfAborted();
      if (isHTTPError(error)) {
        const { status, headers: answered } = error.response;
        throw httpFailure(
          call,
          { status, headers: answered, body: jsonOf(error.data) },
          { secrets, now: clock.now(), notFound },
        );
      }
      if (error instanceof UnreadableAnswer) {
        if (error.fault === 'redirected') throw loopError('loop-redirected', call);
        throw loopError('loop-bad-answer', call, { reason: error.fault });
      }
      if (isTimeoutError(error)) throw loopError('loop-timeout', call);
      throw loopError('loop-unreachable', call, {
        reason: isNetworkError(error) ? networkReason(error) : 'network',
      });
    }

    const requestId = requestIdOf((name) => response.headers.get(name));
    const value = parseJson(new Uint8Array(await response.arrayBuffer()));
    if (response.status !== 200 || value === undefined || typeof value !== 'object' || value === null) {
      throw loopError('loop-bad-answer', call, { status: response.status, requestId });
    }
    return { value, requestId };
  };
}

/** ky parses a body only when its type says JSON. */
function jsonOf(data: unknown): unknown {
  return typeof data === 'string' ? parseJson(new TextEncoder().encode(data)) : data;
}

/** The innermost code of an error's causes (`ECONNREFUSED`); Deno gives none. */
function networkReason(error: unknown): string {
  let found = 'network';
  let current: unknown = error;
  for (let depth = 0; depth < 5 && current instanceof Error; depth++) {
    if (
      'code' in current &&
      typeof current.code === 'string' &&
      /^[A-Za-z][A-Za-z0-9_]{2,60}$/.test(current.code)
    ) {
      found = current.code;
    }
    current = current.cause;
  }
  return found;
}
