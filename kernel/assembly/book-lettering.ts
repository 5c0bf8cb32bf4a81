// Sums by account, third party and lettering code. Rows are noted first and booked several at a time, in loops of a few
// steps: what one of them waits for does not keep the next one waiting.
import {
  letteringDifference,
  letteringFirstLine,
  letteringStride,
  tableLetterings,
} from '../../core/fec/kernel/layout';
import { copy } from './bytes';
import { keyHash } from './hash';
import { likely } from './groups';
import { add } from './keys';
import { find } from './find';

/** So many rows are noted. */
const MOST: u32 = 32;

/** A noted row, and its key: numbers of the codes of account and third party, then the code. */
const STRIDE: usize = 64;
const NOTED = memory.data(32 * 64 + 64, 8);
const atCents: usize = 0;
const atLine: usize = 8;
const atLeaveOut: usize = 12;
const atHash: usize = 16;
const atRecord: usize = 20;
const atLength: usize = 24;
const atKey: usize = 32;
const atCode: usize = 40;
/** A longer code is booked at once. */
const LONGEST: u32 = 16;

let noted: u32 = 0;
let touched: u32 = 0;

/** Room for a key: a row lies within one window, 64 KiB. */
const SCRATCH: usize = memory.data((1 << 16) + 64, 8);

/** Notes a row, or books it. @param account number of its code, `aux` that of the third party's */
// @ts-ignore: decorator
@inline
export function postpone(
  account: u32, aux: u32, code: usize, length: u32, cents: f64, line: u32, leaveOut: bool,
): void {
  if (length > LONGEST) {
    bookLong(account, aux, code, length, cents, line, leaveOut);
    return;
  }
  const at = NOTED + <usize>noted * STRIDE;
  store<f64>(at, cents, atCents);
  store<u32>(at, line, atLine);
  store<u32>(at, <u32>leaveOut, atLeaveOut);
  store<u32>(at, length, atLength);
  store<u32>(at, account, atKey);
  store<u32>(at, aux, atKey + 4);
  v128.store(at, v128.load(code), atCode);
  noted++;
  if (noted == MOST) bookLetterings();
}

/** Books what was noted. */
export function bookLetterings(): void {
  const stop = NOTED + <usize>noted * STRIDE;
  noted = 0;
  for (let at = NOTED; at < stop; at += STRIDE) {
    store<u32>(at, keyHash(at + atKey, 8 + load<u32>(at, atLength)), atHash);
  }
  for (let at = NOTED; at < stop; at += STRIDE) {
    store<u32>(at, <u32>likely(tableLetterings, load<u32>(at, atHash)), atRecord);
  }
  let sum: u32 = 0;
  for (let at = NOTED; at < stop; at += STRIDE) sum += load<u32>(<usize>load<u32>(at, atRecord), letteringStride);
  touched = sum;
  for (let at = NOTED; at < stop; at += STRIDE) {
    book(
      load<u32>(at, atHash), at + atKey, load<u32>(at, atLength), load<f64>(at, atCents), load<u32>(at, atLine),
      load<u32>(at, atLeaveOut) != 0,
    );
  }
}

function bookLong(
  account: u32, aux: u32, code: usize, length: u32, cents: f64, line: u32, leaveOut: bool,
): void {
  bookLetterings();
  store<u32>(SCRATCH, account);
  store<u32>(SCRATCH, aux, 4);
  copy(SCRATCH + 8, code, length);
  book(keyHash(SCRATCH, 8 + length), SCRATCH, length, cents, line, leaveOut);
}

// @ts-ignore: decorator
@inline
function book(hash: u32, key: usize, length: u32, cents: f64, line: u32, leaveOut: bool): void {
  let lettering = find(tableLetterings, hash, key, 8, length);
  if (lettering == 0) {
    lettering = add(tableLetterings, hash, key, 8, length);
    store<u32>(lettering, line, letteringFirstLine);
  }
  const difference = leaveOut ? NaN : load<f64>(lettering, letteringDifference) + cents;
  store<f64>(lettering, difference, letteringDifference);
}
