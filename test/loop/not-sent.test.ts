import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, test } from 'node:test';
import { send, told } from './one-post.ts';
import { closedOrigin, json, withServer } from './servers.ts';

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

function noOpenssl(): string | false {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return false;
  } catch {
    return 'needs openssl';
  }
}

test('a certificate that nobody vouches for: nothing was sent', { skip: noOpenssl() }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'loop-fec-tls-'));
  try {
    const subject = ['-subj', '/CN=localhost', '-keyout', join(folder, 'key'), '-out', join(folder, 'cert')];
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', ...subject], {
      stdio: 'ignore',
    });
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
