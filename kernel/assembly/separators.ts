// Where the separators stand, and the bytes that end a row or keep it from being passed, 64 bytes at a time.

/** Bytes looked at in one go: their places stay in the cache while the rows are read. */
export const WINDOW: u32 = 1 << 16;

/** Addresses of separators, ascending; the one before the first is the byte before the window's first row. */
export const SEPARATORS = memory.data((1 << 16) * 4 + 1024, 8) + 16;
/** Addresses of all else that is no ordinary byte. */
export const MARKS = memory.data((1 << 16) * 4 + 1024, 8);

/** What was looked at: `[windowFrom, windowTo)`, and how many places were found. */
export let windowFrom: u32 = 0;
export let windowTo: u32 = 0;
export let separators: u32 = 0;
export let marks: u32 = 0;

export function forgetWindow(): void {
  windowFrom = windowTo = separators = marks = 0;
}

// @ts-ignore: decorator
@inline
function bits(a: v128, b: v128, c: v128, d: v128): u64 {
  return (
    <u64>(<u32>i8x16.bitmask(a) | (<u32>i8x16.bitmask(b) << 16)) |
    (<u64>(<u32>i8x16.bitmask(c) | (<u32>i8x16.bitmask(d) << 16)) << 32)
  );
}

/** Writes the places of the bits four at a time: few branches. */
// @ts-ignore: decorator
@inline
function write(out: usize, at: u32, mask: u64): usize {
  const stop = out + (<usize>popcnt(mask) << 2);
  let left = mask;
  while (out < stop) {
    store<u32>(out, at + <u32>ctz(left));
    left &= left - 1;
    store<u32>(out, at + <u32>ctz(left), 4);
    left &= left - 1;
    store<u32>(out, at + <u32>ctz(left), 8);
    left &= left - 1;
    store<u32>(out, at + <u32>ctz(left), 12);
    left &= left - 1;
    out += 16;
  }
  return stop;
}

/**
 * Looks at `[from, to)`, at most a window of it; `from` is the start of a row. Marks are control characters (line ends
 * among them), the separator that the file does not use, DEL, what may be an accent encoded twice, spaces at the start
 * or end of a field, and quotation marks at its start. Memory can be read up to 64 bytes beyond `to`.
 */
export function look(from: u32, to: u32, separator: u32): void {
  const end = to - from > WINDOW ? from + WINDOW : to;
  const mark = i8x16.splat(<i8>separator);
  const control = i8x16.splat(0x20);
  const bar = i8x16.splat(0x7c);
  const del = i8x16.splat(0x7f);
  const quote = i8x16.splat(0x22);
  const lead = i8x16.splat(<i8>0xc3);
  const low = i8x16.splat(<i8>0xfe);
  const doubled = i8x16.splat(<i8>0x82);
  let sepOut: usize = SEPARATORS;
  let markOut: usize = MARKS;
  // Of the 64 bytes before: whether the last one ended a field, was a space, was C3.
  let ended: u64 = 1;
  let spaced: u64 = 0;
  let led: u64 = 0;
  for (let at: u32 = from; at < end; at += 64) {
    const a = v128.load(at);
    const b = v128.load(at, 16);
    const c = v128.load(at, 32);
    const d = v128.load(at, 48);
    const seps = bits(i8x16.eq(a, mark), i8x16.eq(b, mark), i8x16.eq(c, mark), i8x16.eq(d, mark));
    const odd = bits(
      v128.or(v128.or(i8x16.lt_u(a, control), i8x16.eq(a, bar)), i8x16.eq(a, del)),
      v128.or(v128.or(i8x16.lt_u(b, control), i8x16.eq(b, bar)), i8x16.eq(b, del)),
      v128.or(v128.or(i8x16.lt_u(c, control), i8x16.eq(c, bar)), i8x16.eq(c, del)),
      v128.or(v128.or(i8x16.lt_u(d, control), i8x16.eq(d, bar)), i8x16.eq(d, del)),
    );
    const spaces = bits(i8x16.eq(a, control), i8x16.eq(b, control), i8x16.eq(c, control), i8x16.eq(d, control));
    const quotes = bits(i8x16.eq(a, quote), i8x16.eq(b, quote), i8x16.eq(c, quote), i8x16.eq(d, quote));
    const leads = bits(i8x16.eq(a, lead), i8x16.eq(b, lead), i8x16.eq(c, lead), i8x16.eq(d, lead));
    const ends = seps | odd;
    const starts = (ends << 1) | ended;
    let found = (odd & ~seps) | ((spaces | quotes) & starts) | (ends & ((spaces << 1) | spaced));
    const afterLead = (leads << 1) | led;
    if (afterLead != 0) {
      const twice = bits(
        i8x16.eq(v128.and(a, low), doubled),
        i8x16.eq(v128.and(b, low), doubled),
        i8x16.eq(v128.and(c, low), doubled),
        i8x16.eq(v128.and(d, low), doubled),
      );
      found |= twice & afterLead;
    }
    ended = ends >> 63;
    spaced = spaces >> 63;
    led = leads >> 63;
    sepOut = write(sepOut, at, seps);
    markOut = write(markOut, at, found);
  }
  // The last step may have looked beyond the end.
  while (sepOut > SEPARATORS && load<u32>(sepOut - 4) >= end) sepOut -= 4;
  while (markOut > MARKS && load<u32>(markOut - 4) >= end) markOut -= 4;
  store<u32>(SEPARATORS - 4, from - 1);
  separators = <u32>((sepOut - SEPARATORS) >> 2);
  marks = <u32>((markOut - MARKS) >> 2);
  windowFrom = from;
  windowTo = end;
}
