/** Times loop-fec and what users would take instead, as whole processes in turn: see docs/benchmarks.md. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { findRuntime } from '../test/runner/runtimes.ts';
import { type BenchCase, benchCases, caseNames } from './cases.ts';
import { disagreements, truth } from './claims.ts';
import { type Runtimes, start } from './contestants.ts';
import { type MadeFile, makeFile } from './files.ts';
import { describeMachine, machineText, quietLoad } from './machine.ts';
import { measure } from './measure.ts';
import { isSize } from './sizes.ts';
import { type Result, tableOf } from './table.ts';

const root = join(import.meta.dirname, '..');
const print = (text: string) => void process.stdout.write(`${text}\n`);
const note = (text: string) => void process.stderr.write(`${text}\n`);

const usage = `bun run bench [--size 10|138|1024] [--only CASE[,CASE]] [--rounds N] [--json FILE]
    CASE is ${caseNames.join(', ')}`;

/** One round that is not counted, then the others. */
async function runCase(
  benchCase: BenchCase,
  file: MadeFile,
  rounds: number,
  folder: string,
): Promise<Result[]> {
  const results = benchCase.contestants.map(
    ({ name }): Result => ({ name, seconds: [], cpuSeconds: [], peakBytes: [] }),
  );
  const { errors } = file.kind;
  const { rows, faultyRows } = file.counts;
  const known =
    errors === 'none' ? truth(file.counts) : { rows: String(rows), faultyRows: String(faultyRows) };
  for (let round = 0; round <= rounds; round++) {
    for (const [i, contestant] of benchCase.contestants.entries()) {
      const run = await measure(contestant.command(file), folder);
      const wrong = disagreements(known, contestant.read(run.output), contestant.must, errors === 'none');
      if (wrong.length > 0)
        throw new Error(`${benchCase.name}: ${contestant.name} disagrees: ${wrong.join('; ')}`);
      if (round === 0) continue;
      results[i]!.seconds.push(run.seconds);
      results[i]!.cpuSeconds.push(run.cpuSeconds);
      results[i]!.peakBytes.push(run.peakBytes);
    }
  }
  return results;
}

function findRuntimes(): Runtimes {
  const find = (name: 'bun' | 'node' | 'deno') => {
    const runtime = findRuntime(root, name);
    if (runtime === null) throw new Error(`${name} was not found: bun install`);
    return runtime;
  };
  return { bun: find('bun'), node: find('node'), deno: find('deno') };
}

/** Whether the bundle can use several threads. */
function knowsJobs({ bun }: Runtimes): boolean {
  const help = Bun.spawnSync([...start(bun), join(root, 'dist', 'loop-fec.js'), 'validate', '--help']);
  return help.stdout.toString().includes('--jobs');
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      size: { type: 'string', default: '138' },
      only: { type: 'string', default: caseNames.join() },
      rounds: { type: 'string', default: '5' },
      json: { type: 'string' },
    },
  });
  const { size } = values;
  const only = values.only.split(',');
  const rounds = Number(values.rounds);
  const isCase = (name: string) => caseNames.some((one) => one === name);
  if (!isSize(size) || !only.every(isCase) || !(Number.isInteger(rounds) && rounds > 0)) {
    note(usage);
    return 2;
  }
  const runtimes = findRuntimes();
  const machine = describeMachine(runtimes);
  print(machineText(machine));
  if (machine.load > quietLoad) {
    note(
      `Warning: the machine is busy (load ${machine.load.toFixed(2)}): these numbers are not worth keeping`,
    );
  }
  const folder = mkdtempSync(join(tmpdir(), 'loop-fec-bench-'));
  const done: object[] = [];
  try {
    for (const benchCase of benchCases(size, runtimes, knowsJobs(runtimes))) {
      if (!only.includes(benchCase.name)) continue;
      const file = makeFile(join(folder, benchCase.name), benchCase.kind);
      const results = await runCase(benchCase, file, rounds, folder);
      const { name, times } = benchCase;
      const files = times === 1 ? '' : `${times} × `;
      print(`\n### ${name}: ${files}${(file.bytes / 1e6).toFixed(1)} MB, ${file.counts.rows} rows\n`);
      print(tableOf(benchCase, results, file.bytes * times, process.resourceUsage().maxRSS * 1024));
      done.push({ name: benchCase.name, bytes: file.bytes, ...file.counts, results });
      rmSync(file.path);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (values.json !== undefined) {
    writeFileSync(values.json, `${JSON.stringify({ machine, size, rounds, cases: done }, null, 1)}\n`);
  }
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  note(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
