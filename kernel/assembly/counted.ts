// What rules have to say of a row, but only count once they have their samples.
import {
  slotAuxPairFull,
  slotAuxPairMore,
  slotCurrencyPairFull,
  slotCurrencyPairMore,
  slotFillerFull,
  slotFillerMore,
  slotFirstNegativesMore,
  slotFirstPointsMore,
  slotLetPairFull,
  slotLetPairMore,
  slotPaddedMore,
  slotPlaceholderFull,
  slotPlaceholderMore,
  slotSecondNegativesMore,
  slotSecondPointsMore,
} from '../../core/fec/kernel/slots';
import { auxAt, auxLibAt, letAt, letDateAt, pieceAt } from './columns';
import { NO_CENTS, isNegative, negativeCents, pointCents } from './other-amounts';
import { has, lengthOf, startOf } from './places';
import { count, slot } from './state';

const HALF_AUX: u32 = 1;
const HALF_LETTERING: u32 = 2;
const HALF_CURRENCY: u32 = 4;
const FILLER: u32 = 8;
const PLACEHOLDER: u32 = 16;
const PADDED: u32 = 32;
const FIRST_POINT: u32 = 64;
const SECOND_POINT: u32 = 128;
const FIRST_NEGATIVE: u32 = 256;
const SECOND_NEGATIVE: u32 = 512;
const DATE_FILLER: u32 = 1024;

/** Of the row that is looked at. */
let found: u32 = 0;

// @ts-ignore: decorator
@inline
export function startCounted(isPadded: bool): void {
  found = isPadded ? PADDED : 0;
}

/** False when a rule has to look at what stands alone of a third party or a lettering. @param letDate 0 when not known */
// @ts-ignore: decorator
@inline
export function passPairs(empty: u64, hasAux: bool, isLettered: bool, letDate: i32): bool {
  const isHalfAux = auxAt >= 0 && auxLibAt >= 0 && hasAux == has(empty, auxLibAt);
  const isHalfLettering = letAt >= 0 && letDateAt >= 0 && isLettered == has(empty, letDateAt);
  return (!isHalfAux && !isHalfLettering) || passHalves(isHalfAux, isHalfLettering && (isLettered || letDate > 0));
}

/** A date of a lettering that is none is another rule's matter. */
function passHalves(isHalfAux: bool, isHalfLettering: bool): bool {
  if (isHalfAux) found |= HALF_AUX;
  if (isHalfLettering) found |= HALF_LETTERING;
  return (!isHalfAux || slot(slotAuxPairFull) != 0) && (!isHalfLettering || slot(slotLetPairFull) != 0);
}

/** The same of Montantdevise and Idevise. @param isFiller nothing but zeros stands there */
export function passHalfCurrency(isFiller: bool): bool {
  found |= isFiller ? FILLER : HALF_CURRENCY;
  return slot(isFiller ? slotFillerFull : slotCurrencyPairFull) != 0;
}

/** Cents of an amount with a decimal point or below zero; NO_CENTS when the rules must read it. @param column 1 for the first one of the row, 2 for the second */
export function passAmount(at: usize, length: u32, column: i32): i64 {
  const isBelow = isNegative(at);
  const cents = isBelow ? negativeCents(at, length, column) : pointCents(at, length, column);
  if (cents != NO_CENTS) found |= (isBelow ? FIRST_NEGATIVE : FIRST_POINT) << (column - 1);
  return cents;
}

/** Zeros for the date of a lettering. False when the rules have to look at them. */
export function passZeros(column: i32, word: u64): bool {
  if (column != letDateAt || word != 0x3030303030303030 || slot(slotFillerFull) == 0) return false;
  found |= DATE_FILLER;
  return true;
}

/** Notes a PieceRef of one sign. False when the rules have to look at it. */
// @ts-ignore: decorator
@inline
export function passPiece(places: usize): bool {
  return pieceAt < 0 || lengthOf(places, pieceAt) != 1 || passSign(load<u8>(startOf(places, pieceAt)));
}

/** A letter or a digit stands for itself, but for 0 and x. */
function passSign(byte: u32): bool {
  const letter = byte | 0x20;
  const isReference = letter >= 0x61 && letter <= 0x7a ? letter != 0x78 : byte >= 0x31 && byte <= 0x39;
  if (!isReference) found |= PLACEHOLDER;
  return byte < 0x80;
}

/** Opening entries may have such a reference. */
// @ts-ignore: decorator
@inline
export function mayCount(isOpening: bool): bool {
  return (found & PLACEHOLDER) == 0 || isOpening || slot(slotPlaceholderFull) != 0;
}

// @ts-ignore: decorator
@inline
export function countFound(isOpening: bool): void {
  if (found != 0) countEach(isOpening);
}

function countEach(isOpening: bool): void {
  if (found & HALF_AUX) count(slotAuxPairMore);
  if (found & HALF_LETTERING) count(slotLetPairMore);
  if (found & HALF_CURRENCY) count(slotCurrencyPairMore);
  if (found & FILLER) count(slotFillerMore);
  if (found & PLACEHOLDER && !isOpening) count(slotPlaceholderMore);
  if (found & PADDED) count(slotPaddedMore);
  if (found & FIRST_POINT) count(slotFirstPointsMore);
  if (found & SECOND_POINT) count(slotSecondPointsMore);
  if (found & FIRST_NEGATIVE) count(slotFirstNegativesMore);
  if (found & SECOND_NEGATIVE) count(slotSecondNegativesMore);
  if (found & DATE_FILLER) count(slotFillerMore);
}
