import type { CallName } from '../../sandbox/call.ts';
import type { CallFault, Fault } from '../../sandbox/faults.ts';
import type { CallMoment } from '../../sandbox/sandbox.ts';
import { Dice } from './dice.ts';

/** Where a process is stopped: some time after its start, at a moment of a call, or when it says what it does. */
export type Boundary =
  | { readonly kind: 'start' }
  | { readonly kind: 'call'; readonly call: CallName; readonly phase: CallMoment['phase'] }
  | { readonly kind: 'said'; readonly what: 'depositing' | 'requesting' | 'following' };

export interface Stop {
  readonly signal: 'SIGKILL' | 'SIGTERM';
  readonly at: Boundary;
  /** Ms after that. */
  readonly afterMs: number;
  /** Which of the processes; null: all of them. */
  readonly victim: number | null;
}

export interface Scenario {
  readonly faults: readonly CallFault[];
  readonly stop: Stop | null;
  /** Processes started at the same time on the same file. */
  readonly together: number;
  /** Further imports before the faults are cleared. */
  readonly underFault: number;
  /** The first import after that is a process of its own; those that follow run inside the runner. */
  readonly restartAsProcess: boolean;
  /** Ms that Loop works on an import. */
  readonly processingMs: number;
}

const statuses = [401, 403, 404, 413, 429, 500, 503];

/** Every fault that makes sense at this call. Answers that contradict what was done are left out: a Loop that says no and imports all the same deceives everyone. */
export function faultsOf(call: CallName): CallFault[] {
  const plain: Fault[] = [
    { kind: 'delay', delayMs: 120 },
    { kind: 'hang' },
    { kind: 'reset-before-read' },
    { kind: 'reset-after-accept' },
    { kind: 'reset-mid-answer' },
    ...statuses.map((status): Fault => ({ kind: 'status', status })),
    { kind: 'redirect', location: 'http://localhost:9/elsewhere' },
  ];
  const api: Fault[] = [
    { kind: 'error-in-200' },
    { kind: 'malformed-json' },
    { kind: 'wrong-types' },
    { kind: 'empty-200' },
  ];
  const accepted: Fault[] = [
    { kind: 'import-fails' },
    { kind: 'hang', accepted: true },
    { kind: 'status', status: 500, accepted: true },
    { kind: 'status', status: 503, accepted: true },
    { kind: 'redirect', location: 'http://localhost:9/elsewhere', accepted: true },
  ];
  const status: Fault[] = [
    { kind: 'status-stuck' },
    { kind: 'status-backwards' },
    { kind: 'status-odd', code: 25 },
  ];
  return [
    ...plain,
    ...(call === 'put' ? [] : api),
    ...(call === 'importFEC' ? accepted : []),
    ...(call === 'getImportStatus' ? status : []),
  ].map((fault) => ({ call, ...fault }));
}

function boundaries(calls: readonly CallName[]): Boundary[] {
  const phases = ['arrived', 'carried-out', 'answered'] as const;
  return [
    { kind: 'start' },
    ...calls.flatMap((call) => phases.map((phase): Boundary => ({ kind: 'call', call, phase }))),
    { kind: 'said', what: 'depositing' },
    { kind: 'said', what: 'requesting' },
    { kind: 'said', what: 'following' },
  ];
}

function stopAt(at: Boundary, signal: Stop['signal'], dice: Dice, victim: number | null = 0): Stop {
  return {
    signal,
    at,
    afterMs: at.kind === 'start' ? dice.below(700) : dice.pick([0, 0, 1, 3, 8, 20]),
    victim,
  };
}

/** Mostly done before one looks, sometimes not before the import stops waiting. */
function processing(dice: Dice): number {
  return dice.pick([10, 10, 400, 900]);
}

function withFault(fault: CallFault, dice: Dice): Scenario {
  const once = dice.below(2) === 0;
  const hangs = fault.kind === 'hang';
  const at: Boundary = { kind: 'call', call: fault.call, phase: fault.accepted ? 'carried-out' : 'arrived' };
  const stopped = hangs || dice.below(5) === 0;
  return {
    faults: [once || hangs ? { ...fault, times: 1 } : fault],
    stop: stopped ? stopAt(at, dice.pick(['SIGKILL', 'SIGTERM']), dice) : null,
    together: 1,
    underFault: hangs || once ? 0 : dice.below(2),
    restartAsProcess: dice.below(4) === 0,
    processingMs: processing(dice),
  };
}

function stopped(at: Boundary, signal: Stop['signal'], dice: Dice): Scenario {
  return {
    faults: [],
    stop: stopAt(at, signal, dice),
    together: 1,
    underFault: 0,
    restartAsProcess: dice.below(4) === 0,
    processingMs: processing(dice),
  };
}

function crowd(together: number, dice: Dice, calls: readonly CallName[]): Scenario {
  const faults = dice.below(2) === 0 ? [] : [harmless(dice, calls)];
  const stop =
    dice.below(2) === 0 ? null : stopAt(dice.pick(boundaries(calls)), 'SIGKILL', dice, dice.below(together));
  return { faults, stop, together, underFault: 0, restartAsProcess: false, processingMs: processing(dice) };
}

/** A fault that ends by itself. */
function harmless(dice: Dice, calls: readonly CallName[]): CallFault {
  const fault = dice.pick(calls.flatMap(faultsOf).filter(({ kind }) => kind !== 'hang'));
  return { ...fault, times: 1 + dice.below(2) };
}

function anything(dice: Dice, calls: readonly CallName[]): Scenario {
  if (dice.below(25) === 0) return crowd(dice.pick([2, 3, 10]), dice, calls);
  const faults = Array.from({ length: dice.below(3) }, () => harmless(dice, calls));
  const at = dice.pick(boundaries(calls));
  const signal = dice.below(3) === 0 ? 'SIGTERM' : 'SIGKILL';
  return {
    faults,
    stop: faults.length > 0 && dice.below(3) === 0 ? null : stopAt(at, signal, dice),
    together: dice.below(12) === 0 ? 2 : 1,
    underFault: dice.below(2),
    restartAsProcess: dice.below(4) === 0,
    processingMs: processing(dice),
  };
}

/**
 * Run `index` of a seed. First what touches the one request and every boundary once, then every other fault at every
 * other call and the polite stops, then whatever chance brings. `calls` are those that an import makes.
 */
export function scenarioOf(seed: number, index: number, calls: readonly CallName[]): Scenario {
  const order = new Dice(seed, -1);
  const dice = new Dice(seed, index);
  const first: ((dice: Dice) => Scenario)[] = [
    ...faultsOf('importFEC').map((fault) => (d: Dice) => withFault(fault, d)),
    ...boundaries(calls).map((at) => (d: Dice) => stopped(at, 'SIGKILL', d)),
    ...[1, 2, 3].map(() => (d: Dice) => stopped({ kind: 'start' }, 'SIGKILL', d)),
    ...[10, 10, 3].map((together) => (d: Dice) => crowd(together, d, calls)),
  ];
  const then: ((dice: Dice) => Scenario)[] = [
    ...calls
      .filter((call) => call !== 'importFEC')
      .flatMap(faultsOf)
      .map((fault) => (d: Dice) => withFault(fault, d)),
    ...boundaries(calls).map((at) => (d: Dice) => stopped(at, 'SIGTERM', d)),
  ];
  const made = [...order.shuffle(first), ...order.shuffle(then)][index];
  return made === undefined ? anything(dice, calls) : made(dice);
}
