/** The search itself: what it must find in any dress. */
import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import { planted, Secrets, shownOf } from './planted.ts';

const secrets = new Secrets({ secret: planted.secret, signature: planted.signature });
const header = `x-apikey: ${planted.publicKey}:${planted.secret}`;

const leaks: Readonly<Record<string, string>> = {
  'as it is': header,
  'its first 8 characters': `${planted.secret.slice(0, 8)}…`,
  'percent-encoded': `https://a.example/?sig=${encodeURIComponent(planted.signature)}`,
  'in base64': Buffer.from(planted.secret).toString('base64'),
  'in base64 with what stands before, one byte': Buffer.from(`k${planted.secret}`).toString('base64'),
  'in base64 with what stands around': Buffer.from(`${header}\r\n`).toString('base64'),
  'in base64url': Buffer.from(`ab${planted.secret}cd`).toString('base64url'),
  'in a hidden field': shownOf(
    Object.defineProperty(new Error('x'), 'request', { value: { headers: [header] } }),
  ),
  'in the cause of a cause': shownOf(
    new Error('x', { cause: new Error('y', { cause: { deep: { h: header } } }) }),
  ),
  'in JSON': shownOf({ a: [{ b: { c: header } }] }),
};

describe('the search finds a secret', () => {
  for (const [name, text] of Object.entries(leaks)) {
    it(name, () => assert.throws(() => secrets.assertAbsent('x', text), /shows the/));
  }

  it('and none where there is none', () => {
    secrets.assertAbsent('x', `PUBLICHALF ${Buffer.from('PUBLICHALF:').toString('base64')} sig=…`);
  });
});
