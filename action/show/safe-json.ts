/**
 * What a log, a page or a shell could take for something else within a text of JSON: quotes and signs of the shell, HTML,
 * everything that is not seen, and the `##[` of a workflow command.
 */
const telling = /[<>&'`$]|\p{C}|\p{Zl}|\p{Zp}|\p{Default_Ignorable_Code_Point}|(?<=##)\[/gu;

/** JSON that parses to the same value and is inert where it is printed. @param indent none, or spaces for people */
export function safeJson(value: unknown, indent = 0): string {
  const lines = JSON.stringify(value, null, indent).split('\n');
  return lines.map((line) => line.replace(telling, escaped)).join('\n');
}

function escaped(character: string): string {
  let text = '';
  for (let i = 0; i < character.length; i++) {
    text += `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`;
  }
  return text;
}
