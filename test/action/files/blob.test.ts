import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { openBlob, withSizes } from '../../../action/files/blob.ts';
import { allFiles } from '../../../action/files/changed-files.ts';
import type { Git } from '../../../action/files/git.ts';
import type { ByteSource } from '../../../core/ports.ts';
import { withRepository } from '../repository/repository.ts';
import { runGit } from '../repository/run-git.ts';
import { openTestGit } from './with-git.ts';

async function bytesOf(source: ByteSource): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of source.read()) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

async function fileAt(git: Git, commit: string, path: string) {
  const [file] = await withSizes(
    git,
    (await allFiles(git, commit)).filter((one) => one.path === path),
  );
  assert.ok(file !== undefined);
  return file;
}

const pointer =
  'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n';

describe('the bytes of a file', () => {
  test('are those that were committed, whatever .gitattributes and autocrlf do to the checkout', async () => {
    await withRepository(async (repo) => {
      const text = 'a|b\nc|d\n$Id$\né\n';
      const { after } = await repo.push({
        write: {
          '.gitattributes': '*.txt text eol=crlf ident working-tree-encoding=UTF-16\n',
          'f/x.txt': text,
        },
      });
      const folder = await repo.checkout(after, { config: ['core.autocrlf=true'] });
      assert.notEqual(await readFile(join(folder, 'f/x.txt'), 'utf8'), text);
      const git = await openTestGit(folder);
      const file = await fileAt(git, after, 'f/x.txt');
      const source = await openBlob(git, file);
      assert.deepEqual([source.name, source.size], ['x.txt', Buffer.byteLength(text)]);
      assert.equal((await bytesOf(source)).toString(), text);
      assert.equal((await bytesOf(source)).toString(), text, 'a second time');
    });
  });

  test('of a large file come in chunks, complete, and of an empty one too', async () => {
    await withRepository(async (repo) => {
      const large = Buffer.alloc(9_000_001);
      for (let i = 0; i < large.length; i++) large[i] = (i * 31 + (i >> 8)) % 256;
      const { after } = await repo.push({ write: { 'large.txt': large, 'empty.txt': '' } });
      const git = await openTestGit(await repo.checkout(after));
      const read = await bytesOf(await openBlob(git, await fileAt(git, after, 'large.txt')));
      const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
      assert.deepEqual([read.length, sha(read)], [large.length, sha(large)]);
      assert.equal((await bytesOf(await openBlob(git, await fileAt(git, after, 'empty.txt')))).length, 0);
    });
  });

  test('stop when the reader leaves or the signal says so', async () => {
    await withRepository(async (repo) => {
      const { after } = await repo.push({ write: { 'large.txt': new Uint8Array(20_000_000) } });
      const git = await openTestGit(await repo.checkout(after));
      const source = await openBlob(git, await fileAt(git, after, 'large.txt'));
      for await (const chunk of source.read()) {
        assert.ok(chunk.length > 0);
        break;
      }
      const abort = new AbortController();
      const read = async () => {
        for await (const _ of source.read(abort.signal)) abort.abort(new Error('enough'));
      };
      await assert.rejects(read, { message: 'enough' });
      await assert.rejects(read, { message: 'enough' }, 'already aborted');
      assert.equal((await bytesOf(source)).length, 20_000_000);
    });
  });

  for (const [name, text] of [
    ['a pointer', pointer],
    ['a pointer with Windows line ends', pointer.replaceAll('\n', '\r\n')],
  ] as const) {
    test(`of Git LFS: ${name} is an error`, async () => {
      await withRepository(async (repo) => {
        const { after } = await repo.push({ write: { 'c/x.txt': text } });
        const git = await openTestGit(await repo.checkout(after));
        const file = await fileAt(git, after, 'c/x.txt');
        await assert.rejects(openBlob(git, file), { code: 'lfs-pointer', details: { path: 'c/x.txt' } });
      });
    });
  }

  test('that only speak of Git LFS are a file', async () => {
    await withRepository(async (repo) => {
      const { after } = await repo.push({ write: { 'x.txt': `JournalCode\n${pointer}` } });
      const git = await openTestGit(await repo.checkout(after));
      const source = await openBlob(git, await fileAt(git, after, 'x.txt'));
      assert.equal((await bytesOf(source)).toString(), `JournalCode\n${pointer}`);
    });
  });

  test('that a partial clone left out are fetched; when they cannot be, that is an error', async () => {
    await withRepository(async (repo) => {
      const { after } = await repo.push({ write: { 'x.txt': 'content\n', 'y.txt': 'other\n' } });
      await runGit(['clone', '-q', '--no-checkout', '--depth=1', '--filter=blob:none', repo.url, 'partial'], {
        folder: repo.folder,
      });
      const git = await openTestGit(join(repo.folder, 'partial'));
      const source = await openBlob(git, await fileAt(git, after, 'x.txt'));
      assert.equal((await bytesOf(source)).toString(), 'content\n');
      await rm(repo.origin, { recursive: true });
      await assert.rejects(fileAt(git, after, 'y.txt'), { code: 'blob-missing' });
    });
  });

  test('fewer than git promised are an error', async () => {
    await withRepository(async (repo) => {
      const { after } = await repo.push({ write: { 'x.txt': 'x'.repeat(5000) } });
      const git = await openTestGit(await repo.checkout(after));
      const file = await fileAt(git, after, 'x.txt');
      const wrong = await openBlob(git, { ...file, size: 5001 });
      await assert.rejects(bytesOf(wrong), { code: 'blob-cut' });
      const gone = await openBlob(git, { ...file, blob: '1'.repeat(40) });
      await assert.rejects(bytesOf(gone), { code: 'git-failed' });
    });
  });
});
