import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';

export interface Purged {
  /** Imports of which nothing is left: nothing of them reached Loop. */
  readonly deleted: number;
  /** Finished imports of which only what the guards need is left. */
  readonly reduced: number;
}

/** No attempt that Loop has or may have. */
const neverLeft = `NOT EXISTS (SELECT 1 FROM attempts l WHERE l.key = i.key
  AND l.state IN ('sending', 'accepted', 'succeeded', 'unknown'))`;

/** Never sent, or rejected, and nobody at work on it: its key may be used again as if it had never been. */
const forgettable = `SELECT i.key FROM imports i JOIN attempts a ON a.key = i.key AND a.number = i.attempt
  WHERE i.updated_at < ?1 AND i.state IN ('prepared', 'deposited', 'rejected') AND a.deadline < ?2
  AND a.again IS NULL AND ${neverLeft}`;

const reducible = `SELECT i.key FROM imports i JOIN attempts a ON a.key = i.key AND a.number = i.attempt
  WHERE i.updated_at < ?1 AND i.state IN ('succeeded', 'failed') AND a.file_name <> ''`;

const dropNames = `UPDATE attempts SET file_name = '', owner = '', deadline = 0, request_id = NULL, reason = NULL,
  copy = NULL, other_siren = NULL, again = CASE WHEN again IS NULL THEN NULL ELSE '' END WHERE key = ?`;

/** Earlier attempts but those that Loop has, or gave an identifier. */
const dropEarlier = `DELETE FROM attempts WHERE key = ?1 AND number < (SELECT attempt FROM imports WHERE key = ?1)
  AND import_id IS NULL AND state NOT IN ('sending', 'accepted', 'succeeded', 'unknown')`;

const dropPrints = `DELETE FROM prints WHERE key IN (SELECT key FROM imports i WHERE key = ?1 AND ${neverLeft})`;

/**
 * Forgets imports last changed before a moment (ms since 1970). Kept: what is unknown, under way or accepted, and of
 * finished ones the key, the digest, the books, the identifiers and states of all attempts that Loop took, when they
 * were sent and, unless Loop refused them all, the prints of the entries. File names, reasons, owners and attempts that
 * came to nothing go, from the file's free pages too.
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
