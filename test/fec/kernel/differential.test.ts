import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { file, names } from '../fixtures/fec.ts';
import { ledgerBook } from '../fixtures/ledger-book.ts';
import { difference, plainly, withKernel } from './fixtures/engines.ts';
import { hostileFile } from './fixtures/hostile-file.ts';
import { longLedger } from './fixtures/long-ledger.ts';

describe('the kernel changes nothing in what is said of a file', () => {
  it('with anything wrong in it', async () => {
    let passed = 0;
    let files = 0;
    await fc.assert(
      fc.asyncProperty(hostileFile({ mostCopies: 20 }), async ({ parts, asked, cut }) => {
        const kernel = await withKernel(parts, cut, asked);
        files++;
        passed += kernel.passed;
        assert.equal(difference(await plainly(parts, asked), kernel.said), '');
      }),
      { numRuns: 150 },
    );
    assert.ok(passed > 50 * files, `${passed} rows passed in ${files} files`);
  });

  for (const regime of ['BIC', 'COM', 'BAT', 'BNCT'] as const) {
    for (const variant of ['debit-credit', 'montant-sens'] as const) {
      it(`a legal ledger, ${regime}, ${variant}: it passes nearly all rows`, async () => {
        const [book] = fc.sample(ledgerBook, 1);
        const rows = longLedger(book!.rows, 40, 'entries');
        const parts = [
          { name: '732829320FEC20241231.txt', bytes: file(rows, { columns: names(regime, variant) }) },
        ];
        const asked = { regime, listening: false };
        const kernel = await withKernel(parts, 20_000, asked);
        assert.equal(difference(await plainly(parts, asked), kernel.said), '');
        assert.ok(kernel.passed > rows.length / 2, `${kernel.passed} of ${rows.length} rows`);
      });
    }
  }
});
