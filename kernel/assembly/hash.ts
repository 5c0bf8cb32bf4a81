// Hashes of keys. They decide where a key lies, never whether two keys are the same.
import { keep, over16 } from './bytes';

// @ts-ignore: decorator
@inline
function mix(hash: u64, word: u64): u64 {
  const mixed = (hash ^ word) * 0x9e3779b97f4a7c15;
  return mixed ^ (mixed >> 29);
}

/** Of at most 32 bytes, without a branch. */
// @ts-ignore: decorator
@inline
function hashShort(at: usize, length: u32): u64 {
  const a = v128.and(v128.load(at), keep(length));
  const b = v128.and(v128.load(at, 16), keep(over16(length)));
  return (
    i64x2.extract_lane(a, 0) * 0x9e3779b97f4a7c15 +
    i64x2.extract_lane(a, 1) * 0xc2b2ae3d27d4eb4f +
    i64x2.extract_lane(b, 0) * 0x165667b19e3779f9 +
    i64x2.extract_lane(b, 1) * 0xd6e8feb86659fd93 +
    <u64>length * 0xa0761d6478bd642f
  );
}

// @ts-ignore: decorator
@inline
function hashText(seed: u64, at: usize, length: u32): u64 {
  let hash = seed;
  let left = length;
  while (left > 32) {
    hash = mix(hash, hashShort(at, 32));
    at += 32;
    left -= 32;
  }
  return mix(hash, hashShort(at, left));
}

const SEED: u64 = 0x51ed270b7a1f4d39;

// @ts-ignore: decorator
@inline
function fold(hash: u64): u32 {
  return <u32>(hash >> 32) ^ <u32>hash;
}

/** Of a key whose parts follow each other. */
// @ts-ignore: decorator
@inline
export function keyHash(start: usize, length: u32): u32 {
  return fold(hashText(SEED, start, length));
}

/** What a journal adds to the hashes of its entries. */
export function journalHash(start: usize, length: u32): u64 {
  return hashText(SEED, start, length);
}

/**
 * Of an entry. Numbers that differ in the last three bits of their last byte only, as those that follow each other do,
 * get neighbouring places.
 */
// @ts-ignore: decorator
@inline
export function entryHash(journal: u64, start: usize, length: u32): u32 {
  if (length == 0 || length > 16) return fold(hashText(journal, start, length));
  const low = <u64>load<u8>(start + length - 1) & 7;
  const text = v128.and(v128.load(start), keep(length));
  const shift = <u64>((length - 1) & 7) << 3;
  const first = i64x2.extract_lane(text, 0);
  const second = i64x2.extract_lane(text, 1);
  const less = low << shift;
  const a = length <= 8 ? first - less : first;
  const b = length <= 8 ? second : second - less;
  const hash = mix(journal, a * 0x9e3779b97f4a7c15 + b * 0xc2b2ae3d27d4eb4f + length);
  return (fold(hash) << 3) | <u32>low;
}

// @ts-ignore: decorator
@inline
export function dayHash(journal: u32, date: u32): u32 {
  return fold(mix(journal, date));
}
