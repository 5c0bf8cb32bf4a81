import type { Stats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { LoopFecError } from '../core/error.ts';
import type { ByteSource } from '../core/ports.ts';

/** Bytes a read asks for. Larger chunks do not read faster, and the validator copies each once. */
const chunkBytes = 256 * 1024;

/** A file held open: every read sees the same file, even when its name is given to another one meanwhile. */
export interface OpenFile extends ByteSource {
  readonly path: string;
  /** Number of the file in its file system. */
  readonly inode: number;
  close(): Promise<void>;
}

export function cannotOpen(path: string, error: unknown): LoopFecError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const shown = JSON.stringify(path);
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new LoopFecError('file-not-found', {
      fr: `Fichier introuvable : ${shown}. Vérifier le chemin`,
      en: `Cannot find ${shown}. Check the path`,
    });
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new LoopFecError('file-not-readable', {
      fr: `Lecture refusée : ${shown}. Donner le droit de lecture à l’utilisateur qui lance loop-fec`,
      en: `Cannot read ${shown}: permission denied. Give the user who runs loop-fec the right to read it`,
    });
  }
  return new LoopFecError('file-not-readable', {
    fr: `Lecture impossible : ${shown} (${code})`,
    en: `Cannot read ${shown} (${code})`,
  });
}

/**
 * Opens a regular file for reading.
 * @param flags as `fs.open` takes them
 * @throws {LoopFecError} `file-not-found`, `file-not-readable`, `not-a-file`
 */
export async function openFile(path: string, flags: string | number = 'r'): Promise<OpenFile> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, flags);
    const stat = await handle.stat();
    if (!stat.isFile()) {
      throw new LoopFecError('not-a-file', {
        fr: `${JSON.stringify(path)} n’est pas un fichier`,
        en: `${JSON.stringify(path)} is not a file`,
      });
    }
    return sourceOf(path, handle, stat);
  } catch (error) {
    await handle?.close();
    throw error instanceof LoopFecError ? error : cannotOpen(path, error);
  }
}

function sourceOf(path: string, handle: FileHandle, { size, mtimeMs, ino }: Stats): OpenFile {
  async function* read(signal?: AbortSignal): AsyncGenerator<Uint8Array> {
    const bytes = Math.min(chunkBytes, Math.max(size, 1));
    const buffers = [new Uint8Array(bytes), new Uint8Array(bytes)] as const;
    // The next chunk is read while this one is looked at.
    const startRead = (turn: 0 | 1, position: number) => {
      const started = handle.read(buffers[turn], 0, bytes, position);
      started.catch(() => {});
      return started;
    };
    let turn: 0 | 1 = 0;
    let position = 0;
    let reading = startRead(turn, position);
    try {
      for (;;) {
        signal?.throwIfAborted();
        let bytesRead: number;
        try {
          ({ bytesRead } = await reading);
        } catch (error) {
          throw cannotOpen(path, error);
        }
        if (bytesRead === 0) break;
        position += bytesRead;
        if (position > size) throw fileChanged(path);
        const chunk = buffers[turn].subarray(0, bytesRead);
        turn = turn === 0 ? 1 : 0;
        reading = startRead(turn, position);
        yield chunk;
      }
    } finally {
      await reading.catch(() => {});
    }
    const now = await handle.stat();
    if (now.size !== size || now.mtimeMs !== mtimeMs) throw fileChanged(path);
  }
  return { path, name: basename(path), size, inode: ino, read, close: () => handle.close() };
}

/** The bytes read are not one file: nothing may be concluded from them. */
export function fileChanged(path: string): LoopFecError {
  return new LoopFecError('file-changed', {
    fr: `${JSON.stringify(path)} a changé pendant la lecture. Recommencer quand le logiciel a fini de l’écrire`,
    en: `${JSON.stringify(path)} changed while it was read. Try again when the software has finished writing it`,
  });
}
