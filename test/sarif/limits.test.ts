import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ByteSource } from '../../core/ports.ts';
import { concat, debit, encode, entry, file, legalName, names, type Row, row } from '../fec/fixtures/fec.ts';
import { countsOf, memoryFile, sarifOf, shownBy } from './run.ts';
import type { ParsedRun } from './sarif-shape.ts';

const otherName = '349536599FEC20241231.txt';
const fingerprint = ({ partialFingerprints }: ParsedRun['results'][number]) =>
  partialFingerprints['loopFecFinding/v1'];

/** Rows that are alike, and one that is not. */
function many(count: number, change: Row, one: Row = {}, name = legalName): ByteSource {
  const cells = (fields: Row) =>
    `${names()
      .map((column) => fields[column] ?? '')
      .join('\t')}\r\n`;
  const block = encode(cells(row({ Debit: '1,00', Credit: '0,00', ...change })).repeat(1000));
  const last = encode(cells(row({ Debit: '1,00', Credit: '0,00', ...one })));
  return {
    name,
    size: -1,
    async *read() {
      yield file([]);
      for (let left = count; left > 0; left -= 1000) yield block;
      yield last;
    },
  };
}

describe('at most 5 000 results', () => {
  it('the most severe first; what is left out is counted by rule', async () => {
    const { run, reports, lines } = await sarifOf([
      many(100_000, { PieceRef: '', CompAuxLib: 'Dupont', EcritureLib: '"x"' }),
    ]);
    assert.equal(run.results.length, 5000);
    const order = ['error', 'warning', 'note', 'none'];
    const ranks = run.results.map(({ level }) => order.indexOf(level));
    assert.deepEqual(ranks, [...ranks].sort());
    const counts = countsOf(reports);
    assert.equal(counts['required-field-empty'], 100_000);
    assert.equal(
      lines.reduce((sum, { count }) => sum + count, 0),
      Object.values(counts).reduce((sum, count) => sum + count, 0),
    );
    const shown = shownBy(run);
    for (const [rule, count] of Object.entries(counts)) {
      assert.equal((shown[rule] ?? 0) + (run.properties.leftOut[rule] ?? 0), count, rule);
    }
    assert.ok(run.results.every(({ level }) => level === 'error'));
    const said = run.invocations[0].toolExecutionNotifications.find(
      ({ descriptor }) => descriptor.id === 'results-left-out',
    );
    const left = Object.values(run.properties.leftOut).reduce((sum, count) => sum + count, 0);
    assert.match(said?.message.text ?? '', new RegExp(`^5000 résultats .* ; ${left} autres constats`));
  });

  it('a fault on every row does not hide the only one of another rule', async () => {
    const { run } = await sarifOf([many(20_000, { PieceRef: '' }, { EcritureDate: '20240231' })]);
    const lines = run.results.map(({ locations }) => locations[0]?.physicalLocation.region?.startLine);
    const alone = run.results.filter(({ ruleId }) => ruleId === 'date-calendar');
    assert.deepEqual(
      alone.map(({ locations }) => locations[0]?.physicalLocation.region?.startLine),
      [20_002],
    );
    assert.deepEqual(
      lines,
      lines.toSorted((a, b) => a! - b!),
    );
  });

  it('errors of a later file come before warnings of an earlier one', async () => {
    const { run, reports } = await sarifOf([
      many(6000, { CompAuxLib: 'Dupont' }),
      many(3000, { PieceRef: '' }, {}, otherName),
    ]);
    const shown = shownBy(run);
    assert.equal(shown['required-field-empty'], 3000);
    assert.equal(run.results.length, 5000);
    assert.equal(run.properties.leftOut['aux-pair'], 6000 - (shown['aux-pair'] ?? 0));
    const uris = run.results
      .filter(({ ruleId }) => ruleId === 'required-field-empty')
      .map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri);
    assert.deepEqual([...new Set(uris)], [otherName]);
    assert.equal(countsOf(reports)['aux-pair'], 6000);
  });

  it('5 000 and no more: nothing is left out, nothing said of it', async () => {
    const { run } = await sarifOf([many(2000, { PieceRef: '' })]);
    assert.ok(run.results.length > 2000 && run.results.length < 5000);
    assert.deepEqual(run.properties.leftOut, {});
    assert.ok(
      run.invocations[0].toolExecutionNotifications.every(
        ({ descriptor }) => descriptor.id !== 'results-left-out',
      ),
    );
  });
});

describe('fingerprints', () => {
  const faults = [
    debit('1.5', { EcritureNum: '7' }),
    debit('1.5', { EcritureNum: '7' }),
    debit('2.5', { EcritureNum: '7', EcritureDate: '20240231' }),
  ];

  it('tell the findings of a file from each other', async () => {
    const { run } = await sarifOf([memoryFile(file(faults))]);
    const all = run.results.map(fingerprint);
    assert.ok(all.length > 3);
    assert.equal(new Set(all).size, all.length);
  });

  it('stay when rows are inserted above, and whatever the language', async () => {
    const before = await sarifOf([memoryFile(file(faults))]);
    const after = await sarifOf([memoryFile(file([...entry('1'), ...entry('2', '3,00'), ...faults]))], {
      lang: 'en',
    });
    const byRow = (run: ParsedRun) =>
      run.results
        .filter(({ ruleId }) => /^(amount|date)-/.test(ruleId))
        .map((result) => [result.ruleId, fingerprint(result)]);
    assert.ok(byRow(before.run).length >= 4);
    assert.deepEqual(byRow(after.run), byRow(before.run));
    const line = ({ run }: { run: ParsedRun }) =>
      run.results.find(({ ruleId }) => ruleId === 'date-calendar')?.locations[0]?.physicalLocation.region;
    assert.deepEqual([line(before)?.startLine, line(after)?.startLine], [4, 8]);
  });

  it('do not hang on how the file is cut in chunks', async () => {
    const bytes = concat(file(faults), encode('x\r\n'));
    const whole = await sarifOf([memoryFile(bytes)]);
    const cut = await sarifOf([
      {
        name: legalName,
        size: bytes.length,
        async *read() {
          for (let i = 0; i < bytes.length; i += 7) yield bytes.slice(i, i + 7);
        },
      },
    ]);
    assert.equal(cut.text, whole.text);
  });
});
