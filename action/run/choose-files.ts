import type { RunEvent } from '../event.ts';
import { withSizes } from '../files/blob.ts';
import { allFiles, changedFiles, pullRequestFiles } from '../files/changed-files.ts';
import type { Git } from '../files/git.ts';
import { isNoCommit } from '../files/history.ts';
import { type NearMiss, nearMisses } from '../files/near-misses.ts';
import { isSelected, parsePatterns, selectFiles } from '../files/patterns.ts';
import type { TreeFile } from '../files/tree-file.ts';
import type { RepositoryFile } from '../repository-file.ts';
import { mappingName } from '../targets/read-mapping.ts';
import { deletedFiles } from './deleted-files.ts';

/** What this run looks at. */
export interface Chosen {
  /** Where the files and loop-fec.json are read from. */
  readonly commit: string;
  readonly files: readonly RepositoryFile[];
  /** Paths that the push took away. */
  readonly deleted: readonly string[];
  /** Files that look like a FEC and were not taken; null where the event was about a FEC all the same. */
  readonly nearMisses: readonly NearMiss[] | null;
  /** Only exact paths were asked for: this run is one job of a plan, others see to the other client files. */
  readonly isShare: boolean;
  /** Patterns that took nothing. */
  readonly idle: readonly string[];
}

async function filesOf(
  git: Git,
  event: RunEvent,
): Promise<{ readonly commit: string; readonly files: readonly TreeFile[] }> {
  const { commit, pullRequest, before, ref, defaultBranch } = event;
  if (pullRequest !== null) return pullRequestFiles(git, { ...pullRequest, merge: commit });
  if (before === null) return { commit, files: await allFiles(git, commit) };
  const range = { before, after: commit, ref, defaultBranch: defaultBranch ?? '' };
  return { commit, files: await changedFiles(git, range) };
}

/**
 * The files that the event is about and that `patterns` takes.
 * @throws {LoopFecError} `bad-files-pattern`, `history-missing`, `history-not-fetched`, `blob-missing`, `git-*`
 */
export async function chooseFiles(git: Git, event: RunEvent, patternLines: string): Promise<Chosen> {
  const patterns = parsePatterns(patternLines);
  const { commit, files } = await filesOf(git, event);
  const selection = selectFiles(files, patterns);
  const { before } = event;
  const gone = before === null || isNoCommit(before) ? [] : await deletedFiles(git, before, commit);
  const deleted = gone.filter((path) => isSelected(path, patterns));
  const nothing = selection.files.length === 0 && deleted.length === 0;
  const near = nothing ? files.filter(({ path }) => path !== mappingName) : [];
  return {
    commit,
    files: await withSizes(git, selection.files),
    deleted,
    nearMisses: nothing ? nearMisses(near, patterns) : null,
    isShare: patterns.every((pattern) => pattern.isLiteral),
    idle: selection.idle,
  };
}
