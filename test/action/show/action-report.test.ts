import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { ActionReportSchema, actionReport, actionReportText } from '../../../action/show/action-report.ts';
import { hostileTexts, unseen } from './hostile.ts';
import { faulty, key, outcome, record } from './outcomes.ts';
import { commandsOf } from './runner-commands.ts';

const context = {
  mode: 'import',
  repository: 'o/r',
  commit: 'c'.repeat(40),
  run: '12',
  deleted: [],
} as const;

describe('the report file', () => {
  it('follows its schema, with the whole report of each file', () => {
    const outcomes = [
      outcome({ kind: 'refused', report: faulty, why: { fr: 'Non', en: 'No' } }),
      outcome({ kind: 'unknown', target: { dossier: 'D', siret: null }, record: record() }),
      outcome({ kind: 'skipped', report: null, target: null }),
    ];
    const text = actionReportText(actionReport(outcomes, { lang: 'fr', values: 'masked', context }));
    const { files, ...run } = v.parse(ActionReportSchema, JSON.parse(text));
    assert.deepEqual<unknown>(run, {
      schema: 'loop-fec/action-report/1',
      lang: 'fr',
      values: 'masked',
      ...context,
    });
    assert.deepEqual(
      files.map(({ outcome: kind }) => kind),
      ['refused', 'unknown', 'skipped'],
    );
    assert.deepEqual([files[0]?.why, files[0]?.report], ['Non', faulty]);
    assert.deepEqual(files[1]?.import, {
      key,
      state: 'unknown',
      attempt: 1,
      sent_at: '2026-03-03T10:30:00.000Z',
      id: null,
      reason: 'timeout',
      confirmed: null,
    });
    assert.deepEqual([files[2]?.import, files[2]?.report, files[2]?.target], [null, null, null]);
    assert.ok(!text.includes('PUBLIC'), 'no half of the key');
  });

  it('keeps hostile names, and is inert', () => {
    const outcomes = hostileTexts.map((path) => outcome({ path, why: { fr: path, en: path } }));
    const report = actionReport(outcomes, {
      lang: 'en',
      values: 'full',
      context: { ...context, deleted: [...hostileTexts] },
    });
    const text = actionReportText(report);
    assert.deepEqual(JSON.parse(text), report);
    assert.deepEqual(commandsOf(text), []);
    assert.doesNotMatch(text.replaceAll('\n', ''), unseen);
  });
});
