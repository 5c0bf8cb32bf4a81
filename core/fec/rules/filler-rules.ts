import type { Rule } from './rule.ts';

/** Rules about what fills fields and lines beside their content. */

export const pieceRefPlaceholder = {
  id: 'piece-ref-placeholder',
  level: 'ledger',
  source: 'BOI-CF-IOR-60-40-20 §§ 180 et 190',
  law: 'info',
  official: 'none',
  loop: 'none',
  title: { fr: 'Référence de pièce conventionnelle', en: 'Conventional document reference' },
  why: {
    fr: 'La référence relie l’écriture à sa pièce justificative. Une valeur conventionnelle est admise, par exemple pour les à-nouveaux, si la notice du fichier l’explique.',
    en: 'The reference ties the entry to its supporting document. A conventional value is admitted, for example in opening entries, if the notice of the file explains it.',
  },
  mend: {
    fr: 'Renseigner les références dans le logiciel, sinon expliquer cette valeur dans la notice qui accompagne le fichier',
    en: 'Fill in the references in the software, or explain this value in the notice that goes with the file',
  },
  example: { bad: '…|-|20240115|…', good: '…|FA2024-017|20240115|…' },
  message: {
    fr: 'PieceRef vaut {value} hors des à-nouveaux (lignes concernées : {rows})',
    en: 'PieceRef is {value} outside the opening entries (rows concerned: {rows})',
  },
} as const satisfies Rule;

export const fieldLabelTooGeneric = {
  id: 'field-label-too-generic',
  level: 'ledger',
  source: 'Bonne pratique (audit)',
  law: 'info',
  official: 'none',
  loop: 'none',
  title: { fr: 'Libellé sans contenu', en: 'Label without content' },
  why: {
    fr: 'Le libellé de l’écriture dit la nature de l’opération. Un signe, ou le nom du compte répété, n’apprend rien au lecteur.',
    en: 'The label of the entry says what the operation is. A sign, or the account’s name again, tells the reader nothing.',
  },
  mend: {
    fr: 'Exporter le libellé saisi, ou le composer à partir de la pièce et du tiers',
    en: 'Export the label as typed, or compose it from the document and the third party',
  },
  example: {
    bad: '401000|Fournisseurs|…|Fournisseurs',
    good: '401000|Fournisseurs|…|FA2024-017 MARTIN',
  },
  message: {
    fr: 'EcritureLib ne dit rien de l’opération (lignes concernées : {rows})',
    en: 'EcritureLib says nothing about the operation (rows concerned: {rows})',
  },
  forms: {
    sign: {
      fr: 'EcritureLib vaut {value} (lignes concernées : {rows})',
      en: 'EcritureLib is {value} (rows concerned: {rows})',
    },
    account: {
      fr: 'EcritureLib répète CompteLib sur les {rows} lignes',
      en: 'EcritureLib repeats CompteLib on all {rows} rows',
    },
  },
} as const satisfies Rule;

export const fieldPadding = {
  id: 'field-padding',
  level: 'file',
  source: 'LPF art. A47 A-1, XII 2° et 3°',
  law: 'info',
  official: 'none',
  loop: 'none',
  title: { fr: 'Zones de longueur fixe', en: 'Fields of fixed length' },
  why: {
    fr: 'Le texte admet les zones de longueur fixe, complétées par des espaces ; ces espaces ne comptent pas dans la valeur.',
    en: 'The law admits fields of fixed length, padded with spaces; these spaces are not part of the value.',
  },
  mend: { fr: 'Rien d’obligatoire', en: 'Nothing is required' },
  example: { bad: 'VT   |Ventes    |', good: 'VT|Ventes|' },
  message: {
    fr: 'Les zones sont complétées par des espaces',
    en: 'The fields are padded with spaces',
  },
} as const satisfies Rule;

export const finalNewlineMissing = {
  id: 'final-newline-missing',
  level: 'file',
  source: 'Non traité par l’art. A47 A-1',
  law: 'info',
  official: 'none',
  loop: 'none',
  title: { fr: 'Dernière ligne sans fin', en: 'Last line without an end' },
  why: {
    fr: 'L’outil de l’administration accepte une dernière ligne sans caractère de fin. C’est parfois la trace d’un fichier coupé.',
    en: 'The tax office’s tool accepts a last line without an end character. Sometimes it is the trace of a file cut short.',
  },
  mend: {
    fr: 'Rien d’obligatoire ; vérifier que la dernière écriture est complète',
    en: 'Nothing is required; check that the last entry is complete',
  },
  example: { bad: '…|0,00|50,00|…', good: '…|0,00|50,00|…⏎' },
  message: {
    fr: 'La dernière ligne n’a pas de caractère de fin',
    en: 'The last line has no end character',
  },
} as const satisfies Rule;

export const lineEndKind = {
  id: 'line-end-kind',
  level: 'file',
  source: 'LPF art. A47 A-1, VI 1° a',
  law: 'info',
  official: 'none',
  loop: 'none',
  title: { fr: 'Fins de ligne CR', en: 'CR line ends' },
  why: {
    fr: 'Le texte admet CR, LF ou les deux. CR seul vient d’anciens systèmes, et certains logiciels ne le reconnaissent pas.',
    en: 'The law admits CR, LF or both. CR alone comes from old systems, and some software does not recognise it.',
  },
  mend: {
    fr: 'Rien d’obligatoire ; CR LF et LF sont reconnus partout',
    en: 'Nothing is required; CR LF and LF are recognised everywhere',
  },
  example: { bad: '…|EUR␍', good: '…|EUR␍␊' },
  message: {
    fr: 'Les lignes se terminent par CR seul',
    en: 'The lines end with CR alone',
  },
} as const satisfies Rule;

export const separatorInField = {
  id: 'separator-in-field',
  level: 'row',
  source: 'LPF art. A47 A-1, VI 1° c',
  law: 'error',
  official: 'error',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Séparateur dans une zone', en: 'Separator inside a field' },
  why: {
    fr: 'Un séparateur écrit dans un libellé ajoute une zone : toutes les valeurs suivantes sont décalées, montants compris.',
    en: 'A separator written inside a label adds a field: all values after it are shifted, amounts included.',
  },
  mend: {
    fr: 'Remplacer ce caractère dans le logiciel, par exemple par un tiret, et refaire l’export',
    en: 'Replace this character in the software, for example by a hyphen, and export again',
  },
  example: { bad: 'Achat|papier|50,00|0,00', good: 'Achat - papier|50,00|0,00' },
  message: {
    fr: 'La ligne a {fields} zones au lieu de {expected} : {field} contient sans doute le séparateur',
    en: 'The row has {fields} fields instead of {expected}: {field} probably holds the separator',
  },
} as const satisfies Rule;

export const lineBreakInField = {
  id: 'line-break-in-field',
  level: 'row',
  source: 'LPF art. A47 A-1, VI 1° a',
  law: 'error',
  official: 'error',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Saut de ligne dans une zone', en: 'Line break inside a field' },
  why: {
    fr: 'Un saut de ligne termine l’enregistrement. Dans un libellé, il coupe la ligne en morceaux que plus rien ne relie.',
    en: 'A line break ends the record. Inside a label it cuts the row into pieces that nothing ties together.',
  },
  mend: {
    fr: 'Retirer le saut de ligne du libellé dans le logiciel et refaire l’export',
    en: 'Take the line break out of the label in the software and export again',
  },
  example: { bad: 'Achat⏎papier|50,00|0,00', good: 'Achat papier|50,00|0,00' },
  message: {
    fr: 'Un saut de ligne, sans doute dans {field}, a coupé la ligne en {parts} morceaux',
    en: 'A line break, probably inside {field}, cut the row into {parts} pieces',
  },
} as const satisfies Rule;

export const regimeMismatch = {
  id: 'regime-mismatch',
  level: 'header',
  source: 'LPF art. A47 A-1, VIII 5° et 7°',
  law: 'error',
  official: 'error',
  loop: 'none',
  title: { fr: 'Colonnes d’un autre régime', en: 'Columns of another regime' },
  why: {
    fr: 'Le régime fixe les zones : 21 pour un BA et 22 pour un BNC en comptabilité de trésorerie, 18 pour les autres. Avec un régime inexact, les verdicts ne valent rien.',
    en: 'The regime sets the fields: 21 for BA and 22 for BNC in cash accounting, 18 for all others. With the wrong regime the verdicts are worth nothing.',
  },
  mend: {
    fr: 'Déclarer le bon régime (--regime), ou refaire l’export avec les zones de ce régime',
    en: 'Declare the right regime (--regime), or export again with the fields of this regime',
  },
  example: {
    bad: 'BNCT : …|Idevise|DateRglt|ModeRglt|NatOp',
    good: 'BNCT : …|Idevise|DateRglt|ModeRglt|NatOp|IdClient',
  },
  message: {
    fr: 'Les colonnes ne sont pas celles du régime déclaré {regime} : {fields}',
    en: 'The columns are not those of the declared regime {regime}: {fields}',
  },
} as const satisfies Rule;

export const encodingMojibake = {
  id: 'encoding-mojibake',
  level: 'field',
  source: 'LPF art. A47 A-1, XII 1°',
  law: 'warning',
  official: 'none',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Texte encodé deux fois', en: 'Text encoded twice' },
  why: {
    fr: 'De l’UTF-8 a été relu comme un jeu de caractères sur un octet, puis encodé de nouveau : chaque accent est devenu deux signes.',
    en: 'UTF-8 was read as a one-byte character set and then encoded again: each accent became two characters.',
  },
  mend: {
    fr: 'Refaire l’export sans conversion ; si le texte est déjà abîmé dans le logiciel, l’y corriger',
    en: 'Export again without a conversion; if the text is already damaged in the software, correct it there',
  },
  example: { bad: 'SociÃ©tÃ©', good: 'Société' },
  message: {
    fr: '{column} contient du texte encodé deux fois : {value}',
    en: '{column} holds text encoded twice: {value}',
  },
} as const satisfies Rule;

export const fileSplitConsistent = {
  id: 'file-split-consistent',
  level: 'file',
  source: 'LPF art. A47 A-1, XIII',
  law: 'error',
  official: 'none',
  loop: 'warning',
  assumed: true,
  title: { fr: 'FEC en plusieurs parties', en: 'FEC in several parts' },
  why: {
    fr: 'Un FEC volumineux peut être découpé avec l’accord du vérificateur. Chaque partie porte l’en-tête, et toutes ont la même structure.',
    en: 'A large FEC may be split with the auditor’s agreement. Each part holds the header, and all have the same structure.',
  },
  mend: {
    fr: 'Refaire l’export de toutes les parties avec les mêmes réglages, numérotées _1, _2, _3',
    en: 'Export all parts again with the same settings, numbered _1, _2, _3',
  },
  example: {
    bad: '123456789FEC20241231_1.txt + 123456789FEC20241231_3.txt',
    good: '123456789FEC20241231_1.txt + 123456789FEC20241231_2.txt',
  },
  message: {
    fr: 'Les parties de ce FEC ne s’accordent pas',
    en: 'The parts of this FEC do not agree',
  },
  forms: {
    columns: {
      fr: 'La partie {part} n’a pas les mêmes colonnes que la partie {first}',
      en: 'Part {part} does not have the same columns as part {first}',
    },
    separator: {
      fr: 'La partie {part} n’a pas le même séparateur que la partie {first}',
      en: 'Part {part} does not have the same separator as part {first}',
    },
    number: {
      fr: 'Les numéros des parties ne se suivent pas à partir de 1 : {numbers}',
      en: 'The numbers of the parts do not run on from 1: {numbers}',
    },
    name: {
      fr: 'La partie {part} n’a pas le SIREN ou la date de clôture de la partie {first}',
      en: 'Part {part} does not bear the SIREN or the closing date of part {first}',
    },
  },
} as const satisfies Rule;
