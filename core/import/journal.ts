import type { ImportIdentity } from './key.ts';
import type { ImportState } from './states.ts';

/** One import and its latest attempt. Holds no secret and no signed address. Times are ms since 1970. */
export interface ImportRecord extends ImportIdentity {
  readonly key: string;
  /** Name under which the file was given to Loop. */
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  readonly state: ImportState;
  /** Number of the latest attempt, from 1. */
  readonly attempt: number;
  /** Who makes the attempt; see {@link Journal.owner}. */
  readonly owner: string;
  /** Until when the owner may be at work. */
  readonly deadline: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** When the request left, or was about to. */
  readonly sentAt: number | null;
  readonly importId: string | null;
  readonly requestId: string | null;
  /** What Loop said, or a short technical word. Untrusted. */
  readonly reason: string | null;
}

/** A transition that only takes place when the import still stands at `from` in the attempt named. */
export interface Transition {
  readonly key: string;
  readonly from: ImportState;
  readonly fromAttempt: number;
  /** The record as it is to be. */
  readonly to: ImportRecord;
}

/**
 * The memory that makes an import happen at most once. What `create` and `transition` have confirmed is on disk.
 * Every method rejects with {@link LoopFecError} `journal-not-writable` or `journal-not-readable` when it cannot do
 * its work.
 */
export interface Journal {
  /** Which journal answers, for people. */
  readonly place: string;
  /** This process: host, process number and something random. */
  readonly owner: string;
  /** True only when it is certain that this owner no longer works. */
  ownerIsGone(owner: string): boolean;
  find(key: string): Promise<ImportRecord | null>;
  findByImportId(importId: string): Promise<ImportRecord | null>;
  /** The first few records whose key begins so. */
  findByKeyPrefix(prefix: string): Promise<ImportRecord[]>;
  /** True when this call made the record, false when the key was taken. */
  create(record: ImportRecord): Promise<boolean>;
  /** True when this call won, false when the import stood elsewhere. */
  transition(transition: Transition): Promise<boolean>;
  /** Latest first. */
  list(limit: number): Promise<ImportRecord[]>;
}
