import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check, credit, debit, entry, file, findingOf, type Row } from './fixtures/fec.ts';

async function messages(rule: string, rows: readonly Row[], values: 'full' | 'masked' = 'full') {
  const said = await Promise.all(
    (['fr', 'en'] as const).map(async (lang) => {
      const report = await check(file(rows), { lang, values });
      return findingOf(report, rule)?.samples.map(({ message }) => message) ?? [];
    }),
  );
  return said.flat();
}

describe('missing numbers are written as the software writes them', () => {
  for (const [before, after, french] of [
    ['VT0009', 'VT0011', 'Numéro absent du journal AC : VT0010'],
    ['VT0009', 'VT0012', 'Numéros absents du journal AC : de VT0010 à VT0011 (nombre : 2)'],
    ['0998/2024', '1000/2024', 'Numéro absent du journal AC : 0999/2024'],
    ['0098', '0101', 'Numéros absents du journal AC : de 0099 à 0100 (nombre : 2)'],
    ['9', '12', 'Numéros absents du journal AC : de 10 à 11 (nombre : 2)'],
    ['99', '102', 'Numéros absents du journal AC : de 100 à 101 (nombre : 2)'],
  ] as const) {
    it(`${before}, ${after}`, async () => {
      const next = after.replace(/\d+/, (digits) => String(Number(digits) + 1).padStart(digits.length, '0'));
      const rows = [before, after, next].flatMap((number) => entry(number));
      const [said] = await messages('entry-number-gap', rows);
      assert.equal(said, french);
    });
  }
});

describe('a lettering that does not balance', () => {
  const lettered = (changes: Row): Row[] => [
    debit('100,00', { CompteNum: '411000', EcritureLet: 'AA', DateLet: '20240110', ...changes }),
    credit('100,00', { CompteNum: '707000' }),
  ];

  it('names the third party, whose account is that of all', async () => {
    assert.deepEqual(
      await messages('lettering-unbalanced', lettered({ CompAuxNum: 'DUPONT', CompAuxLib: 'Dupont' })),
      [
        'Le lettrage « AA » du tiers DUPONT (compte 411000) présente un écart de 100,00',
        'Lettering "AA" of third party DUPONT (account 411000) is off by 100.00',
      ],
    );
  });

  it('masks its name', async () => {
    const [french] = await messages('lettering-unbalanced', lettered({ CompAuxNum: 'DUPONT' }), 'masked');
    assert.equal(french, 'Le lettrage « A* » du tiers D***** (compte 411000) présente un écart de 100,00');
  });

  it('names the account alone where there is no third party', async () => {
    const [french] = await messages('lettering-unbalanced', lettered({}));
    assert.equal(french, 'Le lettrage « AA » du compte 411000 présente un écart de 100,00');
  });
});
