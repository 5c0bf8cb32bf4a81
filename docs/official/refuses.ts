import type { Text } from '../../core/text.ts';
import type { OfficialCase } from './case.ts';
import { addColumn, all, type Change, edit, nameColumn, rename, set, setAll } from './change.ts';
import { baseDraft, montantSensDraft } from './draft.ts';

type More = Partial<Pick<OfficialCase, 'base' | 'alert'>>;

function fails(
  law: OfficialCase['law'],
  rule: string | null,
  fr: string,
  en: string,
  change: Change,
  more: More = {},
): OfficialCase {
  const about: Text = { fr, en };
  return {
    about,
    base: () => baseDraft('BIC'),
    change,
    official: 'non-conforme',
    refusal: null,
    alert: false,
    law,
    rule,
    ...more,
  };
}

function stops(
  refusal: OfficialCase['refusal'],
  law: OfficialCase['law'],
  rule: string | null,
  fr: string,
  en: string,
  change: Change,
  more: More = {},
): OfficialCase {
  return { ...fails(law, rule, fr, en, change, more), official: 'refused', refusal };
}

const commercial = { base: () => baseDraft('COM') };
const montantSens = { base: montantSensDraft };
const alert = { alert: true };

const blankLine = edit('…␍␊ ␍␊', (draft) => {
  draft.after = '\r\n';
});

/** The tool says « non conforme », the law allows it. */
// biome-ignore format: a table
export const refuses: readonly OfficialCase[] = [
  fails('warning', 'blank-line', 'Une ligne vide à la fin', 'A blank line at the end', blankLine),
  fails('none', null, 'JournalCode vide, BNC ou BA commercial', 'JournalCode empty, commercial BNC or BA', setAll('JournalCode', (row) => (row[2] === '2' ? '' : 'AN'), 'JournalCode = (∅)'), commercial),
  fails('none', null, 'CompteNum vide, BNC ou BA commercial', 'CompteNum empty, commercial BNC or BA', set('CompteNum', ''), commercial),
  fails('none', null, 'CompteNum vide, en trésorerie', 'CompteNum empty, in cash accounting', set('CompteNum', ''), { base: () => baseDraft('BNCT') }),
  fails('info', 'header-name-variant', 'Nom de zone en capitales accentuées', 'Field name in accented capitals', nameColumn('Credit', 'CR\xc3\x89DIT', 'CRÉDIT'), alert),
  fails('info', 'header-name-variant', 'Espace dans un nom de zone', 'Space inside a field name', nameColumn('PieceRef', 'Piece Ref')),
  fails('none', null, 'Espace avant le premier nom', 'Space before the first name', nameColumn('JournalCode', ' JournalCode', '␠JournalCode')),
  fails('info', 'header-trailing-separator', 'Deux séparateurs de trop à la fin de chaque ligne', 'Two separators too many at the end of every line', all('Idevise⇥⇥', addColumn(18, '', '', ''), addColumn(19, '', '', ''))),
];

/** The tool gives no verdict at all. */
// biome-ignore format: a table
export const stopsWithout: readonly OfficialCase[] = [
  stops('file-name', 'error', 'file-name-pattern', 'Nom sans FEC suivi d’une date', 'Name without FEC followed by a date', rename('FEC-732829320-20241231.txt')),
  stops('file-name', 'error', 'file-name-siren', 'Rien devant FEC', 'Nothing before FEC', rename('FEC20241231.txt')),
  stops('white-space-in-prefix', 'error', 'file-name-siren', 'Espace devant FEC', 'Space before FEC', rename('Copie de 732829320FEC20241231.txt')),
  stops('separator', 'error', 'separator-invalid', 'Point-virgule pour séparateur', 'Semicolon as separator', edit('JournalCode;JournalLib', (draft) => { draft.separator = ';'; })),
  stops('separator', 'error', 'file-unsupported-container', 'Archive ZIP', 'ZIP archive', edit('PK\\x03\\x04', (draft) => { draft.header = ['PK\x03\x04']; draft.rows = []; })),
  stops('no-row', 'error', 'file-no-entry', 'En-tête seul', 'Header alone', edit('JournalCode…', (draft) => { draft.rows = []; })),
  stops('sens', 'error', 'sens-value', 'Sens inconnu', 'Unknown Sens', set('Sens', '1'), montantSens),
  stops('sens', 'warning', 'blank-line', 'Ligne vide à la fin, avec Montant et Sens', 'Blank line at the end, with Montant and Sens', blankLine, montantSens),
  stops('stuck-columns', 'error', 'line-end-mixed', 'LF partout, sauf CR LF à la dernière ligne (petit fichier)', 'LF everywhere but CR LF on the last line (small file)', edit('…␊ …␍␊', (draft) => { draft.ends = ['\n', '\n', '\n', '\n', '\r\n']; })),
  stops('stuck-columns', 'info', 'extra-columns', 'Deux colonnes libres qui ne diffèrent que par la casse', 'Two extra columns that differ by case only', all('Code CODE', addColumn(18, 'Code', '1', ''), addColumn(19, 'CODE', '2', ''))),
  stops('stuck-columns', 'info', 'extra-columns', 'Deux colonnes libres qui ne diffèrent que par un signe', 'Two extra columns that differ by a sign only', all('Code-1 Code.1', addColumn(18, 'Code-1', '1', ''), addColumn(19, 'Code.1', '2', ''))),
  stops('stuck-columns', 'info', 'extra-columns', 'Colonne sans nom avant la dernière', 'Column without a name before the last one', all('Idevise⇥⇥Code', addColumn(18, '', '', ''), addColumn(19, 'Code', '2', ''))),
  stops('stuck-columns', 'info', 'extra-columns', 'En-tête de plus de 4 095 octets, fins de ligne LF', 'Header of more than 4 095 bytes, LF line ends', all('xxxx… (4 000)', edit('', (draft) => { draft.ends = ['\n']; }), addColumn(18, 'x'.repeat(4000), '1', ''))),
];
