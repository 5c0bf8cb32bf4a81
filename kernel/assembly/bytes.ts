// Short texts, without branches: their first sixteen bytes, their last and those between. Memory may be read up to 16
// bytes beyond the start of a text that is shorter.

/** Sixteen bytes of ones, then sixteen of zeros: what is read from within keeps the first bytes of a text. */
const KEEP = memory.data<u64>([
  0xffffffffffffffff, 0xffffffffffffffff, 0, 0,
]);
/** The same without the last three bits of the last byte kept. */
const KEEP_LESS = memory.data<u64>([
  0xffffffffffffffff, 0xf8ffffffffffffff, 0, 0,
]);

/** Of a longer text these are not all bytes. */
export const SHORT: u32 = 48;

/** Keeps so many bytes, sixteen at most. */
// @ts-ignore: decorator
@inline
function keep(length: u32): v128 {
  return v128.load(KEEP + 16 - <usize>min<u32>(length, 16));
}

// @ts-ignore: decorator
@inline
export function keepLess(length: u32): v128 {
  return v128.load(KEEP_LESS + 16 - <usize>min<u32>(length, 16));
}

/** Where the last sixteen bytes start. */
// @ts-ignore: decorator
@inline
export function over16(length: u32): u32 {
  return length > 16 ? length - 16 : 0;
}

// @ts-ignore: decorator
@inline
export function sameBytes(a: usize, b: usize, length: u32): bool {
  if (length > SHORT) return sameLong(a, b, length);
  const last = <usize>over16(length);
  const middle = last >> 1;
  const differs = v128.or(
    v128.xor(v128.load(a), v128.load(b)),
    v128.or(
      v128.xor(v128.load(a + middle), v128.load(b + middle)),
      v128.xor(v128.load(a + last), v128.load(b + last)),
    ),
  );
  return !v128.any_true(v128.and(differs, keep(length)));
}

function sameLong(a: usize, b: usize, length: u32): bool {
  let left = length;
  while (left > 16) {
    if (v128.any_true(v128.xor(v128.load(a), v128.load(b)))) return false;
    a += 16;
    b += 16;
    left -= 16;
  }
  return !v128.any_true(v128.and(v128.xor(v128.load(a), v128.load(b)), keep(left)));
}

/** Up to fifteen bytes beyond the end are read and written: for short texts that is faster than asking the runtime. */
// @ts-ignore: decorator
@inline
export function copy(to: usize, from: usize, length: u32): void {
  const end = to + length;
  while (to < end) {
    v128.store(to, v128.load(from));
    to += 16;
    from += 16;
  }
}

/** The highest bits of 64 bytes. */
// @ts-ignore: decorator
@inline
export function bits(a: v128, b: v128, c: v128, d: v128): u64 {
  return (
    <u64>(<u32>i8x16.bitmask(a) | (<u32>i8x16.bitmask(b) << 16)) |
    (<u64>(<u32>i8x16.bitmask(c) | (<u32>i8x16.bitmask(d) << 16)) << 32)
  );
}
