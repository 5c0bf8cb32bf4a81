import { LoopFecError } from '../error.ts';

function luhnSum(digits: string): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const twice = digit * 2;
    sum += i % 2 === 0 ? digit : twice > 9 ? twice - 9 : twice;
  }
  return sum;
}

function plainSum(digits: string): number {
  return [...digits].reduce((sum, digit) => sum + Number(digit), 0);
}

/**
 * The 14 digits of a SIRET, spaces left out. La Poste's establishments (SIREN 356000000) have a check of their own: a
 * plain sum divisible by 5.
 * @throws {LoopFecError} `bad-siret`
 */
export function parseSiret(text: string): string {
  const digits = text.replace(/[\s\u00a0\u202f]/g, '');
  const right =
    /^\d{14}$/.test(digits) &&
    (luhnSum(digits) % 10 === 0 || (digits.startsWith('356000000') && plainSum(digits) % 5 === 0));
  if (right) return digits;
  const shown = JSON.stringify(text.slice(0, 40));
  throw new LoopFecError('bad-siret', {
    fr: `${shown} n’est pas un SIRET : il faut 14 chiffres dont la clé est juste`,
    en: `${shown} is not a SIRET: 14 digits with a right check digit are needed`,
  });
}
