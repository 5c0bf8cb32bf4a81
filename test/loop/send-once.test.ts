import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, test } from 'node:test';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import type { SendOutcome } from '../../core/ports.ts';
import { loopFetch } from '../../host/http/fetch.ts';
import { sendOnce } from '../../host/http/send-once.ts';
import { closedOrigin, json, withServer } from './servers.ts';

const body = new TextEncoder().encode('{"codeIbs":"MANON002"}');

function send(
  url: string,
  more: { timeoutMs?: number; signal?: AbortSignal; headers?: Record<string, string> } = {},
) {
  const { timeoutMs = 5_000, headers = { 'Content-Type': 'application/json' }, signal } = more;
  return sendOnce({
    method: 'POST',
    url,
    headers,
    body,
    timeoutMs,
    ...(signal === undefined ? {} : { signal }),
  });
}

function told(outcome: SendOutcome): string {
  return outcome.kind === 'answer' ? `answer ${outcome.answer.status}` : `${outcome.kind} ${outcome.reason}`;
}

/** A server below HTTP: sees the bytes of each connection and answers with bytes. */
async function withRawServer<T>(
  onRequest: (socket: Socket) => void,
  work: (origin: string, count: () => number) => Promise<T>,
): Promise<T> {
  let requests = 0;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let text = '';
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      if (!text.includes('MANON002"}')) return;
      requests += text.split('POST /').length - 1;
      text = '';
      onRequest(socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    return await work(`http://127.0.0.1:${port}`, () => requests);
  } finally {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  }
}

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

describe('nothing was sent', () => {
  it('connection refused', async () => {
    assert.equal(told(await send(`${await closedOrigin()}/importFEC`)), 'not-sent ECONNREFUSED');
  });

  it('name not found', async () => {
    const outcome = await send('http://loop-fec.invalid/importFEC');
    assert.equal(outcome.kind, 'not-sent', told(outcome));
  });

  it('TLS handshake with a server that speaks none', async () => {
    await withServer(
      (_, response) => json(response, 200, {}),
      async ({ origin, received }) => {
        const outcome = await send(origin.replace('http:', 'https:'));
        assert.equal(outcome.kind, 'not-sent', told(outcome));
        assert.equal(received.length, 0);
      },
    );
  });

  it('TLS handshake that never ends', async () => {
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const outcome = await send(`https://127.0.0.1:${port}/importFEC`, { timeoutMs: 150 });
    silent.close();
    assert.equal(told(outcome), 'not-sent timeout');
  });

  it('aborted before', async () => {
    await withServer(
      (_, response) => json(response, 200, {}),
      async ({ origin, received }) => {
        const outcome = await send(`${origin}/importFEC`, { signal: AbortSignal.abort() });
        assert.equal(told(outcome), 'not-sent aborted');
        assert.equal(received.length, 0);
      },
    );
  });

  it('a header that cannot be sent', async () => {
    await withServer(
      (_, response) => json(response, 200, {}),
      async ({ origin, received }) => {
        const outcome = await send(`${origin}/importFEC`, { headers: { 'x-apikey': 'a\nb' } });
        assert.equal(outcome.kind, 'not-sent', told(outcome));
        assert.equal(received.length, 0);
      },
    );
  });

  it('not an address', async () => {
    assert.equal((await send('nowhere')).kind, 'not-sent');
  });
});

test('a certificate that nobody vouches for: nothing was sent', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'loop-fec-tls-'));
  try {
    try {
      const subject = [
        '-subj',
        '/CN=localhost',
        '-keyout',
        join(folder, 'key'),
        '-out',
        join(folder, 'cert'),
      ];
      execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', ...subject], {
        stdio: 'ignore',
      });
    } catch {
      t.skip('needs openssl');
      return;
    }
    let requests = 0;
    const pair = { key: readFileSync(join(folder, 'key')), cert: readFileSync(join(folder, 'cert')) };
    const server = createTlsServer(pair, (_, response) => {
      requests++;
      response.end('{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const outcome = await send(`https://localhost:${port}/importFEC`);
    await new Promise((resolve) => server.close(resolve));
    assert.equal(outcome.kind, 'not-sent', told(outcome));
    assert.equal(requests, 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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
