/**
 * The core of the checks of a FEC in SQL: `duckdb.ts FILE tab|pipe utf-8|iso-8859-15 THREADS strict|lenient|typed`.
 * `strict` accepts what the law does, `lenient` what DuckDB can convert, and `typed` lets the reader convert.
 */
import { amount, connect, isAmount, isDate, isEmpty, rejected, required, sourceOf } from './duckdb-source.ts';

const [file = '', separator, encoding, threads = '2', flavour = 'strict'] = process.argv.slice(2);

const source = sourceOf({ file, separator, encoding }, (column) => {
  if (flavour !== 'typed') return 'VARCHAR';
  if (['EcritureDate', 'PieceDate', 'DateLet', 'ValidDate'].includes(column)) return 'DATE';
  return ['Debit', 'Credit'].includes(column) ? 'DECIMAL(18,2)' : 'VARCHAR';
});

const isWrongDate = (column: string): string => {
  if (flavour === 'typed') return `${column} IS NULL`;
  const shape = flavour === 'strict' ? isDate(column) : `strlen(${column}) = 8`;
  return `NOT coalesce(${shape} AND try_strptime(${column}, '%Y%m%d') IS NOT NULL, false)`;
};
const cents = (column: string): string => (flavour === 'typed' ? column : amount(column));
const isWrongAmount = (column: string): string => {
  if (flavour === 'strict') return `NOT coalesce(${isAmount(column)}, false)`;
  return flavour === 'typed' ? `${column} IS NULL` : `contains(${column}, '.')`;
};

const faulty = [
  ...required.map(isEmpty),
  ...['EcritureDate', 'PieceDate', 'ValidDate'].map(isWrongDate),
  flavour === 'typed' ? 'false' : `(DateLet <> '' AND ${isWrongDate('DateLet')})`,
  ...['Debit', 'Credit'].map(isWrongAmount),
  ...['Debit', 'Credit'].map((column) => `${cents(column)} IS NULL`),
].join(' OR ');

const ask = await connect(threads);
const [row] = await ask(`
  SELECT sum(n)::BIGINT AS rows, count(*)::BIGINT AS entries, sum(wrong)::BIGINT AS faulty,
    (sum(debit) * 100)::BIGINT AS debit, (sum(credit) * 100)::BIGINT AS credit,
    (count(*) FILTER (debit <> credit))::BIGINT AS unbalanced
  FROM (
    SELECT count(*) AS n, sum(${cents('Debit')}) AS debit, sum(${cents('Credit')}) AS credit,
      count(*) FILTER (${faulty}) AS wrong
    FROM ${source}
    GROUP BY JournalCode, EcritureNum
  )`);
const [lost] = await ask(rejected);
process.stdout.write(
  `${JSON.stringify({
    rows: Number(row!.rows) + Number(lost!.n),
    entries: Number(row!.entries),
    debit: Number(row!.debit),
    credit: Number(row!.credit),
    unbalanced: Number(row!.unbalanced),
    faultyRows: Number(row!.faulty) + Number(lost!.n),
  })}\n`,
);
