import { datedPrint } from './entry-facts.ts';
import type { Ledger } from './ledger.ts';

/**
 * What tells the entries of one file from those of another: for each entry two numbers, sorted by the first. The same
 * entry gives the same numbers in every file, whatever the order of the rows, their labels and the encoding of anything
 * but codes.
 */
export interface EntryPrints {
  /** Of (JournalCode, EcritureNum); integers below 2^52, ascending. */
  readonly keys: Float64Array;
  /** Of the date and, in any order, account, third party and cents of the rows; integers below 2^52. */
  readonly contents: Float64Array;
}

export function entryPrints({ entries, facts }: Ledger): EntryPrints {
  const order = Array.from({ length: entries.size }, (_, entry) => entry);
  const keys = Float64Array.from(order, (entry) => keyPrint(entries.journal(entry), entries.number(entry)));
  order.sort((a, b) => keys[a]! - keys[b]!);
  return {
    keys: Float64Array.from(order, (entry) => keys[entry]!),
    contents: Float64Array.from(order, (entry) => datedPrint(facts, entry)),
  };
}

function keyPrint(journal: Uint8Array, number: Uint8Array): number {
  const first = hashBytes(number, hashBytes(journal, 0x811c9dc5) ^ 0x0a);
  const second = hashBytes(number, hashBytes(journal, 0x5bd1e995) ^ 0x0a);
  return (first >>> 0) * 2 ** 20 + (second >>> 12);
}

/** FNV-1a of some bytes, stirred once more at the end. A 32-bit number. */
export function hashBytes(bytes: Uint8Array, seed: number, from = 0, to = bytes.length): number {
  let hash = seed;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
