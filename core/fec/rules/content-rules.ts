import type { TextParams } from '../../text.ts';
import { type FieldRule, type FieldView, plain, type Rule } from './rule.ts';

/** Rules about the content that a field must have. */

/** A required field with nothing in it. Reported by the row check, which knows which fields are required. */
export const requiredFieldEmpty = {
  id: 'required-field-empty',
  level: 'field',
  source: 'LPF art. A47 A-1, VII 1°, VIII 3° à 8° ; BOI-CF-IOR-60-40-20 §§ 70, 180 et 190',
  law: 'error',
  official: 'error',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Zone obligatoire vide', en: 'Mandatory field empty' },
  why: {
    fr: 'Cette zone doit être remplie sur chaque ligne, au besoin par une valeur conventionnelle.',
    en: 'This field must be filled on every row, with a conventional value where need be.',
  },
  mend: {
    fr: 'Compléter l’écriture dans le logiciel et refaire l’export',
    en: 'Complete the entry in the software and export again',
  },
  example: { bad: 'VE||1|20240115', good: 'VE|Ventes|1|20240115' },
  message: { fr: '{column} est vide', en: '{column} is empty' },
} as const satisfies Rule;

export const requiredFieldOnlyNbsp = {
  id: 'required-field-only-nbsp',
  level: 'field',
  source: 'LPF art. A47 A-1, VII 1°',
  law: 'error',
  official: 'error',
  loop: 'warning',
  assumed: true,
  title: {
    fr: 'Zone obligatoire faite d’espaces insécables',
    en: 'Mandatory field made of non-breaking spaces',
  },
  why: {
    fr: 'Une zone faite d’espaces insécables est vide pour qui la lit.',
    en: 'A field made of non-breaking spaces is empty to its reader.',
  },
  mend: {
    fr: 'Compléter l’écriture dans le logiciel et refaire l’export',
    en: 'Complete the entry in the software and export again',
  },
  example: { bad: 'VE|U+00A0|1|20240115', good: 'VE|Ventes|1|20240115' },
  message: { fr: '{column} ne contient que des espaces', en: '{column} holds nothing but spaces' },
  check(view: FieldView): TextParams | null {
    return view.end > view.start && /^[\s\u00a0\u202f\u2007\u3000]+$/.test(view.text) ? plain : null;
  },
} as const satisfies FieldRule<FieldView>;

export const fieldQuoted = {
  id: 'field-quoted',
  level: 'field',
  source: 'LPF art. A47 A-1, XII 3°',
  law: 'error',
  official: 'error',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Zone entre guillemets', en: 'Field in quotation marks' },
  why: {
    fr: 'Le format ne connaît pas de guillemets autour des zones : ils feraient partie de la valeur.',
    en: 'The format knows no quotation marks around fields: they would be part of the value.',
  },
  mend: { fr: 'Refaire l’export sans guillemets', en: 'Export again without quotation marks' },
  example: { bad: '"Facture 12"', good: 'Facture 12' },
  message: { fr: '{column} est entre guillemets : {value}', en: '{column} is in quotation marks: {value}' },
  check({ text }: FieldView): TextParams | null {
    if (text.length < 2 || !text.startsWith('"') || !text.endsWith('"')) return null;
    // Inside a quoted field a quotation mark is doubled; `"A" and "B"` is a label.
    return text.slice(1, -1).replaceAll('""', '').includes('"') ? null : plain;
  },
} as const satisfies FieldRule<FieldView>;

export const accountFirstThreeDigits = {
  id: 'account-first-three-digits',
  level: 'field',
  source: 'LPF art. A47 A-1, VII 1° n° 5',
  law: 'error',
  official: 'warning',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Numéro de compte', en: 'Account number' },
  why: {
    fr: 'Les trois premiers caractères d’un compte sont des chiffres du plan comptable.',
    en: 'The first three characters of an account are digits of the chart of accounts.',
  },
  mend: {
    fr: 'Corriger le plan de comptes du logiciel et refaire l’export',
    en: 'Correct the software’s chart of accounts and export again',
  },
  example: { bad: '4A1000', good: '411000' },
  message: {
    fr: 'Le compte {value} ne commence pas par trois chiffres',
    en: 'Account {value} does not start with three digits',
  },
  check({ bytes, start, end }: FieldView): TextParams | null {
    if (end - start < 3) return plain;
    for (let i = start; i < start + 3; i++) if (bytes[i]! < 0x30 || bytes[i]! > 0x39) return plain;
    return null;
  },
} as const satisfies FieldRule<FieldView>;

/** ValidDate is empty. Counted by the row check; where every row is so, it is one statement about the file. */
export const validDateMissing = {
  id: 'valid-date-missing',
  level: 'field',
  source: 'LPF art. A47 A-1, VII 1° ; BOI-CF-IOR-60-40-20 § 250',
  law: 'error',
  official: { default: 'error', regimes: { BAT: 'none', BNCT: 'none' } },
  loop: 'info',
  title: { fr: 'Écritures non validées', en: 'Entries not validated' },
  why: {
    fr: 'Sans date de validation, l’écriture est un brouillard : un FEC remis au contrôle ne contient que des écritures validées.',
    en: 'Without a validation date the entry is a draft: a FEC handed to an audit holds validated entries only.',
  },
  mend: {
    fr: 'Valider les écritures avant de remettre le FEC ; en cours d’exercice, il peut être importé tel quel',
    en: 'Validate the entries before handing over the FEC; in mid-year it can be imported as it is',
  },
  example: { bad: '0,00|100,00||||', good: '0,00|100,00|||20240131|' },
  message: { fr: 'ValidDate est vide', en: 'ValidDate is empty' },
  forms: {
    all: {
      fr: 'FEC provisoire : ValidDate est vide sur toutes les lignes ({rows}) ; il peut être importé, pas remis à un contrôle',
      en: 'Provisional FEC: ValidDate is empty on every row ({rows}); it can be imported, not handed to an audit',
    },
  },
} as const satisfies Rule;

/** DateRglt or ModeRglt is empty in a cash file. */
export const cashPaymentFields = {
  id: 'cash-payment-fields',
  level: 'field',
  source: 'LPF art. A47 A-1, VIII 5° et 7°',
  law: 'warning',
  official: 'none',
  loop: 'none',
  title: { fr: 'Règlement non renseigné', en: 'Payment not filled in' },
  why: {
    fr: 'En comptabilité de trésorerie, la date et le mode de règlement sont demandés sur chaque ligne.',
    en: 'In cash accounting the date and the means of payment are asked for on every row.',
  },
  mend: {
    fr: 'Compléter la date et le mode de règlement dans le logiciel',
    en: 'Complete the date and the means of payment in the software',
  },
  example: { bad: '20240131||||', good: '20240131|||20240120|CB' },
  message: { fr: '{column} est vide', en: '{column} is empty' },
  forms: {
    zero: { fr: '{column} ne contient pas de date : {value}', en: '{column} holds no date: {value}' },
  },
} as const satisfies Rule;

/** A field that the law lets blank in this regime, and that the official tool wants filled. */
export const fieldEmptyForTool = {
  id: 'field-empty-for-tool',
  level: 'field',
  source: 'Test Compta Demat (la loi permet de laisser la zone vide : LPF art. A47 A-1, VIII 3°, 5° et 7°)',
  law: 'none',
  official: 'error',
  loop: 'none',
  title: { fr: 'Zone vide que l’outil exige', en: 'Empty field that the tool wants filled' },
  why: {
    fr: 'Dans ce régime, la loi permet de laisser cette zone vide si elle n’est pas utilisée ; l’outil de l’administration la refuse vide.',
    en: 'In this regime the law lets this field blank where it is not used; the tax office’s tool refuses it blank.',
  },
  mend: {
    fr: 'Remplir la zone si l’on veut que l’outil dise « conforme »',
    en: 'Fill the field if the tool is to say “conforme”',
  },
  message: { fr: '{column} est vide', en: '{column} is empty' },
  example: { bad: '…|20240115||Clients|…', good: '…|20240115|411000|Clients|…' },
} as const satisfies Rule;
