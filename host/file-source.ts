import { readSync, type Stats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { LoopFecError } from '../core/error.ts';
import type { ByteSource } from '../core/ports.ts';

/** Bytes a read asks for, and handed on at a time: what the validator does with them stays in the processor's cache. */
export const blockBytes = 1 << 18;

/** Milliseconds after which others get their turn. */
const longestTurn = 25;

/** Memory that a file is read into. */
export interface Blocks {
  /** A block that nobody looks at. Two can be had at a time. */
  take(): Uint8Array | Promise<Uint8Array>;
  /** The reader has gone past the bytes of the block. */
  release(block: Uint8Array): void;
}

/** A file held open: every read sees the same file, even when its name is given to another one meanwhile. */
export interface OpenFile extends ByteSource {
  readonly path: string;
  /** Number of the file in its file system. */
  readonly inode: number;
  /** Reads as `read` does, into blocks of the caller. */
  readInto(blocks: Blocks, signal?: AbortSignal): AsyncIterable<Uint8Array>;
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
        fr: `${JSON.stringify(path)} n’est pas un fichier. Donner le chemin d’un fichier ; ce qui vient d’un tube, validate le lit sur l’entrée standard (-)`,
        en: `${JSON.stringify(path)} is not a file. Give the path of a file; what comes from a pipe, validate reads on standard input (-)`,
      });
    }
    return sourceOf(path, handle, stat);
  } catch (error) {
    await handle?.close();
    throw error instanceof LoopFecError ? error : cannotOpen(path, error);
  }
}

function ownBlocks(size: number): Blocks {
  const free: Uint8Array[] = [];
  return {
    take: () => free.pop() ?? new Uint8Array(Math.min(blockBytes, Math.max(size, 1))),
    release: (block) => void free.push(block),
  };
}

function sourceOf(path: string, handle: FileHandle, { size, mtimeMs, ino }: Stats): OpenFile {
  async function readBlock(blocks: Blocks, position: number) {
    const block = await blocks.take();
    try {
      const { bytesRead } = await handle.read(block, 0, block.length, position);
      return { block, bytesRead };
    } catch (error) {
      throw cannotOpen(path, error);
    }
  }
  async function* readInto(blocks: Blocks, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
    let position = 0;
    // The next block is read while this one is looked at.
    const startRead = () => {
      const started = readBlock(blocks, position);
      started.catch(() => {});
      return started;
    };
    let reading = startRead();
    try {
      for (;;) {
        signal?.throwIfAborted();
        const { block, bytesRead } = await reading;
        if (bytesRead === 0) break;
        position += bytesRead;
        if (position > size) throw fileChanged(path);
        reading = startRead();
        yield block.subarray(0, bytesRead);
        blocks.release(block);
      }
    } finally {
      await reading.catch(() => {});
    }
    await checkUnchanged();
  }
  async function checkUnchanged(): Promise<void> {
    const now = await handle.stat();
    if (now.size !== size || now.mtimeMs !== mtimeMs) throw fileChanged(path);
  }
  /** Reads at once: to have the bytes in the cache where they are looked at is worth more than to read them meanwhile. */
  async function* readThere(room: () => Uint8Array | null, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
    const own = new Uint8Array(blockBytes);
    let position = 0;
    let turn = performance.now();
    for (;;) {
      signal?.throwIfAborted();
      const block = room() ?? own;
      const bytes = readNow(block, position);
      if (bytes === 0) break;
      position += bytes;
      if (position > size) throw fileChanged(path);
      yield block.subarray(0, bytes);
      if (performance.now() - turn < longestTurn) continue;
      // Signals, timers and other requests.
      await new Promise((resolve) => setImmediate(resolve));
      turn = performance.now();
    }
    await checkUnchanged();
  }
  function readNow(block: Uint8Array, position: number): number {
    try {
      return readSync(handle.fd, block, 0, block.length, position);
    } catch (error) {
      throw cannotOpen(path, error);
    }
  }
  return {
    ...{ path, name: basename(path), size, inode: ino, readInto },
    read: (signal, room) =>
      room === undefined ? readInto(ownBlocks(size), signal) : readThere(room, signal),
    close: () => handle.close(),
  };
}

/** The bytes read are not one file: nothing may be concluded from them. */
export function fileChanged(path: string): LoopFecError {
  return new LoopFecError('file-changed', {
    fr: `${JSON.stringify(path)} a changé pendant la lecture. Recommencer quand le logiciel a fini de l’écrire`,
    en: `${JSON.stringify(path)} changed while it was read. Try again when the software has finished writing it`,
  });
}
