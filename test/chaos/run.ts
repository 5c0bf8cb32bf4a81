/**
 * The chaos suite at any length: `bun run chaos [--runs N] [--seed S] [--only RUN] [--runtime bun|node|deno]`.
 * The exit code is 1 when a single import was doubled, lost or misreported.
 */
import { spawn } from 'node:child_process';
import { cpus } from 'node:os';
import { dirname } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findRuntime, prepareEnvironment, runtimeNames } from '../runner/runtimes.ts';
import { type Counts, type Failure, storm } from './storm.ts';

const script = fileURLToPath(import.meta.url);
const root = dirname(dirname(dirname(script)));
const print = (text: string) => void process.stdout.write(`${text}\n`);

function whole(text: string, name: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new TypeError(`--${name} must be a whole number`);
}

function here(): string {
  if (process.versions.deno !== undefined) return 'deno';
  return process.versions.bun === undefined ? 'node' : 'bun';
}

/** Runs this script under another runtime and gives its exit code. */
function elsewhere(name: string, args: readonly string[]): Promise<number> {
  const known = runtimeNames.find((runtime) => runtime === name);
  const runtime = known === undefined ? null : findRuntime(root, known);
  if (runtime === null) throw new TypeError(`No runtime "${name}": bun, node or deno`);
  const flags = name === 'deno' ? ['run', '-A', '--no-check', '--no-lock'] : [];
  const child = spawn(runtime.path, [...flags, script, ...args], { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

function linesOf(counts: Counts): string[] {
  const { problems, ...plain } = counts;
  const say = (entries: Readonly<Record<string, number>>) =>
    Object.entries(entries).map(([name, value]) => `  ${name.padEnd(20)} ${String(value).padStart(7)}`);
  return [...say(plain), '', ...say({ ...problems })];
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '100' },
      seed: { type: 'string', default: String(Math.floor(Math.random() * 1e6)) },
      only: { type: 'string' },
      runtime: { type: 'string', default: here() },
    },
  });
  const runs = whole(values.runs, 'runs');
  const seed = whole(values.seed, 'seed');
  const only = values.only === undefined ? null : whole(values.only, 'only');
  if (values.runtime !== here()) {
    const which = only === null ? ['--runs', String(runs)] : ['--only', String(only)];
    return elsewhere(values.runtime, [...which, '--seed', String(seed)]);
  }
  prepareEnvironment(process.env);
  const versions = { bun: process.versions.bun, deno: process.versions.deno, node: process.versions.node };
  const version = versions[here() as keyof typeof versions];
  print(`${here()} ${version}, ${process.platform} ${process.arch}, ${cpus().length} cores, seed ${seed}\n`);
  const onFailure = ({ run, scenario, problems, attempts }: Failure): void => {
    print(`✗ run ${run}: bun run chaos --seed ${seed} --only ${run} --runtime ${here()}`);
    for (const { kind, message } of problems) print(`    ${kind}: ${message}`);
    print(`    ${JSON.stringify(scenario)}`);
    for (const { code, stopped, inTheDark, posts, out, err } of attempts) {
      print(`    ${JSON.stringify({ code, stopped, inTheDark, posts, out, err })}`);
    }
  };
  const start = performance.now();
  const numbers = only === null ? Array.from({ length: runs }, (_, run) => run) : [only];
  const { counts, failures } = await storm(seed, numbers, onFailure);
  print([...linesOf(counts), '', `  ${((performance.now() - start) / 1000).toFixed(0)} s`].join('\n'));
  return failures.length === 0 ? 0 : 1;
}

process.exitCode = await main();
