const firstSlots = 1 << 12;

/** Stands between the two parts of a key: a line feed can be in no field. */
const joiner = 0x0a;

/**
 * Gives every distinct key a dense number, in order of first appearance. A key is one or two ranges of bytes; the bytes
 * are kept, so two keys are the same only when they are equal. Open addressing, no strings, no garbage.
 */
export class ByteTable {
  #slots = new Int32Array(firstSlots);
  #hashes = new Int32Array(firstSlots >> 1);
  /** Where key i ends in the arena; it starts where key i - 1 ends. */
  #ends = new Uint32Array(firstSlots >> 1);
  /** Where the second part of key i starts. */
  #cuts = new Uint32Array(firstSlots >> 1);
  #arena = new Uint8Array(1 << 16);
  #used = 0;
  size = 0;

  /** Number of the key `bytes[s1..e1) LF bytes[s2..e2)`. A new key gets the number `size` had before the call. */
  intern(bytes: Uint8Array, s1: number, e1: number, s2: number, e2: number): number {
    let hash = 0x811c9dc5;
    for (let i = s1; i < e1; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
    hash = Math.imul(hash ^ joiner, 0x01000193);
    for (let i = s2; i < e2; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
    hash ^= hash >>> 15;

    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const index = slots[slot]! - 1;
      if (index < 0) break;
      if (this.#hashes[index] === hash && this.#equals(index, bytes, s1, e1, s2, e2)) return index;
      slot = (slot + 1) & mask;
    }
    return this.#add(slot, hash, bytes, s1, e1, s2, e2);
  }

  /** The bytes of all keys. Valid until the next call of `intern`. */
  get bytes(): Uint8Array {
    return this.#arena;
  }

  /** Where the parts of a key start and end in `bytes`. */
  firstStart(index: number): number {
    return index === 0 ? 0 : this.#ends[index - 1]!;
  }

  firstEnd(index: number): number {
    return this.#cuts[index]! - 1;
  }

  secondStart(index: number): number {
    return this.#cuts[index]!;
  }

  secondEnd(index: number): number {
    return this.#ends[index]!;
  }

  /** The first part of a key. Valid until the next call of `intern`. */
  first(index: number): Uint8Array {
    return this.#arena.subarray(index === 0 ? 0 : this.#ends[index - 1]!, this.#cuts[index]! - 1);
  }

  /** The second part of a key. Valid until the next call of `intern`. */
  second(index: number): Uint8Array {
    return this.#arena.subarray(this.#cuts[index]!, this.#ends[index]!);
  }

  #equals(index: number, bytes: Uint8Array, s1: number, e1: number, s2: number, e2: number): boolean {
    const arena = this.#arena;
    let at = index === 0 ? 0 : this.#ends[index - 1]!;
    if (this.#ends[index]! - at !== e1 - s1 + 1 + (e2 - s2)) return false;
    for (let i = s1; i < e1; i++) if (arena[at++] !== bytes[i]) return false;
    if (arena[at++] !== joiner) return false;
    for (let i = s2; i < e2; i++) if (arena[at++] !== bytes[i]) return false;
    return true;
  }

  #add(
    slot: number,
    hash: number,
    bytes: Uint8Array,
    s1: number,
    e1: number,
    s2: number,
    e2: number,
  ): number {
    const index = this.size++;
    const length = e1 - s1 + 1 + (e2 - s2);
    if (this.#used + length > this.#arena.length) {
      const grown = new Uint8Array(Math.max(this.#arena.length * 2, this.#used + length));
      grown.set(this.#arena.subarray(0, this.#used));
      this.#arena = grown;
    }
    // Nearly all keys are short: to make views of them would take longer.
    const arena = this.#arena;
    let to = this.#used;
    for (let i = s1; i < e1; i++) arena[to++] = bytes[i]!;
    arena[to++] = joiner;
    this.#cuts[index] = to;
    for (let i = s2; i < e2; i++) arena[to++] = bytes[i]!;
    this.#used = to;
    this.#ends[index] = to;
    this.#hashes[index] = hash;
    this.#slots[slot] = index + 1;
    if (this.size === this.#hashes.length) this.#grow();
    return index;
  }

  #grow(): void {
    const hashes = new Int32Array(this.#hashes.length * 2);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    const ends = new Uint32Array(this.#ends.length * 2);
    ends.set(this.#ends);
    this.#ends = ends;
    const cuts = new Uint32Array(this.#cuts.length * 2);
    cuts.set(this.#cuts);
    this.#cuts = cuts;
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let index = 0; index < this.size; index++) {
      let slot = hashes[index]! & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = index + 1;
    }
    this.#slots = slots;
  }
}
