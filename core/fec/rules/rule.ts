import type { Text, TextParams } from '../../text.ts';
import type { Variant } from '../header.ts';
import type { Regime, Severity } from '../report.ts';

export type Level = 'file' | 'header' | 'field' | 'row' | 'entry' | 'ledger';

/** One severity, or one that depends on the regime or on the variant found. */
export type SeverityData =
  | Severity
  | {
      readonly default: Severity;
      readonly regimes?: Partial<Readonly<Record<Regime, Severity>>>;
      readonly variants?: Partial<Readonly<Record<Variant, Severity>>>;
    };

/** The data of a rule. The three judges' severities stand beside each other. */
export interface Rule {
  /** Stable, kebab-case. */
  readonly id: string;
  readonly level: Level;
  /** Where it is written: article, doctrine, vendor, practice. */
  readonly source: string;
  readonly law: SeverityData;
  readonly official: SeverityData;
  readonly loop: SeverityData;
  /** True when what Loop does is assumed: the vendor does not say it. Such a rule is never an error for `loop`. */
  readonly assumed?: true;
  /** What: a heading. */
  readonly title: Text;
  /** Why it matters. */
  readonly why: Text;
  /** What to do. */
  readonly mend: Text;
  /** Fragments of a FEC that show the fault and its mended form. */
  readonly example?: { readonly bad: string; readonly good: string };
  /** One finding. Placeholders: `{value}`, `{column}` and the rule's own. */
  readonly message: Text;
  /** Other messages, chosen by the finding's parameter `form`. */
  readonly forms?: Readonly<Record<string, Text>>;
}

export function severityOf(data: SeverityData, regime: Regime | null, variant: Variant | null): Severity {
  if (typeof data === 'string') return data;
  const byRegime = regime === null ? undefined : data.regimes?.[regime];
  const byVariant = variant === null ? undefined : data.variants?.[variant];
  return byRegime ?? byVariant ?? data.default;
}

/** One field of one row, as a rule sees it. Valid during the check only. */
export interface FieldView {
  /** Text without the spaces around it. */
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/**
 * A rule about the content of one field. For each field the first rule that has something to say is reported: one
 * cause, one finding.
 */
export interface FieldRule<V> extends Rule {
  readonly level: 'field';
  /** The placeholders' values when the rule has something to say, else null. */
  check(view: V): TextParams | null;
}

/** Nothing to fill in beside the value and the column. */
export const plain: TextParams = {};
