import type { Decimal } from './exact-sum.ts';
import type { Rule } from './rules/rule.ts';

/** Samples kept of each rule. */
export const maxSamples = 10;

/** Bytes kept of a sample's value: more than the 200 characters that a report shows, of 4 bytes each at most. */
const maxValueBytes = 808;

/**
 * What fills a message's placeholders. Bytes are text of the file, decoded when its encoding is known; decimals are
 * written as the reader's language does.
 */
export type RawParams = Readonly<Record<string, string | number | Uint8Array | Decimal>>;

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

/** Where the kept part of a value ends: not within a character of UTF-8. */
function cutBetweenCharacters(bytes: Uint8Array, start: number, end: number): number {
  if (end - start <= maxValueBytes) return end;
  const cut = start + maxValueBytes;
  let at = cut;
  while (at > cut - 4 && (bytes[at]! & 0xc0) === 0x80) at--;
  return at;
}

/** Counts every finding and keeps the first of each rule. Memory does not grow with the number of findings. */
export class Findings {
  readonly #byRule = new Map<Rule, RawFinding>();

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
    if (finding.samples.length < maxSamples) {
      const value = bytes === null ? null : bytes.slice(start, cutBetweenCharacters(bytes, start, end));
      finding.samples.push({ line, column, value, params });
    }
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
    const entry = new Uint8Array(journal.length + 1 + number.length);
    entry.set(journal);
    entry[journal.length] = 0x2f;
    entry.set(number, journal.length + 1);
    const kept = journal.length === 0 ? entry.subarray(1) : entry;
    this.add(rule, line, column, number, 0, number.length, { ...params, entry: kept });
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
