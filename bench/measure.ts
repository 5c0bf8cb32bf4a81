import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** One whole process. */
export interface Run {
  readonly seconds: number;
  /** In user and system mode, of all threads. */
  readonly cpuSeconds: number;
  /**
   * Largest resident set. The system counts what the child had of its parent before it became another program, so
   * nothing below the memory of this process can be seen: what is big is done in other processes.
   */
  readonly peakBytes: number;
  readonly output: string;
}

const environment: Record<string, string> = { DENO_NO_UPDATE_CHECK: '1', NO_COLOR: '1' };
for (const name of ['PATH', 'HOME', 'TMPDIR', 'DENO_DIR', 'SystemRoot', 'USERPROFILE', 'LOCALAPPDATA']) {
  const value = process.env[name];
  if (value !== undefined) environment[name] = value;
}

/** Runs a command; its output goes to a file, so that reading it takes no time from the other processor. */
export async function measure(command: readonly string[], folder: string): Promise<Run> {
  const [out, err] = [join(folder, 'stdout'), join(folder, 'stderr')];
  const [stdout, stderr] = [openSync(out, 'w'), openSync(err, 'w')];
  const start = performance.now();
  const child = Bun.spawn([...command], { stdin: 'ignore', stdout, stderr, env: environment });
  const code = await child.exited;
  const seconds = (performance.now() - start) / 1000;
  closeSync(stdout);
  closeSync(stderr);
  const usage = child.resourceUsage();
  const output = readFileSync(out, 'utf8');
  // 1 is how a validator says that the file is wrong.
  if (usage === undefined || (code !== 0 && code !== 1) || (code === 1 && output === '')) {
    throw new Error(`${command.join(' ')} ended with ${code}: ${readFileSync(err, 'utf8').slice(-2_000)}`);
  }
  return {
    seconds,
    cpuSeconds: Number(usage.cpuTime.total) / 1e6,
    peakBytes: usage.maxRSS,
    output,
  };
}
