import type { RuntimeResults } from './results.ts';

export interface Problem {
  readonly file: string | null;
  readonly test: string | null;
  readonly message: string;
}

export interface Verdict {
  readonly passed: number;
  readonly skipped: number;
  /** Every problem counts as one failed test. */
  readonly problems: readonly Problem[];
  /** The end of the runtime's output, without the good news, when it alone tells what went wrong. */
  readonly lastLines: string;
}

/** What one runtime did with the files. `results` is null when it stopped before it wrote them. */
export interface RuntimeRun {
  readonly files: readonly string[];
  readonly results: RuntimeResults | null;
  /** Null when it was killed. */
  readonly exitCode: number | null;
  readonly output: string;
}

export function failedOnly(problems: readonly Problem[]): Verdict {
  return { passed: 0, skipped: 0, problems, lastLines: '' };
}

/** What the runtimes print about tests that did well. */
const wellDone = /^\s*(\(pass\)|\(skip\)|[✔﹣▶]|\S.* \.\.\. (ok|ignored)|running \d+ tests? from|$)/;

/** Bun's report of what went wrong outside of a test: in a hook, or while loading a file. */
const outside = /^# Unhandled error between tests\n-+\n[\s\S]*?^-{9,}$/gm;

function telling(output: string): string {
  const blocks = output.match(outside);
  if (blocks !== null) return blocks.join('\n');
  const lines = output.split('\n').filter((line) => !wellDone.test(line));
  return lines.slice(-60).join('\n');
}

function problemsOf({ files, results, exitCode }: RuntimeRun): Problem[] {
  if (results === null) {
    return [
      { file: null, test: null, message: `Stopped before it wrote its results (exit code ${exitCode})` },
    ];
  }
  const { tests, crashed } = results;
  const problems: Problem[] = tests
    .filter((test) => test.outcome === 'failed')
    .map((test) => ({ file: test.files[0] ?? null, test: test.path, message: test.message }));
  for (const file of crashed) problems.push({ file, test: null, message: 'Crashed outside of a test' });
  const seen = new Set([...tests.flatMap((test) => test.files), ...crashed]);
  for (const file of files.filter((name) => !seen.has(name))) {
    problems.push({ file, test: null, message: 'No test of this file was run' });
  }
  if (problems.length > 0) return problems;
  if (exitCode !== 0) {
    return [{ file: null, test: null, message: `Exit code ${exitCode} although no test failed` }];
  }
  return tests.some((test) => test.outcome !== 'skipped')
    ? []
    : [{ file: null, test: null, message: 'Not a single test was executed' }];
}

/** A file without a test, a crash, a bad exit code or nothing executed are failures, whatever the tests say. */
export function judge(run: RuntimeRun): Verdict {
  const problems = problemsOf(run);
  const tests = run.results?.tests ?? [];
  const hookFailed = problems.some(({ message }) => message.includes('cancelledByParent'));
  const needed = hookFailed || problems.some(({ test }) => test === null) || /^# Unhandled/m.test(run.output);
  return {
    passed: tests.filter((test) => test.outcome === 'passed').length,
    skipped: tests.filter((test) => test.outcome === 'skipped').length,
    problems,
    lastLines: needed ? telling(run.output) : '',
  };
}
