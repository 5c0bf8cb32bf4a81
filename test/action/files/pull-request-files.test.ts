import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pullRequestFiles } from '../../../action/files/changed-files.ts';
import { noCommit } from '../repository/events.ts';
import { withRepository } from '../repository/repository.ts';
import { changes, openTestGit } from './with-git.ts';

describe('the files of a pull request', () => {
  for (const depth of [1, 2, 0]) {
    for (const fork of [false, true]) {
      test(`the default branch has moved on; depth ${depth}${fork ? ', from a fork' : ''}`, async () => {
        await withRepository(async (repo) => {
          const start = await repo.push({ write: { 'a.txt': '1', 'b.txt': '1' } });
          await repo.push({ write: { 'a.txt': '2', 'main.txt': '1' } });
          const change = { write: { 'b.txt': '2', 'c.txt': '1' } };
          const { event, ref, merge } = await repo.pullRequest(change, { fork, from: start.after });
          const { base, head } = event.pull_request;
          const wanted = ['added c.txt', 'modified b.txt'];

          const merged = await openTestGit(await repo.checkout(merge, { ref, depth }));
          const range = { base: base.sha, head: head.sha, merge };
          const byMerge = await pullRequestFiles(merged, range);
          assert.deepEqual([byMerge.commit, ...changes(byMerge.files)], [merge, ...wanted]);

          const headRef = `refs/pull/${event.number}/head`;
          const onHead = await openTestGit(await repo.checkout(head.sha, { ref: headRef, depth }));
          for (const none of [noCommit, head.sha, '', '--output=x']) {
            const byHead = await pullRequestFiles(onHead, { ...range, merge: none });
            assert.deepEqual([byHead.commit, ...changes(byHead.files)], [head.sha, ...wanted]);
          }
        });
      });
    }
  }

  test('branches without a common ancestor are an error', async () => {
    await withRepository(async (repo) => {
      const { after } = await repo.push({ write: { 'a.txt': '1' } });
      const other = await repo.push({ write: { 'b.txt': '1' } }, { ref: 'refs/heads/x', from: null });
      const git = await openTestGit(await repo.checkout(after));
      const range = { base: after, head: other.after, merge: noCommit };
      await assert.rejects(pullRequestFiles(git, range), { code: 'history-missing' });
    });
  });
});
