/** Which files the server reads: regular ones, under its folders, by whatever name, and never one that makes it wait. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { describe, test } from 'node:test';
import { fec } from '../cli/import-cli.ts';
import { withMcp } from './bench.ts';
import { name, posted, preview, refused } from './steps.ts';

const windows = process.platform === 'win32';

describe('files that may be read', () => {
  test('under the roots only, links resolved, never by an address', () =>
    withMcp(async (bench) => {
      const client = await bench.connect();
      const beside = dirname(bench.root);
      bench.write(name, fec());
      symlinkSync(bench.file, join(bench.root, 'link.txt'));
      symlinkSync(join(bench.root, name), join(bench.root, 'inside.txt'));
      symlinkSync(beside, join(bench.root, 'folder'));
      symlinkSync('loop.txt', join(bench.root, 'loop.txt'));
      mkdirSync(join(bench.root, 'sub'));
      mkdirSync(`${bench.root}-other`);
      for (const path of [
        ...['link.txt', bench.file, `../${name}`, `folder/${name}`, 'loop.txt', 'folder/root'],
        ...[
          '/etc/hostname',
          'nothing.txt',
          '.',
          '..',
          './',
          'sub',
          'sub/',
          bench.root,
          `${bench.root}-other/x`,
        ],
        ...[`${name}/`, `${name}/..`, `sub/../../${name}`, `sub\\..\\${name}`, '~', '~/x.txt', '-', '*', ' '],
        ...[
          `file://${join(bench.root, name)}`,
          'https://127.0.0.1/x',
          '//server/share/x.txt',
          '\\\\server\\x',
        ],
        ...[
          `${name}\0`,
          `\0${name}`,
          `${name}\n`,
          '__proto__',
          'constructor',
          'x'.repeat(1000),
          '/'.repeat(1000),
        ],
        ...['/dev/zero', '/dev/stdin', '/proc/self/environ', '/proc/self/fd/0'],
      ]) {
        refused(await client.tool('validate_fec', { path }), 'file-not-found', /732829320FEC/);
      }
      for (const path of [name, join(bench.root, name), 'inside.txt', `./${name}`, `sub/../${name}`]) {
        assert.equal((await client.tool('validate_fec', { path })).isError, false, path);
      }
    }));

  test('a hard link is a file of the folder', () =>
    withMcp(async (bench) => {
      const client = await bench.connect();
      linkSync(bench.file, join(bench.root, name));
      assert.equal((await client.tool('validate_fec', { path: name })).isError, false);
    }));

  test('a pipe or a socket does not make it wait', { skip: windows && 'Windows has none' }, () =>
    withMcp(async (bench) => {
      const client = await bench.connect();
      execFileSync('mkfifo', [join(bench.root, 'pipe.txt')]);
      const socket = createServer();
      await new Promise<void>((resolve) => socket.listen(join(bench.root, 'socket.txt'), resolve));
      try {
        for (const path of ['pipe.txt', 'socket.txt']) {
          refused(await client.tool('validate_fec', { path }), 'file-not-found', /put the file into one/);
        }
      } finally {
        await new Promise((resolve) => socket.close(resolve));
      }
    }),
  );

  test(
    'a pipe, a link or nothing in place of the file that was previewed: nothing leaves',
    {
      skip: windows && 'Windows has none',
    },
    () =>
      withMcp(async (bench) => {
        const client = await bench.connect();
        const path = bench.write(name, fec());
        const exchanges: readonly (() => void)[] = [
          () => execFileSync('mkfifo', [path]),
          () => symlinkSync(bench.file, path),
          () => mkdirSync(path),
          () => {},
        ];
        for (const exchange of exchanges) {
          rmSync(path, { recursive: true, force: true });
          bench.write(name, fec());
          const { confirmation_token: token } = await preview(client);
          rmSync(path);
          exchange();
          const answer = await client.tool('import_fec', { confirmation_token: token });
          refused(answer, 'file-not-found', /put the file into one of these folders/);
        }
        assert.equal(posted(bench), 0);
      }),
  );

  test('a folder that has gone, and one that has come in its place', () =>
    withMcp(async (bench) => {
      const client = await bench.connect();
      bench.write(name, fec());
      renameSync(bench.root, `${bench.root}-gone`);
      refused(await client.tool('validate_fec', { path: name }), 'file-not-found', /No file/);
      symlinkSync(dirname(bench.root), bench.root);
      refused(await client.tool('validate_fec', { path: name }), 'file-not-found', /No file/);
      rmSync(bench.root);
      mkdirSync(bench.root);
      bench.write(name, fec());
      assert.equal((await client.tool('validate_fec', { path: name })).isError, false);
    }));

  test('several folders: each in turn, and named where there is no such file', () =>
    withMcp(async (bench) => {
      const second = join(dirname(bench.root), 'second');
      mkdirSync(second);
      const client = await bench.connect({ flags: ['--root', second] });
      bench.write(join('..', 'second', name), fec());
      assert.equal((await client.tool('validate_fec', { path: name })).isError, false);
      rmSync(join(second, name));
      const { text } = await client.tool('validate_fec', { path: name });
      assert.ok(text.includes(bench.root) && text.includes(second), text);
    }));
});
