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
