import { decodeField } from './encoding.ts';
import { foldName } from './fields.ts';
import type { Findings } from './findings.ts';
import type { Header } from './header.ts';
import { headerRepeated } from './rules/header-rules.ts';

/** Finds the line of names where a row should be: files were put end to end. */
export class RepeatedHeader {
  readonly #names: readonly string[];
  readonly #findings: Findings;

  constructor(header: Header, findings: Findings) {
    this.#names = header.columns.map(({ name }) => foldName(name));
    this.#findings = findings;
  }

  /** @returns whether the row is the line of names; it has been told then */
  judge(line: number, bytes: Uint8Array, starts: Int32Array, ends: Int32Array): boolean {
    const first = bytes[starts[0]!]!;
    // Nearly every row has another first letter. A UTF-8 mark may stand before it.
    if ((first | 0x20) !== this.#names[0]!.charCodeAt(0) && first !== 0xef) return false;
    const isRepeated = this.#names.every(
      (name, c) => foldName(decodeField(bytes.subarray(starts[c], ends[c]), 'utf-8')) === name,
    );
    if (isRepeated) this.#findings.add(headerRepeated, line);
    return isRepeated;
  }
}
