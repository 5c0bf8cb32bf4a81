// Where the separators, line ends and bytes to look at stand, sixteen bytes at a time.

export const WINDOW: u32 = 1 << 16;
/** Addresses, ascending. Written eight at a time, so that the loop has few branches. */
export const POSITIONS = memory.data((1 << 16) * 4 + 1024, 8);

/** What was looked at: `[windowFrom, windowTo)`, and how many places were found. */
export let windowFrom: u32 = 0;
export let windowTo: u32 = 0;
export let count: u32 = 0;

export function forgetWindow(): void {
  windowFrom = windowTo = count = 0;
}

/**
 * Finds control characters (tabs and line ends among them), `|`, DEL, and what may be an accent encoded twice in
 * `[from, to)`, at most a window of it. Memory can be read up to 16 bytes beyond `to`.
 */
export function look(from: u32, to: u32): void {
  const end = to - from > WINDOW ? from + WINDOW : to;
  const control = i8x16.splat(0x20);
  const bar = i8x16.splat(0x7c);
  const del = i8x16.splat(0x7f);
  const lead = i8x16.splat(<i8>0xc3);
  const low = i8x16.splat(<i8>0xfe);
  const doubled = i8x16.splat(<i8>0x82);
  let out: usize = POSITIONS;
  for (let at: u32 = from; at < end; at += 32) {
    const a = v128.load(at);
    const b = v128.load(at, 16);
    const a1 = v128.load(at - 1);
    const b1 = v128.load(at, 15);
    const hitsA = v128.or(
      v128.or(i8x16.lt_u(a, control), i8x16.eq(a, bar)),
      v128.or(i8x16.eq(a, del), v128.and(i8x16.eq(a1, lead), i8x16.eq(v128.and(a, low), doubled))),
    );
    const hitsB = v128.or(
      v128.or(i8x16.lt_u(b, control), i8x16.eq(b, bar)),
      v128.or(i8x16.eq(b, del), v128.and(i8x16.eq(b1, lead), i8x16.eq(v128.and(b, low), doubled))),
    );
    let mask: u32 = i8x16.bitmask(hitsA) | (i8x16.bitmask(hitsB) << 16);
    const found = popcnt(mask);
    let to: usize = out;
    const stop = out + (<usize>found << 2);
    while (to < stop) {
      store<u32>(to, at + ctz(mask));
      mask &= mask - 1;
      store<u32>(to, at + ctz(mask), 4);
      mask &= mask - 1;
      store<u32>(to, at + ctz(mask), 8);
      mask &= mask - 1;
      store<u32>(to, at + ctz(mask), 12);
      mask &= mask - 1;
      to += 16;
    }
    out = stop;
  }
  // The last step may have looked beyond the end.
  while (out > POSITIONS && load<u32>(out - 4) >= end) out -= 4;
  count = <u32>((out - POSITIONS) >> 2);
  windowFrom = from;
  windowTo = end;
}
