/** What is asked of GitHub. `other` is everything that the loopback does not know. */
export type Kind =
  | 'read-ref'
  | 'list-refs'
  | 'read-commit'
  | 'read-tree'
  | 'read-blob'
  | 'read-contents'
  | 'read-repository'
  | 'create-blob'
  | 'create-tree'
  | 'create-commit'
  | 'create-ref'
  | 'update-ref'
  | 'other';

/** Kinds that write: what GitHub counts as creating content. */
export const writing: ReadonlySet<Kind> = new Set([
  'create-blob',
  'create-tree',
  'create-commit',
  'create-ref',
  'update-ref',
]);

/**
 * - `500-before`, `500-after`: an error answer, the work not done or done.
 * - `cut-before`, `cut-after`: the connection is closed without an answer, the work not done or done.
 * - `cut-mid-answer`: done, and the connection is closed in the middle of the answer.
 * - `hang-after`: done, and no answer ever.
 * - `secondary-limit`: 403 with `retry-after`; `primary-limit`: 403 with `x-ratelimit-remaining: 0`; `429`. Not done.
 * - `forbidden`: 403, as a token without the right gets; `not-found`: 404. Not done.
 * - `refused`: 422 with `message`, not done; `refused-after`: done, and then 422, as when a request came twice.
 * - `delay`: done after `ms`; `late`: answered at once with 502, done after `ms`.
 */
export type FaultName =
  | '500-before'
  | '500-after'
  | 'cut-before'
  | 'cut-after'
  | 'cut-mid-answer'
  | 'hang-after'
  | 'secondary-limit'
  | 'primary-limit'
  | '429'
  | 'forbidden'
  | 'not-found'
  | 'refused'
  | 'refused-after'
  | 'delay'
  | 'late';

export interface Fault {
  readonly on: Kind;
  readonly does: FaultName;
  /** Only for refs, paths or addresses that match. */
  readonly matching?: RegExp;
  /** How many calls are let through first; 0 when absent. */
  readonly skip?: number;
  /** How many calls it strikes; 1 when absent. */
  readonly times?: number;
  /** For `delay` and `late`. */
  readonly ms?: number;
  /** Seconds, for the rate limits; 60 when absent. */
  readonly retryAfter?: number;
  readonly message?: string;
}

/** Strikes in order of planning; the first fault that fits a call takes it. */
export class Faults {
  #planned: { readonly fault: Fault; skip: number; left: number }[] = [];

  plan(fault: Fault): void {
    this.#planned.push({ fault, skip: fault.skip ?? 0, left: fault.times ?? 1 });
  }

  clear(): void {
    this.#planned = [];
  }

  take(kind: Kind, what: string): Fault | null {
    for (const planned of this.#planned) {
      const { fault } = planned;
      if (planned.left === 0 || fault.on !== kind || fault.matching?.test(what) === false) continue;
      if (planned.skip > 0) {
        planned.skip--;
        continue;
      }
      planned.left--;
      return fault;
    }
    return null;
  }
}
