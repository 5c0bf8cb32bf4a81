// The sums of the rows that were passed, in cents.

/** Sums of cents up to this are exact as numbers of TypeScript, whatever one more row adds. */
export const SAFE_CENTS: f64 = 2251799813685248;

export let debits: i64 = 0;
export let credits: i64 = 0;
export let result: i64 = 0;

const LIMIT: i64 = 1 << 60;

// @ts-ignore: decorator
@inline
function isFar(sum: i64): bool {
  return <u64>(sum + LIMIT) > <u64>(LIMIT << 1);
}

/** Many more rows would be too much: the sums must be taken. Amounts below zero let one grow while another does not. */
export function areFull(): bool {
  return isFar(debits) || isFar(credits) || isFar(result);
}

/** Which sum: 0 debit, 1 credit, 2 debit minus credit of classes 6 and 7. */
export function takeSum(which: i32): i64 {
  let sum: i64 = 0;
  if (which == 0) {
    sum = debits;
    debits = 0;
  } else if (which == 1) {
    sum = credits;
    credits = 0;
  } else {
    sum = result;
    result = 0;
  }
  return sum;
}

/** @param isResult 1 where the account is in class 6 or 7, else 0 */
// @ts-ignore: decorator
@inline
export function addSums(debit: i64, credit: i64, isResult: u32): void {
  debits += debit;
  credits += credit;
  result += (debit - credit) * <i64>isResult;
}
