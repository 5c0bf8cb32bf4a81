import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, it } from 'node:test';
import { cacheFolder } from '../../host/cache-folder.ts';
import { type Folder, inFolder } from '../fec/fixtures/command.ts';
import { runtimeEnvironment } from '../import/child-environment.ts';

for (const [platform, env, expected] of [
  ['linux', { HOME: '/home/me' }, '/home/me/.cache/loop-fec'],
  ['linux', { HOME: '/home/me', XDG_CACHE_HOME: '/cache' }, '/cache/loop-fec'],
  ['linux', { HOME: '/home/me', XDG_CACHE_HOME: 'cache' }, '/home/me/.cache/loop-fec'],
  ['linux', { HOME: 'me' }, null],
  ['linux', { HOME: '' }, null],
  ['linux', {}, null],
  ['darwin', { HOME: '/Users/me', XDG_CACHE_HOME: '/cache' }, '/Users/me/Library/Caches/loop-fec'],
  ['win32', { LOCALAPPDATA: 'C:\\Local', HOME: '/home/me' }, 'C:\\Local\\loop-fec\\cache'],
  ['win32', { LOCALAPPDATA: 'Local' }, null],
  ['win32', { HOME: '/home/me' }, null],
] as const) {
  it(`the folder for caches, ${platform}, ${JSON.stringify(env)}`, () => {
    assert.equal(cacheFolder(env, platform), expected);
  });
}

const isDeno = process.versions.deno !== undefined;
const isWindows = process.platform === 'win32';

describe('compiled code is kept', { skip: isDeno && 'Deno keeps it by itself' }, () => {
  const library = new URL('../../host/compiled-code.ts', import.meta.url);

  /** A program that asks for it and imports a module. @returns the names of what is kept */
  function keptBy({ path, write }: Folder, env: Record<string, string>, script = 'x.js'): string[] {
    write('module.mjs', 'export const answer = () => 42;');
    const program = write(
      'program.mjs',
      `import { keepCompiledCode } from ${JSON.stringify(library.href)};
      keepCompiledCode(process.env, ${JSON.stringify(script)});
      const { answer } = await import('./module.mjs');
      console.log(answer());`,
    );
    const { NODE_COMPILE_CACHE: _, ...environment } = runtimeEnvironment();
    const child = spawnSync(process.execPath, [program], {
      env: { ...environment, HOME: path, LOCALAPPDATA: path, ...env },
      encoding: 'utf8',
    });
    assert.deepEqual([child.status, child.stdout, child.stderr], [0, '42\n', '']);
    const folder = cacheFolder({ HOME: path, LOCALAPPDATA: path }, process.platform)!;
    return existsSync(folder) ? readdirSync(folder) : [];
  }

  function prepared(path: string, ...names: string[]): string {
    const folder = join(path, '.cache', 'loop-fec', ...names);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return folder;
  }

  /** Of the folder, and of the one in it: what either of them holds in the end. */
  async function isLeftEmpty(change: (folder: string) => void): Promise<void> {
    await inFolder(async (own) => {
      change(prepared(own.path));
      assert.deepEqual(keptBy(own, {}), []);
    });
    await inFolder(async (own) => {
      const folder = prepared(own.path, 'compiled');
      change(folder);
      keptBy(own, {});
      assert.deepEqual(readdirSync(folder), []);
    });
  }

  it('in the folder for caches', () =>
    inFolder(async (own) => assert.deepEqual(keptBy(own, {}), ['compiled'])));

  it('not of the sources', () => inFolder(async (own) => assert.deepEqual(keptBy(own, {}, 'x.ts'), [])));

  for (const name of ['NODE_COMPILE_CACHE', 'NODE_DISABLE_COMPILE_CACHE', 'SUDO_UID']) {
    it(`not where ${name} is set`, () =>
      inFolder(async (own) => assert.deepEqual(keptBy(own, { [name]: join(own.path, 'other') }), [])));
  }

  it('a folder that cannot be made', () =>
    inFolder(async (own) => {
      own.write('.cache', 'a file');
      assert.deepEqual(keptBy(own, { LOCALAPPDATA: join(own.path, '.cache') }), []);
    }));

  it('not where others may write', { skip: isWindows && 'no modes' }, () =>
    isLeftEmpty((folder) => chmodSync(folder, 0o770)),
  );

  it(
    'not in a folder of somebody else',
    { skip: process.getuid?.() !== 0 && 'only root can give one away' },
    () => isLeftEmpty((folder) => chownSync(folder, 12_345, 12_345)),
  );

  it('not where a link leads', { skip: isWindows && 'no right to make one' }, () =>
    isLeftEmpty((folder) => {
      const elsewhere = join(folder, '..', 'elsewhere');
      mkdirSync(elsewhere);
      rmSync(folder, { recursive: true });
      symlinkSync(elsewhere, folder);
    }),
  );
});
