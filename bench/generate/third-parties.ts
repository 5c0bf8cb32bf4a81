import type { Random } from './random.ts';

export interface ThirdParty {
  readonly number: string;
  readonly label: string;
  /** How many letterings it has had. */
  letterings: number;
}

const trades = [
  'Boulangerie',
  'Garage',
  'SARL',
  'Éts',
  'Menuiserie',
  'Hôtel',
  'Crèche',
  'Pharmacie',
  'SAS',
  'Maçonnerie',
  'Café',
  "Société d'électricité",
  'Cabinet',
  'Pépinière',
];
const names = [
  'Lefèvre',
  'Durand',
  'Bérard',
  'Côté Jardin',
  'Noël',
  'Gonçalves',
  'Müller',
  'Père & Fils',
  'Île-de-France',
  'Rivière',
  'Châtaignier',
  'Prévost',
  'Garçon',
  'Vautrin',
  'Bœuf',
  'Dubois',
  'Hébert',
  'Maître Jacques',
];

export function makeThirdParties(random: Random, prefix: string, count: number): ThirdParty[] {
  return Array.from({ length: count }, (_, i) => ({
    number: prefix + String(i + 1).padStart(4, '0'),
    label: `${random.pick(trades)} ${random.pick(names)}`,
    letterings: 0,
  }));
}

/** AA … ZZ, then AAA and so on; never used twice for one third party. */
export function nextLettering(party: ThirdParty): string {
  let rest = party.letterings++;
  let code = '';
  do {
    code = String.fromCharCode(65 + (rest % 26)) + code;
    rest = Math.floor(rest / 26);
  } while (rest > 0 || code.length < 2);
  return code;
}
