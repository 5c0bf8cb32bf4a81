import * as v from 'valibot';
import { FailureBodySchema, LoopErrorSchema } from './schemas.ts';

/** The JSON of a body, or undefined when it is none: JSON itself cannot say undefined. */
export function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}

/** Loop's own message in an `error` field of this value; null when there is no such field. Untrusted. */
export function errorInside(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('error' in value)) return null;
  const error = v.safeParse(LoopErrorSchema, value.error);
  return error.success ? errorMessage(error.output) : null;
}

/** `instanceId` stands in where Loop gave no message: its support can find the case by it. */
export function errorMessage(error: v.InferOutput<typeof LoopErrorSchema>): string {
  return typeof error === 'string' ? error : error.message || `instanceId ${error.instanceId}`;
}

/** The message of a body that came with an error status; null when it has none. Untrusted. */
export function failureMessage(value: unknown): string | null {
  const parsed = v.safeParse(FailureBodySchema, value);
  if (!parsed.success) return null;
  if (parsed.output.error) return errorMessage(parsed.output.error);
  return parsed.output.message || null;
}

/** The identifier under which the other side finds this call; null when none came or it is not one. */
export function requestIdOf(header: (name: string) => string | null | undefined): string | null {
  for (const name of ['request-id', 'x-request-id', 'x-ms-request-id']) {
    const value = header(name)?.trim();
    if (value && /^[\w.:|-]{1,128}$/.test(value)) return value;
  }
  return null;
}
