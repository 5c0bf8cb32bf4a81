import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getOctokit } from '@actions/github';
import { withFolder } from '../../import/temp-folder.ts';
import { ok } from './answer.ts';
import type { Fault } from './faults.ts';
import { type LoopbackGitHub, startGitHub } from './loopback-github.ts';

type Rest = ReturnType<typeof getOctokit>['rest'];

async function withGitHub(work: (github: LoopbackGitHub, rest: Rest) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    const github = await startGitHub(folder);
    try {
      await work(github, getOctokit(github.token, { baseUrl: github.apiUrl, log: quiet }).rest);
    } finally {
      await github.close();
    }
  });
}

const nothing = () => {};
const quiet = { debug: nothing, info: nothing, warn: nothing, error: nothing };
const here = { owner: 'cabinet', repo: 'fec' };
const ref = 'refs/loop-fec/0123/abc';

async function commitOf(rest: Rest, content: string, parents: string[] = []): Promise<string> {
  const file = { path: 'state.json', mode: '100644', type: 'blob', content } as const;
  const tree = await rest.git.createTree({ ...here, tree: [file] });
  const made = await rest.git.createCommit({ ...here, message: content, tree: tree.data.sha, parents });
  return made.data.sha;
}

test('a ref is created once and moves forward only', async () => {
  await withGitHub(async (github, rest) => {
    const first = await commitOf(rest, 'one');
    const second = await commitOf(rest, 'two', [first]);
    const other = await commitOf(rest, 'other', [first]);
    await rest.git.createRef({ ...here, ref, sha: first });
    await assert.rejects(rest.git.createRef({ ...here, ref, sha: second }), {
      status: 422,
      message: /^Reference already exists/,
    });
    const name = ref.slice('refs/'.length);
    await rest.git.updateRef({ ...here, ref: name, sha: second, force: false });
    await assert.rejects(rest.git.updateRef({ ...here, ref: name, sha: other, force: false }), {
      status: 422,
      message: /^Update is not a fast forward/,
    });
    assert.equal((await rest.git.getRef({ ...here, ref: name })).data.object.sha, second);
    assert.equal((await github.repository.git(['log', '--format=%s', ref])).toString(), 'two\none\n');
    await assert.rejects(rest.git.getRef({ ...here, ref: 'loop-fec/0123/ab' }), { status: 404 });
    assert.deepEqual([github.count('create-ref'), github.count('update-ref'), github.writes()], [2, 2, 10]);
  });
});

test('a file of a commit is read as text, a tree keeps what it is based on', async () => {
  await withGitHub(async (_github, rest) => {
    const first = await commitOf(rest, 'é\n');
    const { data } = await rest.git.getCommit({ ...here, commit_sha: first });
    const file = { path: 'prints', mode: '100644', type: 'blob', content: 'p' } as const;
    const tree = await rest.git.createTree({ ...here, base_tree: data.tree.sha, tree: [file] });
    assert.deepEqual(tree.data.tree.map(({ path }) => path).sort(), ['prints', 'state.json']);
    const raw = await rest.repos.getContent({
      ...{ ...here, path: 'state.json', ref: first },
      mediaType: { format: 'raw' },
    });
    assert.equal(raw.data, 'é\n');
  });
});

test('lists of refs come in pages and may lie behind', async () => {
  await withGitHub(async (github, rest) => {
    const sha = await commitOf(rest, 'one');
    const names = Array.from({ length: 5 }, (_, i) => `refs/loop-fec/0123/${i}`);
    for (const name of names) await rest.git.createRef({ ...here, ref: name, sha });
    const page = (number: number) =>
      rest.git.listMatchingRefs({ ...here, ref: 'loop-fec/', per_page: 2, page: number });
    assert.deepEqual(
      (await page(3)).data.map(({ ref }) => ref),
      names.slice(4),
    );
    assert.match((await page(1)).headers.link ?? '', /page=2>; rel="next"/);
    github.lists.lag = { writes: 4 };
    assert.deepEqual(
      (await page(1)).data.map(({ ref }) => ref),
      names.slice(0, 1),
    );
    github.lists.lag = { ms: 60_000 };
    assert.deepEqual((await page(1)).data, []);
  });
});

const faults: readonly (readonly [Fault['does'], status: number, written: boolean])[] = [
  ['500-before', 500, false],
  ['500-after', 500, true],
  ['cut-before', 500, false],
  ['cut-after', 500, true],
  ['secondary-limit', 403, false],
  ['primary-limit', 403, false],
  ['429', 429, false],
  ['forbidden', 403, false],
  ['not-found', 404, false],
  ['refused', 422, false],
  ['refused-after', 422, true],
];

for (const [does, status, written] of faults) {
  test(`a fault on demand: ${does}`, async () => {
    await withGitHub(async (github, rest) => {
      const sha = await commitOf(rest, 'one');
      github.fault({ on: 'create-ref', does, matching: /abc$/ });
      await rest.git.createRef({ ...here, ref: 'refs/loop-fec/0123/other', sha });
      await assert.rejects(rest.git.createRef({ ...here, ref, sha }), { status });
      assert.equal(await github.repository.readRef(ref), written ? sha : null);
    });
  });
}

test('an answer that has not changed costs nothing, and only the token opens', async () => {
  await withGitHub(async (github, rest) => {
    const { headers, data } = await rest.repos.get(here);
    assert.deepEqual([data.private, data.default_branch, github.remaining], [true, 'main', 999]);
    const again = rest.repos.get({ ...here, headers: { 'if-none-match': headers.etag ?? '' } });
    await assert.rejects(again, { status: 304 });
    assert.equal(github.remaining, 999);
    const stranger = getOctokit('ghs_other', { baseUrl: github.apiUrl, log: quiet }).rest;
    await assert.rejects(stranger.repos.get(here), { status: 401 });
    github.add((call) => (call.rest === 'pulls/7/files' ? ok([{ filename: 'x' }]) : null));
    const files = await rest.pulls.listFiles({ ...here, pull_number: 7 });
    assert.equal(files.data[0]?.filename, 'x');
  });
});
