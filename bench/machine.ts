import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os';
import type { Runtimes } from './contestants.ts';

/** Above, something else runs, and the numbers are not worth keeping. */
export const quietLoad = 0.5;

export interface Machine {
  readonly processor: string;
  readonly memoryGiB: number;
  readonly system: string;
  /** Processes that ran or waited on average in the minute before the first run. */
  readonly load: number;
  readonly versions: Readonly<Record<string, string>>;
}

function firstLine(command: string, ...options: string[]): string {
  const { stdout } = spawnSync(command, options, { encoding: 'utf8', cwd: import.meta.dirname });
  return stdout?.split('\n')[0]?.trim() || 'none';
}

export function describeMachine({ bun, node, deno }: Runtimes): Machine {
  const processors = cpus();
  const { dependencies } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));
  return {
    processor: `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}`,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()} ${arch()}`,
    load: loadavg()[0] ?? 0,
    versions: {
      'loop-fec': firstLine('git', 'describe', '--always', '--dirty'),
      Bun: bun.version,
      Node: node.version,
      Deno: deno.version,
      DuckDB: dependencies['@duckdb/node-api'],
      uDSV: dependencies.udsv,
      openssl: firstLine('openssl', 'version').split(' ')[1] ?? 'none',
    },
  };
}

export function machineText({ processor, memoryGiB, system, load, versions }: Machine): string {
  const programs = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `${processor}, ${memoryGiB} GiB, ${system}, load ${load.toFixed(2)}\n${programs.join(', ')}`;
}
