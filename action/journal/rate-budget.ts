import type { Clock } from '../../core/ports.ts';
import { fillText, type Text } from '../../core/text.ts';
import type { GitHubFailure } from './git-database.ts';

const minute = 60_000;
const hour = 60 * minute;
/** GitHub's limits for requests that create content, in a minute and in an hour. */
const mostInMinute = 80;
const mostInHour = 500;
/** What one import may take: writes, and requests of all kinds. */
const writesOfImport = 11;
const requestsOfImport = 26;

/** Whether another import may begin. `until`: ms since 1970, when it may be asked again. */
export type Claimable =
  | { readonly may: true }
  | { readonly may: false; readonly until: number; readonly why: Text };

/** Counts what is asked of GitHub, so that an import is not begun which the limits would not let end. */
export interface RateBudget {
  now(): number;
  /** An answer or a failure, with the headers that came along. */
  note(kind: 'read' | 'write', headers: unknown, failure?: GitHubFailure): void;
  /** How many writes an import under way still needs; 0 when it has ended. */
  reserve(key: string, writes: number): void;
  mayClaim(): Claimable;
  /** Calls made so far. */
  counts(): { readonly reads: number; readonly writes: number };
}

function numberOf(headers: unknown, name: string): number | null {
  if (typeof headers !== 'object' || headers === null || !(name in headers)) return null;
  const value = Number(Reflect.get(headers, name));
  return Number.isFinite(value) ? value : null;
}

const why = {
  remaining: {
    fr: 'il reste {left} requêtes à GitHub pour cette heure',
    en: 'GitHub allows {left} more requests in this hour',
  },
  hour: {
    fr: 'GitHub n’admet que 500 écritures par heure et {left} ont été faites ou sont promises',
    en: 'GitHub allows 500 writes an hour, and {left} were made or are promised',
  },
  minute: {
    fr: 'GitHub n’admet que 80 écritures par minute et {left} ont été faites',
    en: 'GitHub allows 80 writes a minute, and {left} were made',
  },
  away: {
    fr: 'GitHub a demandé d’attendre {left} s',
    en: 'GitHub asked to wait {left} s',
  },
} as const satisfies Record<string, Text>;

export function rateBudget(clock: Clock): RateBudget {
  const reserved = new Map<string, number>();
  /** When content was created within the last hour. */
  let written: number[] = [];
  let reads = 0;
  let writes = 0;
  let remaining: { readonly left: number; readonly reset: number } | null = null;
  let awayUntil = 0;

  const not = (name: keyof typeof why, left: number, until: number): Claimable => ({
    ...{ may: false, until },
    why: fillText(why[name], { left }),
  });

  return {
    now: () => clock.now(),
    note(kind, headers, failure) {
      const now = clock.now();
      if (kind === 'read') reads++;
      else {
        writes++;
        written.push(now);
      }
      const left = numberOf(headers, 'x-ratelimit-remaining');
      const reset = numberOf(headers, 'x-ratelimit-reset');
      if (left !== null && reset !== null) remaining = { left, reset: reset * 1000 };
      if (failure?.kind === 'limited') awayUntil = Math.max(awayUntil, now + failure.retryAfter);
    },
    reserve(key, wanted) {
      if (wanted === 0) reserved.delete(key);
      else reserved.set(key, wanted);
    },
    mayClaim() {
      const now = clock.now();
      written = written.filter((at) => at > now - hour);
      let promised = 0;
      for (const wanted of reserved.values()) promised += wanted;
      if (awayUntil > now) return not('away', Math.ceil((awayUntil - now) / 1000), awayUntil);
      if (remaining !== null && remaining.reset > now && remaining.left < requestsOfImport + 2 * promised) {
        return not('remaining', remaining.left, remaining.reset);
      }
      const inHour = written.length + promised;
      if (inHour + writesOfImport > mostInHour) return not('hour', inHour, (written[0] ?? now) + hour);
      const lately = written.filter((at) => at > now - minute);
      if (lately.length + writesOfImport > mostInMinute) {
        return not('minute', lately.length, (lately[0] ?? now) + minute);
      }
      return { may: true };
    },
    counts: () => ({ reads, writes }),
  };
}
