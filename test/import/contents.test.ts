import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validateFec } from '../../core/fec/validate.ts';
import { byteTests } from '../../host/byte-tests.ts';
import { createDigest } from '../../host/digest.ts';

const head =
  'JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise';
const rows = [
  'AN|À-nouveaux|1|20240101|10130000|Capital|||O|20240101|Ouverture|0,00|500,10|||20240201||',
  'AN|À-nouveaux|1|20240101|51200000|Banque|||O|20240101|Ouverture|500,10|0,00|||20240201||',
  'VT|Ventes|2|20240105|41100000|Clients|CDUPONT|Dupont|F|20240105|Vente|20,00|0,00|||20240201||',
  'VT|Ventes|2|20240105|70600000|Prestations|||F|20240105|Vente|0,00|20,00|||20240201||',
  'VT|Ventes|3|20240106|41100000|Clients|CDUPONT|Dupont|F|20240106|Vente|1,00|0,00|||20240201||',
  'VT|Ventes|3|20240106|70600000|Prestations|||F|20240106|Vente|0,00|1,00|||20240201||',
];

function contentsOf(lines: readonly string[], contents = true) {
  const bytes = new TextEncoder().encode(`${[head, ...lines].join('\r\n')}\r\n`);
  const source = {
    name: '732829320FEC20241231.txt',
    size: bytes.length,
    async *read() {
      yield bytes;
    },
  };
  return validateFec(source, { createDigest, bytes: byteTests }, { contents }).then(
    (check) => check.contents,
  );
}

test('what a file names: accounts, third parties, journals, opening entries', async () => {
  assert.deepEqual(await contentsOf(rows), {
    accounts: {
      codes: [
        { code: '10130000', label: 'Capital' },
        { code: '51200000', label: 'Banque' },
        { code: '41100000', label: 'Clients' },
        { code: '70600000', label: 'Prestations' },
      ],
      leftOut: 0,
    },
    thirdParties: { codes: [{ code: 'CDUPONT', label: 'Dupont' }], leftOut: 0 },
    journals: {
      codes: [
        { code: 'AN', label: 'À-nouveaux' },
        { code: 'VT', label: 'Ventes' },
      ],
      leftOut: 0,
    },
    months: [{ month: '2024-01', debit: '521.10', credit: '521.10' }],
    opening: { journals: ['AN'], debit: '500.10', credit: '500.10' },
  });
});

test('no opening entries', async () => {
  assert.equal((await contentsOf(rows.slice(2)))?.opening, null);
});

test('not asked for', async () => assert.equal(await contentsOf(rows, false), null));

test('a list is bounded and says what it leaves out', async () => {
  const many = Array.from({ length: 20_003 }, (_, i) => rows[2]!.replace('CDUPONT', `C${i}`));
  const found = await contentsOf(many);
  assert.deepEqual([found?.thirdParties.codes.length, found?.thirdParties.leftOut], [20_000, 3]);
});
