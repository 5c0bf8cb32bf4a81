import type { Rule } from './rule.ts';

/** Rules about the shape of entries, and about the balance where entries cannot be told apart. */

export const entrySingleLine = {
  id: 'entry-single-line',
  level: 'entry',
  source: 'LPF art. A47 A-1, VI 2° (schéma XML : deux lignes au moins) ; PCG (partie double)',
  law: 'warning',
  official: 'none',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Écriture d’une seule ligne', en: 'Entry of a single row' },
  why: {
    fr: 'En partie double, une écriture a au moins deux lignes. Une ligne seule est souvent le reste d’une écriture mal numérotée.',
    en: 'In double entry, an entry has at least two rows. A single row is often the remainder of an entry with wrong numbers.',
  },
  mend: {
    fr: 'Chercher la contrepartie : autre numéro, autre journal ou ligne absente de l’export',
    en: 'Look for the counterpart: another number, another journal, or a row missing from the export',
  },
  example: {
    bad: 'VE|12|411000|120,00|0,00',
    good: 'VE|12|411000|120,00|0,00↵VE|12|707000|0,00|120,00',
  },
  message: {
    fr: 'L’écriture {entry} n’a qu’une ligne',
    en: 'Entry {entry} has one row only',
  },
} as const satisfies Rule;

export const entryMultipleDates = {
  id: 'entry-multiple-dates',
  level: 'entry',
  source: 'Bonne pratique (audit)',
  law: 'warning',
  official: 'none',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Plusieurs dates dans une écriture', en: 'Several dates in one entry' },
  why: {
    fr: 'Toutes les lignes d’une écriture ont la même date comptable. Des dates différentes révèlent souvent un numéro employé deux fois.',
    en: 'All rows of an entry have the same accounting date. Different dates often reveal a number used twice.',
  },
  mend: {
    fr: 'Corriger la date, ou donner à chaque écriture son numéro',
    en: 'Correct the date, or give each entry a number of its own',
  },
  example: {
    bad: 'VE|12|20240115|411000↵VE|12|20240116|707000',
    good: 'VE|12|20240115|411000↵VE|12|20240115|707000',
  },
  message: {
    fr: 'L’écriture {entry} porte plusieurs dates, dont {first} et {second}',
    en: 'Entry {entry} bears several dates, among them {first} and {second}',
  },
} as const satisfies Rule;

export const journalUnbalanced = {
  id: 'journal-unbalanced',
  level: 'ledger',
  source: 'PCG (partie double)',
  law: 'warning',
  official: 'none',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Journal déséquilibré', en: 'Unbalanced journal' },
  why: {
    fr: 'Un journal fait d’écritures équilibrées est équilibré. Ce contrôle reste possible quand les écritures ne se distinguent pas.',
    en: 'A journal made of balanced entries is balanced. This check remains possible where entries cannot be told apart.',
  },
  mend: {
    fr: 'Vérifier que le journal est exporté en entier, puis chercher l’écriture fautive',
    en: 'Check that the whole journal was exported, then look for the faulty entry',
  },
  example: {
    bad: 'VE|0|411000|120,00|0,00↵VE|0|707000|0,00|100,00',
    good: 'VE|0|411000|120,00|0,00↵VE|0|707000|0,00|100,00↵VE|0|445710|0,00|20,00',
  },
  message: {
    fr: 'Journal {journal} : débit {debit}, crédit {credit}, écart de {difference}',
    en: 'Journal {journal}: debit {debit}, credit {credit}, difference {difference}',
  },
} as const satisfies Rule;

export const monthUnbalanced = {
  id: 'month-unbalanced',
  level: 'ledger',
  source: 'PCG (partie double)',
  law: 'warning',
  official: 'none',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Mois déséquilibré', en: 'Unbalanced month' },
  why: {
    fr: 'Un mois fait d’écritures équilibrées est équilibré. Ce contrôle aide à situer un écart quand les écritures ne se distinguent pas.',
    en: 'A month made of balanced entries is balanced. This check helps to locate a difference where entries cannot be told apart.',
  },
  mend: {
    fr: 'Chercher dans ce mois une écriture incomplète ou à cheval sur deux mois',
    en: 'Look in this month for an incomplete entry, or one that stretches over two months',
  },
  example: {
    bad: 'VE|0|20240131|411000|120,00|0,00↵VE|0|20240201|707000|0,00|120,00',
    good: 'VE|0|20240131|411000|120,00|0,00↵VE|0|20240131|707000|0,00|120,00',
  },
  message: {
    fr: 'Mois {month} : débit {debit}, crédit {credit}, écart de {difference}',
    en: 'Month {month}: debit {debit}, credit {credit}, difference {difference}',
  },
} as const satisfies Rule;

export const duplicateRow = {
  id: 'duplicate-row',
  level: 'row',
  source: 'Bonne pratique (audit)',
  law: 'info',
  official: 'none',
  loop: 'none',
  title: { fr: 'Ligne en double', en: 'Row twice' },
  why: {
    fr: 'Deux lignes identiques qui se suivent dans une écriture peuvent être justes, ou venir d’une saisie répétée.',
    en: 'Two identical rows in a row within an entry may be right, or come from a repeated input.',
  },
  mend: {
    fr: 'Comparer l’écriture à sa pièce justificative',
    en: 'Compare the entry with its supporting document',
  },
  example: {
    bad: 'AC|7|606000|50,00|0,00↵AC|7|606000|50,00|0,00',
    good: 'AC|7|606000|50,00|0,00',
  },
  message: {
    fr: 'La ligne est identique à la précédente de la même écriture',
    en: 'The row is identical to the previous one of the same entry',
  },
} as const satisfies Rule;

export const duplicateEntry = {
  id: 'duplicate-entry',
  level: 'entry',
  source: 'Bonne pratique (audit)',
  law: 'info',
  official: 'none',
  loop: 'none',
  title: { fr: 'Écriture en double', en: 'Entry twice' },
  why: {
    fr: 'Deux écritures de même date, mêmes comptes, mêmes tiers et mêmes montants peuvent être une opération comptabilisée deux fois.',
    en: 'Two entries with the same date, accounts, third parties and amounts may be one operation booked twice.',
  },
  mend: {
    fr: 'Comparer les pièces justificatives des deux écritures',
    en: 'Compare the supporting documents of the two entries',
  },
  example: {
    bad: 'AC|7|20240115|606000|50,00|0,00↵AC|8|20240115|606000|50,00|0,00',
    good: 'AC|7|20240115|606000|50,00|0,00',
  },
  message: {
    fr: 'L’écriture {entry} a la date, les comptes, les tiers et les montants de l’écriture {other}',
    en: 'Entry {entry} has the date, accounts, third parties and amounts of entry {other}',
  },
} as const satisfies Rule;
