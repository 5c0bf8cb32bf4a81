import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importFec } from '../../core/import/import-fec.ts';
import type { ImportRecord, Journal } from '../../core/import/journal.ts';
import type { ImportState } from '../../core/import/states.ts';
import type { ImportOutcome } from '../../core/loop/types.ts';
import { openJournal } from '../../host/journal/sqlite-journal.ts';
import {
  accepted,
  done,
  fakeLoop,
  key,
  notSent,
  order,
  portsOf,
  recordOf,
  rejected,
  run,
  testClock,
  unknown,
  yes,
} from './fixtures.ts';
import { withJournal } from './with-journal.ts';

const outcomes: readonly (readonly [ImportOutcome, ImportState, Partial<ImportRecord>])[] = [
  [accepted, 'accepted', { importId: 'import-0001', requestId: 'request-1' }],
  [rejected, 'rejected', { importId: null, requestId: 'r-9', reason: 'no such dossier' }],
  [notSent, 'deposited', { importId: null, reason: 'ECONNREFUSED', sentAt: null }],
  [unknown, 'unknown', { importId: null, requestId: 'r-9', reason: 'http-502' }],
];

for (const [outcome, state, facts] of outcomes) {
  test(`${outcome.kind}: the journal says ${state}, the request was made once, sending was on disk`, async () => {
    await withJournal(async (journal, folder) => {
      const seen: (string | undefined)[] = [];
      const loop = fakeLoop({
        importFec: async () => {
          const other = await openJournal(folder);
          const record = await other.find(key);
          other.close();
          seen.push(record?.state, record?.owner);
          return outcome;
        },
      });
      const result = done(await run(loop, journal));
      assert.deepEqual(seen, ['sending', journal.owner]);
      assert.equal(loop.count('importFec'), 1);
      assert.deepEqual(loop.requests, [
        { dossier: 'DEMO001', siret: null, location: { uri: 'guid/732829320FEC20241231.txt' } },
      ]);
      assert.equal(result.already, false);
      assert.equal(result.journalError, null);
      const { record } = result;
      assert.deepEqual(record, await journal.find(key));
      assert.deepEqual({ ...record, ...facts, state }, record);
    });
  });
}

for (const [outcome, again] of [
  [accepted, false],
  [unknown, false],
  [rejected, true],
  [notSent, true],
] as const) {
  test(`the same file after ${outcome.kind}: ${again ? 'sent again' : 'nothing is sent'}`, async () => {
    await withJournal(async (journal) => {
      const first = done(await run(fakeLoop({ importFec: async () => outcome }), journal));
      const loop = fakeLoop();
      const second = done(await run(loop, journal));
      assert.equal(loop.count('importFec'), again ? 1 : 0);
      assert.equal(second.already, !again);
      if (again) {
        assert.deepEqual([second.record.attempt, second.record.state], [2, 'accepted']);
        assert.equal(second.record.reason, null);
      } else {
        assert.deepEqual(second.record, first.record);
        assert.deepEqual(loop.calls, []);
      }
    });
  });
}

for (const state of ['accepted', 'succeeded', 'failed', 'unknown'] as const) {
  test(`an import that stands at ${state} asks nobody and sends nothing`, async () => {
    await withJournal(async (journal) => {
      await journal.create(recordOf({ key, state, importId: 'old' }));
      const loop = fakeLoop();
      const confirm = async () => assert.fail('nobody should be asked');
      const result = done(await run(loop, journal, { confirm }));
      assert.deepEqual([result.already, result.record.state, loop.calls], [true, state, []]);
    });
  });
}

test('a sending whose deadline has passed becomes unknown and is not sent again', async () => {
  await withJournal(async (journal) => {
    const clock = testClock();
    await journal.create(recordOf({ key, state: 'sending', deadline: clock.now() + 5000 }));
    const loop = fakeLoop();
    const result = done(await importFec(order, portsOf(loop, journal, clock), yes));
    assert.deepEqual(
      [result.already, result.record.state, result.record.reason],
      [true, 'unknown', 'sender-gone'],
    );
    assert.ok(clock.now() >= 1_700_000_005_000);
    assert.deepEqual(loop.calls, []);
  });
});

for (const state of ['prepared', 'deposited'] as const) {
  test(`a ${state} attempt of another process is waited for, then taken over`, async () => {
    await withJournal(async (journal) => {
      const clock = testClock();
      await journal.create(recordOf({ key, state, deadline: clock.now() + 2000 }));
      const loop = fakeLoop();
      const result = done(await importFec(order, portsOf(loop, journal, clock), yes));
      assert.deepEqual([result.already, result.record.state, result.record.attempt], [false, 'accepted', 2]);
      assert.equal(loop.count('importFec'), 1);
      assert.ok(clock.now() >= 1_700_000_002_000);
    });
  });
}

test('two imports of one file at once: one request, both know its import', async () => {
  await withJournal(async (journal, folder) => {
    const second = await openJournal(folder);
    const loop = fakeLoop();
    const results = await Promise.all([run(loop, journal), run(loop, second)]);
    second.close();
    assert.equal(loop.count('importFec'), 1);
    assert.deepEqual(
      results.map((result) => done(result).record.importId),
      ['import-0001', 'import-0001'],
    );
    assert.deepEqual(results.map((result) => done(result).already).sort(), [false, true]);
  });
});

for (const taken of ['deposited', 'sending'] as const) {
  test(`an attempt taken over before it is ${taken} does not send`, async () => {
    await withJournal(async (journal) => {
      const overtaken: Journal = {
        ...journal,
        transition: async (transition) => {
          if (transition.to.state === taken) {
            const to = { ...transition.to, attempt: 2, state: 'accepted', importId: 'theirs' } as const;
            assert.equal(await journal.transition({ ...transition, to }), true);
          }
          return journal.transition(transition);
        },
      };
      const loop = fakeLoop();
      const result = done(await run(loop, overtaken));
      assert.deepEqual([result.already, result.record.importId], [true, 'theirs']);
      assert.equal(loop.count('importFec'), 0);
    });
  });
}

test('an answer that comes after the deadline still counts', async () => {
  await withJournal(async (journal) => {
    const loop = fakeLoop({
      importFec: async () => {
        const mine = await journal.find(key);
        assert.ok(mine);
        const to = { ...mine, state: 'unknown', reason: 'sender-gone' } as const;
        await journal.transition({ key, from: 'sending', fromAttempt: 1, to });
        return accepted;
      },
    });
    const result = done(await run(loop, journal));
    assert.deepEqual([result.record.state, result.record.importId], ['accepted', 'import-0001']);
    assert.equal((await journal.find(key))?.state, 'accepted');
  });
});
