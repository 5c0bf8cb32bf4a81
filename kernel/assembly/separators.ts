// Where the fields and rows end, and the bytes that keep a row from being passed, 64 bytes at a time.
import { bits } from './bytes';
import { countHigh, endCount, startCount } from './encoding';

/** Bytes looked at in one go: their places stay in the cache while the rows are read. */
export const WINDOW: u32 = 1 << 16;

/** Addresses of all bytes that end a field, ascending: separators, line ends, other control characters. Before the first one stands the byte before the window's first row. */
export const ENDS = memory.data((1 << 16) * 4 + 1024, 8) + 16;
/** Addresses of all bytes but separators that are no ordinary ones. */
export const MARKS = memory.data((1 << 16) * 4 + 1024, 8);

/**
 * Sixteen times the same byte. As constants some runtimes would make them anew for every use, and others keep all of them in
 * registers, which are wanted for something else.
 */
const SHIFT = memory.data<u64>([0x6060606060606060, 0x6060606060606060]);
const PLAIN = memory.data<u64>([0xdbdbdbdbdbdbdbdb, 0xdbdbdbdbdbdbdbdb]);
const BLANK = memory.data<u64>([0x2020202020202020, 0x2020202020202020]);
const NO_TWO = memory.data<u64>([0xfdfdfdfdfdfdfdfd, 0xfdfdfdfdfdfdfdfd]);
const ALL_BUT_ONE = memory.data<u64>([0xfefefefefefefefe, 0xfefefefefefefefe]);
const TWICE = memory.data<u64>([0x8282828282828282, 0x8282828282828282]);
const LETTER_LEAD = memory.data<u64>([0xc3c3c3c3c3c3c3c3, 0xc3c3c3c3c3c3c3c3]);
/** What may begin a white space in UTF-8: C2 and E2, E1 and E3, EF. */
const SPACE_C2_E2 = memory.data<u64>([0xe2e2e2e2e2e2e2e2, 0xe2e2e2e2e2e2e2e2]);
const SPACE_E1_E3 = memory.data<u64>([0xe1e1e1e1e1e1e1e1, 0xe1e1e1e1e1e1e1e1]);
const SPACE_EF = memory.data<u64>([0xefefefefefefefef, 0xefefefefefefefef]);
const FOLLOWS_BELOW = memory.data<u64>([0xc0c0c0c0c0c0c0c0, 0xc0c0c0c0c0c0c0c0]);

/** What was looked at: `[windowFrom, windowTo)`, and how many places were found. */
export let windowFrom: u32 = 0;
export let windowTo: u32 = 0;
export let ends: u32 = 0;
export let marks: u32 = 0;

export function forgetWindow(): void {
  windowFrom = windowTo = ends = marks = 0;
}

/** Bytes equal to `byte`. */
// @ts-ignore: decorator
@inline
function equal(a: v128, b: v128, c: v128, d: v128, byte: v128): u64 {
  return bits(i8x16.eq(a, byte), i8x16.eq(b, byte), i8x16.eq(c, byte), i8x16.eq(d, byte));
}

/** Bytes equal to `byte` where `mask` has ones. */
// @ts-ignore: decorator
@inline
function like(a: v128, b: v128, c: v128, d: v128, mask: v128, byte: v128): u64 {
  return equal(v128.and(a, mask), v128.and(b, mask), v128.and(c, mask), v128.and(d, mask), byte);
}

/** Of bytes above 7F, those that begin no letter in any encoding: see `beginsLetter` in core/fec/byte-kinds.ts. */
function noLetter(bytes: v128): v128 {
  const below = i8x16.lt_s(bytes, v128.load(FOLLOWS_BELOW));
  const two = i8x16.eq(v128.or(bytes, v128.load(BLANK)), v128.load(SPACE_C2_E2));
  const three = i8x16.eq(v128.and(bytes, v128.load(NO_TWO)), v128.load(SPACE_E1_E3));
  const mark = i8x16.eq(bytes, v128.load(SPACE_EF));
  return v128.or(v128.or(below, two), v128.or(three, mark));
}

/** Writes the place of the lowest bit. @returns the other bits */
// @ts-ignore: decorator
@inline
function writeOne(to: usize, at: u32, mask: u64): u64 {
  store<u32>(to, at + <u32>ctz(mask));
  return mask & (mask - 1);
}

/** Writes the places of the bits, twelve at a time: nearly always without a branch that surprises, and without a loop. */
// @ts-ignore: decorator
@inline
function writeMany(out: usize, at: u32, mask: u64): usize {
  const stop = out + (<usize>popcnt(mask) << 2);
  let left = mask;
  let to = out;
  do {
    left = writeOne(to, at, left);
    left = writeOne(to + 4, at, left);
    left = writeOne(to + 8, at, left);
    left = writeOne(to + 12, at, left);
    left = writeOne(to + 16, at, left);
    left = writeOne(to + 20, at, left);
    left = writeOne(to + 24, at, left);
    left = writeOne(to + 28, at, left);
    left = writeOne(to + 32, at, left);
    left = writeOne(to + 36, at, left);
    left = writeOne(to + 40, at, left);
    left = writeOne(to + 44, at, left);
    to += 48;
  } while (to < stop);
  return stop;
}

/** The same, three at a time. */
// @ts-ignore: decorator
@inline
function writeFew(out: usize, at: u32, mask: u64): usize {
  const stop = out + (<usize>popcnt(mask) << 2);
  let left = mask;
  let to = out;
  do {
    left = writeOne(to, at, left);
    left = writeOne(to + 4, at, left);
    left = writeOne(to + 8, at, left);
    to += 12;
  } while (to < stop);
  return stop;
}

/**
 * Looks at `[from, to)`, at most a window of it; `from` is the start of a row. Marks are control characters (line ends
 * among them), the separator that the file does not use and what stands beside it in ASCII, DEL, what may be an accent
 * encoded twice, spaces and quotation marks at the start or end of a field, and at its start what may be a non-breaking
 * space in any encoding. Memory can be read up to 64 bytes beyond `to`.
 */
export function look(from: u32, to: u32, separator: u32): void {
  const end = to - from > WINDOW ? from + WINDOW : to;
  const mark = i8x16.splat(<i8>separator);
  let endOut: usize = ENDS;
  let markOut: usize = MARKS;
  // Of the 64 bytes before: whether the last one ended a field, was a space.
  let ended: u64 = 1;
  let spaced: u64 = 0;
  // Up to where bytes above 7F were counted.
  let next: usize = from;
  startCount(from);
  for (let at: u32 = from; at < end; at += 64) {
    const a = v128.load(at);
    const b = v128.load(at, 16);
    const c = v128.load(at, 32);
    const d = v128.load(at, 48);
    const high = bits(a, b, c, d);
    const shift = v128.load(SHIFT);
    const plain = v128.load(PLAIN);
    // All but 20 to 7B.
    const odd = bits(
      i8x16.gt_s(i8x16.add(a, shift), plain),
      i8x16.gt_s(i8x16.add(b, shift), plain),
      i8x16.gt_s(i8x16.add(c, shift), plain),
      i8x16.gt_s(i8x16.add(d, shift), plain),
    );
    const stops = odd & ~high;
    const separators = equal(a, b, c, d, mark);
    // Spaces and quotation marks.
    const spaces = like(a, b, c, d, v128.load(NO_TWO), v128.load(BLANK));
    const starts = (stops << 1) | ended;
    let found = (stops & ~separators) | (spaces & starts) | (stops & ((spaces << 1) | spaced));
    if (high != 0) {
      next = countHigh(at, end, a, b, c, d, high, next);
      const twice = like(a, b, c, d, v128.load(ALL_BUT_ONE), v128.load(TWICE));
      if (twice != 0) {
        const led = <u64>(at > from && load<u8>(at - 1) == 0xc3);
        found |= twice & ((equal(a, b, c, d, v128.load(LETTER_LEAD)) << 1) | led);
      }
      if ((high & starts) != 0) found |= high & starts & bits(noLetter(a), noLetter(b), noLetter(c), noLetter(d));
    }
    ended = stops >> 63;
    spaced = spaces >> 63;
    endOut = writeMany(endOut, at, stops);
    markOut = writeFew(markOut, at, found);
  }
  // The last step may have looked beyond the end.
  while (endOut > ENDS && load<u32>(endOut - 4) >= end) endOut -= 4;
  while (markOut > MARKS && load<u32>(markOut - 4) >= end) markOut -= 4;
  endCount(end);
  store<u32>(ENDS - 4, from - 1);
  ends = <u32>((endOut - ENDS) >> 2);
  marks = <u32>((markOut - MARKS) >> 2);
  windowFrom = from;
  windowTo = end;
}
