// Counts what tells UTF-8 from an 8-bit encoding: see core/fec/encoding.ts.

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

// @ts-ignore: decorator
@inline
function bits(a: v128, b: v128, c: v128, d: v128): u64 {
  return (
    <u64>(<u32>i8x16.bitmask(a) | (<u32>i8x16.bitmask(b) << 16)) |
    (<u64>(<u32>i8x16.bitmask(c) | (<u32>i8x16.bitmask(d) << 16)) << 32)
  );
}

/** Bytes from C2 to DF: the first ones of sequences of two. */
// @ts-ignore: decorator
@inline
function leads(block: v128): v128 {
  return i8x16.lt_s(i8x16.add(block, i8x16.splat(-66)), i8x16.splat(-98));
}

/** Bytes from 80 to BF. */
// @ts-ignore: decorator
@inline
function follows(block: v128): v128 {
  return i8x16.lt_s(block, i8x16.splat(-64));
}

/** Whole lines: `[from, to)`. Memory can be read up to 64 bytes beyond `to`. */
export function countEncoded(from: usize, to: usize): void {
  let sequences: u32 = 0;
  let invalid: u32 = 0;
  let c1: u32 = 0;
  // No byte before this one is looked at again.
  let next = from;
  for (let at = from; at < to; at += 64) {
    const a = v128.load(at);
    const b = v128.load(at, 16);
    const c = v128.load(at, 32);
    const d = v128.load(at, 48);
    let high = bits(a, b, c, d);
    if (high == 0) continue;
    if (next < at + 2 && at + 64 < to) {
      // Nothing but sequences of two bytes: each first one with its second.
      const firsts = bits(leads(a), leads(b), leads(c), leads(d));
      const carried = <u64>(next > at);
      const seconds = bits(follows(a), follows(b), follows(c), follows(d));
      const last = firsts >> 63;
      const areWhole = ((firsts << 1) | carried) == seconds && (firsts | seconds) == high;
      if (areWhole && (last == 0 || (load<u8>(at, 64) & 0xc0) == 0x80)) {
        sequences += <u32>popcnt(firsts);
        next = at + 64 + <usize>last;
        continue;
      }
    }
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
  }
  store<u32>(COUNTS, sequences);
  store<u32>(COUNTS, invalid, 4);
  store<u32>(COUNTS, c1, 8);
}
