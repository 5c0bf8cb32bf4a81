/** Why there is no complete answer: one short technical word, never an address. */
export class ExchangeFailure extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.name = 'ExchangeFailure';
    this.reason = reason;
  }
}

/** The word for any error of a socket: its code where that is one (`ECONNRESET`), else `network`. */
export function reasonOf(error: unknown): string {
  if (error instanceof ExchangeFailure) return error.reason;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(code) ? code : 'network';
}
