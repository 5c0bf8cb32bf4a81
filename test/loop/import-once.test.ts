import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import type { ImportRequest } from '../../core/loop/types.ts';
import { closedOrigin, json, planted, testClient, withServer } from './servers.ts';

const request: ImportRequest = {
  dossier: 'MANON002',
  siret: null,
  location: { uri: 'guid/349536599FEC20191231.txt' },
};
const id = '4dfa8727-0413-4e80-9fe2-3bea94b22833';

test('the POST leaves once though the connection breaks after a warm call', async () => {
  await withServer(
    (received, response, socket) => {
      if (received.method === 'GET') json(response, 200, { objectId: '1', siren: '349536599' });
      else socket.destroy();
    },
    async ({ origin, received }) => {
      const client = testClient(origin);
      await client.getDossier('MANON002');
      const outcome = await client.importFec(request);
      assert.equal(outcome.kind, 'unknown');
      await new Promise((resolve) => setTimeout(resolve, 200));
      assert.equal(received.filter(({ method }) => method === 'POST').length, 1);
    },
  );
});

describe('the POST is never repeated', () => {
  for (const [status, kind] of [
    [429, 'rejected'],
    [500, 'unknown'],
    [503, 'unknown'],
    [408, 'unknown'],
    [307, 'unknown'],
    [308, 'unknown'],
  ] as const) {
    it(`${status}`, async () => {
      await withServer(
        (_, response) =>
          json(response, status, {}, { 'Retry-After': '0', Location: '/loop-api-publiques/importFEC' }),
        async ({ origin, received }) => {
          assert.equal((await testClient(origin).importFec(request)).kind, kind);
          assert.equal(received.length, 1);
        },
      );
    });
  }
});

test('a redirect carries nothing to another server', async () => {
  await withServer(
    (_, response) => json(response, 200, { accountingImportRequestId: id }),
    async (other) => {
      await withServer(
        (_, response) => json(response, 307, {}, { Location: `${other.origin}/importFEC` }),
        async ({ origin }) => {
          assert.equal((await testClient(origin).importFec(request)).kind, 'unknown');
          assert.equal(other.received.length, 0);
        },
      );
    },
  );
});

describe('what the POST says', () => {
  const cases: readonly [string, ImportRequest, string][] = [
    [
      'the URI, and an empty URL',
      request,
      '{"codeIbs":"MANON002","URI":"guid/349536599FEC20191231.txt","URL":""}',
    ],
    [
      'the URL, and an empty URI',
      { ...request, location: { url: 'https://a.example/x.txt?sig=1' } },
      '{"codeIbs":"MANON002","URI":"","URL":"https://a.example/x.txt?sig=1"}',
    ],
    [
      'the SIRET when there is one',
      { ...request, siret: '34953659900011' },
      '{"codeIbs":"MANON002","URI":"guid/349536599FEC20191231.txt","URL":"","SIRET":"34953659900011"}',
    ],
  ];
  for (const [name, wanted, body] of cases) {
    it(name, async () => {
      await withServer(
        (_, response) => json(response, 200, { accountingImportRequestId: id }, { 'X-Request-Id': 'r-1' }),
        async ({ origin, received }) => {
          assert.deepEqual(await testClient(origin).importFec(wanted), {
            kind: 'accepted',
            importId: id,
            requestId: 'r-1',
          });
          const [sent] = received;
          assert.equal(sent?.method, 'POST');
          assert.equal(sent?.path, '/loop-api-publiques/importFEC');
          assert.equal(sent?.body.toString(), body);
          assert.equal(sent?.headers['content-type'], 'application/json');
          assert.equal(sent?.headers['cache-control'], 'no-cache');
          assert.equal(sent?.headers['ocp-apim-subscription-key'], planted.subscriptionKey);
          assert.equal(sent?.headers['x-apikey'], `${planted.publicKey}:${planted.secret}`);
        },
      );
    });
  }
});

test('what signs the address of the file is not quoted', async () => {
  await withServer(
    (received, response) => {
      const { URL: url } = JSON.parse(received.body.toString()) as { URL: string };
      json(response, 200, {
        error: { message: `cannot read ${url}, ${url.split('?')[1]}, ${planted.signature}` },
      });
    },
    async ({ origin }) => {
      const url = `https://a.example/c/x.txt?sv=2020&sig=${planted.signature}`;
      const outcome = await testClient(origin).importFec({ ...request, location: { url } });
      assert.deepEqual(outcome, {
        kind: 'rejected',
        status: 200,
        reason: 'cannot read https://a.example/c/x.txt?… …, …',
        requestId: null,
      });
    },
  );
});

test('nobody listens: not sent', async () => {
  const outcome = await testClient(await closedOrigin()).importFec(request);
  assert.deepEqual(outcome, { kind: 'not-sent', reason: 'ECONNREFUSED' });
});

test('no answer in the time that the caller gives: unknown', async () => {
  await withServer(
    () => {},
    async ({ origin, received }) => {
      const outcome = await testClient(origin).importFec(request, { timeoutMs: 200 });
      assert.deepEqual(outcome, { kind: 'unknown', status: null, reason: 'timeout', requestId: null });
      assert.equal(received.length, 1);
    },
  );
});
