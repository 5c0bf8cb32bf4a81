/** What the runner starts is committed: it must be what the sources make, anywhere. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { version } from '../../../action/version.ts';
import { withFolder } from '../../import/temp-folder.ts';
import { findRuntime } from '../../runner/runtimes.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const dist = join(root, 'action', 'dist');
const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

/** Bytes of everything in action/dist. */
const sizeBudget = 3_000_000;

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

const node = findRuntime(root, 'node');

describe('action/dist', () => {
  test('is byte for byte what the sources make, from another folder too', {
    skip: node === null && 'no Node to build with',
  }, async () => {
    await withFolder(async (folder) => {
      const copy = join(folder, 'elsewhere');
      mkdirSync(copy);
      for (const name of ['action', 'core', 'host', 'package.json', 'tsconfig.json', 'tsconfig.base.json']) {
        cpSync(join(root, name), join(copy, name), { recursive: true });
      }
      for (const name of ['rolldown.config.mjs', 'rolldown.action.config.mjs']) {
        cpSync(join(root, name), join(copy, name));
      }
      symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
      const args = [join(root, 'node_modules/rolldown/bin/cli.mjs'), '-c', 'rolldown.action.config.mjs'];
      const child = spawnSync(node?.path ?? '', args, { cwd: copy, encoding: 'utf8', timeout: 50_000 });
      assert.equal(child.status, 0, child.stdout + child.stderr);
      const built = join(copy, 'action', 'dist');
      assert.deepEqual(filesOf(built), filesOf(dist), 'run `bun run build:action` and commit action/dist');
      for (const name of filesOf(dist)) {
        assert.ok(read(built, name) === read(dist, name), `${name} is stale: run \`bun run build:action\``);
      }
    });
  });

  test(`is smaller than ${sizeBudget} bytes`, () => {
    const bytes = filesOf(dist).reduce((sum, name) => sum + readFileSync(join(dist, name)).length, 0);
    assert.ok(bytes < sizeBudget, String(bytes));
  });

  test('holds no path of a machine, no SQLite and no ending of lines but LF', () => {
    for (const name of filesOf(dist)) {
      const text = read(dist, name);
      assert.ok(!text.includes(root.replace(/\/$/, '')), name);
      assert.ok(!/node:sqlite|\r/.test(text), name);
    }
  });

  test('names the packages in it and their licences', () => {
    const notices = read(dist, 'THIRD-PARTY-NOTICES.txt');
    for (const name of ['@actions/core', '@actions/github', 'valibot', 'ky']) {
      assert.match(notices, new RegExp(`^${name} \\d`, 'm'));
    }
  });

  test('says the version of the package', () => {
    assert.equal(version, JSON.parse(read(root, 'package.json')).version);
  });

  const old = spawnSync('node', ['--version'], { encoding: 'utf8' });
  const major = old.status === 0 ? Number(/\d+/.exec(old.stdout)?.[0]) : 99;
  test('on a Node that is too old, the first line says so', {
    skip: (major >= 22 || process.platform === 'win32') && 'no old Node on PATH',
  }, () => {
    const child = spawnSync('node', [join(dist, 'index.js')], { encoding: 'utf8', timeout: 20_000 });
    assert.equal(child.status, 1);
    assert.match(child.stdout, /^::error title=loop-fec::.*Node 24 is needed, this is v\d+/);
    assert.equal(child.stdout.trim().split('\n').length, 1);
    assert.equal(child.stderr, '');
  });
});
