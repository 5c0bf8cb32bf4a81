import type { OfficialVerdict, Report, Severity } from '../../core/fec/report.ts';
import type { Text } from '../../core/text.ts';
import type { Change } from './change.ts';
import type { Draft } from './draft.ts';

/** One line of the page: a small file, and what two judges make of it. Each is run in the tests. */
export interface OfficialCase {
  readonly about: Text;
  readonly base: () => Draft;
  readonly change: Change;
  readonly official: OfficialVerdict;
  /** Why there is no verdict. */
  readonly refusal: Report['official']['refusal'];
  /** The tool notes an alert, which does not change its verdict. */
  readonly alert: boolean;
  /** The law's severity of `rule` in this file; its verdict is against the file exactly when it is an error. */
  readonly law: Severity;
  /** Our rule; null where the law has nothing to say. */
  readonly rule: string | null;
}
