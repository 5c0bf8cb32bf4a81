import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { advance, type RecordChange } from '../../core/import/advance.ts';
import { type ImportEvent, type ImportState, importStates } from '../../core/import/states.ts';
import { prints, recordOf } from './fixtures.ts';
import { withJournal } from './with-journal.ts';

const names = {
  fileName: 'NAMED-FILE.txt',
  reason: 'NAMED-REASON',
  owner: 'NAMED-HOST/1/x',
  requestId: 'NAMED-ID',
};
const cut = 1_700_000_000_001;

const expected: Readonly<Record<ImportState, 'kept' | 'reduced' | 'gone'>> = {
  prepared: 'gone',
  deposited: 'gone',
  sending: 'kept',
  accepted: 'kept',
  succeeded: 'reduced',
  failed: 'reduced',
  rejected: 'gone',
  unknown: 'kept',
};

for (const state of importStates) {
  test(`purge: what stands at ${state} is ${expected[state]}`, async () => {
    await withJournal(async (journal, folder) => {
      const deposited = recordOf({ ...names, state: 'deposited', period: null });
      await journal.create(deposited);
      const to = { ...deposited, state, importId: 'id-1', sentAt: 5 };
      const leaving = { prints: prints([1, 2]), compared: null };
      await journal.transition({ key: to.key, from: 'deposited', fromAttempt: 1, to, leaving });
      const kept = expected[state];
      const purged = await journal.purge(cut);
      assert.deepEqual(purged, { deleted: kept === 'gone' ? 1 : 0, reduced: kept === 'reduced' ? 1 : 0 });
      const now = await journal.find(to.key);
      const bare = { ...to, fileName: '', owner: '', deadline: 0, reason: null, requestId: null };
      assert.deepEqual(now, { kept: to, reduced: bare, gone: null }[kept]);
      const hasPrints = (await journal.printsOf(to.key)) !== null;
      assert.equal(hasPrints, kept === 'kept' || state === 'succeeded');
      if (kept === 'kept') return;
      for (const file of readdirSync(folder)) {
        assert.doesNotMatch(readFileSync(join(folder, file), 'latin1'), /NAMED/, file);
      }
      assert.deepEqual(await journal.purge(cut), { deleted: 0, reduced: 0 });
    });
  });
}

test('purge: what changed later stays as it is', async () => {
  await withJournal(async (journal) => {
    const record = recordOf({ ...names, state: 'rejected' });
    await journal.create(record);
    assert.deepEqual(await journal.purge(record.updatedAt), { deleted: 0, reduced: 0 });
    assert.deepEqual(await journal.find(record.key), record);
  });
});

test('purge: an attempt whose time has not passed stays', async () => {
  await withJournal(async (journal) => {
    const record = recordOf({ state: 'deposited', deadline: Date.now() + 60_000 });
    await journal.create(record);
    assert.deepEqual(await journal.purge(cut), { deleted: 0, reduced: 0 });
    assert.deepEqual(await journal.find(record.key), record);
  });
});

test('purge: earlier attempts of a finished import go', async () => {
  await withJournal(async (journal, folder) => {
    const sending = recordOf({ ...names, state: 'sending' });
    await journal.create(sending);
    const rejected = await advance(journal, sending, 'rejected', 1);
    assert.ok(rejected);
    const second = await advance(journal, rejected, 'restarted', 2, {
      attempt: 2,
      fileName: 'x.txt',
      reason: null,
    });
    assert.ok(second);
    const to = { ...second, state: 'succeeded', updatedAt: 3 } as const;
    await journal.transition({ key: to.key, from: 'prepared', fromAttempt: 2, to });
    assert.deepEqual(await journal.purge(cut), { deleted: 0, reduced: 1 });
    assert.equal((await journal.find(to.key))?.state, 'succeeded');
    for (const file of readdirSync(folder)) {
      assert.doesNotMatch(readFileSync(join(folder, file), 'latin1'), /NAMED/, file);
    }
  });
});

test('purge: an import that succeeded and was repeated in vain keeps prints and identifiers, however often', async () => {
  await withJournal(async (journal) => {
    const deposited = recordOf({ ...names, state: 'deposited' });
    await journal.create(deposited);
    const leaving = { prints: prints([1, 2]), compared: null };
    let now = deposited.updatedAt;
    let record = await advance(journal, deposited, 'claimed', now++, { sentAt: 5 }, leaving);
    const apply = async (event: ImportEvent, change: RecordChange = {}) => {
      assert.ok(record);
      record = await advance(journal, record, event, now++, change);
    };
    await apply('accepted', { importId: 'id-1' });
    await apply('succeeded');
    for (const attempt of [2, 3]) {
      await apply('repeated', { attempt, again: 'NAMED-REASON', importId: null, fileName: 'x.txt' });
      await apply('uploaded');
      await apply('claimed', { sentAt: 6 });
      await apply('accepted', { importId: `id-${attempt}` });
      await apply('failed');
      assert.deepEqual(await journal.purge(now), { deleted: 0, reduced: 1 });
      assert.deepEqual(await journal.printsOf(deposited.key), leaving.prints);
      const [departure] = await journal.departures(deposited, 'other');
      assert.equal(departure?.hasPrints, true);
      const first = await journal.findByImportId('id-1');
      assert.deepEqual([first?.attempt, first?.state, first?.fileName], [1, 'succeeded', '']);
      assert.equal((await journal.list(9)).length, attempt);
    }
  });
});
