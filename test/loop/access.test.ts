import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inspect } from 'node:util';
import { isLoopFecError } from '../../core/error.ts';
import { parseAccess, parseApiKey, parseApiUrl } from '../../core/loop/access.ts';
import { createLoopClient } from '../../core/loop/client.ts';
import { planted, realPorts } from './servers.ts';

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'no error';
  } catch (error) {
    assert.ok(isLoopFecError(error));
    return error.code === 'bad-api-url' ? `${error.code} ${error.details.reason}` : error.code;
  }
}

describe('address of the API', () => {
  for (const [given, expected] of [
    ['https://api.cegid.com/loop-api-publiques', 'https://api.cegid.com/loop-api-publiques'],
    [' https://API.cegid.com:443/loop-api-publiques// ', 'https://api.cegid.com/loop-api-publiques'],
    ['https://loop-publicapi.cegid.com', 'https://loop-publicapi.cegid.com'],
    ['https://loop-publicapi.cegid.com/', 'https://loop-publicapi.cegid.com'],
    ['http://127.0.0.1:8080/loop', 'http://127.0.0.1:8080/loop'],
    ['http://localhost:8080', 'http://localhost:8080'],
    ['http://[::1]:8080/', 'http://[::1]:8080'],
    ['https://api.cegid.com/a/../b', 'https://api.cegid.com/b'],
  ] as const) {
    it(`${given} is ${expected}`, () => assert.equal(parseApiUrl(given), expected));
  }

  for (const [given, reason] of [
    ['', 'not-a-url'],
    ['api.cegid.com', 'not-a-url'],
    ['ftp://api.cegid.com', 'not-a-url'],
    ['https://api.cegid.com/a b', 'not-a-url'],
    ['https://api.cegid.com\\@evil.example', 'not-a-url'],
    ['http://api.cegid.com', 'not-https'],
    ['http://127.0.0.1.evil.example', 'not-https'],
    ['http://localhost.evil.example', 'not-https'],
    ['https://key:planted-secret@api.cegid.com', 'user-info'],
    ['https://key@api.cegid.com', 'user-info'],
    ['https://api.cegid.com/?sig=planted-secret', 'query'],
    ['https://api.cegid.com/?', 'query'],
    ['https://api.cegid.com/#x', 'query'],
  ] as const) {
    it(`${JSON.stringify(given)}: ${reason}`, () => {
      assert.equal(
        codeOf(() => parseApiUrl(given)),
        `bad-api-url ${reason}`,
      );
      try {
        parseApiUrl(given);
      } catch (error) {
        assert.doesNotMatch(inspect(error, { depth: 9, showHidden: true }), /planted-secret/);
      }
    });
  }
});

describe('keys', () => {
  it('the public half is what stands before the first colon', () => {
    assert.deepEqual(parseApiKey('abc:d:e'), { publicKey: 'abc', secret: 'd:e' });
  });

  for (const key of ['', 'planted', ':planted', 'planted:', 'a:planted secret', 'a:planted\n', 'é:planted']) {
    it(`${JSON.stringify(key)} is refused and not repeated`, () => {
      assert.equal(
        codeOf(() => parseApiKey(key)),
        'bad-api-key',
      );
      try {
        parseApiKey(key);
      } catch (error) {
        assert.doesNotMatch(
          inspect(error, { depth: 9, showHidden: true }).split('\n    at ')[0] ?? '',
          /planted/,
        );
      }
    });
  }

  for (const subscriptionKey of ['', 'a b', 'abc\r\n']) {
    it(`subscription key ${JSON.stringify(subscriptionKey)} is refused`, () => {
      const access = { apiUrl: 'https://api.cegid.com', apiKey: 'a:b', subscriptionKey };
      assert.equal(
        codeOf(() => parseAccess(access)),
        'bad-subscription-key',
      );
    });
  }

  it('a client shows its address and the public half, nothing else', () => {
    const client = createLoopClient(
      {
        apiUrl: 'https://api.cegid.com/x/',
        apiKey: `${planted.publicKey}:${planted.secret}`,
        subscriptionKey: planted.subscriptionKey,
      },
      realPorts,
    );
    assert.equal(client.apiUrl, 'https://api.cegid.com/x');
    assert.equal(client.publicKey, planted.publicKey);
    const seen = inspect(client, { depth: 9, showHidden: true }) + JSON.stringify(client);
    assert.ok(!seen.includes(planted.secret) && !seen.includes(planted.subscriptionKey));
  });
});
