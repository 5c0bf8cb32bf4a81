/** What a reader does not see, or what turns and joins other characters: nothing that a model must be told to read. */
const hidden = /\p{C}|\p{Zl}|\p{Zp}|\p{Variation_Selector}|\u115f|\u1160|\u3164|\uffa0/gu;

/**
 * Text of a file, of a name or of Loop, fit for a model: one line, at most `most` characters as they are written, every
 * control, bidirectional or invisible character (tags and variation selectors too) as `\u{…}`.
 */
export function untrusted(text: string, most: number): string {
  let said = '';
  let size = 0;
  let fitting = '';
  for (const character of text.toWellFormed()) {
    const written = character.replace(hidden, (it) => `\\u{${it.codePointAt(0)!.toString(16)}}`);
    size += written === character ? 1 : written.length;
    if (size > most) return `${fitting}…`;
    said += written;
    if (size < most) fitting = said;
  }
  return said;
}

/** The same for every text within a value, names of members included. */
export function untrustedDeep(value: unknown, most: number): unknown {
  if (typeof value === 'string') return untrusted(value, most);
  if (Array.isArray(value)) return value.map((item) => untrustedDeep(item, most));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [untrusted(name, most), untrustedDeep(item, most)]),
  );
}
