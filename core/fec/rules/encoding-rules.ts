import type { Rule } from './rule.ts';

/** Rules about the character set (A47 A-1 XII 1°). */

export const encodingNotAllowed = {
  id: 'encoding-not-allowed',
  level: 'file',
  source: 'LPF art. A47 A-1, XII 1°',
  law: 'error',
  official: 'error',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Jeu de caractères interdit', en: 'Character set not allowed' },
  why: {
    fr: 'Seuls l’ASCII, l’ISO 8859-15 et l’UTF-8 sont admis.',
    en: 'Only ASCII, ISO 8859-15 and UTF-8 are admitted.',
  },
  mend: { fr: 'Refaire l’export en UTF-8 ou en ISO 8859-15', en: 'Export again as UTF-8 or ISO 8859-15' },
  example: { bad: 'FF FE 4A 00 6F 00 75 00', good: '4A 6F 75' },
  message: {
    fr: 'Le fichier est en {encoding} ; son contenu n’a pas été contrôlé',
    en: 'The file is in {encoding}; its content was not checked',
  },
} as const satisfies Rule;

export const encodingWindows1252 = {
  id: 'encoding-windows-1252',
  level: 'file',
  source: 'LPF art. A47 A-1, XII 1°',
  law: 'warning',
  official: 'none',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Caractères Windows-1252', en: 'Windows-1252 characters' },
  why: {
    fr: 'Le fichier contient des octets (€, œ, ’ de Windows) qui n’existent pas en ISO 8859-15.',
    en: 'The file holds bytes (Windows €, œ, ’) that do not exist in ISO 8859-15.',
  },
  mend: { fr: 'Refaire l’export en UTF-8 ou en ISO 8859-15', en: 'Export again as UTF-8 or ISO 8859-15' },
  example: { bad: '€ = 80', good: '€ = E2 82 AC' },
  message: {
    fr: 'Le fichier est en Windows-1252, pas en ISO 8859-15',
    en: 'The file is in Windows-1252, not in ISO 8859-15',
  },
} as const satisfies Rule;

export const encodingMixed = {
  id: 'encoding-mixed',
  level: 'file',
  source: 'LPF art. A47 A-1, XII 1°',
  law: 'warning',
  official: 'none',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Jeux de caractères mélangés', en: 'Mixed character sets' },
  why: {
    fr: 'Le fichier mêle de l’UTF-8 et un jeu de caractères sur un octet : des accents seront faux quelque part.',
    en: 'The file mixes UTF-8 with a one-byte character set: some accents will come out wrong.',
  },
  mend: {
    fr: 'Refaire l’export dans un seul jeu de caractères',
    en: 'Export again in one character set',
  },
  example: { bad: 'é = C3 A9, é = E9', good: 'é = C3 A9, é = C3 A9' },
  message: {
    fr: 'Le fichier mêle UTF-8 et un jeu de caractères sur un octet',
    en: 'The file mixes UTF-8 and a one-byte character set',
  },
} as const satisfies Rule;

export const encodingBom = {
  id: 'encoding-bom',
  level: 'file',
  source: 'Non traité par l’art. A47 A-1',
  law: 'info',
  official: 'none',
  loop: 'none',
  title: { fr: 'Marque UTF-8 en tête', en: 'UTF-8 mark at the start' },
  why: {
    fr: 'Trois octets invisibles précèdent le premier nom ; d’anciens logiciels les prennent pour du texte.',
    en: 'Three invisible bytes stand before the first name; old software takes them for text.',
  },
  mend: { fr: 'Rien d’obligatoire', en: 'Nothing is required' },
  example: { bad: 'EF BB BF 4A 6F 75', good: '4A 6F 75' },
  message: { fr: 'Le fichier commence par la marque UTF-8', en: 'The file starts with the UTF-8 mark' },
} as const satisfies Rule;
