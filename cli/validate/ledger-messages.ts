import type { Values } from '../../core/fec/mask.ts';
import type { Regime, Report } from '../../core/fec/report.ts';
import type { Lang, Text } from '../../core/text.ts';

/** A ledger that another thread is to check. */
export interface LedgerOrder {
  readonly paths: readonly string[];
  readonly regime: Regime | null;
  readonly values: Values;
  readonly lang: Lang;
}

/** First `ready`, then its answers in the order of the orders; `failed`: it cannot say why, and somebody else has to do it. */
export type LedgerAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'report'; readonly report: Report }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly texts: Text;
      readonly details: Readonly<Record<string, string | number | boolean | null>>;
    }
  | { readonly kind: 'failed' };
