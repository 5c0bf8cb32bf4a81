import type { FindingLine } from '../finding-line.ts';
import type { Finding, Judge, Severity } from '../report.ts';

/** GitHub and others read this many results of a run. */
export const maxResults = 5000;

/** A finding that may become a result. */
export interface Candidate {
  readonly finding: FindingLine;
  /** Of the files of the run, in the order in which they were read. */
  readonly ledger: number;
  /** How many findings of its rule came before it in its ledger. */
  readonly nth: number;
  /** How many findings with the same rule, column and value came before it. */
  readonly occurrence: number;
}

interface Chosen extends Candidate {
  readonly severity: Severity;
}

const severities: readonly Severity[] = ['error', 'warning', 'info', 'none'];

/**
 * Chooses the results of a run while findings stream by: the most severe, and among equals the first of each rule before
 * the second of any, so that one fault on every row does not hide a single other one. A rule's severity is known when its
 * ledger ends; until then the first findings of each rule are kept.
 */
export class ResultChoice {
  readonly #judge: Judge;
  readonly #kept: Record<Severity, Chosen[]> = { error: [], warning: [], info: [], none: [] };
  readonly #total = new Map<string, number>();
  #byRule = new Map<string, Candidate[]>();
  #seen = new Map<string, number>();
  #ledger = 0;

  constructor(judge: Judge) {
    this.#judge = judge;
  }

  add(finding: FindingLine): void {
    let candidates = this.#byRule.get(finding.rule);
    if (candidates === undefined) {
      candidates = [];
      this.#byRule.set(finding.rule, candidates);
    }
    if (candidates.length >= maxResults) return;
    const key = JSON.stringify([finding.rule, finding.column, finding.value]);
    const occurrence = this.#seen.get(key) ?? 0;
    this.#seen.set(key, occurrence + 1);
    candidates.push({ finding, ledger: this.#ledger, nth: candidates.length, occurrence });
  }

  /** Ends a ledger: its report says how many findings there were and how severe they are. */
  end(findings: readonly Finding[]): void {
    for (const { rule, count, severity } of findings) {
      this.#total.set(rule, (this.#total.get(rule) ?? 0) + count);
      const kept = this.#kept[severity[this.#judge]];
      for (const candidate of this.#byRule.get(rule) ?? []) {
        kept.push({ ...candidate, severity: severity[this.#judge] });
      }
    }
    for (const severity of severities) {
      this.#kept[severity] = this.#kept[severity].sort((a, b) => a.nth - b.nth).slice(0, maxResults);
    }
    this.drop();
    this.#ledger++;
  }

  /** Forgets the findings of a ledger that was not read to its end. */
  drop(): void {
    this.#byRule = new Map();
    this.#seen = new Map();
  }

  /** The most severe first, then in the order of files and lines. */
  chosen(): Chosen[] {
    return severities
      .flatMap((severity) => this.#kept[severity])
      .slice(0, maxResults)
      .sort(
        (a, b) =>
          severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
          a.ledger - b.ledger ||
          (a.finding.part ?? 0) - (b.finding.part ?? 0) ||
          (a.finding.line ?? 0) - (b.finding.line ?? 0),
      );
  }

  /** Findings that none of the chosen stands for, by rule. */
  leftOut(): Record<string, number> {
    const left = new Map(this.#total);
    for (const { finding } of this.chosen()) {
      left.set(finding.rule, (left.get(finding.rule) ?? 0) - finding.count);
    }
    return Object.fromEntries(
      [...left].filter(([, count]) => count > 0).sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  }
}
