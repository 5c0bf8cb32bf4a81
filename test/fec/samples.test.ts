import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Regime, Report } from '../../core/fec/report.ts';
import { check, concat, encode, findingOf, rulesOf, sharedFile } from './fixtures/fec.ts';

interface Sample {
  readonly file: string;
  readonly encoding: Report['file']['encoding'];
  readonly shape: readonly [separator: 'tab' | 'pipe', lineEnd: 'lf' | 'crlf', columns: number, Regime];
  /** Text of its rows that has to be shown so. */
  readonly holds: string;
  /** The year of its closing date. */
  readonly year: number;
  /** Rule and count of findings under a name of that year: traits of the file, none of them an error. */
  readonly said: Readonly<Record<string, number>>;
}

const samples: readonly Sample[] = [
  {
    file: 'ekylibre_istea_123456789FEC20201231.txt',
    encoding: 'utf-8',
    shape: ['pipe', 'lf', 21, 'BAT'],
    holds: 'Apur.diff.réglement',
    year: 2020,
    said: {
      'aux-pair': 1982,
      'loop-column-count': 1,
      'cash-payment-fields': 131,
      'lettering-pair': 31,
      'entry-number-gap': 19,
      'entry-number-inversion': 5,
      'account-unknown-root': 2,
      'duplicate-entry': 15,
    },
  },
  {
    file: 'ekylibre_sage-coala_2020.txt',
    encoding: 'utf-8',
    shape: ['tab', 'lf', 18, 'BIC'],
    holds: 'espèces',
    year: 2020,
    said: {
      'opening-missing': 1,
      'entry-number-gap': 3,
      'valid-date-constant': 1,
      'lettering-unbalanced': 23,
    },
  },
  {
    file: 'kledg_123456789FEC20251231.txt',
    encoding: 'utf-8',
    shape: ['tab', 'crlf', 18, 'BIC'],
    holds: 'À-nouveaux',
    year: 2025,
    said: { 'file-order-by-validation': 1, 'opening-not-first': 1, 'valid-date-after-closing': 3 },
  },
  {
    file: 'kledg_other-software-2024.iso8859-15.txt',
    encoding: 'iso-8859-15',
    shape: ['pipe', 'lf', 18, 'BIC'],
    holds: 'Abonnement logiciel 12 € HT',
    year: 2024,
    said: { 'amount-empty': 9, 'file-order-by-validation': 1 },
  },
  {
    file: 'lasocietenouvelle_sample_pipe.txt',
    encoding: 'utf-8',
    shape: ['pipe', 'lf', 18, 'BIC'],
    holds: 'matières',
    year: 2024,
    said: { 'opening-missing': 1, 'lettering-all-empty': 1, 'final-newline-missing': 1 },
  },
  {
    file: 'lasocietenouvelle_sample_tab.txt',
    encoding: 'utf-8',
    shape: ['tab', 'lf', 18, 'BIC'],
    holds: 'déductible',
    year: 2024,
    said: { 'opening-missing': 1, 'lettering-all-empty': 1, 'final-newline-missing': 1 },
  },
  {
    file: 'neolegal_111111111FEC20221231.TXT',
    encoding: 'iso-8859-15',
    shape: ['pipe', 'lf', 18, 'BIC'],
    holds: 'CREATø MAQUETTE',
    year: 2022,
    said: {
      'file-name-other-year': 1,
      'valid-date-constant': 1,
      'header-name-variant': 1,
      'header-trailing-separator': 1,
      'field-padding': 1,
      'duplicate-entry': 1,
      'opening-not-first': 1,
      'duplicate-row': 2,
    },
  },
  {
    file: 'tryton_FEC-previous.csv',
    encoding: 'ascii',
    shape: ['tab', 'crlf', 18, 'BIC'],
    holds: 'Produits finis',
    year: 2017,
    said: {
      'opening-missing': 1,
      'lettering-all-empty': 1,
      'field-label-too-generic': 1,
      'piece-ref-placeholder': 1,
    },
  },
];

/** Cents of `1234,5`, `0001234,50` or nothing. */
function cents(text: string): bigint {
  const [whole = '', fraction = ''] = text.trim().split(',');
  return BigInt(`${whole || '0'}${fraction.padEnd(2, '0')}`);
}

function decimal(sum: bigint): string {
  const digits = String(sum).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The totals of a file, counted in the plainest way. */
function naiveTotals(bytes: Uint8Array, encoding: string): Report['totals'] {
  const text = new TextDecoder(encoding === 'ascii' ? 'utf-8' : encoding).decode(bytes);
  const [head = '', ...rows] = text.split(/\r\n|\n|\r/).filter((line) => line !== '');
  const separator = head.includes('|') ? '|' : '\t';
  const names = head.split(separator).map((name) => name.trim().toLowerCase());
  const tables = rows.map((line) => line.split(separator).map((cell) => cell.trim()));
  const column = (name: string) => tables.map((cells) => cells[names.indexOf(name)] ?? '');
  const side = (name: string, sens: string) =>
    names.includes('sens')
      ? column('montant').map((amount, i) => (column('sens')[i] === sens ? cents(amount) : 0n))
      : column(name).map(cents);
  const sum = (values: readonly bigint[]) => decimal(values.reduce((all, value) => all + value, 0n));
  const days = column('ecrituredate')
    .sort()
    .map((date) => date.replace(/(....)(..)(..)/, '$1-$2-$3'));
  const journals = column('journalcode');
  return {
    rows: rows.length,
    entries: new Set(column('ecriturenum').map((number, i) => JSON.stringify([journals[i], number]))).size,
    debit: sum(side('debit', 'D')),
    credit: sum(side('credit', 'C')),
    journals: new Set(journals).size,
    accounts: new Set(column('comptenum')).size,
    period: { from: days[0]!, to: days.at(-1)! },
  };
}

const read = samples.map((sample) => ({ ...sample, bytes: sharedFile(`samples/${sample.file}`) }));
const skip = read.every(({ bytes }) => bytes === null) && 'the shared files are not here';

describe('exports of real software', () => {
  for (const { file, encoding, shape, holds, year, said, bytes } of read) {
    const sample = bytes ?? new Uint8Array(0);

    it(`${file}: shape, totals as counted naively, no error under a legal name`, { skip }, async () => {
      const report = await check(sample);
      const { separator, line_end, columns, regime } = report.file;
      assert.deepEqual([report.file.encoding, separator, line_end, columns, regime], [encoding, ...shape]);
      assert.deepEqual(report.totals, naiveTotals(sample, encoding));
      assert.equal(report.totals.debit, report.totals.credit);
      assert.deepEqual([report.verdicts.law, report.verdicts.loop], ['conforme', 'accepted']);
    });

    it(`${file}: what is said of it`, { skip }, async () => {
      const report = await check(sample, { name: `732829320FEC${year}1231.txt` });
      assert.deepEqual(
        Object.fromEntries(report.findings.map((finding) => [finding.rule, finding.count])),
        said,
      );
      assert.ok(
        report.findings.every(({ severity }) => severity.law !== 'error' && severity.loop !== 'error'),
      );
      assert.deepEqual(report.tests_not_possible, []);
    });

    it(`${file}: nothing but its name is against the law`, { skip }, async () => {
      const report = await check(sample, { name: file });
      const errors = report.findings
        .filter(({ severity }) => severity.law === 'error')
        .map(({ rule }) => rule);
      assert.ok(
        errors.every((rule) => rule === 'file-name-pattern' || rule === 'file-name-siren'),
        String(errors),
      );
      assert.equal(errors.length, 1);
    });

    it(`${file}: its text is shown right`, { skip }, async () => {
      const text = new TextDecoder(encoding === 'ascii' ? 'utf-8' : encoding).decode(sample);
      const line = text.split(/\r?\n/).find((candidate) => candidate.includes(holds));
      assert.ok(line, holds);
      const short = line.slice(0, line.lastIndexOf(shape[0] === 'tab' ? '\t' : '|'));
      const coded = encoding === 'iso-8859-15' ? encode(short, 'iso-8859-15') : encode(short);
      const newline = encode(text.endsWith('\n') ? '' : '\n');
      const report = await check(concat(sample, newline, coded));
      const shown = findingOf(report, 'field-count')?.samples[0]?.value;
      const trimmed = short.replace(/^ +| +$/g, '');
      assert.equal(shown, trimmed.length > 200 ? `${trimmed.slice(0, 199)}…` : trimmed);
      assert.deepEqual(
        rulesOf(report).filter((rule) => rule === 'encoding-mixed'),
        [],
      );
    });

    it(`${file}: cut anywhere, the same report`, { skip }, async () => {
      const whole = await check(sample);
      for (const cut of [1, 7, 1000, 4096, 65_536])
        assert.deepEqual(await check(sample, { cut }), whole, `${cut}`);
    });
  }
});
