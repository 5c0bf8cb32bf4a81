import { fileURLToPath } from 'node:url';
import type { Runtime, RuntimeName } from '../test/runner/runtimes.ts';
import { type Claim, type Claims, fromCounts, fromReport, fromRules } from './claims.ts';
import type { FecKind } from './generate/fec-file.ts';

export interface BenchFile {
  readonly path: string;
  readonly kind: FecKind;
}

/** A program that is timed on files. */
export interface Contestant {
  readonly name: string;
  readonly command: (file: BenchFile) => readonly string[];
  /** What it must have counted, so that nobody wins by checking less. */
  readonly must: readonly Claim[];
  readonly read: (output: string) => Claims;
}

export type Runtimes = Readonly<Record<RuntimeName, Runtime>>;

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const bundle = here('../dist/loop-fec.js');
const titles: Record<RuntimeName, string> = { bun: 'Bun', node: 'Node', deno: 'Deno' };

export function start({ name, path }: Runtime): string[] {
  return name === 'deno' ? [path, 'run', '-A', '--no-lock'] : [path];
}

const everything: readonly Claim[] = ['rows', 'faultyRows', 'entries', 'debit', 'credit', 'unbalanced'];

const validate = ['validate', '--format', 'json', '--lang', 'en'];

/** The bundle that is published. @param jobs threads; null for a version that has one only */
export function loopFec(runtime: Runtime, jobs: 1 | 2 | null): Contestant {
  const options = jobs === null ? [] : ['--jobs', String(jobs)];
  return {
    name: `loop-fec on ${titles[runtime.name]}${jobs === 2 ? ', 2 threads' : ''}`,
    command: ({ path }) => [...start(runtime), bundle, ...validate, ...options, path],
    must: [...everything, 'rules', 'broken', 'sha256', 'report'],
    read: fromReport,
  };
}

/** The clients of a practice: so many times the same file, in one process. */
export function clients(contestant: Contestant, times: number): Contestant {
  return {
    ...contestant,
    command: (file) => [...contestant.command(file), ...Array.from({ length: times - 1 }, () => file.path)],
    read: (output) => {
      const reports = output.trimEnd().split('\n');
      const [first = ''] = reports;
      const same = reports.length === times && reports.every((report) => report === first);
      return same ? contestant.read(`${first}\n`) : {};
    },
  };
}

/** The checkout, unbuilt. */
export function unbuilt(contestant: Contestant): Contestant {
  return {
    ...contestant,
    name: `${contestant.name}, unbuilt`,
    command: (file) =>
      contestant.command(file).map((part) => (part === bundle ? here('../cli/main.ts') : part)),
  };
}

/** How long the runtime takes to do nothing. */
export function emptyScript(runtime: Runtime): Contestant {
  return {
    name: `${titles[runtime.name]}, empty script`,
    command: () => [...start(runtime), here('./peers/empty.js')],
    must: [],
    read: () => ({}),
  };
}

function peer(
  runtime: Runtime,
  name: string,
  script: string,
  must: readonly Claim[],
  ...rest: string[]
): Contestant {
  return {
    name,
    command: ({ path, kind }) => [
      ...start(runtime),
      here(`./peers/${script}`),
      path,
      kind.separator === '|' ? 'pipe' : 'tab',
      kind.encoding,
      ...rest,
    ],
    must,
    read: (output) => fromCounts(JSON.parse(output)),
  };
}

const threadsText = (threads: 1 | 2) => `${threads} thread${threads === 1 ? '' : 's'}`;

/** The rules as far as SQL can say them, see rules-in-sql.ts. On Bun, where DuckDB starts sooner than on Node. */
export function duckDb({ bun }: Runtimes, threads: 1 | 2): Contestant {
  const must: readonly Claim[] = [...everything, 'rules', 'broken', 'sha256'];
  const contestant = peer(bun, `DuckDB, ${threadsText(threads)}`, 'duckdb-rules.ts', must, String(threads));
  return {
    ...contestant,
    read: (output) => ({ ...contestant.read(output), ...fromRules(JSON.parse(output).rules) }),
  };
}

/** The core of the checks only. @param flavour see peers/duckdb.ts */
export function duckDbCore(
  { bun }: Runtimes,
  threads: 1 | 2,
  flavour: 'strict' | 'lenient' | 'typed',
): Contestant {
  const name = `DuckDB, ${threadsText(threads)}, core${flavour === 'strict' ? '' : `, ${flavour}`}`;
  return peer(bun, name, 'duckdb.ts', everything, String(threads), flavour);
}

/** On Bun, where it is faster than on Node. */
export const udsv = ({ bun }: Runtimes) => peer(bun, 'uDSV on Bun, parsing only', 'udsv.ts', ['rows']);

export const readline = ({ node }: Runtimes) =>
  peer(node, 'readline and split on Node', 'readline.ts', everything);

export const openssl: Contestant = {
  name: 'openssl dgst -sha256',
  command: ({ path }) => ['openssl', 'dgst', '-sha256', '-r', path],
  must: ['sha256'],
  read: (output) => ({ sha256: output.slice(0, 64) }),
};
