import { randomUUID } from 'node:crypto';
import { lstat, mkdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { LoopFecError } from '../../core/error.ts';
import { fillText, type Text } from '../../core/text.ts';
import { shownText } from './shown-text.ts';

const texts = {
  outside: {
    fr: 'Impossible d’écrire « {path} » : ce chemin sort de l’espace de travail, passe par un lien ou touche à .git. Donner un chemin relatif à la racine du dépôt, par exemple loop-fec/rapport.json',
    en: 'Cannot write "{path}": this path leaves the workspace, goes through a link or touches .git. Give a path relative to the root of the repository, for example loop-fec/report.json',
  },
  failed: {
    fr: 'Impossible d’écrire « {path} » ({code}). Vérifier l’espace disque et que ce n’est pas un dossier',
    en: 'Cannot write "{path}" ({code}). Check the disk space and that it is no folder',
  },
} as const satisfies Record<string, Text>;

/**
 * Where a file that the workflow asks for may be written: within the workspace, through no symbolic link (a commit may
 * bring one), not within `.git`.
 * @returns the absolute path
 * @throws {LoopFecError} `outside-workspace`
 */
export async function checkWorkspaceFile(workspace: string, path: string): Promise<string> {
  const outside = () =>
    new LoopFecError('outside-workspace', fillText(texts.outside, { path: shownText(path, 200) }));
  const root = await realpath(workspace);
  // The workspace may be named through a link of the runner's own.
  const given = resolve(workspace, path);
  const inside = [relative(resolve(workspace), given), relative(root, given)].find(isInside);
  if (path.includes('\0') || inside === undefined) throw outside();
  const names = inside.split(sep);
  if (names.some((name) => name.toLowerCase() === '.git')) throw outside();
  let at = root;
  for (const [i, name] of names.entries()) {
    at = join(at, name);
    const found = await lstat(at).catch(() => null);
    if (found === null) continue;
    const isLast = i === names.length - 1;
    if (isLast ? !found.isFile() : !found.isDirectory()) throw outside();
  }
  return at;
}

/**
 * Writes a file whole or not at all; its folders are made.
 * @throws {LoopFecError} `outside-workspace`, `cannot-write`
 */
export async function writeWorkspaceFile(workspace: string, path: string, text: string): Promise<void> {
  const target = await checkWorkspaceFile(workspace, path);
  const draft = join(dirname(target), `.${randomUUID()}`);
  try {
    await mkdir(dirname(target), { recursive: true });
    await writeFile(draft, text, { flag: 'wx' });
    // A link that has come to stand there meanwhile is replaced, not followed.
    await rename(draft, target);
  } catch (error) {
    // There may be nothing to remove, nor a folder to hold it.
    await rm(draft, { force: true }).catch(() => {});
    const code = error instanceof Error && 'code' in error ? String(error.code) : '?';
    throw new LoopFecError('cannot-write', fillText(texts.failed, { path: shownText(path, 200), code }));
  }
}

function isInside(path: string): boolean {
  return path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}
