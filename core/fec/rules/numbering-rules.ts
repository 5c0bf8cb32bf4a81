import type { Rule } from './rule.ts';

/** Rules about EcritureNum: one continuous sequence (A47 A-1 VII 1° n° 3). */

const continuous = 'LPF art. A47 A-1, VII 1° n° 3';

export const entryNumberConstant = {
  id: 'entry-number-constant',
  level: 'ledger',
  source: continuous,
  law: 'error',
  official: 'none',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Numéro d’écriture unique', en: 'One entry number only' },
  why: {
    fr: 'Un seul numéro ne distingue pas les écritures : ni leur numérotation ni leur équilibre ne peuvent être contrôlés.',
    en: 'A single number does not tell entries apart: neither their numbering nor their balance can be tested.',
  },
  mend: {
    fr: 'Refaire l’export avec le numéro que le logiciel donne à chaque écriture',
    en: 'Export again with the number that the software gives to each entry',
  },
  example: {
    bad: 'VE|0|20240115↵VE|0|20240116',
    good: 'VE|1|20240115↵VE|2|20240116',
  },
  message: {
    fr: 'Dans le journal {journal}, EcritureNum vaut {value} sur toutes les lignes ({rows})',
    en: 'In journal {journal}, EcritureNum is {value} on all rows ({rows})',
  },
  forms: {
    file: {
      fr: 'EcritureNum vaut {value} sur toutes les lignes du fichier ({rows})',
      en: 'EcritureNum is {value} on all rows of the file ({rows})',
    },
  },
} as const satisfies Rule;

export const journalNumberConstant = {
  id: 'journal-number-constant',
  level: 'ledger',
  source: continuous,
  law: 'warning',
  official: 'none',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Numéro d’écriture unique dans un journal', en: 'One entry number in a journal' },
  why: {
    fr: 'Dans ce journal, un seul numéro couvre plusieurs jours équilibrés : il ne distingue pas les écritures, alors que les autres journaux sont numérotés.',
    en: 'In this journal a single number covers several balanced days: it does not tell entries apart, although other journals are numbered.',
  },
  mend: {
    fr: 'Refaire l’export avec le numéro que le logiciel donne à chaque écriture de ce journal',
    en: 'Export again with the number that the software gives to each entry of this journal',
  },
  example: {
    bad: 'VE|1|20240115↵VE|1|20240116↵AC|1|20240115↵AC|2|20240116',
    good: 'VE|1|20240115↵VE|2|20240116↵AC|1|20240115↵AC|2|20240116',
  },
  message: {
    fr: 'Dans le journal {journal}, EcritureNum vaut {value} sur toutes les lignes ({rows})',
    en: 'In journal {journal}, EcritureNum is {value} on all rows ({rows})',
  },
} as const satisfies Rule;

export const entryNumberGap = {
  id: 'entry-number-gap',
  level: 'ledger',
  source: `${continuous} ; BOI-CF-IOR-60-40-20 §§ 40 et 100`,
  law: 'warning',
  official: 'none',
  loop: 'none',
  title: { fr: 'Trou dans la numérotation', en: 'Gap in the numbering' },
  why: {
    fr: 'Les numéros d’écriture se suivent sans interruption. Un trou que l’on peut justifier n’est pas à lui seul un motif de rejet.',
    en: 'Entry numbers follow each other without interruption. A gap that can be explained is no ground for rejection by itself.',
  },
  mend: {
    fr: 'Retrouver les écritures manquantes, ou garder la justification du trou',
    en: 'Find the missing entries, or keep the explanation of the gap',
  },
  example: {
    bad: 'VE|1↵VE|2↵VE|4',
    good: 'VE|1↵VE|2↵VE|3↵VE|4',
  },
  message: {
    fr: 'Numéros absents : de {from} à {to} (nombre : {missing})',
    en: 'Missing numbers: from {from} to {to} (count: {missing})',
  },
  forms: {
    global: {
      fr: 'Numéros absents du fichier : de {from} à {to} (nombre : {missing})',
      en: 'Numbers missing from the file: from {from} to {to} (count: {missing})',
    },
    'global-one': {
      fr: 'Numéro absent du fichier : {from}',
      en: 'Number missing from the file: {from}',
    },
    'journal-one': {
      fr: 'Numéro absent du journal {journal} : {from}',
      en: 'Number missing from journal {journal}: {from}',
    },
    journal: {
      fr: 'Numéros absents du journal {journal} : de {from} à {to} (nombre : {missing})',
      en: 'Numbers missing from journal {journal}: from {from} to {to} (count: {missing})',
    },
  },
} as const satisfies Rule;

export const entryNumberInversion = {
  id: 'entry-number-inversion',
  level: 'entry',
  source: 'BOI-CF-IOR-60-40-20 §§ 40 et 100',
  law: 'warning',
  official: 'none',
  loop: 'none',
  title: { fr: 'Numéros et dates en désordre', en: 'Numbers and dates out of order' },
  why: {
    fr: 'La numérotation suit l’ordre chronologique. Un numéro plus élevé à une date antérieure fait douter de cet ordre.',
    en: 'Numbering follows the order of time. A higher number at an earlier date casts doubt on that order.',
  },
  mend: {
    fr: 'Vérifier la date de l’écriture, ou expliquer comment le logiciel attribue les numéros',
    en: 'Check the date of the entry, or explain how the software assigns the numbers',
  },
  example: {
    bad: 'VE|7|20240210↵VE|8|20240115',
    good: 'VE|7|20240115↵VE|8|20240210',
  },
  message: {
    fr: 'L’écriture {entry} du {date} porte un numéro plus élevé que l’écriture {other}, datée du {otherDate}',
    en: 'Entry {entry} of {date} has a higher number than entry {other}, dated {otherDate}',
  },
} as const satisfies Rule;

export const entryNumberDuplicate = {
  id: 'entry-number-duplicate',
  level: 'entry',
  source: `${continuous} ; BOI-CF-IOR-60-40-20 § 100`,
  law: 'warning',
  official: 'none',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Numéro d’écriture réemployé', en: 'Entry number used again' },
  why: {
    fr: 'Un numéro désigne une seule écriture. Réemployé, il mêle les lignes de plusieurs écritures.',
    en: 'A number stands for one entry. Used again, it mixes the rows of several entries.',
  },
  mend: {
    fr: 'Donner un numéro propre à chaque écriture et refaire l’export',
    en: 'Give each entry a number of its own and export again',
  },
  example: {
    bad: 'VE|7|20240115↵VE|7|20240310',
    good: 'VE|7|20240115↵VE|8|20240310',
  },
  message: {
    fr: 'Le numéro {value} désigne plusieurs écritures',
    en: 'Number {value} stands for several entries',
  },
  forms: {
    blocks: {
      fr: 'Le numéro de l’écriture {entry} du {first} sert de nouveau le {second}',
      en: 'The number of entry {entry} of {first} is used again on {second}',
    },
    journals: {
      fr: 'Le numéro {value} sert dans les journaux {journal} et {other}, alors que la numérotation est commune à tous les journaux',
      en: 'Number {value} is used in journals {journal} and {other} although all journals share one numbering',
    },
  },
} as const satisfies Rule;
