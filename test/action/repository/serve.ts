/**
 * A git server on loopback over HTTP, in front of the bare origin: real `git http-backend`, and a token.
 *
 *   await withGitServer(repo, { token: 'ghs_…' }, async (server) => { repo.url = server.url; server.requests; });
 *
 * As GitHub does, it answers 401 without the right token and 400 when there are two Authorization headers.
 */
import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestRepository } from './repository.ts';
import { gitEnvironment } from './run-git.ts';

export interface GitServer {
  /** Address of the repository. */
  readonly url: string;
  /** Address of the server, as GITHUB_SERVER_URL. */
  readonly serverUrl: string;
  /** Method, path and answer of each request. */
  readonly requests: string[];
  /** Makes it take requests and never answer. */
  hang: boolean;
  /** How many connections are open. */
  connections(): Promise<number>;
}

function authorizations(request: IncomingMessage): string[] {
  return request.rawHeaders.filter(
    (_, i, all) => i % 2 === 1 && all[i - 1]?.toLowerCase() === 'authorization',
  );
}

function backend(repo: TestRepository, request: IncomingMessage, response: ServerResponse): void {
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  const child = spawn('git', ['-c', 'http.receivepack=false', 'http-backend'], {
    env: {
      ...gitEnvironment,
      GIT_PROJECT_ROOT: repo.folder,
      GIT_HTTP_EXPORT_ALL: '1',
      REQUEST_METHOD: request.method ?? 'GET',
      PATH_INFO: pathname,
      QUERY_STRING: search.slice(1),
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: String(request.headers['content-encoding'] ?? ''),
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  child.stdin.on('error', () => {});
  request.pipe(child.stdin);
  const out: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.on('close', () => {
    const all = Buffer.concat(out);
    const end = all.indexOf('\r\n\r\n');
    let status = 200;
    for (const line of all.subarray(0, end).toString().split('\r\n')) {
      const at = line.indexOf(': ');
      const name = line.slice(0, at);
      if (name === 'Status') status = Number.parseInt(line.slice(at + 2), 10);
      else response.setHeader(name, line.slice(at + 2));
    }
    response.writeHead(status).end(all.subarray(end + 4));
  });
}

export async function withGitServer(
  repo: TestRepository,
  { token }: { readonly token: string },
  work: (server: GitServer) => Promise<void>,
): Promise<void> {
  const wanted = `basic ${btoa(`x-access-token:${token}`)}`.toLowerCase();
  const http = createServer((request, response) => {
    const given = authorizations(request);
    const answer = (status: number) => {
      server.requests.push(`${request.method} ${request.url} ${status}`);
      return status;
    };
    if (server.hang) answer(0);
    else if (given.length > 1) response.writeHead(answer(400)).end('Duplicate header: "Authorization"');
    else if (given[0]?.toLowerCase() !== wanted) {
      response.writeHead(answer(401), { 'www-authenticate': 'Basic realm="GitHub"' }).end();
    } else {
      answer(200);
      backend(repo, request, response);
    }
  });
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  const { port } = http.address() as AddressInfo;
  const serverUrl = `http://127.0.0.1:${port}`;
  const server: GitServer = {
    serverUrl,
    url: `${serverUrl}/origin.git`,
    requests: [],
    hang: false,
    connections: () =>
      new Promise((done, fail) =>
        http.getConnections((error, count) => (error === null ? done(count) : fail(error))),
      ),
  };
  try {
    await work(server);
  } finally {
    http.closeAllConnections();
    await new Promise((done) => http.close(done));
  }
}
