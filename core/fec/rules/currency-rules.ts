import type { Rule } from './rule.ts';

/** Rules about foreign currency: Montantdevise and Idevise (A47 A-1 VII 1° n° 17 and 18). */

export const currencyPair = {
  id: 'currency-pair',
  level: 'row',
  source: 'LPF art. A47 A-1, VII 1° n° 17 et 18 ; BOI-CF-IOR-60-40-20 §§ 260 et 270',
  law: 'warning',
  official: 'none',
  loop: 'none',
  title: { fr: 'Devise incomplète', en: 'Incomplete currency' },
  why: {
    fr: 'Un montant en devise ne se lit pas sans le code de la devise, et le code seul ne dit rien.',
    en: 'An amount in foreign currency cannot be read without the currency code, and the code alone says nothing.',
  },
  mend: {
    fr: 'Remplir Montantdevise et Idevise, ou vider les deux',
    en: 'Fill Montantdevise and Idevise, or empty both',
  },
  example: { bad: '110,00|', good: '110,00|USD' },
  message: {
    fr: 'Montantdevise et Idevise ne sont pas remplies toutes deux : {value}',
    en: 'Montantdevise and Idevise are not both filled: {value}',
  },
  forms: {
    amount: {
      fr: 'Montantdevise vaut {value} mais Idevise est vide',
      en: 'Montantdevise is {value} but Idevise is empty',
    },
    code: {
      fr: 'Idevise vaut {value} mais Montantdevise est vide',
      en: 'Idevise is {value} but Montantdevise is empty',
    },
  },
} as const satisfies Rule;

export const currencyCode = {
  id: 'currency-code',
  level: 'field',
  source: 'BOI-CF-IOR-60-40-20 § 270',
  law: 'info',
  official: 'none',
  loop: 'none',
  title: { fr: 'Code de devise', en: 'Currency code' },
  why: {
    fr: 'Le code usuel est celui de la norme ISO 4217. Un code propre au logiciel est admis s’il est expliqué.',
    en: 'The usual code is that of ISO 4217. A code of the software’s own is admitted if it is explained.',
  },
  mend: {
    fr: 'Employer le code ISO 4217, ou expliquer le code dans la notice qui accompagne le fichier',
    en: 'Use the ISO 4217 code, or explain the code in the notice that goes with the file',
  },
  example: { bad: '110,00|US$', good: '110,00|USD' },
  message: {
    fr: 'Idevise n’est pas un code ISO 4217 : {value}',
    en: 'Idevise is not an ISO 4217 code: {value}',
  },
} as const satisfies Rule;

export const currencyIsEuro = {
  id: 'currency-is-euro',
  level: 'ledger',
  source: 'BOI-CF-IOR-60-40-20 § 70',
  law: 'info',
  official: 'none',
  loop: 'none',
  title: { fr: 'Devise toujours EUR', en: 'Currency always EUR' },
  why: {
    fr: 'Le montant en euros est déjà dans le débit ou le crédit. Les zones de devise non utilisées se laissent vides.',
    en: 'The amount in euros already stands in the debit or the credit. Currency fields that are not used are left empty.',
  },
  mend: {
    fr: 'Laisser Montantdevise et Idevise vides pour les opérations en euros',
    en: 'Leave Montantdevise and Idevise empty for operations in euros',
  },
  example: { bad: '0,00|100,00|||20240131|-100,00|EUR', good: '0,00|100,00|||20240131||' },
  message: {
    fr: 'Idevise vaut EUR partout où elle est remplie (lignes : {rows})',
    en: 'Idevise is EUR wherever it is filled (rows: {rows})',
  },
} as const satisfies Rule;

export const currencySign = {
  id: 'currency-sign',
  level: 'row',
  source: 'BOI-CF-IOR-60-40-20 § 260',
  law: 'info',
  official: 'none',
  loop: 'none',
  title: { fr: 'Signe du montant en devise', en: 'Sign of the foreign amount' },
  why: {
    fr: 'Le montant en devise est signé, car il n’a ni débit ni crédit : seul son signe en donne le sens.',
    en: 'The foreign amount is signed, for it has neither debit nor credit: only its sign tells its side.',
  },
  mend: {
    fr: 'Mettre un montant en devise positif au débit, négatif au crédit',
    en: 'Make the foreign amount positive on the debit side, negative on the credit side',
  },
  example: { bad: '100,00|0,00|||20240131|-110,00|USD', good: '100,00|0,00|||20240131|110,00|USD' },
  message: {
    fr: 'Le signe de Montantdevise ne suit pas le sens de la ligne : {value}',
    en: 'The sign of Montantdevise does not follow the side of the row: {value}',
  },
} as const satisfies Rule;
