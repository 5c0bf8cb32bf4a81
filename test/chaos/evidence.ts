import type { ImportRecord } from '../../sandbox/sandbox.ts';

export type Ledger = readonly Pick<ImportRecord, 'id' | 'dossier' | 'sha256' | 'status'>[];

/** What a client could see of its import request, whatever became of it. */
export type Sight =
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'refusal' }
  /** No answer, half an answer, or one that says neither yes nor no. */
  | { readonly kind: 'nothing-clear' };

/** One `POST /importFEC` as the sandbox saw it. */
export interface Post {
  /** The import that the sandbox made of it. */
  readonly accepted: string | null;
  readonly saw: Sight;
}

/** One `loop-fec import` from its start to its end. */
export interface Attempt {
  /** Null when it was killed. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly stopped: 'SIGKILL' | 'SIGTERM' | null;
  /** It was stopped at a time when its request may have been on its way without an answer in the journal. */
  readonly inTheDark: boolean;
  /** What the sandbox held when it ended. */
  readonly ledger: Ledger;
  /** Requests that arrived between its start and its end; null when others ran at the same time. */
  readonly posts: readonly Post[] | null;
}

/** A row of the journal, read without the product. */
export interface JournalRow {
  readonly state: string;
  readonly importId: string | null;
}

/** All that is known of one run once it has settled. */
export interface Evidence {
  readonly dossier: string;
  readonly sha256: string;
  /** What the sandbox holds. */
  readonly ledger: Ledger;
  readonly posts: readonly Post[];
  readonly attempts: readonly Attempt[];
  readonly journal: readonly JournalRow[];
  /** Every byte that the product has written to its folder. */
  readonly journalBytes: string;
  /** What must not be in any of it. */
  readonly secrets: readonly string[];
}
