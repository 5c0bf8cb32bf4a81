import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Regime } from '../../../core/fec/report.ts';
import { check, entry, file, findingOf, names } from '../fixtures/fec.ts';
import { toBytes } from './fixture.ts';
import { makeMutant } from './mutate.ts';
import { SeededRandom } from './random.ts';

async function assertExplained(bytes: Uint8Array, name: string, regime: Regime, about: string) {
  const report = await check(bytes, { name, regime });
  const { official } = report.verdicts;
  if (official === 'not-tested') return official;
  const errors = report.findings.filter(({ severity }) => severity.official === 'error');
  assert.equal(
    errors.length > 0,
    official !== 'conforme',
    `${about}: ${official}, ${JSON.stringify(errors)}`,
  );
  return official;
}

describe('the verdict of the official tool is explained', () => {
  for (const from of [0, 300, 600, 900]) {
    it(`a finding is its error where, and only where, it is not content: files from ${from}`, async () => {
      const seen = new Set<string>();
      for (let seed = from; seed < from + 300; seed++) {
        const { name, regime, text } = makeMutant(new SeededRandom(seed));
        seen.add(await assertExplained(toBytes(text), name, regime, `seed ${seed}`));
      }
      assert.deepEqual([...seen].sort(), ['conforme', 'non-conforme', 'not-tested', 'refused']);
    });
  }

  const montantSens = names('BIC', 'montant-sens');
  const first = ['Montant', ...montantSens.filter((name) => name !== 'Montant')];
  const cases: readonly (readonly [rule: string, bytes: Uint8Array])[] = [
    ['header-field-order', file(entry('1', '1,00'), { columns: first })],
    ['header-name-variant', file(entry('1'), { header: names().map((n) => n.replace('lC', 'l C')) })],
    ['line-break-in-field', file(entry('1', '1,00', { EcritureLib: 'a\nb' }), { columns: montantSens })],
    ['separator-in-field', file(entry('1', '1,00', { EcritureLib: 'a\tb' }), { columns: montantSens })],
    ['required-field-empty', file(entry('1', '1,00', { EcritureLib: '\0\0' }))],
    ['required-field-only-nbsp', file(entry('1', '1,00', { EcritureDate: '\u00a0' }))],
  ];
  for (const [rule, bytes] of cases) {
    it(`by ${rule}`, async () => {
      const report = await check(bytes);
      assert.notEqual(report.verdicts.official, 'conforme');
      assert.equal(findingOf(report, rule)?.severity.official, 'error');
      assert.equal(findingOf(report, 'official-only'), undefined);
    });
  }
});
