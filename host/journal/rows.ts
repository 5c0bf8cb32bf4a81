import type { SQLOutputValue } from 'node:sqlite';
import { LoopFecError } from '../../core/error.ts';
import type { ImportRecord } from '../../core/import/journal.ts';
import { type ImportState, importStates } from '../../core/import/states.ts';

type Row = Readonly<Record<string, SQLOutputValue>>;

/** Both tables joined, as {@link toRecord} reads them. */
export const selectRecords = `
SELECT i.key, i.sha256, i.api_url, i.public_key, i.dossier, i.siret, i.size, i.state, i.attempt, i.created_at,
  i.updated_at, a.owner, a.deadline, a.file_name, a.sent_at, a.import_id, a.request_id, a.reason
FROM imports i JOIN attempts a ON a.key = i.key AND a.number = i.attempt`;

function damaged(column: string): LoopFecError {
  return new LoopFecError(
    'journal-not-readable',
    {
      fr: `Le journal des imports est abîmé (${column}). Ne rien importer avant de l’avoir rétabli d’une sauvegarde`,
      en: `The journal of imports is damaged (${column}). Do not import anything before it is restored from a backup`,
    },
    { column },
  );
}

function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw damaged(column);
  return value;
}

function integer(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw damaged(column);
  return value;
}

function state(row: Row): ImportState {
  const found = importStates.find((name) => name === row.state);
  if (found === undefined) throw damaged('state');
  return found;
}

export function toRecord(row: Row): ImportRecord {
  const orNull = <T>(read: (row: Row, column: string) => T, column: string): T | null =>
    row[column] === null ? null : read(row, column);
  return {
    key: text(row, 'key'),
    sha256: text(row, 'sha256'),
    apiUrl: text(row, 'api_url'),
    publicKey: text(row, 'public_key'),
    dossier: text(row, 'dossier'),
    siret: orNull(text, 'siret'),
    fileName: text(row, 'file_name'),
    size: integer(row, 'size'),
    state: state(row),
    attempt: integer(row, 'attempt'),
    owner: text(row, 'owner'),
    deadline: integer(row, 'deadline'),
    createdAt: integer(row, 'created_at'),
    updatedAt: integer(row, 'updated_at'),
    sentAt: orNull(integer, 'sent_at'),
    importId: orNull(text, 'import_id'),
    requestId: orNull(text, 'request_id'),
    reason: orNull(text, 'reason'),
  };
}
