// Unlike line feed and escape, JSON lets these stand as they are: some readers end a line at them, some terminals obey.
const unsafe = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** A value as JSON on one line, with its line end, in which text of a file can neither break the line nor the terminal. */
export function jsonLine(value: unknown): string {
  const json = JSON.stringify(value);
  const safe = json.replace(
    unsafe,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${safe}\n`;
}
