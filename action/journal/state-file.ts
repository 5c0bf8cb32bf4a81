import * as v from 'valibot';
import type { ImportRecord } from '../../core/import/journal.ts';
import { importStates } from '../../core/import/states.ts';
import { damaged, tooNew } from './git-journal-error.ts';

/** One import as its commit holds it. */
export interface ImportFile {
  readonly latest: ImportRecord;
  /** Earlier attempts that were written down, first to last. */
  readonly earlier: readonly ImportRecord[];
  /** Entries whose prints lie beside; null when none were kept. */
  readonly entries: number | null;
}

export const stateFile = 'state.json';
const version = 1;

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const OrNull = v.nullable(v.string());
const Key = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const Attempt = v.strictObject({
  attempt: v.pipe(Count, v.minValue(1)),
  state: v.picklist(importStates),
  owner: v.string(),
  deadline: Count,
  fileName: v.string(),
  updatedAt: Count,
  sentAt: v.nullable(Count),
  importId: OrNull,
  requestId: OrNull,
  reason: OrNull,
  again: OrNull,
  confirmed: v.nullable(v.picklist(['imported', 'not-imported'])),
  otherSiren: OrNull,
  overlapAllowed: v.boolean(),
  copy: OrNull,
});

const State = v.strictObject({
  version: v.literal(version),
  /** Makes every commit another one: two writers never make the same. */
  write: v.string(),
  key: Key,
  sha256: v.string(),
  apiUrl: v.string(),
  publicKey: v.string(),
  dossier: v.string(),
  siret: OrNull,
  size: v.pipe(v.number(), v.safeInteger()),
  period: v.nullable(v.strictObject({ from: v.string(), to: v.string() })),
  createdAt: Count,
  entries: v.nullable(Count),
  attempts: v.pipe(v.array(Attempt), v.minLength(1)),
});

function attemptOf(record: ImportRecord): v.InferOutput<typeof Attempt> {
  const { attempt, state, owner, deadline, fileName, updatedAt, sentAt, importId, requestId } = record;
  const { reason, again, confirmed, otherSiren, overlapAllowed, copy } = record;
  return {
    ...{ attempt, state, owner, deadline, fileName, updatedAt, sentAt, importId, requestId },
    ...{ reason, again, confirmed, otherSiren, overlapAllowed, copy },
  };
}

/** @param write something random */
export function writeState({ latest, earlier, entries }: ImportFile, write: string): string {
  const { key, sha256, apiUrl, publicKey, dossier, siret, size, period, createdAt } = latest;
  const state: v.InferOutput<typeof State> = {
    ...{ version, write, key, sha256, apiUrl, publicKey, dossier, siret, size, period, createdAt, entries },
    attempts: [...earlier, latest].map(attemptOf),
  };
  return `${JSON.stringify(state, null, 2)}\n`;
}

/** @throws {LoopFecError} `journal-not-readable`, `journal-too-new`; `where` names the ref or the commit */
export function parseState(text: string, where: string): ImportFile {
  const {
    attempts,
    entries,
    write: _,
    version: __,
    ...identity
  } = parseVersioned(text, State, version, where);
  const records = attempts.map((attempt): ImportRecord => ({ ...identity, ...attempt }));
  const latest = records.at(-1);
  if (latest === undefined) throw damaged(where);
  return { latest, earlier: records.slice(0, -1), entries };
}

const Versioned = v.object({ version: Count });

/** A JSON file with a version of its own. */
export function parseVersioned<T>(
  text: string,
  schema: v.GenericSchema<unknown, T>,
  known: number,
  where: string,
): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw damaged(where);
  }
  const versioned = v.safeParse(Versioned, value);
  if (versioned.success && versioned.output.version > known) {
    throw tooNew(where, versioned.output.version, known);
  }
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) throw damaged(where);
  return parsed.output;
}
