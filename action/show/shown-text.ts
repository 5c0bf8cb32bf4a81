/** What a reader does not see, or what turns, joins or hides other characters. */
const hidden = /\p{C}|\p{Zl}|\p{Zp}|\p{Default_Ignorable_Code_Point}/gu;

/**
 * Text of a file, of a name or of Loop on one line: every control, bidirectional or invisible character shows as
 * `\u{…}`, and what is longer than `most` characters is cut.
 */
export function shownText(text: string, most: number): string {
  // The slice spares the work on what is megabytes long; a character has two code units at most.
  const characters = [...text.slice(0, 2 * most + 2).toWellFormed()];
  const short =
    characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`;
  return short.replace(hidden, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
}
