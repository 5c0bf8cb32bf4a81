import assert from 'node:assert/strict';
import { chmodSync, existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { advance } from '../../core/import/advance.ts';
import { openJournal } from '../../host/journal/sqlite-journal.ts';
import { until } from '../until.ts';
import { recordOf } from './fixtures.ts';
import { startScript } from './run-script.ts';
import { withFolder } from './temp-folder.ts';
import { withJournal } from './with-journal.ts';

test('a record comes back as it was written, also after reopening', async () => {
  await withFolder(async (folder) => {
    const record = recordOf({ siret: '73282932000074' });
    const first = await openJournal(folder);
    assert.equal(await first.find(record.key), null);
    assert.equal(await first.create(record), true);
    assert.deepEqual(await first.find(record.key), record);
    first.close();
    const second = await openJournal(folder);
    assert.deepEqual(await second.find(record.key), record);
    second.close();
  });
});

test('a key can be created once', async () => {
  await withJournal(async (journal) => {
    assert.equal(await journal.create(recordOf()), true);
    assert.equal(await journal.create(recordOf({ owner: 'someone/2/else' })), false);
    assert.equal((await journal.find(recordOf().key))?.owner, 'elsewhere/1/abc');
  });
});

test('a transition is won once', async () => {
  await withJournal(async (journal) => {
    const deposited = recordOf({ state: 'deposited' });
    await journal.create(deposited);
    const change = { sentAt: 7, deadline: 9 };
    const sending = await advance(journal, deposited, 'claimed', 5, change);
    assert.deepEqual(sending, { ...deposited, ...change, state: 'sending', updatedAt: 5 });
    assert.equal(await advance(journal, deposited, 'claimed', 6, change), null);
    assert.deepEqual(await journal.find(deposited.key), sending);
  });
});

test('a transition of an older attempt is lost', async () => {
  await withJournal(async (journal) => {
    const first = recordOf();
    await journal.create(first);
    const second = await advance(journal, first, 'restarted', 5, { attempt: 2, owner: 'b/2/b' });
    assert.equal(await advance(journal, first, 'uploaded', 6), null);
    assert.deepEqual(await journal.find(first.key), second);
  });
});

test('every attempt keeps its row', async () => {
  await withJournal(async (journal, folder) => {
    const first = recordOf({ state: 'sending' });
    await journal.create(first);
    const rejected = await advance(journal, first, 'rejected', 5, {
      reason: 'no such dossier',
      requestId: 'r1',
    });
    assert.ok(rejected);
    await advance(journal, rejected, 'restarted', 6, { attempt: 2, owner: 'b/2/b', reason: null });
    const db = new DatabaseSync(join(folder, 'journal.sqlite'));
    const rows = db
      .prepare('SELECT number, owner, state, reason, started_at FROM attempts ORDER BY number')
      .all();
    db.close();
    assert.deepEqual(
      rows.map((row) => ({ ...row })),
      [
        {
          number: 1,
          owner: 'elsewhere/1/abc',
          state: 'rejected',
          reason: 'no such dossier',
          started_at: 1_700_000_000_000,
        },
        { number: 2, owner: 'b/2/b', state: 'prepared', reason: null, started_at: 6 },
      ],
    );
  });
});

test('an illegal event is a programming error', async () => {
  await withJournal(async (journal) => {
    await assert.rejects(advance(journal, recordOf({ state: 'succeeded' }), 'restarted', 1), /illegal/);
  });
});

test('records are found by import, by the beginning of a key, and listed latest first', async () => {
  await withJournal(async (journal) => {
    const one = recordOf({ key: `ab${'0'.repeat(62)}`, state: 'accepted', importId: 'id-1', updatedAt: 1 });
    const two = recordOf({ key: `ac${'0'.repeat(62)}`, updatedAt: 2 });
    await journal.create(one);
    await journal.create(two);
    assert.deepEqual(await journal.findByImportId('id-1'), one);
    assert.equal(await journal.findByImportId('id-2'), null);
    assert.deepEqual(await journal.findByKeyPrefix('ab'), [one]);
    assert.deepEqual(await journal.findByKeyPrefix('a'), [one, two]);
    assert.deepEqual(await journal.findByKeyPrefix('_'), []);
    assert.deepEqual(await journal.list(5), [two, one]);
    assert.deepEqual(await journal.list(1), [two]);
  });
});

test('three processes that compete for the same keys: each key is created and sent once', async () => {
  await withFolder(async (folder) => {
    const script = fileURLToPath(new URL('claim-child.ts', import.meta.url));
    const start = String(Date.now() + 1000);
    const ended = await Promise.all(
      [1, 2, 3].map(() => startScript(script, [join(folder, 'new'), start]).ended),
    );
    const counts = ended.map(({ stdout, stderr, code }) => {
      assert.equal(code, 0, stderr);
      const parsed: { created: number; sent: number } = JSON.parse(stdout);
      return parsed;
    });
    assert.equal(
      counts.reduce((sum, { created }) => sum + created, 0),
      20,
    );
    assert.equal(
      counts.reduce((sum, { sent }) => sum + sent, 0),
      20,
    );
  });
});

test('a write waits for another process that holds the lock', async () => {
  await withJournal(async (journal, folder) => {
    const script = fileURLToPath(new URL('hold-lock-child.ts', import.meta.url));
    const holder = startScript(script, [folder]);
    await until(() => existsSync(join(folder, 'held')));
    assert.equal(await journal.create(recordOf()), true);
    assert.equal((await holder.ended).code, 0);
  });
});

test('the journal is for its user alone', { skip: process.platform === 'win32' }, async () => {
  await withFolder(async (folder) => {
    const mine = join(folder, 'a', 'b');
    const journal = await openJournal(mine);
    await journal.create(recordOf());
    assert.equal(statSync(mine).mode & 0o777, 0o700);
    for (const name of ['journal.sqlite', 'journal.sqlite-wal', 'journal.sqlite-shm']) {
      assert.equal(statSync(join(mine, name)).mode & 0o777, 0o600, name);
    }
    journal.close();
    chmodSync(join(mine, 'journal.sqlite'), 0o644);
    (await openJournal(mine)).close();
    assert.equal(statSync(join(mine, 'journal.sqlite')).mode & 0o777, 0o600);
  });
});

test('what is confirmed is on the disk', async () => {
  await withJournal(async (_journal, folder) => {
    const db = new DatabaseSync(join(folder, 'journal.sqlite'));
    assert.equal(db.prepare('PRAGMA journal_mode').get()?.journal_mode, 'wal');
    db.close();
  });
});

test('a journal of a later version is left alone', async () => {
  await withFolder(async (folder) => {
    const db = new DatabaseSync(join(folder, 'journal.sqlite'));
    db.exec('PRAGMA user_version = 99');
    db.close();
    await assert.rejects(openJournal(folder), { code: 'journal-too-new' });
  });
});

test('a file that is no journal is left alone', async () => {
  await withFolder(async (folder) => {
    writeFileSync(join(folder, 'journal.sqlite'), 'this is not a data base '.repeat(100));
    await assert.rejects(
      openJournal(folder),
      (error: Error & { code?: string; details?: { reason: string } }) => {
        assert.equal(error.code, 'journal-not-writable');
        assert.equal(error.details?.reason, 'not-a-journal');
        return true;
      },
    );
  });
});

test('a folder that cannot be made is named', async () => {
  await withFolder(async (folder) => {
    writeFileSync(join(folder, 'file'), '');
    await assert.rejects(openJournal(join(folder, 'file', 'sub')), (error: Error & { code?: string }) => {
      assert.equal(error.code, 'journal-not-writable');
      assert.match(error.message, /journal\.sqlite/);
      return true;
    });
  });
});

test('a write that fails leaves nothing behind and is told', async () => {
  await withJournal(async (journal, folder) => {
    await journal.create(recordOf({ state: 'deposited' }));
    const db = new DatabaseSync(join(folder, 'journal.sqlite'));
    db.exec(
      `CREATE TRIGGER full BEFORE INSERT ON attempts BEGIN SELECT RAISE(FAIL, 'database or disk is full'); END`,
    );
    db.close();
    await assert.rejects(advance(journal, recordOf({ state: 'deposited' }), 'claimed', 5), {
      code: 'journal-not-writable',
    });
    assert.deepEqual(await journal.find(recordOf().key), recordOf({ state: 'deposited' }));
  });
});

test('a value that cannot be is not believed', async () => {
  await withJournal(async (journal, folder) => {
    await journal.create(recordOf());
    const db = new DatabaseSync(join(folder, 'journal.sqlite'));
    db.exec(`UPDATE imports SET state = 'fine'`);
    db.close();
    await assert.rejects(journal.find(recordOf().key), { code: 'journal-not-readable' });
  });
});

test('an owner is gone only when its process has ended here', async () => {
  await withJournal(async (journal) => {
    const [host = ''] = journal.owner.split('/');
    const ended = startScript(fileURLToPath(new URL('claim-child.ts', import.meta.url)), ['/dev/null/none']);
    await ended.ended;
    assert.equal(journal.ownerIsGone(journal.owner), false);
    assert.equal(journal.ownerIsGone(`elsewhere/${ended.pid}/abc`), false);
    assert.equal(journal.ownerIsGone(`${host}/${ended.pid}/abc`), true);
    assert.equal(journal.ownerIsGone(`${host}/${process.ppid}/abc`), false);
    assert.equal(journal.ownerIsGone('nonsense'), false);
    assert.equal(journal.livingOwner(journal.owner), process.pid);
    assert.equal(journal.livingOwner(`elsewhere/${process.ppid}/abc`), null);
    assert.equal(journal.livingOwner(`${host}/${ended.pid}/abc`), null);
    assert.equal(journal.livingOwner(`${host}/${process.ppid}/abc`), process.ppid);
    assert.equal(journal.livingOwner('nonsense'), null);
  });
});

test('an owner is gone when its number was given to a later process', {
  skip: process.platform !== 'linux',
}, async () => {
  await withJournal(async (journal) => {
    const [host = ''] = journal.owner.split('/');
    const owner = `${host}/${process.ppid}/abc/1`;
    assert.deepEqual([journal.ownerIsGone(owner), journal.livingOwner(owner)], [true, null]);
  });
});
