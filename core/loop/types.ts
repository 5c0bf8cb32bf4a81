import type { LoopFecError } from '../error.ts';
import type { ByteSource } from '../ports.ts';
import type { ListName } from './codes.ts';

/** How to reach the API. Every field but the address and `publicKey` is a secret. */
export interface LoopAccess {
  /** Base address without a trailing slash, e.g. `https://api.cegid.com/loop-api-publiques`. */
  readonly apiUrl: string;
  /** `x-apikey`: `key:secret`, the colon is part of it. */
  readonly apiKey: string;
  /** `Ocp-Apim-Subscription-Key`. */
  readonly subscriptionKey: string;
}

/** Part of `GET /DossierComplet` that we use. `siren` is null when Loop has none for this client. */
export interface Dossier {
  readonly code: string;
  readonly siren: string | null;
  readonly formeJuridique: string | null;
}

/** Where to put the file, and the `URI` to name in the import request. `depositUrl` is a secret (signed). */
export interface Deposit {
  readonly depositUrl: string;
  readonly uri: string;
}

export type ImportLocation = { readonly uri: string } | { readonly url: string };

export interface ImportRequest {
  readonly dossier: string;
  readonly siret: string | null;
  readonly location: ImportLocation;
}

/**
 * What came of `POST /importFEC`. Everything that is not clearly an answer is `unknown`, never `rejected`.
 * `reason` is Loop's own message where it gave one (untrusted text), else a short word.
 */
export type ImportOutcome =
  | { readonly kind: 'accepted'; readonly importId: string; readonly requestId: string | null }
  | {
      readonly kind: 'rejected';
      readonly status: number;
      readonly reason: string;
      readonly requestId: string | null;
    }
  | { readonly kind: 'not-sent'; readonly reason: string }
  | {
      readonly kind: 'unknown';
      readonly status: number | null;
      readonly reason: string;
      readonly requestId: string | null;
    };

/** `GET /getImportStatus`. An unknown code is reported as it is, never read as success or failure. */
export interface ImportStatus {
  readonly state: 'waiting' | 'running' | 'succeeded' | 'failed' | 'other';
  /** Loop's own code: 1, 2, 3, 4 or something new. */
  readonly code: number | string | null;
  /** Every other field of the answer, as it came. Untrusted. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly requestId: string | null;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
}

/** One page of a list. */
export interface ListPage {
  readonly dossier: string;
  readonly skip: number;
  /** At most so many; the API may give fewer. */
  readonly take: number;
}

/**
 * The documented API. Every method but `importFec` rejects with a {@link LoopFecError} of its own code, or with the
 * reason of the caller's signal when that was aborted.
 */
export interface LoopClient {
  readonly apiUrl: string;
  /** The public half of the API key. */
  readonly publicKey: string;
  getDossier(code: string, options?: CallOptions): Promise<Dossier>;
  /** The codes of one page: accounts, third parties, establishments. */
  listCodes(list: ListName, page: ListPage, options?: CallOptions): Promise<string[]>;
  getDepositAddress(fileName: string, options?: CallOptions): Promise<Deposit>;
  /** PUT of the whole file; the storage checks `md5` (base64). Harmless, so tried again by itself. */
  uploadFile(deposit: Deposit, source: ByteSource, md5: string, options?: CallOptions): Promise<void>;
  /** Sent at most once. Never rejects. */
  importFec(
    request: ImportRequest,
    options?: CallOptions & { readonly timeoutMs?: number },
  ): Promise<ImportOutcome>;
  getImportStatus(importId: string, options?: CallOptions): Promise<ImportStatus>;
}

export type { LoopFecError };
