import { type Findings, maxSamples } from './findings.ts';
import type { Rule } from './rules/rule.ts';

interface Held {
  readonly line: number;
  readonly value: string;
  readonly date: string | null;
}

/** Findings that are said only when the end of the file has shown that nothing larger explains them. Bounded. */
export class Deferred {
  count = 0;
  readonly #held: Held[] = [];

  /** @param value what the finding shows; `date` fills the message's `{date}` */
  add(line: number, value: string, date: string | null = null): void {
    this.count++;
    if (this.#held.length < maxSamples) this.#held.push({ line, value, date });
  }

  /** The first of them one by one; the last of these stands for the rest. */
  report(
    rule: Rule,
    column: number,
    findings: Findings,
    params: Readonly<Record<string, string>> = {},
  ): void {
    for (const [i, { line, value, date }] of this.#held.entries()) {
      const bytes = new TextEncoder().encode(value);
      const filled = date === null ? params : { ...params, date };
      const count = i === this.#held.length - 1 ? this.count - i : 1;
      findings.add(rule, line, column, bytes, 0, bytes.length, filled, count);
    }
  }

  /** One finding about the file, at the first place; the message's `{rows}` says how many there are. */
  summarise(
    rule: Rule,
    column: number,
    findings: Findings,
    params: Readonly<Record<string, string>> = {},
  ): void {
    const [first] = this.#held;
    if (first === undefined) return;
    const bytes = new TextEncoder().encode(first.value);
    findings.add(rule, first.line, column, bytes, 0, bytes.length, { ...params, rows: this.count });
  }
}
