import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GitHubFailure } from '../../../action/journal/git-database.ts';
import type { GitJournal } from '../../../action/journal/git-journal.ts';
import { advance } from '../../../core/import/advance.ts';
import type { ImportRecord } from '../../../core/import/journal.ts';
import { compareWithEarlier } from '../../../core/import/overlap.ts';
import { prints, recordOf, testClock } from '../../import/fixtures.ts';
import { type World, withGitHub } from './with-git-journal.ts';

const start = 1_700_000_000_000;
const deadline = start + 150_000;
const books = { apiUrl: 'https://loop.test/api', publicKey: 'PUBLIC', dossier: 'DEMO001' };
const year = { from: '2024-01-01', to: '2024-12-31' };
const theirs = 'a'.repeat(64);
const mine = 'b'.repeat(64);
const entries = prints([1, 10], [2, 20]);

function claim(
  journal: GitJournal,
  record: ImportRecord,
  compared: string[] | null = [],
): Promise<ImportRecord | null> {
  const change = { sentAt: start, deadline, owner: journal.owner };
  return advance(journal, record, 'claimed', start, change, { prints: entries, compared });
}

async function ready(journal: GitJournal, change: Partial<ImportRecord> = {}): Promise<ImportRecord> {
  const record = recordOf({ key: mine, state: 'deposited', deadline: start + 3_600_000, ...change });
  assert.equal(await journal.create(record), true);
  return record;
}

class Killed extends Error {}

/** A process that is killed between the ref of the departures and that of its import. */
function dying({ open, git }: World) {
  const made: { ref: string; commit: string; move: boolean }[] = [];
  const real = git();
  const stop = (move: boolean) => async (ref: string, commit: string) => {
    if (ref.endsWith('departures')) return move ? real.moveRef(ref, commit) : real.createRef(ref, commit);
    made.push({ ref, commit, move });
    throw new Killed();
  };
  const journal = open({
    owner: 'run/dying',
    clock: testClock(start),
    git: { ...real, createRef: stop(false), moveRef: stop(true) },
  });
  /** What the killed process would have done next. */
  const wakeUp = async () => {
    for (const { ref, commit, move } of made)
      await (move ? real.moveRef(ref, commit) : real.createRef(ref, commit));
  };
  return { journal, wakeUp };
}

test('killed between the two refs: in doubt until its deadline, then it can no longer leave', async () => {
  await withGitHub(async (world) => {
    const dead = dying(world);
    await assert.rejects(claim(dead.journal, await ready(dead.journal, { key: theirs })), Killed);
    const clock = testClock(start + 1000);
    const journal = world.open({ clock });
    const doubtful = { key: theirs, state: 'sending', sentAt: start, period: year, hasPrints: true };
    assert.deepEqual(await journal.departures(books, mine), [doubtful]);
    const { overlap } = await compareWithEarlier(journal, books, mine, entries, year);
    assert.deepEqual([overlap.already, overlap.comparedWith], [2, 1]);
    const record = await ready(journal);
    assert.equal(await claim(journal, record), null);
    clock.advance(150_000);
    assert.deepEqual(await journal.departures(books, mine), []);
    await assert.rejects(
      dead.wakeUp(),
      (error) => error instanceof GitHubFailure && error.kind === 'refused',
    );
    assert.ok(await claim(journal, record));
    const given = await world.open().find(theirs);
    assert.deepEqual([given?.state, given?.deadline, given?.reason], ['deposited', 0, 'sender-gone']);
  });
});

test('killed there, but it had written its ref after all: it has left', async () => {
  await withGitHub(async (world) => {
    const dead = dying(world);
    await assert.rejects(claim(dead.journal, await ready(dead.journal, { key: theirs })), Killed);
    await dead.wakeUp();
    const journal = world.open({ clock: testClock(deadline + 1) });
    assert.deepEqual(
      (await journal.departures(books, mine)).map(({ key }) => key),
      [theirs],
    );
    assert.equal(await claim(journal, await ready(journal)), null);
  });
});

test('an owner that is certainly gone is not waited for', async () => {
  await withGitHub(async (world) => {
    const dead = dying(world);
    await assert.rejects(claim(dead.journal, await ready(dead.journal, { key: theirs })), Killed);
    const ownerIsGone = (owner: string) => owner === 'run/dying';
    const journal = world.open({ clock: testClock(start), ownerIsGone });
    assert.deepEqual(await journal.departures(books, mine), []);
    await assert.rejects(dead.wakeUp(), GitHubFailure);
  });
});

test('killed when a rejected file was sent again: the same, on a ref that was there', async () => {
  await withGitHub(async (world) => {
    const first = world.open({ clock: testClock(start) });
    const sending = await claim(first, await ready(first, { key: theirs }));
    assert.ok(sending);
    const rejected = await advance(first, sending, 'rejected', start, { reason: 'no such dossier' });
    assert.ok(rejected);
    assert.deepEqual(await first.departures(books, mine), []);
    const dead = dying(world);
    const change = { attempt: 2, owner: 'run/dying', deadline: start + 3_600_000, reason: null };
    const again = await advance(dead.journal, rejected, 'restarted', start, change);
    assert.ok(again);
    const uploaded = await advance(dead.journal, again, 'uploaded', start);
    assert.ok(uploaded);
    await assert.rejects(claim(dead.journal, uploaded), Killed);
    const clock = testClock(start);
    const journal = world.open({ clock });
    assert.deepEqual(
      (await journal.departures(books, mine)).map(({ state }) => state),
      ['sending'],
    );
    clock.advance(150_000);
    assert.deepEqual(await journal.departures(books, mine), []);
    await assert.rejects(dead.wakeUp(), GitHubFailure);
    const given = await journal.find(theirs);
    assert.deepEqual([given?.attempt, given?.state], [2, 'deposited']);
    assert.deepEqual(await journal.departures(books, mine), []);
  });
});

test('the same file after that death: another process takes it up and leaves', async () => {
  await withGitHub(async (world) => {
    const dead = dying(world);
    await assert.rejects(claim(dead.journal, await ready(dead.journal)), Killed);
    const journal = world.open({ clock: testClock(start) });
    assert.equal(await journal.find(mine), null);
    assert.ok(await claim(journal, await ready(journal)));
    await assert.rejects(dead.wakeUp(), GitHubFailure);
  });
});

const states: readonly (readonly [Partial<ImportRecord>, departed: boolean])[] = [
  [{ state: 'sending' }, true],
  [{ state: 'accepted', importId: 'x' }, true],
  [{ state: 'succeeded', importId: 'x' }, true],
  [{ state: 'unknown' }, true],
  [{ state: 'failed', importId: 'x' }, false],
  [{ state: 'failed', importId: 'x', again: 'dossier rebuilt' }, true],
  [{ state: 'rejected' }, false],
];

for (const [change, departed] of states) {
  const again = change.again === undefined ? '' : ', wanted once more';
  test(`an earlier import that stands at ${change.state}${again}: ${departed ? '' : 'not '}a departure`, async () => {
    await withGitHub(async ({ open }) => {
      await open().create(recordOf({ key: theirs, sentAt: 7, ...change }));
      const journal = open();
      const found = await journal.departures(books, mine);
      const { state } = change;
      const expected = [{ key: theirs, state, sentAt: 7, period: year, hasPrints: false }];
      assert.deepEqual(found, departed ? expected : []);
      const claimed = await claim(journal, await ready(journal));
      assert.equal(claimed === null, departed);
    });
  });
}

test('what this process itself saw accepted is not read again: as many requests for the last file as for the second', async () => {
  await withGitHub(async ({ github, open }) => {
    const journal = open();
    const asked: number[] = [];
    for (let i = 0; i < 10; i++) {
      const key = i.toString(16).padStart(64, '0');
      github.forget();
      const record = await ready(journal, { key });
      const compared = (await journal.departures(books, key)).map((departure) => departure.key);
      assert.equal(compared.length, i);
      for (const other of compared) assert.deepEqual(await journal.printsOf(other), entries);
      const sending = await claim(journal, record, compared);
      assert.ok(sending && (await advance(journal, sending, 'accepted', start, { importId: `${i}` })));
      asked.push(github.asked.length);
    }
    assert.equal(asked.at(-1), asked[1]);
  });
});

test('the ref of the departures removed: nothing leaves until it is back', async () => {
  await withGitHub(async ({ github, open }) => {
    const first = open();
    assert.ok(await claim(first, await ready(first, { key: theirs })));
    const ref = `${first.folder}departures`;
    const commit = (await github.repository.git(['rev-parse', ref])).toString().trim();
    await github.repository.git(['update-ref', '-d', ref]);
    const journal = open();
    const record = await ready(journal);
    const gone = { code: 'journal-not-readable', details: { where: ref, reason: 'ref-gone' } };
    await assert.rejects(journal.departures(books, mine), gone);
    await assert.rejects(claim(journal, record, null), gone);
    await github.repository.git(['update-ref', ref, commit]);
    assert.equal((await journal.departures(books, mine)).length, 1);
  });
});

test('the ref of a finished import removed: the departures still know it, and it does not leave again', async () => {
  await withGitHub(async ({ github, open }) => {
    const first = open();
    const sending = await claim(first, await ready(first));
    assert.ok(sending);
    const accepted = await advance(first, sending, 'accepted', start, { importId: '1' });
    assert.ok(accepted && (await advance(first, accepted, 'succeeded', start + 1)));
    assert.ok(await claim(first, await ready(first, { key: theirs }), null));
    await github.repository.git(['update-ref', '-d', `${first.folder}${mine}`]);
    const journal = open();
    const again = await ready(journal);
    await assert.rejects(claim(journal, again, null), { code: 'journal-not-readable' });
  });
});

for (const [one, other] of [
  ['Demo 1', 'DEMO 1'],
  ['\u00e9', 'e\u0301'],
] as const) {
  test(`${encodeURI(one)} and ${encodeURI(other)} may be one client file in Loop: each sees what the other sent`, async () => {
    await withGitHub(async ({ open }) => {
      const first = open({ dossier: one });
      assert.ok(await claim(first, await ready(first, { key: theirs, dossier: one })));
      const second = open({ dossier: other });
      const seen = await second.departures({ ...books, dossier: other }, mine);
      assert.deepEqual(
        seen.map(({ key }) => key),
        [theirs],
      );
      assert.equal(await claim(second, await ready(second, { dossier: other })), null);
    });
  });
}

test('lists of refs that lie behind never lead to a second import, nor hide an earlier one', async () => {
  await withGitHub(async ({ github, open }) => {
    github.lists.lag = { ms: 3_600_000 };
    const first = open();
    assert.ok(await claim(first, await ready(first)));
    github.forget();
    const second = open();
    assert.equal(await second.create(recordOf({ key: mine })), false);
    assert.equal((await second.find(mine))?.state, 'sending');
    const other = await ready(second, { key: theirs });
    assert.equal(await claim(second, other), null);
    assert.deepEqual(
      (await second.departures(books, theirs)).map(({ key }) => key),
      [mine],
    );
    assert.equal(github.count('list-refs'), 0);
    assert.deepEqual(await open().list(5), []);
  });
});

test('what is known to have succeeded is not read again: few requests, however many imports there were', async () => {
  await withGitHub(async ({ github, open }) => {
    const earlier = Array.from({ length: 12 }, (_, i) => i.toString(16).padStart(64, '0'));
    const journal = open();
    for (const key of earlier) {
      const record = await ready(journal, { key });
      const sending = await claim(journal, record, null);
      assert.ok(sending);
      const accepted = await advance(journal, sending, 'accepted', start, { importId: key.slice(-4) });
      assert.ok(accepted);
      assert.ok(await advance(journal, accepted, 'succeeded', start + 1));
    }
    const fresh = open();
    github.forget();
    const record = await ready(fresh);
    const compared = (await fresh.departures(books, mine)).map(({ key }) => key);
    assert.deepEqual(compared.toSorted(), earlier);
    assert.ok(await claim(fresh, record, compared));
    assert.deepEqual([github.writes(), github.asked.length - github.writes()], [4, 7]);
    assert.deepEqual(await fresh.printsOf(earlier[0]!), entries);
  });
});
