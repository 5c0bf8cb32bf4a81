import assert from 'node:assert/strict';
import process from 'node:process';
import { test } from 'node:test';
import { advance } from '../../core/import/advance.ts';
import { importFec } from '../../core/import/import-fec.ts';
import type { ImportRecord, Journal } from '../../core/import/journal.ts';
import type { PersonsWord } from '../../core/import/persons-word.ts';
import { done, fakeLoop, key, order, portsOf, recordOf, testClock, yes } from './fixtures.ts';
import { withJournal } from './with-journal.ts';

const start = testClock().now();
const past = start - 1_000_000;
const words: readonly PersonsWord[] = [{ notImported: true }, { imported: 'import-0009' }];

async function say(journal: Journal, word: PersonsWord, clock = testClock()) {
  const loop = fakeLoop();
  const result = await importFec(order, portsOf(loop, journal, clock), { ...yes, word });
  return { refusal: result.kind === 'refused' ? result.refusal : null, loop };
}

const lost = { key, state: 'unknown', sentAt: past, deadline: past + 150_000 } as const;

for (const word of words) {
  for (const [reason, refusal] of [
    ['sender-gone', 'sender-lives'],
    ['http-502', null],
  ] as const) {
    test(`${JSON.stringify(word)} while the sender is there, ${reason}: ${refusal ?? 'heard'}`, async () => {
      await withJournal(async (journal) => {
        const [host = ''] = journal.owner.split('/');
        const owner = `${host}/${process.ppid}/abc`;
        await journal.create(recordOf({ ...lost, owner, reason }));
        const said = await say(journal, word);
        assert.equal(said.refusal?.code ?? null, refusal);
        if (refusal === null) return;
        assert.match(said.refusal?.texts.en ?? '', new RegExp(`process ${process.ppid} `));
        assert.deepEqual([(await journal.find(key))?.state, said.loop.calls], ['unknown', []]);
      });
    });
  }

  test(`${JSON.stringify(word)} is about the attempt that was there when it was said`, async () => {
    await withJournal(async (journal) => {
      await journal.create(recordOf({ ...lost, confirmed: 'not-imported', state: 'rejected' }));
      let looks = 0;
      const moving: Journal = {
        ...journal,
        find: async (wanted) => {
          const found = await journal.find(wanted);
          if (++looks === 1) {
            // While this one waits another attempt is made, and lost.
            const to: ImportRecord = { ...recordOf(lost), attempt: 2, reason: 'timeout' };
            await journal.transition({ key, from: 'rejected', fromAttempt: 1, to });
          }
          return found;
        },
      };
      const { refusal, loop } = await say(moving, word);
      assert.equal(refusal?.code, 'other-attempt');
      const now = await journal.find(key);
      assert.deepEqual([now?.state, now?.attempt, loop.calls], ['unknown', 2, []]);
    });
  });

  test(`${JSON.stringify(word)} when the clock was set back: the waiting starts afresh, once`, async () => {
    await withJournal(async (journal) => {
      const year = 365 * 24 * 3_600_000;
      await journal.create(recordOf({ ...lost, sentAt: start + year, deadline: start + year + 150_000 }));
      const clock = testClock();
      assert.equal((await say(journal, word, clock)).refusal?.code, 'too-early-to-confirm');
      assert.equal((await journal.find(key))?.deadline, start + 150_000);
      clock.advance(149_000);
      assert.equal((await say(journal, word, clock)).refusal?.code, 'too-early-to-confirm');
      clock.advance(1000);
      assert.equal((await say(journal, word, clock)).refusal, null);
    });
  });

  test(`${JSON.stringify(word)} when the clock was set back and the sender has ended: heard`, async () => {
    await withJournal(async (journal) => {
      const gone: Journal = { ...journal, ownerIsGone: () => true };
      await journal.create(recordOf({ ...lost, sentAt: start + 500_000, deadline: start + 650_000 }));
      assert.equal((await say(gone, word)).refusal, null);
    });
  });
}

for (const [wait, shown] of [
  [60_000, /after \d\d:\d\d:\d\d$/],
  [3 * 24 * 3_600_000, /after 1[78] November 2023 \d\d:\d\d:\d\d$/],
] as const) {
  test(`too early by ${wait} ms: ${shown}`, async () => {
    await withJournal(async (journal) => {
      await journal.create(recordOf({ ...lost, sentAt: start, deadline: start + wait }));
      assert.match((await say(journal, { notImported: true })).refusal?.texts.en ?? '', shown);
    });
  });
}

test('again is about the attempt that was there when it was said', async () => {
  await withJournal(async (journal) => {
    const first = recordOf({ ...lost, state: 'succeeded', importId: 'import-0001' });
    await journal.create(first);
    let looks = 0;
    const moving: Journal = {
      ...journal,
      find: async (wanted) => {
        const found = await journal.find(wanted);
        if (++looks === 1) {
          const prepared = await advance(journal, first, 'repeated', start, { attempt: 2, again: 'x' });
          assert.ok(prepared);
          const to = { ...prepared, state: 'succeeded' } as const;
          await journal.transition({ key, from: 'prepared', fromAttempt: 2, to });
        }
        return found;
      },
    };
    const { loop, refusal } = await say(moving, { again: 'the client file was rebuilt' });
    assert.deepEqual([refusal, loop.calls], [null, []]);
  });
});

const ahead = start + 365 * 24 * 3_600_000;

for (const [state, most] of [
  ['prepared', 120_000],
  ['deposited', 120_000],
  ['sending', 150_000],
] as const) {
  test(`${state} by a clock that was ahead: waited for ${most} ms, and told once`, async () => {
    await withJournal(async (journal) => {
      const record = recordOf({ key, state, updatedAt: ahead, sentAt: ahead, deadline: ahead + 150_000 });
      await journal.create(record);
      const clock = testClock();
      const told: unknown[] = [];
      const result = await importFec(order, portsOf(fakeLoop(), journal, clock), {
        ...yes,
        onWaiting: (waiting) => told.push(waiting),
      });
      assert.equal(done(result).record.state, state === 'sending' ? 'unknown' : 'accepted');
      assert.ok(clock.now() >= start + most && clock.now() < start + most + 60_000);
      assert.deepEqual(told, [{ owner: record.owner, lastSign: ahead, until: start + most }]);
    });
  });
}

test('a deposit that takes long is not taken over while its owner renews it', async () => {
  await withJournal(async (journal) => {
    const clock = testClock();
    let waited = false;
    const other = fakeLoop();
    let second: Promise<unknown> = Promise.resolve();
    const loop = fakeLoop({
      upload: async () => {
        second = importFec(order, portsOf(other, journal, clock), {
          ...yes,
          onWaiting: () => {
            waited = true;
          },
        });
        while (clock.now() < start + 10 * 60_000) await clock.sleep(1000);
      },
    });
    const first = done(await importFec(order, portsOf(loop, journal, clock), yes));
    await second;
    assert.deepEqual(
      [first.already, first.record.attempt, loop.count('importFec'), other.calls, waited],
      [false, 1, 1, [], true],
    );
  });
});
