import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isLoopFecError, type LoopFecError } from '../../core/error.ts';
import { createLoopClient, type LoopPorts } from '../../core/loop/client.ts';
import type { LoopLimits } from '../../core/loop/limits.ts';
import type { LoopClient } from '../../core/loop/types.ts';
import { systemClock } from '../../host/clock.ts';
import { loopFetch } from '../../host/http/fetch.ts';
import { sendOnce } from '../../host/http/send-once.ts';
import { upload } from '../../host/http/upload.ts';
import { systemRandom } from '../../host/random.ts';

/** What a test server received. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export interface TestServer {
  readonly origin: string;
  readonly received: Received[];
  close(): Promise<void>;
}

export type Handler = (
  request: Received,
  response: ServerResponse,
  socket: IncomingMessage['socket'],
) => void | Promise<void>;

/** A real server on loopback that keeps what it received and answers as told. */
export async function serve(handler: Handler): Promise<TestServer> {
  const received: Received[] = [];
  const server = createServer((incoming, response) => {
    const chunks: Uint8Array[] = [];
    incoming.on('error', () => {});
    incoming.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    incoming.on('end', () => {
      const url = new URL(incoming.url ?? '/', 'http://localhost');
      const one: Received = {
        method: incoming.method ?? '',
        path: url.pathname,
        query: url.searchParams,
        headers: incoming.headers,
        body: Buffer.concat(chunks),
      };
      received.push(one);
      void handler(one, response, incoming.socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Runs with a server and closes it whatever happens. */
export async function withServer<T>(handler: Handler, work: (server: TestServer) => Promise<T>): Promise<T> {
  const server = await serve(handler);
  try {
    return await work(server);
  } finally {
    await server.close();
  }
}

export function json(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(JSON.stringify(value));
}

/** The address of a port on loopback where nobody listens. */
export async function closedOrigin(): Promise<string> {
  const server = await serve(() => {});
  await server.close();
  return server.origin;
}

/** Secrets that must never come out anywhere. */
export const planted = {
  publicKey: 'PUBLICHALF',
  secret: 'planted-secret-half-1234',
  subscriptionKey: 'planted-subscription-5678',
  signature: 'planted-signature-9abc',
} as const;

export const quick: LoopLimits = {
  tryMs: 5_000,
  totalMs: 10_000,
  retryAfterMs: 2_000,
  pauseMs: 2,
  importMs: 5_000,
  uploadMs: 5_000,
};

export const realPorts: LoopPorts = {
  fetch: loopFetch,
  sendOnce,
  upload,
  clock: systemClock,
  random: systemRandom,
};

export function testClient(origin: string, limits: Partial<LoopLimits> = {}): LoopClient {
  const access = {
    apiUrl: `${origin}/loop-api-publiques`,
    apiKey: `${planted.publicKey}:${planted.secret}`,
    subscriptionKey: planted.subscriptionKey,
  };
  return createLoopClient(access, realPorts, { ...quick, ...limits });
}

/** The error that a call rejects with. */
export async function failure(promise: Promise<unknown>): Promise<LoopFecError> {
  try {
    await promise;
  } catch (error) {
    assert.ok(isLoopFecError(error), String(error));
    return error;
  }
  assert.fail('no error');
}

/** How `getDossier` fails against this server, and after how many requests. */
export async function failedDossier(handler: Handler, limits: Partial<LoopLimits> = {}) {
  return withServer(handler, async ({ origin, received }) => {
    const error = await failure(testClient(origin, limits).getDossier('MANON002'));
    return { error, requests: received.length };
  });
}
