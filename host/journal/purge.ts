import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';

export interface Purged {
  /** Imports of which nothing is left: nothing of them reached Loop. */
  readonly deleted: number;
  /** Finished imports of which only what the guards need is left. */
  readonly reduced: number;
}

/** Never sent, or rejected, and nobody at work on it: its key may be used again as if it had never been. */
const forgettable = `SELECT i.key FROM imports i JOIN attempts a ON a.key = i.key AND a.number = i.attempt
  WHERE i.updated_at < ?1 AND i.state IN ('prepared', 'deposited', 'rejected') AND a.deadline < ?2
  AND a.again IS NULL`;

const reducible = `SELECT i.key FROM imports i JOIN attempts a ON a.key = i.key AND a.number = i.attempt
  WHERE i.updated_at < ?1 AND i.state IN ('succeeded', 'failed') AND a.file_name <> ''`;

const dropNames = `UPDATE attempts SET file_name = '', owner = '', deadline = 0, request_id = NULL, reason = NULL,
  copy = NULL, other_siren = NULL, again = CASE WHEN again IS NULL THEN NULL ELSE '' END WHERE key = ?`;

const dropEarlier =
  'DELETE FROM attempts WHERE key = ?1 AND number < (SELECT attempt FROM imports WHERE key = ?1)';

const dropPrints = `DELETE FROM prints WHERE key = ?1 AND EXISTS
  (SELECT 1 FROM imports WHERE key = ?1 AND state = 'failed')`;

/**
 * Forgets imports last changed before a moment (ms since 1970). Kept: what is unknown, under way or accepted, and of
 * finished ones the key, the digest, the books, the identifier, the state, when it was sent and, if it succeeded, the
 * prints of its entries. File names, reasons, owners and earlier attempts go, from the file's free pages too.
 */
export function purge(db: DatabaseSync, before: number, now: number): Purged {
  db.exec('PRAGMA secure_delete = ON');
  db.exec('BEGIN IMMEDIATE');
  let purged: Purged;
  try {
    const deleted = db.prepare(forgettable).all(before, now);
    apply(db, deleted, [
      'DELETE FROM prints WHERE key = ?',
      'DELETE FROM attempts WHERE key = ?',
      'DELETE FROM imports WHERE key = ?',
    ]);
    const reduced = db.prepare(reducible).all(before);
    apply(db, reduced, [dropEarlier, dropNames, dropPrints]);
    // Of a preview that nobody agreed to nothing need be kept.
    db.prepare('DELETE FROM confirmations WHERE created_at < ?').run(before);
    purged = { deleted: deleted.length, reduced: reduced.length };
    db.exec('COMMIT');
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  return purged;
}

function apply(
  db: DatabaseSync,
  rows: readonly Readonly<Record<string, SQLOutputValue>>[],
  statements: readonly string[],
): void {
  for (const { key } of rows) {
    for (const statement of statements) db.prepare(statement).run(key ?? '');
  }
}
