import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GitHubFailure } from '../../../action/journal/git-database.ts';
import type { GitJournal } from '../../../action/journal/git-journal.ts';
import { rateBudget } from '../../../action/journal/rate-budget.ts';
import { LoopFecError } from '../../../core/error.ts';
import { advance } from '../../../core/import/advance.ts';
import type { ImportRecord } from '../../../core/import/journal.ts';
import { prints, recordOf, testClock } from '../../import/fixtures.ts';
import type { Fault } from '../github/faults.ts';
import { withGitHub } from './with-git-journal.ts';

const start = 1_700_000_000_000;
const deposited = recordOf({ state: 'deposited', deadline: Date.UTC(2099, 0) });
const leaving = { prints: prints([1, 10]), compared: [] };

async function claim(journal: GitJournal): Promise<ImportRecord | null> {
  assert.equal(await journal.create(deposited), true);
  return advance(journal, deposited, 'claimed', 5, { sentAt: 5 }, leaving);
}

async function refusedWith(work: Promise<unknown>): Promise<LoopFecError> {
  return work.then(
    () => assert.fail('it should be refused'),
    (error) => {
      assert.ok(error instanceof LoopFecError, String(error));
      return error;
    },
  );
}

for (const does of ['secondary-limit', 'primary-limit', '429'] as const satisfies readonly Fault['does'][]) {
  for (const on of ['create-tree', 'create-commit', 'create-ref', 'read-ref'] as const) {
    test(`a rate limit before anything has left ends the attempt: ${does}, ${on}`, async () => {
      await withGitHub(async ({ github, open }) => {
        const clock = testClock(Date.now());
        const budget = rateBudget(clock);
        const journal = open({ clock, budget });
        assert.equal(await journal.create(deposited), true);
        github.fault({ on, does, times: 1000, retryAfter: 1800 });
        const work = advance(journal, deposited, 'claimed', 5, { sentAt: 5 }, leaving);
        const error = await refusedWith(work);
        assert.equal(error.code, 'github-rate-limited');
        assert.match(error.texts.fr, /^GitHub limite les requêtes/);
        const claimable = budget.mayClaim();
        assert.ok(!claimable.may && claimable.until > clock.now() + 1_700_000);
        assert.match(claimable.why.en, /^GitHub asked to wait 1[78]\d\d s$/);
        assert.equal(await github.repository.readRef(`${journal.folder}${deposited.key}`), null);
      });
    });
  }
}

for (const on of ['create-tree', 'create-commit', 'update-ref'] as const) {
  test(`a short rate limit is waited out while an answer of Loop is to be written: ${on}`, async () => {
    await withGitHub(async ({ github, open }) => {
      const clock = testClock();
      const journal = open({ clock });
      const sending = await claim(journal);
      assert.ok(sending);
      github.fault({ on, does: 'secondary-limit', times: 2, retryAfter: 60 });
      const before = clock.now();
      const accepted = await advance(journal, sending, 'accepted', 6, { importId: 'x' });
      assert.deepEqual(await open().find(deposited.key), accepted);
      assert.equal(clock.now() - before, 120_000);
    });
  });
}

test('a long one is not: the answer is handed back to be shown', async () => {
  await withGitHub(async ({ github, open }) => {
    const journal = open({ clock: testClock() });
    const sending = await claim(journal);
    assert.ok(sending);
    github.fault({ on: 'create-tree', does: 'secondary-limit', retryAfter: 1800 });
    const error = await refusedWith(advance(journal, sending, 'accepted', 6, { importId: 'x' }));
    assert.deepEqual([error.code, error.details.retry_after_seconds], ['github-rate-limited', 1800]);
  });
});

for (const does of ['forbidden', 'not-found'] as const) {
  test(`a token that may not write: ${does}`, async () => {
    await withGitHub(async ({ github, open }) => {
      github.fault({ on: 'create-tree', does, times: 1000 });
      const error = await refusedWith(claim(open()));
      assert.equal(error.code, 'journal-not-writable');
      for (const text of [error.texts.fr, error.texts.en]) assert.match(text, /permissions: contents: write/);
    });
  });
}

test('a token that nobody knows is told from an empty journal', async () => {
  await withGitHub(async ({ github, open }) => {
    github.fault({ on: 'read-ref', does: 'forbidden' });
    assert.equal((await refusedWith(open().find(deposited.key))).code, 'journal-not-readable');
  });
});

test('errors hold neither the token nor an address', async () => {
  await withGitHub(async ({ github, open }) => {
    for (const does of ['forbidden', 'refused', 'cut-before', 'primary-limit'] as const) {
      github.fault({ on: 'create-tree', does, times: 1000 });
      const error = await refusedWith(claim(open({ clock: testClock() })));
      const shown = JSON.stringify([error, error.message, error.stack, error.texts, error.cause]);
      assert.ok(!shown.includes(github.token) && !shown.includes('127.0.0.1'), shown);
      github.clearFaults();
    }
  });
});

const hour = 3_600_000;

test('the budget: 500 writes an hour, those that imports under way still need included', () => {
  const clock = testClock(start);
  const budget = rateBudget(clock);
  for (let i = 0; i < 480; i++) {
    budget.note('write', {});
    clock.advance(1000);
  }
  assert.deepEqual(budget.mayClaim(), { may: true });
  budget.reserve('a', 6);
  budget.reserve('b', 6);
  const full = budget.mayClaim();
  assert.ok(!full.may);
  assert.equal(full.until, start + hour);
  assert.match(full.why.fr, /500 écritures par heure et 492/);
  budget.reserve('a', 0);
  budget.reserve('b', 3);
  assert.deepEqual(budget.mayClaim(), { may: true });
  assert.deepEqual(budget.counts(), { reads: 0, writes: 480 });
  budget.reserve('b', 50);
  clock.advance(hour);
  assert.deepEqual(budget.mayClaim(), { may: true });
});

test('the budget: 80 writes a minute', () => {
  const clock = testClock(start);
  const budget = rateBudget(clock);
  for (let i = 0; i < 70; i++) budget.note('write', {});
  const full = budget.mayClaim();
  assert.ok(!full.may);
  assert.equal(full.until, start + 60_000);
  clock.advance(60_000);
  assert.deepEqual(budget.mayClaim(), { may: true });
});

test('the budget: what GitHub says is left', () => {
  const clock = testClock(start);
  const budget = rateBudget(clock);
  const headers = (left: number) => ({
    'x-ratelimit-remaining': String(left),
    'x-ratelimit-reset': String((start + 600_000) / 1000),
  });
  budget.note('read', headers(900));
  assert.deepEqual(budget.mayClaim(), { may: true });
  budget.note('read', headers(20));
  const few = budget.mayClaim();
  assert.ok(!few.may);
  assert.deepEqual([few.until, few.why.en], [start + 600_000, 'GitHub allows 20 more requests in this hour']);
  clock.advance(600_000);
  assert.deepEqual(budget.mayClaim(), { may: true });
  budget.note('read', {}, new GitHubFailure('limited', 429, 5000));
  assert.ok(!budget.mayClaim().may);
});

test('the budget counts what the journal asks, and reserves what an import under way needs', async () => {
  await withGitHub(async ({ github, open }) => {
    const clock = testClock();
    const budget = rateBudget(clock);
    const journal = open({ clock, budget });
    const sending = await claim(journal);
    assert.ok(sending);
    assert.deepEqual(budget.counts(), { reads: github.asked.length - 4, writes: 4 });
    for (let i = 0; i < 480; i++) budget.note('write', {});
    clock.advance(120_000);
    assert.ok(!budget.mayClaim().may);
    assert.ok(await advance(journal, sending, 'lost', 6, { reason: 'x' }));
    const after = budget.mayClaim();
    assert.deepEqual(after, { may: true });
  });
});
