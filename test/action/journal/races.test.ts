import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GitJournal } from '../../../action/journal/git-journal.ts';
import { advance } from '../../../core/import/advance.ts';
import type { ImportRecord } from '../../../core/import/journal.ts';
import { prints, recordOf } from '../../import/fixtures.ts';
import { withGitHub } from './with-git-journal.ts';

const in2099 = Date.UTC(2099, 0);
const leaving = { prints: prints([1, 10]), compared: [] };
const books = { apiUrl: 'https://loop.test/api', publicKey: 'PUBLIC', dossier: 'DEMO001' };

const keyOf = (n: number) => n.toString(16).padStart(64, '0');

/** The right to send, taken or not, from nothing. */
async function claim(journal: GitJournal, change: Partial<ImportRecord>): Promise<ImportRecord | null> {
  const record = recordOf({ state: 'deposited', deadline: in2099, owner: journal.owner, ...change });
  assert.equal(await journal.create(record), true);
  return advance(journal, record, 'claimed', 5, { sentAt: 5 }, leaving);
}

/** The one that won. */
function only<T>(claims: readonly (T | null)[]): T {
  const won = claims.filter((claimed) => claimed !== null);
  assert.equal(won.length, 1);
  return won[0]!;
}

test('two processes, one file, 50 rounds: each time exactly one may send, and both know which', async () => {
  await withGitHub(async ({ open }) => {
    for (let round = 0; round < 50; round++) {
      const dossier = `D${round % 10}`;
      const key = keyOf(round);
      // Even with one name for both, each knows what is its own.
      const name = round % 2 === 0 ? { owner: 'run/same' } : {};
      const two = [open({ dossier, ...name }), open({ dossier, ...name })];
      const records = two.map(() => recordOf({ key, dossier, state: 'deposited', deadline: in2099 }));
      for (const [i, journal] of two.entries()) assert.equal(await journal.create(records[i]!), true);
      const free = { ...leaving, compared: null };
      const claims = await Promise.all(
        two.map((journal, i) =>
          advance(journal, records[i]!, 'claimed', 5, { sentAt: 5, owner: journal.owner }, free),
        ),
      );
      const won = only(claims);
      for (const journal of two) assert.deepEqual(await journal.find(key), won);
    }
  });
});

test('two processes that take up the same file again: exactly one may send', async () => {
  await withGitHub(async ({ open }) => {
    const first = open();
    for (let round = 0; round < 10; round++) {
      const key = keyOf(round);
      const sending = await advance(
        first,
        await created(first, key),
        'claimed',
        5,
        { sentAt: 5 },
        { ...leaving, compared: null },
      );
      assert.ok(sending);
      const back = await advance(first, sending, 'not-sent', 6, { deadline: 0, sentAt: null });
      assert.ok(back);
      const two = [open(), open()];
      const ready = await Promise.all(
        two.map(async (journal) => {
          const change = { attempt: 2, deadline: in2099, owner: journal.owner };
          const restarted = await advance(journal, back, 'restarted', 7, change);
          assert.ok(restarted);
          const uploaded = await advance(journal, restarted, 'uploaded', 8);
          assert.ok(uploaded);
          return uploaded;
        }),
      );
      const claims = await Promise.all(
        two.map((journal, i) =>
          advance(journal, ready[i]!, 'claimed', 9, { sentAt: 9 }, { ...leaving, compared: null }),
        ),
      );
      const won = only(claims);
      for (const journal of [first, ...two]) assert.deepEqual(await journal.find(key), won);
    }
  });
});

test('taken up again between two readings of another process: what that one builds on is not enough', async () => {
  await withGitHub(async ({ git, open }) => {
    const first = open();
    const key = keyOf(1);
    const sending = await advance(first, await created(first, key), 'claimed', 5, { sentAt: 5 }, leaving);
    assert.ok(sending);
    const back = await advance(first, sending, 'not-sent', 6, { deadline: 0, sentAt: null });
    assert.ok(back);
    const real = git();
    const gate = Promise.withResolvers<void>();
    const reached = Promise.withResolvers<void>();
    const readRef = async (ref: string) => {
      if (ref.endsWith('/departures')) {
        reached.resolve();
        await gate.promise;
      }
      return real.readRef(ref);
    };
    const slow = open({ git: { ...real, readRef } });
    const claims = [slow, open()].map(async (journal) => {
      const change = { attempt: 2, deadline: in2099, owner: journal.owner };
      const restarted = await advance(journal, back, 'restarted', 7, change);
      assert.ok(restarted);
      const uploaded = await advance(journal, restarted, 'uploaded', 8);
      assert.ok(uploaded);
      if (journal !== slow) await reached.promise;
      return advance(journal, uploaded, 'claimed', 9, { sentAt: 9 }, leaving);
    });
    const won = await claims[1];
    assert.ok(won);
    gate.resolve();
    assert.equal(await claims[0], null);
    assert.deepEqual(await slow.find(key), won);
  });
});

async function created(journal: GitJournal, key: string): Promise<ImportRecord> {
  const record = recordOf({ key, state: 'deposited', deadline: in2099 });
  assert.equal(await journal.create(record), true);
  return record;
}

test('two files for the same books that do not know of each other: never both', async () => {
  await withGitHub(async ({ open }) => {
    for (let round = 0; round < 30; round++) {
      const dossier = `D${round}`;
      const two = [open({ dossier }), open({ dossier })];
      const claims = await Promise.all(
        two.map((journal, i) => claim(journal, { key: keyOf(round * 2 + i), dossier })),
      );
      const won = only(claims);
      const loser = two[claims.indexOf(null)]!;
      const found = await loser.departures({ ...books, dossier }, 'x');
      assert.deepEqual(found, [
        { key: won.key, state: 'sending', sentAt: 5, period: won.period, hasPrints: true },
      ]);
      const lost = await loser.find(keyOf(round * 2 + claims.indexOf(null)));
      assert.equal(lost?.state, 'deposited');
      assert.ok(lost);
      const informed = { ...leaving, compared: [won.key] };
      assert.ok(await advance(loser, lost, 'claimed', 6, { sentAt: 6 }, informed));
    }
  });
});

test('four files at once that know of nothing else: one leaves, the others are told', async () => {
  await withGitHub(async ({ open, log }) => {
    const four = [open(), open(), open(), open()];
    const claims = await Promise.all(four.map((journal, i) => claim(journal, { key: keyOf(i) })));
    only(claims);
    assert.equal((await log(`${four[0]!.folder}departures`)).length, 1);
  });
});

test('two imports of one file by one object: the second sees the first and takes nothing', async () => {
  await withGitHub(async ({ open }) => {
    const journal = open();
    const record = recordOf({ state: 'deposited', deadline: in2099 });
    const made = await Promise.all([journal.create(record), journal.create(record)]);
    assert.deepEqual(made.toSorted(), [false, true]);
    const claims = await Promise.all(
      [5, 6].map((now) => advance(journal, record, 'claimed', now, { sentAt: now }, leaving)),
    );
    assert.deepEqual(await journal.find(record.key), only(claims));
  });
});
