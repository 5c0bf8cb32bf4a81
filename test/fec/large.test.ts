import assert from 'node:assert/strict';
import process from 'node:process';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { ReportSchema } from '../../core/fec/report.ts';
import { checkSource, file, findingOf, legalName, rulesOf } from './fixtures/fec.ts';
import { repeatedRows, singleLine } from './fixtures/large.ts';

describe('large files', () => {
  it('60 MB with errors on every row: all are counted, few are kept', async () => {
    const note = 'x'.repeat(160);
    const rows = 300_000;
    const report = await checkSource(
      repeatedRows(rows, [
        `\t\t"1"\t2024-01-05\tA07\t${note}\t\t\t\t00000000\ta|b\t1.0\tx\t\t20240231\t\t1 000,00\t`,
        `A\tA\t2\t20240105\t401\t${note}\t\t\tA\t20240105\tA\t0\t0,01\t\t\t\t\t\ttoo many`,
      ]),
    );
    v.parse(ReportSchema, report);
    assert.ok(report.file.bytes > 60_000_000);
    const half = rows / 2;
    const counts = Object.fromEntries(report.findings.map(({ rule, count }) => [rule, count]));
    for (const [rule, count] of [
      ['required-field-empty', half * 3],
      ['field-quoted', half],
      ['date-format', half],
      ['account-first-three-digits', half],
      ['date-required-zero', half],
      ['separator-ambiguous', half],
      ['amount-decimal-point', half],
      ['amount-syntax', half],
      ['date-calendar', half],
      ['amount-thousands-separator', half],
      ['valid-date-missing', half],
      ['separator-in-field', half],
    ] as const) {
      assert.equal(counts[rule], count, rule);
    }
    assert.ok(report.findings.every(({ samples }) => samples.length <= 10));
    const shown = report.findings.reduce((sum, { samples }) => sum + samples.length, 0);
    const counted = report.findings.reduce((sum, { count }) => sum + count, 0);
    assert.equal(report.left_out.samples, counted - shown);
    assert.ok(JSON.stringify(report).length < 100_000);
    assert.deepEqual([report.totals.rows, report.verdicts.loop], [rows, 'not-tested']);
    assert.equal(report.totals.debit, '0.00');
  });

  it('a stream of half a million findings, in bounded memory', async () => {
    const rows = 60_000;
    let findings = 0;
    let most = 0;
    const used = () => {
      const { heapUsed, external } = process.memoryUsage();
      return heapUsed + external;
    };
    const before = used();
    const label = 'x'.repeat(400);
    const counted = await checkSource(
      {
        name: legalName,
        size: -1,
        async *read() {
          const encoder = new TextEncoder();
          yield file([], { lineEnd: '\n' });
          for (let n = 0; n < rows; n += 1000) {
            yield encoder.encode(
              Array.from({ length: 1000 }, (_, i) => {
                const text = `${label}${n + i}`;
                return `J\tJ\t1\t2024-01-05\tA07\tA\tF\t\t"${text}"\t20240231\t"${text}"\t1.00\t1.00\tA\t\t20240105\t\t\n`;
              }).join(''),
            );
            most = Math.max(most, used() - before);
          }
        },
      },
      {
        values: 'masked',
        onFinding: ({ count }) => {
          findings += count;
        },
      },
    );
    assert.ok(findings > 8 * rows);
    assert.equal(
      findings,
      counted.findings.reduce((sum, { count }) => sum + count, 0),
    );
    assert.ok(counted.findings.every(({ samples }) => samples.length <= 10));
    assert.ok(most < 300_000_000, `${most} bytes more`);
  });

  it('200 MB of one line: one finding, and the size', async () => {
    const report = await checkSource(singleLine(200_000_000));
    assert.deepEqual(rulesOf(report), ['file-too-large', 'record-too-long']);
    assert.deepEqual([report.file.bytes, report.totals.rows], [200_000_000, 0]);
    assert.deepEqual([report.verdicts.law, report.verdicts.loop], ['non-conforme', 'rejected']);
    assert.equal(findingOf(report, 'record-too-long')?.samples[0]?.line, 1);
  });

  it('200 000 entries, scattered: each is balanced for itself', async () => {
    const entries = 200_000;
    const row = (n: number, account: string, debit: string, credit: string) =>
      `J\tJ\t${n}\t20240105\t${account}\tA\t\t\tA\t20240105\tA\t${debit}\t${credit}\t\t\t20240105\t\t\n`;
    const report = await checkSource({
      name: legalName,
      size: -1,
      async *read() {
        const encoder = new TextEncoder();
        yield file([], { lineEnd: '\n' });
        for (let n = 0; n < entries; n += 1000) {
          yield encoder.encode(
            Array.from({ length: 1000 }, (_, i) => row(n + i, '607', '0,10', '0')).join(''),
          );
        }
        for (let n = entries - 1; n >= 0; n -= 1000) {
          const credit = (i: number) => (n - i === 123_456 ? '0,11' : '0,10');
          yield encoder.encode(
            Array.from({ length: 1000 }, (_, i) => row(n - i, '401', '0', credit(i))).join(''),
          );
        }
      },
    });
    assert.deepEqual(
      [report.totals.entries, report.totals.debit, report.totals.credit],
      [entries, '20000.00', '20000.01'],
    );
    const unbalanced = findingOf(report, 'entry-unbalanced');
    assert.deepEqual(
      [unbalanced?.count, unbalanced?.samples[0]?.value, unbalanced?.samples[0]?.line],
      [1, '123456', 123_458],
    );
  });
});
