/** A green closing line must mean something: suites that fail, crash or run nothing have to turn the runner red. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readResults } from '../runner/results.ts';

const runner = fileURLToPath(new URL('../run.ts', import.meta.url));
const isDeno = process.versions.deno !== undefined;
const here = isDeno ? 'deno' : process.versions.bun === undefined ? 'node' : 'bun';
const runScript = isDeno ? ['run', '-A', '--no-check', '--no-lock', runner] : [runner];
const header = "import { describe, it, test } from 'node:test';\nimport process from 'node:process';\n";

let folder = '';
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'loop-fec-run-test-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the runner on files with these sources; gives its exit code, last line and whole output. */
function runSuite(sources: Readonly<Record<string, string>>, runtimes: readonly string[] = [here]) {
  const files = Object.entries(sources).map(([name, source]) => {
    const file = join(folder, `${name}.test.ts`);
    writeFileSync(file, header + source);
    return file;
  });
  const args = [...runScript, ...runtimes.flatMap((name) => ['--runtime', name]), ...files];
  const env = { ...process.env, CEGID_LOOP_API_KEY: 'somebody:secret', LANG: 'de_DE.UTF-8' };
  const run = spawnSync(process.execPath, args, { encoding: 'utf8', env, timeout: 60_000 });
  return { code: run.status, last: run.stdout.trimEnd().split('\n').at(-1), output: run.stdout + run.stderr };
}

describe('the runner', () => {
  test('counts passed and skipped tests and not the suites around them', () => {
    const { code, last, output } = runSuite({
      good: "describe('s', () => { it('a', () => {}); describe('d', () => { it('b', () => {}); }); });\ntest('c', () => {}); test('e', { skip: true }, () => {});",
    });
    assert.equal(last, '3 passed, 0 failed, 1 skipped', output);
    assert.equal(code, 0);
  });

  test('says nothing of skipped tests when there are none', () => {
    assert.equal(runSuite({ plain: "test('a', () => {});" }).last, '1 passed, 0 failed');
  });

  test('gives the tests an environment without keys and locale', () => {
    const source = `test('a', () => {
      if (process.env.LOOP_FEC_TEST !== '1') throw new Error('no LOOP_FEC_TEST');
      if (process.env.CEGID_LOOP_API_KEY !== undefined || process.env.LANG !== undefined) throw new Error('leak');
    });`;
    const { code, output } = runSuite({ environment: source });
    assert.equal(code, 0, output);
  });

  const red: Record<string, { sources: Record<string, string>; last: string; says: string }> = {
    'a failing test': {
      sources: { bad: "test('a', () => {}); test('b', () => { throw new Error('told so'); });" },
      last: '1 passed, 1 failed',
      says: 'told so',
    },
    'a failing test in a suite': {
      sources: {
        inner: "describe('s', () => { it('a', () => {}); it('b', () => { throw new Error('told so'); }); });",
      },
      last: '1 passed, 1 failed',
      says: 's > b',
    },
    'a file that does not load, beside a good one': {
      sources: { broken: "throw new Error('broken file');", fine: "test('a', () => {});" },
      last: '1 passed, 1 failed',
      says: 'broken file',
    },
    'a file without a test, beside a good one': {
      sources: { empty: 'export {};', fine: "test('a', () => {});" },
      last: '1 passed, 1 failed',
      says: 'No test of this file was run',
    },
    'a suite of nothing but skipped tests': {
      sources: { skipped: "test('a', { skip: true }, () => {});" },
      last: '0 passed, 1 failed, 1 skipped',
      says: 'Not a single test was executed',
    },
  };
  for (const [name, { sources, last, says }] of Object.entries(red)) {
    test(`fails on ${name}`, () => {
      const run = runSuite(sources);
      assert.equal(run.last, last, run.output);
      assert.equal(run.code, 1);
      assert.ok(run.output.includes(says), run.output);
    });
  }

  test('fails on a rejection that nobody handles', () => {
    const { code, output } = runSuite({ late: "test('a', () => { Promise.reject(new Error('late')); });" });
    assert.equal(code, 1, output);
    assert.match(output, /, 1 failed\n$/);
  });

  test('fails on a file that ends the process', () => {
    const { code, output } = runSuite({
      ends: "test('a', () => { process.exit(0); }); test('b', () => {});",
    });
    assert.equal(code, 1, output);
  });

  test('fails on tests that one runtime has and another has not', () => {
    const source =
      "test('a', () => {}); if (process.versions.deno) throw new Error('x'); test('b', () => {});";
    const { code, last, output } = runSuite({ differs: source }, ['node', 'deno']);
    assert.equal(last, '3 passed, 1 failed', output);
    assert.ok(output.includes('"b" (node)'), output);
    assert.equal(code, 1);
  });

  test('fails on a runtime that it does not know', () => {
    const { code, last } = runSuite({ plain: "test('a', () => {});" }, ['rhino']);
    assert.equal(last, '0 passed, 1 failed');
    assert.equal(code, 1);
  });
});

describe('the reader of results', () => {
  test('gives names and messages back as they were', () => {
    const xml = `<testsuites><!-- <testcase name="no"/> --><testcase name="a &lt;&amp;&amp;quot;" file="/t/a.test.ts">
      <failure type="x" message="short">long &amp; &#10;told</failure></testcase></testsuites>`;
    assert.deepEqual(readResults('node', xml, '/t').tests, [
      { files: ['/t/a.test.ts'], path: 'a <&"', outcome: 'failed', message: 'long & \ntold' },
    ]);
  });
});
