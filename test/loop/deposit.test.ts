import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it, test } from 'node:test';
import { LoopFecError } from '../../core/error.ts';
import { parseDeposit } from '../../core/loop/deposit.ts';
import type { ByteSource } from '../../core/ports.ts';
import { closedOrigin, failure, json, planted, testClient, withServer } from './servers.ts';

const guid = '005e3c2d-8352-49e5-82f3-8704a079b9f3';
const name = '349536599FEC20191231.txt';
const address = `https://store.blob.core.windows.net/api-import/${guid}/${name}?sv=2020-04-08&sp=w&sig=abc%2Bd%3D`;
const uri = `${guid}/${name}`;
const apiUrl = 'https://api.cegid.com/loop-api-publiques';

describe('the answer of getFileUrlDeposit', () => {
  const cases: readonly [string, unknown, object | null][] = [
    ['both fields', { depositUrl: address, uri }, { depositUrl: address, uri }],
    ['both, the wrong way round', { depositUrl: uri, uri: address }, { depositUrl: address, uri }],
    ['both and others', { depositUrl: address, uri, expires: 1 }, { depositUrl: address, uri }],
    ['only the address: the path is in it', { depositUrl: address }, { depositUrl: address, uri }],
    ['only the address, as uri', { uri: address, depositUrl: null }, { depositUrl: address, uri }],
    ['only an address of another form', { depositUrl: 'https://a.example/x.txt?sig=1' }, null],
    ['only the path', { uri }, null],
    ['nothing', {}, null],
    ['empty fields', { depositUrl: '', uri: '' }, null],
    ['two addresses', { depositUrl: address, uri: address }, null],
    ['two paths', { depositUrl: uri, uri }, null],
    ['an address without TLS', { depositUrl: address.replace('https', 'http'), uri }, null],
    ['an address on this machine', { depositUrl: 'http://127.0.0.1:1/c/x', uri }, null],
    ['a file address', { depositUrl: 'file:///etc/passwd', uri }, null],
    ['an address with a password', { depositUrl: 'https://u:p@a.example/x', uri }, null],
    ['a path that climbs', { depositUrl: address, uri: `${guid}/../../x` }, null],
    ['a path with a query', { depositUrl: address, uri: `${uri}?x` }, null],
    ['a path that is an address', { depositUrl: address, uri: '//evil.example/x' }, null],
    ['numbers', { depositUrl: 1, uri: 2 }, null],
    ['a list', [address, uri], null],
    ['a text', address, null],
    ['null', null, null],
  ];
  for (const [title, value, expected] of cases) {
    it(title, () => assert.deepEqual(parseDeposit(value, apiUrl), expected));
  }

  it('may be an address on this machine when the API is there too', () => {
    const depositUrl = 'http://127.0.0.1:9000/c/x?sig=1';
    assert.deepEqual(parseDeposit({ depositUrl, uri }, 'http://localhost:8000/x'), { depositUrl, uri });
    assert.equal(parseDeposit({ depositUrl: 'http://a.example/x', uri }, 'http://localhost:8000/x'), null);
  });
});

const bytes = new TextEncoder().encode('JournalCode\tJournalLib\r\n'.repeat(10_000));
const md5 = createHash('md5').update(bytes).digest('base64');

function sourceOf(content: Uint8Array, size = content.length): ByteSource {
  return {
    name,
    size,
    async *read() {
      for (let at = 0; at < content.length; at += 10_000) yield content.subarray(at, at + 10_000);
    },
  };
}

test('asks for the name, then puts the file with what the storage wants and nothing of Loop', async () => {
  await withServer(
    (_, response) => void response.writeHead(201).end(),
    async (storage) => {
      await withServer(
        (_, response) =>
          json(response, 200, { depositUrl: `${storage.origin}/c/${uri}?sv=1&sig=a%2Bb`, uri }),
        async (api) => {
          const client = testClient(api.origin);
          const deposit = await client.getDepositAddress('a b&c é.txt');
          assert.equal(api.received[0]?.path, '/loop-api-publiques/getFileUrlDeposit');
          assert.equal(api.received[0]?.query.get('filename'), 'a b&c é.txt');
          assert.equal(deposit.uri, uri);

          await client.uploadFile(deposit, sourceOf(bytes), md5);
          assert.equal(api.received.length, 1);
          const [put] = storage.received;
          assert.equal(put?.method, 'PUT');
          assert.equal(put?.path, `/c/${uri}`);
          assert.equal(put?.query.get('sig'), 'a+b');
          assert.equal(Buffer.compare(put?.body ?? Buffer.alloc(0), bytes), 0);
          assert.equal(put?.headers['x-ms-blob-type'], 'BlockBlob');
          assert.equal(put?.headers['content-md5'], md5);
          assert.equal(put?.headers['content-length'], String(bytes.length));
          assert.equal(put?.headers['content-type'], 'text/plain');
          const sent = JSON.stringify(put?.headers);
          assert.ok(!sent.includes(planted.secret) && !sent.includes(planted.subscriptionKey), sent);
        },
      );
    },
  );
});

describe('a storage that does not take the file', () => {
  const cases: readonly [string, number, Record<string, string>, string, string, number, RegExp][] = [
    [
      'signature expired',
      403,
      {},
      '<Error><Code>AuthenticationFailed</Code></Error>',
      'storage-refused',
      1,
      /expired/,
    ],
    ['other bytes', 400, { 'x-ms-error-code': 'Md5Mismatch' }, '', 'storage-refused', 1, /that were checked/],
    ['another 4xx', 409, { 'x-ms-error-code': 'BlobArchived' }, '', 'storage-refused', 1, /409 BlobArchived/],
    ['down', 503, {}, '', 'storage-server-error', 3, /503\)/],
    ['down for long', 503, { 'Retry-After': '3600' }, '', 'storage-server-error', 1, /503\)/],
    [
      'busy',
      500,
      { 'x-ms-error-code': 'OperationTimedOut' },
      '',
      'storage-server-error',
      3,
      /500 OperationTimedOut/,
    ],
    ['redirect', 302, { Location: '/elsewhere' }, '', 'storage-bad-answer', 1, /302/],
    ['another 2xx', 202, {}, '', 'storage-bad-answer', 1, /202/],
    [
      'a code that is a text',
      400,
      { 'x-ms-error-code': 'see https://a?sig=1' },
      '',
      'storage-refused',
      1,
      /\(400\)/,
    ],
  ];
  for (const [title, status, headers, body, code, requests, message] of cases) {
    it(title, async () => {
      await withServer(
        (_, response) => void response.writeHead(status, { 'x-ms-request-id': 'ms-1', ...headers }).end(body),
        async ({ origin, received }) => {
          const deposit = { depositUrl: `${origin}/c/${uri}?sig=${planted.signature}`, uri };
          const error = await failure(testClient(origin).uploadFile(deposit, sourceOf(bytes), md5));
          assert.equal(error.code, code);
          assert.match(error.message, message);
          assert.equal(error.details.status, status);
          assert.equal(error.details.request_id, 'ms-1');
          assert.equal(error.details.path, `/c/${uri}`);
          assert.equal(received.length, requests);
        },
      );
    });
  }

  it('down for a moment only', async () => {
    let calls = 0;
    await withServer(
      (_, response) => void response.writeHead(++calls < 3 ? 503 : 201).end(),
      async ({ origin, received }) => {
        await testClient(origin).uploadFile({ depositUrl: `${origin}/c/x`, uri }, sourceOf(bytes), md5);
        assert.equal(received.length, 3);
        for (const { body } of received) assert.equal(Buffer.compare(body, bytes), 0);
      },
    );
  });

  it('nobody listens', async () => {
    const depositUrl = `${await closedOrigin()}/c/x?sig=1`;
    const error = await failure(
      testClient('http://127.0.0.1:1').uploadFile({ depositUrl, uri }, sourceOf(bytes), md5),
    );
    assert.equal(error.code, 'storage-unreachable');
    assert.equal(error.details.reason, 'ECONNREFUSED');
  });

  it('never answers', async () => {
    await withServer(
      () => {},
      async ({ origin }) => {
        const client = testClient(origin, { uploadMs: 200 });
        const small = sourceOf(bytes.subarray(0, 100));
        const error = await failure(client.uploadFile({ depositUrl: `${origin}/c/x`, uri }, small, md5));
        assert.equal(error.code, 'storage-timeout');
      },
    );
  });
});

describe('a file that is no longer the one that was checked', () => {
  for (const [title, size] of [
    ['shorter', bytes.length + 1],
    ['longer', bytes.length - 1],
  ] as const) {
    it(title, async () => {
      await withServer(
        (_, response) => void response.writeHead(201).end(),
        async ({ origin }) => {
          const deposit = { depositUrl: `${origin}/c/x`, uri };
          const error = await failure(testClient(origin).uploadFile(deposit, sourceOf(bytes, size), md5));
          assert.equal(error.code, 'file-changed');
        },
      );
    });
  }

  it('says so itself', async () => {
    const own = new LoopFecError('file-vanished', { fr: 'Parti', en: 'Gone' });
    const source: ByteSource = {
      name,
      size: 10,
      async *read() {
        yield new Uint8Array(5);
        throw own;
      },
    };
    await withServer(
      (_, response) => void response.writeHead(201).end(),
      async ({ origin }) => {
        const error = await failure(
          testClient(origin).uploadFile({ depositUrl: `${origin}/c/x`, uri }, source, md5),
        );
        assert.equal(error, own);
      },
    );
  });

  it('cannot be read', async () => {
    const source: ByteSource = {
      name,
      size: 10,
      // biome-ignore lint/correctness/useYield: a disk that fails at once
      async *read() {
        throw new Error('EIO /home/someone/secret-place');
      },
    };
    await withServer(
      (_, response) => void response.writeHead(201).end(),
      async ({ origin }) => {
        const error = await failure(
          testClient(origin).uploadFile({ depositUrl: `${origin}/c/x`, uri }, source, md5),
        );
        assert.equal(error.code, 'file-not-readable');
        assert.doesNotMatch(error.message, /someone/);
      },
    );
  });
});

test('the caller’s own reason comes back when it breaks off', async () => {
  const abort = new AbortController();
  await withServer(
    () => abort.abort(new Error('enough')),
    async ({ origin }) => {
      const uploading = testClient(origin).uploadFile(
        { depositUrl: `${origin}/c/x`, uri },
        sourceOf(bytes),
        md5,
        {
          signal: abort.signal,
        },
      );
      await assert.rejects(uploading, /enough/);
    },
  );
});
