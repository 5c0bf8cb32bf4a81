/** A year of books, as the benchmarks have them: large enough that every table grows. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { type FecKind, writeFec } from '../../../bench/generate/fec-file.ts';
import { inFolder } from '../fixtures/command.ts';
import { difference, plainly, withKernel } from './fixtures/engines.ts';

const name = '123456782FEC20241231.txt';
const base: FecKind = {
  rows: 30_000,
  seed: 11,
  separator: '\t',
  encoding: 'utf-8',
  errors: 'none',
  order: 'entry',
};

const kinds: Readonly<Record<string, Partial<FecKind>>> = {
  clean: {},
  'with a bar, in ISO 8859-15': { separator: '|', encoding: 'iso-8859-15' },
  'by account': { order: 'account' },
  'some errors': { errors: 'some' },
  'some errors, by account': { errors: 'some', order: 'account', seed: 12 },
  'an error on every row': { errors: 'all' },
  'an error on every row, with a bar': { errors: 'all', separator: '|', seed: 13 },
};

describe('a year of books is judged the same with the kernel', () => {
  for (const [about, kind] of Object.entries(kinds)) {
    it(about, async () => {
      await inFolder(async ({ path: folder }) => {
        const path = join(folder, name);
        const { rows } = writeFec(path, { ...base, ...kind });
        const parts = [{ name, bytes: readFileSync(path) }];
        const expected = await plainly(parts, { listening: false });
        for (const cut of [70_001, 1 << 18]) {
          const kernel = await withKernel(parts, cut, { listening: false });
          assert.equal(difference(expected, kernel.said), '');
          if (kind.errors === undefined)
            assert.ok(kernel.passed > rows * 0.95, `${kernel.passed} rows passed`);
        }
      });
    });
  }
});
