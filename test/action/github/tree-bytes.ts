export interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
}

/** As git sorts them: a folder as if its name ended in a slash. */
const sortName = ({ path, type }: TreeEntry) => Buffer.from(type === 'tree' ? `${path}/` : path);

export function writeTreeBytes(entries: readonly TreeEntry[]): Uint8Array {
  const sorted = entries.toSorted((a, b) => Buffer.compare(sortName(a), sortName(b)));
  return Buffer.concat(
    sorted.flatMap(({ mode, path, sha }) => [
      Buffer.from(`${mode.replace(/^0/, '')} ${path}\0`),
      Buffer.from(sha, 'hex'),
    ]),
  );
}

export function readTreeBytes(bytes: Uint8Array): TreeEntry[] {
  const all = Buffer.from(bytes);
  const entries: TreeEntry[] = [];
  for (let at = 0; at < all.length; ) {
    const end = all.indexOf(0, at);
    const [digits = '', ...words] = all.subarray(at, end).toString().split(' ');
    const mode = digits.padStart(6, '0');
    const type = mode === '040000' ? 'tree' : mode === '160000' ? 'commit' : 'blob';
    entries.push({ path: words.join(' '), mode, type, sha: all.subarray(end + 1, end + 21).toString('hex') });
    at = end + 21;
  }
  return entries;
}
