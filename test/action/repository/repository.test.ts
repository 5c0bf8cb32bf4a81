import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { noCommit } from './events.ts';
import { withRepository } from './repository.ts';
import { runGit } from './run-git.ts';

describe('the repositories of the tests', () => {
  test('a push, its event and its shallow checkout', async () => {
    await withRepository(async (repo) => {
      const first = await repo.push({ write: { 'a b/é.txt': 'un\n' } });
      const second = await repo.push({ rename: { 'a b/é.txt': 'deux.txt' }, link: { lien: 'deux.txt' } });
      assert.equal(first.before, noCommit);
      assert.deepEqual([second.before, second.created, second.forced], [first.after, false, false]);
      const folder = await repo.checkout(second.after);
      assert.equal(await readFile(join(folder, 'lien'), 'utf8'), 'un\n');
      assert.equal(await runGit(['rev-list', '--count', 'HEAD'], { folder }), '1');
      await assert.rejects(runGit(['cat-file', '-e', first.after], { folder }));
    });
  });

  test('a force push whose history is gone', async () => {
    await withRepository(async (repo) => {
      const first = await repo.push({ write: { a: '1' } });
      const second = await repo.push({ write: { a: '2' } });
      const forced = await repo.push({ write: { a: '3' } }, { from: first.after });
      assert.deepEqual([forced.before, forced.forced], [second.after, true]);
      await repo.git('cat-file', '-e', second.after);
      await repo.forget();
      await assert.rejects(repo.git('cat-file', '-e', second.after));
      const gone = await repo.deleteRef('refs/heads/main');
      assert.deepEqual([gone.before, gone.after, gone.deleted], [forced.after, noCommit, true]);
    });
  });

  test('a pull request has a merge commit', async () => {
    await withRepository(async (repo) => {
      const start = await repo.push({ write: { a: '1' } });
      await repo.push({ write: { b: '1' } });
      const { event, ref, merge } = await repo.pullRequest(
        { write: { c: '1' } },
        { from: start.after, fork: true },
      );
      const folder = await repo.checkout(merge, { ref });
      assert.equal(await runGit(['ls-files'], { folder }), 'a\nb\nc');
      assert.equal(event.pull_request.head.repo.fork, true);
    });
  });
});
