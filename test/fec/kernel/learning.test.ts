import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ledger } from '../../../core/fec/ledger.ts';
import { entry, file, legalName, type Row } from '../fixtures/fec.ts';
import { difference, plainly, withKernel } from './fixtures/engines.ts';

/** Numbers of accounts of every class and root, of digits only and not. */
const accounts = Array.from({ length: 100 }, (_, root) => String(root).padStart(2, '0')).flatMap((root) => [
  `${root}0`,
  `${root}1${'0'.repeat(1 + (Number(root) % 9))}`,
  `${root}2000000000000000000000001`,
  `${root}1A`,
  `${root}1000DUPONT`,
  `${root}1é`,
]);

const thirdParties = Array.from({ length: 400 }, (_, i) => `${i % 3 === 0 ? 'C' : ''}${i}`);

function ofAccount(CompteNum: string, i: number): Row {
  return { CompteNum, CompteLib: `Compte ${i % 7}`, EcritureLib: `Facture ${i}` };
}

function ofThirdParty(CompAuxNum: string, i: number): Row {
  const lettered = i % 4 === 0 ? { EcritureLet: `L${i % 9}`, DateLet: '20240301' } : {};
  const CompteNum = i % 2 === 0 ? '401000' : '411000';
  return { CompteNum, CompAuxNum, CompAuxLib: `Tiers ${i % 11}`, EcritureLib: `Facture ${i}`, ...lettered };
}

const faults: readonly Row[] = [
  { PieceDate: '20241301' },
  { CompteNum: '' },
  { EcritureDate: '2024' },
  { EcritureLib: '' },
  { Montantdevise: 'x', Idevise: 'USD' },
  { CompAuxNum: 'C7', CompAuxLib: '' },
];

/** Twice, with other labels the second time. @param faulty of so many rows one is for the rules to read; 0 for none */
function rowsOf(faulty: number): Row[] {
  return [0, 1].flatMap((round) =>
    [...accounts.map(ofAccount), ...thirdParties.map(ofThirdParty)].flatMap((row, i) => {
      const label = round === 0 ? {} : { CompteLib: `Autre ${i % 5}` };
      const fault = faulty > 0 && i % faulty === 0 ? faults[(i / faulty) % faults.length] : {};
      return entry(`${round}n${i}`, `${1 + i},${10 + round}`, { ...row, ...label, ...fault });
    }),
  );
}

describe('what the kernel learns by itself', () => {
  for (const faulty of [0, 1, 2, 3, 10]) {
    it(
      faulty === 0 ? 'nothing but fine rows' : `one of ${faulty} entries is for the rules to read`,
      async () => {
        const parts = [{ name: legalName, bytes: file(rowsOf(faulty)) }];
        const expected = await plainly(parts);
        for (const size of [700, 16_000, 1_000_000]) {
          assert.equal(difference(expected, (await withKernel(parts, size)).said), '');
        }
      },
    );
  }

  it('is what it needs not ask for', async (t) => {
    const meet = t.mock.method(Ledger.prototype, 'meet');
    const rows = thirdParties.flatMap((code, i) =>
      entry(`${i}`, `${1 + i},00`, { ...ofThirdParty(code, i), EcritureLib: `Facture ${i}` }),
    );
    const known = accounts.filter((code) => /^[1-8]\d+$/.test(code));
    const named = known.flatMap((code, i) => entry(`x${i}`, `${1 + i},00`, ofAccount(code, i)));
    const { passed } = await withKernel([{ name: legalName, bytes: file([...rows, ...named]) }], 1_000_000);
    assert.ok(passed > (rows.length + named.length) * 0.9, `${passed} of ${rows.length + named.length}`);
    assert.ok(meet.mock.callCount() <= 5, `${meet.mock.callCount()} times`);
  });
});
