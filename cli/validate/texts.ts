import type { Judge, Report, Severity } from '../../core/fec/report.ts';
import type { Text } from '../../core/text.ts';

export const validateTexts = {
  noFile: {
    fr: 'Il manque un fichier : loop-fec validate FICHIER… (un dossier vaut pour les FEC qu’il contient, - pour l’entrée standard)',
    en: 'A file is missing: loop-fec validate FILE… (a folder means the FEC files in it, - standard input)',
  },
  nameForOne: {
    fr: '--name vaut pour un seul fichier. Contrôler les fichiers un à un',
    en: '--name is for one file. Check the files one by one',
  },
  stdinOnce: {
    fr: 'L’entrée standard (-) ne se lit qu’une fois. Ne la nommer qu’une fois',
    en: 'Standard input (-) can be read once. Name it once',
  },
  emptyFolder: {
    fr: 'Aucun FEC dans le dossier {path}. Donner le chemin d’un fichier, ou un dossier qui contient des .txt ou .csv',
    en: 'No FEC in folder {path}. Give the path of a file, or a folder that holds .txt or .csv files',
  },
  ignored: {
    fr: 'Fichiers ignorés, sans nom ni en-tête de FEC : {names}',
    en: 'Files passed over, without the name or the header of a FEC: {names}',
  },
  interrupted: { fr: 'Contrôle interrompu', en: 'Check interrupted' },
  stdin: { fr: '(entrée standard)', en: '(standard input)' },
} as const satisfies Record<string, Text>;

export const judgeNames = {
  law: { fr: 'La loi (LPF art. A47 A-1)', en: 'The law (LPF art. A47 A-1)' },
  official: {
    fr: 'L’outil de l’administration (Test Compta Demat)',
    en: 'The tax office’s tool (Test Compta Demat)',
  },
  loop: { fr: 'Cegid Loop', en: 'Cegid Loop' },
} as const satisfies Record<string, Text>;

/** Beside a severity. */
export const shortJudges: Readonly<Record<Judge, Text>> = {
  law: { fr: 'loi', en: 'law' },
  official: { fr: 'outil', en: 'tool' },
  loop: { fr: 'Loop', en: 'Loop' },
};

export const verdictWords = {
  law: {
    conforme: { fr: 'conforme', en: 'conforming' },
    'non-conforme': { fr: 'non conforme', en: 'not conforming' },
    'not-tested': { fr: 'non contrôlé', en: 'not tested' },
  },
  official: {
    conforme: {
      fr: 'conforme (structure seulement ; ce n’est pas une attestation)',
      en: 'conforming (structure only; this is not an attestation)',
    },
    'non-conforme': { fr: 'non conforme', en: 'not conforming' },
    refused: { fr: 'refusé, sans verdict', en: 'refused, no verdict' },
    'not-tested': { fr: 'non contrôlé', en: 'not tested' },
  },
  loop: {
    accepted: { fr: 'peut être importé', en: 'can be imported' },
    rejected: { fr: 'serait rejeté à l’import', en: 'would be rejected at import' },
    'not-tested': {
      fr: 'inconnu (tout n’a pas pu être lu)',
      en: 'not known (not everything could be read)',
    },
  },
} as const satisfies { readonly [J in keyof Report['verdicts']]: Record<Report['verdicts'][J], Text> };

/** Why the official tool gives no verdict. */
export const refusalWords: Readonly<Record<NonNullable<Report['official']['refusal']>, Text>> = {
  'file-name': {
    fr: 'il ne trouve pas FEC et la date de clôture (FEC20241231) dans le nom du fichier',
    en: 'it does not find FEC and the closing date (FEC20241231) in the file name',
  },
  empty: { fr: 'le fichier est vide', en: 'the file is empty' },
  separator: {
    fr: 'il ne reconnaît pas le séparateur de zones (tabulation ou |) de la première ligne',
    en: 'it does not recognise the field separator (tab or |) of the first line',
  },
  sens: {
    fr: 'il ne comprend pas une valeur de Sens (D, C, +1 ou -1), ou une ligne est vide',
    en: 'it does not understand a value of Sens (D, C, +1 or -1), or a row is empty',
  },
  'white-space-in-prefix': {
    fr: 'il y a un espace avant FEC dans le nom du fichier',
    en: 'there is a space before FEC in the file name',
  },
  'stuck-columns': {
    fr: 'une colonne de trop sans nom, ou deux du même nom, le bloquent avant la lecture des lignes',
    en: 'an extra column without a name, or two of one name, stop it before it reads the rows',
  },
  'no-row': { fr: 'il ne trouve aucune ligne d’écriture', en: 'it finds no row' },
};

export const severityWords: Readonly<Record<Severity, Text>> = {
  error: { fr: 'erreur', en: 'error' },
  warning: { fr: 'alerte', en: 'warning' },
  info: { fr: 'note', en: 'note' },
  none: { fr: '-', en: '-' },
};

/** What is counted, by the number of it. */
export const countedWords = {
  rows: { one: { fr: 'ligne', en: 'row' }, many: { fr: 'lignes', en: 'rows' } },
  entries: { one: { fr: 'écriture', en: 'entry' }, many: { fr: 'écritures', en: 'entries' } },
  journals: { one: { fr: 'journal', en: 'journal' }, many: { fr: 'journaux', en: 'journals' } },
  columns: { one: { fr: 'colonne', en: 'column' }, many: { fr: 'colonnes', en: 'columns' } },
  accounts: { one: { fr: 'compte', en: 'account' }, many: { fr: 'comptes', en: 'accounts' } },
} as const satisfies Record<string, { readonly one: Text; readonly many: Text }>;

/** The tests that a report calls not possible. */
export const testNames: Readonly<Record<string, Text>> = {
  'file-name': { fr: 'nom du fichier', en: 'file name' },
  content: { fr: 'contenu', en: 'content' },
  balance: { fr: 'équilibre', en: 'balance' },
  'entry-balance': { fr: 'équilibre par écriture', en: 'balance by entry' },
  'entry-numbering': { fr: 'numérotation des écritures', en: 'numbering of the entries' },
};

export const reportTexts = {
  period: { fr: 'du {from} au {to}', en: 'from {from} to {to}' },
  debit: { fr: 'débit {amount}', en: 'debit {amount}' },
  credit: { fr: 'crédit {amount}', en: 'credit {amount}' },
  regime: { fr: 'régime {regime} ({source})', en: 'regime {regime} ({source})' },
  declared: { fr: 'déclaré', en: 'declared' },
  inferred: { fr: 'déduit des colonnes', en: 'inferred from the columns' },
  tab: { fr: 'tabulation', en: 'tab' },
  mixedEncoding: { fr: 'encodage mêlé', en: 'mixed encoding' },
  pipe: { fr: 'séparateur |', en: 'separator |' },
  classes: { fr: 'messages {classes}', en: 'messages {classes}' },
  judged: { fr: '{judge} : {severity}', en: '{judge}: {severity}' },
  assumed: { fr: 'supposé', en: 'assumed' },
  part: { fr: 'partie {part}', en: 'part {part}' },
  line: { fr: 'ligne {line}', en: 'line {line}' },
  column: { fr: '{column} (colonne {number})', en: '{column} (column {number})' },
  more: { fr: 'et {n} de plus', en: 'and {n} more' },
  mend: { fr: 'À faire : {mend}', en: 'What to do: {mend}' },
  nothing: { fr: 'Rien à signaler.', en: 'Nothing to report.' },
  notPossible: { fr: 'Non contrôlé : {test} ({reason})', en: 'Not tested: {test} ({reason})' },
  overview: { fr: 'Fichier', en: 'File' },
  overviewRows: { fr: 'Lignes', en: 'Rows' },
  overviewLaw: { fr: 'Loi', en: 'Law' },
  overviewOfficial: { fr: 'Outil', en: 'Tool' },
  overviewLoop: { fr: 'Loop', en: 'Loop' },
  unread: { fr: 'non lu', en: 'not read' },
} as const satisfies Record<string, Text>;

/** Short words for the overview of several files. */
export const shortVerdicts: Readonly<Record<string, Text>> = {
  conforme: { fr: 'conforme', en: 'conforming' },
  'non-conforme': { fr: 'non conforme', en: 'not conforming' },
  refused: { fr: 'refusé', en: 'refused' },
  'not-tested': { fr: 'non contrôlé', en: 'not tested' },
  accepted: { fr: 'importable', en: 'importable' },
  rejected: { fr: 'rejeté', en: 'rejected' },
};
