/** Entries with a number higher than all of their journal are not looked for: the others must be found all the same. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entry, file, legalName, type Row } from '../fixtures/fec.ts';
import { SeededRandom } from '../official/random.ts';
import { difference, plainly, withKernel } from './fixtures/engines.ts';

/** An entry of its own amount. */
function written(number: string, i: number, fields: Row = {}): readonly Row[] {
  return entry(number, `${1 + (i % 9000)},${10 + (i % 90)}`, { EcritureLib: `Facture ${i}`, ...fields });
}

function inTurn(count: number, numberOf: (i: number) => string, fieldsOf: (i: number) => Row = () => ({})) {
  return Array.from({ length: count }, (_, i) => written(numberOf(i), i, fieldsOf(i)));
}

const padded = (value: number) => String(value).padStart(6, '0');
const journals = ['AC', 'VE', 'BQ', 'OD'] as const;
const inJournal = (i: number): Row => ({ JournalCode: journals[i % journals.length]! });
/** Longer than what is compared at once, and different at its end only. */
const long = (value: number) => `${'numero-'.repeat(9)}${padded(value)}`;

const books: Readonly<Record<string, readonly (readonly Row[])[]>> = {
  'that go on': inTurn(1500, padded),
  'without zeros before them': inTurn(1500, String),
  'that are long': inTurn(400, long),
  'in several journals': inTurn(1500, (i) => padded(Math.floor(i / 4)), inJournal),
  'that start again': [...inTurn(700, padded), ...inTurn(700, padded)],
  'that come down': inTurn(700, (i) => padded(9000 - i)),
  'of which the one before comes back': inTurn(1200, (i) => padded(i % 10 === 9 ? i - 1 : i)),
  'of which an early one comes back': inTurn(1200, (i) => padded(i % 100 === 99 ? 3 : i)),
  'of which the highest of another journal comes back': inTurn(1200, (i) => padded(i >> 3), inJournal),
  'of which one is longer': inTurn(900, (i) => (i === 300 ? '0000000' : padded(i))),
  'of which some fill a window': inTurn(300, (i) =>
    i % 100 === 50 ? '9'.repeat(65_000 + i * 4) : padded(i),
  ),
  'of rows without a journal': inTurn(
    1200,
    (i) => padded(i % 50 === 49 ? i - 20 : i),
    (i) => (i % 25 === 24 ? { JournalCode: '' } : {}),
  ),
  'of which the letters alternate': inTurn(900, (i) => `${i % 2 === 0 ? 'A' : 'B'}${padded(i)}`),
  'of which the rules read some rows': inTurn(1500, padded, (i) =>
    i % 40 === 0 ? { EcritureLib: ` Facture ${i}` } : {},
  ),
  'of which the rules read rows that come back': inTurn(
    1500,
    (i) => padded(i % 40 === 20 ? i - 20 : i),
    (i) => (i % 40 === 0 || i % 40 === 20 ? { EcritureLib: ` Facture ${i}` } : {}),
  ),
  'of more journals than are known by heart': [0, 1, 2].flatMap((round) =>
    inTurn(
      1300,
      () => padded(round === 2 ? 0 : round),
      (i) => ({ JournalCode: `J${i}` }),
    ),
  ),
};

/** The rows of some entries at the end of the file. */
function torn(entries: readonly (readonly Row[])[], seed: number): Row[] {
  const random = new SeededRandom(seed);
  const late: Row[] = [];
  const rows = entries.flatMap((entry) => {
    if (random.below(20) > 0) return entry;
    late.push(...entry.slice(1));
    return entry.slice(0, 1);
  });
  return [...rows, ...late];
}

describe('numbers', () => {
  it('that go on, start again and come back in the next part', async () => {
    const half = (from: number, to: number, step: number) =>
      Array.from({ length: (to - from) / step }, (_, i) =>
        written(padded(from + i * step), i, inJournal(i)),
      ).flat();
    const parts = [half(0, 800, 1), half(400, 1600, 2), half(0, 2000, 4)].map((rows, i) => ({
      name: `732829320FEC20241231_${i + 1}.txt`,
      bytes: file(rows),
    }));
    const kernel = await withKernel(parts, 60_000);
    assert.equal(difference(await plainly(parts), kernel.said), '');
    assert.ok(kernel.passed > 1000, `${kernel.passed} rows passed`);
  });
  for (const [about, entries] of Object.entries(books)) {
    for (const isTorn of [false, true]) {
      it(`${about}${isTorn ? ', some rows far from the others' : ''}`, async () => {
        const rows = isTorn ? torn(entries, 7) : entries.flat();
        const parts = [{ name: legalName, bytes: file(rows) }];
        const expected = await plainly(parts);
        for (const cut of [9000, 60_000]) {
          const kernel = await withKernel(parts, cut);
          assert.equal(difference(expected, kernel.said), '', `cut at ${cut}`);
          assert.ok(kernel.passed > rows.length / 4, `${kernel.passed} of ${rows.length} rows passed`);
        }
      });
    }
  }
});
