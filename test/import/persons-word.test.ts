import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LoopFecError } from '../../core/error.ts';
import { importFec } from '../../core/import/import-fec.ts';
import type { ImportRecord } from '../../core/import/journal.ts';
import type { PersonsWord } from '../../core/import/persons-word.ts';
import type { ImportState } from '../../core/import/states.ts';
import { importStates } from '../../core/import/states.ts';
import type { SqliteJournal } from '../../host/journal/sqlite-journal.ts';
import {
  done,
  type FakeAnswers,
  fakeLoop,
  key,
  order,
  portsOf,
  recordOf,
  rejected,
  testClock,
  unknown,
  yes,
} from './fixtures.ts';
import { withJournal } from './with-journal.ts';

const past = 1_600_000_000_000;

async function say(
  journal: SqliteJournal,
  word: PersonsWord,
  change: Partial<ImportRecord> | null,
  answers: FakeAnswers = {},
) {
  if (change !== null) await journal.create(recordOf({ key, deadline: past, sentAt: past, ...change }));
  const loop = fakeLoop(answers);
  const clock = testClock();
  const result = await importFec(order, portsOf(loop, journal, clock), { ...yes, word });
  return { loop, result, clock, now: await journal.find(key) };
}

/** What each word does to an import that stands there: `stays`, `sent`, or the code of the refusal. */
const table: readonly (readonly [PersonsWord, Readonly<Record<ImportState | 'none', string>>])[] = [
  [
    { again: 'the client file was rebuilt' },
    {
      none: 'sent',
      prepared: 'sent',
      deposited: 'sent',
      sending: 'stays',
      accepted: 'stays',
      succeeded: 'sent',
      failed: 'sent',
      rejected: 'sent',
      unknown: 'stays',
    },
  ],
  [
    { notImported: true },
    {
      none: 'nothing-to-confirm',
      prepared: 'sent',
      deposited: 'sent',
      // Its deadline has passed: it becomes unknown first.
      sending: 'sent',
      accepted: 'stays',
      succeeded: 'stays',
      failed: 'stays',
      rejected: 'sent',
      unknown: 'sent',
    },
  ],
  [
    { imported: 'import-0009' },
    {
      none: 'nothing-to-confirm',
      prepared: 'nothing-to-confirm',
      deposited: 'nothing-to-confirm',
      sending: 'stays',
      accepted: 'stays',
      succeeded: 'stays',
      failed: 'stays',
      rejected: 'nothing-to-confirm',
      unknown: 'stays',
    },
  ],
  [
    {},
    {
      none: 'sent',
      prepared: 'sent',
      deposited: 'sent',
      sending: 'stays',
      accepted: 'stays',
      succeeded: 'stays',
      failed: 'stays',
      rejected: 'sent',
      unknown: 'stays',
    },
  ],
];

for (const [word, expected] of table) {
  for (const state of ['none', ...importStates] as const) {
    test(`${JSON.stringify(word)} when it stands at ${state}: ${expected[state]}`, async () => {
      await withJournal(async (journal) => {
        const { loop, result } = await say(journal, word, state === 'none' ? null : { state });
        const sent = loop.count('importFec');
        const got = result.kind === 'refused' ? result.refusal.code : result.already ? 'stays' : 'sent';
        assert.equal(got, expected[state]);
        assert.equal(sent, got === 'sent' ? 1 : 0);
      });
    });
  }
}

test('again: a new attempt, with the reason, beside the old one', async () => {
  await withJournal(async (journal) => {
    const before = { state: 'succeeded', importId: 'old' } as const;
    const { now } = await say(journal, { again: 'the client file was rebuilt' }, before);
    assert.deepEqual(
      [now?.attempt, now?.again, now?.importId, now?.state],
      [2, 'the client file was rebuilt', 'import-0001', 'accepted'],
    );
  });
});

test('again: one word repeats once, however many processes hear it', async () => {
  await withJournal(async (journal) => {
    await journal.create(recordOf({ key, state: 'succeeded', sentAt: past }));
    const loop = fakeLoop();
    const word = { again: 'the client file was rebuilt' };
    const other = fakeLoop();
    const result = await importFec(order, portsOf(loop, journal), {
      word,
      confirm: async () => {
        // While this one asks, another repeats it, and Loop finishes.
        const { record } = done(await importFec(order, portsOf(other, journal), { ...yes, word }));
        const to = { ...record, state: 'succeeded' } as const;
        await journal.transition({ key, from: 'accepted', fromAttempt: 2, to });
        return true;
      },
    });
    assert.deepEqual([done(result).already, loop.count('importFec'), other.count('importFec')], [true, 0, 1]);
  });
});

test('again, rejected: without the word it is not repeated a second time', async () => {
  await withJournal(async (journal) => {
    const word = { again: 'the client file was rebuilt' };
    const first = await say(journal, word, { state: 'succeeded' }, { importFec: async () => rejected });
    assert.equal(first.now?.state, 'rejected');
    const plain = await say(journal, {}, null);
    assert.equal(plain.result.kind === 'refused' && plain.result.refusal.code, 'again-needed');
    assert.equal(plain.loop.count('importFec'), 0);
    const more = await say(journal, word, null);
    assert.deepEqual([done(more.result).already, more.now?.attempt], [false, 3]);
  });
});

test('not in Loop: the word is kept with the old attempt, the next one sends', async () => {
  await withJournal(async (journal) => {
    await journal.create(recordOf({ key, deadline: past, sentAt: past, state: 'unknown' }));
    const loop = fakeLoop();
    const word = { notImported: true };
    const declined = await importFec(order, portsOf(loop, journal), { word, confirm: async () => false });
    assert.equal(declined.kind === 'refused' && declined.refusal.code, 'not-confirmed');
    const said = await journal.find(key);
    assert.deepEqual([said?.state, said?.confirmed, said?.attempt], ['rejected', 'not-imported', 1]);
    const next = done(await importFec(order, portsOf(loop, journal), yes));
    assert.deepEqual([next.already, next.record.attempt, loop.count('importFec')], [false, 2, 1]);
  });
});

test('in Loop: accepted under that identifier, to be followed', async () => {
  await withJournal(async (journal) => {
    const { now, loop } = await say(journal, { imported: 'import-0009' }, { state: 'unknown' });
    assert.deepEqual([now?.state, now?.importId, now?.confirmed], ['accepted', 'import-0009', 'imported']);
    assert.deepEqual(loop.calls, ['getImportStatus']);
  });
});

const failing = (code: string): FakeAnswers => ({
  status: () => Promise.reject(new LoopFecError(code, { fr: 'non', en: 'no' })),
});

for (const word of [{ imported: 'import-0009' }, { notImported: true }]) {
  test(`${JSON.stringify(word)} before the deadline: refused, nothing changes`, async () => {
    await withJournal(async (journal) => {
      const deadline = testClock().now() + 1;
      const { result, now, loop } = await say(journal, word, { state: 'unknown', deadline });
      assert.equal(result.kind === 'refused' && result.refusal.code, 'too-early-to-confirm');
      assert.deepEqual([now?.state, loop.calls], ['unknown', []]);
    });
  });
}

for (const [code, state, refusal] of [
  ['loop-not-found', 'unknown', 'import-id-unknown'],
  ['loop-error-answer', 'unknown', 'import-id-unknown'],
  ['loop-forbidden', 'accepted', null],
] as const) {
  test(`an identifier of which Loop says ${code}: ${state}`, async () => {
    await withJournal(async (journal) => {
      const word = { imported: 'import-0009' };
      const { result, now } = await say(journal, word, { state: 'unknown' }, failing(code));
      assert.equal(result.kind === 'refused' ? result.refusal.code : null, refusal);
      assert.equal(now?.state, state);
    });
  });
}

test('an identifier while Loop is away: an error, nothing changes', async () => {
  await withJournal(async (journal) => {
    const saying = say(journal, { imported: 'import-0009' }, { state: 'unknown' }, failing('loop-timeout'));
    await assert.rejects(saying, { code: 'loop-timeout' });
    assert.equal((await journal.find(key))?.state, 'unknown');
  });
});

test('another import’s identifier is refused', async () => {
  await withJournal(async (journal) => {
    await journal.create(recordOf({ key: 'c'.repeat(64), state: 'accepted', importId: 'import-0009' }));
    const { result, now } = await say(journal, { imported: 'import-0009' }, { state: 'unknown' });
    assert.equal(result.kind === 'refused' && result.refusal.code, 'import-id-taken');
    assert.equal(now?.state, 'unknown');
  });
});

test('the identifier of an earlier import of the same file does not settle its repetition', async () => {
  await withJournal(async (journal) => {
    const first = recordOf({
      key,
      state: 'succeeded',
      importId: 'import-0009',
      deadline: past,
      sentAt: past,
    });
    await journal.create(first);
    const word = { again: 'the client file was rebuilt' };
    await say(journal, word, null, { importFec: async () => unknown });
    const loop = fakeLoop();
    const clock = testClock();
    clock.advance(200_000);
    const options = { ...yes, word: { imported: 'import-0009' } };
    const result = await importFec(order, portsOf(loop, journal, clock), options);
    assert.equal(result.kind === 'refused' && result.refusal.code, 'import-id-taken');
    assert.equal((await journal.find(key))?.state, 'unknown');
    assert.deepEqual(await journal.findByImportId('import-0009'), first);
    assert.deepEqual(
      (await journal.list(9)).map(({ attempt, state }) => [attempt, state]),
      [
        [2, 'unknown'],
        [1, 'succeeded'],
      ],
    );
  });
});
test('another SIREN: only with the word, shown and remembered', async () => {
  await withJournal(async (journal) => {
    const answers = { dossier: async () => ({ siren: '349536599' }) };
    const stopped = await say(journal, {}, null, answers);
    assert.equal(stopped.result.kind === 'refused' && stopped.result.refusal.code, 'siren-mismatch');
    const shown: string[] = [];
    const result = await importFec(order, portsOf(fakeLoop(answers), journal), {
      word: { otherSiren: true },
      confirm: async ({ siren }) => {
        if (siren.kind === 'differs') shown.push(siren.siren, siren.theirs);
        return true;
      },
    });
    assert.deepEqual(shown, ['732829320', '349536599']);
    assert.equal(done(result).record.otherSiren, '349536599');
  });
});
