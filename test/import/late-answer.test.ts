import assert from 'node:assert/strict';
import { test } from 'node:test';
import { advance, type RecordChange } from '../../core/import/advance.ts';
import { importFec } from '../../core/import/import-fec.ts';
import type { ImportEvent } from '../../core/import/states.ts';
import type { ImportOutcome } from '../../core/loop/types.ts';
import type { SqliteJournal } from '../../host/journal/sqlite-journal.ts';
import {
  accepted,
  done,
  fakeLoop,
  key,
  notSent,
  order,
  portsOf,
  prints,
  rejected,
  run,
  testClock,
  unknown,
  yes,
} from './fixtures.ts';
import { withJournal } from './with-journal.ts';

type Step = readonly [event: ImportEvent, change?: RecordChange];

/** What others do to the import, from where it stands. */
async function others(journal: SqliteJournal, steps: readonly Step[]): Promise<void> {
  for (const [event, change] of steps) {
    const now = await journal.find(key);
    assert.ok(now);
    const leaving = event === 'claimed' ? { leaving: { prints: prints([1, 7]), compared: null } } : {};
    const moved = await advance(journal, now, event, now.updatedAt + 1, change, leaving.leaving);
    assert.ok(moved, event);
  }
}

const lost: Step = ['lost', { reason: 'sender-gone' }];
const notThere: Step = ['confirmed-not-imported', { confirmed: 'not-imported' }];
const next = { attempt: 2, owner: 'elsewhere/2/def', sentAt: null, confirmed: null, reason: null } as const;
const second: readonly Step[] = [lost, notThere, ['restarted', next]];
const sent: readonly Step[] = [...second, ['uploaded'], ['claimed', { sentAt: 9 }]];
const theirs = { importId: 'import-0002' };

/** While the request sleeps others do `steps`; then it is answered. */
async function wakeUp(journal: SqliteJournal, steps: readonly Step[], outcome: ImportOutcome) {
  const loop = fakeLoop({
    importFec: async () => {
      await others(journal, steps);
      return outcome;
    },
  });
  return done(await run(loop, journal));
}

for (const [when, steps, attempt] of [
  ['its deadline passed', [lost], 1],
  ['a person found nothing in Loop', [lost, notThere], 1],
  ['the next attempt was prepared', second, 3],
  ['the next attempt was deposited', [...second, ['uploaded']], 3],
  ['the next attempt was rejected', [...sent, ['rejected']], 3],
] as const satisfies readonly (readonly [string, readonly Step[], number])[]) {
  test(`accepted after ${when}: accepted, nothing is sent again`, async () => {
    await withJournal(async (journal) => {
      const { record, also } = await wakeUp(journal, steps, accepted);
      assert.deepEqual(
        [record.state, record.importId, record.attempt, record.confirmed, also],
        ['accepted', 'import-0001', attempt, null, null],
      );
      assert.deepEqual(await journal.find(key), record);
      const loop = fakeLoop();
      assert.equal(done(await run(loop, journal)).already, true);
      assert.deepEqual(loop.calls, []);
    });
  });

  test(`lost after ${when}: unknown, nothing is sent again`, async () => {
    await withJournal(async (journal) => {
      const { record } = await wakeUp(journal, steps, unknown);
      assert.deepEqual([record.state, record.reason, record.confirmed], ['unknown', 'http-502', null]);
      assert.deepEqual(await journal.find(key), record);
    });
  });
}

for (const outcome of [rejected, notSent]) {
  test(`${outcome.kind} after a person found nothing in Loop: the word stands`, async () => {
    await withJournal(async (journal) => {
      const { record } = await wakeUp(journal, [lost, notThere], outcome);
      assert.deepEqual([record.state, record.confirmed], ['rejected', 'not-imported']);
      assert.equal(done(await run(fakeLoop(), journal)).record.attempt, 2);
    });
  });

  test(`${outcome.kind} while the next attempt is under way: that one is left alone`, async () => {
    await withJournal(async (journal) => {
      const { record } = await wakeUp(journal, sent, outcome);
      assert.equal(record.state, outcome.kind === 'rejected' ? 'rejected' : 'deposited');
      const now = await journal.find(key);
      assert.deepEqual([now?.state, now?.attempt], ['sending', 2]);
    });
  });
}

for (const [steps, state] of [
  [sent, 'sending'],
  [[...sent, ['accepted', theirs]], 'accepted'],
  [[...sent, ['accepted', theirs], ['succeeded']], 'succeeded'],
  [[...sent, ['lost', { reason: 'timeout' }]], 'unknown'],
] as const satisfies readonly (readonly [readonly Step[], string])[]) {
  test(`accepted when the next attempt stands at ${state}: Loop took both, both are listed`, async () => {
    await withJournal(async (journal) => {
      const { record, also } = await wakeUp(journal, steps, accepted);
      assert.deepEqual([record.state, record.importId, record.attempt], ['accepted', 'import-0001', 1]);
      assert.deepEqual([also?.state, also?.attempt], [state, 2]);
      assert.deepEqual(await journal.find(key), also);
      assert.deepEqual(await journal.findByImportId('import-0001'), record);
      const listed = (await journal.list(9)).map(({ attempt, state: stands }) => [attempt, stands]);
      assert.deepEqual(listed.sort(), [
        [1, 'accepted'],
        [2, state],
      ]);
    });
  });
}

test('the next attempt comes to nothing after both had left: what Loop took is remembered', async () => {
  await withJournal(async (journal) => {
    await wakeUp(journal, sent, accepted);
    await others(journal, [['rejected']]);
    const loop = fakeLoop();
    const { record, already } = done(await run(loop, journal));
    assert.deepEqual(
      [already, record.state, record.importId, loop.calls],
      [true, 'accepted', 'import-0001', []],
    );
    assert.equal((await journal.list(9)).length, 1);
    await others(journal, [['succeeded']]);
    assert.deepEqual(await journal.purge(Date.now()), { deleted: 0, reduced: 1 });
    assert.ok(await journal.printsOf(key));
  });
});

test('a deposit under way ends without a request when the earlier one turns out to be in Loop', async () => {
  await withJournal(async (journal) => {
    let wake = (): void => {};
    const asleep = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const clock = testClock();
    const first = run(
      fakeLoop({
        importFec: async () => {
          await others(journal, [lost, notThere]);
          await asleep;
          return accepted;
        },
      }),
      journal,
    );
    while ((await journal.find(key))?.state !== 'rejected') await clock.sleep(0);
    const loop = fakeLoop({
      upload: async () => {
        wake();
        await first;
      },
    });
    const { already, record } = done(await importFec(order, portsOf(loop, journal), yes));
    assert.deepEqual([already, record.importId, loop.count('importFec')], [true, 'import-0001', 0]);
    assert.equal(done(await first).also, null);
  });
});
