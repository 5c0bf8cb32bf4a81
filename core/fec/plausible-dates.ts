/** Years that a date may be away from the closing date before somebody should look at it. */
const years = 10;

/**
 * First and last plausible date, AAAAMMJJ: in 1900 to 2099, and near the closing date where it is known.
 * @param closing AAAAMMJJ; 0 when the file name has none
 */
export function plausibleDates(closing: number): readonly [from: number, to: number] {
  const year = Math.floor(closing / 10_000);
  const from = Math.max(1900, year - years);
  const to = year === 0 ? 2099 : Math.min(2099, year + years);
  return [from * 10_000, to * 10_000 + 9999];
}
