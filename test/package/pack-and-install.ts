import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const isWindows = process.platform === 'win32';
const notPacked = new Set(['.git', 'node_modules', 'dist', 'test', 'bench']);

/** Without the settings of an npm or bun that may run this suite. */
function run(
  command: 'npm' | 'bun',
  cwd: string,
  args: readonly string[],
): { status: number | null; said: string } {
  for (const name of Object.keys(process.env).filter((key) => /^npm_/i.test(key))) delete process.env[name];
  const child = spawnSync(command, args, {
    cwd,
    env: process.env,
    encoding: 'utf8',
    shell: isWindows,
    timeout: 60_000,
  });
  return { status: child.status, said: `${child.stdout}${child.stderr}${child.error ?? ''}` };
}

/**
 * Packs a copy of the checkout and installs it, with npm, without a network; with Bun on a machine that has no npm.
 * @param folder for the package and the copy; `elsewhere` where it is installed
 */
export function packAndInstall(folder: string, elsewhere: string): void {
  const checkout = copyOfCheckout(folder);
  const tarball = join(folder, `loop-fec-${manifest.version}.tgz`);
  const quiet = ['--offline', '--no-audit', '--no-fund', '--loglevel=error'];
  const steps =
    run('npm', folder, ['--version']).status === 0
      ? ([
          ['npm', checkout, ['pack', '--pack-destination', folder, ...quiet]],
          ['npm', elsewhere, ['install', tarball, ...quiet]],
        ] as const)
      : ([
          ['bun', checkout, ['pm', 'pack', '--destination', folder]],
          ['bun', elsewhere, ['add', tarball]],
        ] as const);
  for (const [command, cwd, args] of steps) {
    const { status, said } = run(command, cwd, args);
    assert.equal(status, 0, `${command} ${args.join(' ')}\n${said}`);
  }
}

/** The copy keeps a build of this suite out of the checkout. */
function copyOfCheckout(folder: string): string {
  const copy = join(folder, 'checkout');
  mkdirSync(copy);
  for (const name of readdirSync(root).filter((entry) => !notPacked.has(entry))) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}
