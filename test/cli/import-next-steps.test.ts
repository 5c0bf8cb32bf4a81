import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { describeRecord, describeUnrecorded } from '../../cli/import/describe.ts';
import { type Given, quoted, stepsForUnknown } from '../../cli/import/next-steps.ts';
import type { ImportRecord } from '../../core/import/journal.ts';
import { recordOf } from '../import/fixtures.ts';
import { answerOf, withBench } from './import-cli.ts';

const fileName = '732829320FEC20241231.txt';
const unknown = recordOf({ state: 'unknown', sentAt: 1_700_000_000_000 });

for (const [what, change, given, there, notThere] of [
  ['the plain one', {}, { path: fileName }, '', ''],
  ['a name that only ends so', {}, { path: `x${fileName}` }, ` --name ${fileName}`, ''],
  ['in a folder', {}, { path: join('a', fileName) }, '', ''],
  ['overlap', {}, { path: fileName, allowOverlap: true }, '', ' --allow-overlap'],
  ['overlap, let pass before', { overlapAllowed: true }, { path: fileName }, '', ' --allow-overlap'],
  ['another SIREN', {}, { path: fileName, otherSiren: true }, '', ' --other-siren'],
  ['another SIREN before', { otherSiren: '1' }, { path: fileName }, '', ' --other-siren'],
  ['a regime', {}, { path: fileName, regime: 'COM' }, '', ' --regime COM'],
  ['a path in Loop', {}, { path: fileName, uri: 'guid/x.txt' }, '', ' --uri guid/x.txt'],
  ['an address', {}, { path: fileName, url: 'https://a.example/x?sig=PLANTED' }, '', ' --url …'],
  ['an establishment', { siret: '73282932000017' }, { path: fileName }, ' --siret 73282932000017', ''],
] as const satisfies readonly (readonly [string, Partial<ImportRecord>, Given, string, string])[]) {
  test(`the commands to go on with repeat what was given: ${what}`, () => {
    const [first, second] = stepsForUnknown({ ...unknown, ...change }, given, unknown.deadline);
    const line = `loop-fec import ${quoted(given.path)} --dossier DEMO001${there}`;
    assert.equal(first?.command, `${line} --confirm-imported ID`);
    assert.equal(second?.command, `${line}${notThere} --confirm-not-imported`);
    assert.equal('url' in given, /address of the copy/.test(second?.when.en ?? ''));
  });
}

test('values that look like options, and a forgotten name', () => {
  const odd = { ...unknown, dossier: '-D', fileName: '' };
  const command = (path: string) => stepsForUnknown(odd, { path }, 0)[1]?.command ?? '';
  assert.match(command('-x.txt'), /^loop-fec import \.\/-x\.txt --dossier=['"]-D['"] --confirm-not/);
  assert.match(command(''), /^loop-fec import FILE --dossier=/);
});

for (const [word, platform, shown] of [
  ['a/b-c.txt', 'linux', 'a/b-c.txt'],
  ['my file', 'linux', "'my file'"],
  ["l'été", 'linux', "'l'\\''été'"],
  ['$HOME`x`', 'linux', "'$HOME`x`'"],
  ['C:\\a\\b.txt', 'win32', 'C:\\a\\b.txt'],
  ['a,b', 'win32', '"a,b"'],
  ['a"b', 'win32', '"a\\"b"'],
] as const) {
  test(`quoted for ${platform}: ${word}`, () => assert.equal(quoted(word, platform), shown));
}

for (const state of ['unknown', 'sending'] as const) {
  test(`${state}, with an identifier: Loop answered`, () => {
    const answer = describeRecord({ ...unknown, state, importId: 'import-0001' }, false);
    assert.equal(answer.exit, 3);
    assert.match(answer.message.en, /^Loop answered: import import-0001 .*loop-fec status import-0001/);
    assert.match(answer.message.fr, /^Loop a répondu : import import-0001 .*loop-fec status import-0001/);
    assert.doesNotMatch(answer.message.en, /nobody knows/);
    const commands = (answer.next ?? []).map(({ command }) => command).join('\n');
    assert.equal(/--confirm-imported import-0001/.test(commands), state === 'unknown');
    assert.doesNotMatch(commands, /--confirm-not-imported/);
  });
}

test('the journal could not be written after the answer', () => {
  const given = { path: fileName };
  const answered = describeUnrecorded({ ...unknown, importId: 'import-0001' }, given);
  assert.match(
    answered.message.en,
    /^Loop answered: import import-0001 .*journal.*does not know this answer/,
  );
  assert.doesNotMatch(answered.message.en, /nobody knows/);
  const refused = describeUnrecorded({ ...unknown, reason: 'no such dossier' }, given);
  assert.match(refused.message.en, /Loop answered: no such dossier/);
});

const kept = /Your word that the import before is not in Loop was kept/;

for (const [what, call, fault, code] of [
  ['refused by a guard', 'DossierComplet', { kind: 'error-in-200' }, 1],
  ['stopped while asking for the client file', 'DossierComplet', { kind: 'status', status: 401 }, 2],
  ['stopped while depositing', 'put', { kind: 'status', status: 403 }, 2],
] as const) {
  test(`--confirm-not-imported, then ${what}: the word was kept`, async () => {
    await withBench(async (bench) => {
      const args = ['import', bench.file, '--dossier', 'DEMO001', '--yes', '--format', 'json'];
      bench.sandbox.setFault('importFEC', { kind: 'reset-before-read' });
      assert.equal((await bench.cli(args)).code, 3);
      const early = await bench.cli([...args, '--confirm-not-imported']);
      assert.equal(early.code, 1);
      assert.doesNotMatch(answerOf(early).message, kept);
      const db = new DatabaseSync(join(bench.home, 'journal.sqlite'));
      db.exec('UPDATE attempts SET deadline = 1');
      db.close();
      bench.sandbox.clearFaults();
      bench.sandbox.setFault(call, fault);
      const said = await bench.cli([...args, '--confirm-not-imported']);
      assert.equal(said.code, code, said.out);
      assert.match(answerOf(said).message, kept);
      bench.sandbox.clearFaults();
      const plain = answerOf(await bench.cli(args));
      assert.deepEqual([plain.state, plain.already], ['succeeded', false]);
      assert.doesNotMatch(plain.message, kept);
    });
  });
}

test('a command that is printed can be run', async () => {
  await withBench(async (bench) => {
    const file = bench.write('an export.txt', readFileSync(bench.file, 'utf8'));
    bench.sandbox.setFault('importFEC', { kind: 'reset-before-read' });
    const args = ['import', file, '--dossier', 'DEMO001', '--name', fileName, '--yes', '--allow-overlap'];
    const said = await bench.cli(args);
    assert.match(said.out, /--name 732829320FEC20241231\.txt --allow-overlap --confirm-not-imported\n/);
  });
});
