import type { Rule } from './rule.ts';

/** Rules about the dates of a row against each other and against the year. */

export const dateImplausible = {
  id: 'date-implausible',
  level: 'field',
  source: 'Bonne pratique ; Test Compta Demat (alerte hors de 1900-2099)',
  law: 'warning',
  official: 'warning',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Date peu plausible', en: 'Implausible date' },
  why: {
    fr: 'Une date hors de 1900-2099, ou à plus de dix ans de la clôture, vient le plus souvent d’une faute de frappe ou d’une conversion.',
    en: 'A date outside 1900-2099, or more than ten years from the closing date, mostly comes from a typing mistake or a conversion.',
  },
  mend: {
    fr: 'Vérifier la date ; une pièce ancienne reprise en à-nouveau peut garder la sienne',
    en: 'Check the date; an old document carried forward in the opening entries may keep its own',
  },
  example: { bad: '20420115', good: '20240115' },
  message: {
    fr: '{column} est une date peu plausible : {value}',
    en: '{column} is an implausible date: {value}',
  },
} as const satisfies Rule;

export const ecritureDateOutsideYear = {
  id: 'ecriture-date-outside-year',
  level: 'field',
  source: 'LPF art. A47 A-1, VII 1°',
  law: 'warning',
  official: 'none',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Écriture hors de l’exercice', en: 'Entry outside the fiscal year' },
  why: {
    fr: 'Un FEC contient les écritures d’un seul exercice, dont la clôture figure dans le nom du fichier. Une date postérieure à la clôture, ou antérieure de 24 mois ou plus, n’en fait pas partie.',
    en: 'A FEC holds the entries of one fiscal year, whose closing date stands in the file name. A date after the closing, or 24 months or more before it, is not part of that year.',
  },
  mend: {
    fr: 'Vérifier la date de clôture dans le nom du fichier, puis la date de l’écriture',
    en: 'Check the closing date in the file name, then the date of the entry',
  },
  example: { bad: '123456789FEC20241231 : 20250115', good: '123456789FEC20241231 : 20241215' },
  message: {
    fr: 'EcritureDate {value} est hors de l’exercice clos le {closing}',
    en: 'EcritureDate {value} is outside the fiscal year closed on {closing}',
  },
} as const satisfies Rule;

export const fileNameOtherYear = {
  id: 'file-name-other-year',
  level: 'ledger',
  source: 'LPF art. A47 A-1, VII 1° et IX',
  law: 'warning',
  official: 'none',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Nom d’un autre exercice', en: 'Name of another fiscal year' },
  why: {
    fr: 'La date du nom est celle de la clôture de l’exercice. Si aucune écriture n’est des douze mois qui la précèdent, le nom ou le contenu est celui d’un autre exercice.',
    en: 'The date in the name is the closing date of the fiscal year. If no entry is of the twelve months before it, the name or the content is that of another year.',
  },
  mend: {
    fr: 'Mettre dans le nom la date de clôture de l’exercice exporté, ou exporter l’exercice annoncé',
    en: 'Put the closing date of the exported year in the name, or export the year that it announces',
  },
  example: { bad: '123456782FEC20241231 : 20230105', good: '123456782FEC20231231 : 20230105' },
  message: {
    fr: 'Le nom annonce une clôture le {closing}, mais les écritures vont du {from} au {to}',
    en: 'The name announces a closing on {closing}, but the entries range from {from} to {to}',
  },
} as const satisfies Rule;

export const validDateBeforeEcritureDate = {
  id: 'valid-date-before-ecriture-date',
  level: 'row',
  source: 'BOI-CF-IOR-60-40-20 § 250',
  law: 'warning',
  official: 'none',
  loop: 'none',
  title: { fr: 'Validation antérieure à l’écriture', en: 'Validation before the entry' },
  why: {
    fr: 'La validation fige une écriture déjà enregistrée et la rend irréversible. Elle ne peut pas précéder la date comptable sans explication.',
    en: 'Validation freezes an entry already booked and makes it irreversible. Without an explanation it cannot come before the booking date.',
  },
  mend: {
    fr: 'Vérifier les deux dates dans le logiciel ; ValidDate est le jour de la validation',
    en: 'Check both dates in the software; ValidDate is the day of the validation',
  },
  example: { bad: '20240315|…|20240301', good: '20240315|…|20240402' },
  message: {
    fr: 'ValidDate {value} est antérieure à EcritureDate ({date})',
    en: 'ValidDate {value} is before EcritureDate ({date})',
  },
} as const satisfies Rule;

export const validDateAfterClosing = {
  id: 'valid-date-after-closing',
  level: 'row',
  source: 'BOI-CF-IOR-60-40-20 § 250',
  law: 'info',
  official: 'none',
  loop: 'none',
  title: { fr: 'Validation après la clôture', en: 'Validation after the closing date' },
  why: {
    fr: 'Les écritures d’inventaire sont normalement validées après la date de clôture. Les autres auraient dû l’être pendant l’exercice.',
    en: 'Inventory entries are normally validated after the closing date. Others should have been validated during the year.',
  },
  mend: {
    fr: 'Rien pour les écritures d’inventaire ; pour les autres, pouvoir expliquer le délai',
    en: 'Nothing for inventory entries; for others, be able to explain the delay',
  },
  example: { bad: '20240315|…|20250310', good: '20240315|…|20240402' },
  message: {
    fr: 'ValidDate {value} est postérieure à la clôture du {closing}',
    en: 'ValidDate {value} is after the closing date {closing}',
  },
} as const satisfies Rule;

export const validDateConstant = {
  id: 'valid-date-constant',
  level: 'ledger',
  source: 'Bonne pratique (audit)',
  law: 'info',
  official: 'none',
  loop: 'none',
  title: { fr: 'Date de validation unique', en: 'One validation date for all' },
  why: {
    fr: 'Une date de validation unique est souvent celle de l’export. Elle est exacte seulement si tout l’exercice a été validé ce jour-là.',
    en: 'A single validation date is often that of the export. It is right only if the whole year was validated on that day.',
  },
  mend: {
    fr: 'Vérifier que le logiciel exporte la date de validation de chaque écriture',
    en: 'Check that the software exports the validation date of each entry',
  },
  example: { bad: '…|20250331 ⏎ …|20250331', good: '…|20240229 ⏎ …|20240402' },
  message: {
    fr: 'Les {rows} lignes ont la même date de validation, {date} : est-ce celle de l’export ?',
    en: 'All {rows} rows have the same validation date, {date}: is it that of the export?',
  },
} as const satisfies Rule;

export const fileOrderByValidation = {
  id: 'file-order-by-validation',
  level: 'ledger',
  source: 'LPF art. A47 A-1, VII 1°',
  law: 'warning',
  official: 'none',
  loop: 'none',
  title: { fr: 'Ordre de validation', en: 'Order of validation' },
  why: {
    fr: 'Le texte demande les écritures classées par ordre chronologique de validation.',
    en: 'The law asks for the entries in chronological order of their validation.',
  },
  mend: {
    fr: 'Refaire l’export trié par date de validation',
    en: 'Export again, sorted by validation date',
  },
  example: { bad: '…|20240430 ⏎ …|20240331', good: '…|20240331 ⏎ …|20240430' },
  message: {
    fr: 'ValidDate {value} suit une date plus récente ({previous})',
    en: 'ValidDate {value} follows a later date ({previous})',
  },
} as const satisfies Rule;

export const letDateBeforePiece = {
  id: 'let-date-before-piece',
  level: 'row',
  source: 'Bonne pratique (audit)',
  law: 'info',
  official: 'none',
  loop: 'none',
  title: { fr: 'Lettrage antérieur à l’écriture', en: 'Lettering before the entry' },
  why: {
    fr: 'Une ligne est lettrée au plus tôt à la date de son écriture. Une date antérieure est une faute de saisie ou celle d’un autre lettrage.',
    en: 'A row is lettered on the date of its entry at the earliest. An earlier date is a typing mistake or that of another lettering.',
  },
  mend: {
    fr: 'Vérifier la date de lettrage dans le logiciel',
    en: 'Check the lettering date in the software',
  },
  example: { bad: '20240315|…|AA|20240228', good: '20240315|…|AA|20240410' },
  message: {
    fr: 'DateLet {value} est antérieure à EcritureDate ({date})',
    en: 'DateLet {value} is before EcritureDate ({date})',
  },
} as const satisfies Rule;

export const lateValidation = {
  id: 'late-validation',
  level: 'row',
  source: 'PCG (procédure de clôture) ; BOI-BIC-DECLA-30-10-20-40',
  law: 'info',
  official: 'none',
  loop: 'none',
  title: { fr: 'Validation tardive', en: 'Late validation' },
  why: {
    fr: 'Une procédure de clôture fige les enregistrements au plus tard avant la fin de la période suivante. Tant qu’une écriture n’est pas validée, elle reste modifiable.',
    en: 'A closing procedure freezes the records before the end of the following period at the latest. Until an entry is validated, it can be changed.',
  },
  mend: {
    fr: 'Valider les écritures à chaque période, par exemple chaque mois',
    en: 'Validate the entries in each period, for example every month',
  },
  example: { bad: '20240115|…|20240930', good: '20240115|…|20240215' },
  message: {
    fr: 'L’écriture du {date} n’est validée que le {value}, après la fin du mois suivant',
    en: 'The entry of {date} is validated on {value} only, after the end of the following month',
  },
} as const satisfies Rule;
