/**
 * What core needs from outside. core runs on web standards only; the rooms outside (host/) hand these in.
 */

/** An incremental hash. `hex()` and `base64()` end it and may be called once, either one. */
export interface Digest {
  update(bytes: Uint8Array): void;
  hex(): string;
  base64(): string;
}

/** The same where it may be computed in another thread: the result is waited for. */
export interface LateDigest {
  /** The bytes may change once the reader that gave them goes on to the next block. */
  update(bytes: Uint8Array): void;
  hex(): string | Promise<string>;
  base64(): string | Promise<string>;
}

export type CreateLateDigest = (algorithm: 'sha256' | 'md5') => LateDigest;

export type CreateDigest = (algorithm: 'sha256' | 'md5') => Digest;

/** Byte tests that the runtimes do faster than any script can. Both say true of an empty array. */
export interface ByteTests {
  isUtf8(bytes: Uint8Array): boolean;
  isAscii(bytes: Uint8Array): boolean;
}

/** Wall clock (ms since 1970) and waiting. `sleep` rejects with the signal's reason when aborted. */
export interface Clock {
  now(): number;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Random bytes for identifiers and jitter. */
export type Random = (length: number) => Uint8Array;

/** One request of which the sender promises that it reaches the wire at most once. */
export interface SingleRequest {
  readonly method: 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** Milliseconds for the whole exchange. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

/** A complete answer: status, lower-case header names, the whole body. Redirects are answers, never followed. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/**
 * What came of a request that must not be repeated. `not-sent` only when it is certain that no byte of the request
 * left this machine for the API (name not found, connection refused, TLS failure). `unknown` is everything else that
 * is not a complete answer. `reason` is a short technical word (`ECONNRESET`, `timeout`, `aborted`), never an address.
 */
export type SendOutcome =
  | { readonly kind: 'answer'; readonly answer: HttpAnswer }
  | { readonly kind: 'not-sent'; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string };

/** Sends at most once, by us and by the runtime: a connection never used before, never retried. Never rejects. */
export type SendOnce = (request: SingleRequest) => Promise<SendOutcome>;

/** The upload of a file with a known length, flat in memory. */
export interface UploadRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes; sent as Content-Length. */
  readonly size: number;
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

/** Uploads with Content-Length and back-pressure. `not-sent` and `unknown` as for {@link SendOnce}. Never rejects. */
export type Upload = (request: UploadRequest) => Promise<SendOutcome>;

/** A file. Unless its size is unknown (a pipe), it can be read more than once. */
export interface ByteSource {
  /** Base name, as the user gave it. */
  readonly name: string;
  /** Bytes; -1 when it is not known before the end. */
  readonly size: number;
  /**
   * Reads from the start, in chunks that the reader must not keep: the buffer may be used again.
   * @param room where the reader would like the next chunk to lie, null when it does not matter. It is asked right before a
   * chunk is read, which need not lie there.
   */
  read(signal?: AbortSignal, room?: () => Uint8Array | null): AsyncIterable<Uint8Array>;
}
