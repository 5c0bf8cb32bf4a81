import type { Git } from './git.ts';
import { badCommit, historyMissing, historyNotFetched } from './git-error.ts';

/** Milliseconds a fetch may take. */
const fetchTimeout = 300_000;

/** Commits of history asked for, one after the other, until two branches meet. */
const depths = [50, 1000, 2_147_483_647];

const quietFetch = [
  'fetch',
  '--quiet',
  '--no-tags',
  '--no-write-fetch-head',
  '--no-recurse-submodules',
  '--refmap=',
];

const objectName = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** The commit that stands for none: a ref that was not there before, or is not there any more. */
export function isNoCommit(commit: string): boolean {
  return objectName.test(commit) && /^0+$/.test(commit);
}

/** Could it be the name of a commit? */
export function isCommitName(commit: string): boolean {
  return objectName.test(commit) && !isNoCommit(commit);
}

async function hasCommit(git: Git, commit: string): Promise<boolean> {
  const { code } = await git.attempt(['cat-file', '-e', `${commit}^{tree}`]);
  return code === 0;
}

/** What servers say of an object that they do not have or will not show. */
const unknownToServer =
  /not our ref|unadvertised object|no such remote ref|couldn't find remote ref|bad object|did not send all necessary objects|remote did not send/i;

/**
 * Sees to it that the commit and its tree are in the checkout: from the server when it is shallow.
 * @throws {LoopFecError} `bad-commit`, `history-missing`, `history-not-fetched`
 */
export async function ensureCommit(git: Git, commit: string): Promise<void> {
  if (!isCommitName(commit)) throw badCommit(commit);
  if (await hasCommit(git, commit)) return;
  const { code, stderr } = await git.attempt([...quietFetch, '--depth=1', 'origin', commit], {
    timeoutMs: fetchTimeout,
  });
  if (code === 0 && (await hasCommit(git, commit))) return;
  throw code === 0 || unknownToServer.test(stderr)
    ? historyMissing(commit, stderr)
    : historyNotFetched(commit, stderr);
}

/** The best common ancestor, or null when what is there of the history does not show one. */
async function knownMergeBase(git: Git, one: string, other: string): Promise<string | null> {
  const { code, stdout } = await git.attempt(['merge-base', one, other]);
  return code === 0 ? new TextDecoder().decode(stdout).trim() : null;
}

/**
 * The common ancestor of two commits; history is fetched until it is found. Null when they have none.
 * @throws {LoopFecError} `history-missing`, `history-not-fetched`
 */
export async function mergeBase(git: Git, one: string, other: string): Promise<string | null> {
  await ensureCommit(git, one);
  await ensureCommit(git, other);
  const known = await knownMergeBase(git, one, other);
  if (known !== null) return known;
  if ((await git.line(['rev-parse', '--is-shallow-repository'])) === 'true') {
    for (const depth of depths) {
      const { code, stderr } = await git.attempt([...quietFetch, `--depth=${depth}`, 'origin', one, other], {
        timeoutMs: fetchTimeout,
      });
      if (code !== 0) throw historyNotFetched(one, stderr);
      const found = await knownMergeBase(git, one, other);
      if (found !== null) return found;
    }
  }
  return null;
}

/** Parents as the commit names them, also where the checkout is cut off. */
export async function parentsOf(git: Git, commit: string): Promise<string[]> {
  const text = new TextDecoder().decode(await git.run(['cat-file', 'commit', `${commit}^{commit}`]));
  const head = text.split('\n\n', 1)[0] ?? '';
  return [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1] ?? '');
}

/**
 * The commit at the head of a branch, from the server or from what is there of it; null when there is no such branch.
 * @throws {LoopFecError} `history-missing`, `history-not-fetched`
 */
export async function branchHead(git: Git, branch: string): Promise<string | null> {
  const local = await git.attempt([
    'rev-parse',
    '--verify',
    '--quiet',
    `refs/remotes/origin/${branch}^{commit}`,
  ]);
  if (local.code === 0) return new TextDecoder().decode(local.stdout).trim();
  const ref = `refs/heads/${branch}`;
  const { code, stdout, stderr } = await git.attempt(['ls-remote', '--refs', 'origin', ref], {
    timeoutMs: fetchTimeout,
  });
  if (code !== 0) throw historyNotFetched(ref, stderr);
  const lines = new TextDecoder().decode(stdout).split('\n');
  const commit = lines.find((line) => line.endsWith(`\t${ref}`))?.split('\t')[0];
  if (commit === undefined) return null;
  await ensureCommit(git, commit);
  return commit;
}
