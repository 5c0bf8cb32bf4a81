import type { DatabaseSync } from 'node:sqlite';
import { journalTooNew } from './journal-error.ts';

/**
 * What brings a file from one format to the next: the first statement makes format 1 of an empty file. A format that
 * was ever released is never edited: a change is a new member.
 */
const migrations: readonly string[] = [
  // One row per key with the latest attempt's state, one row per attempt. Times are ms since 1970.
  `CREATE TABLE imports (
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
  ) STRICT;`,
  // What persons said, and the prints of the entries of each import that left (8-byte floats, little-endian: the keys,
  // then the contents).
  `ALTER TABLE imports ADD COLUMN period_from TEXT;
  ALTER TABLE imports ADD COLUMN period_to TEXT;
  ALTER TABLE attempts ADD COLUMN again TEXT;
  ALTER TABLE attempts ADD COLUMN confirmed TEXT;
  ALTER TABLE attempts ADD COLUMN other_siren TEXT;
  ALTER TABLE attempts ADD COLUMN overlap_allowed INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE attempts ADD COLUMN copy TEXT;
  CREATE TABLE prints (
    key TEXT PRIMARY KEY REFERENCES imports (key),
    entries INTEGER NOT NULL,
    prints BLOB NOT NULL
  ) STRICT;
  CREATE INDEX imports_by_dossier ON imports (dossier, updated_at);`,
  // Identifiers of all attempts, not only of the latest.
  `DROP INDEX imports_by_import_id;
  CREATE INDEX attempts_by_import_id ON attempts (import_id);`,
  // Previews that wait for somebody's word: the token's SHA-256, and the code that a person types.
  `CREATE TABLE confirmations (
    token TEXT PRIMARY KEY,
    key TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    path TEXT NOT NULL,
    dossier TEXT NOT NULL,
    siret TEXT,
    regime TEXT,
    preview TEXT NOT NULL,
    code TEXT UNIQUE,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    approved_at INTEGER,
    used_at INTEGER
  ) STRICT;`,
  // A person who was asked did not agree.
  'ALTER TABLE confirmations ADD COLUMN declined_at INTEGER;',
];

/** Format of the file, kept in `PRAGMA user_version`. */
export const journalVersion = migrations.length;

function versionOf(db: DatabaseSync): number {
  const row = db.prepare('PRAGMA user_version').get();
  return Number(row?.user_version);
}

/**
 * Brings a file to the format of today, all or nothing, and proves that it can be written.
 * @throws {LoopFecError} `journal-too-new`
 */
export function prepareSchema(db: DatabaseSync, path: string): void {
  refuseNewer(versionOf(db), path);
  db.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have been faster, with a later program even.
    const found = versionOf(db);
    refuseNewer(found, path);
    for (const migration of migrations.slice(found)) db.exec(migration);
    db.exec(`PRAGMA user_version = ${journalVersion}`);
    db.exec('COMMIT');
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

function refuseNewer(found: number, path: string): void {
  if (found > journalVersion) throw journalTooNew(path, found, journalVersion);
}
