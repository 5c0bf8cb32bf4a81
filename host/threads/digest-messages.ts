export type Algorithm = 'sha256' | 'md5';

/** What the thread that computes digests is told, in order: first of the memory that both see. */
export type Order =
  | { readonly kind: 'share'; readonly memory: SharedArrayBuffer }
  | { readonly kind: 'begin'; readonly digest: number; readonly algorithm: Algorithm }
  | { readonly kind: 'update'; readonly updates: readonly Update[] }
  | { readonly kind: 'end'; readonly digest: number; readonly encoding: 'hex' | 'base64' };

export interface Update {
  readonly digest: number;
  /** Places in the memory that both threads see: to send a view costs more than to compute the digest. */
  readonly from: number;
  readonly to: number;
}

/** What it answers: `updated` to each `update`, in order; `failed` when it cannot go on. */
export type Answer =
  | { readonly kind: 'failed' }
  | { readonly kind: 'updated' }
  | { readonly kind: 'ended'; readonly digest: number; readonly text: string };
