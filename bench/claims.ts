import type { Counts } from './generate/fec-file.ts';
import { brokenRules, rulesInSql } from './rules-in-sql.ts';

/** What a contestant says of a file, as text: it is compared and nothing else. */
export interface Claims {
  rows?: string;
  faultyRows?: string;
  entries?: string;
  /** Cents. */
  debit?: string;
  credit?: string;
  unbalanced?: string;
  sha256?: string;
  /** How often each of the rules that SQL can say is broken. */
  rules?: string;
  /** The same of those that are counted alike in any file. */
  broken?: string;
  /** All of the report, which is the same from every runtime. */
  report?: string;
}

export type Claim = keyof Claims;

/** Where rows cannot be read, validators may well differ in what they still sum, and in what they say of the ledger. */
const ofAnyFile: readonly Claim[] = ['rows', 'faultyRows', 'broken', 'sha256', 'report'];
const ofRightFile: readonly Claim[] = [...ofAnyFile, 'entries', 'debit', 'credit', 'unbalanced', 'rules'];

/** What is known of a file because it was made so. */
export function truth(counts: Counts): Claims {
  return { ...fromCounts({ ...counts }), unbalanced: '0', ...countsOfRules(() => 0) };
}

function countsOfRules(count: (rule: string) => number): Pick<Claims, 'rules' | 'broken'> {
  const text = (rules: readonly string[]) =>
    rules
      .map((rule) => [rule, count(rule)] as const)
      .filter(([, times]) => times > 0)
      .map(([rule, times]) => `${rule} ${times}`)
      .join(', ');
  return { rules: text(rulesInSql), broken: text(brokenRules) };
}

export function fromCounts(counts: Record<string, unknown>): Claims {
  const claims: Claims = {};
  for (const name of ['rows', 'faultyRows', 'entries', 'debit', 'credit', 'unbalanced', 'sha256'] as const) {
    if (name in counts) claims[name] = String(counts[name]);
  }
  return claims;
}

/** @param rules how often each is broken: all of those that SQL can say */
export function fromRules(rules: Record<string, number>): Claims {
  return countsOfRules((rule) => rules[rule] ?? Number.NaN);
}

/** Rows that the rules below are about are faulty: no generated row breaks two of them. */
const faultyRules: ReadonlySet<string> = new Set([
  'field-count',
  'required-field-empty',
  'valid-date-missing',
  'date-format',
  'date-calendar',
  'amount-syntax',
  'amount-decimal-point',
]);

interface LoopFecReport {
  readonly file: { readonly sha256: string };
  readonly totals: {
    readonly rows: number;
    readonly entries: number;
    readonly debit: string;
    readonly credit: string;
  };
  readonly findings: readonly { readonly rule: string; readonly count: number }[];
}

export function fromReport(text: string): Claims {
  const { file, totals, findings }: LoopFecReport = JSON.parse(text);
  const times = (has: (rule: string) => boolean) =>
    findings.reduce((sum, finding) => sum + (has(finding.rule) ? finding.count : 0), 0);
  return {
    rows: String(totals.rows),
    entries: String(totals.entries),
    debit: totals.debit.replace('.', ''),
    credit: totals.credit.replace('.', ''),
    unbalanced: String(times((rule) => rule === 'entry-unbalanced')),
    faultyRows: String(times((rule) => faultyRules.has(rule))),
    ...countsOfRules((rule) => times((one) => one === rule)),
    sha256: file.sha256,
    report: text,
  };
}

/** @param must what this contestant has to say @returns what it says otherwise than the others, or not at all */
export function disagreements(
  known: Claims,
  claims: Claims,
  must: readonly Claim[],
  isRightFile: boolean,
): string[] {
  const wrong: string[] = [];
  for (const name of isRightFile ? ofRightFile : ofAnyFile) {
    const told = claims[name];
    if (told === undefined) {
      if (must.includes(name)) wrong.push(`${name} is missing`);
      continue;
    }
    known[name] ??= told;
    if (told !== known[name])
      wrong.push(`${name}: ${told.slice(0, 40)} instead of ${known[name].slice(0, 40)}`);
  }
  return wrong;
}
