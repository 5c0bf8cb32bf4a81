import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf, withBench } from './import-cli.ts';

for (const [what, args, words] of [
  ['no client file', ['import', 'x.txt', '--format', 'json'], /--dossier/],
  ['no file', ['import', '--dossier', 'D', '--format=json'], /file/],
  ['an unknown option', ['import', 'x', '--dossier', 'D', '--format', 'json', '--odd'], /--odd/],
  ['after --lang', ['--lang', 'en', 'import', 'x', '--format', 'json'], /--dossier/],
  ['no identifier', ['status', '--format', 'json'], /id/],
  ['an unknown regime', ['import', 'x', '--dossier', 'D', '--format', 'json', '--regime', 'X'], /BIC/],
] as const) {
  test(`bad usage in JSON is one line: ${what}`, async () => {
    await withBench(async (bench) => {
      const said = await bench.cli(args);
      const answer = answerOf(said);
      assert.deepEqual([said.code, answer.state, answer.import_id, said.err], [2, 'cannot', null, '']);
      assert.match(answer.message, words);
    });
  });
}

for (const args of [
  ['import', 'x.txt'],
  ['import', 'json', '--format', 'text'],
  ['validate', '--odd', '--format', 'json'],
  ['rules', '--odd', '--format', 'json'],
]) {
  test(`bad usage elsewhere is no JSON: ${args.join(' ')}`, async () => {
    await withBench(async (bench) => {
      const said = await bench.cli(args);
      assert.deepEqual([said.code, said.out], [2, '']);
      assert.notEqual(said.err, '');
    });
  });
}

test('a slip in JSON does not print the address', async () => {
  await withBench(async (bench) => {
    const url = '--ulr=https://example.com/x?sig=PLANTED';
    const said = await bench.cli(['import', 'x', '--dossier', 'D', '--format', 'json', url]);
    assert.equal(answerOf(said).state, 'cannot');
    assert.doesNotMatch(said.out, /PLANTED/);
  });
});

for (const [args, words] of [
  [['validate', '--odd'], /^Unknown option --odd\. "loop-fec help <command>" lists them\n$/],
  [['help', 'odd'], /^Unknown command odd\. "loop-fec help" lists them\n$/],
  [['--lang', 'en', 'help', 'odd'], /^Unknown command odd\. /],
  [['odd'], /^Unknown command odd\. /],
  [[], /^A command is missing\. "loop-fec help" lists them\n$/],
] as const) {
  test(`what is said of bad usage: ${args.join(' ') || '(nothing)'}`, async () => {
    await withBench(async (bench) => {
      const said = await bench.cli(args);
      assert.deepEqual([said.code, said.out], [2, '']);
      assert.match(said.err, words);
    });
  });
}

test('a file name that looks like an option moves no cursor and turns no text', async () => {
  await withBench(async (bench) => {
    for (const name of ['--\u001b[2J\u202ex.txt', '-$&\u009b.txt']) {
      for (const format of ['text', 'json']) {
        const said = await bench.cli(['import', name, '--dossier', 'D', '--format', format]);
        assert.equal(said.code, 2);
        assert.doesNotMatch(said.out + said.err, /[\u001b\u009b\u202e]/);
      }
      const { err } = await bench.cli(['validate', name]);
      assert.doesNotMatch(err, /[\u001b\u009b\u202e]/);
      if (name.includes('$')) assert.ok(err.includes('-$&'), err);
    }
  });
});
