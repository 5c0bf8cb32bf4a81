import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GitJournal } from '../../../action/journal/git-journal.ts';
import { validateFec } from '../../../core/fec/validate.ts';
import { follow } from '../../../core/import/follow.ts';
import { type ImportOptions, type ImportResult, importFec } from '../../../core/import/import-fec.ts';
import type { Journal } from '../../../core/import/journal.ts';
import { createLoopClient } from '../../../core/loop/client.ts';
import type { LoopClient } from '../../../core/loop/types.ts';
import type { ByteSource, Clock } from '../../../core/ports.ts';
import { byteTests } from '../../../host/byte-tests.ts';
import { createDigest } from '../../../host/digest.ts';
import { loopFetch } from '../../../host/http/fetch.ts';
import { sendOnce } from '../../../host/http/send-once.ts';
import { upload } from '../../../host/http/upload.ts';
import { systemRandom } from '../../../host/random.ts';
import { type Sandbox, startSandbox } from '../../../sandbox/sandbox.ts';
import { done, yes } from '../../import/fixtures.ts';
import { fec } from '../run/practice.ts';
import { briskClock, type World, withGitHub } from './with-git-journal.ts';

const dossier = 'DEMO001';
const keys = { subscriptionKey: 'subscr1ption-s3cret', apiKey: 'PUBLICKEY:s3cret-half' };

interface Practice extends World {
  readonly sandbox: Sandbox;
  readonly loop: LoopClient;
  journal(change?: Parameters<World['open']>[0]): GitJournal;
}

async function withPractice(work: (practice: Practice) => Promise<void>): Promise<void> {
  await withGitHub(async (world) => {
    const sandbox = await startSandbox({ ...keys, processingDelayMs: 20 });
    const ports = { fetch: loopFetch, sendOnce, upload, clock: briskClock, random: systemRandom };
    const loop = createLoopClient({ apiUrl: sandbox.url, ...keys }, ports);
    const journal: Practice['journal'] = (change) => world.open({ apiUrl: sandbox.url, ...change });
    try {
      await work({ ...world, sandbox, loop, journal });
    } finally {
      await sandbox.close();
    }
  });
}

async function importing(
  text: string,
  loop: LoopClient,
  journal: Journal,
  options: ImportOptions = yes,
  clock: Clock = briskClock,
): Promise<ImportResult> {
  const bytes = new TextEncoder().encode(text);
  const source: ByteSource = {
    name: '732829320FEC20241231.txt',
    size: bytes.length,
    async *read() {
      yield bytes;
    },
  };
  const wanted = {
    name: source.name,
    lang: 'en',
    values: 'full',
    md5: true,
    prints: true,
    contents: true,
  } as const;
  const check = await validateFec(source, { createDigest, bytes: byteTests }, wanted);
  const order = { source, check, fileName: source.name, dossier, siret: null };
  return importFec(order, { loop, journal, clock, createDigest }, options);
}

test('a file is imported and followed, and a later run finds it: ten writes, one request', async () => {
  await withPractice(async ({ github, sandbox, loop, journal, log }) => {
    const first = journal();
    const { record, already } = done(await importing(fec([1, 2]), loop, first));
    assert.deepEqual([already, record.state], [false, 'accepted']);
    const ports = { loop, journal: first, clock: briskClock };
    const followed = await follow(record.importId ?? '', record, ports, { waitMs: 10_000 });
    assert.deepEqual([followed.state, followed.journalError], ['succeeded', null]);
    assert.equal(github.writes(), 10);
    const again = done(await importing(fec([1, 2]), loop, journal()));
    assert.deepEqual(
      [again.already, again.record.state, again.record.importId],
      [true, 'succeeded', record.importId],
    );
    assert.equal(github.writes(), 10);
    assert.equal(sandbox.countRequests('importFEC'), 1);
    assert.deepEqual(
      (await log(`${first.folder}${record.key}`)).map((line) => line.split(' ')[0]),
      ['Succeeded', 'Accepted', 'Sending'],
    );
  });
});

test('two runs at the same moment: one import, both know it', async () => {
  await withPractice(async ({ sandbox, loop, journal }) => {
    for (let round = 1; round <= 5; round++) {
      const text = fec([round * 10, round * 10 + 1]);
      const runs = await Promise.all([journal(), journal()].map((own) => importing(text, loop, own)));
      const [one, other] = runs.map(done);
      assert.deepEqual([one?.already, other?.already].toSorted(), [false, true]);
      assert.equal(one?.record.importId, other?.record.importId);
      assert.equal(sandbox.countRequests('importFEC'), round);
    }
  });
});

test('two files with the same entries at the same moment: one import, the other is refused', async () => {
  await withPractice(async ({ sandbox, loop, journal }) => {
    const texts = [fec([1, 2]), fec([1, 2, 3])];
    const runs = await Promise.all(texts.map((text) => importing(text, loop, journal())));
    const refused = runs.filter((run) => run.kind === 'refused');
    assert.deepEqual(
      refused.map(({ refusal }) => refusal.code),
      ['overlap'],
    );
    assert.equal(sandbox.countRequests('importFEC'), 1);
    const at = runs.findIndex((run) => run.kind === 'refused');
    const word = { allowOverlap: true };
    assert.equal(done(await importing(texts[at]!, loop, journal(), { ...yes, word })).already, false);
    assert.equal(sandbox.countRequests('importFEC'), 2);
  });
});

test('a rotated key does not make a file new', async () => {
  await withPractice(async ({ sandbox, loop, journal }) => {
    done(await importing(fec([1, 2]), loop, journal()));
    const rotated = { ...loop, publicKey: 'ROTATED' };
    const result = await importing(fec([1, 2]), rotated, journal());
    assert.ok(result.kind === 'refused' && result.refusal.code === 'overlap');
    assert.equal(sandbox.countRequests('importFEC'), 1);
  });
});

/** A journal whose process is killed when it is to write the answer of Loop down. */
function killedBefore(journal: GitJournal): Journal {
  return {
    ...journal,
    transition: async (wanted) => {
      if (wanted.from === 'sending') throw new Error('killed');
      return journal.transition(wanted);
    },
  };
}

test('killed after Loop accepted: a re-run says unknown and sends nothing, until a person decides', async () => {
  await withPractice(async ({ sandbox, loop, journal }) => {
    const text = fec([1, 2]);
    const dead = journal({ owner: 'run/1/1' });
    await assert.rejects(importing(text, loop, killedBefore(dead)), /killed/);
    const ownerIsGone = (owner: string) => owner === 'run/1/1';
    const rerun = done(await importing(text, loop, journal({ ownerIsGone })));
    assert.deepEqual(
      [rerun.already, rerun.record.state, rerun.record.reason],
      [true, 'unknown', 'sender-gone'],
    );
    assert.equal(sandbox.countRequests('importFEC'), 1);
    const later: Clock = { ...briskClock, now: () => Date.now() + 600_000 };
    const imported = sandbox.imports(dossier)[0]?.id ?? '';
    const options = { ...yes, word: { imported } };
    const known = done(await importing(text, loop, journal({ clock: later }), options, later));
    assert.deepEqual([known.record.state, known.record.importId], ['accepted', imported]);
    assert.equal(sandbox.countRequests('importFEC'), 1);
  });
});

test('killed before Loop had it: a person says so, and it is imported once', async () => {
  await withPractice(async ({ sandbox, loop, journal, log }) => {
    const text = fec([1, 2]);
    const dead = journal({ owner: 'run/1/1' });
    const lost = { ...loop, importFec: () => Promise.reject(new Error('killed')) };
    await assert.rejects(importing(text, lost, killedBefore(dead)), /killed/);
    const later: Clock = { ...briskClock, now: () => Date.now() + 600_000 };
    const unknown = done(await importing(text, loop, journal({ clock: later }), yes, later));
    assert.equal(unknown.record.state, 'unknown');
    assert.equal(sandbox.countRequests('importFEC'), 0);
    const options = { ...yes, word: { notImported: true } };
    const own = journal({ clock: later });
    const result = done(await importing(text, loop, own, options, later));
    assert.deepEqual([result.already, result.record.state, result.record.attempt], [false, 'accepted', 2]);
    assert.equal(sandbox.countImports(dossier, result.record.sha256), 1);
    assert.deepEqual(
      (await log(`${own.folder}${result.record.key}`)).map((line) =>
        line.replace(/ of ".*| import ".*?"/, ''),
      ),
      [
        'Accepted (attempt 2)',
        'Sending attempt 2',
        'A person did not find attempt 1 in Loop',
        'Unknown outcome of attempt 1: "sender-gone"',
        'Sending attempt 1',
      ],
    );
  });
});

test('an answer of Loop that is lost on the way: unknown, and never sent again by itself', async () => {
  await withPractice(async ({ sandbox, loop, journal }) => {
    sandbox.setFault('importFEC', { kind: 'reset-after-accept', times: 1 });
    const first = done(await importing(fec([1, 2]), loop, journal()));
    assert.equal(first.record.state, 'unknown');
    const again = done(await importing(fec([1, 2]), loop, journal()));
    assert.deepEqual([again.already, again.record.state], [true, 'unknown']);
    assert.equal(sandbox.countRequests('importFEC'), 1);
  });
});

for (const on of ['create-tree', 'create-commit', 'create-ref'] as const) {
  test(`GitHub is down when the right to send is to be written: nothing is sent (${on})`, async () => {
    await withPractice(async ({ github, sandbox, loop, journal }) => {
      github.fault({ on, does: '500-before', times: 1000 });
      const failing = importing(fec([1, 2]), loop, journal());
      await assert.rejects(failing, { code: 'journal-not-writable' });
      assert.equal(sandbox.countRequests('importFEC'), 0);
      github.clearFaults();
      const result = done(await importing(fec([1, 2]), loop, journal()));
      assert.deepEqual([result.already, result.record.state], [false, 'accepted']);
    });
  });
}

test('GitHub forbids writing once Loop has answered: the identifier is shown, a re-run sends nothing', async () => {
  await withPractice(async ({ github, sandbox, loop, journal }) => {
    github.fault({ on: 'create-tree', does: 'forbidden', skip: 1, times: 1000 });
    const first = done(await importing(fec([1, 2]), loop, journal({ owner: 'run/1/1' })));
    assert.equal(first.journalError?.code, 'journal-not-writable');
    assert.equal(first.record.importId, sandbox.imports(dossier)[0]?.id);
    github.clearFaults();
    const ownerIsGone = () => true;
    const again = done(await importing(fec([1, 2]), loop, journal({ ownerIsGone })));
    assert.deepEqual([again.already, again.record.state], [true, 'unknown']);
    assert.equal(sandbox.countRequests('importFEC'), 1);
  });
});
