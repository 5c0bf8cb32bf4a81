import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { allRulesOf, check, type FileForm, file, findingOf, names } from './fixtures/fec.ts';
import { ledgerBook, numberings, renumbered } from './fixtures/ledger-book.ts';
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

describe('a legal ledger may be', () => {
  for (const way of numberings) {
    it(`numbered like ${way}`, async () => {
      await fc.assert(
        fc.asyncProperty(ledgerBook, async ({ rows }) => {
          const report = await check(file(renumbered(rows, way)));
          assert.deepEqual(allRulesOf(report), []);
        }),
        { numRuns: 60 },
      );
    });
  }

  const shapes: readonly FileForm[] = [
    { separator: '|', lineEnd: '\n' },
    { encoding: 'iso-8859-15' },
    { lineEnd: '\n', encoding: 'iso-8859-15', separator: '|' },
  ];
  for (const form of shapes) {
    it(`written as ${JSON.stringify(form)}`, async () => {
      await fc.assert(
        fc.asyncProperty(ledgerBook, async ({ rows }) => {
          assert.deepEqual(allRulesOf(await check(file(rows, form))), []);
        }),
        { numRuns: 30 },
      );
    });
  }

  it('interleaved: the rows of one day in any order', async () => {
    await fc.assert(
      fc.asyncProperty(ledgerBook, fc.func(fc.nat()), async ({ rows }, weight) => {
        const [opening, rest] = [rows.slice(0, 2), rows.slice(2)];
        const order = rest.map((fields, i) => ({ fields, weight: weight(i) }));
        order.sort(
          (a, b) => Number(a.fields.EcritureDate) - Number(b.fields.EcritureDate) || a.weight - b.weight,
        );
        const report = await check(file([...opening, ...order.map(({ fields }) => fields)]));
        assert.deepEqual(allRulesOf(report), []);
      }),
      { numRuns: 60 },
    );
  });
});

describe('one change of a legal ledger, one rule', () => {
  for (const { rule, about, rows, form = {}, also = [] } of ledgerMutations) {
    it(`${rule}: ${JSON.stringify(about)}`, async () => {
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
