import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LoopFecError } from '../../core/error.ts';
import { follow } from '../../core/import/follow.ts';
import type { ImportStatus } from '../../core/loop/types.ts';
import { fakeLoop, recordOf, statusOf, testClock } from './fixtures.ts';
import { breakJournal, withJournal } from './with-journal.ts';

const record = recordOf({ state: 'accepted', importId: 'import-0001' });
const minute = 60_000;

/** Answers these in turn, the last one for ever. A text stands for an error of that code. */
function saying(...answers: readonly (ImportStatus | string)[]) {
  let next = 0;
  return fakeLoop({
    status: async () => {
      const answer = answers[Math.min(next++, answers.length - 1)]!;
      if (typeof answer === 'string') throw new LoopFecError(answer, { fr: '', en: answer });
      return answer;
    },
  });
}

const stuck = statusOf(2);

for (const [name, loop, waitMs, state, asked, journaled, reason] of [
  [
    'waiting, running, succeeded',
    saying(statusOf(1), stuck, statusOf(3)),
    minute,
    'succeeded',
    3,
    'succeeded',
    null,
  ],
  [
    'failed, with a message',
    saying(statusOf(4, { message: 'pièce\u0007 déséquilibrée' })),
    minute,
    'failed',
    1,
    'failed',
    'pièce déséquilibrée',
  ],
  ['backwards', saying(stuck, statusOf(1), stuck, statusOf(3)), minute, 'succeeded', 4, 'succeeded', null],
  [
    'a code nobody knows is no end',
    saying(statusOf(10), statusOf(3)),
    minute,
    'succeeded',
    2,
    'succeeded',
    null,
  ],
  [
    'Loop away for a while',
    saying('loop-unreachable', 'loop-server-error', 'loop-timeout', statusOf(3)),
    minute,
    'succeeded',
    4,
    'succeeded',
    null,
  ],
  ['asked once', saying(stuck), 0, 'running', 1, 'accepted', null],
  ['still running at the end of the time', saying(stuck), 10_000, 'running', 9, 'accepted', null],
  ['keys refused: no use to go on', saying('loop-unauthorized'), minute, 'running', 1, 'accepted', null],
] as const) {
  test(`follow: ${name}`, async () => {
    await withJournal(async (journal) => {
      await journal.create(record);
      const followed = await follow('import-0001', record, { loop, journal, clock: testClock() }, { waitMs });
      assert.equal(followed.state, state);
      assert.equal(loop.count('getImportStatus'), asked);
      const now = await journal.find(record.key);
      assert.deepEqual([now?.state, now?.reason], [journaled, reason]);
    });
  });
}

test('an unknown code and the last trouble are reported as they are', async () => {
  await withJournal(async (journal) => {
    const ports = { loop: saying(statusOf(10), 'loop-timeout'), journal, clock: testClock() };
    const followed = await follow('import-0001', null, ports, { waitMs: 1000 });
    assert.deepEqual([followed.status?.state, followed.status?.code], ['other', 10]);
    assert.equal(followed.trouble?.code, 'loop-timeout');
  });
});

test('the time between two questions grows to a minute, and after half an hour to five', async () => {
  await withJournal(async (journal) => {
    const clock = testClock();
    const times: number[] = [];
    const options = { waitMs: 180 * minute, onStatus: () => void times.push(clock.now()) };
    await follow('import-0001', null, { loop: saying(stuck), journal, clock }, options);
    const pauses = times.slice(1).map((time, i) => time - times[i]!);
    assert.deepEqual(pauses.slice(0, 3), [300, 450, 675]);
    const start = times[0]!;
    assert.equal(Math.max(...pauses.filter((_, i) => times[i]! - start < 30 * minute)), 60_000);
    assert.equal(Math.max(...pauses), 300_000);
    assert.equal(times.at(-1), start + 180 * minute);
    assert.ok(times.length < 80, String(times.length));
  });
});

test('Loop’s wish to be left alone for a while is granted', async () => {
  await withJournal(async (journal) => {
    const clock = testClock();
    const times: number[] = [];
    const loop = fakeLoop({
      status: async () => {
        times.push(clock.now());
        if (times.length > 1) return statusOf(3);
        throw new LoopFecError('loop-rate-limited', { fr: '', en: '' }, { retry_after_seconds: 40 });
      },
    });
    const followed = await follow('import-0001', null, { loop, journal, clock }, { waitMs: minute });
    assert.equal(followed.state, 'succeeded');
    assert.equal(times[1]! - times[0]!, 40_000);
  });
});

test('the signal ends it and the journal still says accepted', async () => {
  await withJournal(async (journal) => {
    await journal.create(record);
    const abort = new AbortController();
    const options = { waitMs: minute, signal: abort.signal, onStatus: () => abort.abort() };
    const followed = await follow(
      'import-0001',
      record,
      { loop: saying(stuck), journal, clock: testClock() },
      options,
    );
    assert.deepEqual([followed.state, followed.interrupted], ['running', true]);
    assert.equal((await journal.find(record.key))?.state, 'accepted');
  });
});

test('an outcome that the journal cannot take is told all the same', async () => {
  await withJournal(async (journal, folder) => {
    await journal.create(record);
    breakJournal(folder, 'succeeded');
    const ports = { loop: saying(statusOf(3)), journal, clock: testClock() };
    const followed = await follow('import-0001', record, ports, { waitMs: minute });
    assert.equal(followed.state, 'succeeded');
    assert.equal(followed.journalError?.code, 'journal-not-writable');
  });
});
