import { randomUUID } from 'node:crypto';

/** What a call answers, as a value: a fault may still change it before it is written. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Path of a file to send instead of `body`. */
  readonly file?: string;
}

export function json(value: unknown, status = 200): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(value),
  };
}

/** An error as API Management says it. */
export function refusal(statusCode: number, message: string): Answer {
  return json({ statusCode, message }, statusCode);
}

/** An error inside a 200, as the vendor's reference documents it. */
export function errorIn200(message: string): Answer {
  return json({ error: { instanceId: randomUUID(), message } });
}

/** An error as Azure Storage says it. */
export function storageError(status: number, code: string, message: string): Answer {
  return {
    status,
    headers: { 'content-type': 'application/xml', 'x-ms-error-code': code },
    body: `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`,
  };
}
