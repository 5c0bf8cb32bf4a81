import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSiret } from '../../core/import/siret.ts';

for (const [text, digits] of [
  ['73282932000074', '73282932000074'],
  [' 732 829 320 00074 ', '73282932000074'],
  ['356 000 000 00048', '35600000000048'],
  ['356 000 000 49837', '35600000049837'],
] as const) {
  test(`"${text}" is a SIRET`, () => assert.equal(parseSiret(text), digits));
}

for (const text of [
  '',
  '73282932000075',
  '7328293200007',
  '732829320000740',
  '7328293200007a',
  '732829320',
]) {
  test(`"${text}" is no SIRET`, () => {
    assert.throws(() => parseSiret(text), { code: 'bad-siret' });
  });
}
