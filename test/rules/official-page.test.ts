/** Every line of the page about the official tool, run: what it says of the tool and of the law is what they say. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Report } from '../../core/fec/report.ts';
import { catalogue } from '../../core/fec/rules/catalogue.ts';
import type { OfficialCase } from '../../docs/official/case.ts';
import { baseDraft, type Draft, draftBytes, montantSensDraft } from '../../docs/official/draft.ts';
import { leavesUnsaid, letsThrough } from '../../docs/official/lets-through.ts';
import { refuses, stopsWithout } from '../../docs/official/refuses.ts';
import { check, findingOf } from '../fec/fixtures/fec.ts';

function judge(draft: Draft): Promise<Report> {
  return check(draftBytes(draft), { name: draft.name, regime: draft.regime });
}

describe('the page about the official tool', () => {
  for (const base of [
    ...(['BIC', 'COM', 'BAT', 'BNCT'] as const).map((regime) => () => baseDraft(regime)),
    montantSensDraft,
  ]) {
    const { regime, header } = base();
    it(`${regime} with ${header.includes('Sens') ? 'Montant and Sens' : 'Debit and Credit'}: both judges find the file in order`, async () => {
      const report = await judge(base());
      assert.deepEqual(report.verdicts, { law: 'conforme', official: 'conforme', loop: 'accepted' });
      assert.deepEqual(report.official.classes, []);
      const said = report.findings.filter(({ severity }) => severity.law === 'warning');
      assert.deepEqual(said, []);
    });
  }

  const groups = { letsThrough, leavesUnsaid, refuses, stopsWithout };
  for (const [group, cases] of Object.entries(groups)) {
    for (const expected of cases) {
      it(`${group}: ${expected.about.en}`, async () => {
        const draft = expected.base();
        expected.change.apply(draft);
        assertAsSaid(await judge(draft), expected);
      });
    }
  }

  it('each group holds what its heading says', () => {
    for (const { official, law } of letsThrough) assert.deepEqual([official, law], ['conforme', 'error']);
    for (const { official, law } of leavesUnsaid)
      assert.deepEqual([official, law !== 'error'], ['conforme', true]);
    for (const { official, law } of refuses)
      assert.deepEqual([official, law !== 'error'], ['non-conforme', true]);
    for (const { official, refusal } of stopsWithout) {
      assert.equal(official, 'refused');
      assert.notEqual(refusal, null);
    }
  });
});

function assertAsSaid(report: Report, expected: OfficialCase): void {
  assert.equal(report.verdicts.official, expected.official);
  assert.equal(report.official.refusal, expected.refusal);
  assert.equal(report.official.classes.includes('A'), expected.alert);
  assert.equal(report.verdicts.law, expected.law === 'error' ? 'non-conforme' : 'conforme');
  const rules = report.findings.filter(({ severity }) => severity.law !== 'none').map(({ rule }) => rule);
  if (expected.rule === null) {
    const said = report.findings.filter(
      ({ severity }) => severity.law === 'error' || severity.law === 'warning',
    );
    assert.deepEqual(said, []);
    return;
  }
  assert.ok(
    catalogue.some((rule) => rule.id === expected.rule),
    `${expected.rule} is no rule`,
  );
  assert.equal(findingOf(report, expected.rule)?.severity.law, expected.law, rules.join(', '));
}
