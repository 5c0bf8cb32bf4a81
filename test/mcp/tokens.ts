/**
 * Tokens that a text takes, on the safe side: models count about four characters of English prose as one, fewer of
 * French, of JSON and of digits.
 */
export function tokensOf(text: string): number {
  return Math.ceil(text.length / 3.6);
}
