import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { allFiles, changedFiles } from '../../../action/files/changed-files.ts';
import { isLoopFecError } from '../../../core/error.ts';
import { noCommit, type PushEvent } from '../repository/events.ts';
import { type TestRepository, withRepository } from '../repository/repository.ts';
import { runGit } from '../repository/run-git.ts';
import { changes, openTestGit } from './with-git.ts';

async function pushed(repo: TestRepository, event: PushEvent, depth = 1) {
  const folder = await repo.checkout(event.after, { ref: event.ref, depth });
  const git = await openTestGit(folder);
  return changedFiles(git, { ...event, defaultBranch: 'main' });
}

describe('the files of a push', () => {
  for (const depth of [1, 2, 0]) {
    test(`added, changed, renamed, deleted, left alone, with depth ${depth}`, async () => {
      await withRepository(async (repo) => {
        const first = await repo.push({
          write: { 'same.txt': '=', 'old.txt': 'renamed', 'changed.txt': '1', 'gone.txt': 'x' },
        });
        const second = await repo.push({
          write: { 'changed.txt': '2', 'a/new.txt': 'n' },
          rename: { 'old.txt': 'b/new name.txt' },
          remove: ['gone.txt'],
        });
        const files = await pushed(repo, second, depth);
        assert.deepEqual(changes(files), ['added a/new.txt', 'added b/new name.txt', 'modified changed.txt']);
        const before = await openTestGit(await repo.checkout(first.after));
        const old = (await allFiles(before, first.after)).find(({ path }) => path === 'old.txt');
        assert.equal(files.find(({ path }) => path === 'b/new name.txt')?.blob, old?.blob);
      });
    });
  }

  test('several commits in one push count as one', async () => {
    await withRepository(async (repo) => {
      await repo.push({ write: { 'a.txt': '1', 'b.txt': '1' } });
      const one = await repo.commit({ write: { 'a.txt': '2', 'c.txt': '1' } });
      const two = await repo.commit({ write: { 'b.txt': '2', 'a.txt': '1' } }, { from: one });
      assert.deepEqual(changes(await pushed(repo, await repo.pushCommit(two))), [
        'added c.txt',
        'modified b.txt',
      ]);
    });
  });

  test('the first push of a repository adds everything', async () => {
    await withRepository(async (repo) => {
      const event = await repo.push({ write: { 'a.txt': '1', 'b/c.txt': '1' } });
      assert.equal(event.before, noCommit);
      assert.deepEqual(changes(await pushed(repo, event)), ['added a.txt', 'added b/c.txt']);
    });
  });

  for (const depth of [1, 0]) {
    test(`a new branch is compared with where it left the default branch, with depth ${depth}`, async () => {
      await withRepository(async (repo) => {
        const start = await repo.push({ write: { 'a.txt': '1', 'b.txt': '1' } });
        await repo.push({ write: { 'a.txt': '2' }, remove: ['b.txt'] });
        const ref = 'refs/heads/client-7';
        const event = await repo.push({ write: { 'c.txt': '1' } }, { ref, from: start.after });
        assert.deepEqual([event.created, event.before], [true, noCommit]);
        assert.deepEqual(changes(await pushed(repo, event, depth)), ['added c.txt']);
      });
    });
  }

  test('a new branch without a common ancestor adds everything', async () => {
    await withRepository(async (repo) => {
      await repo.push({ write: { 'a.txt': '1' } });
      const event = await repo.push({ write: { 'b.txt': '1' } }, { ref: 'refs/heads/orphan', from: null });
      assert.deepEqual(changes(await pushed(repo, event)), ['added b.txt']);
    });
  });

  test('a new branch in a repository without the default branch adds everything', async () => {
    await withRepository(async (repo) => {
      const event = await repo.push({ write: { 'b.txt': '1' } }, { ref: 'refs/heads/other' });
      assert.deepEqual(changes(await pushed(repo, event)), ['added b.txt']);
    });
  });

  test('a tag on a commit of the default branch adds nothing, annotated or not', async () => {
    await withRepository(async (repo) => {
      const { after } = await repo.push({ write: { 'a.txt': '1' } });
      const light = await repo.pushCommit(after, 'refs/tags/v1');
      assert.deepEqual(await pushed(repo, light), []);
      await repo.git('tag', '--annotate', '--message=v2', 'v2', after);
      const tag = await repo.git('rev-parse', 'refs/tags/v2');
      assert.deepEqual(await pushed(repo, { ...light, ref: 'refs/tags/v2', after: tag }), []);
    });
  });

  test('a force push is compared with what it replaced', async () => {
    await withRepository(async (repo) => {
      const first = await repo.push({ write: { 'a.txt': '1' } });
      await repo.push({ write: { 'a.txt': '2', 'b.txt': '1' } });
      const forced = await repo.push({ write: { 'a.txt': '2', 'c.txt': '1' } }, { from: first.after });
      assert.equal(forced.forced, true);
      assert.deepEqual(changes(await pushed(repo, forced)), ['added c.txt']);
    });
  });

  for (const depth of [1, 0]) {
    test(`a force push whose past is gone is an error, never silence, with depth ${depth}`, async () => {
      await withRepository(async (repo) => {
        const first = await repo.push({ write: { 'a.txt': '1' } });
        const second = await repo.push({ write: { 'a.txt': '2' } });
        const forced = await repo.push({ write: { 'a.txt': '3' } }, { from: first.after });
        await repo.forget();
        await assert.rejects(pushed(repo, forced, depth), (error: unknown) => {
          assert.ok(isLoopFecError(error));
          assert.equal(error.code, 'history-missing');
          assert.equal(error.details.commit, second.after);
          for (const text of Object.values(error.texts)) assert.match(text, /workflow_dispatch/);
          return true;
        });
      });
    });
  }

  test('a server that hands out no commit by its name: an error that says so', async () => {
    await withRepository(async (repo) => {
      await repo.push({ write: { 'a.txt': '1' } });
      const event = await repo.push({ write: { 'a.txt': '2' } });
      const folder = await repo.checkout(event.after);
      const git = await openTestGit(folder);
      await runGit(['remote', 'set-url', 'origin', `${repo.url}-moved`], { folder });
      await assert.rejects(changedFiles(git, { ...event, defaultBranch: 'main' }), {
        code: 'history-not-fetched',
      });
    });
  });

  test('a deleted ref has no files, and needs no checkout of it', async () => {
    await withRepository(async (repo) => {
      const { after } = await repo.push({ write: { 'a.txt': '1' } });
      await repo.push({ write: { 'b.txt': '1' } }, { ref: 'refs/heads/x' });
      const git = await openTestGit(await repo.checkout(after));
      const event = await repo.deleteRef('refs/heads/x');
      assert.deepEqual(await changedFiles(git, { ...event, defaultBranch: 'main' }), []);
    });
  });

  test('symbolic links and submodules named like a FEC are no files; a link that becomes a file is', async () => {
    await withRepository(async (repo) => {
      const fec = (siren: number) => `${siren}FEC20241231.txt`;
      const { after } = await repo.push({
        write: { [fec(1)]: 'file', 'target.txt': 't' },
        link: { [fec(2)]: 'target.txt' },
      });
      const event = await repo.push({
        link: { [fec(1)]: '/etc/passwd', [fec(3)]: '../../etc/passwd' },
        write: { [fec(2)]: 'now a file' },
        submodule: { [fec(4)]: after },
      });
      const folder = await repo.checkout(event.after);
      const git = await openTestGit(folder);
      assert.deepEqual(changes(await changedFiles(git, { ...event, defaultBranch: 'main' })), [
        `modified ${fec(2)}`,
      ]);
      assert.deepEqual(changes(await allFiles(git, event.after)), [
        `present ${fec(2)}`,
        'present target.txt',
      ]);
    });
  });

  test('a change of the mode alone is no change', async () => {
    await withRepository(async (repo) => {
      await repo.push({ write: { 'a.txt': '1' } });
      const head = await repo.push({ write: { 'a.txt': '1' } });
      const blob = await repo.git('rev-parse', `${head.after}:a.txt`);
      const tree = await runGit(['mktree'], { folder: repo.origin, stdin: `100755 blob ${blob}\ta.txt\n` });
      const commit = await repo.git('commit-tree', tree, '-p', head.after, '-m', 'mode');
      assert.deepEqual(await pushed(repo, await repo.pushCommit(commit)), []);
    });
  });

  test('500 files in one push', async () => {
    await withRepository(async (repo) => {
      await repo.push({ write: { 'a.txt': '1' } });
      const names = Array.from({ length: 500 }, (_, i) => `clients/${i}/${100000000 + i}FEC20241231.txt`);
      const event = await repo.push({ write: Object.fromEntries(names.map((name) => [name, name])) });
      const files = await pushed(repo, event);
      assert.deepEqual(files.map(({ path }) => path).sort(), names.sort());
    });
  });

  for (const bad of ['--output=x', 'main', `${'a'.repeat(39)}`, '', `${'A'.repeat(40)}`]) {
    test(`${JSON.stringify(bad)} is no commit`, async () => {
      await withRepository(async (repo) => {
        const { after } = await repo.push({ write: { 'a.txt': '1' } });
        const git = await openTestGit(await repo.checkout(after));
        const range = { ref: repo.defaultRef, defaultBranch: 'main' };
        await assert.rejects(changedFiles(git, { ...range, before: bad, after }), { code: 'bad-commit' });
        await assert.rejects(allFiles(git, bad), { code: 'bad-commit' });
      });
    });
  }
});
