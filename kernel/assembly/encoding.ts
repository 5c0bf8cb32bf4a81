// Counts what tells UTF-8 from an 8-bit encoding: see core/fec/encoding.ts. Bytes that `look` looks at are counted then;
// what it has not seen, or seen twice, is added and taken off when the lines are handed over.
import { bits } from './bytes';

/** Valid sequences of two or more bytes, other bytes of 80 and above, and those of them below A0. */
export const COUNTS: usize = memory.data(16, 8);

/** Length of the valid UTF-8 sequence of two or more bytes at `at`, or 0. */
function sequenceLength(at: usize, end: usize): u32 {
  const lead = load<u8>(at);
  const length: u32 =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  if (length == 0 || at + length > end) return 0;
  const second = load<u8>(at, 1);
  if ((second & 0xc0) != 0x80) return 0;
  if (length > 2 && (load<u8>(at, 2) & 0xc0) != 0x80) return 0;
  if (length > 3 && (load<u8>(at, 3) & 0xc0) != 0x80) return 0;
  if (lead == 0xe0 && second < 0xa0) return 0;
  if (lead == 0xed && second > 0x9f) return 0;
  if (lead == 0xf0 && second < 0x90) return 0;
  if (lead == 0xf4 && second > 0x8f) return 0;
  return length;
}

let sequences: u32 = 0;
let invalid: u32 = 0;
let c1: u32 = 0;
/** What was counted: `[countedFrom, countedTo)`, from the start of a line on; 0 and 0 when nothing was. */
let countedFrom: usize = 0;
let countedTo: usize = 0;

/** Sixteen times -66, -98 and -64: see the constants in separators.ts. */
const LEADS = memory.data<u64>([0xbebebebebebebebe, 0xbebebebebebebebe]);
const LEADS_BELOW = memory.data<u64>([0x9e9e9e9e9e9e9e9e, 0x9e9e9e9e9e9e9e9e]);
const FOLLOWS_BELOW = memory.data<u64>([0xc0c0c0c0c0c0c0c0, 0xc0c0c0c0c0c0c0c0]);

/** Bytes from C2 to DF: the first ones of sequences of two. */
// @ts-ignore: decorator
@inline
function leads(a: v128, b: v128, c: v128, d: v128): u64 {
  const shift = v128.load(LEADS);
  const below = v128.load(LEADS_BELOW);
  return bits(
    i8x16.lt_s(i8x16.add(a, shift), below),
    i8x16.lt_s(i8x16.add(b, shift), below),
    i8x16.lt_s(i8x16.add(c, shift), below),
    i8x16.lt_s(i8x16.add(d, shift), below),
  );
}

/** Bytes from 80 to BF. */
// @ts-ignore: decorator
@inline
function follows(a: v128, b: v128, c: v128, d: v128): u64 {
  const below = v128.load(FOLLOWS_BELOW);
  return bits(i8x16.lt_s(a, below), i8x16.lt_s(b, below), i8x16.lt_s(c, below), i8x16.lt_s(d, below));
}

/** The lines that were counted were handed over, or the bytes have moved. */
export function forgetCounts(): void {
  countedFrom = countedTo = 0;
  sequences = invalid = c1 = 0;
}

/** Before bytes from the start of a line on are counted. */
export function startCount(from: usize): void {
  if (countedFrom == 0 || from < countedFrom) {
    forgetCounts();
    countedFrom = from;
  } else moveTo(from);
}

/** They were counted up to here. */
export function endCount(to: usize): void {
  countedTo = to;
}

/**
 * How many sequences of two bytes there are in 64 bytes, if nothing else is above 7F; else -1.
 * @param high the places of those above 7F: there are some; `carried` 1 when the first byte belongs to a sequence before it
 */
// @ts-ignore: decorator
@inline
function countPairs(at: usize, a: v128, b: v128, c: v128, d: v128, high: u64, carried: u64): i32 {
  const firsts = leads(a, b, c, d);
  const seconds = follows(a, b, c, d);
  const areWhole = ((firsts << 1) | carried) == seconds && (firsts | seconds) == high;
  return areWhole && (firsts >> 63 == 0 || (load<u8>(at, 64) & 0xc0) == 0x80) ? <i32>popcnt(firsts) : -1;
}

/** Counts them one by one. @param next no byte before this one is looked at again. @returns the same behind them */
function countEach(at: usize, to: usize, high: u64, next: usize): usize {
  while (high != 0) {
    const place = at + <usize>ctz(high);
    high &= high - 1;
    if (place < next) continue;
    if (place >= to) break;
    const length = sequenceLength(place, to);
    if (length > 0) {
      sequences++;
      next = place + length;
    } else {
      invalid++;
      if (load<u8>(place) < 0xa0) c1++;
      next = place + 1;
    }
  }
  return next;
}

/**
 * Counts 64 bytes at `at`, those before `to`, of which some are above 7F: their places are `high`.
 * @param next no byte before this one is looked at again. @returns the same behind them
 */
// @ts-ignore: decorator
@inline
export function countHigh(at: usize, to: usize, a: v128, b: v128, c: v128, d: v128, high: u64, next: usize): usize {
  if (next < at + 2 && at + 64 < to) {
    const pairs = countPairs(at, a, b, c, d, high, <u64>(next > at));
    if (pairs >= 0) {
      sequences += pairs;
      // The last byte may be the first one of a sequence.
      return at + 64 + <usize>(load<u8>(at, 63) >= 0xc0);
    }
  }
  return countEach(at, to, high, next);
}

/** Counts `[from, to)`. */
function countAll(from: usize, to: usize): void {
  let next = from;
  for (let at = from; at < to; at += 64) {
    const a = v128.load(at);
    const b = v128.load(at, 16);
    const c = v128.load(at, 32);
    const d = v128.load(at, 48);
    const high = bits(a, b, c, d);
    if (high != 0) next = countHigh(at, to, a, b, c, d, high, next);
  }
}

/** Takes off what was counted from `from` on; no sequence crosses it. */
function takeOff(from: usize): void {
  const knownSequences = sequences;
  const knownInvalid = invalid;
  const knownC1 = c1;
  sequences = invalid = c1 = 0;
  countAll(from, countedTo);
  sequences = knownSequences - sequences;
  invalid = knownInvalid - invalid;
  c1 = knownC1 - c1;
  countedTo = from;
}

/** Has the bytes counted end at `to`, the start of a line. */
function moveTo(to: usize): void {
  if (to < countedTo) takeOff(to);
  else if (to > countedTo) {
    // A sequence may have been cut there.
    let whole = countedTo;
    while (whole > countedFrom && load<u8>(whole - 1) >= 0x80) whole--;
    if (whole < countedTo) takeOff(whole);
    countAll(whole, to);
    countedTo = to;
  }
}

/** Whole lines: `[from, to)`. Memory can be read up to 64 bytes beyond `to`. */
export function countEncoded(from: usize, to: usize): void {
  // Nothing of it, or what is of no use.
  if (countedFrom < from || countedFrom >= to) {
    forgetCounts();
    countedFrom = countedTo = to;
  }
  const first = countedFrom;
  moveTo(to);
  countAll(from, first);
  store<u32>(COUNTS, sequences);
  store<u32>(COUNTS, invalid, 4);
  store<u32>(COUNTS, c1, 8);
  forgetCounts();
}
