import type { Rule } from './rule.ts';

/** Rules about lines and their ends (A47 A-1 VI 1° a). */

export const lineEndMixed = {
  id: 'line-end-mixed',
  level: 'file',
  source: 'LPF art. A47 A-1, VI 1° a',
  law: 'error',
  official: 'error',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Fins de ligne mélangées', en: 'Mixed line ends' },
  why: {
    fr: 'Les enregistrements doivent se terminer tous de la même façon, sinon un lecteur les coupe mal.',
    en: 'All records must end in the same way, or a reader cuts them wrongly.',
  },
  mend: {
    fr: 'Refaire l’export ; ne pas assembler des fichiers de systèmes différents',
    en: 'Export again; do not join files from different systems',
  },
  example: { bad: '…␍␊…␊…␍␊', good: '…␍␊…␍␊…␍␊' },
  message: {
    fr: 'Les fins de ligne sont mélangées : {crlf} CR LF, {lf} LF, {cr} CR, {crcrlf} CR CR LF',
    en: 'Line ends are mixed: {crlf} CR LF, {lf} LF, {cr} CR, {crcrlf} CR CR LF',
  },
} as const satisfies Rule;

export const lineEndCrCrLf = {
  id: 'line-end-cr-cr-lf',
  level: 'file',
  source: 'LPF art. A47 A-1, VI 1° a',
  law: 'error',
  official: 'error',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Fins de ligne CR CR LF', en: 'CR CR LF line ends' },
  why: {
    fr: 'Une double conversion a ajouté un CR à chaque fin de ligne.',
    en: 'A double conversion added a CR to every line end.',
  },
  mend: {
    fr: 'Refaire l’export, ou transférer le fichier en mode binaire',
    en: 'Export again, or transfer the file in binary mode',
  },
  example: { bad: '…␍␍␊', good: '…␍␊' },
  message: {
    fr: 'Toutes les lignes se terminent par CR CR LF',
    en: 'All lines end with CR CR LF',
  },
} as const satisfies Rule;

export const blankLine = {
  id: 'blank-line',
  level: 'file',
  source: 'Test Compta Demat (ligne vide)',
  law: 'warning',
  official: 'error',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Ligne vide', en: 'Blank line' },
  why: {
    fr: 'L’outil de l’administration refuse un fichier pour une seule ligne vide, même à la fin.',
    en: 'The tax office’s tool refuses a file for a single blank line, even at the end.',
  },
  mend: { fr: 'Supprimer la ligne', en: 'Delete the line' },
  example: { bad: 'VE|Ventes|1|…↵↵', good: 'VE|Ventes|1|…↵' },
  message: { fr: 'La ligne est vide', en: 'The line is blank' },
} as const satisfies Rule;

export const eofCtrlZ = {
  id: 'eof-ctrl-z',
  level: 'file',
  source: 'LPF art. A47 A-1, VI 1°',
  law: 'error',
  official: 'error',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Caractère de fin de fichier', en: 'End-of-file character' },
  why: {
    fr: 'Le caractère ^Z (0x1A) d’anciens systèmes n’est pas un enregistrement.',
    en: 'The ^Z character (0x1A) of old systems is not a record.',
  },
  mend: { fr: 'Supprimer le dernier caractère du fichier', en: 'Delete the last character of the file' },
  example: { bad: 'VE|Ventes|1|…↵^Z', good: 'VE|Ventes|1|…↵' },
  message: { fr: 'La ligne ne contient que ^Z (0x1A)', en: 'The line holds nothing but ^Z (0x1A)' },
} as const satisfies Rule;
