import type { OfficialCode } from './official/finding.ts';
import type { OfficialRefusal, OfficialResult } from './official/judge.ts';
import type { OfficialVerdict, Report, Severity } from './report.ts';

/** What the official tool noted in a file, kind by kind. */
export interface OfficialNotes {
  readonly result: OfficialResult;
  readonly codes: ReadonlyMap<OfficialCode, number>;
  /** Columns with a field that it wants filled: how many, and the first records. */
  readonly blanks: ReadonlyMap<string, OfficialBlank>;
  readonly errors: readonly OfficialError[];
}

/** What weighs on the verdict of the tool, kind by kind and column by column. */
export interface OfficialError {
  readonly code: OfficialCode;
  /** Legal name of the column; empty when it is about none. */
  readonly name: string;
  /** The first record, the header being 1. */
  readonly line: number;
  count: number;
}

export interface OfficialBlank {
  count: number;
  /** Numbers of the first records, the header being 1. */
  readonly lines: number[];
}

/** The tool's own notes that are about the same thing as a rule of ours. */
interface Counterpart {
  readonly codes?: readonly OfficialCode[];
  readonly refusals?: readonly OfficialRefusal[];
  /** The tool misses a column; it does not always say which class that is. */
  readonly missingColumns?: true;
}

const amount: readonly OfficialCode[] = ['amount-number', 'amount-grouping', 'amount-point'];
const row: readonly OfficialCode[] = ['field-count', 'empty-line'];
const empty: readonly OfficialCode[] = ['blank', 'missing-value'];
const date: readonly OfficialCode[] = ['not-a-date', 'date-impossible', 'date-empty'];
/** A field of a row that was cut or shifted may be anything. */
const shifted: readonly OfficialCode[] = [...row, ...empty, ...date, ...amount];

/**
 * Rules of which the tool's own log can tell whether it cares in this file: it accepts 2024-01-15 as a date, but not
 * 2024-1-5. Rules that are not here have their fixed severity.
 */
const counterparts: Readonly<Record<string, Counterpart>> = {
  'file-name-pattern': { refusals: ['file-name'] },
  'file-name-siren': { refusals: ['white-space-in-prefix', 'file-name'] },
  'file-no-entry': { codes: ['no-row'], refusals: ['no-row', 'stuck-columns'] },
  'file-unsupported-container': { refusals: ['separator', 'empty', 'file-name'] },
  'file-xml': {
    codes: ['no-row', ...shifted],
    refusals: ['separator', 'no-row', 'stuck-columns', 'sens', 'file-name', 'white-space-in-prefix'],
    missingColumns: true,
  },
  'encoding-not-allowed': {
    codes: [...row, 'not-a-date'],
    refusals: ['separator', 'sens'],
    missingColumns: true,
  },
  'separator-invalid': { refusals: ['separator'] },
  'header-missing': { refusals: ['separator', 'stuck-columns'], missingColumns: true },
  'header-repeated': { codes: shifted, refusals: ['sens'] },
  'header-field-missing': { missingColumns: true, refusals: ['separator'] },
  'header-field-order': { codes: amount },
  'header-name-alias': { missingColumns: true },
  'header-name-variant': { missingColumns: true },
  'header-duplicate-name': { codes: ['column-extra'], refusals: ['stuck-columns'] },
  'extra-columns': { codes: ['column-extra', ...amount, ...date], refusals: ['stuck-columns'] },
  'regime-mismatch': { missingColumns: true },
  'line-end-mixed': { codes: shifted, refusals: ['sens', 'stuck-columns', 'no-row'] },
  'line-end-cr-cr-lf': {
    codes: [...row, 'not-a-date', 'amount-number'],
    refusals: ['sens'],
    missingColumns: true,
  },
  'blank-line': { codes: ['empty-line'], refusals: ['sens'] },
  'eof-ctrl-z': { codes: ['empty-line'], refusals: ['sens'] },
  'field-count': { codes: shifted, refusals: ['sens'] },
  'trailing-separator-mismatch': { codes: shifted, refusals: ['sens'] },
  'separator-in-field': { codes: shifted, refusals: ['sens'] },
  'line-break-in-field': { codes: shifted, refusals: ['sens'] },
  'control-character': { codes: [...empty, ...amount, ...date], refusals: ['sens'] },
  'required-field-empty': { codes: empty, refusals: ['sens'] },
  'required-field-only-nbsp': { codes: empty },
  'valid-date-missing': { codes: ['missing-value'] },
  'field-quoted': {
    codes: [...amount, 'not-a-date', 'account'],
    refusals: ['sens'],
    missingColumns: true,
  },
  'account-first-three-digits': { codes: ['account'] },
  'amount-decimal-point': { codes: ['amount-point'] },
  'amount-thousands-separator': { codes: amount },
  'amount-sign': { codes: amount },
  'amount-exponent': { codes: amount },
  'amount-syntax': { codes: amount },
  'amount-debit-and-credit': { codes: ['debit-credit'] },
  'amount-zero-line': { codes: ['debit-credit'] },
  'sens-value': { codes: amount, refusals: ['sens'] },
  'date-format': { codes: ['not-a-date', 'date-impossible', ...empty] },
  'date-calendar': { codes: ['date-impossible', 'not-a-date'] },
  'date-required-zero': { codes: ['date-empty', 'date-outside-period'] },
  'date-implausible': { codes: ['date-outside-period', 'not-a-date'] },
};

const alerts: ReadonlySet<OfficialCode> = new Set<OfficialCode>([
  'account',
  'debit-credit',
  'date-outside-period',
]);

interface Judged {
  readonly official: OfficialNotes | null;
}

/** @returns what the tool makes of a rule's findings in these files; `fixed` where its log cannot tell */
export function officialSeverity(rule: string, fixed: Severity, parts: readonly Judged[]): Severity {
  if (parts.some((part) => part.official === null)) return fixed;
  const counterpart = counterparts[rule];
  if (counterpart === undefined) {
    const content = parts.every(({ official }) => official?.result.verdict === 'conforme');
    return content && fixed === 'error' ? 'none' : fixed;
  }
  const found = new Set(parts.map(({ official }) => severityIn(counterpart, official!)));
  return (['error', 'warning', 'info'] as const).find((severity) => found.has(severity)) ?? 'none';
}

function severityIn(counterpart: Counterpart, { result, codes }: OfficialNotes): Severity {
  if (result.refusal !== undefined && counterpart.refusals?.includes(result.refusal) === true) return 'error';
  if (counterpart.missingColumns === true && result.missingColumns.length > 0) {
    // Before 2013 a column that is not hard may be absent.
    return result.verdict === 'conforme' ? 'info' : 'error';
  }
  const noted = (counterpart.codes ?? []).filter((code) => (codes.get(code) ?? 0) > 0);
  if (noted.some((code) => !alerts.has(code) && code !== 'column-extra')) return 'error';
  if (noted.some((code) => alerts.has(code))) return 'warning';
  return noted.length > 0 ? 'info' : 'none';
}

/** The tool tests each file for itself: the worst verdict counts, with its reason; the classes are those of all. */
export function officialOf(
  parts: readonly Judged[],
): Report['official'] & { readonly verdict: OfficialVerdict } {
  const results = parts.flatMap(({ official }) => (official === null ? [] : [official.result]));
  const order: readonly OfficialVerdict[] = ['refused', 'not-tested', 'non-conforme', 'conforme'];
  const worst = order.find((verdict) => results.some((result) => result.verdict === verdict));
  const refused = results.find((result) => result.refusal !== undefined);
  return {
    verdict: worst ?? 'not-tested',
    refusal: refused?.refusal ?? null,
    classes: [...new Set(results.flatMap((result) => result.classes))].sort(),
    missing_columns: [...new Set(results.flatMap((result) => result.missingColumns))],
  };
}
