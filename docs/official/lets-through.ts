import type { Text } from '../../core/text.ts';
import type { OfficialCase } from './case.ts';
import { addColumn, all, type Change, edit, nameColumn, rename, set, setAll, swap } from './change.ts';
import { baseDraft, montantSensDraft } from './draft.ts';

type More = Partial<Pick<OfficialCase, 'base' | 'alert'>>;

function passes(
  law: OfficialCase['law'],
  rule: string,
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
    official: 'conforme',
    refusal: null,
    alert: false,
    law,
    rule,
    ...more,
  };
}

const cash = { base: () => baseDraft('BNCT') };
const alert = { alert: true };
const montantSens = { base: montantSensDraft };

/** Sixty sales, so that the file is longer than the 4 096 bytes in which the tool looks for line ends. */
const manyRows = edit('', ({ rows }) => {
  const [first, second] = rows.splice(2, 2);
  for (let number = 2; number < 62; number++) {
    for (const row of [first!, second!]) rows.push(row.map((cell, i) => (i === 2 ? String(number) : cell)));
  }
});

const closingEntry = edit('707000 120,00 / 120000 120,00', ({ rows }) => {
  const row = (account: string, label: string, amounts: string) =>
    `OD;Divers;3;20241231;${account};${label};;;OD1;20241231;Solde;${amounts};;;20241231;;`.split(';');
  rows.push(row('707000', 'Marchandises', '120,00;0,00'), row('120000', 'Resultat', '0,00;120,00'));
});

/** The tool says « conforme », the law does not. */
// biome-ignore format: a table
export const letsThrough: readonly OfficialCase[] = [
  passes('error', 'entry-unbalanced', 'Écriture déséquilibrée, fichier déséquilibré', 'Unbalanced entry, unbalanced file', set('Debit', '119,99')),
  passes('error', 'closing-entries-present', 'Écriture qui solde les classes 6 et 7', 'Entry that clears classes 6 and 7', closingEntry),
  passes('error', 'date-calendar', 'Le 31 février', '31 February', set('EcritureDate', '20240231')),
  passes('error', 'date-calendar', 'Mois et jour à zéro', 'Month and day zero', set('EcritureDate', '20240000')),
  passes('error', 'date-format', 'Date avec tirets', 'Date with hyphens', set('EcritureDate', '2024-01-15')),
  passes('error', 'date-format', 'Date à la française', 'French date', set('EcritureDate', '15/01/2024')),
  passes('error', 'date-format', 'Date JJMMAAAA', 'Date as DDMMYYYY', set('EcritureDate', '15012024')),
  passes('error', 'date-format', 'Date suivie d’une heure', 'Date with a time', set('EcritureDate', '20240115 10:00:00')),
  passes('error', 'date-required-zero', 'Date de pièce à zéro', 'Document date zero', set('PieceDate', '00000000')),
  passes('error', 'date-calendar', 'Année 9999, jour 39', 'Year 9999, day 39', set('PieceDate', '99991939'), alert),
  passes('error', 'amount-exponent', 'Notation scientifique', 'Scientific notation', set('Debit', '1,2E2')),
  passes('error', 'amount-syntax', 'Deux signes', 'Two signs', set('Debit', '++120'), alert),
  passes('error', 'amount-syntax', 'Exposant sans chiffre', 'Exponent without digits', set('Debit', '120E--')),
  passes('error', 'amount-syntax', 'Une virgule pour montant', 'A comma for an amount', set('Debit', ','), alert),
  passes('error', 'header-field-order', 'Colonnes permutées', 'Columns swapped', swap('Debit', 'Credit')),
  passes('error', 'header-field-order', 'Colonne supplémentaire avant la dernière zone imposée', 'Extra column before the last mandatory field', addColumn(3, 'CodeEtbt', 'P1', 'EcritureNum CodeEtbt EcritureDate')),
  passes('error', 'header-duplicate-name', 'Deux colonnes du même nom', 'Two columns of one name', addColumn(18, 'EcritureDate', 'x', 'Idevise EcritureDate')),
  passes('error', 'header-field-missing', 'Montant au lieu de Debit, à côté de Credit', 'Montant instead of Debit, beside Credit', nameColumn('Debit', 'Montant')),
  passes('error', 'montant-sens-both', 'Debit et Credit, plus Montant et Sens', 'Debit and Credit, and Montant and Sens', all('Idevise Montant Sens', addColumn(18, 'Montant', '0,00', ''), addColumn(19, 'Sens', 'D', '')), alert),
  passes('error', 'sens-mixed', 'D et C mélangés à +1 et -1', 'D and C mixed with +1 and -1', set('Sens', '+1'), montantSens),
  passes('error', 'account-first-three-digits', 'Compte à deux chiffres', 'Account of two digits', set('CompteNum', '41'), alert),
  passes('error', 'account-first-three-digits', 'Compte avec une lettre dans la racine', 'Account with a letter in its root', set('CompteNum', '4A1000'), alert),
  passes('error', 'field-quoted', 'Texte entre guillemets', 'Text in quotation marks', set('EcritureLib', '"Facture 1"')),
  passes('error', 'required-field-only-nbsp', 'Libellé fait d’une espace insécable étroite', 'Label of one narrow no-break space', set('EcritureLib', '\xe2\x80\xaf', 'U+202F')),
  passes('error', 'valid-date-missing', 'Écriture non validée, en trésorerie', 'Entry not validated, in cash accounting', set('ValidDate', ''), cash),
  passes('error', 'field-count', 'Ligne coupée après ValidDate, avec Montant et Sens', 'Row cut after ValidDate, with Montant and Sens', edit('16/18', ({ rows }) => { rows[2]!.length = 16; }), montantSens),
  passes('error', 'line-break-in-field', 'Saut de ligne dans un libellé (LF dans un fichier CR LF)', 'Line break in a label (LF in a CR LF file)', set('EcritureLib', 'Facture\n1', 'Facture␊1')),
  passes('error', 'line-end-mixed', 'CR LF après 4 096 octets de LF', 'CR LF after 4 096 bytes of LF', all('…␊ …␍␊', manyRows, edit('', (draft) => { draft.ends = [...Array(61).fill('\n'), '\r\n']; }))),
  passes('error', 'line-end-mixed', 'Dernière ligne terminée par LF dans un fichier CR LF', 'Last line ended by LF in a CR LF file', edit('…␍␊ …␊', (draft) => { draft.ends = ['\r\n', '\r\n', '\r\n', '\r\n', '\n']; })),
  passes('error', 'encoding-not-allowed', 'UTF-16 sans marque, LF, sans fin de dernière ligne', 'UTF-16 without a mark, LF, last line without an end', edit('J\\0o\\0u\\0…', (draft) => { draft.wide = true; draft.ends = ['\n', '\n', '\n', '\n', '']; })),
  passes('error', 'file-name-siren', 'Nom sans SIREN', 'Name without a SIREN', rename('x_fec20241231-copy (2).csv')),
  passes('error', 'file-name-siren', 'SIRET au lieu du SIREN', 'SIRET instead of the SIREN', rename('73282932000074FEC20241231.txt')),
  passes('error', 'file-name-closing-date', 'Clôture à une date qui n’existe pas', 'Closing on a date that does not exist', rename('732829320FEC20240931.txt')),
];

/** The tool says « conforme »; the law does not say no, but an auditor may ask. */
// biome-ignore format: a table
export const leavesUnsaid: readonly OfficialCase[] = [
  passes('warning', 'entry-number-gap', 'Numéro d’écriture manquant', 'Missing entry number', setAll('EcritureNum', (row) => (row[2] === '2' ? '7' : '1'), '1, 7')),
  passes('warning', 'entry-number-inversion', 'Numéro plus élevé, date plus ancienne', 'Higher number, earlier date', all('1…19: 20240130, 20…61: 20240115', manyRows, setAll('EcritureDate', (row) => (Number(row[2]) < 20 ? '20240130' : '20240115'), ''))),
  passes('warning', 'entry-multiple-dates', 'Deux dates dans une écriture', 'Two dates in one entry', set('EcritureDate', '20240116')),
  passes('warning', 'ecriture-date-outside-year', 'Écriture après la clôture', 'Entry after the closing date', setAll('EcritureDate', (row) => (row[2] === '2' ? '20250115' : '20240101'), '20250115')),
  passes('warning', 'file-order-by-validation', 'Fichier hors de l’ordre de validation', 'File not in order of validation', setAll('ValidDate', (row) => (row[2] === '2' ? '20240131' : '20240331'), '20240331, 20240131')),
  passes('warning', 'opening-missing', 'Pas d’à-nouveaux', 'No opening balances', edit('VT…', ({ rows }) => { rows.splice(0, 2); })),
  passes('info', 'opening-not-first', 'À-nouveaux en fin de fichier', 'Opening entries at the end', edit('VT… AN…', ({ rows }) => { rows.push(...rows.splice(0, 2)); })),
  passes('warning', 'aux-pair', 'Tiers sans libellé', 'Third party without a label', set('CompAuxLib', '')),
  passes('warning', 'lettering-pair', 'Lettrage sans date', 'Lettering without a date', set('EcritureLet', 'AA')),
  passes('warning', 'currency-pair', 'Montant en devise sans devise', 'Foreign amount without a currency', set('Montantdevise', '130,00')),
  passes('warning', 'amount-too-many-decimals', 'Trois décimales', 'Three decimals', setAll('Montantdevise', (_, i) => (i === 2 ? '130,005' : ''), 'Montantdevise = 130,005')),
  passes('warning', 'amount-debit-and-credit', 'Débit et crédit sur une même ligne', 'Debit and credit on one row', all('Debit = 120,00, Credit = 120,00', setAll('Debit', (row) => (row[2] === '2' ? '120,00' : row[11]!), ''), setAll('Credit', (row) => (row[2] === '2' ? '120,00' : row[12]!), '')), alert),
  passes('warning', 'amount-zero-line', 'Débit et crédit à zéro', 'Debit and credit zero', edit('Debit = 0,00, Credit = 0,00', ({ rows }) => { rows.push(rows[3]!.map((cell) => (cell === '120,00' ? '0,00' : cell))); }), alert),
  passes('warning', 'account-class', 'Compte de classe 9', 'Account of class 9', set('CompteNum', '911000')),
  passes('warning', 'cash-payment-fields', 'Date de règlement vide, en trésorerie', 'Payment date empty, in cash accounting', set('DateRglt', ''), cash),
  passes('warning', 'separator-ambiguous', '| dans un libellé, fichier à tabulations', '| in a label, tab file', set('EcritureLib', 'a|b')),
  passes('warning', 'encoding-windows-1252', 'Apostrophe de Windows (octet 92)', 'Windows apostrophe (byte 92)', set('EcritureLib', 'L\x92achat', 'L\\x92achat')),
  passes('warning', 'file-name-siren-checksum', 'SIREN dont la clé est fausse', 'SIREN with a wrong key', rename('732829321FEC20241231.txt')),
];
