import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { importKey } from '../../core/import/key.ts';
import { createDigest } from '../../host/digest.ts';

const identity = {
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  apiUrl: 'https://api.cegid.com/loop-api-publiques',
  publicKey: 'KEY',
  dossier: 'MANON002',
  siret: null,
};

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

test('the key is the SHA-256 of canonical JSON', () => {
  const canonical =
    '{"api":"https://api.cegid.com/loop-api-publiques","apikey":"KEY","dossier":"MANON002","sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","siret":null}';
  assert.equal(importKey(identity, createDigest), sha256(canonical));
});

test('the key never changes between versions', () => {
  assert.equal(
    importKey(identity, createDigest),
    'dcc240dc70b0051ae617eca72b7030cd4dde239181f16ff33c6b23c499d4c4b0',
  );
  assert.equal(
    importKey({ ...identity, dossier: 'É "1"', siret: '73282932000017' }, createDigest),
    '8ff1866cfd76ca948212005d16cd44455977ab1f83177c695610970aad660a3c',
  );
});

for (const apiUrl of [
  'https://api.cegid.com/loop-api-publiques/',
  'https://API.CEGID.COM/loop-api-publiques',
  'https://api.cegid.com:443/loop-api-publiques//',
]) {
  test(`${apiUrl} is the same API`, () => {
    assert.equal(importKey({ ...identity, apiUrl }, createDigest), importKey(identity, createDigest));
  });
}

for (const [name, change] of Object.entries({
  'another file': { sha256: '0'.repeat(64) },
  'another API': { apiUrl: 'https://inte-api.cegid.com/loop-api-publiques' },
  'another key': { publicKey: 'KEY2' },
  'another client file': { dossier: 'MANON003' },
  'an establishment': { siret: '73282932000017' },
})) {
  test(`${name} is another import`, () => {
    assert.notEqual(importKey({ ...identity, ...change }, createDigest), importKey(identity, createDigest));
  });
}
