import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { deposit, follow, get, object, post, sale, send, withSandbox } from './caller.ts';

const block = { 'x-ms-blob-type': 'BlockBlob' };

function md5(text: string): string {
  return createHash('md5').update(text).digest('base64');
}

async function address(sandbox: Sandbox): Promise<string> {
  return String(object(await get(sandbox, '/getFileUrlDeposit?filename=a.txt')).depositUrl);
}

describe('deposit', () => {
  it('getFileUrlDeposit lends a signed address that expires, and a relative path', () =>
    withSandbox({ now: () => Date.UTC(2026, 0, 1) }, async (sandbox) => {
      const { depositUrl, uri } = object(
        await get(sandbox, '/getFileUrlDeposit?filename=349536599FEC20191231.txt'),
      );
      assert.match(String(uri), /^[0-9a-f-]{36}\/349536599FEC20191231\.txt$/);
      const url = new URL(String(depositUrl));
      assert.equal(url.origin, sandbox.url);
      assert.ok(url.pathname.endsWith(`/${uri}`));
      assert.equal(url.searchParams.get('se'), '2026-01-02T00:00:00Z');
      assert.equal(url.searchParams.get('sp'), 'cw');
      assert.ok(url.searchParams.get('sv') && url.searchParams.get('sig'));
    }));

  for (const query of ['', '?filename=', '?filename=a%2Fb.txt']) {
    it(`getFileUrlDeposit${query}: 400`, () =>
      withSandbox({}, async (sandbox) => {
        assert.equal((await get(sandbox, `/getFileUrlDeposit${query}`)).status, 400);
      }));
  }

  it('keeps a name with spaces, accents and a percent sign', () =>
    withSandbox({}, async (sandbox) => {
      const uri = await deposit(sandbox, sale, 'é t%C3 &?#.txt');
      assert.ok(uri.endsWith('/é t%C3 &?#.txt'));
      assert.equal((await send(sandbox.blobUrl(uri))).text, sale);
    }));
});

describe('Put Blob', () => {
  const cases = [
    { name: 'accepted', headers: block, status: 201, code: undefined },
    {
      name: 'right Content-MD5',
      headers: { ...block, 'content-md5': md5(sale) },
      status: 201,
      code: undefined,
    },
    { name: 'no blob type', headers: {}, status: 400, code: 'MissingRequiredHeader' },
    {
      name: 'another blob type',
      headers: { 'x-ms-blob-type': 'Page' },
      status: 400,
      code: 'InvalidHeaderValue',
    },
    {
      name: 'wrong Content-MD5',
      headers: { ...block, 'content-md5': md5('x') },
      status: 400,
      code: 'Md5Mismatch',
    },
    { name: 'not a Content-MD5', headers: { ...block, 'content-md5': 'x' }, status: 400, code: 'InvalidMd5' },
  ];
  for (const { name, headers, status, code } of cases) {
    it(`${name}: ${status}`, () =>
      withSandbox({}, async (sandbox) => {
        const answer = await send(await address(sandbox), { method: 'PUT', headers, body: sale });
        assert.equal(answer.status, status, answer.text);
        assert.equal(answer.headers['x-ms-error-code'], code);
        if (code !== undefined) assert.ok(answer.text.includes(`<Code>${code}</Code>`));
        else assert.equal(answer.headers['content-md5'], md5(sale));
      }));
  }

  it('a chunked body: 400', () =>
    withSandbox({}, async (sandbox) => {
      const answer = await send(await address(sandbox), {
        method: 'PUT',
        headers: block,
        body: sale,
        chunked: true,
      });
      assert.equal(answer.status, 400);
    }));

  it('a changed signature, another path, an address that only reads: 403', () =>
    withSandbox({}, async (sandbox) => {
      const put = (url: string) => send(url, { method: 'PUT', headers: block, body: sale });
      const changed = new URL(await address(sandbox));
      changed.searchParams.set('sig', md5('x'));
      assert.equal((await put(changed.href)).status, 403);
      const moved = await address(sandbox);
      assert.equal((await put(moved.replace('a.txt', 'b.txt'))).status, 403);
      const unsigned = new URL(moved);
      unsigned.search = '';
      assert.equal((await put(unsigned.href)).status, 403);
      const uri = await deposit(sandbox, sale);
      const reading = await put(sandbox.blobUrl(uri));
      assert.equal(reading.headers['x-ms-error-code'], 'AuthorizationPermissionMismatch');
    }));

  it('an expired address: 403', () => {
    let now = Date.UTC(2026, 0, 1);
    return withSandbox({ now: () => now }, async (sandbox) => {
      const url = await address(sandbox);
      now += 25 * 3600 * 1000;
      const answer = await send(url, { method: 'PUT', headers: block, body: sale });
      assert.equal(answer.status, 403);
      assert.equal(answer.headers['x-ms-error-code'], 'AuthenticationFailed');
    });
  });

  it('may be repeated; the last bytes count', () =>
    withSandbox({}, async (sandbox) => {
      const url = await address(sandbox);
      const uri = decodeURIComponent(new URL(url).pathname.split('/').slice(-2).join('/'));
      for (const body of ['first', sale, sale]) {
        assert.equal((await send(url, { method: 'PUT', headers: block, body })).status, 201);
      }
      assert.equal((await send(sandbox.blobUrl(uri))).text, sale);
    }));

  it('20 MB arrive whole', () =>
    withSandbox({}, async (sandbox) => {
      const body = Buffer.alloc(20_000_000, 'abcdefg');
      const headers = { ...block, 'content-md5': createHash('md5').update(body).digest('base64') };
      assert.equal((await send(await address(sandbox), { method: 'PUT', headers, body })).status, 201);
    }));

  it('more than 256 MB are refused before they are sent', () =>
    withSandbox({}, async (sandbox) => {
      const headers = { ...block, 'content-length': String(257 * 1024 * 1024), connection: 'close' };
      const answer = await send(await address(sandbox), { method: 'PUT', headers }).catch(() => null);
      if (answer !== null) assert.equal(answer.status, 413);
    }));
});

describe('import by URL', () => {
  const id = async (sandbox: Sandbox, URL: string) =>
    String(object(await post(sandbox, { codeIbs: 'MANON002', URI: '', URL })).accountingImportRequestId);

  it('fetches the file', () =>
    withSandbox({}, async (sandbox) => {
      const url = sandbox.blobUrl(await deposit(sandbox, sale));
      assert.equal((await follow(sandbox, await id(sandbox, url))).status, 3);
      const [record] = sandbox.imports();
      assert.equal(record?.sha256, createHash('sha256').update(sale).digest('hex'));
      assert.equal(record?.source, 'url');
      assert.equal(sandbox.countImports('MANON002', String(record?.sha256)), 1);
    }));

  it('fails when the address has expired, does not exist or is no address', () =>
    withSandbox({}, async (sandbox) => {
      const uri = await deposit(sandbox, sale);
      for (const url of [
        sandbox.blobUrl(uri, -1),
        sandbox.blobUrl(`${uri}x`),
        'http://127.0.0.1:1/a',
        'file:///a',
        'a',
      ]) {
        const end = await follow(sandbox, await id(sandbox, url));
        assert.equal(end.status, 4, url);
        assert.equal(typeof end.message, 'string');
      }
    }));

  it('fails when nothing lies under the URI', () =>
    withSandbox({}, async (sandbox) => {
      const answer = object(await post(sandbox, { codeIbs: 'MANON002', URI: 'x/y.txt' }));
      const end = await follow(sandbox, String(answer.accountingImportRequestId));
      assert.deepEqual(end, { status: 4, message: 'Le fichier est introuvable dans le stockage' });
    }));
});
