/** What a reader does not see, or what turns and joins other characters: nothing that a model must be told to read. */
const hidden = /\p{C}|\p{Zl}|\p{Zp}|\p{Variation_Selector}|\u115f|\u1160|\u3164|\uffa0/gu;

/**
 * Text of a file, of a name or of Loop, fit for a model: one line, at most `most` characters, every control, bidirectional
 * or invisible character (tags and variation selectors too) written as `\u{…}`.
 */
export function untrusted(text: string, most: number): string {
  const characters = [...text.toWellFormed()];
  const short =
    characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`;
  return short.replace(hidden, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
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
