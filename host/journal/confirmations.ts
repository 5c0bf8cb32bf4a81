import { createHash } from 'node:crypto';
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';

/** An import that was previewed and that nobody has agreed to yet. Times are ms since 1970. */
export interface Confirmation {
  /** Key of the import that was previewed: file, API, practice, client file and establishment. */
  readonly key: string;
  /** Of the file's bytes, hexadecimal. */
  readonly sha256: string;
  /** Real path of the file. */
  readonly path: string;
  readonly dossier: string;
  readonly siret: string | null;
  readonly regime: string | null;
  /** What a person must see before agreeing, in their language. */
  readonly preview: string;
  readonly expiresAt: number;
  /** What a person types to agree outside the client; null when the token is enough. */
  readonly code: string | null;
}

export interface KeptConfirmation extends Confirmation {
  readonly approvedAt: number | null;
  readonly usedAt: number | null;
  /** When a person who was asked did not agree: it is of no use any more, to whoever holds it. */
  readonly declinedAt: number | null;
}

/** The promises to import that previews have given out. Tokens are kept as digests only. */
export interface Confirmations {
  keep(token: string, confirmation: Confirmation, now: number): Promise<void>;
  find(token: string): Promise<KeptConfirmation | null>;
  findByCode(code: string): Promise<KeptConfirmation | null>;
  /** False when it was used or declined before, has expired, or still waits for a person. */
  use(token: string, now: number): Promise<boolean>;
  /** False when there is none, or it was used, declined or has expired. */
  approve(code: string, now: number): Promise<boolean>;
  /** False when it was used or declined before: an import under way is not stopped by it. */
  decline(token: string, now: number): Promise<boolean>;
}

/** Ms after which nothing is left of one that has expired. */
const keptFor = 24 * 60 * 60_000;

const insert = `INSERT INTO confirmations (token, key, sha256, path, dossier, siret, regime, preview, code, created_at,
  expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const usable = `UPDATE confirmations SET used_at = ?1 WHERE token = ?2 AND used_at IS NULL AND expires_at > ?1
  AND declined_at IS NULL AND (code IS NULL OR approved_at IS NOT NULL)`;
const approval = `UPDATE confirmations SET approved_at = ?1 WHERE code = ?2 AND used_at IS NULL
  AND declined_at IS NULL AND approved_at IS NULL AND expires_at > ?1`;
const refusal = `UPDATE confirmations SET declined_at = ?1 WHERE token = ?2 AND used_at IS NULL AND declined_at IS NULL`;

function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function toConfirmation(row: Readonly<Record<string, SQLOutputValue>>): KeptConfirmation {
  const text = (column: string) => String(row[column] ?? '');
  const orNull = (column: string) => (row[column] === null ? null : text(column));
  const time = (column: string) => (row[column] === null ? null : Number(row[column]));
  return {
    key: text('key'),
    sha256: text('sha256'),
    path: text('path'),
    dossier: text('dossier'),
    siret: orNull('siret'),
    regime: orNull('regime'),
    preview: text('preview'),
    expiresAt: Number(row.expires_at),
    code: orNull('code'),
    approvedAt: time('approved_at'),
    usedAt: time('used_at'),
    declinedAt: time('declined_at'),
  };
}

export function confirmationsOf(db: DatabaseSync, guarded: <T>(work: () => T) => Promise<T>): Confirmations {
  const find = (column: 'token' | 'code', value: string) => {
    const row = db.prepare(`SELECT * FROM confirmations WHERE ${column} = ?`).get(value);
    return row === undefined ? null : toConfirmation(row);
  };
  const changesOne = (sql: string, now: number, value: string) =>
    Number(db.prepare(sql).run(now, value).changes) === 1;
  return {
    keep: (token, { key, sha256, path, dossier, siret, regime, preview, expiresAt, code }, now) =>
      guarded(() => {
        db.exec('PRAGMA secure_delete = ON');
        db.prepare('DELETE FROM confirmations WHERE expires_at < ?').run(now - keptFor);
        const values = [key, sha256, path, dossier, siret, regime, preview, code, now, expiresAt];
        db.prepare(insert).run(digest(token), ...values);
      }),
    find: (token) => guarded(() => find('token', digest(token))),
    findByCode: (code) => guarded(() => find('code', code)),
    use: (token, now) => guarded(() => changesOne(usable, now, digest(token))),
    approve: (code, now) => guarded(() => changesOne(approval, now, code)),
    decline: (token, now) => guarded(() => changesOne(refusal, now, digest(token))),
  };
}
