import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LoopFecError } from '../../core/error.ts';
import { importFec } from '../../core/import/import-fec.ts';
import type { Journal } from '../../core/import/journal.ts';
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
import { breakJournal, withJournal } from './with-journal.ts';

for (const state of ['prepared', 'deposited', 'sending'] as const) {
  test(`a journal that cannot take "${state}": nothing is sent`, async () => {
    await withJournal(async (journal, folder) => {
      if (state === 'prepared') await journal.create(recordOf({ key, state: 'rejected' }));
      breakJournal(folder, state);
      const loop = fakeLoop();
      await assert.rejects(run(loop, journal), { code: 'journal-not-writable' });
      assert.equal(loop.count('importFec'), 0);
    });
  });
}

for (const [outcome, state, importId] of [
  [accepted, 'accepted', 'import-0001'],
  [rejected, 'rejected', null],
  [unknown, 'unknown', null],
  [notSent, 'deposited', null],
] as const) {
  test(`a journal that cannot take "${outcome.kind}" after the request: unknown, with what Loop said`, async () => {
    await withJournal(async (journal, folder) => {
      const loop = fakeLoop({
        importFec: async () => {
          breakJournal(folder, state);
          return outcome;
        },
      });
      const result = done(await run(loop, journal));
      assert.deepEqual([result.record.state, result.record.importId], ['unknown', importId]);
      assert.equal(result.journalError?.code, 'journal-not-writable');
      assert.equal((await journal.find(key))?.state, 'sending');
    });
  });
}

for (const [when, state] of [
  ['deposit', 'prepared'],
  ['upload', 'prepared'],
] as const) {
  test(`${when} fails: nothing is sent, the next import need not wait`, async () => {
    await withJournal(async (journal) => {
      const broken = fakeLoop({
        [when]: async () => {
          throw new LoopFecError('storage-unreachable', { fr: '', en: '' });
        },
      });
      await assert.rejects(run(broken, journal), { code: 'storage-unreachable' });
      assert.equal(broken.count('importFec'), 0);
      assert.equal((await journal.find(key))?.state, state);
      const clock = testClock();
      const result = done(await importFec(order, portsOf(fakeLoop(), journal, clock), yes));
      assert.deepEqual([result.record.state, result.record.attempt], ['accepted', 2]);
      assert.equal(clock.now(), 1_700_000_000_000);
    });
  });
}

test('interrupted while depositing: deposited, nothing sent', async () => {
  await withJournal(async (journal) => {
    const abort = new AbortController();
    const loop = fakeLoop({ upload: async () => abort.abort() });
    await assert.rejects(run(loop, journal, { ...yes, signal: abort.signal }), { name: 'AbortError' });
    assert.equal(loop.count('importFec'), 0);
    assert.equal((await journal.find(key))?.state, 'deposited');
  });
});

test('interrupted while sending: unknown', async () => {
  await withJournal(async (journal) => {
    const abort = new AbortController();
    const loop = fakeLoop({
      importFec: async (signal) => {
        assert.equal(signal, abort.signal);
        abort.abort();
        return { kind: 'unknown', status: null, reason: 'aborted', requestId: null };
      },
    });
    const result = done(await run(loop, journal, { ...yes, signal: abort.signal }));
    assert.deepEqual([result.record.state, result.record.reason], ['unknown', 'aborted']);
  });
});

test('a client that throws leaves the outcome unknown', async () => {
  await withJournal(async (journal) => {
    const loop = fakeLoop({ importFec: () => Promise.reject(new TypeError('bug')) });
    assert.equal(done(await run(loop, journal)).record.state, 'unknown');
    assert.equal((await journal.find(key))?.state, 'unknown');
  });
});

test('a sender that slept before sending does not send', async () => {
  await withJournal(async (journal) => {
    const clock = testClock();
    const sleepy: Journal = {
      ...journal,
      transition: async (transition) => {
        const won = await journal.transition(transition);
        if (transition.to.state === 'sending') clock.advance(10 * 60_000);
        return won;
      },
    };
    const loop = fakeLoop();
    const result = done(await importFec(order, portsOf(loop, sleepy, clock), yes));
    assert.deepEqual([result.record.state, result.record.reason], ['deposited', 'too-late']);
    assert.equal(loop.count('importFec'), 0);
  });
});
