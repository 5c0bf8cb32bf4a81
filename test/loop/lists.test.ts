import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ListName } from '../../core/loop/codes.ts';
import { failure, json, planted, testClient, withServer } from './servers.ts';

const page = { dossier: 'A&B é', skip: 250, take: 125 };

for (const [list, answer, codes] of [
  ['compte', [{ numero: '41100000', libelle: 'Clients', lettrable: true }], ['41100000']],
  ['compte', [{ numero: 411 }, { numero: ' 512 ' }], ['411', '512']],
  ['tiersClient', [{ code: 'CDUPONT', libelle: null }], ['CDUPONT']],
  ['tiersFournisseur', [], []],
  ['etablissementComplet', [{ siret: '73282932000074' }], ['73282932000074']],
] as const satisfies readonly (readonly [ListName, unknown, readonly string[]])[]) {
  test(`${list}: ${JSON.stringify(answer)}`, async () => {
    await withServer(
      (_, response) => json(response, 200, answer),
      async ({ origin, received }) => {
        assert.deepEqual(await testClient(origin).listCodes(list, page), codes);
        const [request] = received;
        assert.equal(request?.path, `/loop-api-publiques/${list}`);
        assert.deepEqual(Object.fromEntries(request?.query ?? []), {
          codeDossier: 'A&B é',
          skip: '250',
          take: '125',
        });
        assert.equal(request?.headers['x-apikey'], `${planted.publicKey}:${planted.secret}`);
      },
    );
  });
}

for (const [name, status, answer, code] of [
  ['no list', 200, { items: [] }, 'loop-bad-answer'],
  ['a thing without a code', 200, [{ libelle: 'x' }], 'loop-bad-answer'],
  ['an error in its place', 200, { error: { message: 'non' } }, 'loop-error-answer'],
  ['forbidden', 403, { statusCode: 403, message: 'no' }, 'loop-forbidden'],
] as const) {
  test(`a list cannot be read: ${name}`, async () => {
    await withServer(
      (_, response) => json(response, status, answer),
      async ({ origin }) => {
        assert.equal((await failure(testClient(origin).listCodes('compte', page))).code, code);
      },
    );
  });
}
