import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import { outputs } from '../../../action/show/outputs.ts';
import { legalName } from '../../fec/fixtures/fec.ts';
import { faulty, outcome, record, sound } from './outcomes.ts';

const untested = { ...sound, verdicts: { ...sound.verdicts, loop: 'not-tested' } } as const;

describe('outputs', () => {
  it('count what happened', () => {
    const kinds = [
      'imported',
      'imported',
      'skipped',
      'failed',
      'refused',
      'unknown',
      'running',
      'postponed',
      'listed',
      'validated',
    ] as const;
    const { results, verdict, ...counts } = outputs(
      kinds.map((kind) => outcome({ kind })),
      'fr',
    );
    assert.deepEqual(counts, { imported: 2, skipped: 1, failed: 2, unknown: 1 });
    assert.equal(verdict, 'accepted');
    assert.deepEqual(
      JSON.parse(results).files.map(({ kind }: { kind: string }) => kind),
      kinds,
    );
  });

  for (const [name, outcomes, verdict] of [
    ['there is no file', [], 'none'],
    ['all were imported before', [outcome({ kind: 'skipped', report: null })], 'none'],
    ['all can be imported', [outcome(), outcome({ kind: 'skipped', report: null })], 'accepted'],
    [
      'one would be rejected',
      [outcome(), outcome({ report: untested }), outcome({ report: faulty })],
      'rejected',
    ],
    ['one could not be judged', [outcome(), outcome({ report: untested })], 'not-tested'],
    ['one could not be read', [outcome(), outcome({ kind: 'refused', report: null })], 'not-tested'],
    ['one was left to the next run', [outcome({ kind: 'postponed', report: null })], 'none'],
  ] as const) {
    it(`the verdict is ${verdict} when ${name}`, () =>
      assert.equal(outputs(outcomes, 'fr').verdict, verdict));
  }

  it('results say what is known of each file', () => {
    const one = outcome({
      kind: 'imported',
      target: { dossier: 'D1', siret: '73282932000074' },
      record: record({ importId: '4711', state: 'succeeded' }),
      why: { fr: 'Voilà', en: 'There' },
    });
    const { truncated, total, files } = JSON.parse(outputs([one], 'en').results);
    assert.deepEqual([truncated, total], [false, 1]);
    assert.deepEqual(files, [
      {
        path: one.file.path,
        name: legalName,
        kind: 'imported',
        dossier: 'D1',
        siret: '73282932000074',
        key: one.record?.key,
        import_id: '4711',
        blob: one.file.blob,
        change: 'added',
        sha256: sound.file.sha256,
        verdicts: sound.verdicts,
        totals: sound.totals,
        why: 'There',
      },
    ]);
  });

  it('results are never too long, and say when they are cut', () => {
    for (const [n, path] of [
      [500, 'clients/a.txt'],
      [3000, 'clients/a.txt'],
      [2000, '\u202e'.repeat(300)],
      [2000, '😀'.repeat(100)],
    ] as const) {
      const kind = 'imported';
      const list = Array.from({ length: n }, (_, i) =>
        outcome({ path: `${i}${path}`, kind, why: { fr: 'é'.repeat(900), en: '' } }),
      );
      list[n - 1] = outcome({ path: 'last.txt', kind: 'unknown', record: record() });
      const { results, imported } = outputs(list, 'fr');
      assert.ok(Buffer.byteLength(results) <= 500_000);
      assert.ok(2 * results.length <= 500_000);
      const { truncated, total, files } = JSON.parse(results);
      assert.deepEqual([truncated, total, imported], [true, n, n - 1]);
      const last = files.find(({ path: own }: { path: string }) => own === 'last.txt');
      assert.equal(last?.key, record().key, 'what waits for a person is there');
    }
  });
});
