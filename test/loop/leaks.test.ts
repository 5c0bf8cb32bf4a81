import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { inspect } from 'node:util';
import { isLoopFecError } from '../../core/error.ts';
import type { LoopClient } from '../../core/loop/types.ts';
import type { ByteSource } from '../../core/ports.ts';
import { closedOrigin, type Handler, json, planted, testClient, withServer } from './servers.ts';

const limits = { tryMs: 100, totalMs: 250, importMs: 200, uploadMs: 200 };
const secretUrl = `https://a.example/c/x.txt?sv=1&sig=${planted.signature}`;

const bytes = new TextEncoder().encode('JournalCode\n');
const source: ByteSource = {
  name: '349536599FEC20191231.txt',
  size: bytes.length,
  async *read() {
    yield bytes;
  },
};

/** Every call of the client, against a server at `origin`. */
const calls: Readonly<Record<string, (client: LoopClient, origin: string) => Promise<unknown>>> = {
  getDossier: (client) => client.getDossier(`X ${planted.signature}`.slice(0, 1)),
  getDepositAddress: (client) => client.getDepositAddress('x.txt'),
  getImportStatus: (client) => client.getImportStatus('4dfa8727'),
  uploadFile: (client, origin) =>
    client.uploadFile(
      { depositUrl: `${origin}/c/x?sig=${planted.signature}`, uri: 'g/x' },
      source,
      createHash('md5').update(bytes).digest('base64'),
    ),
  importByUri: (client) => client.importFec({ dossier: 'X', siret: null, location: { uri: 'g/x' } }),
  importByUrl: (client) => client.importFec({ dossier: 'X', siret: null, location: { url: secretUrl } }),
};

const quoted = `${planted.secret} ${planted.subscriptionKey} ${secretUrl} ${encodeURIComponent(secretUrl)}`;

const servers: Readonly<Record<string, Handler>> = {
  ...Object.fromEntries(
    [200, 202, 302, 400, 401, 403, 404, 408, 409, 413, 429, 500, 503].map((status) => [
      `${status} that quotes secrets`,
      ((received, response) => {
        const body = { message: `${quoted} ${JSON.stringify(received.headers)}`, error: { message: quoted } };
        json(response, status, body, {
          Location: `/x?${planted.secret}`,
          'Retry-After': '0',
          'Request-Id': quoted,
        });
      }) satisfies Handler,
    ]),
  ),
  'a status that quotes secrets': (_, response) =>
    json(response, 200, { status: 4, text: quoted, [quoted]: [quoted] }),
  'a page': (_, response) => void response.end(`<html>${quoted}`),
  'a broken connection': (_, __, socket) => void socket.destroy(),
  silence: () => {},
};

/** All that a log, a debugger or a careless `console.log` could show. */
function seen(value: unknown): string {
  const own = value instanceof Error ? Object.getOwnPropertyNames(value) : [];
  const fields = own.map((name) => String(Reflect.get(Object(value), name)));
  return [
    inspect(value, { depth: 9, showHidden: true }),
    JSON.stringify(value),
    String(value),
    value instanceof Error ? value.stack : '',
    ...fields,
    value instanceof Error && 'cause' in value ? inspect(value.cause, { depth: 9, showHidden: true }) : '',
  ].join('\n');
}

function assertClean(value: unknown): void {
  const text = seen(value);
  for (const secret of [planted.secret, planted.subscriptionKey, planted.signature]) {
    assert.ok(!text.includes(secret), `leaks ${secret}: ${text}`);
  }
}

async function resultOf(work: () => Promise<unknown>): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    assert.ok(isLoopFecError(error), inspect(error));
    return error;
  }
}

for (const [situation, handler] of Object.entries(servers)) {
  describe(`no secret comes out of ${situation}`, () => {
    for (const [name, call] of Object.entries(calls)) {
      it(name, async () => {
        await withServer(handler, async ({ origin }) => {
          assertClean(await resultOf(() => call(testClient(origin, limits), origin)));
        });
      });
    }
  });
}

describe('no secret comes out of a port where nobody listens', () => {
  for (const [name, call] of Object.entries(calls)) {
    it(name, async () => {
      const origin = await closedOrigin();
      assertClean(await resultOf(() => call(testClient(origin, limits), origin)));
    });
  }
});

describe('no secret comes out of a server that speaks no TLS', () => {
  for (const [name, call] of Object.entries(calls)) {
    it(name, async () => {
      await withServer(
        () => {},
        async ({ origin }) => {
          const secure = origin.replace('http:', 'https:');
          assertClean(await resultOf(() => call(testClient(secure, limits), secure)));
        },
      );
    });
  }
});

it('the test itself would notice', () => {
  const leaky = Object.assign(new Error('x'), { request: { headers: { 'x-apikey': planted.secret } } });
  assert.throws(() => assertClean(leaky), /leaks/);
});
