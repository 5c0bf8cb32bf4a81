import { type Answer, notFound, ok, refusal } from './answer.ts';
import { type BareRepository, GitRefusal } from './bare-repository.ts';
import type { Kind } from './faults.ts';
import type { RefLists } from './ref-lists.ts';
import type { TreeEntry } from './tree-bytes.ts';

/** A call that was read: `what` is the ref, path or address that faults look at. */
export interface Call {
  readonly method: string;
  /** Behind /repos/{owner}/{repo}/, decoded. */
  readonly rest: string;
  readonly query: URLSearchParams;
  readonly accept: string;
  readonly body: unknown;
}

interface Routed {
  readonly kind: Kind;
  readonly what: string;
  readonly work: () => Promise<Answer>;
}

const isSha = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{40}$/.test(value);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function field(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null
    ? Object.entries(body).find(([key]) => key === name)?.[1]
    : undefined;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

const badRequest = refusal(422, 'Invalid request.');

/** The part of GitHub's REST API that speaks of git objects and refs, over a repository. Null: not of this part. */
export function gitRoute(call: Call, repository: BareRepository, lists: RefLists): Routed | null {
  const { method, rest, body } = call;
  const refObject = (ref: string, sha: string) => ({ ref, object: { type: 'commit', sha } });
  const routed = (kind: Kind, what: string, work: () => Promise<Answer>): Routed => ({ kind, what, work });
  const after = (prefix: string) => (rest.startsWith(prefix) ? rest.slice(prefix.length) : null);
  if (method === 'GET') {
    const name = after('git/ref/');
    if (name !== null) {
      const ref = `refs/${name}`;
      return routed('read-ref', ref, async () => {
        const sha = await repository.readRef(ref);
        return sha === null ? notFound : ok(refObject(ref, sha));
      });
    }
    const prefix = after('git/matching-refs/');
    if (prefix !== null)
      return routed('list-refs', `refs/${prefix}`, () => page(call, `refs/${prefix}`, lists));
    const path = after('contents/');
    if (path !== null) return routed('read-contents', path, () => contents(call, path, repository));
    const commit = after('git/commits/');
    if (commit !== null) {
      return routed('read-commit', commit, async () => {
        const { tree, parents, message } = await repository.readCommit(commit);
        return ok({ sha: commit, tree: { sha: tree }, parents: parents.map((sha) => ({ sha })), message });
      });
    }
    const tree = after('git/trees/');
    if (tree !== null) {
      return routed('read-tree', tree, async () =>
        ok({ sha: tree, tree: await repository.readTree(tree), truncated: false }),
      );
    }
    const blob = after('git/blobs/');
    if (blob !== null) {
      return routed('read-blob', blob, async () => {
        const bytes = Buffer.from(await repository.readObject('blob', blob));
        return ok({ sha: blob, size: bytes.length, content: bytes.toString('base64'), encoding: 'base64' });
      });
    }
    return null;
  }
  if (method === 'PATCH') {
    const name = after('git/refs/');
    if (name === null) return null;
    const ref = `refs/${name}`;
    const sha = field(body, 'sha');
    return routed('update-ref', ref, async () => {
      if (!isSha(sha)) return badRequest;
      if (!(await repository.has(sha))) return refusal(422, 'Object does not exist');
      const moved = await repository.moveRef(ref, sha, field(body, 'force') === true);
      if (moved === 'no-ref') return refusal(422, 'Reference does not exist');
      if (moved === 'no-fast-forward') return refusal(422, 'Update is not a fast forward');
      lists.remember(ref, sha);
      return ok(refObject(ref, sha));
    });
  }
  if (method !== 'POST') return null;
  switch (rest) {
    case 'git/blobs':
      return routed('create-blob', rest, async () => {
        const encoding = field(body, 'encoding') === 'base64' ? 'base64' : 'utf8';
        const sha = await repository.writeBlob(Buffer.from(text(field(body, 'content')), encoding));
        return ok({ sha, url: '' }, 201);
      });
    case 'git/trees':
      return routed('create-tree', rest, () => createTree(body, repository));
    case 'git/commits':
      return routed('create-commit', rest, () => createCommit(body, repository));
    case 'git/refs': {
      const ref = text(field(body, 'ref'));
      const sha = field(body, 'sha');
      return routed('create-ref', ref, async () => {
        if (!/^refs\/[^/]+\/./.test(ref) || !isSha(sha)) return badRequest;
        if (!(await repository.has(sha))) return refusal(422, 'Object does not exist');
        if (!(await repository.createRef(ref, sha))) return refusal(422, 'Reference already exists');
        lists.remember(ref, sha);
        return ok(refObject(ref, sha), 201);
      });
    }
    default:
      return null;
  }
}

async function page({ query, rest }: Call, prefix: string, lists: RefLists): Promise<Answer> {
  const size = Math.min(Number(query.get('per_page') ?? 30), 100);
  const number = Number(query.get('page') ?? 1);
  const all = await lists.matching(prefix);
  const body = all
    .slice((number - 1) * size, number * size)
    .map(([ref, sha]) => ({ ref, object: { type: 'commit', sha } }));
  const more = all.length > number * size;
  const next = `${rest}?per_page=${size}&page=${number + 1}`;
  return more ? { status: 200, body, headers: { link: `<{repository}/${next}>; rel="next"` } } : ok(body);
}

async function contents({ query, accept }: Call, path: string, repository: BareRepository): Promise<Answer> {
  try {
    const bytes = Buffer.from(await repository.readFile(query.get('ref') ?? 'refs/heads/main', path));
    if (accept.includes('raw')) {
      const headers = { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' };
      return { status: 200, body: null, raw: bytes, headers };
    }
    // Over a megabyte the content is left out.
    const small = bytes.length <= 1_048_576;
    const content = small ? bytes.toString('base64') : '';
    return ok({ type: 'file', path, size: bytes.length, content, encoding: small ? 'base64' : 'none' });
  } catch (error) {
    if (error instanceof GitRefusal) return notFound;
    throw error;
  }
}

async function createTree(body: unknown, repository: BareRepository): Promise<Answer> {
  const base = field(body, 'base_tree');
  const entries = new Map<string, TreeEntry>();
  if (isSha(base)) for (const entry of await repository.readTree(base)) entries.set(entry.path, entry);
  for (const entry of list(field(body, 'tree'))) {
    const path = text(field(entry, 'path'));
    const content = field(entry, 'content');
    const given = field(entry, 'sha');
    if (path === '' || path.includes('/')) return badRequest;
    if (given === null) {
      entries.delete(path);
      continue;
    }
    const sha = typeof content === 'string' ? await repository.writeBlob(content) : text(given);
    entries.set(path, { path, mode: text(field(entry, 'mode')), type: text(field(entry, 'type')), sha });
  }
  const sha = await repository.writeTree([...entries.values()]);
  return ok({ sha, tree: [...entries.values()] }, 201);
}

async function createCommit(body: unknown, repository: BareRepository): Promise<Answer> {
  const tree = field(body, 'tree');
  const parents = list(field(body, 'parents')).filter(isSha);
  if (!isSha(tree)) return badRequest;
  const message = text(field(body, 'message'));
  const author = text(field(field(body, 'author'), 'name')) || 'loopback';
  const sha = await repository.writeCommit(tree, parents, message, author);
  return ok({ sha, tree: { sha: tree }, parents: parents.map((parent) => ({ sha: parent })), message }, 201);
}
