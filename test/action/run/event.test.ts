import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readEvent } from '../../../action/event.ts';
import { withFolder } from '../../import/temp-folder.ts';

const sha = (digit: string) => digit.repeat(40);
const ref = 'refs/heads/main';
const push = { ref, before: sha('a'), after: sha('b') };
const pull = { base: { sha: sha('c') }, head: { sha: sha('d') } };

interface Case {
  readonly name: string;
  readonly payload: unknown;
  /** Part of the error that names what is wrong; null when the event is taken. */
  readonly wrong: string | null;
  /** `commit`, `before`, head of the pull request. */
  readonly is?: readonly [string, string | null, string | null];
}

const cases: readonly Case[] = [
  { name: 'push', payload: push, wrong: null, is: [sha('b'), sha('a'), null] },
  { name: 'push', payload: { ...push, before: undefined }, wrong: 'before' },
  { name: 'push', payload: { ...push, before: null }, wrong: 'before' },
  { name: 'push', payload: { ...push, after: undefined }, wrong: 'after' },
  { name: 'push', payload: { ...push, after: 'HEAD' }, wrong: 'after' },
  { name: 'push', payload: { ...push, ref: 'refs/heads/other' }, wrong: 'ref' },
  { name: 'push', payload: { ...push, ref: undefined }, wrong: 'ref' },
  { name: 'push', payload: { ...push, pull_request: pull }, wrong: null, is: [sha('b'), sha('a'), null] },
  { name: 'push', payload: [], wrong: 'before' },
  { name: 'pull_request', payload: { pull_request: pull }, wrong: null, is: [sha('e'), null, sha('d')] },
  { name: 'pull_request', payload: push, wrong: 'pull_request' },
  {
    name: 'workflow_dispatch',
    payload: { ...push, pull_request: pull },
    wrong: null,
    is: [sha('e'), null, null],
  },
  { name: 'schedule', payload: {}, wrong: null, is: [sha('e'), null, null] },
  { name: '', payload: push, wrong: 'GITHUB_EVENT_NAME' },
];

describe('the event of a run', () => {
  for (const [i, { name, payload, wrong, is }] of cases.entries()) {
    test(`${i}: ${name}, ${wrong === null ? 'taken' : `refused for its ${wrong}`}`, async () => {
      await withFolder(async (folder) => {
        const path = join(folder, 'event.json');
        await writeFile(path, JSON.stringify(payload));
        const env = {
          GITHUB_EVENT_PATH: path,
          GITHUB_EVENT_NAME: name,
          GITHUB_REPOSITORY: 'practice/fec',
          GITHUB_REF: ref,
          GITHUB_SHA: sha('e'),
        };
        if (wrong !== null) {
          assert.throws(() => readEvent(env), { code: 'bad-event', details: { what: wrong } });
          return;
        }
        const { commit, before, pullRequest } = readEvent(env);
        assert.deepEqual([commit, before, pullRequest?.head ?? null], is);
      });
    });
  }
});
