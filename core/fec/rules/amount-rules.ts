import type { TextParams } from '../../text.ts';
import type { AmountFault, AmountReading } from '../amount.ts';
import { type FieldRule, plain, type Rule } from './rule.ts';

/** Rules about amounts (A47 A-1 XII 2°): decimal, comma, no thousands separator, signed first or last. */

function fault(expected: AmountFault): (reading: AmountReading) => TextParams | null {
  return (reading) => (reading.fault === expected ? plain : null);
}

const numbers = 'LPF art. A47 A-1, XII 2°';

export const amountDecimalPoint = {
  id: 'amount-decimal-point',
  level: 'field',
  source: numbers,
  law: 'error',
  official: 'error',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Point décimal', en: 'Decimal point' },
  why: {
    fr: 'La marque décimale d’un FEC à plat est la virgule.',
    en: 'The decimal mark of a flat FEC is the comma.',
  },
  mend: { fr: 'Refaire l’export avec la virgule', en: 'Export again with the comma' },
  example: { bad: '1234.56', good: '1234,56' },
  message: {
    fr: '{column} a un point au lieu d’une virgule : {value}',
    en: '{column} has a point instead of a comma: {value}',
  },
  check: fault('decimal-point'),
} as const satisfies FieldRule<AmountReading>;

export const amountThousandsSeparator = {
  id: 'amount-thousands-separator',
  level: 'field',
  source: numbers,
  law: 'error',
  official: 'error',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Séparateur de milliers', en: 'Thousands separator' },
  why: {
    fr: 'Les chiffres se suivent sans espace, point ni apostrophe.',
    en: 'Digits follow each other without space, point or apostrophe.',
  },
  mend: {
    fr: 'Refaire l’export sans séparateur de milliers',
    en: 'Export again without thousands separator',
  },
  example: { bad: '1 234,56', good: '1234,56' },
  message: {
    fr: '{column} a un séparateur de milliers : {value}',
    en: '{column} has a thousands separator: {value}',
  },
  check: fault('thousands-separator'),
} as const satisfies FieldRule<AmountReading>;

export const amountSign = {
  id: 'amount-sign',
  level: 'field',
  source: numbers,
  law: 'error',
  official: 'error',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Signe d’un montant', en: 'Sign of an amount' },
  why: {
    fr: 'Le signe se met en premier ou en dernier, une fois, sans espace.',
    en: 'The sign stands first or last, once, without a space.',
  },
  mend: { fr: 'Écrire -12,00 ou 12,00-', en: 'Write -12,00 or 12,00-' },
  example: { bad: '- 12,00', good: '-12,00' },
  message: { fr: '{column} a un signe mal placé : {value}', en: '{column} has a misplaced sign: {value}' },
  check: fault('sign'),
} as const satisfies FieldRule<AmountReading>;

export const amountExponent = {
  id: 'amount-exponent',
  level: 'field',
  source: `${numbers} (« base décimale »)`,
  law: 'error',
  official: 'none',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Notation scientifique', en: 'Scientific notation' },
  why: {
    fr: 'Un montant s’écrit en chiffres ; 1,2E2 est une forme de tableur.',
    en: 'An amount is written in digits; 1,2E2 is a spreadsheet’s form.',
  },
  mend: {
    fr: 'Refaire l’export sans passer par un tableur',
    en: 'Export again without a spreadsheet in between',
  },
  example: { bad: '1,2E2', good: '120,00' },
  message: {
    fr: '{column} est en notation scientifique : {value}',
    en: '{column} is in scientific notation: {value}',
  },
  check: fault('exponent'),
} as const satisfies FieldRule<AmountReading>;

export const amountSyntax = {
  id: 'amount-syntax',
  level: 'field',
  source: numbers,
  law: 'error',
  official: 'error',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Montant illisible', en: 'Amount not readable' },
  why: {
    fr: 'Ce n’est pas un nombre : l’équilibre de l’écriture ne peut pas être contrôlé.',
    en: 'This is not a number: the balance of the entry cannot be checked.',
  },
  mend: {
    fr: 'Écrire le montant en chiffres, par exemple 1234,56',
    en: 'Write the amount in digits, for example 1234,56',
  },
  example: { bad: '12,00 EUR', good: '12,00' },
  message: { fr: '{column} n’est pas un montant : {value}', en: '{column} is not an amount: {value}' },
  check: fault('syntax'),
} as const satisfies FieldRule<AmountReading>;

export const amountTooManyDecimals = {
  id: 'amount-too-many-decimals',
  level: 'field',
  source: 'Pratique (l’euro a deux décimales)',
  law: 'warning',
  official: 'none',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Plus de deux décimales', en: 'More than two decimals' },
  why: {
    fr: 'Un montant en euros a deux décimales ; les suivantes seront arrondies quelque part.',
    en: 'An amount in euros has two decimals; any more will be rounded somewhere.',
  },
  mend: { fr: 'Arrondir au centime dans le logiciel', en: 'Round to the cent in the software' },
  example: { bad: '12,345', good: '12,35' },
  message: {
    fr: '{column} a {decimals} décimales : {value}',
    en: '{column} has {decimals} decimals: {value}',
  },
  check: (reading: AmountReading) => (reading.decimals > 2 ? { decimals: reading.decimals } : null),
} as const satisfies FieldRule<AmountReading>;

export const amountEmpty = {
  id: 'amount-empty',
  level: 'field',
  source: 'BOI-CF-IOR-60-40-20 § 210',
  law: 'warning',
  official: 'none',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Montant vide', en: 'Empty amount' },
  why: {
    fr: 'La doctrine attend un nombre des deux côtés, zéro pour le côté non mouvementé.',
    en: 'The doctrine expects a number on both sides, zero on the side that did not move.',
  },
  mend: { fr: 'Mettre 0,00', en: 'Put 0,00' },
  example: { bad: '|100,00', good: '0,00|100,00' },
  message: { fr: '{column} est vide (lu comme 0,00)', en: '{column} is empty (read as 0,00)' },
  check: (reading: AmountReading) => (reading.empty ? plain : null),
} as const satisfies FieldRule<AmountReading>;

/** In the order in which they are asked; the first that has something to say is reported. */
export const amountRules: readonly FieldRule<AmountReading>[] = [
  amountDecimalPoint,
  amountThousandsSeparator,
  amountSign,
  amountExponent,
  amountSyntax,
  amountTooManyDecimals,
];

export const sensValue = {
  id: 'sens-value',
  level: 'field',
  source: 'LPF art. A47 A-1, X',
  law: 'error',
  official: 'error',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Sens', en: 'Sens' },
  why: {
    fr: 'Sens vaut D ou C, ou bien +1 ou -1 ; autre chose ne dit pas de quel côté va le montant.',
    en: 'Sens is D or C, or else +1 or -1; anything else does not say to which side the amount goes.',
  },
  mend: { fr: 'Mettre D ou C (ou +1 et -1) sur chaque ligne', en: 'Put D or C (or +1 and -1) on every row' },
  example: { bad: '100,00|1', good: '100,00|+1' },
  message: { fr: 'Sens vaut {value}', en: 'Sens is {value}' },
} as const satisfies Rule;

export const sensMixed = {
  id: 'sens-mixed',
  level: 'ledger',
  source: 'LPF art. A47 A-1, X',
  law: 'error',
  official: 'none',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Deux façons d’écrire Sens', en: 'Two ways of writing Sens' },
  why: {
    fr: 'Le texte veut D et C, ou +1 et -1, pas les deux dans un fichier.',
    en: 'The law wants D and C, or +1 and -1, not both in one file.',
  },
  mend: { fr: 'Garder l’une des deux façons', en: 'Keep one of the two ways' },
  example: { bad: '100,00|D↵100,00|-1', good: '100,00|D↵100,00|C' },
  message: {
    fr: 'Le fichier écrit Sens à la fois par D ou C et par +1 ou -1',
    en: 'The file writes Sens both as D or C and as +1 or -1',
  },
} as const satisfies Rule;
