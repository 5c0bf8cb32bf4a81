import type { ImportRecord } from '../../core/import/journal.ts';

function iso(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}

/** One import of the journal for a script. Times are ISO 8601 in UTC; a forgotten file name is null. */
export function importLine(record: ImportRecord): Readonly<Record<string, unknown>> {
  return {
    key: record.key,
    state: record.state,
    dossier: record.dossier,
    siret: record.siret,
    file: record.fileName === '' ? null : record.fileName,
    sha256: record.sha256,
    bytes: record.size,
    period: record.period,
    import_id: record.importId,
    request_id: record.requestId,
    attempt: record.attempt,
    created_at: iso(record.createdAt),
    sent_at: iso(record.sentAt),
    updated_at: iso(record.updatedAt),
    reason: record.reason,
    again: record.again,
    confirmed: record.confirmed,
    other_siren: record.otherSiren,
    overlap_allowed: record.overlapAllowed,
    copy: record.copy,
    api_url: record.apiUrl,
  };
}
