import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entry, file, legalName, type Row } from '../fixtures/fec.ts';
import { difference, plainly, withKernel } from './fixtures/engines.ts';

/** One entry: journal, number, day of January to December by 28. */
type Entry = readonly [journal: string, number: string, day: number];

function rowsOf(entries: readonly Entry[]): Row[] {
  return entries.flatMap(([journal, number, day], i) => {
    const month = String(1 + Math.floor(day / 28)).padStart(2, '0');
    const date = `2024${month}${String(1 + (day % 28)).padStart(2, '0')}`;
    const label = journal === 'AN' ? { CompteNum: '512000', CompteLib: 'Banque' } : {};
    const fields = { JournalCode: journal, JournalLib: `Journal ${journal}`, EcritureDate: date, ...label };
    return entry(number, `${1 + i},00`, { ...fields, ValidDate: '20241231', EcritureLib: `Facture ${i}` });
  });
}

/** Sixty entries in order, of which some are said otherwise. */
function sixty(change: (n: number) => Entry): Entry[] {
  return Array.from({ length: 60 }, (_, i) => change(i + 1));
}

const inOrder = (n: number): Entry => ['AC', String(n), n];
const other = (n: number): Entry => ['VE', `V${n}`, n];

const blocks = (journals: string, late: number): Entry[] =>
  [...journals].map((journal, i) => [`J${journal}`, String(i + 1), i === late ? i - 8 : i + 10]);

const cases: Readonly<Record<string, readonly [rule: string, entries: readonly Entry[]]>> = {
  'a number is missing': ['entry-number-gap', sixty((n) => ['AC', String(n < 30 ? n : n + 1), n])],
  'two numbers are missing': ['entry-number-gap', sixty((n) => ['AC', String(n < 30 ? n : n + 2), n])],
  'a number is missing from those of a journal that has two': [
    'entry-number-gap',
    sixty((n) => ['AC', `${n % 2 === 0 ? 'A' : ''}${n < 30 ? n : n + 1 + (n % 2)}`, n]),
  ],
  'a date comes late': ['entry-number-inversion', sixty((n) => ['AC', String(n), n === 30 ? 10 : n])],
  'a date comes late in the order of the numbers': [
    'entry-number-inversion',
    sixty((n) => ['AC', String(61 - n), n]),
  ],
  'a date comes late in a journal, not among its neighbours': [
    'entry-number-inversion',
    blocks('AAAAAAAAAABBBBBBBBBBBBBBBAAAAAAAAAAAAAAAA', 25),
  ],
  'a date comes late where journals have more than one run': [
    'entry-number-inversion',
    blocks('AAAAAAAAAABBBBBBBBBBAAAAAAAAAABBBBBBBBBBBBB', 20),
  ],
  'the first number alone has another text behind it': [
    'entry-number-gap',
    sixty((n) => ['AC', n === 1 ? '1B' : `${n < 30 ? n : n + 1}A`, n]),
  ],
  'a number is missing before a text': [
    'entry-number-gap',
    sixty((n) => ['AC', `VT${n < 30 ? n : n + 1}/2024`, n]),
  ],
  'two journals share a number, of hundreds': [
    'entry-number-duplicate',
    Array.from({ length: 300 }, (_, i) => [i % 2 === 0 ? 'AC' : 'VE', String(i === 250 ? 250 : i + 1), i]),
  ],
  'an opening entry has not the lowest number': [
    'opening-not-first',
    [['AN', '2', 0], ...sixty((n): Entry => [n % 2 === 0 ? 'AC' : 'VE', String(n === 1 ? 1 : n + 1), n])],
  ],
  'opening entries come first in the file, each with a text of its own before its number': [
    'opening-not-first',
    [
      ...Array.from({ length: 12 }, (_, i): Entry => ['AN', `${'ABCDEFGHIJKL'[i]}-2`, 0]),
      ...sixty((n): Entry => [n % 2 === 0 ? 'AC' : 'VE', n === 7 ? 'G-1' : `Z${n}`, n]),
    ],
  ],
};

const orderly: Readonly<Record<string, readonly Entry[]>> = {
  'one journal': sixty(inOrder),
  'opening entries with the lowest numbers': [
    ['AN', '1', 0],
    ['AN', '2', 0],
    ['AN', '3', 0],
    ...sixty((n): Entry => [n % 2 === 0 ? 'AC' : 'VE', String(n + 3), n]),
  ],
};

describe('of a million entries, the kernel shows the judges the one that matters', () => {
  for (const [about, [rule, entries]] of Object.entries(cases)) {
    for (const more of [0, 120]) {
      it(`${about}, with ${more} others`, async () => {
        const others = Array.from({ length: more }, (_, i) => other(i + 1));
        const bytes = file(rowsOf([...entries, ...others]));
        const parts = [{ name: legalName, bytes }];
        const expected = await plainly(parts);
        assert.ok(more > 0 || expected.includes(`"${rule}"`), `no ${rule}`);
        assert.equal(difference(expected, (await withKernel(parts, 4000)).said), '');
      });
    }
  }

  for (const [about, entries] of Object.entries(orderly)) {
    it(`and nothing where there is nothing: ${about}`, async () => {
      const parts = [{ name: legalName, bytes: file(rowsOf(entries)) }];
      const expected = await plainly(parts);
      for (const [rule] of Object.values(cases)) assert.ok(!expected.includes(`"${rule}"`), rule);
      assert.equal(difference(expected, (await withKernel(parts, 4000)).said), '');
    });
  }
});
