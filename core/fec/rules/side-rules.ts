import type { Rule } from './rule.ts';

/** Rules about the debit and the credit of a row. */

export const amountNegative = {
  id: 'amount-negative',
  level: 'field',
  source: 'LPF art. A47 A-1, XII 2° ; BOI-CF-IOR-60-40-20 § 210',
  law: 'info',
  official: 'none',
  loop: 'none',
  title: { fr: 'Montant négatif', en: 'Negative amount' },
  why: {
    fr: 'Le texte admet les montants signés : un débit négatif équivaut à un crédit. Un lecteur qui néglige le signe se trompe de côté.',
    en: 'The law admits signed amounts: a negative debit is the same as a credit. A reader that neglects the sign takes the wrong side.',
  },
  mend: {
    fr: 'Rien d’obligatoire ; un montant positif de l’autre côté évite le doute',
    en: 'Nothing is required; a positive amount on the other side leaves no doubt',
  },
  example: { bad: '-50,00|0,00', good: '0,00|50,00' },
  message: {
    fr: '{column} est négatif ({value}) et compte donc pour l’autre côté',
    en: '{column} is negative ({value}) and thus counts for the other side',
  },
} as const satisfies Rule;

export const amountDebitAndCredit = {
  id: 'amount-debit-and-credit',
  level: 'row',
  source: 'PCG (partie double) ; Test Compta Demat (alerte)',
  law: 'warning',
  official: 'warning',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Débit et crédit sur une ligne', en: 'Debit and credit on one row' },
  why: {
    fr: 'Une ligne mouvemente un compte d’un seul côté. L’outil de l’administration donne une alerte, sans effet sur son verdict.',
    en: 'A row moves an account on one side only. The tax office’s tool gives an alert, without effect on its verdict.',
  },
  mend: {
    fr: 'Exporter une ligne pour le débit et une ligne pour le crédit',
    en: 'Export one row for the debit and one row for the credit',
  },
  example: { bad: '50,00|20,00', good: '50,00|0,00 ⏎ 0,00|20,00' },
  message: {
    fr: 'La ligne a un débit de {debit} et un crédit de {credit}',
    en: 'The row has a debit of {debit} and a credit of {credit}',
  },
} as const satisfies Rule;

export const amountZeroLine = {
  id: 'amount-zero-line',
  level: 'row',
  source: 'PCG (partie double) ; Test Compta Demat (alerte)',
  law: 'warning',
  official: 'warning',
  loop: 'none',
  title: { fr: 'Ligne sans montant', en: 'Row without an amount' },
  why: {
    fr: 'Une ligne sans débit ni crédit ne mouvemente aucun compte. Elle est légitime quand seul un montant en devise est enregistré.',
    en: 'A row without debit and credit moves no account. It is legitimate when only a foreign amount is booked.',
  },
  mend: {
    fr: 'Chercher dans le logiciel pourquoi la ligne n’a pas de montant ; ne rien changer si elle ne porte qu’une devise',
    en: 'Find out in the software why the row has no amount; change nothing if it only holds a foreign amount',
  },
  example: { bad: '512000|Banque|…|0,00|0,00', good: '512000|Banque|…|50,00|0,00' },
  message: { fr: 'Debit et Credit sont nuls', en: 'Debit and Credit are both zero' },
  forms: { montant: { fr: 'Montant est nul', en: 'Montant is zero' } },
} as const satisfies Rule;
