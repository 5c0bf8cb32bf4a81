import type { DigestThread } from '../../host/threads/digest-thread.ts';

export type Jobs = '1' | '2';

/**
 * The thread that computes the digests while this one judges.
 * @param size bytes to read; -1 when not known, and then there is no thread
 * @param jobs threads to work with
 * @returns null for one thread
 */
export async function digestThread(
  size: number,
  jobs: Jobs,
  signal: AbortSignal,
): Promise<DigestThread | null> {
  if (size < 0 || jobs === '1') return null;
  const { DigestThread } = await import('../../host/threads/digest-thread.ts');
  return new DigestThread({ signal });
}
