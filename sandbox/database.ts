import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import type { DossierSeed } from './dossiers.ts';

/** Amounts are integer cents. `staging` holds what an import has read until all of it may be written at once. */
const schema = `
  CREATE TABLE IF NOT EXISTS dossier (
    code TEXT PRIMARY KEY, siren TEXT NOT NULL, forme_juridique TEXT NOT NULL, shared INTEGER NOT NULL,
    object_id TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS etablissement (
    siret TEXT NOT NULL, dossier TEXT NOT NULL, object_id TEXT NOT NULL, siege INTEGER NOT NULL,
    PRIMARY KEY (dossier, siret)) STRICT;
  CREATE TABLE IF NOT EXISTS journal (
    dossier TEXT NOT NULL, code TEXT NOT NULL, libelle TEXT NOT NULL, PRIMARY KEY (dossier, code)) STRICT;
  CREATE TABLE IF NOT EXISTS compte (
    dossier TEXT NOT NULL, numero TEXT NOT NULL, libelle TEXT NOT NULL, collectif INTEGER NOT NULL,
    lettrable INTEGER NOT NULL, PRIMARY KEY (dossier, numero)) STRICT;
  CREATE TABLE IF NOT EXISTS tiers (
    dossier TEXT NOT NULL, code TEXT NOT NULL, libelle TEXT NOT NULL, compte TEXT NOT NULL,
    PRIMARY KEY (dossier, code)) STRICT;
  CREATE TABLE IF NOT EXISTS import (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, dossier TEXT NOT NULL, siret TEXT, source TEXT NOT NULL,
    file_name TEXT NOT NULL, sha256 TEXT, bytes INTEGER, rows INTEGER, status INTEGER NOT NULL, message TEXT) STRICT;
  CREATE TABLE IF NOT EXISTS mouvement (
    seq INTEGER PRIMARY KEY, dossier TEXT NOT NULL, import INTEGER NOT NULL, journal TEXT NOT NULL,
    numero TEXT NOT NULL, date TEXT NOT NULL, compte TEXT NOT NULL, tiers TEXT NOT NULL, piece TEXT NOT NULL,
    libelle TEXT NOT NULL, lettrage TEXT NOT NULL, debit INTEGER NOT NULL, credit INTEGER NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS mouvement_dossier ON mouvement (dossier);
  CREATE TEMP TABLE staging (
    seq INTEGER PRIMARY KEY, import INTEGER NOT NULL, line INTEGER NOT NULL, journal TEXT NOT NULL,
    journal_lib TEXT NOT NULL, numero TEXT NOT NULL, date TEXT NOT NULL, compte TEXT NOT NULL,
    compte_lib TEXT NOT NULL, tiers TEXT NOT NULL, tiers_lib TEXT NOT NULL, piece TEXT NOT NULL,
    libelle TEXT NOT NULL, lettrage TEXT NOT NULL, debit INTEGER NOT NULL, credit INTEGER NOT NULL) STRICT;
`;

/** All of it or nothing. */
export function transaction(db: DatabaseSync, work: () => void): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    work();
    db.exec('COMMIT');
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}

/** Opens the sandbox's data base; `file` is a path or `:memory:`. Throws when it cannot be opened. */
export function openDatabase(file: string, dossiers: readonly DossierSeed[]): DatabaseSync {
  const db = new DatabaseSync(file);
  try {
    db.exec('PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    db.exec(schema);
    // Deposits last as long as the process: what was under way when it stopped can no longer be carried out.
    db.exec(
      `UPDATE import SET status = 4, message = 'L''import a été interrompu par un arrêt du service' WHERE status < 3`,
    );
    transaction(db, () => {
      for (const dossier of dossiers) addDossier(db, dossier);
    });
  } catch (error) {
    db.close();
    throw error;
  }
  return db;
}

function addDossier(db: DatabaseSync, seed: DossierSeed): void {
  db.prepare('INSERT OR IGNORE INTO dossier VALUES (?, ?, ?, ?, ?)').run(
    seed.code,
    seed.siren,
    seed.formeJuridique,
    seed.shared === false ? 0 : 1,
    randomUUID(),
  );
  seed.sirets.forEach((siret, index) => {
    db.prepare('INSERT OR IGNORE INTO etablissement VALUES (?, ?, ?, ?)').run(
      siret,
      seed.code,
      randomUUID(),
      index === 0 ? 1 : 0,
    );
  });
  for (const compte of seed.comptes ?? []) {
    db.prepare('INSERT OR IGNORE INTO compte VALUES (?, ?, ?, ?, ?)').run(
      seed.code,
      compte.numero,
      compte.libelle,
      compte.collectif ? 1 : 0,
      compte.lettrable ? 1 : 0,
    );
  }
}
