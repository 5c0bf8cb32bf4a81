import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import { type FindingLine, FindingLineSchema } from '../../core/fec/finding-line.ts';
import { maxSamples } from '../../core/fec/findings.ts';
import { type Report, ReportSchema } from '../../core/fec/report.ts';
import { type CheckOptions, check, file } from './fixtures/fec.ts';
import { ledgerBook } from './fixtures/ledger-book.ts';
import { ledgerMutations } from './fixtures/ledger-mutations.ts';
import { ruleCases } from './fixtures/rule-cases.ts';
import { variedFiles } from './fixtures/varied.ts';

async function streamed(bytes: Uint8Array, options: CheckOptions = {}) {
  const lines: FindingLine[] = [];
  const report = await check(bytes, { ...options, onFinding: (line) => void lines.push(line) });
  return { report, lines };
}

function assertWhole({ findings, left_out }: Report, lines: readonly FindingLine[]): void {
  const sums = new Map<string, number>();
  for (const { rule, count } of lines) sums.set(rule, (sums.get(rule) ?? 0) + count);
  const counts = new Map(findings.map(({ rule, count }) => [rule, count]));
  assert.deepEqual([...sums].sort(), [...counts].sort());
  let shown = 0;
  for (const { rule, samples, severity } of findings) {
    assert.ok(samples.length > 0 && samples.length <= maxSamples);
    shown += samples.length;
    const ofRule = lines.filter((line) => line.rule === rule);
    for (const [i, { line, column, message }] of samples.entries()) {
      const streamedSample = ofRule[i]!;
      assert.deepEqual([streamedSample.line, streamedSample.column], [line, column]);
      assert.equal(streamedSample.message, message);
      assert.deepEqual(
        [streamedSample.severity.law, streamedSample.severity.loop],
        [severity.law, severity.loop],
      );
    }
  }
  const all = findings.reduce((sum, { count }) => sum + count, 0);
  assert.equal(left_out.samples, all - shown);
}

describe('the stream of findings has every one of the report', () => {
  for (const { rule, about, file: sample } of ruleCases) {
    if (typeof sample.bytes === 'function' || sample.next !== undefined) continue;
    const { bytes } = sample;
    it(`${rule}: ${about}`, async () => {
      const { report, lines } = await streamed(bytes, sample.options ?? {});
      assertWhole(report, lines);
      v.parse(ReportSchema, report);
      for (const line of lines) v.parse(FindingLineSchema, line);
      assert.deepEqual(await check(bytes, sample.options ?? {}), report);
    });
  }

  it('of any file', async () => {
    for (const { bytes } of variedFiles) {
      const { report, lines } = await streamed(bytes);
      assertWhole(report, lines);
    }
  });

  it('of a ledger with several things wrong', async () => {
    const some = fc.shuffledSubarray([...ledgerMutations.filter(({ form }) => form === undefined)], {
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(ledgerBook, some, async (book, mutations) => {
        let { rows } = book;
        for (const mutation of mutations) {
          try {
            rows = mutation.rows(rows);
          } catch {
            // What it changes has been changed already.
          }
        }
        const { report, lines } = await streamed(file(rows), { lang: 'en' });
        assertWhole(report, lines);
      }),
      { numRuns: 60 },
    );
  });
});
