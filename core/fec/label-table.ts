import { ByteTable } from './byte-table.ts';
import { hashBytes } from './entry-prints.ts';
import type { KeyTable } from './key-table.ts';

/** A code with several labels: the first two of them. */
export interface Relabelled {
  readonly code: Uint8Array;
  readonly first: Uint8Array;
  readonly second: Uint8Array;
  /** How many labels. */
  readonly labels: number;
  /** Line on which the second label stands first. */
  readonly line: number;
}

/**
 * The labels of codes: journals, accounts, third parties. One look-up a row, of the pair; a code is looked up only when
 * its pair is new.
 */
export class LabelTable {
  readonly codes: KeyTable;
  readonly #pairs: KeyTable;
  /** Code of each pair. */
  readonly #codeOf: number[] = [];
  /** By code: its pairs after the first, with the line of each. */
  readonly #more = new Map<number, { readonly pair: number; readonly line: number }[]>();
  readonly #firstPair: number[] = [];
  readonly #hashes: number[] = [];
  /** Line on which each code stands first. */
  readonly #firstLine: number[] = [];
  /** Number of the pair of code and label of the row placed last. */
  pair = -1;

  /** @param pairs where the pairs are kept; `codes` where the codes are */
  constructor(pairs: KeyTable = new ByteTable(), codes: KeyTable = new ByteTable()) {
    this.#pairs = pairs;
    this.codes = codes;
  }

  /** Number of pairs of a code and a label. */
  get size(): number {
    return this.#pairs.size;
  }

  /** Number of those that the table knows: others can be added where they are kept. */
  get known(): number {
    return this.#codeOf.length;
  }

  /** A code. Valid until the next row. */
  code(index: number): Uint8Array {
    return this.codes.first(index);
  }

  /** The first label of a code that is not empty. Valid until the next row. */
  label(index: number): Uint8Array {
    return this.#pairs.second(this.#firstPair[index]!);
  }

  /** A 32-bit number made of the code's bytes, the same in every file. */
  hash(index: number): number {
    return this.#hashes[index]!;
  }

  /** Line on which a code stands first. */
  firstLine(index: number): number {
    return this.#firstLine[index]!;
  }

  /** The first three bytes of a code as a number; 0 when it has fewer. */
  start(index: number): number {
    const code = this.codes.first(index);
    return code.length < 3 ? 0 : (code[0]! << 16) | (code[1]! << 8) | code[2]!;
  }

  /** The number of the code of a row. The empty label of a row that has none is no other label. */
  row(
    bytes: Uint8Array,
    codeStart: number,
    codeEnd: number,
    labelStart: number,
    labelEnd: number,
    line: number,
  ): number {
    const known = this.#pairs.size;
    const pair = this.#pairs.intern(bytes, codeStart, codeEnd, labelStart, labelEnd);
    this.pair = pair;
    if (pair < known) return this.#codeOf[pair]!;
    const code = this.codes.intern(bytes, codeStart, codeEnd, 0, 0);
    const isNew = code === this.#hashes.length;
    this.learn(pair, code, line, isNew ? hashBytes(bytes, 0x811c9dc5, codeStart, codeEnd) : 0);
    return code;
  }

  /** Knows the next pair. @param line where it stands first; `hash` of the bytes of its code, if that is new */
  learn(pair: number, code: number, line: number, hash: number): void {
    this.#codeOf.push(code);
    if (code === this.#hashes.length) {
      this.#firstPair.push(pair);
      this.#firstLine.push(line);
      this.#hashes.push(hash);
    } else if (this.#pairs.second(pair).length > 0) {
      const firstLabel = this.#pairs.second(this.#firstPair[code]!);
      if (firstLabel.length === 0) this.#firstPair[code] = pair;
      else this.#another(code, pair, line);
    }
  }

  /** @param areSame two labels that count as one although their bytes differ */
  *relabelled(areSame: (a: Uint8Array, b: Uint8Array) => boolean): Generator<Relabelled> {
    for (const [code, pairs] of this.#more) {
      const name = this.#pairs.first(this.#firstPair[code]!);
      const first = this.#pairs.second(this.#firstPair[code]!);
      const others = pairs.filter(({ pair }) => !areSame(first, this.#pairs.second(pair)));
      const [other] = others;
      if (other === undefined) continue;
      const second = this.#pairs.second(other.pair);
      yield { code: name, first, second, labels: others.length + 1, line: other.line };
    }
  }

  #another(code: number, pair: number, line: number): void {
    const more = this.#more.get(code);
    if (more === undefined) this.#more.set(code, [{ pair, line }]);
    else more.push({ pair, line });
  }
}

/** What is left of a label in any encoding: its bytes of ASCII, and one sign for all others in a row. */
function skeleton(label: Uint8Array): string {
  return String.fromCharCode(...label.map((byte) => (byte < 0x80 ? byte : 0xff))).replace(
    /\u00ff+/g,
    '\u00ff',
  );
}

/** Two labels that may be the same text in two encodings. */
export function mayBeSameText(a: Uint8Array, b: Uint8Array): boolean {
  return skeleton(a) === skeleton(b);
}
