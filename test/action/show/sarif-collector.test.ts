import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SarifCollector } from '../../../action/show/sarif-collector.ts';
import { LoopFecError } from '../../../core/error.ts';
import { debit } from '../../fec/fixtures/fec.ts';
import { parseSarif } from '../../sarif/sarif-shape.ts';
import { hostileTexts, unseen } from './hostile.ts';
import { reportOf, unbalanced } from './outcomes.ts';
import { commandsOf } from './runner-commands.ts';

const options = { judge: 'loop', lang: 'fr', values: 'full', version: '1.2.3' } as const;

describe('the SARIF file', () => {
  it('has one run, an artifact for each file, and results on their lines', async () => {
    const sarif = new SarifCollector(options);
    const paths = ['clients/a/é 1.txt', 'clients/b#?%.txt'];
    for (const path of paths) sarif.end(path, await reportOf(unbalanced, { onFinding: sarif.onFinding }));
    const run = parseSarif(sarif.text(1));
    assert.deepEqual(
      run.artifacts.map(({ location }) => location),
      [
        { uri: 'clients/a/%C3%A9%201.txt', uriBaseId: '%SRCROOT%' },
        { uri: 'clients/b%23%3F%25.txt', uriBaseId: '%SRCROOT%' },
      ],
    );
    const errors = run.results.filter(({ level }) => level === 'error');
    assert.deepEqual(
      new Set(errors.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.index)),
      new Set([0, 1]),
    );
    assert.ok(errors.every(({ locations }) => locations[0]!.physicalLocation.region!.startLine > 1));
    assert.equal(run.invocations[0].exitCode, 1);
    assert.equal(run.invocations[0].executionSuccessful, true);
  });

  it('says which files could not be judged, and forgets what they had begun', async () => {
    const sarif = new SarifCollector({ ...options, lang: 'en' });
    await reportOf(unbalanced, { onFinding: sarif.onFinding });
    sarif.fail('x.txt', new LoopFecError('lfs-pointer', { fr: 'non', en: 'no\n##[error]' }));
    const run = parseSarif(sarif.text(1));
    assert.deepEqual(run.results, []);
    assert.equal(run.invocations[0].executionSuccessful, false);
    const [note] = run.invocations[0].toolExecutionNotifications;
    assert.deepEqual([note?.descriptor.id, note?.message.text], ['lfs-pointer', 'no\\u{a}##[error]']);
  });

  it('more files than it may have runs are one run', async () => {
    const sarif = new SarifCollector(options);
    for (let i = 0; i < 25; i++) {
      sarif.end(`${i}.txt`, await reportOf(unbalanced, { onFinding: sarif.onFinding }));
    }
    assert.equal(parseSarif(sarif.text(1)).artifacts.length, 25);
  });

  it('is inert with hostile names and values', async () => {
    const sarif = new SarifCollector(options);
    for (const text of hostileTexts.filter(Boolean)) {
      const value = text.replace(/[\t\r\n]/g, ' ');
      const rows = [
        ...unbalanced,
        debit('1,00', { EcritureNum: value, EcritureDate: value, EcritureLib: value }),
      ];
      sarif.end(`${text}/x.txt`, await reportOf(rows, { onFinding: sarif.onFinding, values: 'full' }));
    }
    const text = sarif.text(1);
    assert.deepEqual(commandsOf(text), []);
    assert.doesNotMatch(text.replaceAll('\n', ''), unseen);
    const run = parseSarif(text);
    assert.ok(run.artifacts.every(({ location }) => location.uriBaseId === '%SRCROOT%'));
    assert.ok(run.results.every(({ message }) => !unseen.test(message.text)));
  });
});
