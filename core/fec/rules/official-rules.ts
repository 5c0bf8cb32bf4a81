import type { Text } from '../../text.ts';
import type { OfficialCode } from '../official/finding.ts';
import type { OfficialRefusal } from '../official/judge.ts';
import type { Rule } from './rule.ts';

/** Alerts and extra columns do not weigh on the verdict. */
type Form =
  | Exclude<OfficialCode, 'account' | 'debit-credit' | 'date-outside-period' | 'column-extra'>
  | `refused-${OfficialRefusal}`;

/** What only the official tool minds. */

export const officialOnly = {
  id: 'official-only',
  level: 'file',
  source: 'Test Compta Demat (ce que la loi ne dit pas)',
  law: 'none',
  official: 'error',
  loop: 'none',
  title: { fr: 'Refus propre à l’outil de l’administration', en: 'Objection of the tax office’s tool alone' },
  why: {
    fr: 'L’outil de l’administration a ses propres règles ; il refuse ici ce que la loi ne défend pas.',
    en: 'The tax office’s tool has rules of its own; it objects here to what the law does not forbid.',
  },
  mend: {
    fr: 'Rien pour la loi ; corriger ce qu’il note si l’on veut que l’outil dise « conforme »',
    en: 'Nothing for the law; correct what it notes if the tool is to say “conforme”',
  },
  example: { bad: 'mtn_debit', good: 'Debit' },
  message: { fr: 'L’outil n’accepte pas ce fichier', en: 'The tool does not accept this file' },
  forms: {
    'column-missing': {
      fr: 'L’outil ne trouve pas la zone {field}',
      en: 'The tool does not find field {field}',
    },
    'no-row': {
      fr: 'L’outil ne trouve aucune ligne après l’en-tête',
      en: 'The tool finds no row after the header',
    },
    'empty-line': { fr: 'L’outil lit une ligne vide', en: 'The tool reads an empty line' },
    'field-count': {
      fr: 'L’outil compte un autre nombre de zones que dans l’en-tête',
      en: 'The tool counts another number of fields than in the header',
    },
    blank: {
      fr: 'L’outil lit {field} comme vide et la veut remplie',
      en: 'The tool reads {field} as blank and wants it filled',
    },
    'missing-value': {
      fr: 'L’outil lit {field} comme vide et exige une valeur',
      en: 'The tool reads {field} as empty and demands a value',
    },
    'amount-point': {
      fr: 'L’outil lit dans {field} un point au lieu d’une virgule',
      en: 'The tool reads a point instead of a comma in {field}',
    },
    'amount-grouping': {
      fr: 'L’outil lit dans {field} des espaces ou plusieurs signes',
      en: 'The tool reads spaces or several marks in {field}',
    },
    'amount-number': {
      fr: 'L’outil attend un nombre dans {field}',
      en: 'The tool expects a number in {field}',
    },
    'date-empty': {
      fr: 'L’outil lit dans {field} une date faite de zéros',
      en: 'The tool reads a date made of zeros in {field}',
    },
    'not-a-date': { fr: 'L’outil attend une date dans {field}', en: 'The tool expects a date in {field}' },
    'date-impossible': {
      fr: 'L’outil lit dans {field} un mois ou un jour impossible',
      en: 'The tool reads an impossible month or day in {field}',
    },
    'refused-file-name': {
      fr: 'L’outil refuse le nom du fichier',
      en: 'The tool refuses the name of the file',
    },
    'refused-empty': { fr: 'L’outil refuse un fichier vide', en: 'The tool refuses an empty file' },
    'refused-separator': {
      fr: 'L’outil ne trouve pas le séparateur dans la première ligne',
      en: 'The tool does not find the separator in the first line',
    },
    'refused-sens': {
      fr: 'L’outil s’arrête à une ligne dont le sens n’est pas D, C, +1 ou -1',
      en: 'The tool stops at a row whose Sens is not D, C, +1 or -1',
    },
    'refused-white-space-in-prefix': {
      fr: 'L’outil refuse un nom de fichier avec des espaces',
      en: 'The tool refuses a file name with spaces',
    },
    'refused-stuck-columns': {
      fr: 'L’outil s’arrête : deux colonnes supplémentaires ont le même nom, ou une n’en a pas',
      en: 'The tool stops: two extra columns share a name, or one has none',
    },
    'refused-no-row': {
      fr: 'L’outil ne trouve aucune ligne après l’en-tête',
      en: 'The tool finds no row after the header',
    },
  } satisfies Record<Form, Text>,
} as const satisfies Rule;
