/** The entity subdivides the account itself: any third digit belongs to the chart. */
const own = '0123456789';

/**
 * Plan comptable général: the third digits of each two-digit account. Union of règlement ANC 2014-03 (with its
 * amendments to 2019) and its revision by règlement ANC 2022-06, since a file may be of either time. An account that
 * one of the two leaves without three-digit accounts is the entity's own to subdivide. Charts of particular sectors
 * (associations, insurers, banks) are not in it.
 */
const thirdDigits: ReadonlyMap<string, string> = new Map([
  ['10', '12456789'],
  ['11', '09'],
  ['12', '09'],
  ['13', '189'],
  ['14', '2345678'],
  ['15', '12345678'],
  ['16', '123456789'],
  ['17', '148'],
  ['18', '1678'],
  ['20', '135678'],
  ['21', '123458'],
  ['22', own],
  ['23', '1278'],
  ['25', own],
  ['26', '126789'],
  ['27', '123456789'],
  ['28', '012'],
  ['29', '012367'],
  ['31', own],
  ['32', '126'],
  ['33', '15'],
  ['34', '15'],
  ['35', '158'],
  ['36', own],
  ['37', own],
  ['38', own],
  ['39', '123457'],
  ['40', '134589'],
  ['41', '13689'],
  ['42', '1245678'],
  ['43', '1789'],
  ['44', '123456789'],
  ['45', '15678'],
  ['46', '24578'],
  ['47', '12345678'],
  ['48', '1678'],
  ['49', '156'],
  ['50', '123456789'],
  ['51', '12456789'],
  ['52', '1234'],
  ['53', '123'],
  ['54', own],
  ['58', own],
  ['59', '0'],
  ['60', '123456789'],
  ['61', '123456789'],
  ['62', '123456789'],
  ['63', '13578'],
  ['64', '1456789'],
  ['65', '1345678'],
  ['66', '145678'],
  ['67', '12458'],
  ['68', '167'],
  ['69', '15689'],
  ['70', '123456789'],
  ['71', '3'],
  ['72', '12'],
  ['74', own],
  ['75', '12345678'],
  ['76', '12345678'],
  ['77', '124578'],
  ['78', '167'],
  ['79', '167'],
  ['80', '129'],
  ['88', own],
  ['89', '01'],
]);

/**
 * True when the first three digits of an account stand in the Plan comptable général. A known two-digit account
 * padded with a zero (410, 530, 580) counts as known.
 */
export function isKnownRoot(threeDigits: string): boolean {
  const third = thirdDigits.get(threeDigits.slice(0, 2));
  if (third === undefined || threeDigits.length !== 3) return false;
  const digit = threeDigits.charAt(2);
  return digit === '0' || third.includes(digit);
}
