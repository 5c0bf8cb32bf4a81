import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Regime } from '../../../core/fec/report.ts';
import { judgeBytes, NAME_2024 } from './fixture.ts';

const FOLDER = new URL('../../../../shared/fec/', import.meta.url);
const EXPECTED = new URL('edge-cases/EXPECTED-official.tsv', FOLDER);
const present = existsSync(EXPECTED);

function isRegime(text: string): text is Regime {
  return ['BIC', 'COM', 'BAT', 'BNCT'].includes(text);
}

test('edge cases get the verdicts and classes of the official tool', { skip: !present }, () => {
  const lines = readFileSync(EXPECTED, 'utf8').trim().split('\n').slice(1);
  const differences: string[] = [];
  for (const line of lines) {
    const [file = '', regime = '', verdict = '', classes = ''] = line.trim().split('\t');
    assert.ok(isRegime(regime), line);
    const result = judgeBytes(NAME_2024, regime, readFileSync(new URL(`edge-cases/${file}`, FOLDER)));
    const expected = `${verdict === 'refused-before-test' ? 'refused' : verdict} ${classes}`;
    const got = `${result.verdict} ${result.classes.join(',') || '-'}`;
    if (got !== expected) differences.push(`${file}: ${got}, expected ${expected}`);
  }
  assert.ok(lines.length > 50);
  assert.deepEqual(differences, []);
});

const SAMPLES: readonly (readonly [file: string, name: string, regime: Regime])[] = [
  ['ekylibre_istea_123456789FEC20201231.txt', '123456789FEC20201231.txt', 'BAT'],
  ['ekylibre_sage-coala_2020.txt', '123456789FEC20201231.txt', 'BIC'],
  ['neolegal_111111111FEC20221231.TXT', '111111111FEC20221231.TXT', 'BIC'],
  ['kledg_other-software-2024.iso8859-15.txt', '123456789FEC20241231.txt', 'BIC'],
  ['kledg_123456789FEC20251231.txt', '123456789FEC20251231.txt', 'BIC'],
  ['lasocietenouvelle_sample_pipe.txt', '123456789FEC20241231.txt', 'BIC'],
  ['lasocietenouvelle_sample_tab.txt', '123456789FEC20241231.txt', 'BIC'],
  ['tryton_FEC-previous.csv', '123456789FEC20241231.csv', 'BIC'],
];

for (const [file, name, regime] of SAMPLES) {
  test(`the export ${file} is conforme [${regime}]`, { skip: !present }, () => {
    const result = judgeBytes(name, regime, readFileSync(new URL(`samples/${file}`, FOLDER)), 65536);
    assert.deepEqual([result.verdict, result.counts.E, result.missingColumns], ['conforme', 0, []]);
  });
}
