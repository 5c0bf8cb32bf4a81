/**
 * Runs the one suite on Bun, Node and Deno: `bun test/run.ts [--runtime bun|node|deno] [FILE or FOLDER ...]`.
 * The last line is `N passed, N failed` (and `, N skipped`); the exit code is 1 when anything failed.
 */
import { spawnSync } from 'node:child_process';
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

function runOn(runtime: Runtime, files: readonly string[], folder: string): RuntimeRun {
  const junit = join(folder, `${runtime.name}.xml`);
  const names = files.map((file) => `.${sep}${relative(root, file)}`);
  const child = spawnSync(runtime.path, testArguments(runtime.name, names, junit), {
    cwd: root,
    env: process.env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 256 * 1024 * 1024,
    timeout: 1_500_000,
  });
  let results: RuntimeResults | null = null;
  try {
    results = readResults(runtime.name, readFileSync(junit, 'utf8'), root);
  } catch {
    // Stopped before it wrote them: judge() says so.
  }
  const output = `${child.stdout}\n${child.stderr}\n${child.error?.message ?? ''}`;
  return { files, results, exitCode: child.status, output };
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

function runAll(names: readonly RuntimeName[], files: readonly string[], folder: string): Verdict[] {
  const verdicts: Verdict[] = [];
  const results = new Map<RuntimeName, RuntimeResults>();
  for (const name of names) {
    const runtime = findRuntime(root, name);
    if (runtime === null) {
      const message = `${name} is neither among the packages of test/runtimes nor, recent enough, on PATH`;
      verdicts.push(failedOnly([{ file: null, test: null, message }]));
      printProblems(name, verdicts.at(-1)!.problems);
      continue;
    }
    const start = performance.now();
    const run = runOn(runtime, files, folder);
    if (run.results !== null) results.set(name, run.results);
    const verdict = judge(run);
    verdicts.push(verdict);
    printProblems(name, verdict.problems);
    if (verdict.lastLines !== '') print(`\nThe last lines of ${name}:\n${verdict.lastLines}`);
    const counts = closingLine(verdict.passed, verdict.problems.length, verdict.skipped);
    print(`${name} ${runtime.version}: ${counts} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  }
  for (const [name, problems] of differences(results)) {
    printProblems(name, problems);
    verdicts.push(failedOnly(problems));
  }
  return verdicts;
}

function main(): number {
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
  try {
    const verdicts = runAll(names, files, folder);
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

process.exitCode = main();
