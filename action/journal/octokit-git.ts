import type { getOctokit } from '@actions/github';
import * as v from 'valibot';
import { type GitDatabase, GitHubFailure, type RefHead } from './git-database.ts';
import type { RateBudget } from './rate-budget.ts';

type Octokit = ReturnType<typeof getOctokit>;

/** Ms for one call. */
const callTimeout = 30_000;
/** Characters of a text that goes into the request for the tree; longer ones are sent as blobs. */
const inlineMost = 1_000_000;
/** Ms to stay away when GitHub does not say how long. */
const waitUnlessTold = 60_000;

const author = { name: 'loop-fec', email: 'loop-fec@noreply.invalid' };

const Sha = v.pipe(v.string(), v.regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/));
const Made = v.object({ sha: Sha });
const Ref = v.object({ ref: v.string(), object: v.object({ sha: Sha }) });
const Commit = v.object({ tree: Made });
const Tree = v.object({ tree: v.array(v.object({ path: v.string(), sha: Sha })) });
const Blob = v.object({ content: v.string(), encoding: v.literal('base64') });

interface Common {
  readonly owner: string;
  readonly repo: string;
  readonly request: { readonly redirect: 'error'; readonly signal: AbortSignal };
}

interface Answer {
  readonly data: unknown;
  readonly headers: Readonly<Record<string, unknown>>;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value ? Reflect.get(value, name) : undefined;
}

function textOf(headers: unknown, name: string): string | null {
  const value = memberOf(headers, name);
  return value === undefined || value === null ? null : String(value);
}

/** Ms that a refusal asks us to stay away; null when it is no rate limit. */
function limitOf(status: number, headers: unknown, message: string, now: number): number | null {
  if (status !== 403 && status !== 429) return null;
  const seconds = Number(textOf(headers, 'retry-after') ?? Number.NaN);
  if (Number.isFinite(seconds)) return Math.max(seconds, 1) * 1000;
  const reset = Number(textOf(headers, 'x-ratelimit-reset') ?? Number.NaN);
  if (textOf(headers, 'x-ratelimit-remaining') === '0' && Number.isFinite(reset)) {
    return Math.max(reset * 1000 - now, 1000);
  }
  return status === 429 || /rate limit|abuse/i.test(message) ? waitUnlessTold : null;
}

/** What octokit threw: its errors hold the request with the token, so nothing of them is kept. */
function failureOf(error: unknown, now: number): { failure: GitHubFailure; headers: unknown } {
  const response = memberOf(error, 'response');
  const status = memberOf(response, 'status');
  const headers = memberOf(response, 'headers');
  if (typeof status !== 'number') return { failure: new GitHubFailure('no-answer', null), headers };
  const wait = limitOf(status, headers, String(memberOf(error, 'message')), now);
  if (wait !== null) return { failure: new GitHubFailure('limited', status, wait), headers };
  const kind =
    status === 401 || status === 403
      ? 'forbidden'
      : status === 404
        ? 'missing'
        : status >= 400 && status < 500 && status !== 408
          ? 'refused'
          : 'no-answer';
  return { failure: new GitHubFailure(kind, status), headers };
}

/**
 * The git database of a repository through octokit, each request counted by the budget.
 * @param cancel gives up even the request that is under way
 */
export function octokitGit(
  { rest }: Pick<Octokit, 'rest'>,
  repository: { readonly owner: string; readonly repo: string },
  budget: RateBudget,
  cancel?: AbortSignal,
): GitDatabase {
  /** A redirect would turn a write into a reading of something else. */
  async function call(kind: 'read' | 'write', work: (common: Common) => Promise<Answer>): Promise<unknown> {
    const signal = AbortSignal.any([
      AbortSignal.timeout(callTimeout),
      ...(cancel === undefined ? [] : [cancel]),
    ]);
    const late = Promise.withResolvers<never>();
    // A body that never ends does not heed the signal everywhere.
    const onTime = () => late.reject(new GitHubFailure('no-answer', null));
    if (signal.aborted) onTime();
    signal.addEventListener('abort', onTime, { once: true });
    try {
      const asked = work({ ...repository, request: { redirect: 'error', signal } });
      const { data, headers } = await Promise.race([asked, late.promise]);
      budget.note(kind, headers);
      return data;
    } catch (error) {
      const { failure, headers } = failureOf(error, budget.now());
      budget.note(kind, headers, failure);
      throw failure;
    } finally {
      signal.removeEventListener('abort', onTime);
    }
  }

  /** Half an answer comes as an empty text: it is no answer. */
  function parsed<T>(schema: v.GenericSchema<unknown, T>, data: unknown): T {
    const result = v.safeParse(schema, data);
    if (!result.success) throw new GitHubFailure('no-answer', null);
    return result.output;
  }

  async function orNull<T>(work: Promise<T>): Promise<T | null> {
    try {
      return await work;
    } catch (error) {
      if (error instanceof GitHubFailure && error.kind === 'missing') return null;
      throw error;
    }
  }

  /** The long way to a file, three requests: for a server whose contents know commits of branches only. */
  async function readObject(commit: string, path: string): Promise<string | null> {
    const found = await orNull(
      call('read', (common) => rest.git.getCommit({ ...common, commit_sha: commit })),
    );
    if (found === null) return null;
    const tree_sha = parsed(Commit, found).tree.sha;
    const data = await call('read', (common) => rest.git.getTree({ ...common, tree_sha }));
    const entry = parsed(Tree, data).tree.find((one) => one.path === path);
    if (entry === undefined) return null;
    const blob = await call('read', (common) => rest.git.getBlob({ ...common, file_sha: entry.sha }));
    return new TextDecoder().decode(Buffer.from(parsed(Blob, blob).content, 'base64'));
  }

  async function entryOf(path: string, content: string) {
    const entry = { path, mode: '100644', type: 'blob' } as const;
    if (content.length <= inlineMost) return { ...entry, content };
    const made = await call('write', (common) =>
      rest.git.createBlob({ ...common, content, encoding: 'utf-8' }),
    );
    return { ...entry, sha: parsed(Made, made).sha };
  }

  return {
    async readRef(ref) {
      const name = ref.replace(/^refs\//, '');
      const data = await orNull(call('read', (common) => rest.git.getRef({ ...common, ref: name })));
      if (data === null) return null;
      const found = parsed(Ref, data);
      return found.ref === ref ? found.object.sha : null;
    },
    async listRefs(prefix) {
      const heads: RefHead[] = [];
      for (let page = 1; ; page++) {
        const asked = { ref: prefix.replace(/^refs\//, ''), per_page: 100, page };
        let more = false;
        const data = await call('read', async (common) => {
          const answer = await rest.git.listMatchingRefs({ ...common, ...asked });
          more = /rel="next"/.test(answer.headers.link ?? '');
          return answer;
        });
        for (const { ref, object } of parsed(v.array(Ref), data)) heads.push({ ref, commit: object.sha });
        if (!more) return heads;
      }
    },
    async readTree(commit) {
      const data = await call('read', (common) => rest.git.getCommit({ ...common, commit_sha: commit }));
      return parsed(Commit, data).tree.sha;
    },
    async readFile(commit, path) {
      const asked = { path, ref: commit, mediaType: { format: 'raw' } };
      const data = await orNull(call('read', (common) => rest.repos.getContent({ ...common, ...asked })));
      if (data === null) return readObject(commit, path);
      const text = data instanceof ArrayBuffer ? new TextDecoder().decode(data) : data;
      return parsed(v.pipe(v.string(), v.nonEmpty()), text);
    },
    async createTree(files, base) {
      const tree: Awaited<ReturnType<typeof entryOf>>[] = [];
      for (const [path, content] of Object.entries(files)) tree.push(await entryOf(path, content));
      const on = base === null ? {} : { base_tree: base };
      return parsed(Made, await call('write', (common) => rest.git.createTree({ ...common, ...on, tree })))
        .sha;
    },
    async createCommit(tree, parents, message) {
      const wanted = { tree, parents: [...parents], message, author, committer: author };
      return parsed(Made, await call('write', (common) => rest.git.createCommit({ ...common, ...wanted })))
        .sha;
    },
    async createRef(ref, commit) {
      parsed(Ref, await call('write', (common) => rest.git.createRef({ ...common, ref, sha: commit })));
    },
    async moveRef(ref, commit) {
      const wanted = { ref: ref.replace(/^refs\//, ''), sha: commit, force: false };
      parsed(Ref, await call('write', (common) => rest.git.updateRef({ ...common, ...wanted })));
    },
  };
}
