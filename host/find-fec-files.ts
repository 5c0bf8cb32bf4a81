import type { Dirent } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readFirstRecord } from '../core/fec/header.ts';
import { cannotOpen } from './file-source.ts';

const firstBytes = 16 * 1024;
const namePattern = /fec\d{8}/i;
const extension = /\.(txt|csv)$/i;

export interface FolderContent {
  /** Paths of the files that look like a FEC, in order of name. */
  readonly found: readonly string[];
  /** Names of the other text files. */
  readonly ignored: readonly string[];
}

/**
 * The files of a folder (not of the folders in it) that look like a FEC: by their name or by their first line.
 * @throws {LoopFecError} `file-not-found`, `file-not-readable`
 */
export async function findFecFiles(folder: string): Promise<FolderContent> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    throw cannotOpen(folder, error);
  }
  const names = entries
    .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && extension.test(entry.name))
    .map((entry) => entry.name)
    .sort((a, b) => (a < b ? -1 : 1));
  const found: string[] = [];
  const ignored: string[] = [];
  for (const name of names) {
    const path = join(folder, name);
    if (namePattern.test(name) || (await startsLikeFec(path))) found.push(path);
    else ignored.push(name);
  }
  return { found, ignored };
}

async function startsLikeFec(path: string): Promise<boolean> {
  try {
    const handle = await open(path, 'r');
    try {
      const { bytesRead, buffer } = await handle.read(new Uint8Array(firstBytes), 0, firstBytes, 0);
      const head = buffer.subarray(0, bytesRead);
      const end = head.findIndex((byte) => byte === 0x0a || byte === 0x0d);
      const bom = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
      return readFirstRecord(head.subarray(bom, end < 0 ? head.length : end)).kind === 'header';
    } finally {
      await handle.close();
    }
  } catch {
    return false;
  }
}
