/** How DuckDB reads a FEC, and what it says of single fields: for the peers that ask it. */
import { DuckDBInstance } from '@duckdb/node-api';
import { columns } from '../generate/row.ts';

export interface Asked {
  readonly file: string;
  /** `tab` or `pipe`. */
  readonly separator: string | undefined;
  /** `utf-8` or `iso-8859-15`. */
  readonly encoding: string | undefined;
}

const q = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** @param typeOf what the reader is to make of a column; rows it cannot read are counted as rejects */
export function sourceOf({ file, separator, encoding }: Asked, typeOf: (column: string) => string): string {
  return `read_csv(${q(file)}, auto_detect=false, header=true, delim=${q(separator === 'pipe' ? '|' : '\t')},
  quote='', escape='', new_line='\\r\\n', encoding=${q(encoding === 'utf-8' ? 'utf-8' : 'latin-1')},
  decimal_separator=',', dateformat='%Y%m%d', store_rejects=true,
  columns={${columns.map((name) => `${q(name)}: ${q(typeOf(name))}`).join(', ')}})`;
}

export const required = [
  'JournalCode',
  'JournalLib',
  'EcritureNum',
  'CompteNum',
  'CompteLib',
  'PieceRef',
  'EcritureLib',
];

/** DuckDB trims slowly: only what starts with a space or a control character. */
export const isEmpty = (column: string) =>
  `CASE WHEN ${column} IS NULL THEN true WHEN ${column} < '!' THEN trim(${column}) = '' ELSE false END`;

/** As the law spells it. */
export const isDate = (column: string) => `regexp_full_match(${column}, '\\d{8}')`;
export const isAmount = (column: string) => `regexp_full_match(${column}, '[-+]?\\d+(,\\d{0,2})?')`;
export const amount = (column: string) => `TRY_CAST(replace(${column}, ',', '.') AS DECIMAL(18,2))`;

export type Row = Record<string, unknown>;

/** @returns what runs a statement and gives the rows of its answer */
export async function connect(threads: string): Promise<(sql: string) => Promise<Row[]>> {
  const instance = await DuckDBInstance.create(':memory:', { threads });
  const connection = await instance.connect();
  return async (sql) => (await connection.runAndReadAll(sql)).getRowObjects();
}

/** Rows with more or fewer fields, which the reader left out. */
export const rejected = 'SELECT count(DISTINCT line)::BIGINT AS n FROM reject_errors';
