import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GitJournal } from '../../../action/journal/git-journal.ts';
import { advance } from '../../../core/import/advance.ts';
import type { ImportRecord } from '../../../core/import/journal.ts';
import { prints, recordOf, testClock } from '../../import/fixtures.ts';
import type { Fault, Kind } from '../github/faults.ts';
import { withGitHub } from './with-git-journal.ts';

const deposited = recordOf({ state: 'deposited', deadline: Date.UTC(2099, 0) });
const { key } = deposited;
const leaving = { prints: prints([1, 10]), compared: [] };

async function claim(journal: GitJournal): Promise<ImportRecord | null> {
  assert.equal(await journal.create(deposited), true);
  return advance(journal, deposited, 'claimed', 5, { sentAt: 5 }, leaving);
}

/** There the client waits for the rest of an answer that was cut until its own time is over: 30 s. */
const slowOnDeno = 'Deno' in globalThis && 'Deno waits 30 s for the rest of a cut answer';

const writes: readonly (readonly [Kind, RegExp])[] = [
  ['create-tree', /./],
  ['create-commit', /./],
  ['create-ref', /departures$/],
  ['create-ref', /b{64}$/],
];
const troubles: readonly Fault['does'][] = [
  '500-before',
  '500-after',
  'cut-before',
  'cut-after',
  'cut-mid-answer',
];

for (const [on, matching] of writes) {
  for (const does of troubles) {
    test(`the claim is won although one answer is lost: ${on} ${matching.source}, ${does}`, {
      skip: does === 'cut-mid-answer' && slowOnDeno,
    }, async () => {
      await withGitHub(async ({ github, open, log }) => {
        github.fault({ on, does, matching });
        const journal = open();
        const sending = await claim(journal);
        assert.ok(sending);
        assert.deepEqual(await open().find(key), sending);
        assert.equal((await log(`${journal.folder}${key}`)).length, 1);
      });
    });
  }
}

for (const [on, matching] of [...writes.slice(0, 2), ['update-ref', /b{64}$/] as const]) {
  for (const does of troubles) {
    test(`Loop's answer is written down although one of ours is lost: ${on}, ${does}`, {
      skip: does === 'cut-mid-answer' && slowOnDeno,
    }, async () => {
      await withGitHub(async ({ github, open, log }) => {
        const journal = open();
        const sending = await claim(journal);
        assert.ok(sending);
        github.fault({ on, does, matching });
        const accepted = await advance(journal, sending, 'accepted', 6, { importId: 'x' });
        assert.ok(accepted);
        assert.deepEqual(await open().find(key), accepted);
        assert.equal((await log(`${journal.folder}${key}`)).length, 2);
      });
    });
  }
}

test('a refusal is not believed when the ref is ours: a runtime may send a request twice', async () => {
  await withGitHub(async ({ github, open }) => {
    github.fault({ on: 'create-ref', does: 'refused-after', times: 2 });
    const journal = open();
    const sending = await claim(journal);
    assert.ok(sending);
    github.fault({ on: 'update-ref', does: 'refused-after' });
    const accepted = await advance(journal, sending, 'accepted', 6, { importId: 'x' });
    assert.ok(accepted);
    assert.deepEqual(await open().find(key), accepted);
  });
});

test('a refusal that nothing explains is an error, not a race that was lost', async () => {
  await withGitHub(async ({ github, open }) => {
    github.fault({ on: 'create-ref', does: 'refused', matching: /b{64}$/, times: 1000 });
    const journal = open({ clock: testClock() });
    await assert.rejects(claim(journal), { code: 'journal-not-writable', message: /refused, 422/ });
  });
});

test('overtaken between the two refs: lost, not won', async () => {
  await withGitHub(async ({ git, open }) => {
    const real = git();
    const gate = Promise.withResolvers<void>();
    const reached = Promise.withResolvers<void>();
    const createRef = async (ref: string, commit: string) => {
      if (ref.endsWith(key)) {
        reached.resolve();
        await gate.promise;
      }
      return real.createRef(ref, commit);
    };
    const [mine, theirs] = [open({ git: { ...real, createRef } }), open()];
    const slow = claim(mine);
    await reached.promise;
    const won = await claim(theirs);
    assert.ok(won);
    gate.resolve();
    assert.equal(await slow, null);
    assert.deepEqual(await mine.find(key), won);
  });
});

test('done later than GitHub says: the ref tells, whoever looks', async () => {
  await withGitHub(async ({ github, open, log }) => {
    github.fault({ on: 'create-ref', does: 'late', ms: 200, matching: /b{64}$/, times: 2 });
    const journal = open();
    const sending = await claim(journal);
    assert.ok(sending);
    await new Promise((resolve) => setTimeout(resolve, 400));
    assert.deepEqual(await open().find(key), sending);
    assert.equal((await log(`${journal.folder}${key}`)).length, 1);
  });
});

test('GitHub takes no ref: nothing may be sent, a later try may', async () => {
  await withGitHub(async ({ github, open }) => {
    github.fault({ on: 'create-ref', does: 'cut-before', matching: /b{64}$/, times: 1000 });
    const journal = open({ clock: testClock() });
    await assert.rejects(claim(journal), { code: 'journal-not-writable' });
    assert.equal(await open().find(key), null);
    github.clearFaults();
    assert.ok(await advance(journal, deposited, 'claimed', 6, { sentAt: 6 }, leaving));
  });
});

test('nobody can tell whether the ref was made: nothing may be sent, now or by a second try', async () => {
  await withGitHub(async ({ github, open }) => {
    github.fault({ on: 'create-ref', does: 'cut-after', matching: /b{64}$/ });
    github.fault({ on: 'read-ref', does: 'cut-before', matching: /b{64}$/, skip: 2, times: 1000 });
    const journal = open({ clock: testClock() });
    await assert.rejects(claim(journal), { code: 'journal-not-writable' });
    github.clearFaults();
    assert.equal(await advance(journal, deposited, 'claimed', 6, { sentAt: 6 }, leaving), null);
    assert.equal((await journal.find(key))?.state, 'sending');
  });
});

for (const on of ['read-ref', 'read-contents', 'list-refs'] as const) {
  test(`half an answer is none: ${on}`, { skip: slowOnDeno }, async () => {
    await withGitHub(async ({ github, open }) => {
      const sending = await claim(open());
      github.fault({ on, does: 'cut-mid-answer' });
      assert.deepEqual(await open().findByKeyPrefix(key), [sending]);
      github.fault({ on, does: 'cut-mid-answer' });
      const journal = open();
      await journal.find(key);
      assert.deepEqual(await journal.list(5), [sending]);
    });
  });
}

test('a journal that cannot be read says so', async () => {
  await withGitHub(async ({ github, open }) => {
    github.fault({ on: 'read-ref', does: '500-before', times: 1000 });
    await assert.rejects(open({ clock: testClock() }).find(key), { code: 'journal-not-readable' });
  });
});

test('the answer of Loop is given up after minutes, not before', async () => {
  await withGitHub(async ({ github, open }) => {
    const clock = testClock();
    const journal = open({ clock });
    const sending = await claim(journal);
    assert.ok(sending);
    const before = clock.now();
    github.fault({ on: 'update-ref', does: '500-before', times: 1000 });
    await assert.rejects(advance(journal, sending, 'accepted', 6, { importId: 'x' }), {
      code: 'journal-not-writable',
    });
    const waited = clock.now() - before;
    assert.ok(waited > 120_000 && waited <= 180_000, `${waited} ms`);
    github.clearFaults();
    assert.ok(await advance(journal, sending, 'accepted', 7, { importId: 'x' }));
  });
});
