import { resolve } from 'node:path';
import { type JunitCase, parseJunit } from './junit.ts';
import type { RuntimeName } from './runtimes.ts';

/** One test. `files` are absolute; more than one where Deno does not say which of them a step of a suite is from. */
export interface TestResult {
  readonly files: readonly string[];
  /** Suites and test, joined by ` > `. */
  readonly path: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly message: string;
}

export interface RuntimeResults {
  readonly tests: readonly TestResult[];
  /** Files that Node reports as failed themselves: crashed while loading, or after their last test. */
  readonly crashed: readonly string[];
}

/** Names as all three runtimes can agree on them: control characters do not survive XML everywhere. */
function clean(name: string): string {
  return name.replace(/\p{C}/gu, ' ').replace(/\s+/g, ' ').trim();
}

function fromBun(cases: readonly JunitCase[], cwd: string): RuntimeResults {
  const tests = cases.map((c) => ({
    files: [resolve(cwd, c.file ?? c.suites[0] ?? '')],
    path: [...c.suites.slice(1), c.name].map(clean).join(' > '),
    outcome: c.outcome,
    message: c.message,
  }));
  return { tests, crashed: [] };
}

/** Node adds a test case named like the file when the file has no test or ends badly. */
function fromNode(cases: readonly JunitCase[], cwd: string): RuntimeResults {
  const tests: TestResult[] = [];
  const crashed: string[] = [];
  for (const c of cases) {
    const file = resolve(cwd, c.file ?? '');
    if (c.suites.length === 0 && resolve(cwd, c.name) === file) {
      if (c.outcome === 'failed') crashed.push(file);
      continue;
    }
    const path = [...c.suites, c.name].map(clean).join(' > ');
    tests.push({ files: [file], path, outcome: c.outcome, message: c.message });
  }
  return { tests, crashed };
}

/**
 * Deno reports suites as tests, their children as `suite > test` under the name of its own node:test module, and a
 * suite as failed when a child failed.
 */
function fromDeno(cases: readonly JunitCase[], cwd: string): RuntimeResults {
  const named = cases.map((c) => ({ ...c, path: clean(c.name), known: !c.classname.startsWith('ext:') }));
  const owners = (path: string) =>
    named.filter((c) => c.known && path.startsWith(`${c.path} > `)).map((c) => resolve(cwd, c.classname));
  const tests: TestResult[] = [];
  for (const c of named) {
    const children = named.filter((other) => other.path.startsWith(`${c.path} > `));
    const isSuite = children.length > 0;
    if (isSuite && (c.outcome !== 'failed' || children.some((child) => child.outcome === 'failed'))) continue;
    const files = c.known ? [resolve(cwd, c.classname)] : [...new Set(owners(c.path))];
    tests.push({ files, path: c.path, outcome: c.outcome, message: c.message });
  }
  return { tests, crashed: [] };
}

const readers = { bun: fromBun, node: fromNode, deno: fromDeno };

export function readResults(name: RuntimeName, xml: string, cwd: string): RuntimeResults {
  return readers[name](parseJunit(xml), cwd);
}
