import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Circumstances, decide } from '../../../action/policy.ts';
import { runOwner } from '../../../action/run/owner.ts';
import { forTheAction } from '../../../action/run/refusal-text.ts';

const usual: Circumstances = {
  event: 'push',
  ref: 'refs/heads/main',
  mode: 'import',
  refs: [],
  defaultBranch: 'main',
  isPrivate: true,
  words: [],
};

describe('what a run may do', () => {
  const cases: readonly (readonly [string, Partial<Circumstances>, string])[] = [
    ['a push to the default branch', {}, 'import'],
    ['started by hand', { event: 'workflow_dispatch' }, 'import'],
    ['a sweep', { event: 'schedule' }, 'import'],
    ['a plan', { mode: 'plan' }, 'plan'],
    ['another branch', { ref: 'refs/heads/x' }, 'validate'],
    ['a plan on another branch', { mode: 'plan', ref: 'refs/heads/x' }, 'validate'],
    ['a branch that is named', { ref: 'refs/heads/x', refs: ['y', 'x'] }, 'import'],
    ['the default branch when others are named', { refs: ['x'] }, 'validate'],
    ['a tag named like the branch', { ref: 'refs/tags/main' }, 'validate'],
    ['a tag that is named in full', { ref: 'refs/tags/v1', refs: ['refs/tags/v1'] }, 'import'],
    ['a branch whose name ends so', { ref: 'refs/heads/x/main' }, 'validate'],
    ['a pull request', { event: 'pull_request', ref: 'refs/pull/1/merge' }, 'validate'],
    ['a pull request whose ref is named', { event: 'pull_request', refs: ['main'] }, 'validate'],
    ['a pull request in public', { event: 'pull_request', isPrivate: false }, 'validate'],
    ['checking in public', { mode: 'validate', isPrivate: false }, 'validate'],
    [
      'checking when nothing is known',
      { mode: 'validate', isPrivate: null, defaultBranch: null },
      'validate',
    ],
    ['a public repository', { isPrivate: false }, 'refused'],
    ['a plan in a public repository', { mode: 'plan', isPrivate: false }, 'refused'],
    ['perhaps a public repository', { isPrivate: null }, 'refused'],
    ['no default branch known', { defaultBranch: null }, 'refused'],
    ['no default branch known, but named', { defaultBranch: null, refs: ['main'] }, 'import'],
    ['pull_request_target', { event: 'pull_request_target' }, 'refused'],
    ['pull_request_target, checking', { event: 'pull_request_target', mode: 'validate' }, 'refused'],
    ['workflow_run', { event: 'workflow_run' }, 'refused'],
    ['merge_group', { event: 'merge_group' }, 'refused'],
    ['no event', { event: '' }, 'refused'],
    ['a word by hand', { event: 'workflow_dispatch', words: ['allow-overlap'] }, 'import'],
    ['a word in a plan', { event: 'workflow_dispatch', words: ['allow-overlap'], mode: 'plan' }, 'refused'],
    [
      'a word while checking',
      { event: 'workflow_dispatch', words: ['resolve-unknown'], mode: 'validate' },
      'refused',
    ],
    [
      'a word on another branch',
      { event: 'workflow_dispatch', words: ['resolve-unknown'], ref: 'refs/heads/x' },
      'refused',
    ],
    ['a word in a push', { words: ['resolve-unknown'] }, 'refused'],
    ['a word in a sweep', { event: 'schedule', words: ['allow-overlap'] }, 'refused'],
  ];
  for (const [name, change, wanted] of cases) {
    test(`${name}: ${wanted}`, () => {
      const policy = decide({ ...usual, ...change });
      assert.equal(policy.kind === 'go' ? policy.mode : 'refused', wanted);
      if (policy.kind === 'refused') assert.ok(policy.why.fr !== '' && policy.why.en !== policy.why.fr);
      else assert.equal(policy.note === null, policy.mode === (change.mode ?? 'import'));
    });
  }
});

describe('the owner of an attempt', () => {
  const env = { GITHUB_RUN_ID: '7', GITHUB_RUN_ATTEMPT: '2', GITHUB_JOB: 'fec' };
  const { owner, ownerIsGone } = runOwner(env);

  test('has a name of its own', () => {
    assert.match(owner, /^run\/7\/2\/fec\/[0-9a-f]{12}$/);
    assert.notEqual(owner, runOwner(env).owner);
  });

  for (const [other, gone] of [
    ['run/7/1/fec/000000000000', true],
    ['run/7/2/fec/000000000000', false],
    ['run/7/3/fec/000000000000', false],
    ['run/7/1/other/000000000000', false],
    ['run/8/1/fec/000000000000', false],
    ['run/elsewhere/000000000000', false],
    ['host/7/1/fec', false],
    ['', false],
  ] as const) {
    test(`${JSON.stringify(other)} is ${gone ? '' : 'not '}certainly gone`, () =>
      assert.equal(ownerIsGone(other), gone));
  }

  test('outside GitHub nobody is certainly gone', () =>
    assert.equal(runOwner({}).ownerIsGone('run/7/1/fec/000000000000'), false));
});

test('no refusal speaks of the command line', async () => {
  const { readdirSync, readFileSync } = await import('node:fs');
  const folder = new URL('../../../core/import/', import.meta.url);
  const source = readdirSync(folder)
    .filter((name) => /guards|persons-word|overlap-refusal/.test(name))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
  const texts = [...source.matchAll(/^\s*(?:fr|en): (['`])(.*)\1,?$/gm)].map((match) => match[2] ?? '');
  assert.ok(texts.some((text) => text.includes('--')));
  // The Action never repeats a finished import: nobody there is told how.
  for (const text of texts.filter((one) => !one.includes('--again'))) {
    const { fr, en } = forTheAction({ fr: text, en: text });
    assert.doesNotMatch(fr + en, /--|loop-fec [a-z]/, text);
  }
});
