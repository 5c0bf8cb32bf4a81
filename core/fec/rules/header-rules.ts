import type { Rule } from './rule.ts';

/** Rules about the first line and the columns it announces. */

export const separatorInvalid = {
  id: 'separator-invalid',
  level: 'header',
  source: 'LPF art. A47 A-1, VI 1° c',
  law: 'error',
  official: 'error',
  loop: 'error',
  title: { fr: 'Séparateur interdit', en: 'Separator not allowed' },
  why: {
    fr: 'Les zones sont séparées par une tabulation ou par |, et par rien d’autre.',
    en: 'Fields are separated by a tab or by |, and by nothing else.',
  },
  mend: { fr: 'Refaire l’export avec la tabulation ou |', en: 'Export again with tab or |' },
  example: { bad: 'JournalCode;JournalLib;EcritureNum', good: 'JournalCode|JournalLib|EcritureNum' },
  message: {
    fr: 'Le séparateur est {value} ; la suite du fichier n’a pas été contrôlée',
    en: 'The separator is {value}; the rest of the file was not checked',
  },
} as const satisfies Rule;

export const headerMissing = {
  id: 'header-missing',
  level: 'header',
  source: 'LPF art. A47 A-1, VII 4° et VIII 9°',
  law: 'error',
  official: 'error',
  loop: 'error',
  title: { fr: 'Ligne des noms absente', en: 'Line of names missing' },
  why: {
    fr: 'La première ligne doit porter les noms des zones ; sans elle, rien ne dit ce que valent les colonnes.',
    en: 'The first line must hold the names of the fields; without it nothing says what the columns mean.',
  },
  mend: {
    fr: 'Refaire l’export avec la ligne d’en-tête (JournalCode, JournalLib, …)',
    en: 'Export again with the header line (JournalCode, JournalLib, …)',
  },
  example: { bad: 'VE|Ventes|1|20240115', good: 'JournalCode|JournalLib|EcritureNum|EcritureDate' },
  message: {
    fr: 'La première ligne ne porte pas les noms des zones d’un FEC',
    en: 'The first line does not hold the names of the fields of a FEC',
  },
} as const satisfies Rule;

export const headerRepeated = {
  id: 'header-repeated',
  level: 'row',
  source: 'LPF art. A47 A-1, VII 4° et VIII 9°',
  law: 'error',
  official: 'error',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Ligne des noms répétée', en: 'Line of names repeated' },
  why: {
    fr: 'Les noms des zones sont sur la première ligne, une seule fois. Plus loin, ils montrent que plusieurs exports ont été mis bout à bout.',
    en: 'The names of the fields stand on the first line, once. Further on, they show that several exports were put end to end.',
  },
  mend: {
    fr: 'Refaire un seul export, ou donner les parties d’un FEC découpé comme des fichiers distincts',
    en: 'Export again in one go, or give the parts of a split FEC as files of their own',
  },
  example: {
    bad: 'JournalCode|…↵VE|…↵JournalCode|…↵AC|…',
    good: 'JournalCode|…↵VE|…↵AC|…',
  },
  message: {
    fr: 'La ligne porte les noms des zones : ce n’est pas une écriture',
    en: 'The line holds the names of the fields: it is no entry',
  },
} as const satisfies Rule;

export const headerFieldMissing = {
  id: 'header-field-missing',
  level: 'header',
  source: 'LPF art. A47 A-1, VII 1°, VIII 3° à 8°',
  law: 'error',
  official: 'error',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Zone obligatoire absente', en: 'Mandatory field missing' },
  why: {
    fr: 'Le texte impose 18 zones (21 ou 22 en comptabilité de trésorerie), nommées une à une.',
    en: 'The law imposes 18 fields (21 or 22 in cash accounting), each by its name.',
  },
  mend: {
    fr: 'Refaire l’export avec toutes les zones, ou déclarer le bon régime (--regime)',
    en: 'Export again with all fields, or declare the right regime (--regime)',
  },
  example: { bad: 'PieceRef|EcritureLib', good: 'PieceRef|PieceDate|EcritureLib' },
  message: { fr: 'La zone {field} est absente', en: 'Field {field} is missing' },
} as const satisfies Rule;

export const headerFieldOrder = {
  id: 'header-field-order',
  level: 'header',
  source: 'LPF art. A47 A-1, VII 1° (« dans l’ordre »)',
  law: 'error',
  official: 'none',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Ordre des zones', en: 'Order of the fields' },
  why: {
    fr: 'Les zones obligatoires viennent en premier et dans l’ordre du texte ; les autres après.',
    en: 'The mandatory fields come first and in the order of the law; others after them.',
  },
  mend: { fr: 'Refaire l’export dans l’ordre du texte', en: 'Export again in the order of the law' },
  example: { bad: 'JournalLib|JournalCode|EcritureNum', good: 'JournalCode|JournalLib|EcritureNum' },
  message: {
    fr: 'La colonne {value} n’est pas à la place que le texte lui donne',
    en: 'Column {value} is not in the place that the law gives it',
  },
} as const satisfies Rule;

export const headerNameVariant = {
  id: 'header-name-variant',
  level: 'header',
  source: 'LPF art. A47 A-1, VII 1° et VIII 7°',
  law: 'info',
  official: 'none',
  loop: 'none',
  title: { fr: 'Écriture d’un nom de zone', en: 'Spelling of a field name' },
  why: {
    fr: 'Le nom diffère de celui du texte par la casse, un accent ou une espace ; il est reconnu.',
    en: 'The name differs from the law’s by case, an accent or a space; it is recognised.',
  },
  mend: { fr: 'Rien d’obligatoire', en: 'Nothing is required' },
  example: { bad: 'Crédit', good: 'Credit' },
  message: { fr: '{value} est lu comme {field}', en: '{value} is read as {field}' },
} as const satisfies Rule;

export const headerNameAlias = {
  id: 'header-name-alias',
  level: 'header',
  source: 'LPF art. A47 A-1, VII 1°',
  law: 'error',
  official: 'error',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Autre nom de zone', en: 'Other field name' },
  why: {
    fr: 'Le texte impose le nom des zones ; un autre nom, même usuel, vaut zone absente.',
    en: 'The law imposes the names of the fields; another name, even a usual one, counts as a missing field.',
  },
  mend: { fr: 'Donner à la colonne le nom du texte', en: 'Give the column the name that the law says' },
  example: { bad: 'CompteAuxNum', good: 'CompAuxNum' },
  message: {
    fr: '{value} n’est pas un nom du texte ; lu comme {field}',
    en: '{value} is not a name of the law; read as {field}',
  },
  forms: {
    hidden: {
      fr: 'Le nom {value} contient un caractère invisible (espace insécable, marque d’ordre…) ; lu comme {field}',
      en: 'The name {value} holds an invisible character (non-breaking space, byte order mark…); read as {field}',
    },
  },
} as const satisfies Rule;

export const headerDuplicateName = {
  id: 'header-duplicate-name',
  level: 'header',
  source: 'LPF art. A47 A-1, VII 1°',
  law: 'error',
  official: 'info',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Nom de zone en double', en: 'Field name twice' },
  why: {
    fr: 'Deux colonnes de même nom ne permettent pas de savoir laquelle vaut.',
    en: 'With two columns of one name nobody knows which one counts.',
  },
  mend: { fr: 'Supprimer ou renommer la seconde colonne', en: 'Remove or rename the second column' },
  example: { bad: 'EcritureLib|EcritureLib|Debit', good: 'EcritureLib|Debit' },
  message: {
    fr: 'La colonne {value} est en double ; la première est lue',
    en: 'Column {value} stands twice; the first one is read',
  },
} as const satisfies Rule;

export const headerTrailingSeparator = {
  id: 'header-trailing-separator',
  level: 'header',
  source: 'LPF art. A47 A-1, VI 1° c',
  law: 'info',
  official: 'none',
  loop: 'none',
  title: { fr: 'Séparateur en fin de ligne', en: 'Separator at the end of the line' },
  why: {
    fr: 'Chaque ligne se termine par un séparateur : une colonne vide et sans nom, sans conséquence.',
    en: 'Every line ends with a separator: an empty column without a name, of no consequence.',
  },
  mend: { fr: 'Rien d’obligatoire', en: 'Nothing is required' },
  example: { bad: 'Montantdevise|Idevise|', good: 'Montantdevise|Idevise' },
  message: { fr: 'L’en-tête se termine par un séparateur', en: 'The header ends with a separator' },
} as const satisfies Rule;

export const extraColumns = {
  id: 'extra-columns',
  level: 'header',
  source: 'LPF art. A47 A-1, VII 1°',
  law: 'info',
  official: 'info',
  loop: 'none',
  title: { fr: 'Colonnes supplémentaires', en: 'Extra columns' },
  why: {
    fr: 'Après les zones obligatoires, le texte demande les autres données du système : c’est permis.',
    en: 'After the mandatory fields the law asks for the other data of the system: this is allowed.',
  },
  mend: {
    fr: 'Les décrire dans la notice qui accompagne le fichier',
    en: 'Describe them in the notice that goes with the file',
  },
  example: { bad: 'Montantdevise|Idevise|CodeEtbt', good: 'Montantdevise|Idevise|CodeEtbt' },
  message: { fr: 'Colonne supplémentaire {value}', en: 'Extra column {value}' },
} as const satisfies Rule;

export const montantSensBoth = {
  id: 'montant-sens-both',
  level: 'header',
  source: 'LPF art. A47 A-1, VII 2°',
  law: 'error',
  official: 'none',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Débit, Crédit, Montant et Sens ensemble', en: 'Debit, Credit, Montant and Sens together' },
  why: {
    fr: 'Montant et Sens remplacent Debit et Credit ; ils ne s’y ajoutent pas.',
    en: 'Montant and Sens replace Debit and Credit; they are not added to them.',
  },
  mend: { fr: 'Garder l’une des deux paires', en: 'Keep one of the two pairs' },
  example: { bad: 'Debit|Credit|Montant|Sens', good: 'Debit|Credit' },
  message: {
    fr: 'Le fichier a Debit, Credit, Montant et Sens ; Debit et Credit sont lus',
    en: 'The file has Debit, Credit, Montant and Sens; Debit and Credit are read',
  },
} as const satisfies Rule;

export const loopColumnCount = {
  id: 'loop-column-count',
  level: 'header',
  source: 'Documentation Cegid Loop (18 ou 22 colonnes)',
  law: 'none',
  official: 'none',
  loop: 'warning',
  assumed: true,
  title: { fr: 'Nombre de colonnes pour Loop', en: 'Number of columns for Loop' },
  why: {
    fr: 'Cegid Loop annonce des fichiers de 18 ou 22 colonnes ; ce qu’il fait des autres n’est pas connu.',
    en: 'Cegid Loop announces files of 18 or 22 columns; what it does with others is not known.',
  },
  mend: {
    fr: 'Contrôler dans Loop ce qui a été importé',
    en: 'Check in Loop what was imported',
  },
  example: { bad: 'Montantdevise|Idevise|CodeEtbt', good: 'Montantdevise|Idevise' },
  message: { fr: 'Le fichier a {columns} colonnes', en: 'The file has {columns} columns' },
} as const satisfies Rule;
