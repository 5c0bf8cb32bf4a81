// Codes with their labels: journals, accounts, third parties.
import { separator } from './columns';
import { copy } from './bytes';
import { keyHash } from './hash';
import { find, keyIs } from './find';

/** Room for a key: a row lies within one window, 64 KiB. */
const SCRATCH: usize = memory.data((1 << 16) + 64, 8);

/** What stands between code and label in the keys: the separator of the first file. */
let between: u32 = 0x09;

export function startPairs(separator: u32): void {
  between = separator;
}

/** Where the key of the pair that was laid last stands, and the lengths of its parts. */
export let pairStart: usize = 0;
export let codeLength: u32 = 0;
export let labelLength: u32 = 0;

/** Lays the key of the row's pair. Where code and label stand side by side, the file holds it. @param labelAt -1 for none */
// @ts-ignore: decorator
@inline
export function layPair(places: usize, codeAt: i32, labelAt: i32): void {
  const before = load<u32>(places + (<usize>codeAt << 2));
  const codeEnd = load<u32>(places + (<usize>codeAt << 2), 4);
  const start = <usize>(before + 1);
  codeLength = codeEnd - before - 1;
  if (labelAt == codeAt + 1 && separator == between) {
    pairStart = start;
    labelLength = load<u32>(places + (<usize>labelAt << 2), 4) - codeEnd;
  } else {
    pairStart = SCRATCH;
    labelLength = gather(places, start, codeLength, labelAt);
  }
}

/** The pair that was laid is this one. */
// @ts-ignore: decorator
@inline
export function pairIs(table: i32, pair: usize): bool {
  return keyIs(table, pair, pairStart, codeLength, labelLength);
}

// @ts-ignore: decorator
@inline
export function pairHash(): u32 {
  return keyHash(pairStart, codeLength + labelLength);
}

/** Address of the pair that was laid; 0 when it is new. */
// @ts-ignore: decorator
@inline
export function findPair(table: i32, hash: u32): usize {
  return find(table, hash, pairStart, codeLength, labelLength);
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
