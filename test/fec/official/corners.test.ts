import assert from 'node:assert/strict';
import { test } from 'node:test';
import { baseFile, type Fixture, fileText, judgeFile, montantSensFile, NAME_2012 } from './fixture.ts';
import { judgeNaively } from './oracle.ts';

/** What the description says beyond its probe table, one statement a line. */
const CORNERS: readonly (readonly [
  about: string,
  verdictAndClasses: string,
  change: (file: Fixture) => void,
])[] = [
  [
    'names in quotes: nothing is recognised, no extra column is noted',
    'non-conforme AO',
    (file) => {
      file.header = file.header.map((name) => `"${name}"`);
    },
  ],
  [
    'one name out of quotes: the others are extra columns',
    'non-conforme AOS',
    (file) => {
      file.header = file.header.map((name, i) => (i === 0 ? name : `"${name}"`));
    },
  ],
  [
    'a last row ended by LF keeps it: an empty PieceRef there is not missing',
    'conforme ',
    (file) => {
      moveLast(file, 'PieceRef');
      file.rows[1]!.splice(-1, 1, ' ');
      file.ends = ['\r\n', '\r\n', '\n'];
    },
  ],
  [
    'spaces before that LF go',
    'conforme ',
    (file) => {
      file.rows[1]!.splice(-1, 1, '5,00 ');
      file.header.splice(-2, 2, 'Idevise', 'Montantdevise');
      file.ends = ['\r\n', '\r\n', '\n'];
    },
  ],
  [
    'a last row ended by CR loses it',
    'conforme ',
    (file) => {
      moveLast(file, 'ValidDate');
      file.ends = ['\r\n', '\r\n', '\r'];
    },
  ],
  [
    'a row ended by CR CR LF keeps one CR: an error in a date',
    'non-conforme E',
    (file) => {
      moveLast(file, 'ValidDate');
      file.ends = ['\r\n', '\r\r\n'];
    },
  ],
  [
    'a space and LF as EcritureNum in first place are blank',
    'non-conforme E',
    (file) => first(file, 'EcritureNum', ' \n'),
  ],
  ['an amount in first place may have one leading space', 'conforme ', (file) => first(file, 'Debit', ' 5')],
  ['but then no comma', 'non-conforme E', (file) => first(file, 'Debit', ' 5,00')],
  ['a date in first place may not', 'non-conforme E', (file) => first(file, 'EcritureDate', ' 20240115')],
  [
    'no-break space at the start stays too',
    'non-conforme E',
    (file) => first(file, 'EcritureDate', '\xa020240115'),
  ],
  [
    'spaces around fields go, also where the row holds NUL or A0',
    'conforme ',
    (file) => {
      for (const row of file.rows) for (let i = 1; i < row.length; i++) row[i] = ` \xa0${row[i]}\0 \xc2\xa0 `;
    },
  ],
  ['an account with an LF inside', 'conforme A', (file) => set(file, 'CompteNum', '411\n0')],
  ['an account with an LF at the end', 'conforme ', (file) => set(file, 'CompteNum', '411\n')],
  ['a date with an LF at the end', 'conforme ', (file) => set(file, 'PieceDate', '20240115\n')],
  [
    'an à in a label is harmless',
    'conforme ',
    (file) => set(file, 'EcritureLib', 'Déjà'.replace('é', '\xe9').replace('à', '\xc3\xa0')),
  ],
  [
    'DateRglt is an extra column outside the cash regimes',
    'conforme S',
    (file) => {
      file.header.push('DateRglt');
      for (const row of file.rows) row.push('@');
    },
  ],
  [
    'an internal name may come again and is checked each time',
    'non-conforme E',
    (file) => {
      file.header.push('date_cpt', 'DATE CPT');
      for (const row of file.rows) row.push('20240115', '@');
    },
  ],
  [
    'ZFICTIFZ is ignored',
    'conforme ',
    (file) => {
      file.header.push('ZFICTIFZ', 'ZFICTIFZ');
      for (const row of file.rows) row.push('@', '');
    },
  ],
  [
    'three times a legal name: two equal extra columns',
    'refused S',
    (file) => {
      file.header.push('JournalLib', 'JOURNALLIB');
      for (const row of file.rows) row.push('', '');
    },
  ],
  [
    'a mark before the first name is removed once',
    'conforme ',
    (file) => {
      file.before = '\xef\xbb\xbf';
    },
  ],
  [
    'a mark behind NULs is removed too',
    'conforme ',
    (file) => {
      file.before = '\0\0\xef\xbb\xbf';
    },
  ],
  [
    'a mark behind a space is not',
    'non-conforme S',
    (file) => {
      file.before = ' \xef\xbb\xbf';
    },
  ],
  [
    'a pipe file with tabs in its rows only: empty lines',
    'non-conforme E',
    (file) => {
      file.header = [file.header.join('|')];
    },
  ],
  [
    'before 2013 an absent PieceRef goes unnoticed',
    'conforme ',
    (file) => {
      file.name = NAME_2012;
      drop(file, 'PieceRef');
    },
  ],
  [
    'before 2013 a date is still checked',
    'non-conforme E',
    (file) => {
      file.name = NAME_2012;
      set(file, 'PieceDate', '@');
    },
  ],
];

/** The same, from the file with Montant and Sens. */
const REWRITTEN: typeof CORNERS = [
  ['white space around Sens', 'conforme ', (file) => set(file, 'Sens', ' \v\fD ')],
  ['no-break space around Sens', 'refused ', (file) => set(file, 'Sens', '\xa0D')],
  ['+ 1', 'refused ', (file) => set(file, 'Sens', '+ 1')],
  ['+01', 'refused ', (file) => set(file, 'Sens', '+01')],
  [
    'a row cut before Montant gets 0 there',
    'conforme A',
    (file) => {
      moveLast(file, 'ValidDate');
      moveLast(file, 'Montant');
      file.rows[1]!.length -= 1;
    },
  ],
  [
    'empty cells beyond the header go, a space does not',
    'non-conforme E',
    (file) => {
      file.rows[0]!.push('', '');
      file.rows[1]!.push('', ' ');
    },
  ],
  [
    'trailing separators need not agree',
    'conforme ',
    (file) => {
      file.header.push('', '');
      file.rows[0]!.push('', '', '', '');
    },
  ],
  [
    'Sens before Montant',
    'conforme ',
    (file) => {
      moveLast(file, 'Montant');
    },
  ],
  ['a row of separators only', 'refused ', (file) => file.rows[1]!.fill('')],
  [
    'CR at the end of a rewritten row makes CR LF the separator: one record',
    'refused E',
    (file) => {
      file.ends = ['\r\n', '\r\n', '\r\r\n'];
    },
  ],
  ['Montant that ends in a sign', 'conforme ', (file) => set(file, 'Montant', '120,00-')],
  ['Montant with a point', 'non-conforme E', (file) => set(file, 'Montant', '120.00')],
];

function moveLast(file: Fixture, name: string): void {
  const at = file.header.indexOf(name);
  for (const cells of [file.header, ...file.rows]) cells.push(...cells.splice(at, 1));
}

function first(file: Fixture, name: string, value: string): void {
  set(file, name, value);
  const at = file.header.indexOf(name);
  for (const cells of [file.header, ...file.rows]) cells.unshift(...cells.splice(at, 1));
}

function set(file: Fixture, name: string, value: string): void {
  file.rows[0]![file.header.indexOf(name)] = value;
}

function drop(file: Fixture, name: string): void {
  const at = file.header.indexOf(name);
  for (const cells of [file.header, ...file.rows]) cells.splice(at, 1);
}

for (const [corners, base] of [
  [CORNERS, () => baseFile('BIC')],
  [REWRITTEN, () => montantSensFile()],
] as const) {
  for (const [about, expected, change] of corners) {
    test(about, () => {
      const file = base();
      change(file);
      const { verdict, classes } = judgeFile(file);
      assert.equal(`${verdict} ${classes.join('')}`, expected);
      const naive = judgeNaively(file.name, file.regime, fileText(file));
      assert.equal(`${naive.verdict} ${naive.classes}`, expected, 'the naive reading');
    });
  }
}
