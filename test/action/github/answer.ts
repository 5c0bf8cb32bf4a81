/** An answer before it is written. `body` null: no content. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as they are instead of `body` as JSON. */
  readonly raw?: Uint8Array;
  /** The connection is closed half-way. */
  readonly cut?: boolean;
}

export function ok(body: unknown, status = 200): Answer {
  return { status, body };
}

/** As GitHub words its refusals. */
export function refusal(
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  const body = { message, documentation_url: 'https://docs.github.com/rest', status: String(status) };
  return { status, body, headers };
}

export const notFound = refusal(404, 'Not Found');
