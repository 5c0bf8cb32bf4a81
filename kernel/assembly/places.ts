// Where the fields of a row stand. Places are the addresses of the byte before the first field, of the separators and of the
// end of the row.
import { columns } from './columns';

// @ts-ignore: decorator
@inline
export function startOf(places: usize, column: i32): usize {
  return <usize>(load<u32>(places + (<usize>column << 2)) + 1);
}

// @ts-ignore: decorator
@inline
export function lengthOf(places: usize, column: i32): u32 {
  return load<u32>(places + (<usize>column << 2), 4) - load<u32>(places + (<usize>column << 2)) - 1;
}

// @ts-ignore: decorator
@inline
export function has(mask: u64, column: i32): bool {
  return ((mask >> column) & 1) != 0;
}

const ONES = memory.data<u32>([1, 1, 1, 1]);

/** Empty fields: a bit for each. */
// @ts-ignore: decorator
@inline
export function emptyFields(places: usize): u64 {
  const one = v128.load(ONES);
  let empty = emptyFour(places, one) | (emptyFour(places + 16, one) << 4) | (emptyFour(places + 32, one) << 8) |
    (emptyFour(places + 48, one) << 12) | (emptyFour(places + 64, one) << 16);
  for (let c = 20; c < columns; c += 4) empty |= emptyFour(places + (<usize>c << 2), one) << c;
  return empty;
}

// @ts-ignore: decorator
@inline
function emptyFour(at: usize, one: v128): u64 {
  return <u64>(<u32>i32x4.bitmask(i32x4.eq(i32x4.sub(v128.load(at, 4), v128.load(at)), one)));
}
