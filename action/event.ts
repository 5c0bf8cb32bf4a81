import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { LoopFecError } from '../core/error.ts';

const Sha = v.pipe(v.string(), v.regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/));

/** The members of GitHub's payloads that matter here. Everything in them that a person can write is untrusted. */
const PayloadSchema = v.object({
  ref: v.optional(v.string()),
  before: v.optional(Sha),
  after: v.optional(Sha),
  deleted: v.optional(v.boolean()),
  pull_request: v.optional(v.object({ base: v.object({ sha: Sha }), head: v.object({ sha: Sha }) })),
  repository: v.optional(
    v.object({
      private: v.optional(v.boolean()),
      visibility: v.optional(v.string()),
      default_branch: v.optional(v.string()),
    }),
  ),
});

type Payload = v.InferOutput<typeof PayloadSchema>;

export interface RunEvent {
  readonly name: string;
  /** The full ref the workflow runs on, such as `refs/heads/main`. */
  readonly ref: string;
  /** The commit that is judged. */
  readonly commit: string;
  /** Commit before the push; zeros when it made the ref. */
  readonly before: string | null;
  readonly deleted: boolean;
  readonly pullRequest: { readonly base: string; readonly head: string } | null;
  readonly owner: string;
  readonly repository: string;
  /** Null where the event does not say. */
  readonly isPrivate: boolean | null;
  readonly defaultBranch: string | null;
}

type Env = Readonly<Record<string, string | undefined>>;

function badEvent(what: string): LoopFecError {
  return new LoopFecError(
    'bad-event',
    {
      fr: `L’événement GitHub n’est pas lisible (${what}). Cette action s’exécute dans un workflow GitHub`,
      en: `The GitHub event cannot be read (${what}). This action runs in a GitHub workflow`,
    },
    { what },
  );
}

function readPayload(path: string | undefined): Payload {
  if (path === undefined || path === '') throw badEvent('GITHUB_EVENT_PATH');
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw badEvent('GITHUB_EVENT_PATH');
  }
  const result = v.safeParse(PayloadSchema, value);
  if (!result.success) throw badEvent(v.getDotPath(result.issues[0]) ?? 'GITHUB_EVENT_PATH');
  return result.output;
}

function privacyOf({ repository }: Payload): boolean | null {
  // An organisation's "internal" repository is private, but readable by many: imports are as private as its files.
  if (repository?.visibility !== undefined && repository.visibility === 'public') return false;
  return repository?.private ?? null;
}

type Revisions = Pick<RunEvent, 'commit' | 'before' | 'deleted' | 'pullRequest'>;

/** By the event's own name: members that belong to another event decide nothing. */
function revisions(name: string, ref: string, payload: Payload, sha: string | undefined): Revisions {
  if (name === 'push') {
    const { before, after, deleted = false } = payload;
    if (before === undefined) throw badEvent('before');
    if (after === undefined) throw badEvent('after');
    if (!deleted && payload.ref !== ref) throw badEvent('ref');
    return { commit: after, before, deleted, pullRequest: null };
  }
  if (!v.is(Sha, sha)) throw badEvent('GITHUB_SHA');
  const rest = { commit: sha, before: null, deleted: false };
  if (name !== 'pull_request') return { ...rest, pullRequest: null };
  const { pull_request: pull } = payload;
  if (pull === undefined) throw badEvent('pull_request');
  return { ...rest, pullRequest: { base: pull.base.sha, head: pull.head.sha } };
}

/** @throws {LoopFecError} `bad-event` */
export function readEvent(env: Env): RunEvent {
  const payload = readPayload(env.GITHUB_EVENT_PATH);
  const [owner = '', repository = '', ...rest] = (env.GITHUB_REPOSITORY ?? '').split('/');
  if (owner === '' || repository === '' || rest.length > 0) throw badEvent('GITHUB_REPOSITORY');
  const name = env.GITHUB_EVENT_NAME ?? '';
  if (name === '') throw badEvent('GITHUB_EVENT_NAME');
  const ref = env.GITHUB_REF ?? payload.ref ?? '';
  return {
    name,
    ref,
    ...revisions(name, ref, payload, env.GITHUB_SHA),
    owner,
    repository,
    isPrivate: privacyOf(payload),
    defaultBranch: payload.repository?.default_branch ?? null,
  };
}
