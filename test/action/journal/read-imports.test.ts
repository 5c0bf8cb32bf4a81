import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { openGit } from '../../../action/files/git.ts';
import { readImports } from '../../../action/journal/read-imports.ts';
import { recordOf } from '../../import/fixtures.ts';
import { withFolder } from '../../import/temp-folder.ts';
import { BareRepository } from '../github/bare-repository.ts';
import { type World, withGitHub } from './with-git-journal.ts';

const access = { serverUrl: 'https://github.test', token: '', env: process.env };

/** The work in a checkout of the world's repository. */
async function withCheckout({ github }: World, work: (folder: string) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    const git = new BareRepository(folder);
    await git.git(['init', '--quiet', join(folder, 'work')]);
    await new BareRepository(join(folder, 'work')).git([
      'remote',
      'add',
      'origin',
      `file://${github.remote}`,
    ]);
    await work(join(folder, 'work'));
  });
}

/** The temporary folder is one of its own meanwhile: other runtimes run the same test. @returns what is left in it */
async function leftBehind(work: () => Promise<void>): Promise<string[]> {
  let left: string[] = [];
  await withFolder(async (folder) => {
    const names = ['TMPDIR', 'TMP', 'TEMP'] as const;
    const before = names.map((name) => process.env[name]);
    for (const name of names) process.env[name] = folder;
    try {
      assert.equal(tmpdir(), folder);
      await work();
    } finally {
      for (const [i, name] of names.entries()) {
        if (before[i] === undefined) delete process.env[name];
        else process.env[name] = before[i];
      }
    }
    left = readdirSync(folder);
  });
  return left;
}

test('the imports of all client files are read without a request to the API, and nothing is left behind', async () => {
  await withGitHub(async (world) => {
    await withCheckout(world, async (folder) => {
      const checkout = await openGit({ ...access, folder });
      assert.deepEqual(await readImports(checkout, access), []);
      const one = recordOf({ key: 'a'.repeat(64), state: 'accepted', importId: 'x' });
      const two = recordOf({
        key: 'b'.repeat(64),
        state: 'succeeded',
        dossier: 'OTHER',
        fileName: 'é😀\n.txt',
      });
      await world.open().create(one);
      await world.open({ dossier: 'OTHER' }).create(two);
      world.github.forget();
      const left = await leftBehind(async () => {
        const found = await readImports(checkout, access);
        assert.deepEqual(
          found.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
          [one, two],
        );
      });
      assert.deepEqual(left, []);
      assert.deepEqual(world.github.asked, []);
    });
  });
});

test('a state of a later version is a clear error', async () => {
  await withGitHub(async (world) => {
    const { repository } = world.github;
    const blob = await repository.writeBlob('{"version":2}');
    const tree = await repository.writeTree([
      { path: 'state.json', mode: '100644', type: 'blob', sha: blob },
    ]);
    const commit = await repository.writeCommit(tree, [], 'later');
    await repository.createRef(`refs/loop-fec/${'0'.repeat(16)}/${'c'.repeat(64)}`, commit);
    await withCheckout(world, async (folder) => {
      const checkout = await openGit({ ...access, folder });
      await assert.rejects(readImports(checkout, access), {
        code: 'journal-not-readable',
        message: /later loop-fec/,
      });
    });
  });
});
