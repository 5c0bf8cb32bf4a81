import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDepartures } from '../../../action/journal/departure-list.ts';
import { parseState, writeState } from '../../../action/journal/state-file.ts';
import { story } from '../../../action/journal/story.ts';
import { recordOf } from '../../import/fixtures.ts';
import { withGitHub } from './with-git-journal.ts';

const hostile = [
  'a\n\nCo-authored-by: Eve <eve@evil.test>\nb',
  '@security-team please read #1 closes #2',
  '\u001b[31mred\u0007\u202etxt.exe',
  '</code><script>alert(1)</script>',
  '`rm -rf` "quoted" \\ back',
  '\ud800 alone',
  'é 😀 日本',
  'x'.repeat(5000),
];

test('a state comes back as it was written, whatever the names', () => {
  for (const fileName of hostile) {
    const latest = recordOf({ fileName, reason: fileName, state: 'rejected', attempt: 2 });
    const file = { latest, earlier: [recordOf({ fileName: 'earlier' })], entries: 7 };
    assert.deepEqual(parseState(writeState(file, 'w'), 'x'), file);
  }
});

const good: Record<string, unknown> = JSON.parse(
  writeState({ latest: recordOf(), earlier: [], entries: null }, 'w'),
);
const changed = (change: Record<string, unknown>) => JSON.stringify({ ...good, ...change });
const attempt = Array.isArray(good.attempts) ? good.attempts[0] : null;

for (const [name, text, message] of [
  ['no JSON', 'not json', /is damaged \(refs\/x\)/],
  ['half of it', JSON.stringify(good).slice(0, 100), /is damaged/],
  ['nothing', '{}', /is damaged/],
  ['a later version', changed({ version: 2, more: true }), /later loop-fec \(format 2, known here: 1\)/],
  ['no version', changed({ version: undefined }), /is damaged/],
  ['an unknown member', changed({ more: true }), /is damaged/],
  ['no attempt', changed({ attempts: [] }), /is damaged/],
  ['an unknown state', changed({ attempts: [{ ...attempt, state: 'fine' }] }), /is damaged/],
  ['a time that is none', changed({ attempts: [{ ...attempt, deadline: 1.5 }] }), /is damaged/],
  ['a key that is none', changed({ key: '../x' }), /is damaged/],
] as const) {
  test(`a state that cannot be read is not believed: ${name}`, () => {
    assert.throws(() => parseState(text, 'refs/x'), { code: 'journal-not-readable', message });
  });
}

test('departures of a later version are not believed', () => {
  assert.throws(() => parseDepartures('{"version":9,"departures":[]}', 'c'), {
    code: 'journal-not-readable',
  });
  assert.throws(() => parseDepartures('[]', 'c'), { code: 'journal-not-readable' });
});

test('a ref of a later version stops everything that would build on it', async () => {
  await withGitHub(async ({ github, open }) => {
    const { repository } = github;
    const journal = open();
    const blob = await repository.writeBlob('{"version":2}');
    const files = ['state.json', 'departures.json'].map((path) => ({
      path,
      mode: '100644',
      type: 'blob',
      sha: blob,
    }));
    const commit = await repository.writeCommit(await repository.writeTree(files), [], 'later');
    const { key } = recordOf();
    await repository.createRef(`${journal.folder}${key}`, commit);
    await repository.createRef(`${journal.folder}departures`, commit);
    const error = { code: 'journal-not-readable', message: /later loop-fec/ };
    const books = { apiUrl: 'https://loop.test/api', publicKey: '', dossier: 'DEMO001' };
    await assert.rejects(journal.find(key), error);
    await assert.rejects(journal.create(recordOf()), error);
    await assert.rejects(journal.departures(books, key), error);
    await assert.rejects(journal.list(5), error);
    await assert.rejects(journal.create(recordOf({ key: 'c'.repeat(64), state: 'sending' })), error);
    assert.equal(github.writes(), 0);
  });
});

test('a state under the wrong key is not believed', async () => {
  await withGitHub(async ({ github, open }) => {
    const journal = open();
    await journal.create(recordOf({ state: 'accepted' }));
    const commit = await github.repository.readRef(`${journal.folder}${recordOf().key}`);
    await github.repository.createRef(`${journal.folder}${'d'.repeat(64)}`, commit ?? '');
    await assert.rejects(open().find('d'.repeat(64)), { code: 'journal-not-readable' });
  });
});

test('hostile names in commit messages stay on their line and mean nothing to GitHub', async () => {
  for (const name of hostile) {
    const told = story(
      recordOf({ fileName: name, reason: name, importId: name, state: 'failed', owner: name }),
    );
    const lines = told.split('\n');
    assert.equal(lines.length, 7, told);
    assert.deepEqual(
      lines.slice(2, 6).map((line) => line.split(':')[0]),
      ['File', 'Client file', 'Key', 'By'],
    );
    assert.doesNotMatch(told, /[@#<>`\p{Cf}\u007f-\u009f]/u);
    assert.ok(told.isWellFormed() && told.length < 1500);
  }
  await withGitHub(async ({ open, log }) => {
    const journal = open();
    const [fileName = ''] = hostile;
    await journal.create(recordOf({ fileName, state: 'sending' }));
    assert.deepEqual(await log(`${journal.folder}${recordOf().key}`), [
      'Sending attempt 1 of "a\\n\\nCo-authored-by: Eve \\u003ceve\\u0040evil.test\\u003e\\nb"',
    ]);
    assert.equal((await open().find(recordOf().key))?.fileName, fileName);
  });
});
