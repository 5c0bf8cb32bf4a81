import type { Rule } from './rule.ts';

/** Rules about what the file is. */

export const fileEmpty = {
  id: 'file-empty',
  level: 'file',
  source: 'LPF art. A47 A-1, VII 4°',
  law: 'error',
  official: 'error',
  loop: 'error',
  title: { fr: 'Fichier vide', en: 'Empty file' },
  why: { fr: 'Un fichier de zéro octet ne contient rien.', en: 'A file of zero bytes holds nothing.' },
  mend: { fr: 'Refaire l’export depuis le logiciel', en: 'Export again from the software' },
  example: { bad: '∅', good: 'JournalCode|JournalLib|EcritureNum|…↵VE|Ventes|1|…' },
  message: { fr: 'Le fichier est vide', en: 'The file is empty' },
} as const satisfies Rule;

export const fileNoEntry = {
  id: 'file-no-entry',
  level: 'file',
  source: 'LPF art. A47 A-1, VII 1°',
  law: 'error',
  official: 'error',
  loop: 'error',
  title: { fr: 'Aucune écriture', en: 'No entry' },
  why: {
    fr: 'Le fichier n’a que la ligne des noms : il n’y a rien à contrôler ni à importer.',
    en: 'The file has the line of names only: there is nothing to check or to import.',
  },
  mend: {
    fr: 'Refaire l’export en choisissant le bon exercice',
    en: 'Export again and choose the right fiscal year',
  },
  example: {
    bad: 'JournalCode|JournalLib|EcritureNum|…',
    good: 'JournalCode|JournalLib|EcritureNum|…↵VE|Ventes|1|…',
  },
  message: { fr: 'Le fichier ne contient aucune écriture', en: 'The file holds no entry' },
} as const satisfies Rule;

export const fileXml = {
  id: 'file-xml',
  level: 'file',
  source: 'LPF art. A47 A-1, VI 2° ; documentation Cegid Loop (le format XML d’import n’est pas géré)',
  law: 'none',
  official: 'none',
  loop: 'error',
  title: { fr: 'FEC au format XML', en: 'FEC in XML' },
  why: {
    fr: 'La loi admet le XML, mais Cegid Loop ne l’importe pas et loop-fec ne le contrôle pas encore.',
    en: 'The law admits XML, but Cegid Loop does not import it and loop-fec does not check it yet.',
  },
  mend: {
    fr: 'Exporter le FEC à plat (texte, tabulation ou |)',
    en: 'Export the FEC as a flat file (text, tab or |)',
  },
  example: { bad: '<?xml version="1.0"?><comptabilite>…', good: 'JournalCode|JournalLib|EcritureNum|…' },
  message: {
    fr: 'Le fichier est un FEC XML : Cegid Loop ne l’importe pas',
    en: 'The file is an XML FEC: Cegid Loop does not import it',
  },
} as const satisfies Rule;

export const fileUnsupportedContainer = {
  id: 'file-unsupported-container',
  level: 'file',
  source: 'LPF art. A47 A-1, VI',
  law: 'error',
  official: 'error',
  loop: 'error',
  title: { fr: 'Ce n’est pas un fichier texte', en: 'Not a text file' },
  why: {
    fr: 'Un FEC est un fichier texte à plat (ou XML), sans archive ni tableur autour.',
    en: 'A FEC is a flat text file (or XML), with no archive or spreadsheet around it.',
  },
  mend: {
    fr: 'Donner le fichier .txt exporté par le logiciel comptable (le sortir de l’archive s’il y est)',
    en: 'Give the .txt file exported by the accounting software (take it out of the archive if it is in one)',
  },
  example: { bad: '123456782FEC20241231.xlsx', good: '123456782FEC20241231.txt' },
  message: {
    fr: 'Le fichier est de format {format}, pas un fichier texte',
    en: 'The file is of format {format}, not a text file',
  },
  forms: {
    binary: {
      fr: 'Le fichier contient des données binaires, ce n’est pas un fichier texte',
      en: 'The file holds binary data, it is not a text file',
    },
  },
} as const satisfies Rule;

export const recordTooLong = {
  id: 'record-too-long',
  level: 'file',
  source: 'LPF art. A47 A-1, VI 1° a',
  law: 'error',
  official: 'error',
  loop: 'error',
  title: { fr: 'Ligne démesurée', en: 'Oversized line' },
  why: {
    fr: 'Une ligne de plus d’un mégaoctet n’est pas une écriture : les fins de ligne manquent sans doute.',
    en: 'A line of more than one megabyte is not an entry: the line ends are probably missing.',
  },
  mend: {
    fr: 'Refaire l’export avec une fin de ligne (CR LF, LF ou CR) après chaque enregistrement',
    en: 'Export again with a line end (CR LF, LF or CR) after each record',
  },
  example: { bad: 'VE|Ventes|1|…|VE|Ventes|2|…', good: 'VE|Ventes|1|…↵VE|Ventes|2|…' },
  message: {
    fr: 'La ligne dépasse 1 048 576 octets ; la suite du fichier n’a pas été contrôlée',
    en: 'The line is longer than 1,048,576 bytes; the rest of the file was not checked',
  },
} as const satisfies Rule;
