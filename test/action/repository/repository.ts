/**
 * Real git repositories, made on the spot: a bare origin, the events that GitHub would send, and checkouts as
 * actions/checkout makes them.
 *
 *   await withRepository(async (repo) => {
 *     const push = await repo.push({ write: { '812345678FEC20241231.txt': text } });   // the event's payload
 *     const folder = await repo.checkout(push.after);                                  // depth 1
 *     const next = await repo.push({ rename: {...}, remove: [...], link: {...}, submodule: {...} });
 *     await repo.push({...}, { ref: 'refs/heads/client-7' });        // a new branch, from the default branch
 *     await repo.push({...}, { from: first.after });                 // a force push: history is rewritten
 *     await repo.forget();                                           // ... and what it dropped is gone from the origin
 *     const { event, ref, merge } = await repo.pullRequest({ write: {...} }, { fork: true });
 *     await repo.checkout(merge, { ref });
 *     await repo.deleteRef('refs/heads/client-7');                   // the payload of a deletion
 *   }, { private: false });
 *
 * `repo.origin` is the folder of the bare repository (a loopback GitHub can serve it), `repo.url` its address. Commits
 * are made without a working tree, so that any name and 1000 files cost one process.
 */
import { appendFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Changes, fastImport } from './changes.ts';
import { type CheckoutOptions, checkout } from './checkout.ts';
import {
  noCommit,
  type PullRequestEvent,
  type PushEvent,
  type RepositoryInfo,
  repositoryPayload,
} from './events.ts';
import { runGit } from './run-git.ts';

export interface CommitOptions {
  /** Parent; null for none. Default: the head of the ref, else of the default branch. */
  readonly from?: string | null;
  readonly message?: string;
}

export class TestRepository {
  readonly folder: string;
  readonly info: RepositoryInfo;
  /** What checkouts fetch from; may be set to a server's address. */
  url: string;
  private commits = 0;
  private checkouts = 0;
  private pullRequests = 0;

  constructor(folder: string, info: RepositoryInfo) {
    this.folder = folder;
    this.info = info;
    this.url = pathToFileURL(this.origin).href;
  }

  get origin(): string {
    return join(this.folder, 'origin.git');
  }

  get defaultRef(): string {
    return `refs/heads/${this.info.defaultBranch}`;
  }

  /** git in the bare origin. */
  git(...args: string[]): Promise<string> {
    return runGit(args, { folder: this.origin });
  }

  async head(ref: string = this.defaultRef): Promise<string | null> {
    const found = await this.git('for-each-ref', '--format=%(objectname) %(refname)', ref);
    return (
      found
        .split('\n')
        .find((line) => line.endsWith(` ${ref}`))
        ?.slice(0, -ref.length - 1) ?? null
    );
  }

  /** Makes a commit that no ref has. */
  async commit(changes: Changes, { from, message = 'FEC' }: CommitOptions = {}): Promise<string> {
    const number = ++this.commits;
    const ref = `refs/building/${number}`;
    const when = 1_767_225_600 + number * 60;
    const parent = from === undefined ? await this.head() : from;
    const stdin = fastImport({ ref, from: parent, message, when, changes });
    return runGit(['fast-import', '--quiet', '--force'], { folder: this.origin, stdin });
  }

  /** One commit, pushed. `from` another commit than the head makes it a force push. */
  async push(changes: Changes, options: CommitOptions & { readonly ref?: string } = {}): Promise<PushEvent> {
    const ref = options.ref ?? this.defaultRef;
    const from = options.from === undefined ? ((await this.head(ref)) ?? (await this.head())) : options.from;
    return this.pushCommit(await this.commit(changes, { ...options, from }), ref);
  }

  /** Points the ref to a commit, as a push (or force push) of it does. */
  async pushCommit(commit: string, ref: string = this.defaultRef): Promise<PushEvent> {
    const before = await this.head(ref);
    await this.git('update-ref', ref, commit);
    // `<` marks what the ref had and has no more, `>` what is new.
    const range = before === null ? ['-1', commit] : ['--left-right', `${before}...${commit}`];
    const log = (await this.git('log', '--reverse', '--format=%m%H %s', ...range)).split('\n');
    const commits = log
      .filter((line) => line.startsWith('>'))
      .map((line) => ({ id: line.slice(1, 41), message: line.slice(42) }));
    return {
      ref,
      before: before ?? noCommit,
      after: commit,
      created: before === null,
      deleted: false,
      forced: log.some((line) => line.startsWith('<')),
      base_ref: null,
      commits,
      head_commit: commits.at(-1) ?? null,
      repository: repositoryPayload(this.info),
    };
  }

  async deleteRef(ref: string): Promise<PushEvent> {
    const before = (await this.head(ref)) ?? noCommit;
    await this.git('update-ref', '-d', ref);
    return {
      ref,
      before,
      after: noCommit,
      created: false,
      deleted: true,
      forced: false,
      base_ref: null,
      commits: [],
      head_commit: null,
      repository: repositoryPayload(this.info),
    };
  }

  /** Drops what no ref reaches, as the origin does some time after a force push. */
  async forget(): Promise<void> {
    await this.git('reflog', 'expire', '--expire=now', '--all');
    await this.git('repack', '-a', '-d', '-q');
    await this.git('prune', '--expire=now');
  }

  /**
   * A pull request with one commit, and the merge commit that GitHub offers for it.
   * @param from where the branch began; the default branch may have moved on since
   */
  async pullRequest(
    changes: Changes,
    { fork = false, from }: { readonly fork?: boolean; readonly from?: string } = {},
  ): Promise<{ event: PullRequestEvent; ref: string; merge: string }> {
    const base = await this.head();
    if (base === null) throw new Error('a pull request needs a default branch');
    const number = ++this.pullRequests;
    const head = await this.commit(changes, { from: from ?? base });
    const tree = await this.git('merge-tree', '--write-tree', base, head);
    const merge = await this.git('commit-tree', tree, '-p', base, '-p', head, '-m', `Merge ${head}`);
    const ref = `refs/pull/${number}/merge`;
    await this.git('update-ref', `refs/pull/${number}/head`, head);
    await this.git('update-ref', ref, merge);
    const own = `${this.info.owner}/${this.info.name}`;
    const event: PullRequestEvent = {
      action: 'opened',
      number,
      pull_request: {
        number,
        merged: false,
        merge_commit_sha: merge,
        base: { ref: this.info.defaultBranch, sha: base, repo: { full_name: own } },
        head: {
          ref: 'new-fec',
          sha: head,
          repo: { full_name: fork ? `stagiaire/${this.info.name}` : own, fork },
        },
      },
      repository: repositoryPayload(this.info),
    };
    return { event, ref, merge };
  }

  /** A working copy as actions/checkout makes it. `ref` is GITHUB_REF. */
  checkout(
    commit: string,
    options: Partial<Pick<CheckoutOptions, 'ref' | 'depth' | 'config'>> = {},
  ): Promise<string> {
    const folder = join(this.folder, `checkout-${++this.checkouts}`);
    return checkout({
      folder,
      url: this.url,
      commit,
      ref: this.defaultRef,
      depth: 1,
      config: [],
      ...options,
    });
  }
}

/** @param folder is made and holds everything */
export async function createRepository(
  folder: string,
  info: Partial<RepositoryInfo> = {},
): Promise<TestRepository> {
  await mkdir(folder, { recursive: true });
  const full = { owner: 'cabinet', name: 'dossiers', private: true, defaultBranch: 'main', ...info };
  const repository = new TestRepository(folder, full);
  const init = ['init', '--quiet', '--bare', `--initial-branch=${full.defaultBranch}`, 'origin.git'];
  await runGit(init, { folder });
  const settings = '[uploadpack]\n\tallowAnySHA1InWant = true\n\tallowFilter = true\n';
  await appendFile(join(repository.origin, 'config'), settings);
  return repository;
}

export async function withRepository(
  work: (repository: TestRepository) => Promise<void>,
  info: Partial<RepositoryInfo> = {},
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'loop-fec-git-'));
  try {
    await work(await createRepository(folder, info));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
