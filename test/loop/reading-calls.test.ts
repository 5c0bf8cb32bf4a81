import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { failure, json, planted, testClient, withServer } from './servers.ts';

const id = '4dfa8727-0413-4e80-9fe2-3bea94b22833';

describe('the dossier', () => {
  const cases: readonly [string, object, { siren: string | null; formeJuridique: string | null }][] = [
    [
      'as documented',
      { objectId: 'o', revisionId: 1, siren: '349536599', formeJuridique: 'SARL' },
      { siren: '349536599', formeJuridique: 'SARL' },
    ],
    ['grouped digits', { siren: '349 536\u00a0599' }, { siren: '349536599', formeJuridique: null }],
    ['a number without its leading zero', { siren: 49536599 }, { siren: '049536599', formeJuridique: null }],
    ['no SIREN', { objectId: 'o', siren: null }, { siren: null, formeJuridique: null }],
    ['an empty SIREN', { siren: '', formeJuridique: ' ' }, { siren: null, formeJuridique: null }],
    ['a SIREN that is none', { siren: '34953659' }, { siren: null, formeJuridique: null }],
    ['a SIRET instead', { siren: '34953659900011' }, { siren: null, formeJuridique: null }],
    [
      'a legal form of another type',
      { siren: '349536599', formeJuridique: { x: 1 } },
      { siren: '349536599', formeJuridique: null },
    ],
    ['no error', { siren: '349536599', error: null }, { siren: '349536599', formeJuridique: null }],
  ];
  for (const [name, answer, expected] of cases) {
    it(name, async () => {
      await withServer(
        (_, response) => json(response, 200, answer),
        async ({ origin, received }) => {
          assert.deepEqual(await testClient(origin).getDossier('A&B é'), { code: 'A&B é', ...expected });
          const [request] = received;
          assert.equal(request?.method, 'GET');
          assert.equal(request?.path, '/loop-api-publiques/DossierComplet');
          assert.equal(request?.query.get('codeDossier'), 'A&B é');
          assert.equal(request?.headers['ocp-apim-subscription-key'], planted.subscriptionKey);
          assert.equal(request?.headers['x-apikey'], `${planted.publicKey}:${planted.secret}`);
          assert.equal(request?.headers['cache-control'], 'no-cache');
        },
      );
    });
  }
});

describe('the status of an import', () => {
  const cases: readonly [object, string, number | string | null, object][] = [
    [{ status: 1 }, 'waiting', 1, {}],
    [{ status: 2 }, 'running', 2, {}],
    [
      { status: 3, lines: 12, journal: { code: 'AC' } },
      'succeeded',
      3,
      { lines: 12, journal: { code: 'AC' } },
    ],
    [{ status: 4, error: { message: 'déséquilibre' } }, 'failed', 4, { error: { message: 'déséquilibre' } }],
    [{ status: '3' }, 'succeeded', '3', {}],
    [{ status: 0 }, 'other', 0, {}],
    [{ status: 5 }, 'other', 5, {}],
    [{ status: 25 }, 'other', 25, {}],
    [{ status: 3.5 }, 'other', 3.5, {}],
    [{ status: 'toString' }, 'other', 'toString', {}],
    [{ status: null, message: 'x' }, 'other', null, { message: 'x' }],
    [{}, 'other', null, {}],
    [
      { status: 1, file: `https://a.example/x?sig=${planted.signature}` },
      'waiting',
      1,
      { file: 'https://a.example/x?…' },
    ],
  ];
  for (const [answer, state, code, fields] of cases) {
    it(JSON.stringify(answer), async () => {
      await withServer(
        (_, response) => json(response, 200, answer, { 'Request-Id': 'r-1' }),
        async ({ origin, received }) => {
          const status = await testClient(origin).getImportStatus(id);
          assert.deepEqual(status, { state, code, fields, requestId: 'r-1' });
          assert.equal(received[0]?.path, '/loop-api-publiques/getImportStatus');
          assert.equal(received[0]?.query.get('accountingImportRequestId'), id);
        },
      );
    });
  }

  for (const answer of [
    '[]',
    '"3"',
    '3',
    'null',
    '{"status":{}}',
    '{"status":true}',
    '[{"status":3}]',
    '{"status":3',
  ]) {
    it(`${answer} is no answer`, async () => {
      await withServer(
        (_, response) => void response.end(answer),
        async ({ origin }) => {
          assert.equal((await failure(testClient(origin).getImportStatus(id))).code, 'loop-bad-answer');
        },
      );
    });
  }

  it('an error in its place', async () => {
    await withServer(
      (_, response) => json(response, 200, { error: { message: 'Import inconnu' } }),
      async ({ origin }) => {
        const error = await failure(testClient(origin).getImportStatus(id));
        assert.equal(error.code, 'loop-error-answer');
        assert.match(error.texts.fr, /« Import inconnu »/);
      },
    );
  });
});

test('a compressed answer is read', async () => {
  await withServer(
    (_, response) => {
      response.writeHead(200, { 'Content-Encoding': 'gzip', 'Content-Type': 'application/json' });
      response.end(gzipSync('{"siren":"349536599"}'));
    },
    async ({ origin }) => {
      assert.equal((await testClient(origin).getDossier('X')).siren, '349536599');
    },
  );
});
