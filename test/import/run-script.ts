import { spawn } from 'node:child_process';
import process from 'node:process';
import { childEnvironment } from './child-environment.ts';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly pid: number;
  readonly ended: Promise<Ended>;
  /** Sends a signal. Not through the child: Deno would then report the signal instead of the exit code. */
  kill(signal: NodeJS.Signals): void;
}

/** Starts a script of the project under the runtime that runs this test, with an environment of its own. */
export function startScript(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Running {
  const flags = 'Deno' in globalThis ? ['run', '-A', '--no-check', '--quiet'] : [];
  const child = spawn(process.execPath, [...flags, script, ...args], {
    env: { ...childEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
  return { pid: child.pid ?? 0, ended, kill: (signal) => void process.kill(child.pid ?? Number.NaN, signal) };
}
