import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { ask } from '../../cli/import/confirm.ts';
import { advance } from '../../core/import/advance.ts';
import { openJournal } from '../../host/journal/sqlite-journal.ts';
import { answerOf, withBench } from './import-cli.ts';

interface DoctorLine {
  readonly ok: boolean;
  readonly checks: readonly { readonly check: string; readonly state: string; readonly message: string }[];
}

const all = 'configuration address keys deposit dossier journal'.split(' ');

for (const [name, args, env, code, states] of [
  ['all is well', ['--dossier', 'DEMO001', '--siren', '732 829 320'], {}, 0, 'ok ok ok ok ok ok'],
  ['no client file named', [], {}, 0, 'ok ok ok ok unknown ok'],
  ['another SIREN', ['--dossier', 'DEMO001', '--siren', '349536599'], {}, 1, 'ok ok ok ok wrong ok'],
  ['client file not shared', ['--dossier', 'PRIVE003'], {}, 1, 'ok ok ok ok wrong ok'],
  [
    'not configured',
    ['--dossier', 'DEMO001'],
    { CEGID_LOOP_API_KEY: '' },
    2,
    'wrong unknown unknown unknown unknown ok',
  ],
  [
    'API down',
    ['--dossier', 'DEMO001'],
    { CEGID_LOOP_API_URL: 'http://127.0.0.1:1' },
    2,
    'ok wrong unknown unknown unknown ok',
  ],
  [
    'wrong subscription key',
    [],
    { CEGID_LOOP_SUBSCRIPTION_KEY: 'wrong' },
    2,
    'ok ok wrong unknown unknown ok',
  ],
  ['wrong API key', [], { CEGID_LOOP_API_KEY: 'PUBLIC:wrong' }, 2, 'ok ok wrong unknown unknown ok'],
  ['no journal', ['--dossier', 'DEMO001'], { LOOP_FEC_HOME: '/dev/null/x' }, 2, 'ok ok ok ok ok wrong'],
  ['a relative journal', ['--dossier', 'DEMO001'], { LOOP_FEC_HOME: '~/x' }, 2, 'ok ok ok ok ok wrong'],
] as const) {
  test(`doctor: ${name}`, async () => {
    await withBench(async (bench) => {
      const said = await bench.cli(['doctor', ...args, '--format', 'json'], env);
      assert.equal(said.code, code, said.out);
      const line: DoctorLine = JSON.parse(said.out);
      assert.equal(line.ok, code === 0);
      assert.deepEqual(
        line.checks.map(({ check }) => check),
        all,
      );
      assert.equal(line.checks.map(({ state }) => state).join(' '), states);
      const text = await bench.cli(['doctor', ...args], env);
      assert.equal(text.code, code);
      const signs = text.out.split('\n').flatMap((row) => /^[✓✗?]/.exec(row)?.[0] ?? []);
      assert.deepEqual(
        signs,
        line.checks.map(({ state }) => ({ ok: '✓', wrong: '✗', unknown: '?' })[state]),
      );
      assert.match(text.out, code === 0 ? /✓/ : /Who can mend it: /);
      assert.equal(bench.sandbox.countRequests('importFEC'), 0);
      assert.equal(bench.sandbox.countRequests('put'), 0);
    });
  });
}

test('status: an import that only Loop knows', async () => {
  await withBench(async (bench) => {
    const first = await bench.cli([
      'import',
      bench.file,
      '--dossier',
      'DEMO001',
      '--yes',
      '--format',
      'json',
    ]);
    const id = answerOf(first).import_id ?? '';
    const elsewhere = { LOOP_FEC_HOME: `${bench.home}-2` };
    const said = await bench.cli(['status', id, '--format', 'json'], elsewhere);
    const answer = answerOf(said);
    assert.deepEqual([said.code, answer.state, answer.import_id, answer.key], [0, 'succeeded', id, null]);
    assert.match(answer.message, /not in the journal/);
  });
});

for (const [event, code, state, words] of [
  ['failed', 1, 'failed', /Already sent, and refused/],
  ['succeeded', 0, 'succeeded', /Already imported/],
] as const) {
  test(`an import that Loop ended with ${event}: known without asking Loop again`, async () => {
    await withBench(async (bench) => {
      const args = ['import', bench.file, '--dossier', 'DEMO001', '--yes', '--no-wait', '--format', 'json'];
      const key = answerOf(await bench.cli(args)).key ?? '';
      const journal = await openJournal(bench.home);
      const record = await journal.find(key);
      assert.ok(record);
      await advance(journal, record, event, Date.now(), { reason: 'pièce déséquilibrée' });
      journal.close();
      const asked = bench.sandbox.requests.length;
      const again = await bench.cli(args);
      assert.deepEqual([again.code, answerOf(again).state, answerOf(again).already], [code, state, true]);
      assert.match(answerOf(again).message, words);
      const status = await bench.cli(['status', key, '--format', 'json']);
      assert.deepEqual([status.code, answerOf(status).state], [code, state]);
      assert.equal(bench.sandbox.requests.length, asked);
    });
  });
}

for (const [id, words] of [
  ['4dfa8727-0413-4e80-9fe2-3bea94b22833', /n'existe pas/],
  ['no id', /first 8 characters/],
  ['../../etc/passwd', /first 8 characters/],
] as const) {
  test(`status: "${id}" cannot be answered`, async () => {
    await withBench(async (bench) => {
      const said = await bench.cli(['status', id, '--format', 'json']);
      assert.deepEqual([said.code, answerOf(said).state], [2, 'cannot']);
      assert.match(answerOf(said).message, words);
    });
  });
}

test('status: an import of another address of the API is not mixed up', async () => {
  await withBench(async (bench) => {
    const args = ['import', bench.file, '--dossier', 'DEMO001', '--yes', '--no-wait', '--format', 'json'];
    const id = answerOf(await bench.cli(args)).import_id ?? '';
    const said = await bench.cli(['status', id], { CEGID_LOOP_API_URL: 'http://127.0.0.1:1' });
    assert.equal(said.code, 2);
    assert.match(said.err, /CEGID_LOOP_API_URL/);
  });
});

for (const [name, typed, expected] of [
  ['an answer', 'DEMO001\n', 'DEMO001'],
  ['Ctrl-D', null, null],
] as const) {
  test(`the question at the terminal: ${name}`, async () => {
    const input = new PassThrough();
    const output = new PassThrough();
    const answer = ask('code? ', input, output, new AbortController().signal);
    if (typed === null) input.end();
    else input.write(typed);
    assert.equal(await answer, expected);
  });
}

test('the question at the terminal: ended by the signal', async () => {
  const abort = new AbortController();
  const answer = ask('code? ', new PassThrough(), new PassThrough(), abort.signal);
  abort.abort();
  assert.equal(await answer, null);
});
