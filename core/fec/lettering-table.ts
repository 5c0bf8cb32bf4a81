import { ByteTable } from './byte-table.ts';

/** A lettering whose rows do not sum to zero. */
export interface OpenLettering {
  /** Number of the account and third party, and the code. */
  readonly code: Uint8Array;
  readonly owner: Uint8Array;
  readonly firstLine: number;
  /** Cents. */
  readonly difference: number;
}

/** Sums by account, third party and lettering code. Amounts that are not whole cents leave a lettering out. */
export class LetteringTable {
  readonly #keys = new ByteTable();
  #difference = new Float64Array(1024);
  #firstLine = new Uint32Array(1024);
  #left = new Uint8Array(1024);
  #key = new Uint8Array(256);

  /** The number of the lettering of a row. */
  row(
    bytes: Uint8Array,
    accountStart: number,
    accountEnd: number,
    auxStart: number,
    auxEnd: number,
    codeStart: number,
    codeEnd: number,
    line: number,
  ): number {
    const account = accountEnd - accountStart;
    const aux = auxEnd - auxStart;
    const code = codeEnd - codeStart;
    const length = account + 1 + aux + code;
    if (length > this.#key.length) this.#key = new Uint8Array(length * 2);
    const key = this.#key;
    for (let i = 0; i < account; i++) key[i] = bytes[accountStart + i]!;
    key[account] = 0x0d;
    for (let i = 0; i < aux; i++) key[account + 1 + i] = bytes[auxStart + i]!;
    for (let i = 0; i < code; i++) key[account + 1 + aux + i] = bytes[codeStart + i]!;
    const known = this.#keys.size;
    const index = this.#keys.intern(key, 0, account + 1 + aux, account + 1 + aux, length);
    if (index === known) {
      if (index === this.#firstLine.length) this.#grow();
      this.#firstLine[index] = line;
    }
    return index;
  }

  /** @param cents debit minus credit of the row */
  add(index: number, cents: number): void {
    this.#difference[index]! += cents;
  }

  /** An amount of this lettering is not in whole cents, or could not be read. */
  leaveOut(index: number): void {
    this.#left[index] = 1;
  }

  *open(): Generator<OpenLettering> {
    for (let index = 0; index < this.#keys.size; index++) {
      if (this.#left[index] === 1 || this.#difference[index] === 0) continue;
      const owner = this.#keys.first(index);
      const code = this.#keys.second(index);
      yield { owner, code, firstLine: this.#firstLine[index]!, difference: this.#difference[index]! };
    }
  }

  get size(): number {
    return this.#keys.size;
  }

  #grow(): void {
    const size = this.#firstLine.length * 2;
    const difference = new Float64Array(size);
    difference.set(this.#difference);
    this.#difference = difference;
    const firstLine = new Uint32Array(size);
    firstLine.set(this.#firstLine);
    this.#firstLine = firstLine;
    const left = new Uint8Array(size);
    left.set(this.#left);
    this.#left = left;
  }
}
