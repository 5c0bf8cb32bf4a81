import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { openJournal } from '../../host/journal/sqlite-journal.ts';
import { breakJournal } from '../import/with-journal.ts';
import { answerOf, type Bench, fec, withBench } from './import-cli.ts';

const json = ['--yes', '--format', 'json'];

function importing(bench: Bench, ...more: string[]): string[] {
  return ['import', bench.file, '--dossier', 'DEMO001', ...more];
}

test('a FEC is imported, once, into the right client file', async () => {
  await withBench(async (bench) => {
    const { sandbox, file, cli } = bench;
    const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
    const first = await cli(importing(bench, ...json));
    assert.equal(first.code, 0, first.err);
    const answer = answerOf(first);
    assert.deepEqual([answer.state, answer.already, answer.dossier], ['succeeded', false, 'DEMO001']);
    assert.equal(answer.sha256, sha256);
    assert.match(answer.key ?? '', /^[0-9a-f]{64}$/);
    assert.ok(answer.request_id);
    assert.deepEqual(
      sandbox.imports('DEMO001').map(({ id }) => id),
      [answer.import_id],
    );
    assert.equal(sandbox.countImports('DEMO001', sha256), 1);
    const balance = sandbox
      .trialBalance('DEMO001')
      .filter(({ debit, credit }) => debit !== 0 || credit !== 0);
    assert.deepEqual(
      balance.map(({ compte, debit, credit }) => [compte, debit, credit]),
      [
        ['401000', 0, 123450],
        ['607000', 123450, 0],
      ],
    );

    const again = await cli(importing(bench, ...json));
    assert.equal(again.code, 0);
    assert.deepEqual(answerOf(again), { ...answer, already: true, message: answerOf(again).message });
    assert.match(answerOf(again).message, /^Already imported/);

    const copy = bench.write('732829320FEC20241231_2.txt', fec());
    const other = await cli(['import', copy, '--dossier', 'DEMO001', ...json]);
    assert.deepEqual([other.code, answerOf(other).already], [0, true]);
    assert.equal(sandbox.countRequests('importFEC'), 1);
  });
});

test('the preview says what is going to happen', async () => {
  await withBench(async (bench) => {
    const { code, out, err } = await bench.cli(importing(bench, '--yes', '--lang', 'fr'));
    assert.equal(code, 0, err);
    assert.match(out, /^Importé : Loop a intégré « 732829320FEC20241231\.txt » dans le dossier DEMO001/);
    assert.equal(out.trim().split('\n').length, 1);
    for (const words of [
      'ne peut pas être annulé par l’API',
      '732829320, celui du dossier dans Loop',
      'débit 1\u00a0234,50, crédit 1\u00a0234,50',
      'du 05/01/2024 au 05/01/2024',
      '2 lignes, 1 écritures',
      bench.sandbox.url,
      'journal.sqlite',
      'conforme',
      'peut être importé',
    ]) {
      assert.ok(err.includes(words), `${words} in\n${err}`);
    }
  });
});

test('an establishment is an import of its own, into the same books', async () => {
  await withBench(async (bench) => {
    assert.equal((await bench.cli(importing(bench, ...json))).code, 0);
    const establishment = ['--siret', '732 829 320 00017'];
    const stopped = await bench.cli(importing(bench, ...json, ...establishment));
    assert.deepEqual([stopped.code, answerOf(stopped).state], [1, 'refused']);
    assert.match(answerOf(stopped).message, /1 of 1 entries was already imported on/);
    const said = await bench.cli(importing(bench, ...json, ...establishment, '--allow-overlap'));
    assert.deepEqual([said.code, answerOf(said).already], [0, false]);
    assert.equal(bench.sandbox.imports('DEMO001').length, 2);
  });
});

test('an establishment that Loop does not know is rejected', async () => {
  await withBench(async (bench) => {
    const said = await bench.cli(importing(bench, ...json, '--siret', '73282932000074'));
    assert.deepEqual([said.code, answerOf(said).state], [1, 'rejected']);
    assert.match(answerOf(said).message, /73282932000074/);
  });
});

for (const [name, args, file, code, words] of [
  ['another client’s file', ['--dossier', 'MANON002'], {}, 1, /MANON002.*349536599.*732829320/],
  ['an unknown client file', ['--dossier', 'NOBODY'], {}, 1, /NOBODY/],
  ['a client file that is not shared', ['--dossier', 'PRIVE003'], {}, 1, /PRIVE003.*LoopHub/],
  ['an unbalanced file', ['--dossier', 'DEMO001'], { text: fec('1234,50', '1234,49') }, 1, /Import refused/],
  ['a file that is no FEC', ['--dossier', 'DEMO001'], { text: '<comptabilite/>' }, 1, /Import refused/],
  ['a name without SIREN', ['--dossier', 'DEMO001'], { name: 'export.txt' }, 1, /--name/],
  [
    'a SIRET of another client',
    ['--dossier', 'DEMO001', '--siret', '34953659900013'],
    {},
    1,
    /34953659900013/,
  ],
] as const) {
  test(`refused: ${name}`, async () => {
    await withBench(async (bench) => {
      const { name: fileName = '732829320FEC20241231.txt', text = fec() } = { ...file } as {
        name?: string;
        text?: string;
      };
      const path = bench.write(fileName, text);
      const said = await bench.cli(['import', path, ...args, ...json]);
      assert.equal(said.code, code, said.err);
      const answer = answerOf(said);
      assert.deepEqual([answer.state, answer.import_id, answer.already], ['refused', null, false]);
      assert.match(answer.message, words);
      assert.equal(bench.sandbox.countRequests('importFEC'), 0);
      assert.equal(bench.sandbox.countRequests('getFileUrlDeposit'), 0);
    });
  });
}

test('a file with another name is imported under the name given', async () => {
  await withBench(async (bench) => {
    const path = bench.write('export.txt', fec());
    const args = ['import', path, '--dossier', 'DEMO001', '--name', '732829320FEC20241231.txt', ...json];
    const said = await bench.cli(args);
    assert.equal(said.code, 0, said.out);
    assert.equal(bench.sandbox.imports()[0]?.fileName, '732829320FEC20241231.txt');
  });
});

for (const [name, args, env, words] of [
  ['nobody to say yes', ['--format', 'json'], {}, /--yes/],
  [
    'not configured',
    json,
    { CEGID_LOOP_API_KEY: '', CEGID_LOOP_SUBSCRIPTION_KEY: '' },
    /CEGID_LOOP_SUBSCRIPTION_KEY.*CEGID_LOOP_API_KEY/,
  ],
  ['wrong subscription key', json, { CEGID_LOOP_SUBSCRIPTION_KEY: 'wrong' }, /subscription key/],
  ['wrong API key', json, { CEGID_LOOP_API_KEY: 'PUBLIC:wrong' }, /API key/],
  ['API down', json, { CEGID_LOOP_API_URL: 'http://127.0.0.1:1' }, /Cannot reach/],
  ['bad SIRET', [...json, '--siret', '123'], {}, /SIRET/],
  ['bad name', [...json, '--name', '../x.txt'], {}, /--name/],
  ['bad minutes', [...json, '--wait-minutes', 'ten'], {}, /--wait-minutes/],
  ['no place for the journal', json, { LOOP_FEC_HOME: '/dev/null/x' }, /journal/],
  ['a relative place for the journal', json, { LOOP_FEC_HOME: 'state' }, /LOOP_FEC_HOME refused/],
] as const) {
  test(`nothing can be done: ${name}`, async () => {
    await withBench(async (bench) => {
      const said = await bench.cli(importing(bench, ...args), env);
      assert.equal(said.code, 2, said.out);
      const answer = answerOf(said);
      assert.equal(answer.state, 'cannot');
      assert.match(answer.message, words);
      assert.equal(bench.sandbox.countRequests('importFEC'), 0);
      assert.deepEqual(bench.sandbox.imports(), []);
      if (existsSync(bench.home)) {
        const journal = await openJournal(bench.home);
        const sent = (await journal.list(9)).filter(({ sentAt }) => sentAt !== null);
        journal.close();
        assert.deepEqual(sent, []);
      }
    });
  });
}

for (const state of ['deposited', 'sending']) {
  test(`a journal full before the request (${state}): nothing is sent`, async () => {
    await withBench(async (bench) => {
      (await openJournal(bench.home)).close();
      breakJournal(bench.home, state);
      const said = await bench.cli(importing(bench, ...json));
      assert.deepEqual([said.code, answerOf(said).state], [2, 'cannot']);
      assert.match(answerOf(said).message, /disk-full/);
      assert.equal(bench.sandbox.countRequests('importFEC'), 0);
    });
  });
}

test('a journal full after the request: unknown, the import’s identifier is printed', async () => {
  await withBench(async (bench) => {
    (await openJournal(bench.home)).close();
    breakJournal(bench.home, 'accepted');
    const said = await bench.cli(importing(bench, ...json));
    const answer = answerOf(said);
    assert.deepEqual([said.code, answer.state], [3, 'unknown']);
    const id = bench.sandbox.imports()[0]?.id ?? 'none';
    assert.equal(answer.import_id, id);
    assert.ok(answer.message.includes(id), answer.message);
  });
});
