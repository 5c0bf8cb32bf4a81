import type { Regime } from '../../../core/fec/report.ts';
import { baseFile, type Fixture, fileText, montantSensFile } from './fixture.ts';
import type { SeededRandom } from './random.ts';

export interface Mutant {
  name: string;
  regime: Regime;
  text: string;
}

const REGIMES: readonly Regime[] = ['BIC', 'COM', 'BAT', 'BNCT'];

const VALUES = [
  '', ' ', '  ', '\n', ' \n', '\r', '0', '00000000', '00/00/0000', '-', '.', ',', '-,', '++5', '+-5', '-5+', '+5-',
  '5+-', '5++', '--5', '-5-', '5--', '- 5', '1E', 'E5', '1E1,5', '1E5E5', '1 234', '1.5', '.5', '5E--', ',E5', '--5E2',
  '5 -', '5,00 -', '5  -', '1,2E3', '1E-400', '1E400', '5-\n', '0,00', '0', '-0,00', 'inf', '-nan', '12', 'x', '20240115',
  '20240132', '20241301', '2024--01//15', '15/01/2024', '20240115T99:99:99', '20240115 1:2:3', '20240115T10:00', '99991939',
  '20101912', '20122024', '20242012', '18500101', '01011850', '00000000 00:00:00', '2024011', '202401150', '\xc2\xa0',
  '\xa0', '\xc3\xa0', 'a\rb', 'a\nb', 'a\r\nb', '\0', 'a\0b', '\xe2\x80\xaf', '41', '41\n1', '411\n1', '411\n', 'C', 'D', 'd',
  '+1', '-1', '1', ' D ', '\vD\f', 'D\xa0', '"5"', '5,', ',50', '1,2,3', '0,0.5', '0.0,5', '1,\xa05', '\t', '|', 'a\t', '+',
  ' 5', '5 \n', '5\xa0-', '20240115\r', '20240115\n', '20240115 \n', '0E5', '0,000E1', '5E5 ', '\xa0-5',
]; // biome-ignore format: a table

const NAMES = [
  '', ' ', 'Foo', 'foo', 'F-o', 'F.o', 'Debit', 'Credit', 'Montant', 'Sens', 'mtn_debit', 'mtn credit', 'date cpt', 'NUM-ECR',
  'Result', 'ecr_type', 'ZFICTIFZ', 'zfictifz', 'EcritureDate', 'Cr\xc3\xa9dit', 'Cr\xe9dit', 'Pi\xe8ceRef', 'PI\xc3\x88CEREF',
  'Cre\xcc\x81dit', ' JournalCode', 'JournalCode\xa0', 'MONTANTDEVISE', 'idevise', 'DateRglt', 'ModeRglt', 'NatOp', 'IdClient',
  'paiement_date', 'client', 'CompteAuxNum', '"Debit"', '\xa4', '\xe9', '\xff\xfe', 'Idevise\r', 'A\nB', 'valid date ',
  '\xef\xbb\xbfJournalCode', 'lib_jrnal', 'x\0y', 'D\0ebit', 'Debit  ', 'Validdate\n',
]; // biome-ignore format: a table

const FILE_NAMES = [
  '123456789FEC20241231.txt', '123456789FEC20121231.txt', '123456789FEC20131231', '123456789FEC20101231.csv', 'xfec20250630',
  'a bFEC20241231.txt', '\tFEC20241231', 'FEC20241231.txt', 'x_fec20241939-copy (2).csv', 'aFEC20121231FEC20241231',
  'aFEC20241231FEC20121231.txt', 'aFEC20242031', 'aFEC20000000', 'a&b\xa0FEC20151231 x', 'FECFEC20151231', 'aFEC19991231',
]; // biome-ignore format: a table

const BYTES = [
  '\t',
  '|',
  ';',
  ',',
  '\r',
  '\n',
  '\r\n',
  ' ',
  '\0',
  '\xa0',
  '\xc2',
  '\xc2\xa0',
  '\x1a',
  '.',
  '-',
  'E',
  '0',
  'é',
];

function mutateCells(file: Fixture, random: SeededRandom): void {
  const row = random.pick(file.rows);
  const column = random.below(file.header.length + 2);
  const where = random.below(row.length + 1);
  switch (random.below(12)) {
    case 0:
      file.header.splice(column, 1);
      for (const cells of file.rows) cells.splice(column, 1);
      break;
    case 1: {
      file.header.splice(column, 0, random.pick(NAMES));
      const value = random.pick(VALUES);
      for (const cells of file.rows) cells.splice(column, 0, value);
      break;
    }
    case 2:
      file.header[column] = random.pick(NAMES);
      break;
    case 3:
      row.splice(where, random.below(3));
      break;
    case 4:
      row.length = Math.min(row.length, where);
      break;
    case 5:
      row.push(...['', random.pick(VALUES), ''].slice(random.below(3)));
      break;
    case 6:
      file.header.push('');
      if (random.chance(2)) for (const cells of file.rows) cells.push('');
      break;
    case 7: {
      const from = random.below(file.header.length);
      for (const cells of [file.header, ...file.rows]) cells.splice(column, 0, ...cells.splice(from, 1));
      break;
    }
    default:
      row[where] = random.pick(VALUES);
  }
}

function mutateText(text: string, random: SeededRandom): string {
  const at = random.below(text.length + 1);
  switch (random.below(5)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1 + random.below(20));
    case 1:
      return text.slice(0, at);
    case 2:
      return text.slice(0, at) + String.fromCharCode(random.below(256)) + text.slice(at + 1);
    case 3:
      return text + random.pick(['\r\n', '\n', '\r', '\x1a', ' ', '\0', '\t', '\t\t\r\n']);
    default:
      return text.slice(0, at) + random.pick(BYTES).slice(0, 2) + text.slice(at);
  }
}

/** A small file of any regime, year, separator and line end, with some faults. */
export function makeMutant(random: SeededRandom): Mutant {
  const regime = random.pick(REGIMES);
  const file = random.chance(3) ? montantSensFile(regime) : baseFile(regime);
  const year = 2010 + random.below(16);
  file.name = random.chance(6) ? random.pick(FILE_NAMES) : `123456789FEC${year}1231.txt`;
  file.separator = random.chance(3) ? random.pick(['|', ';', ',']) : '\t';
  if (file.separator === ',')
    for (const row of file.rows) for (let i = 0; i < row.length; i++) row[i] = row[i]!.replace(',', '');
  const ends = ['\r\n', '\n', '\r', '\r\r\n'];
  file.ends = random.chance(8)
    ? [random.pick(ends), random.pick(ends), random.pick(ends)]
    : [random.pick(ends)];
  if (random.chance(10))
    file.before = random.pick([
      '\xef\xbb\xbf',
      '\xef\xbb\xbf\xef\xbb\xbf',
      ' ',
      '\0',
      '\n',
      '\xff\xfe',
      '<?xml ',
      'abc<?XML',
      '\n\n\n<?xml',
    ]);
  if (random.chance(10))
    file.header[0] = file.header[0]!.padEnd(
      4096 - file.header.join('').length - file.header.length + random.below(5),
    );
  if (random.chance(6))
    for (const row of file.rows) row[10] = 'x'.repeat(random.pick([900, 1850, 1950, 2000, 4000]));
  for (let n = random.below(4); n > 0; n--) mutateCells(file, random);
  if (random.chance(12)) file.rows.length = random.below(3);
  if (random.chance(12)) file.ends.push('');
  let text = fileText(file);
  for (let n = random.chance(2) ? random.below(4) : 0; n > 0; n--) text = mutateText(text, random);
  if (random.chance(40)) text = [...text].join('\0') + (random.chance(2) ? '\0' : '');
  return { name: file.name, regime, text: text.replace(/[^\0-\xff]/g, '?') };
}
