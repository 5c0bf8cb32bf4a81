import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkParts, credit, debit, encode, entry, file, findingOf, names, rulesOf } from './fixtures/fec.ts';

const part = (number: number, bytes: Uint8Array) => ({ name: `732829320FEC20241231_${number}.txt`, bytes });
/** Its other row is in the part that cannot be read. */
const half = file([debit('100,00')]);
const rest = file([credit('100,00')]);

describe('a split FEC of which a part cannot be read', () => {
  const unread: readonly (readonly [string, string, Uint8Array, string])[] = [
    [
      'in UTF-16',
      'encoding-not-allowed',
      file([credit('100,00')], { encoding: 'utf-16le', bom: true }),
      'not-tested',
    ],
    [
      'of other columns',
      'file-split-consistent',
      file([credit('100,00')], { columns: names('BAT') }),
      'not-tested',
    ],
    ['an archive', 'file-unsupported-container', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'rejected'],
  ];
  for (const [about, rule, bytes, loop] of unread) {
    it(`${about}: no entry is called unbalanced, and none balanced`, async () => {
      const report = await checkParts([part(1, half), part(2, bytes)], { lang: 'en' });
      assert.equal(report.verdicts.loop, loop);
      assert.equal(findingOf(report, 'entry-unbalanced'), undefined, String(rulesOf(report)));
      assert.deepEqual(report.tests_not_possible, [
        { test: 'balance', reason: 'a part of the FEC could not be read' },
      ]);
      const sample = findingOf(report, rule)?.samples[0];
      assert.deepEqual([sample?.part, sample?.line], [2, 1]);
    });
  }

  it('balanced as it is, Loop’s verdict is not known either', async () => {
    const utf16 = file(entry('2', '5,00'), { encoding: 'utf-16le', bom: true });
    const report = await checkParts([part(1, file(entry('1'))), part(2, utf16)], { lang: 'fr' });
    assert.equal(report.verdicts.loop, 'not-tested');
  });

  it('read whole, the entry is balanced', async () => {
    const report = await checkParts([part(1, half), part(2, rest)], { lang: 'fr' });
    assert.deepEqual([report.verdicts.law, report.tests_not_possible], ['conforme', []]);
    // Loop takes the parts one by one.
    assert.deepEqual([report.verdicts.loop, rulesOf(report)], ['rejected', ['entry-cut-by-parts']]);
  });
});

describe('what is said of a part as a whole says which part', () => {
  for (const [rule, bytes] of [
    ['file-empty', new Uint8Array(0)],
    ['official-only', file([])],
    ['encoding-windows-1252', file(entry('2', '5,00', { EcritureLib: '5 €' }), { encoding: 'windows-1252' })],
    ['line-end-cr-cr-lf', file(entry('2', '5,00'), { lineEnd: '\r\r\n' })],
    ['file-unsupported-container', encode('%PDF-1.7')],
  ] as const) {
    it(rule, async () => {
      const report = await checkParts([part(1, file(entry('1'))), part(2, bytes)], { lang: 'fr' });
      assert.equal(findingOf(report, rule)?.samples[0]?.part, 2, String(rulesOf(report)));
    });
  }
});
