// Control characters, marks that turn the direction of writing, invisible separators: nothing a label needs.
const unsafe =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

/**
 * Text of a file or of a name, fit for a terminal or a log: one line, nothing that moves the cursor, changes colours or
 * turns the direction of writing. Such characters show as `\u{…}`.
 */
export function printable(text: string): string {
  return text.replace(unsafe, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
}
