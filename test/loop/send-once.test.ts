import assert from 'node:assert/strict';
import type { Socket } from 'node:net';
import { describe, it, test } from 'node:test';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { loopFetch } from '../../host/http/fetch.ts';
import { body, send, told, withRawServer } from './one-post.ts';
import { json, withServer } from './servers.ts';

test('a POST whose connection is closed after it was read leaves once, also after a warm GET', async () => {
  await withServer(
    (request, response, socket) => {
      if (request.method === 'GET') json(response, 200, {});
      else socket.destroy();
    },
    async ({ origin, received }) => {
      const warm = await loopFetch(new Request(`${origin}/warm`));
      await warm.text();
      const outcome = await send(`${origin}/importFEC`);
      assert.equal(outcome.kind, 'unknown', told(outcome));
      await new Promise((resolve) => setTimeout(resolve, 200));
      assert.equal(received.filter((request) => request.method === 'POST').length, 1);
    },
  );
});

test('the request arrives as it was given: path, query, headers, length, body', async () => {
  await withServer(
    (_, response) => json(response, 200, { ok: true }, { 'X-Request-Id': 'abc' }),
    async ({ origin, received }) => {
      const outcome = await send(`${origin}/a%20b/importFEC?x=1&y=%C3%A9`, {
        headers: { 'x-apikey': 'k:s' },
      });
      assert.ok(outcome.kind === 'answer');
      assert.equal(outcome.answer.status, 200);
      assert.equal(outcome.answer.headers['x-request-id'], 'abc');
      assert.equal(new TextDecoder().decode(outcome.answer.body), '{"ok":true}');
      const [request] = received;
      assert.equal(request?.path, '/a%20b/importFEC');
      assert.equal(request?.query.get('y'), 'é');
      assert.equal(request?.headers['x-apikey'], 'k:s');
      assert.equal(request?.headers['content-length'], String(body.length));
      assert.equal(request?.headers['transfer-encoding'], undefined);
      assert.equal(request?.headers.host, new URL(origin).host);
      assert.deepEqual(new Uint8Array(request?.body ?? []), body);
    },
  );
});

describe('sent, and nobody knows what became of it', () => {
  const cases: readonly [string, (socket: Socket) => void][] = [
    ['closed without an answer', (socket) => void socket.end()],
    ['reset without an answer', (socket) => void socket.destroy()],
    ['closed in the middle of the status line', (socket) => void socket.end('HTTP/1.1 20')],
    ['closed in the middle of the headers', (socket) => void socket.end('HTTP/1.1 200 OK\r\nContent-Le')],
    [
      'body shorter than announced',
      (socket) => void socket.end('HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"a":1}'),
    ],
    [
      'chunked body without an end',
      (socket) => void socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7\r\n{"a":1}\r\n'),
    ],
    ['not HTTP', (socket) => void socket.end('SSH-2.0-OpenSSH\r\n\r\n')],
    [
      'switches protocols',
      (socket) =>
        void socket.end('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n'),
    ],
    [
      'compressed in an unknown way',
      (socket) => void socket.end('HTTP/1.1 200 OK\r\nContent-Encoding: zzz\r\nContent-Length: 2\r\n\r\n{}'),
    ],
    [
      'says gzip and is not',
      (socket) => void socket.end('HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}'),
    ],
  ];
  for (const [name, answer] of cases) {
    it(name, async () => {
      await withRawServer(answer, async (origin, count) => {
        const outcome = await send(`${origin}/importFEC`);
        assert.equal(outcome.kind, 'unknown', told(outcome));
        assert.equal(count(), 1);
      });
    });
  }

  it('no answer in time', async () => {
    await withRawServer(
      () => {},
      async (origin, count) => {
        assert.equal(told(await send(`${origin}/importFEC`, { timeoutMs: 200 })), 'unknown timeout');
        assert.equal(count(), 1);
      },
    );
  });

  it('answer that does not end in time', async () => {
    await withRawServer(
      (socket) => void socket.write('HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"a":1'),
      async (origin) => {
        assert.equal(told(await send(`${origin}/importFEC`, { timeoutMs: 200 })), 'unknown timeout');
      },
    );
  });

  it('aborted after it left', async () => {
    const abort = new AbortController();
    await withRawServer(
      () => abort.abort(),
      async (origin, count) => {
        assert.equal(told(await send(`${origin}/importFEC`, { signal: abort.signal })), 'unknown aborted');
        assert.equal(count(), 1);
      },
    );
  });

  it('answer above 1 MiB', async () => {
    await withServer(
      (_, response) => void response.end(Buffer.alloc(1024 * 1024 + 1, 0x20)),
      async ({ origin }) => {
        assert.equal(told(await send(`${origin}/importFEC`)), 'unknown answer-too-large');
      },
    );
  });

  it('answer that unpacks to more than 1 MiB', async () => {
    const bomb = gzipSync(Buffer.alloc(8 * 1024 * 1024));
    await withServer(
      (_, response) => {
        response.writeHead(200, { 'Content-Encoding': 'gzip' });
        response.end(bomb);
      },
      async ({ origin }) => {
        assert.equal((await send(`${origin}/importFEC`)).kind, 'unknown');
      },
    );
  });
});

describe('answers', () => {
  for (const status of [200, 201, 204, 301, 302, 307, 308, 400, 401, 404, 429, 500, 503]) {
    it(`${status} is an answer and is not followed`, async () => {
      await withServer(
        (request, response) => {
          response.writeHead(status, { Location: '/elsewhere', 'Retry-After': '0' });
          response.end(status === 204 ? undefined : request.path);
        },
        async ({ origin, received }) => {
          assert.equal(told(await send(`${origin}/importFEC`)), `answer ${status}`);
          assert.equal(received.length, 1);
        },
      );
    });
  }

  const plain = Buffer.from('{"accountingImportRequestId":"4dfa8727"}');
  for (const [encoding, bytes] of [
    ['gzip', gzipSync(plain)],
    ['deflate', deflateSync(plain)],
    ['br', brotliCompressSync(plain)],
  ] as const) {
    it(`compressed with ${encoding} although we did not ask`, async () => {
      await withServer(
        (_, response) => {
          response.writeHead(200, { 'Content-Encoding': encoding, 'Content-Length': String(bytes.length) });
          response.end(bytes);
        },
        async ({ origin, received }) => {
          const outcome = await send(`${origin}/importFEC`);
          assert.ok(outcome.kind === 'answer', told(outcome));
          assert.equal(Buffer.from(outcome.answer.body).toString(), plain.toString());
          assert.equal(received[0]?.headers['accept-encoding'], 'identity');
        },
      );
    });
  }

  it('an answer after an early hint', async () => {
    await withRawServer(
      (socket) =>
        void socket.end('HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}'),
      async (origin) => {
        assert.equal(told(await send(`${origin}/importFEC`)), 'answer 200');
      },
    );
  });
});
