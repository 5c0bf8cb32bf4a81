import type { TextParams } from '../../text.ts';
import type { DateFault, DateReading } from '../date.ts';
import { type FieldRule, plain } from './rule.ts';

/** Rules about dates (A47 A-1 XII 4°): AAAAMMJJ, a day of the calendar. */

function fault(expected: DateFault): (reading: DateReading) => typeof plain | null {
  return (reading) => (reading.fault === expected ? plain : null);
}

const dates = 'LPF art. A47 A-1, XII 4°';

export const dateFormat = {
  id: 'date-format',
  level: 'field',
  source: dates,
  law: 'error',
  official: 'warning',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Forme d’une date', en: 'Form of a date' },
  why: {
    fr: 'Une date s’écrit AAAAMMJJ, sans séparateur ni heure. L’outil de l’administration accepte d’autres formes, pas la loi.',
    en: 'A date is written YYYYMMDD, without separator or time. The tax office’s tool accepts other forms, the law does not.',
  },
  mend: { fr: 'Refaire l’export avec des dates AAAAMMJJ', en: 'Export again with dates as YYYYMMDD' },
  example: { bad: '15/01/2024', good: '20240115' },
  message: {
    fr: '{column} n’est pas de la forme AAAAMMJJ : {value}',
    en: '{column} is not of the form YYYYMMDD: {value}',
  },
  forms: {
    'day-first': {
      fr: '{column} est écrite jour d’abord (JJMMAAAA) : {value}',
      en: '{column} is written day first (DDMMYYYY): {value}',
    },
  },
  check({ fault }: DateReading): TextParams | null {
    if (fault === 'day-first') return { form: fault };
    return fault === 'format' ? plain : null;
  },
} as const satisfies FieldRule<DateReading>;

export const dateCalendar = {
  id: 'date-calendar',
  level: 'field',
  source: dates,
  law: 'error',
  official: 'warning',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Date impossible', en: 'Impossible date' },
  why: {
    fr: 'Ce jour n’existe pas au calendrier. L’outil de l’administration accepte le 31 février.',
    en: 'This day does not exist. The tax office’s tool accepts 31 February.',
  },
  mend: { fr: 'Corriger la date dans le logiciel', en: 'Correct the date in the software' },
  example: { bad: '20240231', good: '20240229' },
  message: {
    fr: '{column} n’est pas un jour du calendrier : {value}',
    en: '{column} is not a day of the calendar: {value}',
  },
  check: fault('calendar'),
} as const satisfies FieldRule<DateReading>;

export const dateRequiredZero = {
  id: 'date-required-zero',
  level: 'field',
  source: dates,
  law: 'error',
  official: 'warning',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Date faite de zéros', en: 'Date made of zeros' },
  why: {
    fr: 'Une date obligatoire remplie de zéros est une date absente.',
    en: 'A mandatory date filled with zeros is a missing date.',
  },
  mend: { fr: 'Mettre la date de l’écriture', en: 'Put the date of the entry' },
  example: { bad: '00000000', good: '20240115' },
  message: { fr: '{column} ne contient pas de date : {value}', en: '{column} holds no date: {value}' },
  check: fault('zero'),
} as const satisfies FieldRule<DateReading>;

export const optionalFieldFiller = {
  id: 'optional-field-filler',
  level: 'field',
  source: 'BOI-CF-IOR-60-40-20 § 70',
  law: 'info',
  official: 'none',
  loop: 'none',
  title: { fr: 'Zone facultative remplie de zéros', en: 'Optional field filled with zeros' },
  why: {
    fr: 'Une zone facultative non utilisée se laisse vide.',
    en: 'An optional field that is not used is left empty.',
  },
  mend: { fr: 'Laisser la zone vide', en: 'Leave the field empty' },
  example: { bad: '|00000000|20240131', good: '||20240131' },
  message: { fr: '{column} est remplie par {value}', en: '{column} is filled with {value}' },
  check: fault('zero'),
} as const satisfies FieldRule<DateReading>;

export const requiredDateRules: readonly FieldRule<DateReading>[] = [
  dateFormat,
  dateCalendar,
  dateRequiredZero,
];
export const optionalDateRules: readonly FieldRule<DateReading>[] = [
  dateFormat,
  dateCalendar,
  optionalFieldFiller,
];
