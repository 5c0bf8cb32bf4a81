import { chmod, mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import type { ImportRecord, Journal, Leaving, Transition } from '../../core/import/journal.ts';
import { type Confirmations, confirmationsOf } from './confirmations.ts';
import { journalError, noSqlite, reasonOf } from './journal-error.ts';
import { refuseNetworkFolder } from './network-folder.ts';
import { livingOwner, ownerIsGone, thisOwner } from './owner.ts';
import { packPrints, unpackPrints } from './prints.ts';
import { type Purged, purge } from './purge.ts';
import { toDeparture, toRecord } from './rows.ts';
import { prepareSchema } from './schema.ts';
import {
  answeredLate,
  insertImport,
  moveImport,
  noteLate,
  putAttempt,
  putPrints,
  selectAttempts,
  selectDepartures,
  selectRecords,
  unlessOthersLeft,
  worthListing,
} from './statements.ts';

export interface SqliteJournal extends Journal {
  /** Forgets what was last changed before a moment, ms since 1970, but for what the guards need. */
  purge(before: number): Promise<Purged>;
  readonly confirmations: Confirmations;
  close(): void;
}

const latestFirst = 'ORDER BY a.updated_at DESC, a.number DESC LIMIT ?';

/** Ms that a write waits for another process's. */
const busyTimeout = 10_000;

async function openDatabase(path: string): Promise<DatabaseSync> {
  const sqlite = await import('node:sqlite').catch(() => {
    throw noSqlite();
  });
  const db = new sqlite.DatabaseSync(path);
  try {
    // First: a process that switches to WAL would otherwise not wait for another's write.
    db.exec(`PRAGMA busy_timeout = ${busyTimeout}`);
    db.exec('PRAGMA journal_mode = WAL');
    db.exec('PRAGMA synchronous = FULL');
    prepareSchema(db, path);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Of several processes that make a new file WAL at once, SQLite turns some away without waiting: they try again. */
async function openWhenFree(path: string): Promise<DatabaseSync> {
  for (const giveUp = Date.now() + busyTimeout; ; ) {
    try {
      return await openDatabase(path);
    } catch (error) {
      if (reasonOf(error) !== 'locked' || Date.now() > giveUp) throw error;
      await setTimeout(20 + Math.random() * 60);
    }
  }
}

/**
 * The journal of this user on this machine: `journal.sqlite`, readable by the user alone, in a folder that is made so.
 * @throws {LoopFecError} `journal-not-writable`, `journal-on-network`, `journal-too-new`, `no-sqlite`
 */
export async function openJournal(folder: string): Promise<SqliteJournal> {
  const path = join(folder, 'journal.sqlite');
  let db: DatabaseSync;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await refuseNetworkFolder(folder);
    // SQLite gives the files beside it the same rights.
    const file = await open(path, 'a', 0o600);
    await file.close();
    await chmod(path, 0o600);
    db = await openWhenFree(path);
  } catch (error) {
    throw journalError(path, error);
  }

  async function guarded<T>(work: () => T): Promise<T> {
    try {
      return work();
    } catch (error) {
      throw journalError(path, error);
    }
  }

  /** Does the writes of a step as one. `false` of the first undoes nothing: it wrote nothing. */
  function step(first: () => boolean, record: ImportRecord, leaving?: Leaving): boolean {
    db.exec('BEGIN IMMEDIATE');
    try {
      const won = first();
      if (won) writeAttempt(record);
      if (won && leaving !== undefined) {
        run(putPrints, record.key, leaving.prints.keys.length, packPrints(leaving.prints));
      }
      db.exec('COMMIT');
      return won;
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  }

  function writeAttempt(r: ImportRecord): void {
    db.prepare(putAttempt).run(
      ...[r.key, r.attempt, r.owner, r.deadline, r.fileName, r.state, r.sentAt, r.updatedAt],
      ...[r.importId, r.requestId, r.reason, r.again, r.confirmed, r.otherSiren],
      ...[r.overlapAllowed ? 1 : 0, r.copy],
    );
  }

  function move({ key, from, fromAttempt, to, leaving }: Transition): boolean {
    const values = [to.state, to.attempt, to.importId, to.updatedAt, key, from, fromAttempt];
    const compared = leaving?.compared ?? null;
    if (compared === null) return run(moveImport, ...values);
    const books = [to.apiUrl, to.publicKey, to.dossier, JSON.stringify([key, ...compared])];
    return run(`${moveImport} ${unlessOthersLeft}`, ...values, ...books);
  }

  function run(sql: string, ...values: SQLInputValue[]): boolean {
    return Number(db.prepare(sql).run(...values).changes) === 1;
  }

  function select(from: string, where: string, ...values: SQLInputValue[]): ImportRecord[] {
    return db
      .prepare(`${from} WHERE ${where}`)
      .all(...values)
      .map(toRecord);
  }

  return {
    place: path,
    owner: thisOwner(),
    ownerIsGone,
    livingOwner,
    find: (key) => guarded(() => select(selectRecords, 'i.key = ?', key)[0] ?? null),
    findByImportId: (id) =>
      guarded(
        () =>
          select(selectAttempts, 'a.import_id = ? ORDER BY a.updated_at DESC, a.number DESC', id)[0] ?? null,
      ),
    findByKeyPrefix: (prefix) =>
      guarded(() =>
        select(selectRecords, 'substr(i.key, 1, length(?1)) = ?1 ORDER BY i.key LIMIT 3', prefix),
      ),
    create: (r) =>
      guarded(() =>
        step(
          () =>
            run(
              insertImport,
              ...[r.key, r.sha256, r.apiUrl, r.publicKey, r.dossier, r.siret, r.size, r.state, r.attempt],
              ...[r.importId, r.createdAt, r.updatedAt, r.period?.from ?? null, r.period?.to ?? null],
            ),
          r,
        ),
      ),
    transition: (wanted) => guarded(() => step(() => move(wanted), wanted.to, wanted.leaving)),
    noteLate: (r) =>
      guarded(() => run(noteLate, r.state, r.importId, r.requestId, r.reason, r.updatedAt, r.key, r.attempt)),
    lateAnswer: (key) => guarded(() => select(selectAttempts, answeredLate, key)[0] ?? null),
    departures: ({ apiUrl, publicKey, dossier }, exceptKey) =>
      guarded(() => db.prepare(selectDepartures).all(apiUrl, publicKey, dossier, exceptKey).map(toDeparture)),
    printsOf: (key) =>
      guarded(() => {
        const found = db.prepare('SELECT prints FROM prints WHERE key = ?').get(key)?.prints;
        return found instanceof Uint8Array ? unpackPrints(found) : null;
      }),
    list: (limit, dossier) =>
      guarded(() =>
        dossier === undefined
          ? select(selectAttempts, `${worthListing} ${latestFirst}`, limit)
          : select(selectAttempts, `i.dossier = ? AND ${worthListing} ${latestFirst}`, dossier, limit),
      ),
    purge: (before) => guarded(() => purge(db, before, Date.now())),
    confirmations: confirmationsOf(db, guarded),
    close: () => db.close(),
  };
}
