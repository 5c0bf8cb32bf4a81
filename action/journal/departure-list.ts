import * as v from 'valibot';
import type { ImportRecord } from '../../core/import/journal.ts';
import { parseVersioned } from './state-file.ts';

export const departuresFile = 'departures.json';
const version = 1;

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const Entry = v.strictObject({
  key: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** The attempt that was about to leave. Its import's own ref tells whether it did. */
  attempt: Count,
  owner: v.string(),
  deadline: Count,
  sentAt: Count,
  period: v.nullable(v.strictObject({ from: v.string(), to: v.string() })),
  /** Whose prints were kept; null when none were. */
  entries: v.nullable(Count),
  /** Where its state was written beside the list; null when that is this very commit. */
  commit: v.nullable(v.string()),
  /** An attempt of it has succeeded: nothing can change that it departed, and its ref need not be read. */
  settled: v.boolean(),
});

const List = v.strictObject({ version: v.literal(version), departures: v.array(Entry) });

/** An import that was about to leave. */
export type DepartureEntry = v.InferOutput<typeof Entry>;

/** @throws {LoopFecError} `journal-not-readable` */
export function parseDepartures(text: string, commit: string): DepartureEntry[] {
  const { departures } = parseVersioned(text, List, version, commit);
  return departures.map((entry) => ({ ...entry, commit: entry.commit ?? commit }));
}

export function writeDepartures(departures: readonly DepartureEntry[]): string {
  return `${JSON.stringify({ version, departures }, null, 1)}\n`;
}

export function entryOf(record: ImportRecord, entries: number | null): DepartureEntry {
  const { key, attempt, owner, deadline, period, updatedAt } = record;
  const sentAt = record.sentAt ?? updatedAt;
  return { key, attempt, owner, deadline, sentAt, period, entries, commit: null, settled: false };
}
