import type { Text } from './text.ts';

/**
 * The one error class that reaches a user. `code` is stable kebab-case, `texts` say what, where and what to do next in
 * both languages, `details` are structured, free of secrets and safe to print. It never carries a `cause` that could
 * hold a request, a header or a signed address.
 */
export class LoopFecError extends Error {
  readonly code: string;
  readonly texts: Text;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;

  constructor(
    code: string,
    texts: Text,
    details: Readonly<Record<string, string | number | boolean | null>> = {},
  ) {
    super(texts.en);
    this.name = 'LoopFecError';
    this.code = code;
    this.texts = texts;
    this.details = details;
  }
}

export function isLoopFecError(error: unknown): error is LoopFecError {
  return error instanceof LoopFecError;
}
