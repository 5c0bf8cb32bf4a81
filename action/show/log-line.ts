import { shownText } from './shown-text.ts';

/** Characters of a line of the log. */
const most = 4000;

/**
 * One line of the log that the runner takes for text: it obeys lines that begin with `::`, after white space, and lines
 * that have `##[` anywhere.
 */
export function logLine(text: string): string {
  return shownText(text, most)
    .replaceAll('##[', '##\\u{5b}')
    .replace(/^(\s*):(?=:)/, '$1\\u{3a}');
}
