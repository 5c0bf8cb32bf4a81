import type { Decimal } from './exact-sum.ts';
import type { Rule } from './rules/rule.ts';

/** Samples kept of each rule. */
export const maxSamples = 10;

/** Bytes kept of a sample's value: more than the 200 characters that a report shows, of 4 bytes each at most. */
const maxValueBytes = 808;

/**
 * What fills a message's placeholders. Bytes are codes of the file (journal, number, account), decoded when its
 * encoding is known; `label` is text of the file that may name somebody; decimals are written as the reader's language
 * does.
 */
export type RawParam = string | number | Uint8Array | Decimal | { readonly label: Uint8Array };
export type RawParams = Readonly<Record<string, RawParam>>;

export interface RawSample {
  /** 1-based; 0 when the finding is about the file as a whole. */
  readonly line: number;
  /** 0-based; -1 when it is about no column. */
  readonly column: number;
  readonly value: Uint8Array | null;
  readonly params: RawParams | null;
}

export interface RawFinding {
  readonly rule: Rule;
  count: number;
  readonly samples: RawSample[];
}

/** Where a row's fields stand. */
export interface RowPlaces {
  readonly bytes: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly line: number;
}

/** Gets every finding; `count` findings of one kind where they are not told apart. */
export type OnRawFinding = (rule: Rule, sample: RawSample, count: number) => void;

/** Where the kept part of a value ends: not within a character of UTF-8. */
export function cutBetweenCharacters(bytes: Uint8Array, start: number, end: number): number {
  if (end - start <= maxValueBytes) return end;
  const cut = start + maxValueBytes;
  let at = cut;
  while (at > cut - 4 && (bytes[at]! & 0xc0) === 0x80) at--;
  return at;
}

/** Counts every finding and keeps the first of each rule. Memory does not grow with the number of findings. */
export class Findings {
  readonly #byRule = new Map<Rule, RawFinding>();
  readonly #listener: OnRawFinding | null;

  constructor(listener: OnRawFinding | null = null) {
    this.#listener = listener;
  }

  /**
   * @param line 1-based, 0 for the whole file
   * @param column 0-based, -1 for none
   * @param bytes where the value stands, read now and copied if kept
   */
  add(
    rule: Rule,
    line = 0,
    column = -1,
    bytes: Uint8Array | null = null,
    start = 0,
    end = bytes?.length ?? 0,
    params: RawParams | null = null,
    count = 1,
  ): void {
    let finding = this.#byRule.get(rule);
    if (finding === undefined) {
      finding = { rule, count: 0, samples: [] };
      this.#byRule.set(rule, finding);
    }
    finding.count += count;
    const kept = finding.samples.length < maxSamples;
    if (!kept && this.#listener === null) return;
    const value = bytes === null ? null : bytes.slice(start, cutBetweenCharacters(bytes, start, end));
    const sample = { line, column, value, params };
    if (kept) finding.samples.push(sample);
    this.#listener?.(rule, sample, count);
  }

  /** A finding about one field of a row. @param column 0-based */
  addField(rule: Rule, row: RowPlaces, column: number, params: RawParams | null = null): void {
    this.add(rule, row.line, column, row.bytes, row.starts[column]!, row.ends[column]!, params);
  }

  /** A finding about one entry; the message's `{entry}` is its journal and number. */
  addEntry(
    rule: Rule,
    line: number,
    column: number,
    journal: Uint8Array,
    number: Uint8Array,
    params: RawParams,
  ): void {
    this.add(rule, line, column, number, 0, number.length, { ...params, entry: entryName(journal, number) });
  }

  /** No further sample of the rule is kept, and nobody listens: findings may be counted elsewhere. */
  onlyCounts(rule: Rule): boolean {
    return this.#listener === null && (this.#byRule.get(rule)?.samples.length ?? 0) >= maxSamples;
  }

  /** Findings that were counted elsewhere. */
  addMore(rule: Rule, count: number): void {
    const finding = this.#byRule.get(rule);
    if (finding !== undefined) finding.count += count;
  }

  has(rule: Rule): boolean {
    return this.#byRule.has(rule);
  }

  count(rule: Rule): number {
    return this.#byRule.get(rule)?.count ?? 0;
  }

  all(): IterableIterator<RawFinding> {
    return this.#byRule.values();
  }
}

/** `AC/12`, or `12` in a file without journals. */
export function entryName(journal: Uint8Array, number: Uint8Array): Uint8Array {
  if (journal.length === 0) return number.slice();
  const name = new Uint8Array(journal.length + 1 + number.length);
  name.set(journal);
  name[journal.length] = 0x2f;
  name.set(number, journal.length + 1);
  return name;
}
