import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { baseName, hasLuhnKey, parseFileName } from '../../core/fec/file-name.ts';
import { check, entry, file, rulesOf } from './fixtures/fec.ts';

type Name = readonly [name: string, siren: string | null, closing: string | null, closingIsDate: boolean];

const names: readonly Name[] = [
  ['732829320FEC20241231', '732829320', '20241231', true],
  ['732829320FEC20241231.txt', '732829320', '20241231', true],
  ['732829320FEC20241231_1.TXT', '732829320', '20241231', true],
  ['732829320fec20241231.csv', '732829320', '20241231', true],
  ['732829320FEC20241231-copie-FEC20231231.txt', '732829320', '20241231', true],
  ['732829320FEC20240231.txt', '732829320', '20240231', false],
  ['73282932FEC20241231.txt', null, '20241231', true],
  ['73282932000074FEC20241231.txt', null, '20241231', true],
  ['DUPONT_732829320FEC20241231.txt', null, '20241231', true],
  ['٧٣٢٨٢٩٣٢٠FEC20241231.txt', null, '20241231', true],
  ['FEC20241231.txt', null, '20241231', true],
  ['732829320FEC2024.txt', null, null, false],
  ['732829320-20241231.txt', null, null, false],
  ['', null, null, false],
];

describe('the name of a file', () => {
  for (const [name, siren, closing, closingIsDate] of names) {
    it(JSON.stringify(name), () => assert.deepEqual(parseFileName(name), { siren, closing, closingIsDate }));
  }

  for (const [path, base] of [
    ['/a/b/x.txt', 'x.txt'],
    ['C:\\a\\x.txt', 'x.txt'],
    ['x.txt', 'x.txt'],
    ['a/', ''],
  ] as const) {
    it(`${path} is ${base}`, () => assert.equal(baseName(path), base));
  }

  for (const [digits, good] of [
    ['732829320', true],
    ['732829321', false],
    ['349536599', true],
    ['000000000', true],
    ['356000000', true],
    ['73282932000074', true],
    ['73282932000075', false],
  ] as const) {
    it(`key of ${digits}: ${good}`, () => assert.equal(hasLuhnKey(digits), good));
  }
});

describe('a file without a name', () => {
  it('is judged but for its name, and the report says so', async () => {
    const report = await check(file(entry('1')), { name: '' });
    assert.deepEqual(rulesOf(report), []);
    assert.deepEqual([report.file.name, report.file.siren, report.file.closing_date], ['', null, null]);
    assert.deepEqual(
      report.tests_not_possible.map(({ test }) => test),
      ['file-name'],
    );
    assert.deepEqual([report.verdicts.law, report.verdicts.loop], ['conforme', 'accepted']);
  });
});
