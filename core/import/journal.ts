import type { EntryPrints } from '../fec/entry-prints.ts';
import type { ImportIdentity } from './key.ts';
import type { ImportState } from './states.ts';

/** One import and its latest attempt. Holds no secret and no signed address. Times are ms since 1970. */
export interface ImportRecord extends ImportIdentity {
  readonly key: string;
  /** Name under which the file was given to Loop. */
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  /** First and last EcritureDate of the file, AAAA-MM-JJ; null when it has none. */
  readonly period: Period | null;
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
  /** Why a person wanted a finished import once more; stays with all later attempts. */
  readonly again: string | null;
  /** What a person said of an unknown outcome. */
  readonly confirmed: 'imported' | 'not-imported' | null;
  /** The client file's own SIREN, where a person let another one pass. */
  readonly otherSiren: string | null;
  /** A person let entries pass that had been imported before. */
  readonly overlapAllowed: boolean;
  /** Host and path, without a query, of a copy that Loop fetches; null when the file was deposited. */
  readonly copy: string | null;
}

export interface Period {
  readonly from: string;
  readonly to: string;
}

/** What identifies the books that an import changes. */
export type Books = Pick<ImportIdentity, 'apiUrl' | 'publicKey' | 'dossier'>;

/**
 * An import of some books that Loop has or may have: sending, accepted, succeeded or unknown; or wanted once more after
 * it had finished.
 */
export interface Departure {
  readonly key: string;
  readonly state: ImportState;
  /** When its latest request left that was not rejected. */
  readonly sentAt: number;
  readonly period: Period | null;
  /** False for those made before prints were kept. */
  readonly hasPrints: boolean;
}

/** What goes with the transition to `sending`. */
export interface Leaving {
  readonly prints: EntryPrints;
  /** Keys of the departures that this import was compared with; null when no comparison is wanted. */
  readonly compared: readonly string[] | null;
}

/** A transition that only takes place when the import still stands at `from` in the attempt named. */
export interface Transition {
  readonly key: string;
  readonly from: ImportState;
  readonly fromAttempt: number;
  /** The record as it is to be. */
  readonly to: ImportRecord;
  /** Keeps the prints; loses when the books have a departure that is not among those compared. */
  readonly leaving?: Leaving;
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
  /** The process number of an owner that is still there on this machine, though perhaps asleep; else null. */
  livingOwner(owner: string): number | null;
  find(key: string): Promise<ImportRecord | null>;
  /** The attempt that Loop knows by this identifier, as it stands itself: not always its import's latest. */
  findByImportId(importId: string): Promise<ImportRecord | null>;
  /** The first few records whose key begins so. */
  findByKeyPrefix(prefix: string): Promise<ImportRecord[]>;
  /** True when this call made the record, false when the key was taken. */
  create(record: ImportRecord): Promise<boolean>;
  /** True when this call won, false when the import stood elsewhere or other imports have left. */
  transition(transition: Transition): Promise<boolean>;
  /**
   * Writes down what became of an attempt that another one has followed which left too. False, and nothing written, when
   * there is no such attempt.
   */
  noteLate(record: ImportRecord): Promise<boolean>;
  /** An attempt noted so, under an identifier that no later attempt has. */
  lateAnswer(key: string): Promise<ImportRecord | null>;
  /** The departures of these books but the one of `exceptKey`, latest first. */
  departures(books: Books, exceptKey: string): Promise<Departure[]>;
  /** Null when there are none. */
  printsOf(key: string): Promise<EntryPrints | null>;
  /** Latest first: every import with its latest attempt, and its earlier attempts that Loop gave other identifiers. */
  list(limit: number, dossier?: string): Promise<ImportRecord[]>;
}
