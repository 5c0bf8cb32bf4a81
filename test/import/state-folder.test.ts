import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { isLoopFecError } from '../../core/error.ts';
import { journalError, journalOnNetwork } from '../../host/journal/journal-error.ts';
import { stateFolder } from '../../host/state-folder.ts';
import { withFolder } from './temp-folder.ts';

for (const [platform, path, hint] of [
  ['linux', 'state', false],
  ['linux', './state', false],
  ['linux', '~/loop-fec', true],
  ['darwin', '~', true],
  ['win32', '\\state', false],
  ['win32', 'C:state', false],
] as const) {
  test(`LOOP_FEC_HOME=${path} on ${platform}: refused`, () => {
    assert.throws(
      () => stateFolder({ LOOP_FEC_HOME: path }, platform, '/home/me'),
      (error) => {
        assert.ok(isLoopFecError(error));
        assert.equal(error.code, 'bad-state-folder');
        assert.equal(error.texts.en.includes('$HOME'), hint);
        assert.equal(error.texts.fr.includes('$HOME'), hint);
        return true;
      },
    );
  });
}

for (const [platform, path] of [
  ['linux', '/srv/state'],
  ['win32', 'D:\\state'],
  ['win32', 'D:/state'],
] as const) {
  test(`LOOP_FEC_HOME=${path} on ${platform}: taken`, () => {
    assert.equal(stateFolder({ LOOP_FEC_HOME: path }, platform, '/home/me'), path);
  });
}

test('a relative XDG_STATE_HOME counts as unset', () => {
  const folder = stateFolder({ XDG_STATE_HOME: 'state' }, 'linux', '/home/me');
  assert.equal(folder.replaceAll('\\', '/'), '/home/me/.local/state/loop-fec');
});

const full = new Error('database or disk is full');

for (const [what, prepare, other] of [
  ['no journal yet', () => {}, true],
  ['an empty file', (path: string) => writeFileSync(path, ''), true],
  ['a journal', (path: string) => writeFileSync(path, 'SQLite'), false],
  ['a journal whose pages are all beside it', (path: string) => writeFileSync(`${path}-wal`, 'x'), false],
] as const) {
  test(`not writable, ${what}: another folder is ${other ? '' : 'not '}advised`, async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'journal.sqlite');
      prepare(path);
      const { code, texts } = journalError(path, full);
      assert.equal(code, 'journal-not-writable');
      assert.equal(texts.en.includes('LOOP_FEC_HOME'), other);
      assert.equal(texts.fr.includes('LOOP_FEC_HOME'), other);
      assert.equal(texts.en.includes('do NOT change the folder'), !other);
      assert.equal(texts.fr.includes('NE PAS changer de dossier'), !other);
    });
  });
}

test('a folder that cannot be looked into may hold a journal', {
  skip: process.getuid?.() === 0,
}, async () => {
  await withFolder(async (folder) => {
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0);
    const { texts } = journalError(join(closed, 'journal.sqlite'), full);
    chmodSync(closed, 0o700);
    assert.match(texts.en, /do NOT change the folder/);
  });
});

test('on a network disk: the journal moves along', () => {
  const { texts } = journalOnNetwork('/mnt/share', 'nfs');
  assert.match(texts.en, /LOOP_FEC_HOME, and move the journal there along/);
  assert.match(texts.fr, /LOOP_FEC_HOME, et y déplacer le journal/);
});
