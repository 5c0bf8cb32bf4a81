import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportRecord } from '../../core/import/journal.ts';
import { type Git, type GitOptions, openGit } from '../files/git.ts';
import { damaged } from './git-journal-error.ts';
import { journalRefs, keyOfRef } from './ref-names.ts';
import { parseState, stateFile } from './state-file.ts';

const fetchTimeout = 300_000;

/** States are smaller, the prints of large files are not: those stay where they are. */
const onlySmall = '--filter=blob:limit=200k';

/**
 * Every import of the repository with its latest attempt, all client files, in a few requests of git, which count
 * against no limit of the API: a request each, for a thousand imports, would be all that GitHub allows in an hour.
 * They are read as of now, through a repository of their own that is removed afterwards. Nothing that guards an import
 * may depend on them.
 * @param checkout tells where the origin is
 * @throws {LoopFecError} `journal-not-readable`, `git-*`
 */
export async function readImports(
  checkout: Git,
  options: Omit<GitOptions, 'folder'>,
): Promise<ImportRecord[]> {
  const origin = await checkout.line(['remote', 'get-url', 'origin']);
  const folder = await mkdtemp(join(tmpdir(), 'loop-fec-journal-'));
  try {
    await checkout.run(['init', '--quiet', '--bare', folder]);
    const git = await openGit({ ...options, folder });
    await git.run(['remote', 'add', 'origin', origin]);
    const listed = await git.line(['ls-remote', 'origin', `${journalRefs}*`], { timeoutMs: fetchTimeout });
    if (listed === '') return [];
    const wanted = ['--depth=1', onlySmall, 'origin', `+${journalRefs}*:${journalRefs}*`];
    await git.run(['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', ...wanted], {
      timeoutMs: fetchTimeout,
    });
    const refs = (await git.line(['for-each-ref', '--format=%(refname)', journalRefs])).split('\n');
    const imports = refs.filter((ref) => keyOfRef(ref) !== null);
    return await readStates(git, imports);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** All states by one git: for each a line `<object> blob <bytes>`, the bytes, a line end. */
async function readStates(git: Git, refs: readonly string[]): Promise<ImportRecord[]> {
  const stdin = refs.map((ref) => `${ref}:${stateFile}\n`).join('');
  const out = await git.run(['cat-file', '--batch'], { stdin });
  let at = 0;
  return refs.map((ref) => {
    const end = out.indexOf(10, at);
    const size = / blob (\d+)$/.exec(new TextDecoder().decode(out.subarray(at, end)))?.[1];
    if (end < 0 || size === undefined) throw damaged(ref);
    at = end + 1 + Number(size) + 1;
    const { latest } = parseState(new TextDecoder().decode(out.subarray(end + 1, at - 1)), ref);
    if (latest.key !== keyOfRef(ref)) throw damaged(ref);
    return latest;
  });
}
