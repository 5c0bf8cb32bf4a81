import type { Rule } from './rule.ts';

/** Rules about the name of the file (A47 A-1 IX). */

export const fileNamePattern = {
  id: 'file-name-pattern',
  level: 'file',
  source: 'LPF art. A47 A-1, IX',
  law: 'error',
  official: 'error',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Nom du fichier', en: 'File name' },
  why: {
    fr: 'Le nom doit être le SIREN, les lettres FEC et la date de clôture de l’exercice (AAAAMMJJ).',
    en: 'The name must be the SIREN, the letters FEC and the closing date of the fiscal year (YYYYMMDD).',
  },
  mend: {
    fr: 'Renommer le fichier, par exemple 123456789FEC20241231.txt',
    en: 'Rename the file, for example 123456789FEC20241231.txt',
  },
  example: { bad: 'FEC 2024.txt', good: '123456782FEC20241231.txt' },
  message: {
    fr: 'Le nom {value} n’est pas de la forme SIREN + FEC + AAAAMMJJ',
    en: 'The name {value} is not of the form SIREN + FEC + YYYYMMDD',
  },
} as const satisfies Rule;

export const fileNameSiren = {
  id: 'file-name-siren',
  level: 'file',
  source: 'LPF art. A47 A-1, IX',
  law: 'error',
  official: 'none',
  loop: 'warning',
  assumed: true,
  title: { fr: 'SIREN dans le nom', en: 'SIREN in the name' },
  why: {
    fr: 'Ce qui précède FEC doit être le SIREN : exactement neuf chiffres.',
    en: 'What stands before FEC must be the SIREN: exactly nine digits.',
  },
  mend: {
    fr: 'Mettre les neuf chiffres du SIREN devant FEC (ni SIRET, ni nom)',
    en: 'Put the nine digits of the SIREN before FEC (not a SIRET, not a name)',
  },
  example: { bad: '12345678200017FEC20241231.txt', good: '123456782FEC20241231.txt' },
  message: {
    fr: 'Dans {value}, ce qui précède FEC n’est pas un SIREN de neuf chiffres',
    en: 'In {value}, what stands before FEC is not a SIREN of nine digits',
  },
} as const satisfies Rule;

export const fileNameSirenChecksum = {
  id: 'file-name-siren-checksum',
  level: 'file',
  source: 'Bonne pratique (clé de Luhn du SIREN)',
  law: 'warning',
  official: 'none',
  loop: 'none',
  title: { fr: 'Clé du SIREN', en: 'Key of the SIREN' },
  why: {
    fr: 'Un SIREN porte une clé de contrôle ; une clé fausse trahit une faute de frappe.',
    en: 'A SIREN carries a check digit; a wrong one betrays a typing mistake.',
  },
  mend: { fr: 'Vérifier le SIREN du client', en: 'Check the client’s SIREN' },
  example: { bad: '123456789FEC20241231.txt', good: '123456782FEC20241231.txt' },
  message: { fr: 'La clé du SIREN {value} est fausse', en: 'The check digit of SIREN {value} is wrong' },
  forms: {
    zeros: {
      fr: 'Le SIREN {value} n’est fait que de zéros : aucune entreprise ne le porte',
      en: 'SIREN {value} is nothing but zeros: no company bears it',
    },
  },
} as const satisfies Rule;

export const fileNameClosingDate = {
  id: 'file-name-closing-date',
  level: 'file',
  source: 'LPF art. A47 A-1, IX',
  law: 'error',
  official: 'none',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Date de clôture dans le nom', en: 'Closing date in the name' },
  why: {
    fr: 'La date du nom est celle de la clôture de l’exercice ; elle doit exister.',
    en: 'The date in the name is the closing date of the fiscal year; it must exist.',
  },
  mend: { fr: 'Mettre la date de clôture sous la forme AAAAMMJJ', en: 'Put the closing date as YYYYMMDD' },
  example: { bad: '123456782FEC20240231.txt', good: '123456782FEC20240229.txt' },
  message: {
    fr: 'La date {value} du nom n’est pas un jour du calendrier',
    en: 'The date {value} in the name is not a day of the calendar',
  },
} as const satisfies Rule;
