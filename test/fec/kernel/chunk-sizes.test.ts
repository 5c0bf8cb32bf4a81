import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { concat, entry, file, legalName, names, type Row } from '../fixtures/fec.ts';
import { variedFiles } from '../fixtures/varied.ts';
import { difference, plainly, withKernel } from './fixtures/engines.ts';

const sizes = [1, 2, 3, 7, 64, 333, 4095, 4096, 4097, 65_535, 65_536, 65_537, 262_144];
const few = [777, 4097];
const ofEverySize = ['plain', 'UTF-8', 'mixed line ends', 'line breaks and separators in labels'];

/** Rows for the kernel after those that matter, so that it takes up again what they left behind. */
function ordinary(entries: number, from: number, more: Row = {}): Row[] {
  return Array.from({ length: entries }, (_, i) => entry(String(from + i), `${i + 1},00`, more)).flat();
}

async function holds(bytes: Uint8Array, cuts: readonly (number | readonly number[])[]): Promise<number> {
  const parts = [{ name: legalName, bytes }];
  let most = 0;
  const expected = await plainly(parts);
  for (const cut of cuts) {
    const kernel = await withKernel(parts, cut);
    assert.equal(difference(expected, kernel.said), '', `cut at ${cut}`);
    most = Math.max(most, kernel.passed);
  }
  return most;
}

describe('the kernel says the same whatever the size of the chunks', () => {
  for (const { name, bytes, from } of variedFiles) {
    it(`${name}: chunks of any size`, async () => {
      await holds(bytes, ofEverySize.includes(name) ? sizes : few);
    });

    it(`${name}: in three pieces`, async () => {
      const step = Math.ceil((bytes.length - from) / 4);
      const cuts = Array.from({ length: 4 }, (_, i) => [from + i * step, from + i * step + 700 + i * 13]);
      await holds(bytes, cuts);
    });
  }

  for (const [about, form] of [
    ['tabs, CR LF', {}],
    ['bars, LF', { separator: '|', lineEnd: '\n' }],
    ['Montant and Sens', { columns: names('BIC', 'montant-sens') }],
  ] as const) {
    it(`${about}: hundreds of kilobytes, a row across every border`, async () => {
      const rows = ordinary(1500, 1, { EcritureLib: 'Facture d’électricité « été »' });
      const bytes = file(rows, form);
      const borders = [65_536, 131_072, 262_144].flatMap((at) =>
        [-200, -100, -3, -2, -1, 0, 1].map((by) => at + by),
      );
      const cuts = [...sizes.slice(4), ...borders.map((at) => [5000, at])];
      assert.ok((await holds(bytes, cuts)) > rows.length - 200);
    });
  }

  it('a row that was cut by the end of a chunk is passed once it is there', async () => {
    const parts = [{ name: legalName, bytes: file(ordinary(1500, 1)) }];
    const { passed } = await withKernel(parts, parts[0]!.bytes.length);
    assert.ok(passed > 2900, `${passed} rows passed`);
    for (const cut of [4096, 20_000, 65_537]) assert.equal((await withKernel(parts, cut)).passed, passed);
  });

  it('what one part leaves behind, the next one takes up', async () => {
    const cuts = [64, 4097, 20_000, [6000, 9000]];
    const one = file(ordinary(120, 1));
    const two = file(ordinary(400, 121), { separator: '|', lineEnd: '\n', encoding: 'iso-8859-15' });
    const three = file(ordinary(120, 521), { columns: names('BIC').toReversed() });
    const four = file(ordinary(120, 641, { EcritureLib: 'été' }), { finalLineEnd: false });
    for (const all of [
      [one, two, four],
      [two, one],
      [one, three, two],
      [four, one, new Uint8Array(0), two],
      [one, concat(two, two), one],
    ]) {
      const parts = all.map((bytes, i) => ({ name: `732829320FEC20241231_${i + 1}.txt`, bytes }));
      for (const cut of cuts) {
        const kernel = await withKernel(parts, cut);
        assert.equal(difference(await plainly(parts), kernel.said), '', `cut at ${cut}`);
      }
    }
  });
});
