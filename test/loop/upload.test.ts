import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it, test } from 'node:test';
import type { SendOutcome } from '../../core/ports.ts';
import { upload } from '../../host/http/upload.ts';
import { closedOrigin, withServer } from './servers.ts';

const megabyte = 1024 * 1024;

function put(
  url: string,
  size: number,
  chunks: AsyncIterable<Uint8Array>,
  more: { timeoutMs?: number; headers?: Record<string, string>; signal?: AbortSignal } = {},
): Promise<SendOutcome> {
  const { timeoutMs = 20_000, headers = {}, signal } = more;
  return upload({ url, headers, size, chunks, timeoutMs, ...(signal === undefined ? {} : { signal }) });
}

function told(outcome: SendOutcome): string {
  return outcome.kind === 'answer' ? `answer ${outcome.answer.status}` : `${outcome.kind} ${outcome.reason}`;
}

/** One buffer, filled anew for each chunk, as a file reader does. */
async function* reused(size: number, chunk = 64 * 1024, onChunk = () => {}): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(chunk);
  for (let at = 0, n = 0; at < size; at += chunk, n++) {
    onChunk();
    buffer.fill(n % 251);
    yield buffer.subarray(0, Math.min(chunk, size - at));
  }
}

async function md5Of(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('md5');
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest('base64');
}

test('20 MB arrive whole, with their length, though the source uses one buffer again and again', async () => {
  const size = 20 * megabyte + 17;
  // Several chunks fit into the socket's queue, where each must stay what it was.
  const chunk = 10_000;
  const md5 = await md5Of(reused(size, chunk));
  await withServer(
    (request, response) => {
      const arrived = createHash('md5').update(request.body).digest('base64');
      response.writeHead(arrived === request.headers['content-md5'] ? 201 : 400, {
        'x-ms-error-code': 'Md5Mismatch',
      });
      response.end();
    },
    async ({ origin, received }) => {
      const right = await put(`${origin}/c/x?sig=1`, size, reused(size, chunk), {
        headers: { 'Content-MD5': md5 },
      });
      assert.equal(told(right), 'answer 201');
      assert.equal(received[0]?.headers['content-length'], String(size));
      assert.equal(received[0]?.headers['transfer-encoding'], undefined);

      const wrong = await put(`${origin}/c/x?sig=1`, size, reused(size, 60_000), {
        headers: { 'Content-MD5': md5 },
      });
      assert.ok(wrong.kind === 'answer');
      assert.equal(wrong.answer.status, 400);
      assert.equal(wrong.answer.headers['x-ms-error-code'], 'Md5Mismatch');
    },
  );
});

test('an empty file is a PUT of length 0', async () => {
  await withServer(
    (_, response) => void response.writeHead(201).end(),
    async ({ origin, received }) => {
      assert.equal(told(await put(`${origin}/x`, 0, reused(0))), 'answer 201');
      assert.equal(received[0]?.headers['content-length'], '0');
    },
  );
});

test('a slow reader holds the source back', async () => {
  const size = 64 * megabyte;
  let given = 0;
  const server = createServer((incoming) => void incoming.pause());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const chunk = 256 * 1024;
  const count = () => {
    given += chunk;
  };
  const outcome = await put(`http://127.0.0.1:${port}/x`, size, reused(size, chunk, count), {
    timeoutMs: 700,
  });
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  assert.equal(told(outcome), 'unknown timeout');
  assert.ok(given < 24 * megabyte, `the source gave ${given} bytes to a server that read none`);
});

test('an answer that comes before the whole body is the answer', async () => {
  const size = 32 * megabyte;
  let given = 0;
  const server = createServer((incoming, response) => {
    incoming.resume();
    response.writeHead(403, { 'x-ms-error-code': 'AuthenticationFailed', 'Content-Length': '0' });
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  async function* slowly(): AsyncGenerator<Uint8Array> {
    for await (const chunk of reused(size)) {
      given += chunk.length;
      yield chunk;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }
  const outcome = await put(`http://127.0.0.1:${port}/x`, size, slowly());
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  assert.ok(outcome.kind === 'answer', told(outcome));
  assert.equal(outcome.answer.status, 403);
  assert.ok(given < size, 'the source was read to its end');
});

describe('a source that does not keep its word', () => {
  async function* throwing(): AsyncGenerator<Uint8Array> {
    yield new Uint8Array(1000);
    throw new Error('disk gone');
  }
  const cases: readonly [string, number, () => AsyncIterable<Uint8Array>, string][] = [
    ['shorter than announced', 200_000, () => reused(100_000), 'unknown length-mismatch'],
    ['longer than announced', 100_000, () => reused(200_000), 'unknown length-mismatch'],
    ['empty though announced', 10, () => reused(0), 'unknown length-mismatch'],
    ['throws', 5_000, throwing, 'unknown source-failed'],
  ];
  for (const [name, size, chunks, expected] of cases) {
    it(name, async () => {
      await withServer(
        (_, response) => void response.writeHead(201).end(),
        async ({ origin, received }) => {
          assert.equal(told(await put(`${origin}/x`, size, chunks())), expected);
          assert.equal(received.length, 0, 'the server got a whole request');
        },
      );
    });
  }

  it('is closed when the upload ends early', async () => {
    let closed = false;
    async function* watched(): AsyncGenerator<Uint8Array> {
      try {
        yield* reused(megabyte);
      } finally {
        closed = true;
      }
    }
    await withServer(
      (_, response) => void response.writeHead(201).end(),
      async ({ origin }) => {
        assert.equal(told(await put(`${origin}/x`, 70_000, watched())), 'unknown length-mismatch');
        assert.equal(closed, true);
      },
    );
  });
});

describe('the wire', () => {
  it('connection refused', async () => {
    const outcome = await put(`${await closedOrigin()}/x`, 10, reused(10));
    assert.equal(told(outcome), 'not-sent ECONNREFUSED');
  });

  it('connection closed in the middle', async () => {
    const server = createServer((incoming) => {
      incoming.once('data', () => incoming.socket.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const outcome = await put(`http://127.0.0.1:${port}/x`, 8 * megabyte, reused(8 * megabyte));
    await new Promise((resolve) => server.close(resolve));
    assert.equal(outcome.kind, 'unknown', told(outcome));
  });

  it('aborted in the middle', async () => {
    const abort = new AbortController();
    const server = createServer((incoming) => {
      incoming.once('data', () => abort.abort());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const outcome = await put(`http://127.0.0.1:${port}/x`, 64 * megabyte, reused(64 * megabyte), {
      signal: abort.signal,
    });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    assert.equal(told(outcome), 'unknown aborted');
  });

  it('a source that hangs does not outlive the time limit', async () => {
    async function* hanging(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(10);
      await new Promise(() => {});
    }
    await withServer(
      () => {},
      async ({ origin }) => {
        assert.equal(told(await put(`${origin}/x`, 100, hanging(), { timeoutMs: 200 })), 'unknown timeout');
      },
    );
  });
});
