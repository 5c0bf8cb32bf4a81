import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Report } from '../../core/fec/report.ts';
import { check, checkParts, checkSource, findingOf, rulesOf, saidOfFewRows } from './fixtures/fec.ts';
import type { RuleCase, Sample } from './fixtures/rule-case.ts';
import { ruleCases } from './fixtures/rule-cases.ts';

async function judged({ bytes, options = {}, next }: Sample, lang: 'fr' | 'en'): Promise<Report> {
  if (next !== undefined && typeof bytes !== 'function') {
    const parts = [{ name: options.name ?? '', bytes }, next];
    return await checkParts(parts, { lang });
  }
  return typeof bytes === 'function'
    ? await checkSource(bytes(), { lang })
    : await check(bytes, { ...options, lang });
}

function assertSaid(report: Report, expected: RuleCase): void {
  const { rule, line, column, value, law, loop, count = 1, also = [] } = expected;
  const finding = findingOf(report, rule);
  assert.ok(finding, `${rule} has nothing to say, but ${rulesOf(report)}`);
  assert.deepEqual(
    { severity: [finding.severity.law, finding.severity.loop], count: finding.count },
    { severity: [law, loop], count },
  );
  const sample = finding.samples[0]!;
  assert.deepEqual([sample.line, sample.column, sample.value], [line, column, value]);
  const names = report.file.column_names;
  const written = line === 1 && value !== null ? value : column;
  const at = rule === 'header-duplicate-name' ? names.lastIndexOf(value!) : names.indexOf(written ?? '');
  const closing = names.length + 1;
  assert.equal(sample.column_number, column === null ? null : at < 0 ? closing : at + 1);
  const others = saidOfFewRows.has(rule) ? [rule] : rulesOf(report);
  assert.deepEqual(others, [...new Set([rule, ...also])].sort());
}

describe('each rule speaks of the file it is about, and of nothing else in it', () => {
  for (const expected of ruleCases) {
    it(`${expected.rule}: ${expected.about}`, async () => {
      const report = await judged(expected.file, 'fr');
      assertSaid(report, expected);
      assert.equal(
        report.verdicts.law,
        expected.rule === 'file-xml'
          ? 'not-tested'
          : report.findings.some((finding) => finding.severity.law === 'error')
            ? 'non-conforme'
            : 'conforme',
      );
      if (expected.loop === 'error') assert.equal(report.verdicts.loop, 'rejected');
      for (const { title, mend, samples } of report.findings) {
        for (const text of [title, mend, ...samples.map((sample) => sample.message)]) {
          assert.doesNotMatch(text, /\{\w+\}|undefined|NaN|\[object/, text);
          assert.doesNotMatch(text, /\.$|^[a-z]/, text);
        }
      }
    });

    it(`${expected.rule}: ${expected.about}: not where it only looks so`, async () => {
      assert.equal(findingOf(await judged(expected.nearMiss, 'fr'), expected.rule), undefined);
    });
  }

  it('English says as much as French', async () => {
    for (const { rule, file } of ruleCases.filter(({ file }) => typeof file.bytes !== 'function')) {
      const [fr, en] = [await judged(file, 'fr'), await judged(file, 'en')].map(
        (report) => findingOf(report, rule)!,
      );
      assert.notEqual(fr!.samples[0]!.message, en!.samples[0]!.message);
      for (const { message } of en!.samples) assert.doesNotMatch(message, /\{\w+\}|«|’|\.$/, message);
      assert.deepEqual({ ...fr, title: 0, mend: 0, samples: 0 }, { ...en, title: 0, mend: 0, samples: 0 });
    }
  });
});
