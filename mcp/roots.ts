import { constants } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join, parse, relative, resolve, sep } from 'node:path';
import process from 'node:process';
import { isLoopFecError, LoopFecError } from '../core/error.ts';
import { fillText, type Lang, type Text } from '../core/text.ts';
import { type OpenFile, openFile } from '../host/file-source.ts';
import { quoted } from './untrusted.ts';

/** Names of files that an error may suggest. */
const suggested = 5;
const nameLength = 80;
const pathLength = 200;
const fecName = /fec\d{8}.*\.(txt|csv)$/i;

/** Where processes and devices look like files, with the environment of every process. */
const systemFolders: readonly string[] = process.platform === 'win32' ? [] : ['/proc', '/sys'];

/** Never through a link, and never waiting for the other end of a pipe. Windows has neither. */
const openFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

function badRoot(code: string, text: Text, folder: string): LoopFecError {
  const said = (lang: Lang) => fillText(text, { folder: quoted(folder, pathLength, lang) })[lang];
  return new LoopFecError(code, { fr: said('fr'), en: said('en') });
}

/**
 * The folders given by `--root`, links resolved.
 * @throws {LoopFecError} `no-root`, `bad-root`, `root-too-wide`, `root-of-the-system`
 */
export async function resolveRoots(folders: readonly string[]): Promise<string[]> {
  if (folders.length === 0) {
    throw new LoopFecError('no-root', {
      fr: 'Il manque --root DOSSIER : le serveur ne lit de fichiers que sous les dossiers donnés ainsi',
      en: '--root FOLDER is missing: the server reads files only under the folders given so',
    });
  }
  const home = await realpath(homedir()).catch(() => homedir());
  const roots: string[] = [];
  for (const folder of folders) {
    const real = await realpath(folder).catch(() => null);
    if (real === null || !(await stat(real)).isDirectory()) {
      throw badRoot(
        'bad-root',
        {
          fr: '--root refusé : {folder} n’est pas un dossier lisible. Vérifier le chemin',
          en: '--root refused: {folder} is no folder that can be read. Check the path',
        },
        folder,
      );
    }
    if (systemFolders.some((system) => real === system || isWithin(real, system))) {
      throw badRoot(
        'root-of-the-system',
        {
          fr: '--root refusé : {folder} est au système et ne contient pas de fichiers. Donner le dossier des FEC',
          en: '--root refused: {folder} is the system’s own and holds no files. Give the folder of the FEC files',
        },
        folder,
      );
    }
    if (real === parse(real).root || real === home || isWithin(home, real)) {
      throw badRoot(
        'root-too-wide',
        {
          fr: '--root refusé : {folder} contient tout le dossier personnel. Donner le dossier des FEC',
          en: '--root refused: {folder} holds the whole home folder. Give the folder of the FEC files',
        },
        folder,
      );
    }
    if (!roots.includes(real)) roots.push(real);
  }
  return roots;
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** False when a link has come in its place since the server was started. */
async function isItself(root: string): Promise<boolean> {
  return (await realpath(root).catch(() => null)) === root;
}

/** What is not in the roots is not told from what does not exist. */
async function notThere(path: string, roots: readonly string[]): Promise<LoopFecError> {
  const found: string[] = [];
  for (const root of roots) {
    if (!(await isItself(root))) continue;
    const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
    const names = entries
      .filter((entry) => entry.isFile() && fecName.test(entry.name))
      .map(({ name }) => name);
    found.push(...names.sort());
  }
  const list = (lang: Lang) =>
    found
      .slice(0, suggested)
      .map((name) => quoted(name, nameLength, lang))
      .join(', ');
  const more: Text =
    found.length === 0
      ? {
          fr: 'Demander à l’utilisateur de placer le fichier dans un de ces dossiers',
          en: 'Ask the user to put the file into one of these folders',
        }
      : {
          fr: `Fichiers qui s’y trouvent : ${list('fr')}`,
          en: `Files that are there: ${list('en')}`,
        };
  const shown = (lang: Lang) => quoted(path, pathLength, lang);
  const where = (lang: Lang) => roots.map((root) => quoted(root, pathLength, lang)).join(', ');
  return new LoopFecError('file-not-found', {
    fr: `Pas de fichier ${shown('fr')} dans les dossiers autorisés (${where('fr')}). ${more.fr}`,
    en: `No file ${shown('en')} in the folders that may be read (${where('en')}). ${more.en}`,
  });
}

/** An address is not a path, whatever a file system thinks of it. */
const address = /^[a-z][a-z0-9+.-]+:\/\//i;

/**
 * Opens a file under one of the roots, once: links are resolved first, and what was opened is what was resolved. A relative
 * path is looked for under each root in turn.
 * @throws {LoopFecError} `file-not-found`, `file-not-readable`, `not-a-file`
 */
export async function openUnderRoots(path: string, roots: readonly string[]): Promise<OpenFile> {
  if (address.test(path) || path.includes('\0') || /^[\\/]{2}/.test(path)) throw await notThere(path, roots);
  const candidates = isAbsolute(path) ? [resolve(path)] : roots.map((root) => join(root, path));
  for (const candidate of candidates) {
    const real = await realpath(candidate).catch(() => null);
    const root = real === null ? undefined : roots.find((one) => isWithin(real, one));
    if (real === null || root === undefined || !(await isItself(root))) continue;
    const before = await stat(real).catch(() => null);
    if (before === null || !before.isFile()) continue;
    const file = await openFile(real, process.platform === 'win32' ? 'r' : openFlags).catch(
      (error: unknown) => {
        // The name of a link that appeared meanwhile.
        if (isLoopFecError(error) && error.code === 'file-not-found') return null;
        throw error;
      },
    );
    if (file === null) continue;
    // A folder above may have been exchanged for a link between two calls, and back.
    const sameWay = (await realpath(candidate).catch(() => null)) === real;
    const after = sameWay ? await stat(real).catch(() => null) : null;
    if (file.inode === before.ino && after?.ino === before.ino) return file;
    await file.close();
  }
  throw await notThere(path, roots);
}
