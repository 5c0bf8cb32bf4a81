import type { CallName } from '../../sandbox/call.ts';
import { answerLine, check, checkResolved, type Problem, type ProblemKind, settledState } from './check.ts';
import type { Attempt } from './evidence.ts';
import { play } from './play.ts';
import { withQuickFolder } from './quick-folder.ts';
import { type Scenario, scenarioOf } from './scenario.ts';

/** Runs that are under way at the same time. */
const lanes = 5;

export interface Failure {
  readonly run: number;
  readonly scenario: Scenario;
  readonly problems: readonly Problem[];
  /** Every import of the run, as it ended. */
  readonly attempts: readonly Attempt[];
}

export interface Counts {
  runs: number;
  processes: number;
  /** Calls that a fault struck. */
  faults: number;
  kills: number;
  terminations: number;
  /** Requests that the sandbox accepted. */
  accepted: number;
  /** Imports that ended with a refusal by Loop. */
  rejected: number;
  /** Runs that could only end in "nobody knows". */
  unknown: number;
  /** Of these, resolved by a person who found the import in Loop. */
  confirmedImported: number;
  /** Of these, resolved by a person who found none, and imported once more. */
  confirmedNotImported: number;
  succeeded: number;
  /** Runs whose import Loop accepted and then refused. */
  failed: number;
  readonly problems: Record<ProblemKind, number>;
}

export interface Storm {
  readonly counts: Counts;
  readonly failures: readonly Failure[];
}

const calmRun: Scenario = {
  faults: [],
  stop: null,
  together: 1,
  underFault: 0,
  restartAsProcess: false,
  processingMs: 10,
};

/** The calls that an undisturbed import makes, in order: what there is to disturb. */
async function callsOfImport(compiled: string): Promise<CallName[]> {
  const { calls, evidence } = await play(calmRun, 0, compiled);
  const problems = check(evidence);
  const first = evidence.attempts[0];
  if (first?.code !== 0 || problems.length > 0) {
    throw new Error(`an undisturbed import fails: ${first?.out}${first?.err}${JSON.stringify(problems)}`);
  }
  return [...calls];
}

function noCounts(): Counts {
  return {
    runs: 0,
    processes: 0,
    faults: 0,
    kills: 0,
    terminations: 0,
    accepted: 0,
    rejected: 0,
    unknown: 0,
    confirmedImported: 0,
    confirmedNotImported: 0,
    succeeded: 0,
    failed: 0,
    problems: {
      double: 0,
      loss: 0,
      'false-success': 0,
      'false-no': 0,
      'needless-unknown': 0,
      'not-settled': 0,
      'not-resolved': 0,
      'exit-code': 0,
      'no-answer': 0,
      leak: 0,
    },
  };
}

/** Plays the given runs of a seed, several at a time. */
export function storm(
  seed: number,
  runs: readonly number[],
  onFailure: (failure: Failure) => void = () => {},
): Promise<Storm> {
  return withQuickFolder((compiled) => rage(seed, runs, onFailure, compiled));
}

async function rage(
  seed: number,
  runs: readonly number[],
  onFailure: (failure: Failure) => void,
  compiled: string,
): Promise<Storm> {
  const calls = await callsOfImport(compiled);
  const counts = noCounts();
  const failures: Failure[] = [];
  const left = [...runs];

  async function lane(): Promise<void> {
    for (let run = left.shift(); run !== undefined; run = left.shift()) {
      const scenario = scenarioOf(seed, run, calls);
      const played = await play(scenario, run + 1, compiled);
      const { evidence, resolved } = played;
      counts.runs++;
      counts.processes += played.processes;
      counts.faults += played.struck;
      counts.kills += played.kills;
      counts.terminations += played.terms;
      counts.accepted += evidence.ledger.length;
      counts.rejected += evidence.attempts.filter(({ out }) => answerLine(out)?.state === 'rejected').length;
      const state = settledState(evidence.journal);
      if (state === 'unknown') counts.unknown++;
      if (state === 'succeeded') counts.succeeded++;
      if (state === 'failed') counts.failed++;
      const problems = [...check(evidence), ...(resolved === null ? [] : checkResolved(resolved.evidence))];
      if (resolved?.word === 'imported') counts.confirmedImported++;
      if (resolved?.word === 'not-imported') counts.confirmedNotImported++;
      for (const { kind } of problems) counts.problems[kind]++;
      if (problems.length === 0) continue;
      const { attempts } = resolved?.evidence ?? evidence;
      const failure = { run, scenario, problems, attempts };
      failures.push(failure);
      onFailure(failure);
    }
  }

  await Promise.all(Array.from({ length: lanes }, lane));
  return { counts, failures };
}
