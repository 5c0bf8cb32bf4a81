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
    if (!v128.any_true(i8x16.lt_s(v128.or(v128.or(a, b), v128.or(c, d)), i8x16.splat(0)))) continue;
    let high: u64 =
      <u64>(<u32>i8x16.bitmask(a) | (<u32>i8x16.bitmask(b) << 16)) |
      (<u64>(<u32>i8x16.bitmask(c) | (<u32>i8x16.bitmask(d) << 16)) << 32);
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
