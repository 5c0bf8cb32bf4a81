import type { ImportRecord } from '../../core/import/journal.ts';
import type { ImportFile } from './state-file.ts';

/** First to last. */
export function attemptsOf({ earlier, latest }: ImportFile): ImportRecord[] {
  return [...earlier, latest];
}

function isAnsweredLater(record: ImportRecord, attempts: readonly ImportRecord[]): boolean {
  return attempts.some(({ attempt, importId }) => attempt > record.attempt && importId === record.importId);
}

/** The attempts before the one that stands, which may be one that is not written down yet. */
function before(file: ImportFile, stands: ImportRecord): ImportRecord[] {
  return attemptsOf(file).filter(({ attempt }) => attempt < stands.attempt);
}

/** The earliest answer noted late, under an identifier that no later attempt has. */
export function lateAnswerOf(file: ImportFile, stands: ImportRecord): ImportRecord | null {
  const earlier = before(file, stands);
  const all = [...earlier, stands];
  return earlier.find((record) => record.state === 'accepted' && !isAnsweredLater(record, all)) ?? null;
}

/** What stands, and the earlier attempts that Loop gave other identifiers. */
export function worthListing(file: ImportFile | null, stands: ImportRecord): ImportRecord[] {
  const earlier = file === null ? [] : before(file, stands);
  const all = [...earlier, stands];
  return [...earlier.filter((record) => record.importId !== null && !isAnsweredLater(record, all)), stands];
}

/** The file with a late answer in it; null when no attempt that left has followed the one it belongs to. */
export function notedLate(file: ImportFile, stands: ImportRecord, late: ImportRecord): ImportFile | null {
  const hasLeft = stands.state !== 'prepared' && stands.state !== 'deposited' && stands.state !== 'rejected';
  if (stands.attempt <= late.attempt || !hasLeft) return null;
  if (!file.earlier.some(({ attempt }) => attempt === late.attempt)) return null;
  const { state, importId, requestId, reason, updatedAt } = late;
  const earlier = file.earlier.map((record) =>
    record.attempt === late.attempt
      ? { ...record, state, importId, requestId, reason, updatedAt, confirmed: null }
      : record,
  );
  return { ...file, earlier };
}
