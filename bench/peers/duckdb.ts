/**
 * What DuckDB can check of a FEC in SQL: `duckdb.ts FILE tab|pipe utf-8|iso-8859-15 THREADS strict|lenient|typed`.
 * `strict` accepts what the law does, `lenient` what DuckDB can convert, and `typed` lets the reader convert.
 */
import { DuckDBInstance } from '@duckdb/node-api';
import { columns } from '../generate/row.ts';

const [file = '', separator, encoding, threads = '2', flavour = 'strict'] = process.argv.slice(2);
const q = (text: string) => `'${text.replaceAll("'", "''")}'`;

const typeOf = (column: string): string => {
  if (flavour !== 'typed') return 'VARCHAR';
  if (['EcritureDate', 'PieceDate', 'DateLet', 'ValidDate'].includes(column)) return 'DATE';
  return ['Debit', 'Credit'].includes(column) ? 'DECIMAL(18,2)' : 'VARCHAR';
};
const source = `read_csv(${q(file)}, auto_detect=false, header=true, delim=${q(separator === 'pipe' ? '|' : '\t')},
  quote='', escape='', new_line='\\r\\n', encoding=${q(encoding === 'utf-8' ? 'utf-8' : 'latin-1')},
  decimal_separator=',', dateformat='%Y%m%d', store_rejects=true,
  columns={${columns.map((name) => `${q(name)}: ${q(typeOf(name))}`).join(', ')}})`;

const required = [
  'JournalCode',
  'JournalLib',
  'EcritureNum',
  'CompteNum',
  'CompteLib',
  'PieceRef',
  'EcritureLib',
];
/** DuckDB trims slowly: only what starts with a space or a control character. */
const isEmpty = (column: string) =>
  `CASE WHEN ${column} IS NULL THEN true WHEN ${column} < '!' THEN trim(${column}) = '' ELSE false END`;

const isWrongDate = (column: string): string => {
  if (flavour === 'typed') return `${column} IS NULL`;
  const shape = flavour === 'strict' ? `regexp_full_match(${column}, '\\d{8}')` : `strlen(${column}) = 8`;
  return `NOT coalesce(${shape} AND try_strptime(${column}, '%Y%m%d') IS NOT NULL, false)`;
};
const amount = (column: string): string =>
  flavour === 'typed' ? column : `TRY_CAST(replace(${column}, ',', '.') AS DECIMAL(18,2))`;
const isWrongAmount = (column: string): string => {
  if (flavour === 'strict')
    return `NOT coalesce(regexp_full_match(${column}, '[-+]?\\d+(,\\d{0,2})?'), false)`;
  return flavour === 'typed' ? `${column} IS NULL` : `contains(${column}, '.')`;
};

const faulty = [
  ...required.map(isEmpty),
  ...['EcritureDate', 'PieceDate', 'ValidDate'].map(isWrongDate),
  flavour === 'typed' ? 'false' : `(DateLet <> '' AND ${isWrongDate('DateLet')})`,
  ...['Debit', 'Credit'].map(isWrongAmount),
  ...['Debit', 'Credit'].map((column) => `${amount(column)} IS NULL`),
].join(' OR ');

const instance = await DuckDBInstance.create(':memory:', { threads });
const connection = await instance.connect();
const result = await connection.runAndReadAll(`
  SELECT sum(n)::BIGINT AS rows, count(*)::BIGINT AS entries, sum(wrong)::BIGINT AS faulty,
    (sum(debit) * 100)::BIGINT AS debit, (sum(credit) * 100)::BIGINT AS credit,
    (count(*) FILTER (debit <> credit))::BIGINT AS unbalanced
  FROM (
    SELECT count(*) AS n, sum(${amount('Debit')}) AS debit, sum(${amount('Credit')}) AS credit,
      count(*) FILTER (${faulty}) AS wrong
    FROM ${source}
    GROUP BY JournalCode, EcritureNum
  )`);
const rejected = await connection.runAndReadAll(
  'SELECT count(DISTINCT line)::BIGINT AS n FROM reject_errors',
);
const row = result.getRowObjects()[0]!;
const lost = Number(rejected.getRowObjects()[0]!.n);
process.stdout.write(
  `${JSON.stringify({
    rows: Number(row.rows) + lost,
    entries: Number(row.entries),
    debit: Number(row.debit),
    credit: Number(row.credit),
    unbalanced: Number(row.unbalanced),
    faultyRows: Number(row.faulty) + lost,
  })}\n`,
);
