/** What a call to GitHub failed for. */
export type FailureKind =
  /** GitHub said that it will not: 422, 409 and the like. */
  | 'refused'
  /** 401 or 403: the token may not. */
  | 'forbidden'
  /** 404: not there, or the token may not see it. */
  | 'missing'
  /** A rate limit; nothing was done. */
  | 'limited'
  /** 5xx, no answer, half an answer: nobody knows whether it was done. */
  | 'no-answer';

/** A failed call. Holds no request, header or address. */
export class GitHubFailure extends Error {
  override readonly name = 'GitHubFailure';
  readonly kind: FailureKind;
  /** Null when there was no answer. */
  readonly status: number | null;
  /** Ms that GitHub asks us to stay away; set for `limited` alone. */
  readonly retryAfter: number;

  constructor(kind: FailureKind, status: number | null, retryAfter = 0) {
    super(`GitHub: ${kind}${status === null ? '' : ` (${status})`}`);
    this.kind = kind;
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

export interface RefHead {
  /** `refs/…`. */
  readonly ref: string;
  readonly commit: string;
}

/** Texts by name, all in the root of the tree. */
export type Files = Readonly<Record<string, string>>;

/**
 * The objects and refs of one repository. Every call is made once, is never repeated by itself and rejects with
 * {@link GitHubFailure} alone.
 */
export interface GitDatabase {
  /** The commit of a ref; null when there is none. Always up to date. */
  readRef(ref: string): Promise<string | null>;
  /** Refs that begin so, 100 to a request. Served with delay: new ones may be missing, others old. */
  listRefs(prefix: string): Promise<RefHead[]>;
  /** The tree of a commit. */
  readTree(commit: string): Promise<string>;
  /** A text of a commit; null when there is none. */
  readFile(commit: string, name: string): Promise<string | null>;
  /** One request; one more for each text over a million bytes. */
  createTree(files: Files, base: string | null): Promise<string>;
  createCommit(tree: string, parents: readonly string[], message: string): Promise<string>;
  /** `refused` when it exists. */
  createRef(ref: string, commit: string): Promise<void>;
  /** Fast-forward only; otherwise `refused`. */
  moveRef(ref: string, commit: string): Promise<void>;
}
