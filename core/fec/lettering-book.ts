/** A lettering whose rows do not sum to zero. */
export interface OpenLettering {
  readonly code: Uint8Array;
  /** Account, CR, third party. */
  readonly owner: Uint8Array;
  readonly firstLine: number;
  /** Cents. */
  readonly difference: number;
}

/** Sums by account, third party and lettering code. Amounts that are not whole cents leave a lettering out. */
export abstract class LetteringBook {
  #key = new Uint8Array(256);

  abstract get size(): number;
  /** Its number; a new one gets the number that `size` had. Owner and code follow each other in `key`. */
  protected abstract intern(key: Uint8Array, cut: number, length: number, line: number): number;
  protected abstract owner(index: number): Uint8Array;
  protected abstract code(index: number): Uint8Array;
  protected abstract firstLine(index: number): number;
  protected abstract difference(index: number): number;
  /** The next one from `from` on that is not left out and does not sum to zero, or `size`. */
  protected abstract nextOpen(from: number): number;
  /** @param cents debit minus credit of the row */
  abstract add(index: number, cents: number): void;
  /** An amount of this lettering is not in whole cents, or could not be read. */
  abstract leaveOut(index: number): void;

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
    return this.intern(key, account + 1 + aux, length, line);
  }

  *open(): Generator<OpenLettering> {
    for (let index = this.nextOpen(0); index < this.size; index = this.nextOpen(index + 1)) {
      yield {
        owner: this.owner(index),
        code: this.code(index),
        firstLine: this.firstLine(index),
        difference: this.difference(index),
      };
    }
  }
}
