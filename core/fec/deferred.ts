import { cutBetweenCharacters, type Findings, maxSamples, type RawParams } from './findings.ts';
import type { Rule } from './rules/rule.ts';

interface Held {
  readonly line: number;
  readonly value: Uint8Array;
  readonly params: RawParams | null;
}

/** Findings that are said only when the end of the file has shown that nothing larger explains them. Bounded. */
export class Deferred {
  count = 0;
  readonly #held: Held[] = [];

  /** Those that come now are only counted. */
  get isFull(): boolean {
    return this.#held.length === maxSamples;
  }

  /** @param params filled in beside those given at the end */
  add(line: number, bytes: Uint8Array, start: number, end: number, params: RawParams | null = null): void {
    this.count++;
    if (this.#held.length === maxSamples) return;
    this.#held.push({ line, value: bytes.slice(start, cutBetweenCharacters(bytes, start, end)), params });
  }

  /** The first of them one by one; the last of these stands for the rest. */
  report(rule: Rule, column: number, findings: Findings, common: RawParams = {}): void {
    for (const [i, { line, value, params }] of this.#held.entries()) {
      const count = i === this.#held.length - 1 ? this.count - i : 1;
      findings.add(rule, line, column, value, 0, value.length, { ...common, ...params }, count);
    }
  }

  /** One finding about the file, at the first place; the message's `{rows}` says how many there are. */
  summarise(rule: Rule, column: number, findings: Findings, common: RawParams = {}): void {
    const [first] = this.#held;
    if (first === undefined) return;
    const { line, value } = first;
    findings.add(rule, line, column, value, 0, value.length, { ...common, rows: this.count });
  }
}
