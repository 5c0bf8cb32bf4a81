import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { LoopFecError } from '../core/error.ts';
import type { ByteSource, ByteTests, CreateDigest } from '../core/ports.ts';
import { byteTests } from './byte-tests.ts';
import { type Deno, deno } from './deno.ts';
import { createDigest } from './digest.ts';
import { cannotOpen, fileChanged } from './file-source.ts';

/** Larger files are read in chunks, see `openFile`. */
const mostBytes = 1 << 20;

interface Facts {
  readonly isFile: boolean;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly changed: number;
}

/** How a runtime reads files without promises, which take it a millisecond or two to set up. */
interface Files {
  facts(path: string): Facts;
  open(path: string): {
    facts(): Facts;
    /** @returns bytes read; 0 at the end */
    read(into: Uint8Array): number;
    close(): void;
  };
}

const filesOfNode: Files = {
  facts: (path) => factsOfNode(statSync(path)),
  open: (path) => {
    const handle = openSync(path, 'r');
    return {
      facts: () => factsOfNode(fstatSync(handle)),
      read: (into) => readSync(handle, into, 0, into.length, null),
      close: () => closeSync(handle),
    };
  },
};

function factsOfNode(stat: ReturnType<typeof fstatSync>): Facts {
  return { isFile: stat.isFile(), size: Number(stat.size), changed: Number(stat.mtimeMs) };
}

function filesOfDeno({ statSync, openSync }: Deno): Files {
  const factsOf = (stat: ReturnType<Deno['statSync']>): Facts => ({
    isFile: stat.isFile,
    size: stat.size,
    changed: stat.mtime?.getTime() ?? 0,
  });
  return {
    facts: (path) => factsOf(statSync(path)),
    open: (path) => {
      const handle = openSync(path);
      return {
        facts: () => factsOf(handle.statSync()),
        read: (into) => handle.readSync(into) ?? 0,
        close: () => handle.close(),
      };
    },
  };
}

/** A file in memory, and ports that are ready for it soonest. */
export interface SmallFile {
  readonly source: ByteSource;
  readonly createDigest: CreateDigest;
  readonly bytes: ByteTests;
}

/** Of few bytes: on Deno `node:buffer` takes longer to load. */
const simpleByteTests: ByteTests = {
  isAscii: (bytes) => {
    for (let i = 0; i < bytes.length; i++) if (bytes[i]! >= 0x80) return false;
    return true;
  },
  isUtf8: (bytes) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      return true;
    } catch {
      return false;
    }
  },
};

/**
 * Reads a small file at once. Null for what is large, no file, or cannot be opened: `openFile` reads it, or says what is
 * wrong.
 * @throws {LoopFecError} `file-not-readable`, `file-changed`
 */
export async function readSmallFile(path: string): Promise<SmallFile | null> {
  const bytes = readWhole(path, deno === null ? filesOfNode : filesOfDeno(deno));
  if (bytes === null) return null;
  const source: ByteSource = {
    name: nameOf(path),
    size: bytes.length,
    async *read(signal) {
      signal?.throwIfAborted();
      if (bytes.length > 0) yield bytes;
    },
  };
  if (deno === null) return { source, createDigest, bytes: byteTests };
  return { source, createDigest: await digestOf(bytes), bytes: simpleByteTests };
}

function readWhole(path: string, files: Files): Uint8Array<ArrayBuffer> | null {
  let file: ReturnType<Files['open']>;
  try {
    // To open what is no file may take until somebody writes there.
    if (!isSmall(files.facts(path))) return null;
    file = files.open(path);
  } catch {
    return null;
  }
  try {
    const before = file.facts();
    if (!isSmall(before)) return null;
    // One byte more than there should be tells a file that grows.
    const bytes = new Uint8Array(before.size + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read) {
      read = file.read(bytes.subarray(length));
    }
    const after = file.facts();
    if (length !== before.size || after.size !== before.size || after.changed !== before.changed) {
      throw fileChanged(path);
    }
    return bytes.subarray(0, length);
  } catch (error) {
    throw error instanceof LoopFecError ? error : cannotOpen(path, error);
  } finally {
    file.close();
  }
}

function isSmall({ isFile, size }: Facts): boolean {
  return isFile && size <= mostBytes;
}

/** `node:path` is asked only about what systems read in several ways. */
function nameOf(path: string): string {
  return /[\\:]/.test(path) ? basename(path) : path.slice(path.lastIndexOf('/') + 1);
}

/** A digest of these bytes and no others, which is known already. */
async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<CreateDigest> {
  const sha256 = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return (algorithm) => {
    if (algorithm !== 'sha256') return createDigest(algorithm);
    let given = 0;
    const ended = () => {
      if (given !== bytes.length) throw new Error('the digest is of other bytes');
    };
    return {
      update: (chunk) => {
        given += chunk.length;
      },
      hex: () => {
        ended();
        return Array.from(sha256, (byte) => byte.toString(16).padStart(2, '0')).join('');
      },
      base64: () => {
        ended();
        return btoa(String.fromCharCode(...sha256));
      },
    };
  };
}
