import type { ImportState } from '../../core/import/states.ts';
import type { ImportFile } from './state-file.ts';

const inLoop: ReadonlySet<ImportState> = new Set(['sending', 'accepted', 'succeeded', 'unknown']);

/** Loop has the import or may have it: by one of its attempts, or because a finished one is being repeated. */
export function hasDeparted({ latest, earlier }: ImportFile): boolean {
  return latest.again !== null || [...earlier, latest].some(({ state }) => inLoop.has(state));
}

/** When its latest request left that was not rejected, ms since 1970. */
export function leftAt({ latest, earlier }: ImportFile): number {
  const times = [...earlier, latest].flatMap(({ state, sentAt }) =>
    state === 'rejected' || sentAt === null ? [] : [sentAt],
  );
  return times.length === 0 ? latest.updatedAt : Math.max(...times);
}

/** Loop has said that it has it. */
export function isTaken({ latest }: ImportFile): boolean {
  return latest.state === 'accepted' || latest.state === 'succeeded';
}

export function hasSucceeded({ latest, earlier }: ImportFile): boolean {
  return [...earlier, latest].some(({ state }) => state === 'succeeded');
}
