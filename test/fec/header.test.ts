import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { matchHeader, readFirstRecord } from '../../core/fec/header.ts';
import type { Regime, Report } from '../../core/fec/report.ts';
import { check, encode, entry, type FileForm, file, findingOf, names, rulesOf } from './fixtures/fec.ts';

const legal = names();
const rows = entry('1');

function fileOf({ file }: Report) {
  return [file.columns, file.variant, file.regime, file.regime_source, file.separator, file.line_end];
}

const shapes: readonly (readonly [
  name: string,
  form: FileForm,
  regime: Regime | undefined,
  expected: unknown[],
])[] = [
  ['18', {}, undefined, [18, 'debit-credit', 'BIC', 'inferred', 'tab', 'crlf']],
  ['18, declared', {}, 'COM', [18, 'debit-credit', 'COM', 'declared', 'tab', 'crlf']],
  [
    '21',
    { columns: names('BAT'), separator: '|' },
    undefined,
    [21, 'debit-credit', 'BAT', 'inferred', 'pipe', 'crlf'],
  ],
  [
    '22',
    { columns: names('BNCT'), lineEnd: '\r' },
    undefined,
    [22, 'debit-credit', 'BNCT', 'inferred', 'tab', 'cr'],
  ],
  [
    '22, Montant',
    { columns: names('BNCT', 'montant-sens'), lineEnd: '\n' },
    undefined,
    [22, 'montant-sens', 'BNCT', 'inferred', 'tab', 'lf'],
  ],
  [
    '18 and a closing separator',
    { trailing: true, lineEnd: '\r\r\n' },
    undefined,
    [18, 'debit-credit', 'BIC', 'inferred', 'tab', 'crcrlf'],
  ],
  [
    '18, padded',
    { width: 20, separator: '|' },
    undefined,
    [18, 'debit-credit', 'BIC', 'inferred', 'pipe', 'crlf'],
  ],
  ['no header, 18', { header: null }, undefined, [18, 'debit-credit', 'BIC', 'inferred', 'tab', 'crlf']],
  [
    'no header, 18 and a closing separator',
    { header: null, trailing: true },
    undefined,
    [18, 'debit-credit', 'BIC', 'inferred', 'tab', 'crlf'],
  ],
  [
    'no header, 21',
    { header: null, columns: names('BAT') },
    undefined,
    [21, 'debit-credit', 'BAT', 'inferred', 'tab', 'crlf'],
  ],
  [
    'no header, 22, pipe',
    { header: null, columns: names('BNCT'), separator: '|' },
    undefined,
    [22, 'debit-credit', 'BNCT', 'inferred', 'pipe', 'crlf'],
  ],
];

describe('the first line says the shape of the file', () => {
  for (const [name, form, regime, expected] of shapes) {
    it(name, async () => {
      const report = await check(file(rows, form), regime === undefined ? {} : { regime });
      assert.deepEqual(fileOf(report), expected);
      assert.deepEqual(
        {
          rows: report.totals.rows,
          entries: report.totals.entries,
          debit: report.totals.debit,
          credit: report.totals.credit,
        },
        { rows: 2, entries: 1, debit: '100.00', credit: '100.00' },
      );
    });
  }
});

describe('names are matched, not places', () => {
  const matched = (change: (name: string) => string) =>
    matchHeader(legal.map(change), undefined).columns.map((column) => column.match);

  for (const [about, change, match] of [
    ['as the law writes them', (name: string) => name, 'exact'],
    ['in capitals', (name: string) => name.toUpperCase(), 'variant'],
    ['in small letters', (name: string) => name.toLowerCase(), 'variant'],
    ['with an underscore', (name: string) => `${name.slice(0, 3)}_${name.slice(3)}`, 'variant'],
    ['in quotation marks', (name: string) => `"${name}"`, 'exact'],
    ['with a no-break space', (name: string) => `${name}\u00a0`, 'hidden'],
    ['with a mark without width', (name: string) => `${name.slice(0, 3)}\u200b${name.slice(3)}`, 'hidden'],
    ['with a NUL, in capitals', (name: string) => `\0${name.toUpperCase()}`, 'hidden'],
  ] as const) {
    it(about, () => assert.deepEqual([...new Set(matched(change))], [match]));
  }

  for (const [written, meant] of [
    ['Crédit', 'Credit'],
    ['Débit', 'Debit'],
    ['PièceRef', 'PieceRef'],
    ['Montant Devise', 'Montantdevise'],
    ['MontantDevise', 'Montantdevise'],
    ['CompteAuxNum', 'CompAuxNum'],
    ['COMPTEAUXLIB', 'CompAuxLib'],
    ['IdDevise', 'Idevise'],
    ['JournalLibelle', 'JournalLib'],
  ] as const) {
    it(`${written} is ${meant}`, () => {
      const header = matchHeader(
        legal.map((name) => (name === meant ? written : name)),
        undefined,
      );
      assert.equal(header.position(meant), legal.indexOf(meant));
      assert.deepEqual(header.missing, []);
    });
  }

  it('the first of two columns of a name counts, and a real name before another name', () => {
    const header = matchHeader([...legal, 'Debit', 'CompteAuxNum'], undefined);
    assert.equal(header.position('Debit'), 11);
    assert.deepEqual(
      header.columns.slice(18).map(({ match }) => match),
      ['duplicate', 'extra'],
    );
  });

  it('columns in another order are read right, and said once', async () => {
    const columns = [...legal].reverse();
    const report = await check(file(rows, { columns }));
    assert.deepEqual(
      [report.totals.debit, report.totals.credit, report.totals.accounts],
      ['100.00', '100.00', 2],
    );
    assert.deepEqual(rulesOf(report), ['header-field-order']);
    assert.equal(findingOf(report, 'header-field-order')?.count, 1);
  });

  it('without Sens nobody knows the sides', async () => {
    const columns = names('BIC', 'montant-sens').filter((name) => name !== 'Sens');
    const report = await check(file(rows, { columns }));
    assert.deepEqual(
      [report.totals.debit, report.totals.credit, report.verdicts.loop],
      ['0.00', '0.00', 'not-tested'],
    );
    assert.deepEqual(report.tests_not_possible, [
      { test: 'balance', reason: 'il manque des colonnes : Sens' },
    ]);
  });

  it('a missing column leaves the others where they are', async () => {
    for (const missing of legal) {
      const report = await check(file(rows, { columns: legal.filter((name) => name !== missing) }));
      const said = findingOf(report, 'header-field-missing');
      assert.deepEqual([said?.count, said?.samples[0]?.message], [1, `La zone ${missing} est absente`]);
      assert.equal(findingOf(report, 'header-field-order'), undefined, missing);
      assert.equal(findingOf(report, 'required-field-empty'), undefined, missing);
    }
  });
});

describe('a first line that is no header', () => {
  for (const [about, text, kind] of [
    ['names between commas', legal.join(','), 'separator'],
    ['names between semicolons', legal.join(';'), 'separator'],
    ['names in columns of spaces', legal.map((name) => name.padEnd(20)).join(''), 'separator'],
    ['names between tabs', legal.join('\t'), 'header'],
    ['four names are enough', legal.slice(0, 4).join('|'), 'header'],
    ['three are not', legal.slice(0, 3).join('|'), 'unknown'],
    ['a sentence', 'Bonjour, ceci n’est pas un FEC', 'unknown'],
    ['nothing', '', 'unknown'],
    ['18 words of something else', Array(18).fill('nom').join('\t'), 'unknown'],
    ['a row', `AC\tA\t1\t20240105${'\t'.repeat(14)}`, 'data'],
    ['19 fields of a row', `AC\tA\t1\t20240105${'\tx'.repeat(15)}`, 'unknown'],
  ] as const) {
    it(about, () => assert.equal(readFirstRecord(encode(text)).kind, kind));
  }

  it('its fields are judged as those of line 1', async () => {
    const report = await check(file(entry('1', '1.00'), { header: null }));
    assert.deepEqual(
      findingOf(report, 'amount-decimal-point')?.samples.map(({ line, column_number }) => [
        line,
        column_number,
      ]),
      [
        [1, 12],
        [2, 13],
      ],
    );
  });
});

it('a name of any length is shown in part', async () => {
  const columns = [...legal, 'x'.repeat(500_000)];
  const bytes = file([...rows, { ...rows[0], EcritureLib: 'a\tb' }], { columns });
  assert.ok(JSON.stringify(await check(bytes)).length < 30_000);
});

it('each of many extra columns is noted by the tool', async () => {
  const columns = [...legal, ...Array.from({ length: 50_000 }, (_, i) => `C${i}`)];
  const report = await check(file(rows, { columns, separator: '|' }));
  assert.equal(findingOf(report, 'extra-columns')?.count, 50_000);
  assert.ok(report.official.classes.includes('S'));
});
