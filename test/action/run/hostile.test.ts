import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, test } from 'node:test';
import { fec, kindsOf, withPractice } from './practice.ts';

const legal = '732829320FEC20241231';
/** Names that git takes and that somebody may commit. */
const names = [
  `a\n::error::injected/${legal}.txt`,
  `##[error]injected/${legal}.txt`,
  `x\r::set-output name=verdict::accepted/${legal}.txt`,
  `<img src=x onerror=alert(1)>/${legal}.txt`,
  `[x](javascript:alert(1)) @octocat/${legal}.txt`,
  `|a|\`b\`|/${legal}.txt`,
  `$(touch injected)/\`touch injected\`/${legal}.txt`,
  `--output=injected/${legal}.txt`,
  `%0A::error::injected,line=1/${legal}.txt`,
  `é\u202egnp/${legal} à.txt`,
];
const label = '::error::injected <script>alert(1)</script> [x](javascript:1) | @octocat ##[error]injected';

describe('hostile names and labels', () => {
  test('inject nothing', { skip: process.platform === 'win32' }, async () => {
    await withPractice(async (practice) => {
      const write = Object.fromEntries(names.map((name, i) => [name, fec([i, 1000 + i], label, '1,00')]));
      const push = await practice.push({ write: { 'README.md': 'FEC' } });
      assert.ok(push.after !== '');
      const pushed = await practice.push({ write });
      const inputs = { values: 'full', chart: 'true', 'report-file': 'r.json', 'sarif-file': 's.sarif' };
      const run = await practice.run(pushed, { inputs });
      assert.equal(run.code, 1, run.stdout);
      assert.deepEqual(Object.keys(kindsOf(run)).sort(), [...names].sort());
      const known = new Set(['add-mask', 'error', 'warning', 'notice']);
      for (const { name, properties, message } of run.commands) {
        assert.ok(known.has(name), `${name}: ${message}`);
        assert.notEqual(message, 'injected');
        assert.ok(names.includes(properties.file ?? names[0]!), properties.file ?? '');
      }
      assert.doesNotMatch(run.summary, /<(img|script)|\]\(javascript|(^|[^\w`])@octocat|\u202e/);
      assert.deepEqual(Object.keys(run.outputs).sort(), [
        'failed',
        'imported',
        'results',
        'skipped',
        'unknown',
        'verdict',
      ]);
      const workspace = join(practice.repository.folder, 'checkout-1');
      assert.ok(!existsSync(join(workspace, 'injected')));
      const report: { files: unknown[] } = JSON.parse(readFileSync(join(workspace, 'r.json'), 'utf8'));
      assert.equal(report.files.length, names.length);
      JSON.parse(readFileSync(join(workspace, 's.sarif'), 'utf8'));
    });
  });

  test('an event that is no JSON is refused without a stack trace', async () => {
    await withPractice(async (practice) => {
      const pushed = await practice.push({ write: { [`${legal}.txt`]: fec(1) } });
      const path = join(practice.folder, 'broken.json');
      writeFileSync(path, '{"ref": ');
      for (const mode of ['validate', 'import']) {
        const run = await practice.run(pushed, { inputs: { mode }, env: { GITHUB_EVENT_PATH: path } });
        assert.equal(run.code, 1, run.stdout);
        const errors = run.commands.filter(({ name }) => name === 'error');
        assert.equal(errors.length, 1, run.stdout);
        assert.match(errors[0]!.message, /GitHub event cannot be read \(GITHUB_EVENT_PATH\)/);
        assert.doesNotMatch(run.stdout + run.stderr, /SyntaxError|^\s+at /m);
      }
    });
  });

  test('labels are masked unless the workflow says otherwise', async () => {
    await withPractice(async (practice) => {
      const text = fec([1, 2], 'Facture Dupont', '1,00').replaceAll('20240105\t607000', '2024010X\t607000');
      const push = await practice.push({ write: { [`${legal}.txt`]: text } });
      const inputs = { 'report-file': 'r.json' };
      const run = await practice.run(push, { inputs });
      const report = readFileSync(join(practice.repository.folder, 'checkout-1', 'r.json'), 'utf8');
      assert.doesNotMatch(run.stdout + run.summary + report + JSON.stringify(run.outputs), /Dupont/);
    });
  });

  test('an invisible character in an input is told, not obeyed', async () => {
    await withPractice(async (practice) => {
      const push = await practice.push({ write: { [`${legal}.txt`]: fec(1) } });
      const run = await practice.run(push, { inputs: { dossier: 'NO\u2028WHERE' } });
      assert.equal(run.code, 1);
      assert.match(run.stdout, /"dossier" cannot be/);
    });
  });
});
