import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findAmountFault, readPlainAmount } from '../../../core/fec/official/amount.ts';
import { isPlainDate, readDate } from '../../../core/fec/official/date.ts';
import { isNonZero } from '../../../core/fec/official/debit-credit.ts';
import { readOfficialFileName } from '../../../core/fec/official/file-name.ts';
import { normaliseName } from '../../../core/fec/official/name.ts';
import { chooseFieldSeparator, chooseRecordSeparator } from '../../../core/fec/official/separator.ts';
import { isXml } from '../../../core/fec/official/xml.ts';
import { toBytes } from './fixture.ts';

/** A test's name in ASCII: the runtimes do not show control characters in the same way. */
function title(value: string): string {
  return JSON.stringify(value).replace(
    /[^ -~]/g,
    (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

/** The value between two bytes that must not be looked at. */
function inside<T>(value: string, read: (bytes: Uint8Array, start: number, end: number) => T): T {
  return read(toBytes(`7${value}7`), 1, value.length + 1);
}

const ACCEPTED_AMOUNTS = [
  '', '0', '120', '120,00', '-5', '+5', '-120,00', '120,00-', '5+', ',', '-,', '++5', '+-5', '-5+', '+5-', '5+-', '5++',
  '0000120,00', '5,', ',50', '1,2E3', '5E--', ',E5', '--5E2', '1e5', '5 -', ' 5', '5\n', '5 -\n', '5 \n', '1E5 ', '1E5 \n',
  '9'.repeat(400), '0,123456789',
]; // biome-ignore format: a table

const REFUSED_AMOUNTS: Record<string, string> = {
  '-': 'amount-number',
  '+': 'amount-number',
  '--5': 'amount-number',
  '-5-': 'amount-number',
  '5--': 'amount-number',
  '- 5': 'amount-number',
  '1E': 'amount-number',
  E5: 'amount-number',
  '1E1,5': 'amount-number',
  '1E5E5': 'amount-number',
  '1 234': 'amount-grouping',
  "1'234": 'amount-number',
  '1.5': 'amount-point',
  '.5': 'amount-point',
  '1.234,56': 'amount-point',
  '(5)': 'amount-number',
  '"5"': 'amount-number',
  '5\x80': 'amount-number',
  '5\xe2\x82\xac': 'amount-number',
  NaN: 'amount-number',
  '0x1A': 'amount-number',
  '1\xe2\x80\xaf234': 'amount-number',
  '1\t2': 'amount-number',
  '5\r': 'amount-number',
  '\n': 'amount-number',
  '5\n\n': 'amount-number',
  ' ': 'amount-number',
  '5,00 -': 'amount-grouping',
  '5  -': 'amount-grouping',
  '1,2,3': 'amount-grouping',
  '1 234,50': 'amount-grouping',
  ' 5,00': 'amount-grouping',
  D: 'amount-number',
};

describe('amounts', () => {
  for (const value of ACCEPTED_AMOUNTS)
    test(`${title(value.slice(0, 12))} is accepted`, () =>
      assert.equal(inside(value, findAmountFault), null));
  for (const [value, fault] of Object.entries(REFUSED_AMOUNTS))
    test(`${title(value)} is refused: ${fault}`, () => {
      assert.equal(inside(value, findAmountFault), fault);
      assert.equal(inside(value, readPlainAmount), -1);
    });
});

const NON_ZERO: Record<string, boolean> = {
  '': false, '0': false, '0,00': false, '-0,00': false, '0000,0001': true, '5-': true, '-5+': true, '5++': true, '5E--': true,
  '1.5': true, '++5': false, '+-5': false, ',': false, '--5E2': false, abc: false, VT: false, '12': true, '1E-400': false,
  '1E400': true, '0E5': false, '0,0.5': false, '0.0,5': false, ',5': true, ',E5': false, '1,2,3': true, '\t5': true, '\v\n-5': true,
  'Inf': true, '-infini': true, nantes: true, '+NaN': true, 'in': false, '\xa05': false, '0,,5': false, '5-\n': true, '. 5': false,
  '1E-': true, [`0,${'0'.repeat(400)}1`]: false, [`${'0'.repeat(400)}1`]: true, '-': false, 'é': false,
}; // biome-ignore format: a table

describe('debit or credit other than zero', () => {
  for (const [value, expected] of Object.entries(NON_ZERO))
    test(`${title(value.slice(0, 12))}: ${expected}`, () => assert.equal(inside(value, isNonZero), expected));
});

const DATES: Record<string, string> = {
  '': 'empty', '0': 'empty', '-': 'empty', '00000000': 'empty', '00/00/0000': 'empty', '.': 'empty', '/-.\n': 'empty',
  ' ': 'empty', '\n': 'empty', ' \n': 'empty', '20240115': 'accepted', '20240115\n': 'accepted', '2024-01-15': 'accepted',
  '15/01/2024': 'accepted', '2024--01//15': 'accepted', '2024-0115': 'accepted', '15.01-2024': 'accepted', '20240000': 'accepted',
  '20240231': 'accepted', '19000101': 'accepted', '20991231': 'accepted', '20122024': 'accepted', '20240115T99:99:99': 'accepted',
  '20240115 1:2:3': 'accepted', '15/01/2024 10:00:00\n': 'accepted', '20241301': 'impossible', '20240132': 'impossible',
  '20101912': 'impossible', '32/01/2024': 'impossible', '01/13/2024': 'impossible', '99991939': 'outside-period',
  '18500101': 'outside-period', '01/01/1850': 'outside-period', '21000101': 'outside-period', '00000001': 'outside-period',
  '00000000 00:00:00': 'outside-period', '20242001': 'not-a-date', '20240140': 'not-a-date', '2024011': 'not-a-date',
  '202401150': 'not-a-date', '240115': 'not-a-date', '20240115T10:00': 'not-a-date', '20240115T10:00:00Z': 'not-a-date',
  '20240115T10:00:00.5': 'not-a-date', '20240115  1:2:3': 'not-a-date', '20240115t1:2:3': 'not-a-date', ' 20240115': 'not-a-date',
  '20240115\r': 'not-a-date', '20240115 ': 'not-a-date', '20240115\n\n': 'not-a-date', '2024 01 15': 'not-a-date', '@': 'not-a-date',
  '12345678': 'not-a-date', '20240115T111:1:1': 'not-a-date', '20240115T1:1:': 'not-a-date', '20240115T1:1.1': 'not-a-date', '20240115T1.1:1': 'not-a-date',
  '20240115T1:1': 'not-a-date', '-20240115': 'not-a-date',
}; // biome-ignore format: a table

describe('dates', () => {
  for (const [value, expected] of Object.entries(DATES))
    test(`${title(value)}: ${expected}`, () => {
      assert.equal(inside(value, readDate), expected);
      assert.ok(expected === 'accepted' || !inside(value, isPlainDate), 'not by the short way');
    });

  test('the short way accepts no date that the long way does not', () => {
    for (const year of ['1899', '1900', '1999', '2024', '2099', '2100', '0000', '12'])
      for (let month = 0; month <= 20; month++)
        for (let day = 0; day <= 40; day++) {
          const value = `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
          if (inside(value, isPlainDate)) assert.equal(inside(value, readDate), 'accepted', value);
        }
  });
});

const FILE_NAMES: Record<string, [year: number, whiteSpace: boolean] | null> = {
  '123456789FEC20241231.txt': [2024, false],
  'x_fec20241939-copy (2).csv': [2024, false],
  xFEC20000000: [2000, false],
  '123456789_FEC20121231': [2012, false],
  aFEC20121231FEC20241231: [2024, false],
  'aFEC20241231FEC20121231.txt': [2012, false],
  aFEC20241231FEC20992099: [2024, false],
  'Copie de 123456789FEC20241231.txt': [2024, true],
  ' xFEC20241231': [2024, true],
  'x\tFEC20241231': [2024, true],
  'x\u00a0FEC20241231': [2024, false],
  'éFEC20241231 2.txt': [2024, false],
  'FEC20241231.txt': null,
  xFEC20242031: null,
  xFEC20241240: null,
  xFEC19991231: null,
  xFEC21000101: null,
  xFEC2024123: null,
  'xFEC 20241231': null,
  '': null,
};

describe('file names', () => {
  for (const [name, expected] of Object.entries(FILE_NAMES))
    test(JSON.stringify(name), () => {
      const read = readOfficialFileName(name);
      assert.deepEqual(read && [read.year, read.whiteSpaceInPrefix], expected);
    });
});

const COLUMN_NAMES: Record<string, string> = {
  JournalCode: 'JOURNALCODE',
  'Cr\xc3\xa9dit': 'CREDIT',
  'Cr\xe9dit': 'CREDIT',
  'Pi\xc3\xa8ceRef': 'PIECEREF',
  'Pi\xe9ceRef': 'PIECEREF',
  'CR\xc3\x89DIT': 'CR__DIT',
  'Cre\xcc\x81dit': 'CRE__DIT',
  'cr\xc3\xaadit': 'CR__DIT',
  'cr\xeadit': 'CR__DIT',
  '\xa4': '___',
  '\xe9\xc3\xa9': 'E____',
  'date cpt  ': 'DATE_CPT',
  ' Debit': '_DEBIT',
  'Debit\xa0': 'DEBIT__',
  '"Debit"': '_DEBIT_',
  'Idevise\r': 'IDEVISE_',
  '\xef\xbb\xbfx': '___X',
  '': '',
};

describe('column names', () => {
  for (const [cell, expected] of Object.entries(COLUMN_NAMES))
    test(JSON.stringify(cell), () => assert.equal(normaliseName(toBytes(cell)), expected));
});

describe('record separator', () => {
  const cases: Record<string, string> = {
    'a\nb\nc\r\n': 'crlf',
    'a\nb\rc': 'cr',
    'a\r\rb': 'cr',
    'a\nb': 'lf',
    'a\n\r': 'cr',
    abc: 'none',
    '': 'none',
  };
  for (const [window, expected] of Object.entries(cases))
    test(JSON.stringify(window), () => assert.equal(chooseRecordSeparator(toBytes(window)), expected));
});

describe('field separator', () => {
  const nine = (byte: string) => Array(9).fill('x').join(byte);
  const cases: readonly (readonly [record: string, year: number, separator: string | null])[] = [
    [nine('\t'), 2024, '\t'],
    [nine('|'), 2024, '|'],
    [nine(','), 2024, null],
    [nine(';'), 2013, null],
    [nine(','), 2012, ','],
    [nine(';'), 2012, ';'],
    [`${nine(';')},${nine(',')}`, 2012, ','],
    [`${nine('|')}\t${nine('\t')}`, 2024, '\t'],
    ['x\tx\tx\tx\tx\tx\tx\tx\t', 2024, null],
    ['x\tx\tx\tx\tx\tx\tx\tx\t\0', 2024, null],
    ['x\tx\tx\tx\tx\tx\tx\tx\t ', 2024, '\t'],
    ['\t\t\t\t\t\t\t\tx\t\t', 2024, '\t'],
    ['\t\t\t\t\t\t\t\t\t\t', 2024, null],
    ['', 2012, null],
  ];
  for (const [record, year, separator] of cases)
    test(`${title(record)} in ${year}`, () =>
      assert.equal(chooseFieldSeparator(toBytes(record), year), separator?.charCodeAt(0) ?? null));
});

describe('XML', () => {
  const cases: Record<string, boolean> = {
    '<?xml version="1.0"?>': true,
    '<?XML': true,
    '\xef\xbb\xbf<?xml': true,
    'abc<?xMl ': true,
    'ab<?xml': false,
    'abcd<?xml': false,
    'a\nb<?xml': false,
    ' <?xml': false,
    '<?xm': false,
    '': false,
  };
  for (const [record, expected] of Object.entries(cases))
    test(JSON.stringify(record), () => assert.equal(isXml(toBytes(record)), expected));
});
