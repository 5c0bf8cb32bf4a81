import * as v from 'valibot';
import { cleanMessage, redactFields } from './redact.ts';
import { StatusAnswerSchema } from './schemas.ts';
import type { ImportStatus } from './types.ts';

/** The codes of `GET /getImportStatus`. The screen's list of imports uses others (10, 20, 25 up): not these. */
const states: Readonly<Record<string, ImportStatus['state']>> = {
  1: 'waiting',
  2: 'running',
  3: 'succeeded',
  4: 'failed',
};

/** Null when this is no answer of `GET /getImportStatus`. */
export function parseStatus(
  value: unknown,
  requestId: string | null,
  secrets: readonly string[],
): ImportStatus | null {
  const parsed = v.safeParse(StatusAnswerSchema, value);
  if (!parsed.success) return null;
  const { status, ...others } = parsed.output;
  const code = typeof status === 'string' ? cleanMessage(status, secrets) : (status ?? null);
  const state = Object.hasOwn(states, String(code)) ? states[String(code)] : undefined;
  try {
    return { state: state ?? 'other', code, fields: redactFields(others, secrets), requestId };
  } catch {
    return null;
  }
}
