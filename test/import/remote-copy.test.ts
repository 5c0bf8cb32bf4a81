import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { LoopFecError } from '../../core/error.ts';
import { importFec } from '../../core/import/import-fec.ts';
import { judgeCopy, parseCopyUri, parseCopyUrl } from '../../core/import/remote-copy.ts';
import { lookAtCopy } from '../../host/http/look-at-copy.ts';
import { type Handler, withServer } from '../loop/servers.ts';
import { done, fakeLoop, order, portsOf, yes } from './fixtures.ts';
import { withJournal } from './with-journal.ts';

const now = Date.UTC(2026, 10, 22, 10);
const api = 'https://api.cegid.com/loop-api-publiques';
const practice = 'http://127.0.0.1:8080';
const blob = 'https://acct.blob.core.windows.net/c/732829320FEC20241231.txt';
const se = (iso: string) => `${blob}?sv=2020-04-08&se=${encodeURIComponent(iso)}&sr=b&sp=r&sig=PLANTED`;

for (const [name, url, apiUrl, code] of [
  ['a signed address', se('2026-11-23T10:00:00Z'), api, null],
  ['an address without expiry', `${blob}?x=1`, api, null],
  ['expires a second too early', se('2026-11-23T09:59:59Z'), api, 'url-expires'],
  ['has expired', se('2025-01-01T00:00:00Z'), api, 'url-expires'],
  ['an expiry that is no date', se('tomorrow'), api, 'url-expires'],
  ['http', 'http://example.com/PLANTED', api, 'bad-url'],
  ['another scheme', 'file:///PLANTED', api, 'bad-url'],
  ['no address', 'PLANTED', api, 'bad-url'],
  ['a password', 'https://me:PLANTED@example.com/x', api, 'bad-url'],
  ['a fragment', `${blob}#PLANTED`, api, 'bad-url'],
  ['this machine', 'https://localhost/PLANTED', api, 'private-url'],
  ['a private network', 'https://192.168.1.10/PLANTED', api, 'private-url'],
  ['the cloud’s own address', 'https://169.254.169.254/PLANTED', api, 'private-url'],
  ['a private network in IPv6', 'https://[fd00::1]/PLANTED', api, 'private-url'],
  ['this machine, for an API on it', 'http://127.0.0.1:9/x', practice, null],
  ['http elsewhere, for an API on this machine', 'http://example.com/PLANTED', practice, 'bad-url'],
] as const) {
  test(`--url: ${name}: ${code ?? 'taken'}`, () => {
    const parse = () => parseCopyUrl(url, apiUrl, now);
    if (code === null) {
      const copy = parse();
      assert.deepEqual(copy.location, { url });
      assert.doesNotMatch(copy.shown, /[?]|PLANTED/);
      return;
    }
    assert.throws(parse, (error: unknown) => {
      assert.ok(error instanceof LoopFecError);
      assert.equal(error.code, code);
      assert.doesNotMatch(inspect(error, { depth: 9, showHidden: true }), /PLANTED/);
      return true;
    });
  });
}

test('--url: the expiry is read', () => {
  assert.equal(parseCopyUrl(se('2026-12-01T00:00:00Z'), api, now).expiresAt, Date.UTC(2026, 11, 1));
});

for (const [uri, taken] of [
  ['0d1f/732829320FEC20241231.txt', true],
  ['/c/x.txt', false],
  ['/', false],
  ['c/', false],
  ['x.txt', false],
  ['c/./x.txt', false],
  ['a/b/x.txt', true],
  ['', false],
  ['https://a.example/x', false],
  ['//a.example/x', false],
  ['../x', false],
  ['a/x?sig=1', false],
  ['C:x', false],
] as const) {
  test(`--uri ${JSON.stringify(uri)}: ${taken ? 'taken' : 'refused'}`, () => {
    if (taken) assert.deepEqual(parseCopyUri(uri), { location: { uri }, shown: uri, expiresAt: null });
    else assert.throws(() => parseCopyUri(uri), { code: 'bad-uri' });
  });
}

const md5 = 'kAFQmDzST7DWlj99KOF/cg==';
const other = 'AAAAAAAAAAAAAAAAAAAAAA==';

for (const [facts, expected] of [
  [{ length: 3, md5 }, 'md5'],
  [{ length: 3, md5: null }, 'length'],
  [{ length: null, md5 }, 'md5'],
  [{ length: null, md5: null }, 'not-verified'],
  [{ length: 4, md5: null }, 'copy-differs'],
  [{ length: 4, md5 }, 'copy-differs'],
  [{ length: 3, md5: other }, 'copy-differs'],
] as const) {
  test(`a storage that tells ${JSON.stringify(facts)}: ${expected}`, () => {
    const judge = () => judgeCopy(facts, 3, md5);
    if (expected === 'copy-differs') assert.throws(judge, { code: expected });
    else {
      const check = judge();
      assert.equal(check.kind === 'same' ? check.by : check.kind, expected);
    }
  });
}

const looks: readonly (readonly [string, Handler, unknown])[] = [
  [
    'length and MD5',
    (_, response) => void response.writeHead(200, { 'Content-Length': '3', 'Content-MD5': md5 }).end('abc'),
    { kind: 'facts', facts: { length: 3, md5 } },
  ],
  [
    'an address signed for GET only',
    ({ method }, response) =>
      void (method === 'HEAD'
        ? response.writeHead(403).end()
        : response.writeHead(206, { 'Content-Range': 'bytes 0-0/3', 'Content-Length': '1' }).end('a')),
    { kind: 'facts', facts: { length: 3, md5: null } },
  ],
  [
    'refused',
    (_, response) => void response.writeHead(403).end(),
    { kind: 'not-told', why: { fr: 'le stockage répond 403', en: 'the storage answers 403' } },
  ],
  [
    'a redirect, which is not followed',
    (_, response) => void response.writeHead(302, { Location: 'http://127.0.0.1:1/' }).end(),
    { kind: 'not-told', why: { fr: 'le stockage répond 302', en: 'the storage answers 302' } },
  ],
  [
    'no answer',
    (_request, _response, socket) => void socket.destroy(),
    { kind: 'not-told', why: { fr: 'le stockage ne répond pas', en: 'the storage does not answer' } },
  ],
  [
    'compressed',
    (_, response) =>
      void response.writeHead(200, { 'Content-Encoding': 'gzip', 'Content-Length': '9' }).end(),
    { kind: 'facts', facts: { length: null, md5: null } },
  ],
];

for (const [name, handler, expected] of looks) {
  test(`a look at the copy: ${name}`, async () => {
    await withServer(handler, async ({ origin, received }) => {
      const look = await lookAtCopy(`${origin}/c/x?sig=PLANTED`, true, new AbortController().signal);
      assert.deepEqual(look, expected);
      for (const { headers } of received) {
        assert.equal(headers['x-apikey'], undefined);
        assert.equal(headers['ocp-apim-subscription-key'], undefined);
      }
    });
  });
}

test('a look at the copy: there is none', async () => {
  await withServer(
    (_, response) => void response.writeHead(404).end(),
    async ({ origin }) => {
      const look = lookAtCopy(`${origin}/x`, true, new AbortController().signal);
      await assert.rejects(look, { code: 'copy-missing' });
    },
  );
});

test('a name that leads to this machine is refused for an API elsewhere', async () => {
  const look = lookAtCopy('https://localhost:1/PLANTED', false, new AbortController().signal);
  await assert.rejects(look, { code: 'private-url' });
});

test('Loop is given the address, nothing is deposited, the journal keeps host and path', async () => {
  await withJournal(async (journal) => {
    const loop = fakeLoop();
    const copy = {
      ...parseCopyUrl(se('2026-12-01T00:00:00Z'), api, now),
      check: { kind: 'same', by: 'md5' },
    } as const;
    const { record } = done(await importFec({ ...order, copy }, portsOf(loop, journal), yes));
    assert.deepEqual(loop.requests[0]?.location, copy.location);
    assert.equal(loop.count('getDepositAddress') + loop.count('uploadFile'), 0);
    assert.equal(record.copy, 'acct.blob.core.windows.net/c/732829320FEC20241231.txt');
    assert.doesNotMatch(inspect(await journal.list(9), { depth: 9 }), /PLANTED|sig=/);
  });
});
