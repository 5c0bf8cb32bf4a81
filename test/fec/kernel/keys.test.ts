import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entry, file, legalName, type Row } from '../fixtures/fec.ts';
import { difference, plainly, withKernel } from './fixtures/engines.ts';

/** Texts of every length, and for each of them others that differ in one place, the first, a middle or the last one. */
const alike = Array.from({ length: 70 }, (_, i) => {
  const text = 'abcdefghij'.repeat(8).slice(0, i + 2);
  const middle = Math.floor(text.length / 2);
  return [0, middle, text.length - 1].map((at) => `${text.slice(0, at)}Z${text.slice(at + 1)}`).concat(text);
}).flat();

const accented = ['é', 'à', 'œ'].flatMap((letter) =>
  Array.from({ length: 20 }, (_, i) => letter.repeat(i + 1)),
);
const texts = [...alike, ...accented];

/** The same text, cut in two in every place. */
const cuts = Array.from({ length: 38 }, (_, i) => ['x'.repeat(i + 1), 'x'.repeat(39 - i - 1)] as const);

const party: Row = { CompteNum: '401000', CompAuxNum: 'DUP', CompAuxLib: 'Dupont' };

const keyed: Readonly<Record<string, readonly Row[]>> = {
  'codes of journals': texts.map((text) => ({ JournalCode: text })),
  'labels of journals': texts.map((text) => ({ JournalLib: text })),
  'numbers of entries': texts.map((text) => ({ EcritureNum: text })),
  'numbers of accounts': texts.map((text) => ({ CompteNum: `607${text}` })),
  'labels of accounts': texts.map((text) => ({ CompteLib: text })),
  'numbers of third parties': texts.map((text) => ({ ...party, CompAuxNum: text })),
  'labels of third parties': texts.map((text) => ({ ...party, CompAuxLib: text })),
  letterings: texts.map((text) => ({ ...party, EcritureLet: text, DateLet: '20240301' })),
  'owners of letterings': texts.map((text) => ({
    ...party,
    CompAuxNum: text,
    EcritureLet: 'A',
    DateLet: '20240301',
  })),
  'journals cut from numbers': cuts.map(([a, b]) => ({ JournalCode: a, EcritureNum: b })),
  'journals cut from labels': cuts.map(([a, b]) => ({ JournalCode: a, JournalLib: b })),
  'accounts cut from labels': cuts.map(([a, b]) => ({ CompteNum: `607${a}`, CompteLib: b })),
  'accounts cut from third parties and codes': cuts.flatMap(([a, b]) => [
    { CompteNum: `401${a}`, CompAuxNum: b, CompAuxLib: 'x', EcritureLet: 'A', DateLet: '20240301' },
    { CompteNum: '401000', CompAuxNum: a, CompAuxLib: 'x', EcritureLet: b, DateLet: '20240301' },
  ]),
};

describe('the kernel takes no key for another', () => {
  for (const [about, changes] of Object.entries(keyed)) {
    it(about, async () => {
      // Once to be learned, twice to be found; every amount is another one.
      const rows = [0, 1, 2].flatMap((round) =>
        changes.flatMap((fields, i) => {
          const number = `${round}n${i}`;
          return entry(number, `${1 + i},${10 + round}`, { EcritureLib: `Facture ${number}`, ...fields });
        }),
      );
      const parts = [{ name: legalName, bytes: file(rows) }];
      const kernel = await withKernel(parts, 16_000);
      assert.equal(difference(await plainly(parts), kernel.said), '');
      assert.ok(kernel.passed > rows.length / 4, `${kernel.passed} of ${rows.length} rows passed`);
    });
  }
});
