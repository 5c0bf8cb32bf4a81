/** Numbers for byte strings of two parts, in order of first appearance. */
export interface KeyTable {
  /** How many there are. */
  readonly size: number;
  /** Number of the key `bytes[s1..e1) bytes[s2..e2)`. A new key gets the number `size` had before the call. */
  intern(bytes: Uint8Array, s1: number, e1: number, s2: number, e2: number): number;
  /** The first part of a key. Valid until the next call of `intern`. */
  first(index: number): Uint8Array;
  /** The second part of a key. Valid until the next call of `intern`. */
  second(index: number): Uint8Array;
}
