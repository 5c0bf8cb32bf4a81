// Montantdevise and Idevise.
import { slotKnownCurrencies, slotsKnownCurrency } from '../../core/fec/kernel/slots';
import { AMOUNTS, amounts, currencyAt, currencyCodeAt, optionalAmounts } from './columns';
import { passHalfCurrency } from './counted';
import { plainCents } from './fields';
import { has, lengthOf, startOf } from './places';
import { slot } from './state';

export const EURO = 0x455552;

/**
 * The first column of an amount in a foreign currency that the rules must read; -1 for none.
 * @param isDebit the row is no credit for certain
 */
// @ts-ignore: decorator
@inline
export function badCurrencyAmount(places: usize, empty: u64, isDebit: bool, given: i32): i32 {
  return (optionalAmounts & ~empty) == 0 ? -1 : badAmount(places, empty, isDebit, given);
}

function badAmount(places: usize, empty: u64, isDebit: bool, given: i32): i32 {
  let bad: i32 = -1;
  for (let i: usize = 0; i < amounts; i++) {
    const c = <i32>load<u8>(AMOUNTS + i);
    if (has(empty, c) || c == given || bad >= 0) continue;
    const at = startOf(places, c);
    // A credit may be negative in the foreign currency.
    if (c == currencyAt && load<u8>(at) == 0x2d) {
      if (isDebit || plainCents(at + 1, lengthOf(places, c) - 1) <= 0) bad = c;
    } else if (plainCents(at, lengthOf(places, c)) < 0) bad = c;
  }
  return bad;
}

/** The row's currency, three bytes packed; 0 for none, -1 when the rules must look at it. */
// @ts-ignore: decorator
@inline
export function currencyOf(places: usize, empty: u64, given: i32): i32 {
  if (currencyAt < 0 || currencyCodeAt < 0) return 0;
  const hasCode = !has(empty, currencyCodeAt);
  if (hasCode == has(empty, currencyAt)) return oneOf(places, hasCode, given);
  return hasCode ? codeOf(places) : 0;
}

function oneOf(places: usize, hasCode: bool, given: i32): i32 {
  if (given == currencyAt || given == currencyCodeAt) return -1;
  const isFiller = !hasCode && plainCents(startOf(places, currencyAt), lengthOf(places, currencyAt)) == 0;
  if (!passHalfCurrency(isFiller)) return -1;
  return hasCode ? codeOf(places) : 0;
}

function codeOf(places: usize): i32 {
  if (lengthOf(places, currencyCodeAt) != 3) return -1;
  const at = startOf(places, currencyCodeAt);
  const code = (<i32>load<u8>(at) << 16) | (<i32>load<u8>(at, 1) << 8) | load<u8>(at, 2);
  return code == EURO || isKnown(code) ? code : -1;
}

/** A code of a currency, packed, that the rules know. */
function isKnown(code: i32): bool {
  for (let i = 0; i < slotsKnownCurrency; i++) if (slot(slotKnownCurrencies + i) == code) return true;
  return false;
}
