import type { RuntimeResults, TestResult } from './results.ts';
import type { RuntimeName } from './runtimes.ts';
import type { Problem } from './verdict.ts';

/** The path of a test and of every suite around it: `a > b > c` gives `a`, `a > b`, `a > b > c`. */
function withAncestors(path: string): string[] {
  const names = path.split(' > ');
  return names.map((_, i) => names.slice(0, i + 1).join(' > '));
}

const keysOf = (test: TestResult, paths: readonly string[]) =>
  test.files.flatMap((file) => paths.map((path) => `${file}\n${path}`));

/**
 * Tests that ran on one runtime and are absent on another, one problem per file. Deno passes a file that throws
 * after its first test, and Node one that calls `process.exit()`: the missing tests are the only sign.
 * Subtests count as their parent, as Bun does not report them.
 */
export function differences(runs: ReadonlyMap<RuntimeName, RuntimeResults>): Map<RuntimeName, Problem[]> {
  const found = new Map<RuntimeName, Problem[]>();
  for (const [name, { tests, crashed }] of runs) {
    const leaves = new Set(tests.flatMap((test) => keysOf(test, [test.path])));
    const all = new Set(tests.flatMap((test) => keysOf(test, withAncestors(test.path))));
    const reported = new Set(tests.flatMap((test) => test.files));
    const missing = new Map<string, Set<string>>();
    for (const [otherName, other] of runs) {
      if (otherName === name) continue;
      for (const test of other.tests) {
        const file = test.files[0];
        if (file === undefined || !reported.has(file) || crashed.includes(file)) continue;
        if (test.outcome === 'failed') continue;
        const isThere =
          keysOf(test, [test.path]).some((key) => all.has(key)) ||
          keysOf(test, withAncestors(test.path)).some((key) => leaves.has(key));
        if (!isThere)
          missing.set(file, (missing.get(file) ?? new Set()).add(`"${test.path}" (${otherName})`));
      }
    }
    found.set(
      name,
      [...missing].map(([file, paths]) => ({
        file,
        test: null,
        message: `${paths.size} tests that another runtime has are missing: ${[...paths].slice(0, 3).join(', ')}`,
      })),
    );
  }
  return found;
}
