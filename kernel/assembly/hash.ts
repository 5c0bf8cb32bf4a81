// Hashes of keys. They decide where a key lies, never whether two keys are the same. Keys that differ in the last three
// bits of their last byte only, as numbers that follow each other do, get hashes that differ in their last three bits
// only: they lie side by side.
import { keepLess, over16 } from './bytes';

// @ts-ignore: decorator
@inline
function mix(hash: u64, word: u64): u64 {
  const mixed = (hash ^ word) * 0x9e3779b97f4a7c15;
  return mixed ^ (mixed >> 29);
}

/** Of the text without the last three bits of its last byte. */
// @ts-ignore: decorator
@inline
function hashText(at: usize, length: u32): u64 {
  const kept = keepLess(length);
  const a = v128.and(v128.load(at), kept);
  const b = v128.and(v128.load(at + <usize>over16(length)), kept);
  const hash =
    i64x2.extract_lane(a, 0) * 0x9e3779b97f4a7c15 +
    i64x2.extract_lane(a, 1) * 0xc2b2ae3d27d4eb4f +
    i64x2.extract_lane(b, 0) * 0x165667b19e3779f9 +
    i64x2.extract_lane(b, 1) * 0xd6e8feb86659fd93 +
    length;
  return length > 32 ? hashLong(hash, at, length) : hash;
}

/** What lies between the first and the last bytes counts too. */
function hashLong(seed: u64, at: usize, length: u32): u64 {
  let hash = seed;
  for (let i: u32 = 16; i + 16 < length; i += 8) hash = mix(hash, load<u64>(at + i));
  return hash;
}

// @ts-ignore: decorator
@inline
function finish(hash: u64, at: usize, length: u32): u32 {
  const mixed = mix(hash, hash >> 32);
  const low = length == 0 ? 0 : <u32>load<u8>(at + length - 1) & 7;
  return ((<u32>(mixed >> 32) ^ <u32>mixed) << 3) | low;
}

/** Of a key whose parts follow each other. */
// @ts-ignore: decorator
@inline
export function keyHash(start: usize, length: u32): u32 {
  return finish(hashText(start, length), start, length);
}

/** Of an entry. */
// @ts-ignore: decorator
@inline
export function entryHash(journal: usize, l1: u32, number: usize, l2: u32): u32 {
  const last = l1 == 0 ? 0 : <u64>load<u8>(journal + l1 - 1);
  const seed = (hashText(journal, l1) + last) * 0xff51afd7ed558ccd;
  return finish(seed ^ hashText(number, l2), number, l2);
}

/** Of a code, the same in every file: see `hashBytes` in core/fec/entry-prints.ts. */
export function codePrint(at: usize, length: u32): u32 {
  let hash: u32 = 0x811c9dc5;
  for (let i: u32 = 0; i < length; i++) hash = (hash ^ load<u8>(at + i)) * 0x01000193;
  hash = (hash ^ (hash >> 16)) * 0x85ebca6b;
  return hash ^ (hash >> 13);
}

// @ts-ignore: decorator
@inline
export function dayHash(journal: u32, date: u32): u32 {
  const mixed = mix(journal, <u64>date * 0x165667b19e3779f9);
  return <u32>(mixed >> 32) ^ <u32>mixed;
}
