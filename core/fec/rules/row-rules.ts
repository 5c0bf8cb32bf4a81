import type { Rule } from './rule.ts';

/** Rules about a row as a whole. */

export const fieldCount = {
  id: 'field-count',
  level: 'row',
  source: 'LPF art. A47 A-1, VI 1° c et VII 1°',
  law: 'error',
  official: 'error',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Nombre de zones', en: 'Number of fields' },
  why: {
    fr: 'Une ligne qui n’a pas autant de zones que l’en-tête ne peut pas être lue : on ne sait plus quelle valeur est où.',
    en: 'A row without as many fields as the header cannot be read: nobody knows which value stands where.',
  },
  mend: {
    fr: 'Chercher un séparateur ou un saut de ligne dans un libellé, le retirer dans le logiciel et refaire l’export',
    en: 'Look for a separator or a line break inside a label, take it out in the software and export again',
  },
  example: { bad: 'VE|Ventes|1|20240115|411000', good: 'VE|Ventes|1|20240115|411000|Clients|…|20240131||' },
  message: {
    fr: 'La ligne a {fields} zones au lieu de {expected}',
    en: 'The row has {fields} fields instead of {expected}',
  },
} as const satisfies Rule;

/** The separator at the end of the rows alone, or of the header alone. The rows are read. */
export const trailingSeparatorMismatch = {
  id: 'trailing-separator-mismatch',
  level: 'row',
  source: 'LPF art. A47 A-1, VI 1° c et VII 1°',
  law: 'error',
  official: 'error',
  loop: 'warning',
  assumed: true,
  title: {
    fr: 'Séparateur final sur les lignes ou sur l’en-tête seulement',
    en: 'Separator at the end of the rows or of the header only',
  },
  why: {
    fr: 'L’en-tête et les lignes n’ont pas le même nombre de zones : un séparateur final compte pour une zone vide.',
    en: 'Header and rows do not have the same number of fields: a separator at the end makes an empty field.',
  },
  mend: {
    fr: 'Refaire l’export avec ou sans séparateur final, partout de même',
    en: 'Export again with or without a separator at the end, the same everywhere',
  },
  example: { bad: 'Montantdevise|Idevise ⏎ …|1,00|USD|', good: 'Montantdevise|Idevise ⏎ …|1,00|USD' },
  message: {
    fr: 'Des lignes se terminent par un séparateur que l’en-tête n’a pas ({rows})',
    en: 'Rows end with a separator that the header lacks ({rows})',
  },
  forms: {
    header: {
      fr: 'L’en-tête se termine par un séparateur que des lignes n’ont pas ({rows})',
      en: 'The header ends with a separator that rows lack ({rows})',
    },
  },
} as const satisfies Rule;

export const controlCharacter = {
  id: 'control-character',
  level: 'field',
  source: 'LPF art. A47 A-1, XII 3°',
  law: 'warning',
  official: 'none',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Caractère de contrôle', en: 'Control character' },
  why: {
    fr: 'Un caractère invisible dans une zone est souvent la trace d’un export abîmé.',
    en: 'An invisible character in a field is often the trace of a damaged export.',
  },
  mend: {
    fr: 'Le retirer dans le logiciel et refaire l’export',
    en: 'Take it out in the software and export again',
  },
  example: { bad: 'Facture␀12', good: 'Facture 12' },
  message: {
    fr: '{column} contient le caractère de contrôle {code}',
    en: '{column} holds the control character {code}',
  },
} as const satisfies Rule;

export const separatorAmbiguous = {
  id: 'separator-ambiguous',
  level: 'field',
  source: 'LPF art. A47 A-1, VI 1° c',
  law: 'warning',
  official: 'none',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Autre séparateur dans une zone', en: 'The other separator inside a field' },
  why: {
    fr: 'Un | dans un fichier à tabulations (ou l’inverse) trompe les logiciels qui devinent le séparateur.',
    en: 'A | in a tab file (or the other way round) misleads software that guesses the separator.',
  },
  mend: { fr: 'Remplacer ce caractère dans le libellé', en: 'Replace this character in the label' },
  example: { bad: 'Vente A|B', good: 'Vente A-B' },
  message: {
    fr: '{column} contient {mark}, l’autre séparateur du format',
    en: '{column} holds {mark}, the other separator of the format',
  },
} as const satisfies Rule;
