import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { allRulesOf, check, file, findingOf, names } from './fixtures/fec.ts';
import { ledgerBook } from './fixtures/ledger-book.ts';
import { ledgerMutations } from './fixtures/ledger-mutations.ts';

describe('a legal ledger has nothing to be said of it', () => {
  for (const regime of ['BIC', 'COM', 'BAT', 'BNCT'] as const) {
    for (const variant of ['debit-credit', 'montant-sens'] as const) {
      it(`${regime}, ${variant}: neither error, nor warning, nor note`, async () => {
        const columns = names(regime, variant);
        const expected = columns.length === 21 ? ['loop-column-count'] : [];
        await fc.assert(
          fc.asyncProperty(ledgerBook, async ({ rows }) => {
            const report = await check(file(rows, { columns }), regime === 'COM' ? { regime } : {});
            assert.deepEqual(allRulesOf(report), expected);
            assert.deepEqual(Object.values(report.verdicts), ['conforme', 'conforme', 'accepted']);
            assert.deepEqual(report.tests_not_possible, []);
          }),
          { numRuns: 25 },
        );
      });
    }
  }
});

describe('one change of a legal ledger, one rule', () => {
  for (const { rule, about, rows, form = {}, also = [] } of ledgerMutations) {
    it(`${rule}: ${about}`, async () => {
      await fc.assert(
        fc.asyncProperty(ledgerBook, async (book) => {
          const report = await check(file(rows(book.rows), form));
          assert.deepEqual(allRulesOf(report), [rule, ...also].sort());
          for (const { count, samples } of report.findings) assert.ok(count >= samples.length);
          const { severity } = findingOf(report, rule)!;
          assert.equal(report.verdicts.law, severity.law === 'error' ? 'non-conforme' : 'conforme');
        }),
        { numRuns: 8 },
      );
    });
  }
});
