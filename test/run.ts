/**
 * Runs the one suite on Bun, Node and Deno: `bun test/run.ts [--runtime bun|node|deno] [FILE or FOLDER ...]`.
 * The last line is `N passed, N failed` (and `, N skipped`); the exit code is 1 when anything failed.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { differences } from './runner/differences.ts';
import { type RuntimeResults, readResults } from './runner/results.ts';
import {
  findRuntime,
  prepareEnvironment,
  type Runtime,
  type RuntimeName,
  runtimeNames,
  testArguments,
} from './runner/runtimes.ts';
import { failedOnly, judge, type Problem, type RuntimeRun, type Verdict } from './runner/verdict.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const print = (text: string) => void process.stdout.write(`${text}\n`);

/** A folder with a lock file of its own has tools of its own, installed when asked: it is run when it is named. */
function hasOwnTools(name: string): boolean {
  const [first] = name.split(sep);
  return first !== undefined && existsSync(join(root, 'test', first, 'bun.lock'));
}

function testFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const whole = path === join(root, 'test');
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && !name.split(sep).includes('node_modules'))
    .filter((name) => !whole || !hasOwnTools(name))
    .map((name) => join(path, name))
    .sort();
}

/** Ms that the suite may take on one runtime. */
const timeLimit = 1_260_000;

interface Ended {
  readonly exitCode: number | null;
  readonly output: string;
}

function runToItsEnd(path: string, args: readonly string[]): Promise<Ended> {
  return new Promise((done) => {
    const child = spawn(path, args, {
      cwd: root,
      env: process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeLimit,
    });
    const output: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => output.push(text));
    }
    child.on('error', (error) => done({ exitCode: null, output: `${output.join('')}\n${error.message}` }));
    child.on('close', (exitCode) => done({ exitCode, output: output.join('') }));
  });
}

async function runOn(runtime: Runtime, files: readonly string[], folder: string): Promise<RuntimeRun> {
  const junit = join(folder, `${runtime.name}.xml`);
  const names = files.map((file) => `.${sep}${relative(root, file)}`);
  const { exitCode, output } = await runToItsEnd(runtime.path, testArguments(runtime.name, names, junit));
  let results: RuntimeResults | null = null;
  try {
    results = readResults(runtime.name, readFileSync(junit, 'utf8'), root);
  } catch {
    // Stopped before it wrote them: judge() says so.
  }
  return { files, results, exitCode, output };
}

function printProblems(where: string, problems: readonly Problem[]): void {
  for (const { file, test, message } of problems) {
    const place = [file === null ? null : relative(root, file), test].filter((part) => part !== null);
    print(`\n✗ ${where}: ${place.length === 0 ? 'the whole suite' : place.join(': ')}`);
    print(message.split('\n').slice(0, 30).join('\n').replace(/^/gm, '    '));
  }
}

function closingLine(passed: number, failed: number, skipped: number): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}

/** The runtimes side by side: the tests wait for processes and servers most of the time. */
async function runAll(
  names: readonly RuntimeName[],
  files: readonly string[],
  folder: string,
): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  const results = new Map<RuntimeName, RuntimeResults>();
  const runOne = async (name: RuntimeName): Promise<void> => {
    const runtime = findRuntime(root, name);
    if (runtime === null) {
      const message = `${name} is neither among the packages of test/runtimes nor, recent enough, on PATH`;
      verdicts.push(failedOnly([{ file: null, test: null, message }]));
      printProblems(name, verdicts.at(-1)!.problems);
      return;
    }
    const start = performance.now();
    const run = await runOn(runtime, files, folder);
    if (run.results !== null) results.set(name, run.results);
    const verdict = judge(run);
    verdicts.push(verdict);
    printProblems(name, verdict.problems);
    if (verdict.lastLines !== '') print(`\nThe last lines of ${name}:\n${verdict.lastLines}`);
    const counts = closingLine(verdict.passed, verdict.problems.length, verdict.skipped);
    print(`${name} ${runtime.version}: ${counts} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  };
  await Promise.all(names.map(runOne));
  for (const [name, problems] of differences(results)) {
    printProblems(name, problems);
    verdicts.push(failedOnly(problems));
  }
  return verdicts;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { runtime: { type: 'string', multiple: true, default: [...runtimeNames] } },
    allowPositionals: true,
  });
  const names = runtimeNames.filter((name) => values.runtime.includes(name));
  const paths = positionals.length === 0 ? [join(root, 'test')] : positionals.map((path) => resolve(path));
  const files = [...new Set(paths.flatMap(testFiles))];
  if (names.length === 0 || files.length === 0) {
    print(names.length === 0 ? 'Unknown runtime: bun, node or deno' : 'There is no test file');
    print(closingLine(0, 1, 0));
    return 1;
  }
  prepareEnvironment(process.env);
  const folder = mkdtempSync(join(tmpdir(), 'loop-fec-run-'));
  // Node compiles each module once, not once for each of the hundreds of processes that the tests start.
  process.env.NODE_COMPILE_CACHE = join(folder, 'node');
  try {
    const verdicts = await runAll(names, files, folder);
    const sum = (count: (verdict: Verdict) => number) => verdicts.reduce((total, v) => total + count(v), 0);
    const failed = sum((verdict) => verdict.problems.length);
    print(
      closingLine(
        sum((verdict) => verdict.passed),
        failed,
        sum((verdict) => verdict.skipped),
      ),
    );
    return failed === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = await main();
