import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDossier, parseFileName, parseImportId, parseReason } from '../../cli/import/options.ts';
import { answerOf, withBench } from './import-cli.ts';

const invisible = ['\u0007', '\u001b[2J', '\u009b', '\u202e', '\u200b', '\u2028', '\u2029', '\n'];

for (const [name, parse] of [
  ['--dossier', parseDossier],
  ['--name', parseFileName],
] as const) {
  for (const character of invisible) {
    test(`${name} with U+${character.codePointAt(0)?.toString(16)}: refused, by its name`, () => {
      assert.throws(() => parse(`DEMO${character}001`), {
        code: 'bad-option',
        message: new RegExp(`${name}.*invisible`),
      });
    });
  }
  test(`${name}: letters of every kind are taken`, () => assert.equal(parse('Été-œ 1.txt'), 'Été-œ 1.txt'));
}

for (const [option, parse, value] of [
  ['--dossier', parseDossier, '-X--1'],
  ['--name', parseFileName, '-x--.txt'],
  ['--again', parseReason, '- dossier -- vide'],
] as const) {
  test(`${option} without its value does not take the next option for it`, () => {
    const missing = {
      code: 'bad-option',
      message: `The value of ${option} is missing: --yes is an option. Give the value, then --yes`,
    };
    assert.throws(() => parse('--yes'), missing);
    assert.throws(() => parse('--\u001b[2J'), { message: /: --… is an option/ });
    assert.equal(parse(value), value);
  });
}

test('a repetition without its reason is refused, and nothing asked of Loop', async () => {
  await withBench(async (bench) => {
    const said = await bench.cli([
      'import',
      bench.file,
      '--dossier',
      'DEMO001',
      '--format',
      'json',
      '--again',
      '--allow-overlap',
      '--yes',
    ]);
    assert.deepEqual([said.code, answerOf(said).state], [2, 'cannot']);
    assert.equal(bench.sandbox.requests.length, 0);
  });
});

for (const [id, taken] of [
  ['7', true],
  ['a.b-c_d', true],
  ['4dfa8727-0413-4e80-9fe2-3bea94b22833', true],
  ['x'.repeat(128), true],
  ['x'.repeat(129), false],
  ['a b', false],
  ['../x', false],
] as const) {
  test(`the identifier ${id} is ${taken ? 'taken' : 'refused'} by import and status alike`, async () => {
    if (taken) assert.equal(parseImportId(id), id);
    else assert.throws(() => parseImportId(id), { code: 'bad-option' });
    await withBench(async (bench) => {
      const said = await bench.cli(['status', id, '--format', 'json']);
      assert.equal(said.code, 2);
      assert.equal(bench.sandbox.countRequests('getImportStatus'), taken ? 1 : 0);
      assert.equal(/Identifier refused/.test(answerOf(said).message), !taken);
    });
  });
}

test('the placeholder of the printed command is no identifier', () => {
  assert.throws(() => parseImportId('ID'), { code: 'bad-option' });
});

test('JSON lines carry no raw direction mark, line separator or the like', async () => {
  await withBench(async (bench) => {
    const odd = 'DEMO\u202e\u2028001';
    bench.sandbox.setFault('DossierComplet', { kind: 'status', status: 500 });
    const said = await bench.cli([
      'import',
      `${bench.file}\u202e\u2028`,
      '--dossier',
      'DEMO001',
      '--yes',
      '--format',
      'json',
    ]);
    assert.equal(said.code, 2);
    assert.match(answerOf(said).message, /\u202e/);
    assert.doesNotMatch(said.out, /[\u202e\u2028]/);
    const listed = await bench.cli(['imports', '--dossier', odd, '--format', 'json']);
    assert.equal(listed.code, 2);
    assert.doesNotMatch(listed.out + listed.err, /[\u202e\u2028]/);
  });
});
