import type { DigestThread } from '../../host/threads/digest-thread.ts';

/** The most threads that may be asked for. */
export const mostJobs = 64;

/** Bytes whose digest is computed before a thread has started. */
const notWorthAThread = 1 << 20;

/** @returns null for what is no number of threads */
export function parseJobs(text: string): number | null {
  const jobs = /^[1-9]\d?$/.test(text) ? Number(text) : 0;
  return jobs >= 1 && jobs <= mostJobs ? jobs : null;
}

/** Bytes of ledgers that are worth the start of another thread. */
const worthThreads = 32 * 1024 * 1024;

/** Threads that are taken without being asked for: each needs memory of its own. */
const mostUsualJobs = 4;

/** How many threads check several ledgers when nobody has said it. */
export async function usualJobs(ledgers: readonly (readonly string[])[]): Promise<number> {
  if (ledgers.length === 1) return 1;
  const { sizeOfFile } = await import('../../host/file-size.ts');
  const bytes = ledgers.flat().reduce((sum, path) => sum + (path === '-' ? 0 : sizeOfFile(path)), 0);
  return bytes < worthThreads ? 1 : Math.min(navigator.hardwareConcurrency, mostUsualJobs);
}

/**
 * The thread that computes the digests while this one judges.
 * @param size bytes to read; -1 when not known, and then there is no thread, nor for few
 * @param jobs threads to work with
 * @returns null for one thread
 */
export async function digestThread(
  size: number,
  jobs: number,
  signal: AbortSignal,
): Promise<DigestThread | null> {
  if (size <= notWorthAThread || jobs === 1) return null;
  const { DigestThread } = await import('../../host/threads/digest-thread.ts');
  return new DigestThread({ signal });
}
