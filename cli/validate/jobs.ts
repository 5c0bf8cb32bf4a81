import type { DigestThread } from '../../host/threads/digest-thread.ts';

export type Jobs = '1' | '2';

/** Bytes from which on a second thread is worth its start. */
const worthwhile = 16 << 20;

/**
 * The thread that computes the digests while this one judges.
 * @param size bytes to read; -1 when not known, and then there is no thread
 * @param jobs threads to work with. Default: as size and machine suggest
 * @returns null for one thread
 */
export async function digestThread(
  size: number,
  jobs: Jobs | undefined,
  signal: AbortSignal,
): Promise<DigestThread | null> {
  const isWanted =
    jobs === undefined ? size >= worthwhile && navigator.hardwareConcurrency > 1 : jobs === '2';
  if (size < 0 || !isWanted) return null;
  const { DigestThread } = await import('../../host/threads/digest-thread.ts');
  return new DigestThread({ signal });
}
