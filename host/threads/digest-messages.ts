export type Algorithm = 'sha256' | 'md5';

/** What the thread that computes digests is told, in order. */
export type Order =
  | { readonly kind: 'begin'; readonly digest: number; readonly algorithm: Algorithm }
  | { readonly kind: 'update'; readonly updates: readonly Update[] }
  | { readonly kind: 'end'; readonly digest: number; readonly encoding: 'hex' | 'base64' };

export interface Update {
  readonly digest: number;
  /** In memory that both threads see, or a copy. */
  readonly bytes: Uint8Array;
}

/** What it answers: `updated` to each `update`, in order. */
export type Answer =
  | { readonly kind: 'updated' }
  | { readonly kind: 'ended'; readonly digest: number; readonly text: string };
