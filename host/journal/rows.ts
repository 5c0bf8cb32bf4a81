import type { SQLOutputValue } from 'node:sqlite';
import { LoopFecError } from '../../core/error.ts';
import type { Departure, ImportRecord, Period } from '../../core/import/journal.ts';
import { type ImportState, importStates } from '../../core/import/states.ts';

type Row = Readonly<Record<string, SQLOutputValue>>;

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

function confirmed(row: Row): ImportRecord['confirmed'] {
  const { confirmed: value } = row;
  if (value === null || value === 'imported' || value === 'not-imported') return value;
  throw damaged('confirmed');
}

function period(row: Row): Period | null {
  const { period_from: from, period_to: to } = row;
  return typeof from === 'string' && typeof to === 'string' ? { from, to } : null;
}

export function toDeparture(row: Row): Departure {
  return {
    key: text(row, 'key'),
    state: state(row),
    sentAt: integer(row, 'sent_at'),
    period: period(row),
    hasPrints: integer(row, 'has_prints') === 1,
  };
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
    period: period(row),
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
    again: orNull(text, 'again'),
    confirmed: confirmed(row),
    otherSiren: orNull(text, 'other_siren'),
    overlapAllowed: integer(row, 'overlap_allowed') === 1,
    copy: orNull(text, 'copy'),
  };
}
