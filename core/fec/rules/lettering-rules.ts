import type { Rule } from './rule.ts';

/** Rules about lettering: EcritureLet and DateLet (A47 A-1 VII 1° n° 14 and 15). */

export const letteringPair = {
  id: 'lettering-pair',
  level: 'row',
  source: 'LPF art. A47 A-1, VII 1° n° 14 et 15',
  law: 'warning',
  official: 'none',
  loop: 'none',
  title: { fr: 'Lettrage incomplet', en: 'Incomplete lettering' },
  why: {
    fr: 'EcritureLet et DateLet vont ensemble : remplies toutes deux si la ligne est lettrée, vides toutes deux sinon.',
    en: 'EcritureLet and DateLet go together: both filled if the row is lettered, both empty if it is not.',
  },
  mend: {
    fr: 'Compléter le lettrage dans le logiciel, ou vider les deux zones',
    en: 'Complete the lettering in the software, or empty both fields',
  },
  example: { bad: 'AA|', good: 'AA|20240331' },
  message: {
    fr: 'EcritureLet et DateLet ne sont pas remplies toutes deux : {value}',
    en: 'EcritureLet and DateLet are not both filled: {value}',
  },
  forms: {
    code: {
      fr: 'EcritureLet vaut {value} mais DateLet est vide',
      en: 'EcritureLet is {value} but DateLet is empty',
    },
    date: {
      fr: 'DateLet vaut {value} mais EcritureLet est vide',
      en: 'DateLet is {value} but EcritureLet is empty',
    },
  },
} as const satisfies Rule;

export const letteringUnbalanced = {
  id: 'lettering-unbalanced',
  level: 'ledger',
  source: 'Bonne pratique (audit)',
  law: 'info',
  official: 'none',
  loop: 'none',
  title: { fr: 'Lettrage déséquilibré', en: 'Unbalanced lettering' },
  why: {
    fr: 'Les lignes qui portent le même lettrage sur un compte se soldent. Un écart révèle un lettrage partiel ou une erreur.',
    en: 'The rows that bear one lettering code on an account add up to zero. A difference reveals a partial lettering or a mistake.',
  },
  mend: {
    fr: 'Revoir ce lettrage dans le logiciel',
    en: 'Review this lettering in the software',
  },
  example: {
    bad: '411000|120,00|0,00|AA↵411000|0,00|100,00|AA',
    good: '411000|120,00|0,00|AA↵411000|0,00|100,00|AA↵411000|0,00|20,00|AA',
  },
  message: {
    fr: 'Le lettrage {value} du compte {account} présente un écart de {difference}',
    en: 'Lettering {value} of account {account} is off by {difference}',
  },
  forms: {
    aux: {
      fr: 'Le lettrage {value} du tiers {aux} (compte {account}) présente un écart de {difference}',
      en: 'Lettering {value} of third party {aux} (account {account}) is off by {difference}',
    },
  },
} as const satisfies Rule;

export const letteringAllEmpty = {
  id: 'lettering-all-empty',
  level: 'ledger',
  source: 'Bonne pratique (audit)',
  law: 'info',
  official: 'none',
  loop: 'none',
  title: { fr: 'Aucun lettrage', en: 'No lettering' },
  why: {
    fr: 'Les zones de lettrage ne restent vides que si le lettrage n’est pas utilisé. S’il existe dans le logiciel, il doit figurer dans le FEC.',
    en: 'The lettering fields stay empty only if lettering is not used. If the software holds one, it belongs in the FEC.',
  },
  mend: {
    fr: 'Refaire l’export avec le lettrage si le logiciel le tient',
    en: 'Export again with the lettering if the software keeps it',
  },
  example: {
    bad: '411000|120,00|0,00||↵411000|0,00|120,00||',
    good: '411000|120,00|0,00|AA|20240331↵411000|0,00|120,00|AA|20240331',
  },
  message: {
    fr: 'Aucune ligne n’est lettrée alors que les comptes 40 et 41 sont mouvementés (lignes : {rows})',
    en: 'No row is lettered although accounts 40 and 41 move (rows: {rows})',
  },
} as const satisfies Rule;
