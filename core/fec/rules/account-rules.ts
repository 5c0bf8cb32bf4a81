import type { Rule } from './rule.ts';

/** Rules about accounts, journals and third parties: their numbers and their labels. */

export const accountClass = {
  id: 'account-class',
  level: 'field',
  source: 'PCG (classes de comptes)',
  law: 'warning',
  official: 'none',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Classe de compte', en: 'Class of account' },
  why: {
    fr: 'Un FEC porte les comptes des classes 1 à 7, plus rarement les comptes spéciaux de la classe 8. La classe 9 relève de la comptabilité analytique et le plan comptable général n’a pas de classe 0.',
    en: 'A FEC holds accounts of classes 1 to 7, more rarely the special accounts of class 8. Class 9 belongs to cost accounting, and the general chart of accounts has no class 0.',
  },
  mend: {
    fr: 'Exclure la comptabilité analytique de l’export, ou corriger le numéro du compte',
    en: 'Leave cost accounting out of the export, or correct the account number',
  },
  example: { bad: '960100', good: '601000' },
  message: {
    fr: 'Le compte {value} est d’une classe qui n’a pas sa place dans un FEC',
    en: 'Account {value} is of a class that does not belong in a FEC',
  },
} as const satisfies Rule;

export const accountUnknownRoot = {
  id: 'account-unknown-root',
  level: 'ledger',
  source: 'LPF art. A47 A-1, VII 1° n° 5 ; PCG (règlements ANC 2014-03 et 2022-06)',
  law: 'info',
  official: 'none',
  loop: 'none',
  title: { fr: 'Racine de compte inconnue', en: 'Unknown root of an account' },
  why: {
    fr: 'Les trois premiers chiffres d’un compte suivent le plan comptable français. Il existe des plans propres aux assurances, aux banques ou aux associations, que ce contrôle ne connaît pas.',
    en: 'The first three digits of an account follow the French chart of accounts. Insurers, banks and associations have charts of their own, which this check does not know.',
  },
  mend: {
    fr: 'Rien si l’entité suit un plan particulier ; sinon rattacher le compte à une racine du plan comptable général',
    en: 'Nothing if the entity follows a particular chart; otherwise put the account under a root of the general chart',
  },
  example: { bad: '415000', good: '416000' },
  message: {
    fr: 'Compte {value} : la racine {root} n’est pas au plan comptable général',
    en: 'Account {value}: root {root} is not in the general chart of accounts',
  },
} as const satisfies Rule;

export const accountLabelInconsistent = {
  id: 'account-label-inconsistent',
  level: 'ledger',
  source: 'Bonne pratique (audit)',
  law: 'warning',
  official: 'none',
  loop: 'none',
  title: { fr: 'Plusieurs libellés pour un compte', en: 'Several labels for one account' },
  why: {
    fr: 'Un compte a un seul libellé. Plusieurs libellés signalent un compte renommé en cours d’exercice ou employé pour des opérations de nature différente.',
    en: 'An account has one label. Several labels point to an account renamed during the year or used for operations of different kinds.',
  },
  mend: {
    fr: 'Garder un libellé par compte dans le logiciel et refaire l’export',
    en: 'Keep one label for each account in the software and export again',
  },
  example: {
    bad: '606400|Fournitures ⏎ 606400|Honoraires',
    good: '606400|Fournitures ⏎ 622600|Honoraires',
  },
  message: {
    fr: 'Le compte {value} a {labels} libellés, dont « {first} » et « {second} »',
    en: 'Account {value} has {labels} labels, among them “{first}” and “{second}”',
  },
} as const satisfies Rule;

export const journalLabelInconsistent = {
  id: 'journal-label-inconsistent',
  level: 'ledger',
  source: 'Bonne pratique (audit)',
  law: 'warning',
  official: 'none',
  loop: 'none',
  title: { fr: 'Plusieurs libellés pour un journal', en: 'Several labels for one journal' },
  why: {
    fr: 'Un code de journal désigne un seul journal. Plusieurs libellés signalent un journal renommé, ou deux journaux réunis sous un même code.',
    en: 'A journal code stands for one journal. Several labels point to a renamed journal, or to two journals under one code.',
  },
  mend: {
    fr: 'Garder un libellé par journal dans le logiciel et refaire l’export',
    en: 'Keep one label for each journal in the software and export again',
  },
  example: { bad: 'BQ|Banque ⏎ BQ|Caisse', good: 'BQ|Banque ⏎ CA|Caisse' },
  message: {
    fr: 'Le journal {value} a {labels} libellés, dont « {first} » et « {second} »',
    en: 'Journal {value} has {labels} labels, among them “{first}” and “{second}”',
  },
} as const satisfies Rule;

export const auxLabelInconsistent = {
  id: 'aux-label-inconsistent',
  level: 'ledger',
  source: 'Bonne pratique (audit)',
  law: 'warning',
  official: 'none',
  loop: 'none',
  title: { fr: 'Plusieurs libellés pour un tiers', en: 'Several labels for one third party' },
  why: {
    fr: 'Un compte auxiliaire désigne un seul tiers. Plusieurs libellés signalent un tiers renommé, ou deux tiers confondus.',
    en: 'An auxiliary account stands for one third party. Several labels point to a renamed third party, or to two taken for one.',
  },
  mend: {
    fr: 'Garder un libellé par tiers dans le logiciel et refaire l’export',
    en: 'Keep one label for each third party in the software and export again',
  },
  example: { bad: 'F001|MARTIN ⏎ F001|DUPONT', good: 'F001|MARTIN ⏎ F002|DUPONT' },
  message: {
    fr: 'Le tiers {value} a {labels} libellés, dont « {first} » et « {second} »',
    en: 'Third party {value} has {labels} labels, among them “{first}” and “{second}”',
  },
} as const satisfies Rule;

export const auxPair = {
  id: 'aux-pair',
  level: 'row',
  source: 'LPF art. A47 A-1, VII 1° n° 7 et 8',
  law: 'warning',
  official: 'none',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Tiers incomplet', en: 'Incomplete third party' },
  why: {
    fr: 'CompAuxNum et CompAuxLib vont ensemble : remplis tous deux, ou vides tous deux si l’entité ne tient pas de comptes auxiliaires.',
    en: 'CompAuxNum and CompAuxLib go together: both filled, or both empty if the entity keeps no auxiliary accounts.',
  },
  mend: {
    fr: 'Compléter la fiche du tiers dans le logiciel et refaire l’export',
    en: 'Complete the third party in the software and export again',
  },
  example: { bad: '401000|Fournisseurs|F001|', good: '401000|Fournisseurs|F001|MARTIN' },
  message: {
    fr: 'CompAuxNum et CompAuxLib ne sont pas remplis ensemble',
    en: 'CompAuxNum and CompAuxLib are not filled together',
  },
  forms: {
    number: {
      fr: 'Le tiers {value} n’a pas de libellé (CompAuxLib est vide)',
      en: 'Third party {value} has no label (CompAuxLib is empty)',
    },
    label: {
      fr: 'Le tiers {value} n’a pas de numéro (CompAuxNum est vide)',
      en: 'Third party {value} has no number (CompAuxNum is empty)',
    },
  },
} as const satisfies Rule;

export const auxOnNonTiersAccount = {
  id: 'aux-on-non-tiers-account',
  level: 'row',
  source: 'Pratique (imports comptables)',
  law: 'info',
  official: 'none',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Tiers hors de la classe 4', en: 'Third party outside class 4' },
  why: {
    fr: 'Les comptes auxiliaires détaillent les comptes de tiers, de classe 4. Sur un compte de charge, de produit ou de banque, ils font échouer des imports.',
    en: 'Auxiliary accounts detail the third-party accounts, of class 4. On an expense, income or bank account they make imports fail.',
  },
  mend: {
    fr: 'Régler l’export pour ne donner le tiers que sur les comptes de classe 4',
    en: 'Set the export to give the third party on accounts of class 4 only',
  },
  example: { bad: '607000|Achats|F001|MARTIN', good: '607000|Achats||' },
  message: {
    fr: 'Le tiers {value} figure sur le compte {account}, qui n’est pas un compte de tiers',
    en: 'Third party {value} stands on account {account}, which is not a third-party account',
  },
} as const satisfies Rule;

export const auxInAccountNumber = {
  id: 'aux-in-account-number',
  level: 'row',
  source: 'BOI-CF-IOR-60-40-20 (exemple 401AE)',
  law: 'info',
  official: 'none',
  loop: 'none',
  title: { fr: 'Tiers dans le numéro de compte', en: 'Third party inside the account number' },
  why: {
    fr: 'La doctrine donne l’exemple d’un compte 401AE : le numéro peut contenir des lettres. Un import crée alors un compte général par tiers.',
    en: 'The doctrine gives the example of an account 401AE: the number may hold letters. An import then creates one general account for each third party.',
  },
  mend: {
    fr: 'Rien d’obligatoire ; le compte collectif et le tiers dans CompAuxNum facilitent l’import',
    en: 'Nothing is required; the collective account, with the third party in CompAuxNum, makes the import easier',
  },
  example: { bad: '411DUPONT|Dupont||', good: '411000|Clients|DUPONT|Dupont' },
  message: {
    fr: 'Le compte {value} semble contenir le tiers ; CompAuxNum est vide',
    en: 'Account {value} seems to hold the third party; CompAuxNum is empty',
  },
} as const satisfies Rule;
