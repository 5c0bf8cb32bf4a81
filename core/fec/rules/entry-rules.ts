import type { Rule } from './rule.ts';

/** Rules about entries and the ledger as a whole. An entry is the rows of one (JournalCode, EcritureNum). */

export const entryUnbalanced = {
  id: 'entry-unbalanced',
  level: 'entry',
  source:
    'PCG (partie double) ; documentation Cegid Loop (les pièces déséquilibrées sont rejetées à l’import)',
  law: 'error',
  official: 'none',
  loop: 'error',
  title: { fr: 'Écriture déséquilibrée', en: 'Unbalanced entry' },
  why: {
    fr: 'Le débit et le crédit d’une écriture sont égaux. L’outil de l’administration ne le contrôle pas ; Cegid Loop rejette ces pièces.',
    en: 'Debit and credit of an entry are equal. The tax office’s tool does not check it; Cegid Loop rejects such entries.',
  },
  mend: {
    fr: 'Corriger l’écriture dans le logiciel et refaire l’export',
    en: 'Correct the entry in the software and export again',
  },
  example: {
    bad: 'VE|12|411000|120,00|0,00↵VE|12|707000|0,00|100,00',
    good: 'VE|12|411000|120,00|0,00↵VE|12|707000|0,00|100,00↵VE|12|445710|0,00|20,00',
  },
  message: {
    fr: 'L’écriture {entry} est déséquilibrée de {difference} (débit {debit}, crédit {credit}, {rows} lignes)',
    en: 'Entry {entry} is unbalanced by {difference} (debit {debit}, credit {credit}, {rows} rows)',
  },
  forms: {
    single: {
      fr: 'L’écriture {entry} n’a qu’une ligne : débit {debit}, crédit {credit}, écart {difference}',
      en: 'Entry {entry} has one row only: debit {debit}, credit {credit}, difference {difference}',
    },
  },
} as const satisfies Rule;

export const entryCutByParts = {
  id: 'entry-cut-by-parts',
  level: 'entry',
  source: 'Documentation Cegid Loop (les pièces déséquilibrées sont rejetées à l’import)',
  law: 'none',
  official: 'none',
  loop: 'error',
  title: { fr: 'Écriture coupée entre deux parties', en: 'Entry cut in two by the parts' },
  why: {
    fr: 'Les parties d’un FEC découpé sont importées une à une. Une écriture dont les lignes sont dans deux parties est déséquilibrée dans chacune, et Cegid Loop rejette ces pièces.',
    en: 'The parts of a split FEC are imported one by one. An entry whose rows stand in two parts is unbalanced in each, and Cegid Loop rejects such entries.',
  },
  mend: {
    fr: 'Découper de nouveau entre deux écritures',
    en: 'Split again between two entries',
  },
  example: {
    bad: 'VE|12|411000|120,00|0,00 (_1.txt) + VE|12|707000|0,00|120,00 (_2.txt)',
    good: 'VE|12|411000|120,00|0,00↵VE|12|707000|0,00|120,00 (_1.txt)',
  },
  message: {
    fr: 'L’écriture {entry} n’est pas équilibrée à la fin de la partie {part}, elle ne l’est qu’avec les suivantes',
    en: 'Entry {entry} is not balanced where part {part} ends, only with the parts behind it',
  },
} as const satisfies Rule;

export const fileUnbalanced = {
  id: 'file-unbalanced',
  level: 'ledger',
  source: 'PCG (partie double)',
  law: 'error',
  official: 'none',
  loop: 'error',
  title: { fr: 'Fichier déséquilibré', en: 'Unbalanced file' },
  why: {
    fr: 'Le total des débits et celui des crédits sont égaux.',
    en: 'The total of the debits equals the total of the credits.',
  },
  mend: {
    fr: 'Vérifier que l’export est complet (tous les journaux, tout l’exercice)',
    en: 'Check that the export is complete (all journals, the whole year)',
  },
  example: { bad: 'BQ|3|512000|100,00|0,00', good: 'BQ|3|512000|100,00|0,00↵BQ|3|411000|0,00|100,00' },
  message: {
    fr: 'Débit {debit}, crédit {credit} : écart de {difference}',
    en: 'Debit {debit}, credit {credit}: difference {difference}',
  },
} as const satisfies Rule;
