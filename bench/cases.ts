import type { Runtime } from '../test/runner/runtimes.ts';
import {
  type Contestant,
  clients,
  duckDb,
  duckDbCore,
  emptyScript,
  loopFec,
  openssl,
  type Runtimes,
  readline,
  udsv,
  unbuilt,
} from './contestants.ts';
import type { FecKind } from './generate/fec-file.ts';
import { rowsOfSize, type Size } from './sizes.ts';

/** A column of the table. */
export interface Ratio {
  readonly title: string;
  /** The name of the contestant to compare a contestant with. */
  readonly reference: (name: string) => string | undefined;
  /** How many times faster than the reference, instead of how many times its time. */
  readonly faster: boolean;
}

export interface BenchCase {
  readonly name: string;
  readonly kind: FecKind;
  /** How many times the file is checked in one process. */
  readonly times: number;
  /** In the order in which they take turns. */
  readonly contestants: readonly Contestant[];
  readonly ratios: readonly Ratio[];
}

export const caseNames = [
  'clean',
  'pipe',
  'sorted',
  'some-errors',
  'all-errors',
  'habits',
  'clients',
  'start-up',
] as const;

/** Files of about 10 MB in the case of many clients. */
const manyClients = 40;
const rowsOfClient = 72_500;

/** About 100 kB. */
const rowsAtStartUp = 725;

/** @param jobs the bundle knows --jobs */
export function benchCases(size: Size, runtimes: Runtimes, jobs: boolean): BenchCase[] {
  const clean: FecKind = {
    rows: rowsOfSize[size],
    seed: 1,
    separator: '\t',
    encoding: 'utf-8',
    errors: 'none',
    order: 'entry',
  };
  const { bun, node, deno } = runtimes;
  const duck = duckDb(runtimes, 2);
  const core = duckDbCore(runtimes, 2, 'strict');
  const oneThread = (runtime: Runtime) => loopFec(runtime, jobs ? 1 : null);
  const threads = jobs ? [loopFec(bun, 2), loopFec(node, 2), loopFec(deno, 2)] : [];
  const ours = [oneThread(bun), duck, oneThread(node), openssl, oneThread(deno), core, ...threads];
  const ratios: Ratio[] = [
    { title: 'faster than DuckDB', reference: () => duck.name, faster: true },
    { title: 'than its core', reference: () => core.name, faster: true },
    { title: 'time of openssl', reference: () => openssl.name, faster: false },
  ];
  const all = [
    ...ours,
    duckDb(runtimes, 1),
    duckDbCore(runtimes, 1, 'strict'),
    unbuilt(oneThread(bun)),
    duckDbCore(runtimes, 2, 'lenient'),
    duckDbCore(runtimes, 2, 'typed'),
    udsv(runtimes),
    readline(runtimes),
  ];
  const kinds: Record<(typeof caseNames)[number], { kind: FecKind; contestants: readonly Contestant[] }> = {
    clean: { kind: clean, contestants: all },
    pipe: { kind: { ...clean, separator: '|', encoding: 'iso-8859-15' }, contestants: ours },
    sorted: { kind: { ...clean, order: 'account' }, contestants: ours },
    'some-errors': { kind: { ...clean, errors: 'some' }, contestants: ours },
    'all-errors': { kind: { ...clean, errors: 'all' }, contestants: ours },
    habits: { kind: { ...clean, errors: 'habits' }, contestants: ours },
    clients: {
      kind: { ...clean, rows: rowsOfClient },
      contestants: [bun, node, deno].flatMap((runtime) =>
        [oneThread(runtime), ...threads.filter(({ name }) => name.startsWith(oneThread(runtime).name))].map(
          (contestant) => clients(contestant, manyClients),
        ),
      ),
    },
    'start-up': {
      kind: { ...clean, rows: rowsAtStartUp },
      contestants: [bun, node, deno].flatMap((runtime) => [oneThread(runtime), emptyScript(runtime)]),
    },
  };
  const ownStart: Ratio = {
    title: 'time of an empty script',
    reference: (name) => {
      const runtime = [bun, node, deno].find((one) => oneThread(one).name === name);
      return runtime && emptyScript(runtime).name;
    },
    faster: false,
  };
  const oneOfTwo: Ratio = {
    title: 'faster than one thread',
    reference: (name) => name.replace(', 2 threads', ''),
    faster: true,
  };
  const ratiosOf = { clients: [oneOfTwo], 'start-up': [ownStart] } as const;
  return caseNames.map((name) => ({
    name,
    times: name === 'clients' ? manyClients : 1,
    ...kinds[name],
    ratios: name in ratiosOf ? ratiosOf[name as keyof typeof ratiosOf] : ratios,
  }));
}
