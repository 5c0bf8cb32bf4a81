import type { Rule } from './rule.ts';

/** Rules about the two ends of the year: opening balances, closing entries, centralisation (A47 A-1 VII 1° and 3°). */

const content = 'LPF art. A47 A-1, VII 1°';

export const openingMissing = {
  id: 'opening-missing',
  level: 'ledger',
  source: content,
  law: { default: 'warning', regimes: { BAT: 'info', BNCT: 'info' } },
  official: 'none',
  loop: 'none',
  title: { fr: 'Pas d’à-nouveaux', en: 'No opening balances' },
  why: {
    fr: 'Le fichier comprend les écritures de reprise des soldes de l’exercice précédent. Leur absence est normale au premier exercice et en comptabilité de trésorerie.',
    en: 'The file includes the entries that bring forward the balances of the previous year. Their absence is normal in the first year and in cash accounting.',
  },
  mend: {
    fr: 'Refaire l’export avec le journal des à-nouveaux, sauf au premier exercice',
    en: 'Export again with the opening journal, except in the first year',
  },
  example: {
    bad: 'VE|Ventes|1|20240102',
    good: 'AN|À-nouveaux|1|20240101↵VE|Ventes|2|20240102',
  },
  message: {
    fr: 'Aucun journal n’est, par son code ou son libellé, celui des à-nouveaux',
    en: 'No journal is, by its code or label, that of the opening entries',
  },
  forms: {
    labels: {
      fr: 'Aucun journal ni aucun libellé d’écriture hors journal n’annonce des à-nouveaux',
      en: 'No journal and no label of an entry without a journal announces opening balances',
    },
  },
} as const satisfies Rule;

export const openingNotFirst = {
  id: 'opening-not-first',
  level: 'ledger',
  source: 'LPF art. A47 A-1, VII 3° ; BOI-CF-IOR-60-40-20 § 110',
  law: 'info',
  official: 'none',
  loop: 'none',
  title: { fr: 'À-nouveaux pas en tête', en: 'Opening entries not first' },
  why: {
    fr: 'Les premiers numéros du fichier reviennent aux à-nouveaux. Saisis en cours d’exercice, ils sont tolérés s’ils restent identifiables.',
    en: 'The first numbers of the file belong to the opening entries. Entered during the year, they are tolerated if they can be identified.',
  },
  mend: {
    fr: 'Numéroter les à-nouveaux en premier, ou indiquer dans la notice comment les reconnaître',
    en: 'Number the opening entries first, or say in the notice how to recognise them',
  },
  example: {
    bad: 'VE|1|20240102↵AN|2|20240101',
    good: 'AN|1|20240101↵VE|2|20240102',
  },
  message: {
    fr: 'L’écriture d’à-nouveaux {entry} n’est pas en tête du fichier ou n’a pas l’un des premiers numéros',
    en: 'Opening entry {entry} does not stand first in the file or does not have one of the first numbers',
  },
} as const satisfies Rule;

export const openingOnResultAccounts = {
  id: 'opening-on-result-accounts',
  level: 'row',
  source: content,
  law: 'warning',
  official: 'none',
  loop: 'warning',
  assumed: true,
  title: { fr: 'À-nouveaux en classe 6 ou 7', en: 'Opening balance in class 6 or 7' },
  why: {
    fr: 'Les comptes de charges et de produits repartent de zéro à chaque exercice : seuls les comptes de bilan sont repris.',
    en: 'Expense and income accounts start each year from zero: only balance sheet accounts are brought forward.',
  },
  mend: {
    fr: 'Reprendre le solde en compte de bilan (résultat ou report à nouveau)',
    en: 'Bring the balance forward on a balance sheet account (result or retained earnings)',
  },
  example: {
    bad: 'AN|1|20240101|606000|500,00|0,00',
    good: 'AN|1|20240101|119000|500,00|0,00',
  },
  message: {
    fr: 'Une ligne d’à-nouveaux porte sur le compte de charges ou de produits {value}',
    en: 'An opening row stands on the expense or income account {value}',
  },
} as const satisfies Rule;

export const closingEntriesPresent = {
  id: 'closing-entries-present',
  level: 'entry',
  source: `${content} (« hors écritures de solde des comptes de charges et de produits »)`,
  law: 'error',
  official: 'none',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Écriture de solde des charges et produits', en: 'Entry that clears income and expenses' },
  why: {
    fr: 'Le FEC s’arrête après les écritures d’inventaire. L’écriture qui solde les classes 6 et 7 par le compte 12 en est exclue.',
    en: 'The FEC stops after the inventory entries. The entry that clears classes 6 and 7 against account 12 is excluded from it.',
  },
  mend: {
    fr: 'Refaire l’export sans les écritures de solde des comptes de charges et de produits',
    en: 'Export again without the entries that clear the income and expense accounts',
  },
  example: {
    bad: '707000|0,00|100,00↵707000|100,00|0,00↵120000|0,00|100,00',
    good: '707000|0,00|100,00',
  },
  message: {
    fr: 'L’écriture {entry} solde les comptes des classes 6 et 7 par le compte 12',
    en: 'Entry {entry} clears the accounts of classes 6 and 7 against account 12',
  },
} as const satisfies Rule;

export const resultNotDerivable = {
  id: 'result-not-derivable',
  level: 'ledger',
  source: content,
  law: 'warning',
  official: 'none',
  loop: 'none',
  title: { fr: 'Résultat non déductible des lignes', en: 'Result not derivable from the rows' },
  why: {
    fr: 'Le résultat doit ressortir des classes 6 et 7. Si elles sont soldées, les écritures de solde sont sans doute dans le fichier.',
    en: 'The result must come out of classes 6 and 7. If they are cleared, the clearing entries are probably in the file.',
  },
  mend: {
    fr: 'Refaire l’export sans les écritures de solde des comptes de charges et de produits',
    en: 'Export again without the entries that clear the income and expense accounts',
  },
  example: {
    bad: '606000|100,00|0,00↵606000|0,00|100,00↵129000|100,00|0,00',
    good: '606000|100,00|0,00',
  },
  message: {
    fr: 'Les classes 6 et 7 se soldent à zéro alors que le compte 12 est mouvementé',
    en: 'Classes 6 and 7 add up to zero although account 12 moves',
  },
} as const satisfies Rule;

export const centralisationSuspected = {
  id: 'centralisation-suspected',
  level: 'ledger',
  source: `${content} ; BOI-CF-IOR-60-40-20 §§ 60 et 65`,
  law: 'info',
  official: 'none',
  loop: 'none',
  title: { fr: 'Centralisation possible', en: 'Possible centralisation' },
  why: {
    fr: 'Le FEC reprend le détail des journaux, sans les écritures de centralisation. Les cumuls venus d’un logiciel de gestion sont admis.',
    en: 'The FEC gives the detail of the journals, without centralising entries. Totals that come from business software are admitted.',
  },
  mend: {
    fr: 'Refaire l’export avec le détail des journaux, ou vérifier que le cumul vient d’un logiciel de gestion',
    en: 'Export again with the detail of the journals, or check that the total comes from business software',
  },
  example: {
    bad: 'OD|Centralisation ventes 01/2024|0,00|9500,00',
    good: 'VE|Facture 12 Dupont|0,00|100,00',
  },
  message: {
    fr: 'Le libellé ou le journal annonce une centralisation : {value} (lignes : {rows})',
    en: 'The label or the journal announces a centralisation: {value} (rows: {rows})',
  },
} as const satisfies Rule;
