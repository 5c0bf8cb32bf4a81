/** How the benchmarks see to it that nobody wins by checking less, and what they make of the times. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Claims, disagreements } from '../../bench/claims.ts';
import { median, medianRatio } from '../../bench/statistics.ts';

describe('claims', () => {
  const cases: readonly {
    title: string;
    known: Claims;
    claims: Claims;
    isRightFile?: boolean;
    says: string[];
  }[] = [
    { title: 'agree', known: { rows: '3' }, claims: { rows: '3', entries: '1' }, says: [] },
    {
      title: 'differ',
      known: { rows: '3' },
      claims: { rows: '2', entries: '1' },
      says: ['rows: 2 instead of 3'],
    },
    { title: 'leave one out', known: {}, claims: { rows: '3' }, says: ['entries is missing'] },
    {
      title: 'may differ in the entries of a file with errors',
      known: { entries: '2' },
      claims: { rows: '3', entries: '1' },
      isRightFile: false,
      says: [],
    },
  ];
  for (const { title, known, claims, isRightFile = true, says } of cases) {
    it(title, () => {
      assert.deepEqual(disagreements({ ...known }, claims, ['rows', 'entries'], isRightFile), says);
    });
  }

  it('what the first one claims holds for the next', () => {
    const known: Claims = {};
    assert.deepEqual(disagreements(known, { report: 'a' }, [], true), []);
    assert.deepEqual(disagreements(known, { report: 'b' }, [], true), ['report: b instead of a']);
  });
});

describe('times', () => {
  it('the median is the middle one, or between the two in the middle', () => {
    assert.equal(median([9, 1, 2]), 2);
    assert.equal(median([4, 1, 2, 9]), 3);
  });

  it('ratios are taken round by round', () => {
    assert.equal(medianRatio([2, 8, 30], [1, 2, 10]), 3);
  });
});
