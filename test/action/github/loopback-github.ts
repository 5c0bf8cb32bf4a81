/**
 * A GitHub on loopback for tests: the part of its REST API that speaks of git, over a real bare repository.
 *
 *     const github = await startGitHub(folder);          // the bare repository is folder/remote.git
 *     env.GITHUB_API_URL = github.apiUrl;                // env.GITHUB_REPOSITORY = github.fullName; token: github.token
 *     git clone github.remote                            // push and fetch go to the repository itself
 *     github.fault({ on: 'create-ref', does: 'cut-after', matching: /departures$/ });
 *     github.lists.lag = { writes: 3 };                  // lists of refs lie behind; single refs never do
 *     github.count('create-ref');                        // what it was asked, by kind; github.asked has all of it
 *     github.add((call) => call.rest === 'pulls/7' ? ok({ … }) : null);   // answers of the test's own
 *     await github.close();
 *
 * Calls need the bearer token. Every answer has an ETag and rate-limit headers; an answer that has not changed (304)
 * does not count against the limit, as with GitHub.
 */
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Answer, notFound, ok, refusal } from './answer.ts';
import { BareRepository, etagOf, GitRefusal } from './bare-repository.ts';
import { type Fault, Faults, type Kind, writing } from './faults.ts';
import { type Call, gitRoute } from './git-routes.ts';
import { RefLists } from './ref-lists.ts';

export interface Asked {
  readonly kind: Kind;
  /** The ref, path or address. */
  readonly what: string;
  readonly status: number;
}

export interface GitHubOptions {
  /** Whether the repository is private; true when absent. */
  readonly private?: boolean;
  /** Requests left in this hour; 1000 when absent. */
  readonly remaining?: number;
  /** A bare repository that exists; `remote.git` is made in the folder when absent. */
  readonly remote?: string;
}

export type OwnAnswer = (call: Call) => Answer | Promise<Answer> | null;

const owner = 'cabinet';
const repo = 'fec';
const token = 'ghs_loopback0123456789abcdefghijklmnopqr';
const mostBody = 150_000_000;

export interface LoopbackGitHub {
  readonly apiUrl: string;
  readonly owner: string;
  readonly repo: string;
  readonly fullName: string;
  readonly token: string;
  /** Folder of the bare repository: what to clone from and push to. */
  readonly remote: string;
  readonly repository: BareRepository;
  readonly lists: RefLists;
  /** Everything that was asked, in order; `status` 0 when there was no answer. */
  readonly asked: readonly Asked[];
  /** Requests left in this hour. */
  remaining: number;
  private: boolean;
  count(...kinds: readonly Kind[]): number;
  /** How many calls wrote something or meant to. */
  writes(): number;
  forget(): void;
  fault(fault: Fault): void;
  clearFaults(): void;
  add(answer: OwnAnswer): void;
  close(): Promise<void>;
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > mostBody) throw new Error('too large');
    chunks.push(chunk);
  }
  return size === 0 ? null : JSON.parse(Buffer.concat(chunks).toString());
}

export async function startGitHub(folder: string, options: GitHubOptions = {}): Promise<LoopbackGitHub> {
  const remote = options.remote ?? join(folder, 'remote.git');
  const repository = new BareRepository(remote);
  if (options.remote === undefined) {
    await mkdir(remote, { recursive: true });
    await repository.init();
  }
  await repository.configure();
  const lists = new RefLists(repository);
  await lists.begin();
  const faults = new Faults();
  const asked: Asked[] = [];
  const own: OwnAnswer[] = [];
  const pending = new Set<Promise<unknown>>();
  const base = `/repos/${owner}/${repo}`;

  function repositoryFacts() {
    const visibility = github.private ? 'private' : 'public';
    return { id: 1, full_name: github.fullName, private: github.private, visibility, default_branch: 'main' };
  }

  async function route(call: Call): Promise<{ kind: Kind; what: string; work: () => Promise<Answer> }> {
    for (const answer of own) {
      const found = await answer(call);
      if (found !== null) return { kind: 'other', what: call.rest, work: async () => found };
    }
    if (call.rest === '' && call.method === 'GET') {
      return { kind: 'read-repository', what: github.fullName, work: async () => ok(repositoryFacts()) };
    }
    return (
      gitRoute(call, repository, lists) ?? { kind: 'other', what: call.rest, work: async () => notFound }
    );
  }

  async function guarded({ method }: Call, work: () => Promise<Answer>): Promise<Answer> {
    try {
      return await work();
    } catch (error) {
      return error instanceof GitRefusal && method === 'GET' ? notFound : refusal(500, String(error));
    }
  }

  /** Null: no answer, the connection is closed. `'hang'`: no answer, it stays open. */
  async function struck(fault: Fault | null, work: () => Promise<Answer>): Promise<Answer | null | 'hang'> {
    const wait = { 'retry-after': String(fault?.retryAfter ?? 60) };
    switch (fault?.does) {
      case undefined:
        return work();
      case '500-before':
        return refusal(500, 'Server Error');
      case '500-after':
        await work();
        return refusal(500, 'Server Error');
      case 'cut-before':
        return null;
      case 'cut-after':
        await work();
        return null;
      case 'cut-mid-answer':
        return { ...(await work()), cut: true };
      case 'hang-after':
        await work();
        return 'hang';
      case 'secondary-limit':
        return refusal(403, 'You have exceeded a secondary rate limit. Please wait.', wait);
      case 'primary-limit': {
        const reset = String(Math.floor(Date.now() / 1000) + (fault?.retryAfter ?? 60));
        const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset };
        return refusal(403, 'API rate limit exceeded for installation.', headers);
      }
      case '429':
        return refusal(429, 'Too many requests', wait);
      case 'forbidden':
        return refusal(403, 'Resource not accessible by integration');
      case 'not-found':
        return notFound;
      case 'refused':
        return refusal(422, fault?.message ?? 'Validation Failed');
      case 'refused-after':
        await work();
        return refusal(422, fault?.message ?? 'Reference already exists');
      case 'delay':
        await setTimeout(fault?.ms ?? 0);
        return work();
      case 'late': {
        const later = setTimeout(fault?.ms ?? 0).then(work);
        pending.add(later);
        return refusal(502, 'Bad Gateway');
      }
    }
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://loopback');
    const body = await readBody(request);
    const inside = url.pathname === base || url.pathname.startsWith(`${base}/`);
    const call: Call = {
      method: request.method ?? '',
      rest: decodeURIComponent(url.pathname.slice(base.length + 1)),
      query: url.searchParams,
      accept: request.headers.accept ?? '',
      body,
    };
    const allowed = [`token ${token}`, `Bearer ${token}`].includes(request.headers.authorization ?? '');
    const { kind, what, work } = await route(call);
    const bare = async () => (inside ? guarded(call, work) : notFound);
    const answer = allowed ? await struck(faults.take(kind, what), bare) : refusal(401, 'Bad credentials');
    const status = answer === null || answer === 'hang' ? 0 : answer.status;
    asked.push({ kind, what, status });
    if (answer === null) request.socket.destroy();
    else if (answer !== 'hang') write(request, response, answer);
  }

  function write(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
    const bytes = answer.raw ?? Buffer.from(JSON.stringify(answer.body));
    const etag = etagOf(bytes);
    const same = answer.status === 200 && request.headers['if-none-match'] === etag;
    if (!same) github.remaining = Math.max(0, github.remaining - 1);
    const link = answer.headers?.link?.replace('{repository}', `${github.apiUrl}${base}`);
    response.writeHead(same ? 304 : answer.status, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(same ? 0 : bytes.length),
      etag,
      'x-ratelimit-limit': '1000',
      'x-ratelimit-remaining': String(github.remaining),
      'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3600),
      ...answer.headers,
      ...(link === undefined ? {} : { link }),
    });
    if (answer.cut !== true) response.end(same ? undefined : bytes);
    else
      response.write(bytes.subarray(0, bytes.length / 2), () => {
        request.socket.destroy();
        response.destroy();
      });
  }

  const server = createServer((request, response) => {
    const served = serve(request, response).catch(() => request.socket.destroy());
    pending.add(served);
    void served.finally(() => pending.delete(served));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;

  const github: LoopbackGitHub = {
    apiUrl: `http://127.0.0.1:${port}`,
    ...{ owner, repo, token, remote, repository, lists, asked },
    fullName: `${owner}/${repo}`,
    remaining: options.remaining ?? 1000,
    private: options.private ?? true,
    count: (...kinds) => asked.filter(({ kind }) => kinds.includes(kind)).length,
    writes: () => asked.filter(({ kind }) => writing.has(kind)).length,
    forget: () => void asked.splice(0),
    fault: (fault) => faults.plan(fault),
    clearFaults: () => faults.clear(),
    add: (answer) => void own.push(answer),
    async close() {
      server.close();
      server.closeAllConnections();
      await Promise.allSettled([...pending]);
    },
  };
  return github;
}
