import { LoopFecError } from '../../core/error.ts';
import type { ByteSource } from '../../core/ports.ts';
import { printable } from '../../host/printable.ts';
import type { RepositoryFile } from '../repository-file.ts';
import type { Git } from './git.ts';
import { gitFailed } from './git-error.ts';
import type { TreeFile } from './tree-file.ts';

const pointerStart = /^version https:\/\/(git-lfs|hawser)\.github\.com\/spec\/v1\r?\n/;
/** A pointer is smaller, says its specification. */
const pointerBytes = 1024;

const shownPath = (path: string) => JSON.stringify(printable(path.slice(0, 200)));

function blobMissing(path: string): LoopFecError {
  const shown = shownPath(path);
  return new LoopFecError(
    'blob-missing',
    {
      fr: `Le contenu de ${shown} manque dans la copie de travail et n’a pas pu être récupéré. Retirer « filter » d’actions/checkout, ou lui laisser « persist-credentials »`,
      en: `The content of ${shown} is not in the checkout and could not be fetched. Remove "filter" from actions/checkout, or leave it its "persist-credentials"`,
    },
    { path },
  );
}

function lfsPointer(path: string): LoopFecError {
  const shown = shownPath(path);
  return new LoopFecError(
    'lfs-pointer',
    {
      fr: `${shown} est confié à Git LFS : le dépôt n’en a que le pointeur, et loop-fec lit le dépôt (« lfs: true » n’y change rien). Sortir les FEC de Git LFS : git lfs untrack, puis git add --renormalize et un commit`,
      en: `${shown} is kept in Git LFS: the repository has its pointer only, and loop-fec reads the repository ("lfs: true" does not help). Take FEC files out of Git LFS: git lfs untrack, then git add --renormalize and a commit`,
    },
    { path },
  );
}

/**
 * The files with their sizes, one call to git for all.
 * @throws {LoopFecError} `blob-missing`, `git-*`
 */
export async function withSizes(git: Git, files: readonly TreeFile[]): Promise<RepositoryFile[]> {
  if (files.length === 0) return [];
  const stdin = files.map(({ blob }) => `${blob}\n`).join('');
  const args = ['cat-file', '--batch-check=%(objecttype) %(objectsize)'];
  const { code, stdout, stderr } = await git.attempt(args, { stdin });
  if (code !== 0) {
    // A partial clone: the server was asked for the blob and did not give it.
    const missing = files.find(({ blob }) => stderr.includes(blob));
    throw missing === undefined ? gitFailed(args, code, stderr) : blobMissing(missing.path);
  }
  const lines = new TextDecoder().decode(stdout).split('\n');
  return files.map((file, i) => {
    const size = /^blob (\d+)$/.exec(lines[i] ?? '')?.[1];
    if (size === undefined) throw blobMissing(file.path);
    return { ...file, size: Number(size) };
  });
}

/**
 * The bytes as they were committed: no line end is converted, no filter runs. Each read starts git anew.
 * @throws {LoopFecError} `lfs-pointer`, `blob-missing`, `git-*`; reading may throw `git-failed`, `git-timeout`, `blob-cut`
 */
export async function openBlob(git: Git, { path, blob, size }: RepositoryFile): Promise<ByteSource> {
  const source: ByteSource = {
    name: path.slice(path.lastIndexOf('/') + 1),
    size,
    async *read(signal) {
      let bytes = 0;
      for await (const chunk of git.stream(['cat-file', 'blob', blob], signal)) {
        bytes += chunk.length;
        yield chunk;
      }
      if (bytes !== size) throw blobCut(path, bytes, size);
    },
  };
  if (size < pointerBytes && (await isPointer(source))) throw lfsPointer(path);
  return source;
}

async function isPointer(source: ByteSource): Promise<boolean> {
  let text = '';
  for await (const chunk of source.read()) text += new TextDecoder('latin1').decode(chunk);
  return pointerStart.test(text);
}

function blobCut(path: string, bytes: number, size: number): LoopFecError {
  const shown = shownPath(path);
  return new LoopFecError(
    'blob-cut',
    {
      fr: `git a donné ${bytes} octets de ${shown} au lieu de ${size}. Relancer le workflow`,
      en: `git gave ${bytes} bytes of ${shown} instead of ${size}. Run the workflow again`,
    },
    { path, bytes, size },
  );
}
