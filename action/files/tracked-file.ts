import type { Git } from './git.ts';

/** As file systems that take two spellings for one name compare them. */
const folded = (path: string) => path.normalize('NFC').toLowerCase();
const isWithin = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

/**
 * What git tracks in the checkout that a file written at `path` would stand in the place of: the file itself, in any case
 * of its letters, what lies below it, or the file or submodule above it.
 * @param path from the repository's root, with `/`
 * @throws {LoopFecError} `git-*`
 */
export async function trackedFile(git: Git, path: string): Promise<string | null> {
  const wanted = folded(path);
  const listed = new TextDecoder().decode(await git.run(['ls-files', '-z', '--cached']));
  const clashes = (name: string) => isWithin(wanted, folded(name)) || isWithin(folded(name), wanted);
  return listed.split('\0').find((name) => name !== '' && clashes(name)) ?? null;
}
