import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readBody } from './http-body.ts';
import { guard } from './http-guard.ts';
import { createSession, type HttpHandler, isInitialize, type Session } from './sdk-adapter.ts';
import type { Surface } from './surface.ts';

/** Sessions at a time; a client that has gone leaves its own until the server ends, or until it is the oldest. */
const mostSessions = 32;
/** Ms that calls have to stop once they are told to. */
const stopTime = 400;

interface Open {
  readonly session: Session;
  readonly handle: HttpHandler;
}

export interface HttpServer {
  readonly port: number;
  close(): Promise<void>;
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
  response.end(JSON.stringify({ jsonrpc: '2.0', error: { code: -32000, message }, id: null }));
}

/**
 * Serves streamable HTTP at `/mcp` on 127.0.0.1 to whoever has the token. Each client's session sees a surface of its own.
 * @param port 0: a free one
 */
export async function serveHttp(surfaceFor: () => Surface, port: number, token: string): Promise<HttpServer> {
  const stop = new AbortController();
  const sessions = new Map<string, Open>();

  async function open(): Promise<Open> {
    const [oldest] = sessions.values();
    if (sessions.size >= mostSessions) await oldest?.session.close();
    const session = createSession(surfaceFor(), stop.signal);
    const handle = await session.serveHttp({
      opened: (id) => void sessions.set(id, opened),
      closed: (id) => void sessions.delete(id),
    });
    const opened = { session, handle };
    return opened;
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const rejection = guard(request, listening, token);
    if (rejection !== null) return refuse(response, rejection.status, rejection.message);
    if (request.url?.split('?')[0] !== '/mcp') return refuse(response, 404, 'Not found: /mcp');
    const id = request.headers['mcp-session-id'];
    const known = typeof id === 'string' ? sessions.get(id) : undefined;
    if (request.method !== 'POST') {
      if (known === undefined) return refuse(response, typeof id === 'string' ? 404 : 400, 'No such session');
      return known.handle(request, response);
    }
    const body = await readBody(request);
    if (body.kind === 'refused') return refuse(response, body.status, 'JSON of at most 1 MiB wanted');
    if (known !== undefined) return known.handle(request, response, body.value);
    if (typeof id === 'string') return refuse(response, 404, 'No such session');
    if (!isInitialize(body.value)) return refuse(response, 400, 'Initialize first');
    return (await open()).handle(request, response, body.value);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => {
      if (!response.headersSent) refuse(response, 500, 'Internal error');
      else response.destroy();
    });
  });
  server.requestTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const listening = typeof address === 'object' && address !== null ? address.port : port;

  return {
    port: listening,
    async close() {
      stop.abort(new DOMException('the server stops', 'AbortError'));
      const all = [...sessions.values()];
      const idle = Promise.all(all.map(({ session }) => session.idle()));
      await Promise.race([idle, new Promise((resolve) => setTimeout(resolve, stopTime).unref())]);
      await Promise.all(all.map(({ session }) => session.close()));
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
