import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { readLoopAccess } from '../../host/config.ts';
import { stateFolder } from '../../host/state-folder.ts';

const full = { CEGID_LOOP_API_KEY: 'key:s3cret', CEGID_LOOP_SUBSCRIPTION_KEY: 'subscr1ption' };
const access = {
  apiUrl: 'https://api.cegid.com/loop-api-publiques',
  apiKey: 'key:s3cret',
  subscriptionKey: 'subscr1ption',
};

for (const [name, env, expected] of [
  ['key and secret in one', full, access],
  ['key and secret apart', { ...full, CEGID_LOOP_API_KEY: 'key', CEGID_LOOP_API_SECRET: 's3cret' }, access],
  [
    'blanks around',
    { CEGID_LOOP_API_KEY: ' key:s3cret\n', CEGID_LOOP_SUBSCRIPTION_KEY: 'subscr1ption\r\n' },
    access,
  ],
  [
    'another address',
    { ...full, CEGID_LOOP_API_URL: 'https://loop.test/x/' },
    { ...access, apiUrl: 'https://loop.test/x' },
  ],
] as const) {
  test(`access from the environment: ${name}`, () => assert.deepEqual(readLoopAccess(env), expected));
}

for (const [name, env, missing] of [
  ['nothing', {}, 'CEGID_LOOP_SUBSCRIPTION_KEY CEGID_LOOP_API_KEY'],
  [
    'empty values',
    { CEGID_LOOP_API_KEY: ' ', CEGID_LOOP_SUBSCRIPTION_KEY: '' },
    'CEGID_LOOP_SUBSCRIPTION_KEY CEGID_LOOP_API_KEY',
  ],
  ['no subscription key', { CEGID_LOOP_API_KEY: 'key:s3cret' }, 'CEGID_LOOP_SUBSCRIPTION_KEY'],
  ['no API key', { CEGID_LOOP_SUBSCRIPTION_KEY: 'subscr1ption' }, 'CEGID_LOOP_API_KEY'],
  ['no secret', { ...full, CEGID_LOOP_API_KEY: 'thekey' }, 'CEGID_LOOP_API_SECRET'],
] as const) {
  test(`not configured: ${name}`, () => {
    assert.throws(
      () => readLoopAccess(env),
      (error: unknown) => {
        assert.ok(error instanceof Error && 'code' in error && 'details' in error && 'texts' in error);
        assert.equal(error.code, 'not-configured');
        assert.deepEqual(error.details, { missing });
        for (const variable of missing.split(' ')) assert.match(inspect(error.texts), new RegExp(variable));
        assert.doesNotMatch(inspect(error, { depth: 9 }), /s3cret|subscr1ption|thekey/);
        return true;
      },
    );
  });
}

test('an address that is not https is refused', () => {
  assert.throws(() => readLoopAccess({ ...full, CEGID_LOOP_API_URL: 'http://loop.test' }), {
    code: 'bad-api-url',
  });
});

for (const [platform, env, folder] of [
  ['linux', {}, '/home/me/.local/state/loop-fec'],
  ['linux', { XDG_STATE_HOME: '/state' }, '/state/loop-fec'],
  ['darwin', { XDG_STATE_HOME: '/state' }, '/home/me/Library/Application Support/loop-fec'],
  ['win32', { LOCALAPPDATA: '/local' }, '/local/loop-fec'],
  ['win32', {}, '/home/me/AppData/Local/loop-fec'],
  ['linux', { LOOP_FEC_HOME: '/mine', XDG_STATE_HOME: '/state' }, '/mine'],
] as const) {
  test(`state folder on ${platform} with ${JSON.stringify(env)}`, () => {
    assert.equal(stateFolder(env, platform, '/home/me').replaceAll('\\', '/'), folder);
  });
}
