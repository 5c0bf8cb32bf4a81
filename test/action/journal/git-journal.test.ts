import assert from 'node:assert/strict';
import { test } from 'node:test';
import { advance } from '../../../core/import/advance.ts';
import type { ImportRecord, Journal } from '../../../core/import/journal.ts';
import { prints, recordOf } from '../../import/fixtures.ts';
import { withGitHub } from './with-git-journal.ts';

const key = 'b'.repeat(64);
const in2099 = Date.UTC(2099, 0);
const deposited = recordOf({ state: 'deposited', deadline: in2099 });
const leaving = { prints: prints([1, 10], [2, 20]), compared: [] };

/** From nothing to `sending`. */
async function send(journal: Journal, record: ImportRecord = deposited): Promise<ImportRecord> {
  assert.equal(await journal.create(record), true);
  const change = { sentAt: Date.now(), deadline: in2099 };
  const sending = await advance(journal, record, 'claimed', Date.now(), change, leaving);
  assert.ok(sending);
  return sending;
}

test('what has sent nothing costs no write, and only its own process sees it', async () => {
  await withGitHub(async ({ github, open }) => {
    const journal = open();
    const record = recordOf({ deadline: in2099, siret: '73282932000074' });
    assert.equal(await journal.find(key), null);
    assert.equal(await journal.create(record), true);
    assert.deepEqual(await journal.find(key), record);
    assert.equal(await journal.create(record), false);
    const renewed = await advance(journal, record, 'renewed', 5, { deadline: in2099 + 1 });
    assert.ok(renewed);
    const uploaded = await advance(journal, renewed, 'uploaded', 6);
    assert.ok(uploaded);
    const released = await advance(journal, uploaded, 'released', 7, { deadline: 0 });
    assert.deepEqual(await journal.find(key), released);
    assert.deepEqual(await journal.findByKeyPrefix('bb'), [released]);
    assert.deepEqual(await journal.list(5), [released]);
    assert.equal(await open().find(key), null);
    assert.equal(github.writes(), 0);
  });
});

test('an import from end to end: ten writes, another process reads each state, the refs tell the story', async () => {
  await withGitHub(async ({ github, open, log }) => {
    const journal = open();
    const other = open();
    const sending = await send(journal);
    assert.equal(github.writes(), 4);
    assert.deepEqual(await other.find(key), sending);
    assert.deepEqual(await other.printsOf(key), leaving.prints);
    const accepted = await advance(journal, sending, 'accepted', 8, { importId: '4711', requestId: 'r' });
    assert.equal(github.writes(), 7);
    assert.deepEqual(await other.find(key), accepted);
    assert.ok(accepted);
    const succeeded = await advance(journal, accepted, 'succeeded', 9);
    assert.equal(github.writes(), 10);
    assert.deepEqual(await other.find(key), succeeded);
    assert.deepEqual(await other.printsOf(key), leaving.prints);
    assert.deepEqual(await open().list(5), [succeeded]);
    assert.deepEqual(await log(`${journal.folder}${key}`), [
      'Succeeded import "4711"',
      'Accepted import "4711" (attempt 1)',
      'Sending attempt 1 of "732829320FEC20241231.txt"',
    ]);
  });
});

test('a key is taken once its request may have left, and a step is won once', async () => {
  await withGitHub(async ({ open }) => {
    const journal = open();
    const sending = await send(journal);
    const other = open();
    assert.equal(await other.create(deposited), false);
    assert.equal(await journal.create(deposited), false);
    assert.deepEqual((await other.find(key))?.owner, sending.owner);
    assert.equal(await advance(journal, deposited, 'claimed', 9, {}, leaving), null);
    const accepted = await advance(other, sending, 'accepted', 8, { importId: 'x' });
    assert.equal(await advance(journal, sending, 'lost', 9, { reason: 'late' }), null);
    assert.deepEqual(await journal.find(key), accepted);
  });
});

test('nothing was sent after all: written down, and the next attempt keeps the one before', async () => {
  await withGitHub(async ({ github, open, log }) => {
    const first = open();
    const sending = await send(first);
    const back = await advance(first, sending, 'not-sent', 8, {
      deadline: 0,
      sentAt: null,
      reason: 'ECONNREFUSED',
    });
    assert.ok(back);
    const second = open();
    assert.deepEqual(await second.find(key), back);
    const change = { attempt: 2, owner: second.owner, deadline: in2099, reason: null };
    const restarted = await advance(second, back, 'restarted', 9, change);
    assert.ok(restarted);
    assert.deepEqual(await first.find(key), back);
    const uploaded = await advance(second, restarted, 'uploaded', 10);
    assert.ok(uploaded);
    github.forget();
    const claimed = await advance(second, uploaded, 'claimed', 11, { sentAt: 11 }, leaving);
    assert.equal(github.writes(), 5);
    assert.deepEqual(await first.find(key), claimed);
    assert.deepEqual(await log(`${first.folder}${key}`), [
      'Sending attempt 2 of "732829320FEC20241231.txt"',
      'Not sent in attempt 1: "ECONNREFUSED"',
      'Sending attempt 1 of "732829320FEC20241231.txt"',
    ]);
    const state = JSON.parse(
      (await github.repository.git(['cat-file', 'blob', `${first.folder}${key}:state.json`])).toString(),
    );
    assert.deepEqual(
      state.attempts.map((attempt: Record<string, unknown>) => [
        attempt.attempt,
        attempt.state,
        attempt.reason,
      ]),
      [
        [1, 'deposited', 'ECONNREFUSED'],
        [2, 'sending', null],
      ],
    );
  });
});

test('records are found by import and by the beginning of a key, and listed latest first', async () => {
  await withGitHub(async ({ open }) => {
    const one = recordOf({ key: `ab${'0'.repeat(62)}`, state: 'accepted', importId: 'id-1', updatedAt: 1 });
    const two = recordOf({ key: `ac${'0'.repeat(62)}`, deadline: in2099, updatedAt: 2 });
    const journal = open();
    assert.equal(await journal.create(one), true);
    assert.equal(await journal.create(two), true);
    assert.deepEqual(await journal.findByImportId('id-1'), one);
    assert.equal(await journal.findByImportId('id-2'), null);
    assert.deepEqual(await journal.findByKeyPrefix('ab'), [one]);
    assert.deepEqual(await journal.findByKeyPrefix('a'), [one, two]);
    assert.deepEqual(await journal.findByKeyPrefix('_'), []);
    assert.deepEqual(await journal.list(5), [two, one]);
    assert.deepEqual(await journal.list(1), [two]);
    assert.deepEqual(await journal.list(5, 'OTHER'), []);
    assert.deepEqual(await open().list(5), [one]);
    assert.deepEqual(await open().findByImportId('id-1'), one);
  });
});

test('an answer that came late to an attempt which another one followed', async () => {
  await withGitHub(async ({ open }) => {
    const journal = open();
    const sending = await send(journal);
    const lost = await advance(journal, sending, 'lost', 2, { reason: 'sender-gone' });
    assert.ok(lost);
    const freed = await advance(journal, lost, 'confirmed-not-imported', 3, { confirmed: 'not-imported' });
    assert.ok(freed);
    const late = { ...sending, state: 'accepted', importId: 'late', requestId: 'q', updatedAt: 7 } as const;
    const second = open();
    const again = await advance(second, freed, 'restarted', 4, {
      attempt: 2,
      deadline: in2099,
      confirmed: null,
    });
    assert.ok(again);
    assert.equal(await second.noteLate(late), false);
    const uploaded = await advance(second, again, 'uploaded', 5);
    assert.ok(uploaded);
    const twice = await advance(second, uploaded, 'claimed', 6, { sentAt: 6 }, leaving);
    assert.ok(twice);
    assert.equal(await journal.noteLate({ ...late, attempt: 7 }), false);
    assert.equal(await journal.noteLate(late), true);
    assert.deepEqual(await second.find(key), twice);
    assert.deepEqual(await second.lateAnswer(key), { ...late, confirmed: null });
    assert.deepEqual(
      (await journal.list(5)).map(({ attempt }) => attempt),
      [1, 2],
    );
    assert.equal((await journal.findByImportId('late'))?.attempt, 1);
    const accepted = await advance(second, twice, 'accepted', 8, { importId: 'late' });
    assert.ok(accepted);
    assert.equal(await journal.lateAnswer(key), null);
    assert.deepEqual(await journal.list(5), [accepted]);
  });
});

test('another practice key still finds what left, another client file or API does not', async () => {
  await withGitHub(async ({ open }) => {
    const journal = open();
    await send(journal);
    const other = open();
    const books = { apiUrl: 'https://loop.test/api', publicKey: 'ROTATED', dossier: 'DEMO001' };
    assert.deepEqual(
      (await other.departures(books, 'x')).map((departure) => departure.key),
      [key],
    );
    assert.deepEqual(await other.departures(books, key), []);
    assert.deepEqual(await other.departures({ ...books, dossier: 'OTHER' }, 'x'), []);
    assert.deepEqual(await other.departures({ ...books, apiUrl: 'https://loop.test/other' }, 'x'), []);
    const elsewhere = open({ dossier: 'OTHER' });
    assert.deepEqual(await elsewhere.departures({ ...books, dossier: 'OTHER' }, 'x'), []);
    assert.notEqual(elsewhere.folder, journal.folder);
    assert.equal(open({ apiUrl: 'https://LOOP.test:443/api/' }).folder, journal.folder);
  });
});

test('the prints of a large file go as a blob of their own', async () => {
  await withGitHub(async ({ github, open }) => {
    const large = {
      keys: Float64Array.from({ length: 60_000 }, (_, i) => i * 7_654_321),
      contents: Float64Array.from({ length: 60_000 }, (_, i) => (i * 1_234_567_891) % 2 ** 52),
    };
    const journal = open();
    assert.equal(await journal.create(deposited), true);
    const claimed = await advance(
      journal,
      deposited,
      'claimed',
      5,
      { sentAt: 5 },
      { prints: large, compared: [] },
    );
    assert.ok(claimed);
    assert.deepEqual([github.writes(), github.count('create-blob')], [5, 1]);
    assert.deepEqual(await open().printsOf(key), large);
  });
});
