import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  networkTypeOnLinux,
  networkTypeOnMac,
  networkTypeOnWindows,
} from '../../host/journal/network-folder.ts';
import { journalVersion } from '../../host/journal/schema.ts';
import { openJournal } from '../../host/journal/sqlite-journal.ts';
import { prints, recordOf } from './fixtures.ts';
import { startScript } from './run-script.ts';
import { withFolder } from './temp-folder.ts';
import { withJournal } from './with-journal.ts';

/** A journal as version 0.1.0 left it, with one import. */
const format1 = `
CREATE TABLE imports (key TEXT PRIMARY KEY, sha256 TEXT NOT NULL, api_url TEXT NOT NULL, public_key TEXT NOT NULL,
  dossier TEXT NOT NULL, siret TEXT, size INTEGER NOT NULL, state TEXT NOT NULL, attempt INTEGER NOT NULL,
  import_id TEXT, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL) STRICT;
CREATE INDEX imports_by_import_id ON imports (import_id);
CREATE TABLE attempts (key TEXT NOT NULL REFERENCES imports (key), number INTEGER NOT NULL, owner TEXT NOT NULL,
  deadline INTEGER NOT NULL, file_name TEXT NOT NULL, state TEXT NOT NULL, started_at INTEGER NOT NULL, sent_at INTEGER,
  updated_at INTEGER NOT NULL, import_id TEXT, request_id TEXT, reason TEXT, PRIMARY KEY (key, number)) STRICT;
INSERT INTO imports VALUES ('${'b'.repeat(64)}', '${'a'.repeat(64)}', 'https://loop.test/api', 'PUBLIC', 'DEMO001', NULL,
  3, 'succeeded', 1, 'id-1', 1700000000000, 1700000000000);
INSERT INTO attempts VALUES ('${'b'.repeat(64)}', 1, 'elsewhere/1/abc', 1700000100000, '732829320FEC20241231.txt',
  'succeeded', 1700000000000, 1700000000000, 1700000000000, 'id-1', NULL, NULL);
PRAGMA user_version = 1;`;

const migrated = recordOf({
  sha256: 'a'.repeat(64),
  state: 'succeeded',
  importId: 'id-1',
  sentAt: 1_700_000_000_000,
  period: null,
});
const books = { apiUrl: migrated.apiUrl, publicKey: migrated.publicKey, dossier: migrated.dossier };

function write(folder: string, sql: string): void {
  const db = new DatabaseSync(join(folder, 'journal.sqlite'));
  db.exec(sql);
  db.close();
}

function version(folder: string): number {
  const db = new DatabaseSync(join(folder, 'journal.sqlite'));
  const found = Number(db.prepare('PRAGMA user_version').get()?.user_version);
  db.close();
  return found;
}

test('a journal of format 1 is brought to the format of today and forgets nothing', async () => {
  await withFolder(async (folder) => {
    write(folder, format1);
    for (const _time of [1, 2]) {
      const journal = await openJournal(folder);
      assert.deepEqual(await journal.find(migrated.key), migrated);
      const [departure] = await journal.departures(books, 'other');
      assert.deepEqual([departure?.key, departure?.hasPrints], [migrated.key, false]);
      journal.close();
      assert.equal(version(folder), journalVersion);
    }
  });
});

test('processes that find an old journal at the same time bring it there once', async () => {
  await withFolder(async (folder) => {
    write(folder, format1);
    const script = fileURLToPath(new URL('claim-child.ts', import.meta.url));
    const start = String(Date.now() + 800);
    const ended = await Promise.all([1, 2].map(() => startScript(script, [folder, start]).ended));
    assert.deepEqual(
      ended.map(({ code }) => code),
      [0, 0],
    );
    const journal = await openJournal(folder);
    assert.deepEqual(await journal.find(migrated.key), migrated);
    journal.close();
  });
});

test('a migration that fails leaves the file as it was', async () => {
  await withFolder(async (folder) => {
    write(folder, `${format1} CREATE TABLE prints (something TEXT);`);
    await assert.rejects(openJournal(folder), { code: 'journal-not-writable' });
    assert.equal(version(folder), 1);
    write(folder, 'DROP TABLE prints');
    const journal = await openJournal(folder);
    assert.deepEqual(await journal.find(migrated.key), migrated);
    journal.close();
  });
});

test('prints come back as they were written', async () => {
  await withJournal(async (journal) => {
    const record = recordOf({ state: 'deposited' });
    await journal.create(record);
    const kept = prints([1, 2 ** 52 - 1], [2 ** 51 + 1, 0]);
    const to = { ...record, state: 'sending' } as const;
    const leaving = { prints: kept, compared: [] };
    assert.equal(await journal.printsOf(record.key), null);
    assert.equal(
      await journal.transition({ key: record.key, from: 'deposited', fromAttempt: 1, to, leaving }),
      true,
    );
    assert.deepEqual(await journal.printsOf(record.key), kept);
  });
});

const mountinfo = `22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
40 27 0:40 / /home rw - nfs4 server:/home rw,vers=4.2
41 40 0:41 / /home/me/local rw - ext4 /dev/vdb rw
42 27 0:42 / /mnt/my\\040share rw - cifs //server/share rw
43 27 0:43 / /mnt/ssh rw - fuse.sshfs me@host:/ rw
44 27 0:44 / /mnt/vault rw - fuse.gocryptfs /x rw
45 27 0:45 / /mnt/c rw - 9p C: rw
46 27 0:46 / /mnt/twice rw - ext4 /dev/vdc rw
47 27 0:47 / /mnt/twice rw - nfs server:/x rw
`;

for (const [path, type] of [
  ['/var/lib/x', null],
  ['/home/me/.local/state/loop-fec', 'nfs4'],
  ['/home/me/local/x', null],
  ['/homestead', null],
  ['/mnt/my share/x', 'cifs'],
  ['/mnt/ssh', 'fuse.sshfs'],
  ['/mnt/vault/x', null],
  ['/mnt/c/Users', '9p'],
  ['/mnt/twice/x', 'nfs'],
] as const) {
  test(`Linux: ${path} is ${type ?? 'local'}`, () => assert.equal(networkTypeOnLinux(path, mountinfo), type));
}

const mounts = `/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse)
//me@nas/share on /Volumes/share (smbfs, nodev, nosuid, mounted by me)
`;

for (const [path, type] of [
  ['/Users/me/Library/Application Support/loop-fec', null],
  ['/Volumes/share/x', 'smbfs'],
] as const) {
  test(`macOS: ${path} is ${type ?? 'local'}`, () => assert.equal(networkTypeOnMac(path, mounts), type));
}

for (const [path, type] of [
  ['C:\\Users\\me', null],
  ['\\\\server\\share\\x', 'UNC'],
  ['\\\\?\\UNC\\server\\share', 'UNC'],
  ['\\\\?\\C:\\x', null],
  ['\\\\.\\C:\\x', null],
] as const) {
  test(`Windows: ${path} is ${type ?? 'local'}`, () => assert.equal(networkTypeOnWindows(path), type));
}
