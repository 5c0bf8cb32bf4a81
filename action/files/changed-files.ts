import type { Git } from './git.ts';
import { noMergeBase } from './git-error.ts';
import { branchHead, ensureCommit, isCommitName, isNoCommit, mergeBase, parentsOf } from './history.ts';
import { readRawDiff, readTree, type TreeFile } from './tree-file.ts';

/** What a push event says. */
export interface PushedRange {
  /** Zeros when the push made the ref. */
  readonly before: string;
  /** Zeros when the push deleted the ref. */
  readonly after: string;
  /** The whole ref that was pushed. */
  readonly ref: string;
  /** Short name. */
  readonly defaultBranch: string;
}

async function diff(git: Git, before: string, after: string): Promise<TreeFile[]> {
  const options = ['-r', '--raw', '-z', '--no-renames', '--no-abbrev', '--no-ext-diff', '--no-textconv'];
  return readRawDiff(await git.run(['diff-tree', ...options, '--diff-filter=AMT', before, after, '--']));
}

/** What a new ref is compared with: where it left the default branch, or nothing when it never was on it. */
async function startOf(git: Git, { after, ref, defaultBranch }: PushedRange): Promise<string> {
  const head = ref === `refs/heads/${defaultBranch}` ? null : await branchHead(git, defaultBranch);
  const base = head === null ? null : await mergeBase(git, head, after);
  return base ?? git.line(['hash-object', '-t', 'tree', '--stdin']);
}

/**
 * The files whose bytes the push added or changed, however many commits it has; nothing for a deletion. A rename is an
 * added file with the old blob. After a force push: against what the ref was before.
 * @throws {LoopFecError} `history-missing`, `history-not-fetched`, `bad-commit`, `git-*`
 */
export async function changedFiles(git: Git, range: PushedRange): Promise<TreeFile[]> {
  const { before, after } = range;
  if (isNoCommit(after)) return [];
  await ensureCommit(git, after);
  if (isNoCommit(before)) return diff(git, await startOf(git, range), after);
  await ensureCommit(git, before);
  return diff(git, before, after);
}

export interface PullRequestRange {
  /** Commit of the base branch, from the event. */
  readonly base: string;
  /** Last commit of the pull request, from the event. */
  readonly head: string;
  /** GITHUB_SHA: the merge commit that GitHub made, if it made one. */
  readonly merge: string;
}

/**
 * The files that a pull request adds or changes, and the commit that has them. With GitHub's merge commit at hand its
 * first parent is what is compared with; otherwise the common ancestor, fetched as far back as it takes.
 * @throws {LoopFecError} as {@link changedFiles}
 */
export async function pullRequestFiles(
  git: Git,
  { base, head, merge }: PullRequestRange,
): Promise<{ readonly commit: string; readonly files: readonly TreeFile[] }> {
  await ensureCommit(git, head);
  const [first, second] = await parentsOfMerge(git, merge);
  if (first !== undefined && second === head) {
    await ensureCommit(git, first);
    return { commit: merge, files: await diff(git, first, merge) };
  }
  const ancestor = await mergeBase(git, base, head);
  if (ancestor === null) throw noMergeBase(base, head);
  return { commit: head, files: await diff(git, ancestor, head) };
}

async function parentsOfMerge(git: Git, merge: string): Promise<string[]> {
  if (!isCommitName(merge)) return [];
  const { code } = await git.attempt(['cat-file', '-e', `${merge}^{commit}`]);
  return code === 0 ? parentsOf(git, merge) : [];
}

/**
 * Every file of the commit.
 * @throws {LoopFecError} as {@link changedFiles}
 */
export async function allFiles(git: Git, commit: string): Promise<TreeFile[]> {
  await ensureCommit(git, commit);
  return readTree(await git.run(['ls-tree', '-r', '-z', '--full-tree', commit]));
}
