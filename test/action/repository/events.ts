/** Payloads as GitHub writes them to GITHUB_EVENT_PATH, with the members that matter. */

export interface RepositoryInfo {
  readonly owner: string;
  readonly name: string;
  readonly private: boolean;
  readonly defaultBranch: string;
}

export const noCommit = '0'.repeat(40);

export function repositoryPayload({ owner, name, private: isPrivate, defaultBranch }: RepositoryInfo) {
  return {
    id: 4711,
    name,
    full_name: `${owner}/${name}`,
    owner: { login: owner, name: owner },
    private: isPrivate,
    visibility: isPrivate ? 'private' : 'public',
    fork: false,
    default_branch: defaultBranch,
  };
}

export interface PushEvent {
  readonly ref: string;
  /** 40 zeros when the push made the ref. */
  readonly before: string;
  /** 40 zeros when the push deleted the ref. */
  readonly after: string;
  readonly created: boolean;
  readonly deleted: boolean;
  readonly forced: boolean;
  readonly base_ref: null;
  readonly commits: readonly { readonly id: string; readonly message: string }[];
  readonly head_commit: { readonly id: string; readonly message: string } | null;
  readonly repository: ReturnType<typeof repositoryPayload>;
}

export interface PullRequestEvent {
  readonly action: 'opened';
  readonly number: number;
  readonly pull_request: {
    readonly number: number;
    readonly merged: false;
    readonly merge_commit_sha: string;
    readonly base: { readonly ref: string; readonly sha: string; readonly repo: { full_name: string } };
    readonly head: {
      readonly ref: string;
      readonly sha: string;
      readonly repo: { full_name: string; fork: boolean };
    };
  };
  readonly repository: ReturnType<typeof repositoryPayload>;
}

/** What workflow_dispatch hands over; `schedule` has `{ schedule }` and little else. */
export function dispatchEvent(
  info: RepositoryInfo,
  inputs: Readonly<Record<string, string>> = {},
): Readonly<Record<string, unknown>> {
  return {
    ref: `refs/heads/${info.defaultBranch}`,
    inputs,
    repository: repositoryPayload(info),
    workflow: '.github/workflows/fec.yml',
  };
}
