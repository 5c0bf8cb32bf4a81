import type { Git } from '../files/git.ts';
import { isNoCommit } from '../files/history.ts';
import { isRegular, pathText, splitNul } from '../files/tree-file.ts';

/** The paths that a push took away; a file that was only moved is not among them. */
export async function deletedFiles(git: Git, before: string, after: string): Promise<string[]> {
  if (isNoCommit(before) || isNoCommit(after)) return [];
  const options = ['-r', '--raw', '-z', '--no-renames', '--no-abbrev', '--no-ext-diff', '--no-textconv'];
  const fields = splitNul(await git.run(['diff-tree', ...options, '--diff-filter=AD', before, after, '--']));
  const added = new Set<string>();
  const gone: { readonly path: string; readonly blob: string }[] = [];
  for (let i = 0; i + 1 < fields.length; i += 2) {
    const head = new TextDecoder('latin1').decode(fields[i]).slice(1).split(' ');
    const [oldMode = '', , oldBlob = '', newBlob = '', status] = head;
    if (status === 'A') added.add(newBlob);
    else if (isRegular(oldMode))
      gone.push({ path: pathText(fields[i + 1] ?? new Uint8Array()), blob: oldBlob });
  }
  return gone.filter(({ blob }) => !added.has(blob)).map(({ path }) => path);
}
