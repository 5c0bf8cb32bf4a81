import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { allFieldLaws } from '../../core/fec/fields.ts';
import { mask, maskAccount, maskField } from '../../core/fec/mask.ts';
import {
  check,
  concat,
  encode,
  type FileForm,
  file,
  findingOf,
  lines,
  names,
  type Row,
  row,
} from './fixtures/fec.ts';
import { ledgerBook } from './fixtures/ledger-book.ts';
import { ledgerMutations } from './fixtures/ledger-mutations.ts';

const secret = 'Zqwvk';
/** A first letter stays. */
const leak = /qwvk/i;
const tellingFields = [
  'JournalLib',
  'CompteLib',
  'CompAuxNum',
  'CompAuxLib',
  'PieceRef',
  'EcritureLib',
  'EcritureLet',
  'ModeRglt',
  'NatOp',
  'IdClient',
  'Note',
];

/** The secret in every text field, in several words and with what belongs to the mutation. */
function planted(fields: Row, i: number): Row {
  const word = (name: string) => [
    name,
    `${fields[name] ?? ''} ${secret} n° ${i % 3} « ${secret.toUpperCase()} »`.trim(),
  ];
  return {
    ...fields,
    ...Object.fromEntries(tellingFields.map(word)),
    CompteNum: `${fields.CompteNum}${fields.CompteNum!.startsWith('4') ? secret : ''}`,
  };
}

async function said(bytes: Uint8Array, options = {}): Promise<string> {
  const lines: unknown[] = [];
  const report = await check(bytes, {
    values: 'masked',
    ...options,
    onFinding: (line) => void lines.push(line),
  });
  assert.equal(report.values, 'masked');
  return JSON.stringify([report, lines]);
}

const columns = [...names('BNCT'), 'Note'];

describe('masked values', () => {
  for (const { rule, about, rows, form } of ledgerMutations) {
    it(`${rule}: ${JSON.stringify(about)}: nobody is named`, async () => {
      const shape: FileForm = { columns, ...form };
      for (const { rows: book } of fc.sample(ledgerBook, { numRuns: 2, seed: 3 })) {
        for (const bytes of [file(rows(book).map(planted), shape), file(rows(book.map(planted)), shape)]) {
          assert.doesNotMatch(await said(bytes), leak);
        }
      }
    });
  }

  const ledger = fc.sample(ledgerBook, { numRuns: 1, seed: 5 })[0]!.rows.map(planted);
  const text = lines(ledger);
  const files: Readonly<Record<string, Uint8Array>> = {
    'without a header': file(ledger, { header: null }),
    'with other names': encode(`${secret}\t${secret}\r\n${text.join('\r\n')}`),
    'with one name of its own': file(ledger, { columns: names().with(0, 'Code') }),
    'cut rows': encode(text.map((line, i) => (i === 0 ? line : line.slice(0, 40 + (i % 90)))).join('\r\n')),
    'rows that begin late': encode(text.map((line, i) => (i === 0 ? line : line.slice(i % 60))).join('\r\n')),
    'line breaks in any field': encode(
      text
        .map((line, i) =>
          i === 0 ? line : line.replaceAll(secret, i % 2 === 0 ? `${secret}\n` : `\n${secret}`),
        )
        .join('\r\n'),
    ),
    'separators in any field': encode(
      text.map((line, i) => (i === 0 ? line : line.replace(secret, `${secret}\t${secret}`))).join('\r\n'),
    ),
    'a line break in EcritureNum': file(
      ledger.map((fields) => ({ ...fields, EcritureNum: `1\n${fields.EcritureNum}` })),
    ),
    'a separator in the last field': encode(
      text.map((line, i) => (i === 0 ? line : `${line}\t${secret}`)).join('\r\n'),
    ),
    'quotation marks': encode(
      text
        .map((line, i) =>
          i === 0
            ? line
            : line
                .split('\t')
                .map((cell) => `"${cell}"`)
                .join('\t'),
        )
        .join('\r\n'),
    ),
    'text in dates and amounts': file(
      ledger.map((fields) => ({
        ...fields,
        Debit: `12 ${secret}`,
        PieceDate: secret,
        DateLet: secret,
        ValidDate: `20240101 ${secret}`,
        Montantdevise: secret,
      })),
    ),
    'ISO 8859-15': file(ledger, { encoding: 'iso-8859-15' }),
    'a line too long': concat(file(ledger), encode(secret.repeat(300_000))),
  };
  for (const [name, bytes] of Object.entries(files)) {
    for (const lang of ['fr', 'en'] as const) {
      it(`${name}, ${lang}`, async () => assert.doesNotMatch(await said(bytes, { lang }), leak));
    }
  }

  it('codes, dates and amounts stay', async () => {
    const rows = [
      row({
        JournalCode: 'VE',
        EcritureNum: 'VE0012',
        Debit: '1234.50',
        EcritureDate: '2024-01-05',
        EcritureLib: '"Dupont"',
        Montantdevise: '5',
        Idevise: 'US$',
      }),
      row({ JournalCode: 'VE', EcritureNum: 'VE0012', CompteNum: '401DUPONT', Credit: '1,00' }),
    ];
    const report = await check(file(rows), { values: 'masked' });
    const value = (rule: string) => findingOf(report, rule)?.samples[0]?.value;
    assert.equal(value('amount-decimal-point'), '1234.50');
    assert.equal(value('date-format'), '2024-01-05');
    assert.equal(value('entry-unbalanced'), 'VE0012');
    assert.match(findingOf(report, 'entry-unbalanced')!.samples[0]!.message, /VE\/VE0012.*1233,50/);
    assert.equal(value('aux-in-account-number'), '401******');
    assert.equal(value('field-quoted'), '"D*****"');
    assert.equal(value('currency-code'), 'US$');
  });

  it('the shape of words stays', () => {
    const account = allFieldLaws.find((law) => law.name === 'CompteNum')!;
    const debit = allFieldLaws.find((law) => law.name === 'Debit')!;
    for (const [found, expected] of [
      [mask('Facture Müller 12'), 'F****** M***** 1*'],
      [mask('Société d’été'), 'S****** d’é**'],
      [maskAccount('411DUPONT'), '411******'],
      [maskField('411DUPONT', account), '411******'],
      [maskField('12,00 Dupont', debit), '12,00 D*****'],
      [maskField('1,2E3', debit), '1,2E3'],
      [maskField('', null), ''],
    ]) {
      assert.equal(found, expected);
    }
  });
});
