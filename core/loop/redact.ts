/** Characters of a foreign message that we show. */
const messageLimit = 500;

/** Below this length a "secret" is a common syllable: to blot it out would garble every message. */
const shortestSecret = 4;

/** Removes known secrets, in plain and percent-encoded form, and all that could sign or authenticate an address. */
export function redact(text: string, secrets: readonly string[]): string {
  let clean = text;
  const known = secrets.filter((secret) => secret.length >= shortestSecret);
  for (const secret of known.sort((a, b) => b.length - a.length)) {
    clean = clean.replaceAll(secret, '…').replaceAll(encodeURIComponent(secret.toWellFormed()), '…');
  }
  return clean
    .replace(/(\w:\/\/)[^\s/@]*@/g, '$1…@')
    .replace(/(\w:\/\/[^\s?#]*)[?#]\S*/g, '$1?…')
    .replace(/(?<![a-z])sig(=|%3D)[^\s&"'<>]+/gi, 'sig=…');
}

/** A foreign message made fit to be shown: one line, no control or invisible characters, no secret, at most 500 characters. */
export function cleanMessage(text: string, secrets: readonly string[]): string {
  const line = text
    .toWellFormed()
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();
  const characters = [...redact(line, secrets)];
  return characters.length <= messageLimit
    ? characters.join('')
    : `${characters.slice(0, messageLimit - 1).join('')}…`;
}

/** Objects within objects that an answer of the API may have. */
const depthLimit = 32;

/**
 * The fields of an answer without the secrets and signed addresses that they may hold; all else stays as it came.
 * @throws {RangeError} when nested too deep
 */
export function redactFields(fields: object, secrets: readonly string[]): Record<string, unknown> {
  return redactEntries(fields, secrets, 0);
}

function redactEntries(fields: object, secrets: readonly string[], depth: number): Record<string, unknown> {
  if (depth > depthLimit) throw new RangeError('nested too deep');
  return Object.fromEntries(
    Object.entries(fields).map(([name, item]) => [
      redact(name, secrets),
      redactValue(item, secrets, depth + 1),
    ]),
  );
}

function redactValue(value: unknown, secrets: readonly string[], depth: number): unknown {
  if (depth > depthLimit) throw new RangeError('nested too deep');
  if (typeof value === 'string') return redact(value, secrets);
  if (Array.isArray(value)) return value.map((item) => redactValue(item, secrets, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  return redactEntries(value, secrets, depth);
}
