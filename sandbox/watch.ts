import type { Answer } from './answer.ts';
import type { CallName } from './call.ts';
import type { FaultKind } from './faults.ts';

/** A moment in the life of one call. */
export interface CallMoment {
  readonly call: CallName;
  /**
   * `arrived`: before any fault strikes and before the body is read. `carried-out`: the work is done, the answer not yet
   * begun. `answered`: the last byte was handed over, or the connection has been closed without.
   */
  readonly phase: 'arrived' | 'carried-out' | 'answered';
  /** With its query: it holds the signature of a storage address. */
  readonly url: URL;
  /** What struck, from `carried-out` on. */
  readonly fault: FaultKind | null;
  /** `carried-out`: the honest answer. `answered`: what was written as a whole answer, null when nothing was. */
  readonly answer: Answer | null;
}

/** Told of every moment of every call, which goes on when this has returned. */
export type Watch = (moment: CallMoment) => void | Promise<void>;
