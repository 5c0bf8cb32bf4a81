import assert from 'node:assert/strict';
import { chmod, chown, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { describe, test } from 'node:test';
import { inspect } from 'node:util';
import { openBlob, withSizes } from '../../../action/files/blob.ts';
import { allFiles, changedFiles } from '../../../action/files/changed-files.ts';
import { isLoopFecError } from '../../../core/error.ts';
import { until } from '../../until.ts';
import { withRepository } from '../repository/repository.ts';
import { gitEnvironment, runGit } from '../repository/run-git.ts';
import { withGitServer } from '../repository/serve.ts';
import { changes, openTestGit } from './with-git.ts';

const token = 'ghs_5up3rS3cr3tT0k3nOfTheRun';
const basic = btoa(`x-access-token:${token}`);

function assertNoToken(text: string): void {
  for (const secret of [token, basic]) assert.ok(!text.includes(secret));
}

describe('git as the Action runs it', () => {
  for (const [name, left] of [
    ['nothing', undefined],
    ['its own header', basic],
    ['an old header', btoa('x-access-token:old')],
  ] as const) {
    test(`sends the token to its server when actions/checkout left ${name}`, async () => {
      await withRepository(async (repo) => {
        await repo.push({ write: { 'a.txt': '1' } });
        const event = await repo.push({ write: { 'a.txt': '2' } });
        const folder = await repo.checkout(event.after);
        await withGitServer(repo, { token }, async ({ url, serverUrl, requests }) => {
          await runGit(['remote', 'set-url', 'origin', url], { folder });
          if (left !== undefined) {
            const header = `http.${serverUrl}/.extraheader`;
            await runGit(['config', header, `AUTHORIZATION: basic ${left}`], { folder });
          }
          const git = await openTestGit(folder, { token, serverUrl });
          const files = await changedFiles(git, { ...event, defaultBranch: 'main' });
          assert.deepEqual(changes(files), ['modified a.txt']);
          assert.ok(requests.length > 0 && requests.every((request) => request.endsWith(' 200')));
        });
        assertNoToken(left === basic ? '' : await readFile(join(folder, '.git/config'), 'utf8'));
      });
    });
  }

  test('sends the token to no other server, and names no secret when it is refused', async () => {
    await withRepository(async (repo) => {
      await repo.push({ write: { 'a.txt': '1' } });
      const event = await repo.push({ write: { 'a.txt': '2' } });
      const folder = await repo.checkout(event.after);
      await withGitServer(repo, { token }, async ({ url, requests }) => {
        const withPassword = url.replace('://', `://someone:${token}@`);
        for (const address of [url, withPassword]) {
          await runGit(['remote', 'set-url', 'origin', address], { folder });
          const git = await openTestGit(folder, { token: `${token}x`, serverUrl: 'https://github.com' });
          const work = changedFiles(git, { ...event, defaultBranch: 'main' });
          await assert.rejects(work, (error: unknown) => {
            assert.ok(isLoopFecError(error));
            assert.equal(error.code, 'history-not-fetched');
            assertNoToken(inspect(error, { depth: 9, showHidden: true }));
            return true;
          });
        }
        assert.ok(requests.length > 0 && requests.every((request) => request.endsWith(' 401')));
      });
    });
  });

  test('shows no secret that git repeats, and one short line of what it says', async () => {
    await withRepository(async (repo) => {
      const { after } = await repo.push({ write: { 'a.txt': '1' } });
      const git = await openTestGit(await repo.checkout(after), { token });
      for (const said of [token, basic, `http://x:${token}@h/?sig=abc\n::error::`, 'x'.repeat(50_000)]) {
        const { code, stderr } = await git.attempt(['cat-file', 'blob', said]);
        assert.equal(code, 128);
        assertNoToken(stderr);
        assert.match(stderr, /^[^\u0000-\u001f]{1,500}$/);
        assert.doesNotMatch(stderr, /abc/);
      }
    });
  });

  test('is stopped with all that it has started when the run is cancelled', async () => {
    await withRepository(async (repo) => {
      await repo.push({ write: { 'a.txt': '1' } });
      const event = await repo.push({ write: { 'a.txt': '2' } });
      const folder = await repo.checkout(event.after);
      await withGitServer(repo, { token }, async (server) => {
        server.hang = true;
        await runGit(['remote', 'set-url', 'origin', server.url], { folder });
        const abort = new AbortController();
        const git = await openTestGit(folder, { token, serverUrl: server.serverUrl, signal: abort.signal });
        const work = changedFiles(git, { ...event, defaultBranch: 'main' });
        work.catch(() => {});
        await until(() => server.requests.length > 0);
        abort.abort(new Error('cancelled'));
        await assert.rejects(work, { message: 'cancelled' });
        await assert.rejects(git.run(['status']), { message: 'cancelled' });
        await until(async () => (await server.connections()) === 0);
      });
    });
  });

  test('a command that takes too long is an error', async () => {
    await withRepository(async (repo) => {
      const { after } = await repo.push({ write: { 'a.txt': '1' } });
      const folder = await repo.checkout(after);
      await withGitServer(repo, { token }, async (server) => {
        server.hang = true;
        const git = await openTestGit(folder);
        const work = git.run(['ls-remote', server.url], { timeoutMs: 300 });
        await assert.rejects(work, { code: 'git-timeout', details: { command: 'ls-remote', seconds: 0 } });
      });
    });
  });

  test('runs nothing that the repository or its settings name', async () => {
    await withRepository(async (repo) => {
      await repo.push({ write: { 'a.txt': '1\n' } });
      const event = await repo.push({
        write: { 'a.txt': '2\n', '.gitattributes': '*.txt filter=evil diff=evil\n', '--output=pwned': 'x' },
      });
      const folder = await repo.checkout(event.after);
      const trap = join(repo.folder, 'trap');
      await writeFile(trap, `#!/bin/sh\ntouch "${repo.folder}/pwned"\ncat\n`);
      await chmod(trap, 0o755);
      const hooks = join(folder, '.git/hooks');
      await mkdir(hooks, { recursive: true });
      for (const hook of ['reference-transaction', 'post-checkout', 'pre-auto-gc', 'fsmonitor-watchman']) {
        await writeFile(join(hooks, hook), await readFile(trap));
        await chmod(join(hooks, hook), 0o755);
      }
      for (const setting of [
        'core.fsmonitor',
        'diff.external',
        'diff.evil.command',
        'diff.evil.textconv',
        'filter.evil.smudge',
        'filter.evil.clean',
        'core.pager',
        'core.askPass',
        'core.editor',
      ]) {
        await runGit(['config', setting, trap], { folder });
      }
      const git = await openTestGit(folder);
      const files = await changedFiles(git, { ...event, defaultBranch: 'main' });
      assert.deepEqual(changes(files), ['added --output=pwned', 'added .gitattributes', 'modified a.txt']);
      for (const file of await withSizes(git, files)) {
        for await (const chunk of (await openBlob(git, file)).read()) assert.ok(chunk.length > 0);
      }
      await allFiles(git, event.before);
      await git.run(['update-ref', 'refs/other', event.after]);
      for (const place of [repo.folder, folder]) assert.ok(!(await readdir(place)).includes('pwned'));
    });
  });

  test('does not look at objects that stand in for others', async () => {
    await withRepository(async (repo) => {
      const { after } = await repo.push({ write: { 'a.txt': 'true', 'b.txt': 'false' } });
      const folder = await repo.checkout(after);
      const [a, b] = await Promise.all(
        ['a', 'b'].map((name) => runGit(['rev-parse', `${after}:${name}.txt`], { folder })),
      );
      await runGit(['replace', a!, b!], { folder });
      const git = await openTestGit(folder);
      assert.equal(await git.line(['cat-file', 'blob', a!]), 'true');
    });
  });

  const root = process.getuid?.() === 0;
  test('reads a checkout that belongs to another user', {
    skip: !root && 'only root can give files away',
  }, async () => {
    await withRepository(async (repo) => {
      const { after } = await repo.push({ write: { 'a.txt': '1' } });
      const folder = await repo.checkout(after);
      for (const path of [folder, join(folder, '.git')]) await chown(path, 12_345, 12_345);
      await assert.rejects(runGit(['status'], { folder }), /dubious ownership/);
      const git = await openTestGit(folder);
      assert.deepEqual(changes(await allFiles(git, after)), ['present a.txt']);
    });
  });

  test('hands git none of the inputs, and none of its settings from outside', async () => {
    await withRepository(async (repo) => {
      const { after } = await repo.push({ write: { 'a.txt': '1' } });
      const folder = await repo.checkout(after);
      const env = {
        ...gitEnvironment,
        'INPUT_API-KEY': 'secret',
        GITHUB_TOKEN: 'secret',
        GIT_DIR: '/elsewhere',
        GIT_EXTERNAL_DIFF: 'false',
        GIT_TRACE: join(repo.folder, 'trace'),
      };
      const git = await openTestGit(folder, { env });
      const seen = await git.line(['-c', 'alias.seen=!env', 'seen']);
      assert.match(seen, /^GIT_OPTIONAL_LOCKS=0$/m);
      assert.doesNotMatch(seen, /secret|elsewhere|GIT_TRACE|EXTERNAL/);
      await assert.rejects(stat(join(repo.folder, 'trace')), { code: 'ENOENT' });
    });
  });

  for (const [version, old] of [
    ['2.30.2', true],
    ['1.99', true],
    ['2.31.0', false],
    ['2.100.1.windows.1', false],
    ['10.0', false],
  ] as const) {
    test(`git ${version} is ${old ? 'too old' : 'new enough'}`, async () => {
      await withRepository(async (repo) => {
        const fake = join(repo.folder, 'git');
        await writeFile(fake, `#!/bin/sh\necho "git version ${version}"\n`);
        await chmod(fake, 0o755);
        const opened = openTestGit(repo.folder, { env: { PATH: `${repo.folder}:${process.env.PATH}` } });
        if (old) await assert.rejects(opened, { code: 'git-too-old' });
        else await opened;
      });
    });
  }

  test('a folder that is no repository, even within one, and a machine without git, are told', async () => {
    await withRepository(async (repo) => {
      const { after } = await repo.push({ write: { 'f/a.txt': '1' } });
      const folder = await repo.checkout(after);
      await assert.rejects(openTestGit(join(folder, 'f')), { code: 'no-checkout' });
      await assert.rejects(openTestGit(join(folder, 'none')), { code: 'no-checkout' });
      await assert.rejects(openTestGit(folder, { env: { PATH: '/nonexistent' } }), { code: 'git-missing' });
    });
  });
});
