import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fec, kindsOf, withPractice } from './practice.ts';

const name = '732829320FEC20241231.txt';

describe('what a workflow may choose', () => {
  test('fail-on: whose errors make the job fail; only Loop’s stop a file', async () => {
    await withPractice(async (practice) => {
      // A day that no calendar has: the law minds, Loop is not known to.
      const unlawful = fec(1).replaceAll('\tF1\t20240105', '\tF1\t20240231');
      const push = await practice.push({ write: { [name]: unlawful } });
      const byLaw = await practice.run(push, { inputs: { 'fail-on': 'law' } });
      assert.deepEqual([byLaw.code, kindsOf(byLaw)], [1, { [name]: 'imported' }], byLaw.stdout);
      assert.ok(byLaw.commands.some((command) => command.name === 'error'));
      const broken = await practice.push({ write: { [name]: fec(1, 'x', '1,00') } });
      for (const [judge, code] of [
        ['none', 0],
        ['loop', 1],
      ] as const) {
        const run = await practice.run(broken, { inputs: { mode: 'validate', 'fail-on': judge } });
        assert.deepEqual([run.code, run.outputs.verdict], [code, 'rejected'], judge);
      }
      const stopped = await practice.run(broken, { inputs: { 'fail-on': 'none' } });
      assert.deepEqual([stopped.code, kindsOf(stopped)], [1, { [name]: 'refused' }]);
    });
  });

  test('report files inside the workspace, and nowhere else', async () => {
    await withPractice(async (practice) => {
      const push = await practice.push({ write: { [name]: fec(1) } });
      for (const input of ['report-file', 'sarif-file']) {
        const run = await practice.run(push, { inputs: { [input]: '../out.json' } });
        assert.deepEqual([run.code, kindsOf(run)], [1, {}], run.stdout);
        assert.match(run.stdout, /leaves the workspace/);
      }
      assert.equal(practice.sandbox.requests.length, 0);
      const files = { 'report-file': 'out/report.json', 'sarif-file': 'out/fec.sarif' };
      const run = await practice.run(push, { inputs: files });
      assert.deepEqual([run.code, kindsOf(run)], [0, { [name]: 'imported' }]);
      const workspace = join(practice.repository.folder, 'checkout-3');
      const report = JSON.parse(readFileSync(join(workspace, 'out/report.json'), 'utf8'));
      assert.equal(report.schema, 'loop-fec/action-report/1');
      const sarif = JSON.parse(readFileSync(join(workspace, 'out/fec.sarif'), 'utf8'));
      assert.equal(sarif.version, '2.1.0');
      assert.ok(!existsSync(join(practice.repository.folder, 'out.json')));
    });
  });

  test('report files over nothing that git tracks', async () => {
    await withPractice(async (practice) => {
      const tracked = ['rapport.json', 'a [b]*/É::error::x.json', 'folder/x.json'];
      const write = { [name]: fec(1), ...Object.fromEntries(tracked.map((path) => [path, 'kept'])) };
      const push = await practice.push({ write });
      for (const [i, [input, path, clash]] of [
        ['report-file', name, name],
        ['sarif-file', './folder/../Rapport.JSON', tracked[0]!],
        ['report-file', tracked[1]!, tracked[1]!],
        ['sarif-file', 'folder/x.json', tracked[2]!],
      ].entries()) {
        const run = await practice.run(push, { inputs: { [input!]: path! } });
        assert.deepEqual([run.code, kindsOf(run)], [1, {}], run.stdout);
        assert.match(run.stdout, new RegExp(`"${input}" cannot be written to`));
        assert.ok(run.summary.includes('git tracks'), run.summary);
        assert.ok(
          run.commands.some(({ name: level, message }) => level === 'error' && message.includes(clash!)),
        );
        const workspace = join(practice.repository.folder, `checkout-${i + 1}`);
        const kept = tracked.map((file) => readFileSync(join(workspace, file), 'utf8'));
        assert.deepEqual(kept, ['kept', 'kept', 'kept']);
      }
      assert.equal(practice.sandbox.requests.length, 0);
      assert.equal(await practice.story(), '');
      const refused = await practice.run(push, {
        inputs: { 'report-file': 'rapport.json' },
        eventName: 'pull_request_target',
      });
      assert.equal(refused.code, 1);
      const workspace = join(practice.repository.folder, 'checkout-5');
      assert.equal(readFileSync(join(workspace, 'rapport.json'), 'utf8'), 'kept');
      const beside = await practice.run(push, { inputs: { 'report-file': 'rapport.json.new' } });
      assert.deepEqual([beside.code, kindsOf(beside)], [0, { [name]: 'imported' }], beside.stdout);
    });
  });

  test('French unless the workflow says otherwise, and a chart when it asks for one', async () => {
    await withPractice(async (practice) => {
      const push = await practice.push({ write: { [name]: fec(1) } });
      const run = await practice.run(push, { inputs: { lang: '', mode: 'validate', chart: 'true' } });
      assert.match(run.summary, /peut être importé/);
      assert.match(run.summary, /```mermaid\nxychart-beta/);
    });
  });

  test('which files: patterns, exclusions, and those that take nothing', async () => {
    await withPractice(async (practice) => {
      const write = {
        [`a/${name}`]: fec(1),
        [`b/${name}`]: fec(2),
        'c/vieux fec.txt': fec(3),
      };
      await practice.push({ write });
      const files = 'a/**\n**/*.txt\n# none of b\n!b/**\nz/*.txt';
      const run = await practice.dispatch({ files, mode: 'validate' });
      assert.deepEqual(Object.keys(kindsOf(run)).sort(), [`a/${name}`, 'c/vieux fec.txt']);
      assert.match(run.stdout, /::warning title=loop-fec::The pattern z\/\*\.txt /);
      const bad = await practice.dispatch({ files: '"a', mode: 'validate' });
      assert.equal(bad.code, 1);
    });
  });
});
