import type { DatabaseSync } from 'node:sqlite';
import { journalTooNew } from './journal-error.ts';

/** Format of the file, kept in `PRAGMA user_version`. */
export const journalVersion = 1;

/** One row per key with the latest attempt's state, one row per attempt. Times are ms since 1970. */
const tables = `
CREATE TABLE imports (
  key TEXT PRIMARY KEY,
  sha256 TEXT NOT NULL,
  api_url TEXT NOT NULL,
  public_key TEXT NOT NULL,
  dossier TEXT NOT NULL,
  siret TEXT,
  size INTEGER NOT NULL,
  state TEXT NOT NULL,
  attempt INTEGER NOT NULL,
  import_id TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX imports_by_import_id ON imports (import_id);
CREATE TABLE attempts (
  key TEXT NOT NULL REFERENCES imports (key),
  number INTEGER NOT NULL,
  owner TEXT NOT NULL,
  deadline INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  state TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  sent_at INTEGER,
  updated_at INTEGER NOT NULL,
  import_id TEXT,
  request_id TEXT,
  reason TEXT,
  PRIMARY KEY (key, number)
) STRICT;
`;

function versionOf(db: DatabaseSync): number {
  const row = db.prepare('PRAGMA user_version').get();
  return Number(row?.user_version);
}

/**
 * Makes the tables of a new file, and proves that an old one can be written.
 * @throws {LoopFecError} `journal-too-new`
 */
export function prepareSchema(db: DatabaseSync, path: string): void {
  const found = versionOf(db);
  if (found > journalVersion) throw journalTooNew(path, found, journalVersion);
  db.exec('BEGIN IMMEDIATE');
  try {
    if (versionOf(db) === 0) db.exec(`${tables} PRAGMA user_version = ${journalVersion};`);
    db.exec('COMMIT');
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
