import { baseFile, type Fixture, montantSensFile, NAME_2012 } from './fixture.ts';

/** One line of the probe table: what is changed, and what the official tool was seen to do. */
export interface Probe {
  about: string;
  file: Fixture;
  verdict: 'conforme' | 'non-conforme' | 'refused';
  classes: string;
  refusal?: string;
  /** Outcome with the boxes of the rename window unticked. */
  unticked?: 'conforme' | 'refused';
}

type Change = (file: Fixture) => void;

const rename =
  (name: string): Change =>
  (file) => {
    file.name = name;
  };

const ends =
  (...list: string[]): Change =>
  (file) => {
    file.ends = list;
  };

const separator =
  (byte: string): Change =>
  (file) => {
    file.separator = byte;
  };

const header =
  (position: number, name: string): Change =>
  (file) => {
    file.header[position - 1] = name;
  };

const insert =
  (position: number, name: string, value: string): Change =>
  (file) => {
    file.header.splice(position - 1, 0, name);
    for (const row of file.rows) row.splice(position - 1, 0, value);
  };

const append =
  (name: string, value: string): Change =>
  (file) =>
    insert(file.header.length + 1, name, value)(file);

const remove =
  (name: string): Change =>
  (file) => {
    const at = file.header.indexOf(name);
    for (const cells of [file.header, ...file.rows]) cells.splice(at, 1);
  };

const moveFirst =
  (name: string): Change =>
  (file) => {
    const at = file.header.indexOf(name);
    for (const cells of [file.header, ...file.rows]) cells.unshift(...cells.splice(at, 1));
  };

const set =
  (name: string, value: string): Change =>
  (file) => {
    file.rows[0]![file.header.indexOf(name)] = value;
  };

const keepColumns =
  (count: number): Change =>
  (file) => {
    for (const cells of [file.header, ...file.rows]) cells.length = count;
  };

const cutRow =
  (count: number): Change =>
  (file) => {
    file.rows[0]!.length = count;
  };

const trailing =
  (inHeader: number, inRows: number): Change =>
  (file) => {
    for (let n = 0; n < inHeader; n++) file.header.push('');
    for (const row of file.rows) for (let n = 0; n < inRows; n++) row.push('');
  };

const after =
  (text: string): Change =>
  (file) => {
    file.after = text;
  };

const rows =
  (count: number): Change =>
  (file) => {
    file.rows = Array.from({ length: count }, (_, i) => [...file.rows[i % 2]!]);
  };

/** A last column whose name makes the header so long, without its line end. */
const headerLength =
  (length: number): Change =>
  (file) => {
    append('x'.repeat(length - file.header.join('\t').length - 1), '1')(file);
  };

/** Every byte followed by NUL. */
const utf16 = (file: Fixture): void => {
  const wide = (text: string) => [...text].map((character) => `${character}\0`).join('');
  file.header = file.header.map(wide);
  file.rows = file.rows.map((row) => row.map(wide));
  file.separator = wide(file.separator);
  file.ends = file.ends.map(wide);
};

function bic(...changes: Change[]): Fixture {
  const file = baseFile('BIC');
  for (const change of changes) change(file);
  return file;
}

function bic2012(...changes: Change[]): Fixture {
  return bic(rename(NAME_2012), ...changes);
}

function other(regime: 'COM' | 'BAT' | 'BNCT', ...changes: Change[]): Fixture {
  const file = baseFile(regime);
  for (const change of changes) change(file);
  return file;
}

function ms(...changes: Change[]): Fixture {
  const file = montantSensFile();
  for (const change of changes) change(file);
  return file;
}

const ok = (about: string, file: Fixture, classes = ''): Probe => ({
  about,
  file,
  verdict: 'conforme',
  classes,
});
const bad = (about: string, file: Fixture, classes = ''): Probe => ({
  about,
  file,
  verdict: 'non-conforme',
  classes,
});
const none = (refusal: string, about: string, file: Fixture, classes = ''): Probe => ({
  about,
  file,
  verdict: 'refused',
  classes,
  refusal,
});
const stuck = (unticked: 'conforme' | 'refused', about: string, file: Fixture, classes: string): Probe => ({
  ...none('stuck-columns', about, file, classes),
  unticked,
});

/** In the order of the table. */
export const PROBES: readonly Probe[] = [
  ok('base unchanged', bic()),
  ok('base of BNCT unchanged', other('BNCT')),
  none('file-name', 'file named FEC20241231.txt', bic(rename('FEC20241231.txt'))),
  none('white-space-in-prefix', 'space before FEC in the name', bic(rename('a b123FEC20241231.txt'))),
  ok('file named x_fec20241939-copy (2).csv', bic(rename('x_fec20241939-copy (2).csv'))),
  none('separator', 'only the first 8 columns', bic(keepColumns(8))),
  bad('only the first 9 columns', bic(keepColumns(9)), 'AO'),
  none('separator', 'separator ;', bic(separator(';'))),
  ok('separator ; in 2012', bic2012(separator(';'))),
  none('no-row', 'header only', bic(rows(0)), 'E'),
  bad('header and an empty line', bic(rows(0), after('\r\n')), 'E'),
  bad('one more CR LF at the end', bic(after('\r\n')), 'E'),
  bad('byte 1A after the last CR LF', bic(after('\x1a')), 'E'),
  ok('last CR LF replaced by LF', bic(ends('\r\n', '\r\n', '\n'))),
  bad('CR LF after row 1 replaced by LF', bic(ends('\r\n', '\n', '\r\n')), 'E'),
  stuck('refused', 'header and row 1 end in LF, the last row in CR LF', bic(ends('\n', '\n', '\r\n')), 'ES'),
  bad('CR CR LF everywhere', bic(ends('\r\r\n')), 'S'),
  ok('CR everywhere', bic(ends('\r'))),
  ok('LF, and CR LF after 60 rows', bic(rows(120), ends(...Array(61).fill('\n'), '\r\n'))),
  bad('CR LF, and LF after 60 rows', bic(rows(120), ends(...Array(61).fill('\r\n'), '\n')), 'E'),
  stuck('refused', 'LF, header of 4096 bytes', bic(ends('\n'), headerLength(4096)), 'ES'),
  ok('LF, header of 4095 bytes', bic(ends('\n'), headerLength(4095)), 'S'),
  bad('UTF-16LE without mark', bic(utf16), 'E'),
  ok('UTF-16LE without mark, LF, no final line end', bic(ends('\n', '\n', ''), utf16)),
  bad(
    'two UTF-8 marks',
    bic((file) => (file.before = '\xef\xbb\xbf\xef\xbb\xbf')),
    'S',
  ),
  bad('1st name with a leading space', bic(header(1, ' JournalCode')), 'S'),
  bad('9th name PIÈCEREF in UTF-8', bic(header(9, 'PI\xc3\x88CEREF')), 'S'),
  ok('9th name PièceRef in Latin-1', bic(header(9, 'Pi\xe8ceRef'))),
  ok('4th name "date cpt"', bic(header(4, 'date cpt'))),
  bad('7th name CompteAuxNum', bic(header(7, 'CompteAuxNum')), 'S'),
  bad('JournalLib removed', bic(remove('JournalLib'))),
  ok('JournalLib removed in 2012', bic2012(remove('JournalLib'))),
  bad('CompteLib removed in 2012', bic2012(remove('CompteLib')), 'O'),
  bad('NatOp removed in BAT', other('BAT', remove('NatOp'))),
  bad(
    'Debit removed, JournalCode 12',
    bic(remove('Debit'), (file) => {
      for (const row of file.rows) row[0] = '12';
    }),
    'AO',
  ),
  ok('Foo in 4th place, value @', bic(insert(4, 'Foo', '@')), 'S'),
  stuck('conforme', 'Foo and foo at the end', bic(append('Foo', '@'), append('foo', '@')), 'S'),
  stuck('conforme', 'empty name in 4th place', bic(insert(4, '', '@')), 'S'),
  ok('Result, value abc', bic(append('Result', 'abc'))),
  ok('second EcritureDate at the end, value @', bic(append('EcritureDate', '@')), 'S'),
  bad('second EcritureDate in front, value @', bic(insert(1, 'EcritureDate', '@')), 'ES'),
  ok('mtn_debit at the end, value 0', bic(append('mtn_debit', '0')), 'A'),
  ok('one trailing TAB on header and rows', bic(trailing(1, 1))),
  ok('two trailing TABs on the header, one on rows', bic(trailing(2, 1))),
  bad('two trailing TABs on header and rows', bic(trailing(2, 2)), 'E'),
  bad('row 1 has 17 fields', bic(cutRow(17)), 'E'),
  bad('row 1 cut after CompteNum', bic(cutRow(5)), 'AEV'),
  bad('EcritureLib of one no-break space', bic(set('EcritureLib', '\xc2\xa0')), 'E'),
  ok('EcritureLib of one narrow no-break space', bic(set('EcritureLib', '\xe2\x80\xaf'))),
  ok('CR inside EcritureLib', bic(set('EcritureLib', 'a\rb'))),
  ok('PieceRef of one LF', bic(set('PieceRef', '\n'))),
  bad('ValidDate empty', bic(set('ValidDate', '')), 'V'),
  ok('ValidDate empty in BAT', other('BAT', set('ValidDate', ''))),
  bad('JournalCode empty in COM', other('COM', set('JournalCode', '')), 'V'),
  ok('JournalCode empty in BNCT', other('BNCT', set('JournalCode', ''))),
  ok('PieceRef empty in 2012', bic2012(set('PieceRef', ''))),
  bad('CompteNum empty in BAT', other('BAT', set('CompteNum', '')), 'E'),
  ok('CompteNum 41', bic(set('CompteNum', '41')), 'A'),
  ok('Debit empty', bic(set('Debit', '')), 'A'),
  ok('Debit ,', bic(set('Debit', ',')), 'A'),
  bad('Debit --5', bic(set('Debit', '--5')), 'AE'),
  ok('Debit ++5', bic(set('Debit', '++5')), 'A'),
  ok('Debit --5E2', bic(set('Debit', '--5E2')), 'A'),
  ok('Debit 5E--', bic(set('Debit', '5E--'))),
  ok('Debit "5 -"', bic(set('Debit', '5 -'))),
  bad('Debit "5,00 -"', bic(set('Debit', '5,00 -')), 'E'),
  bad('Debit 1.5', bic(set('Debit', '1.5')), 'E'),
  bad('Debit "1 234"', bic(set('Debit', '1 234')), 'E'),
  bad('Debit -5-', bic(set('Debit', '-5-')), 'E'),
  bad('EcritureDate 00000000', bic(set('EcritureDate', '00000000')), 'E'),
  ok('EcritureDate 00000000 00:00:00', bic(set('EcritureDate', '00000000 00:00:00')), 'A'),
  ok('EcritureDate 20240000', bic(set('EcritureDate', '20240000'))),
  bad('EcritureDate 20240132', bic(set('EcritureDate', '20240132')), 'E'),
  ok('EcritureDate 99991939', bic(set('EcritureDate', '99991939')), 'A'),
  bad('EcritureDate 20101912', bic(set('EcritureDate', '20101912')), 'E'),
  ok('EcritureDate 20122024', bic(set('EcritureDate', '20122024'))),
  ok('EcritureDate 2024--01//15', bic(set('EcritureDate', '2024--01//15'))),
  ok('EcritureDate 20240115T99:99:99', bic(set('EcritureDate', '20240115T99:99:99'))),
  bad('EcritureDate 20240115T10:00', bic(set('EcritureDate', '20240115T10:00')), 'E'),
  ok('PieceDate 0', bic(set('PieceDate', '0'))),
  ok('Montant/Sens base unchanged', ms()),
  none('sens', 'Sens 1', ms(set('Sens', '1'))),
  none('sens', 'Montant/Sens, one more CR LF', ms(after('\r\n'))),
  ok('Montant/Sens, row 1 cut after ValidDate', ms(cutRow(16))),
  bad('Montant/Sens, CR inside EcritureLib', ms(set('EcritureLib', 'a\rb')), 'E'),
  bad('Montant/Sens, LF inside EcritureLib', ms(set('EcritureLib', 'a\nb')), 'AEV'),
  bad('Montant moved to 1st place', ms(moveFirst('Montant')), 'AE'),
  ok('Montant/Sens, Debit and Credit 5 added', ms(append('Debit', '5'), append('Credit', '5')), 'A'),
  bad('Montant/Sens, Sens removed', ms(remove('Sens')), 'O'),
  bad('Montant renamed Debit, Sens values kept', ms(header(12, 'Debit')), 'AE'),
  ok('Debit renamed Montant', bic(header(12, 'Montant'))),
];
