// Codes with their labels: journals, accounts, third parties.
import { separator } from './columns';
import { copy } from './bytes';
import { keyHash } from './hash';
import { find, keyIs } from './tables';

/** Room for a key: a row lies within one window, 64 KiB. */
const SCRATCH: usize = memory.data((1 << 16) + 64, 8);

/** What stands between code and label in the keys: the separator of the first file. */
let between: u32 = 0x09;

export function startPairs(separator: u32): void {
  between = separator;
}

/**
 * Address of the pair of the row; 0 when it is new. Where code and label stand side by side, the file holds the key.
 * @param labelAt -1 for none
 * @param guess a pair that may be the one, or 0
 */
// @ts-ignore: decorator
@inline
export function pairOf(table: i32, places: usize, codeAt: i32, labelAt: i32, guess: usize): usize {
  const before = load<u32>(places + (<usize>codeAt << 2));
  const codeEnd = load<u32>(places + (<usize>codeAt << 2), 4);
  let start = <usize>(before + 1);
  const l1 = codeEnd - before - 1;
  let l2: u32;
  if (labelAt == codeAt + 1 && separator == between) l2 = load<u32>(places + (<usize>labelAt << 2), 4) - codeEnd;
  else {
    l2 = gather(places, start, l1, labelAt);
    start = SCRATCH;
  }
  if (guess != 0 && keyIs(table, guess, start, l1, l2)) return guess;
  return find(table, keyHash(start, l1 + l2), start, l1, l2);
}

/** Lays the key of a pair. @returns length of its second part */
function gather(places: usize, start: usize, l1: u32, labelAt: i32): u32 {
  copy(SCRATCH, start, l1);
  store<u8>(SCRATCH + l1, between);
  if (labelAt < 0) return 1;
  const labelStart = load<u32>(places + (<usize>labelAt << 2)) + 1;
  const length = load<u32>(places + (<usize>labelAt << 2), 4) - labelStart;
  copy(SCRATCH + l1 + 1, labelStart, length);
  return length + 1;
}
