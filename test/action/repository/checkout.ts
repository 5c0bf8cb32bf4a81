import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runGit } from './run-git.ts';

export interface CheckoutOptions {
  /** Where to; made here. */
  readonly folder: string;
  /** Address of the origin. */
  readonly url: string;
  readonly commit: string;
  /** GITHUB_REF: a branch, a tag or `refs/pull/N/merge`. */
  readonly ref: string;
  /** Commits of history; 0 for all. */
  readonly depth: number;
  /** Further settings of the clone, such as `core.autocrlf=true`. */
  readonly config: readonly string[];
}

/** Where actions/checkout keeps the commit of a ref. */
function localRef(ref: string): string {
  if (ref.startsWith('refs/heads/')) return ref.replace('refs/heads/', 'refs/remotes/origin/');
  return ref.startsWith('refs/pull/') ? ref.replace('refs/pull/', 'refs/remotes/pull/') : ref;
}

/** The commands of actions/checkout, in its order: init, fetch one commit, checkout. */
export async function checkout(options: CheckoutOptions): Promise<string> {
  const { folder, url, commit, ref, depth, config } = options;
  await mkdir(folder, { recursive: true });
  const git = (...args: string[]) => runGit(args, { folder });
  await git('init', '--quiet', '--initial-branch=main', '.');
  const remote = `[remote "origin"]\n\turl = ${url}\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n[gc]\n\tauto = 0\n`;
  await appendFile(join(folder, '.git', 'config'), remote);
  for (const setting of config) {
    const at = setting.indexOf('=');
    await git('config', '--local', setting.slice(0, at), setting.slice(at + 1));
  }
  const local = localRef(ref);
  const fetch = ['-c', 'protocol.version=2', 'fetch', '--no-tags', '--prune', '--no-recurse-submodules'];
  if (depth === 0) {
    await git(...fetch, 'origin', '+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*');
    await git(...fetch, 'origin', commit);
    await git('update-ref', local, commit);
  } else await git(...fetch, `--depth=${depth}`, 'origin', `+${commit}:${local}`);
  const branch = ref.startsWith('refs/heads/') ? ['-B', ref.slice('refs/heads/'.length)] : [];
  await git('-c', 'advice.detachedHead=false', 'checkout', '--quiet', '--force', ...branch, local);
  return folder;
}
