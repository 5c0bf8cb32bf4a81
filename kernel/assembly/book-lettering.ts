// Sums by account, third party and lettering code.
import {
  letteringDifference,
  letteringFirstLine,
  letteringLeftOut,
  tableLetterings,
} from '../../core/fec/kernel/layout';
import { copy } from './bytes';
import { keyHash } from './hash';
import { add, find } from './tables';

/** Room for a key: a row lies within one window, 64 KiB. */
const SCRATCH: usize = memory.data((1 << 16) + 64, 8);

/** Lays the key. @param account number of its code, `aux` that of the third party's. @returns its hash */
// @ts-ignore: decorator
@inline
export function layLettering(account: u32, aux: u32, code: usize, length: u32): u32 {
  store<u32>(SCRATCH, account);
  store<u32>(SCRATCH, aux, 4);
  copy(SCRATCH + 8, code, length);
  return keyHash(SCRATCH, 8 + length);
}

/** Books a row in the lettering of which the key was laid. @param length of its code */
// @ts-ignore: decorator
@inline
export function bookLettering(hash: u32, length: u32, cents: f64, line: u32, leaveOut: bool): void {
  let lettering = find(tableLetterings, hash, SCRATCH, 8, length);
  if (lettering == 0) {
    lettering = add(tableLetterings, hash, SCRATCH, 8, length);
    store<u32>(lettering, line, letteringFirstLine);
  }
  store<f64>(lettering, load<f64>(lettering, letteringDifference) + cents, letteringDifference);
  if (leaveOut) store<u8>(lettering, 1, letteringLeftOut);
}
