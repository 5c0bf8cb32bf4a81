interface DenoStat {
  readonly isFile: boolean;
  readonly isDirectory: boolean;
  readonly size: number;
  readonly mtime: Date | null;
  readonly ino: number | null;
}

interface DenoStream {
  isTerminal(): boolean;
}

/** What is used of Deno's own interface. */
export interface Deno {
  readonly args: readonly string[];
  readonly env: { get(name: string): string | undefined };
  readonly stdin: DenoStream;
  readonly stdout: DenoStream & { writeSync(bytes: Uint8Array): number };
  readonly stderr: DenoStream & { writeSync(bytes: Uint8Array): number };
  addSignalListener(name: 'SIGINT' | 'SIGTERM', listener: () => void): void;
  exit(code: number): never;
  readonly permissions: {
    querySync(what: { readonly name: 'read'; readonly path: URL }): { readonly state: string };
  };
  statSync(path: string): DenoStat;
  openSync(path: string): {
    statSync(): DenoStat;
    readSync(bytes: Uint8Array): number | null;
    close(): void;
  };
}

function isDeno(value: unknown): value is Deno {
  return typeof value === 'object' && value !== null && 'openSync' in value && 'addSignalListener' in value;
}

const found: unknown = Reflect.get(globalThis, 'Deno');

/**
 * Deno itself, null elsewhere. Its modules of Node, `process` too, take longer to load than a small file to check: the way
 * of such a file does without them.
 */
export const deno: Deno | null = isDeno(found) ? found : null;
