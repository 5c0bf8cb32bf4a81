/** A lettering whose rows do not sum to zero. */
export interface OpenLettering {
  readonly code: Uint8Array;
  /** Number of the account's code; -1 for none. */
  readonly account: number;
  /** Number of the third party's code; -1 for none. */
  readonly aux: number;
  readonly firstLine: number;
  /** Cents. */
  readonly difference: number;
}

/** Sums by account, third party and lettering code. Amounts that are not whole cents leave a lettering out. */
export abstract class LetteringBook {
  #key = new Uint8Array(256);

  abstract get size(): number;
  /**
   * Its number; a new one gets the number that `size` had.
   * @param key numbers of the codes of account and third party, 32 bits each, low byte first, all ones for none; then the
   * code
   */
  protected abstract intern(key: Uint8Array, length: number, line: number): number;
  /** The first eight bytes of the key. */
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

  /** The number of the lettering of a row. @param account number of its code, -1 for none; `aux` likewise */
  row(account: number, aux: number, bytes: Uint8Array, start: number, end: number, line: number): number {
    const length = 8 + end - start;
    if (length > this.#key.length) this.#key = new Uint8Array(length * 2);
    const key = this.#key;
    for (let i = 0; i < 4; i++) {
      key[i] = account >> (i * 8);
      key[4 + i] = aux >> (i * 8);
    }
    for (let i = start; i < end; i++) key[8 + i - start] = bytes[i]!;
    return this.intern(key, length, line);
  }

  *open(): Generator<OpenLettering> {
    for (let index = this.nextOpen(0); index < this.size; index = this.nextOpen(index + 1)) {
      const owner = this.owner(index);
      yield {
        account: codeAt(owner, 0),
        aux: codeAt(owner, 4),
        code: this.code(index),
        firstLine: this.firstLine(index),
        difference: this.difference(index),
      };
    }
  }
}

function codeAt(owner: Uint8Array, at: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = owner.subarray(at, at + 4);
  return a | (b << 8) | (c << 16) | (d << 24);
}
