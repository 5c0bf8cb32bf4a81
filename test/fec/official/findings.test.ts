import assert from 'node:assert/strict';
import { test } from 'node:test';
import { latin1 } from '../../../core/fec/official/bytes.ts';
import type { OfficialFinding } from '../../../core/fec/official/finding.ts';
import { createOfficialJudge } from '../../../core/fec/official/judge.ts';
import { baseFile, type Fixture, fileText, judgeFile, montantSensFile, toBytes } from './fixture.ts';

/** With a copy of the value. */
type Noted = Omit<OfficialFinding, 'bytes' | 'start' | 'end'> & { readonly value: string };

function findingsOf(file: Fixture): string[] {
  const findings: Noted[] = [];
  const judge = createOfficialJudge({
    fileName: file.name,
    regime: file.regime,
    onFinding: ({ bytes, start, end, ...rest }) =>
      findings.push({ ...rest, value: latin1(bytes, start, end) }),
  });
  const bytes = toBytes(fileText(file));
  judge.push(bytes);
  bytes.fill(0);
  judge.end();
  return findings.map(
    ({ class: name, code, line, column, name: columnName, value }) =>
      `${name} ${code} ${line}:${column} ${columnName} ${JSON.stringify(value)}`,
  );
}

test('findings say where they are, and show the value', () => {
  const file = baseFile('BIC');
  file.header[17] = 'Devise';
  file.header[5] = 'Libelle';
  Object.assign(file.rows[0]!, {
    0: '',
    2: ' ',
    3: '00/00/0000',
    4: '4A1',
    9: '18500101',
    11: '1.5',
    14: '20241301',
  });
  Object.assign(file.rows[1]!, { 9: 'demain', 11: '1 234', 12: 'x', 16: '' });
  file.after = 'fin\r\n';
  assert.deepEqual(findingsOf(file), [
    'O column-missing 1:-1 CompteLib ""',
    'S column-extra 1:5 LIBELLE ""',
    'S column-extra 1:17 DEVISE ""',
    'V missing-value 2:0 JournalCode ""',
    'E blank 2:2 EcritureNum ""',
    'E date-empty 2:3 EcritureDate "00/00/0000"',
    'A account 2:4 CompteNum "4A1"',
    'A date-outside-period 2:9 PieceDate "18500101"',
    'E amount-point 2:11 Debit "1.5"',
    'E date-impossible 2:14 DateLet "20241301"',
    'E not-a-date 3:9 PieceDate "demain"',
    'E amount-grouping 3:11 Debit "1 234"',
    'E amount-number 3:12 Credit "x"',
    'E empty-line 4:-1  "fin"',
  ]);
});

test('a column keeps the name under which it stands in the law', () => {
  const file = montantSensFile();
  file.header[3] = 'date_cpt';
  file.rows[0]![3] = '@';
  file.rows[1]![11] = 'x';
  assert.deepEqual(findingsOf(file), [
    'E not-a-date 2:3 EcritureDate "@"',
    'E amount-number 3:12 Sens "x"',
    'A debit-credit 3:-1  ""',
  ]);
});

test('a row that is too long or too short is still checked', () => {
  const file = baseFile('BIC');
  file.rows[0]!.length = 11;
  file.rows[1]!.push('more');
  file.rows[1]![0] = '';
  assert.deepEqual(findingsOf(file), [
    'E field-count 2:-1  ""',
    'V missing-value 2:15 ValidDate ""',
    'A debit-credit 2:-1  ""',
    'E field-count 3:-1  ""',
    'V missing-value 3:0 JournalCode ""',
  ]);
});

test('counts are per finding, missing columns are named, an undemanded fault leaves no class', () => {
  const file = baseFile('BIC');
  for (const cells of [file.header, ...file.rows]) cells.splice(6, 2);
  const incomplete = judgeFile(file);
  assert.deepEqual(
    [incomplete.verdict, incomplete.classes, incomplete.missingColumns],
    ['non-conforme', [], ['CompAuxNum', 'CompAuxLib']],
  );
  for (const row of file.rows) row[2] = '';
  assert.deepEqual(judgeFile(file).counts, { A: 0, E: 2, O: 0, S: 0, V: 0 });
});

test('a Sens that is not understood hides everything else', () => {
  const file = montantSensFile();
  file.header[0] = 'Foo';
  file.header[1] = 'Foo';
  file.rows[0]![3] = '@';
  file.rows[1]![12] = '1';
  const result = judgeFile(file);
  assert.deepEqual([result.verdict, result.refusal, result.classes], ['refused', 'sens', []]);
});

test('an empty file and an XML file', () => {
  const empty = createOfficialJudge({ fileName: 'xFEC20241231', regime: 'BIC' }).end();
  assert.deepEqual([empty.verdict, empty.refusal], ['refused', 'empty']);
  const xml = createOfficialJudge({ fileName: 'xFEC20241231', regime: 'BIC' });
  xml.push(toBytes('\xef\xbb\xbf<?xml version="1.0"?>\n<comptabilite>'));
  assert.deepEqual(xml.end().verdict, 'not-tested');
});

test('of Montant twice, the last is rewritten and the first is checked', () => {
  const file = montantSensFile();
  file.header.push('Montant');
  file.rows[0]!.push('@');
  file.rows[1]!.push('@');
  assert.deepEqual(findingsOf(file), ['S column-extra 1:18 MONTANT ""', 'E amount-number 3:12 Sens "@"']);
});
