/**
 * The rules of a FEC as far as SQL can say them, and its SHA-256: `duckdb-rules.ts FILE tab|pipe utf-8|iso-8859-15 THREADS`.
 * Each field is read once and kept as what the questions about the ledger need; each question is one statement.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { type ledgerRules, rowRules } from '../rules-in-sql.ts';
import {
  amount,
  connect,
  isAmount,
  isDate,
  isEmpty,
  type Row,
  rejected,
  required,
  sourceOf,
} from './duckdb-source.ts';

const [file = '', separator, encoding, threads = '2'] = process.argv.slice(2);
const source = sourceOf({ file, separator, encoding }, () => 'VARCHAR');
const [, year, month, day] = /FEC(\d{4})(\d\d)(\d\d)\./.exec(basename(file)) ?? [];
const closing = `DATE '${year}-${month}-${day}'`;

/** What the fields of a row are: those of the file keep their names, so these have others. */
const values = {
  booked: dateOf('EcritureDate'),
  dated: dateOf('PieceDate'),
  validated: dateOf('ValidDate'),
  lettered: dateOf('DateLet'),
  debited: amountOf('Debit'),
  credited: amountOf('Credit'),
  foreign_amount: amountOf('Montantdevise'),
};

function dateOf(column: string): string {
  return `CASE WHEN ${isDate(column)} THEN try_strptime(${column}, '%Y%m%d')::DATE END`;
}

function amountOf(column: string): string {
  return `CASE WHEN ${isAmount(column)} THEN ${amount(column)} END`;
}

const has = (column: string) => `coalesce(${column}, '') <> ''`;
const printOf = (column: string) => `CASE WHEN ${has(column)} THEN hash(${column}) END`;
const oneOfTwo = (a: string, b: string) => `(${has(a)}) <> (${has(b)})`;
const anyOf = (of: (value: string) => string, names: readonly string[]) => names.map(of).join(' OR ');
const dates = ['booked', 'dated', 'validated', 'lettered'];

const isFaulty = [
  ...required.map(isEmpty),
  ...['booked', 'dated', 'validated', 'debited', 'credited'].map((value) => `${value} IS NULL`),
  `(${has('DateLet')} AND lettered IS NULL)`,
].join(' OR ');

const isBroken: Record<(typeof rowRules)[number], string> = {
  'account-first-three-digits': "NOT regexp_matches(CompteNum, '^\\d{3}')",
  'account-class': "CompteNum < '1' OR CompteNum >= '9'",
  'amount-negative': 'debited < 0 OR credited < 0',
  'amount-debit-and-credit': 'debited <> 0 AND credited <> 0',
  'amount-zero-line': 'debited = 0 AND credited = 0',
  'date-implausible': anyOf((date) => `abs(year(${date}) - ${year}) > 10`, dates),
  'ecriture-date-outside-year': `booked > ${closing} OR booked <= ${closing} - INTERVAL 24 MONTH`,
  'valid-date-before-ecriture-date': 'validated < booked',
  'valid-date-after-closing': `validated > ${closing}`,
  'late-validation': 'validated > last_day(booked + INTERVAL 1 MONTH)',
  'let-date-before-piece': 'lettered < booked',
  'aux-pair': oneOfTwo('CompAuxNum', 'CompAuxLib'),
  'aux-on-non-tiers-account': `${has('CompAuxNum')} AND CompteNum[1] <> '4'`,
  'lettering-pair': oneOfTwo('EcritureLet', 'DateLet'),
  'currency-pair': oneOfTwo('Montantdevise', 'Idevise'),
  'currency-code': `${has('Idevise')} AND NOT regexp_full_match(Idevise, '[A-Z]{3}')`,
  'currency-sign':
    'foreign_amount <> 0 AND debited <> credited AND (foreign_amount > 0) <> (debited > credited)',
  'optional-field-filler': anyOf(
    (column) => `regexp_full_match(${column}, '0+')`,
    ['CompAuxNum', 'EcritureLet', 'DateLet'],
  ),
  'opening-on-result-accounts': "JournalCode = 'AN' AND CompteNum >= '6' AND CompteNum < '8'",
};
const rowConditions = [isFaulty, ...rowRules.map((rule) => isBroken[rule])];
const flags = rowConditions.map((is, bit) => `CASE WHEN ${is} THEN ${2 ** bit} ELSE 0 END`).join(' + ');
const flagged = (bit: number) => `(count(*) FILTER ((flags & ${2 ** bit}) <> 0))::BIGINT`;

const groups = (of: string, by: string, when: string) =>
  `(SELECT count(*) FROM (SELECT 1 FROM ${of} GROUP BY ${by} HAVING ${when}))`;
const severalLabels = (code: string, label: string) =>
  `(SELECT count(*) FROM (SELECT 1 FROM booking WHERE ${has(code)} GROUP BY ${code} HAVING min(${label}) <> max(${label})))`;
const isOff = 'sum(debited) <> sum(credited)';
const steps = `(SELECT value, first_date, lag(value) OVER series AS value_before, lag(first_date) OVER series AS date_before
  FROM entry WHERE value IS NOT NULL WINDOW series AS (PARTITION BY JournalCode, prefix ORDER BY value))`;

const questions: Record<(typeof ledgerRules)[number], string> = {
  'entry-single-line': '(SELECT count(*) FROM entry WHERE n = 1)',
  'entry-multiple-dates': '(SELECT count(*) FROM entry WHERE first_date <> last_date)',
  'duplicate-entry':
    '(SELECT coalesce(sum(times - 1), 0) FROM (SELECT count(*) AS times FROM entry WHERE n > 1 GROUP BY first_date, print, n))',
  'entry-number-gap': `(SELECT count(*) FROM ${steps} WHERE value > value_before + 1)`,
  'entry-number-inversion': `(SELECT count(*) FROM ${steps} WHERE first_date < date_before)`,
  'account-label-inconsistent': severalLabels('CompteNum', 'account_label'),
  'aux-label-inconsistent': severalLabels('CompAuxNum', 'party_label'),
  'journal-label-inconsistent': severalLabels('JournalCode', 'journal_label'),
  'journal-unbalanced': groups('booking', 'JournalCode', isOff),
  'month-unbalanced': groups('booking', "date_trunc('month', booked)", isOff),
  'lettering-unbalanced': `(SELECT count(*) FROM (SELECT 1 FROM booking WHERE ${has('EcritureLet')}
    GROUP BY CompteNum, CompAuxNum, EcritureLet HAVING ${isOff}))`,
  'lettering-all-empty': `(SELECT CASE WHEN count(*) FILTER (${has('EcritureLet')}) = 0 THEN 1 ELSE 0 END FROM booking)`,
  'opening-missing':
    "(SELECT CASE WHEN count(*) FILTER (JournalCode = 'AN') = 0 THEN 1 ELSE 0 END FROM entry)",
  'valid-date-constant': '(SELECT CASE WHEN min(validated) = max(validated) THEN 1 ELSE 0 END FROM booking)',
};

/** In this thread, while DuckDB's are at work. */
function sha256(path: string): string {
  const digest = new Bun.CryptoHasher('sha256');
  const block = new Uint8Array(1 << 20);
  const handle = openSync(path, 'r');
  for (let n = readSync(handle, block); n > 0; n = readSync(handle, block)) {
    digest.update(block.subarray(0, n));
  }
  closeSync(handle);
  return digest.digest('hex');
}

const ask = await connect(threads);
await ask('SET preserve_insertion_order=false');
const reading = ask(`CREATE TEMP TABLE booking AS
  SELECT JournalCode, EcritureNum, CompteNum, CompAuxNum, EcritureLet, booked, validated, debited, credited,
    ${printOf('JournalLib')} AS journal_label, ${printOf('CompteLib')} AS account_label,
    ${printOf('CompAuxLib')} AS party_label,
    ${flags} AS flags
  FROM (SELECT *, ${Object.entries(values)
    .map(([name, value]) => `${value} AS ${name}`)
    .join(', ')} FROM ${source})`);
const digest = sha256(file);
await reading;
await ask(`CREATE TEMP TABLE entry AS
  SELECT JournalCode, EcritureNum, count(*) AS n, sum(debited) AS debited, sum(credited) AS credited,
    min(booked) AS first_date, max(booked) AS last_date, sum(hash(CompteNum, CompAuxNum, debited, credited)) AS print,
    TRY_CAST(regexp_extract(EcritureNum, '\\d+$') AS BIGINT) AS value, regexp_replace(EcritureNum, '\\d+$', '') AS prefix
  FROM booking GROUP BY JournalCode, EcritureNum`);
const [totals] = await ask(`SELECT count(*) AS rows, (sum(debited) * 100)::BIGINT AS debit,
  (sum(credited) * 100)::BIGINT AS credit, ${rowConditions.map((_, bit) => `${flagged(bit)} AS c${bit}`).join(', ')} FROM booking`);
const [entries] = await ask(
  'SELECT count(*) AS n, count(*) FILTER (debited <> credited) AS unbalanced FROM entry',
);
const ledger: Row = {};
for (const [rule, question] of Object.entries(questions)) {
  const [answer] = await ask(`SELECT ${question}::BIGINT AS n`);
  ledger[rule] = Number(answer!.n);
}
const [lost] = await ask(rejected);
const counted = Object.fromEntries(rowRules.map((rule, i) => [rule, Number(totals![`c${i + 1}`])]));
process.stdout.write(
  `${JSON.stringify({
    rows: Number(totals!.rows) + Number(lost!.n),
    entries: Number(entries!.n),
    debit: Number(totals!.debit),
    credit: Number(totals!.credit),
    unbalanced: Number(entries!.unbalanced),
    faultyRows: Number(totals!.c0) + Number(lost!.n),
    sha256: digest,
    rules: { ...counted, ...ledger },
  })}\n`,
);
