import { shownText } from './shown-text.ts';

/** Characters of a text that a summary shows. */
const mostText = 600;
const mostCode = 160;

/** Keeps `@name`, `#12`, `:tada:`, `GH-1` and addresses from becoming what GitHub makes of them. Takes no room. */
const gap = '&#8203;';

/** What means something within a line, at its start, or in an address. */
const special = /(?<=^\s*\d*)[-.]|(?<=www)\.|(?<=gh)-|[!"#$&'()*+:<=>@[\\\]^_`{|}~]/gi;

/** Also Loop's identifiers, whole: two of their five parts look like commits. */
const commitLike =
  /(?<![\p{L}\p{N}_])(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{7,40})(?![\p{L}\p{N}_])/giu;

function escaped(text: string, isCode: boolean): string {
  return text.replace(special, (mark: string, at: number) => {
    const entity = `&#${mark.charCodeAt(0)};`;
    // An address of e-mail becomes a link within HTML's code too.
    if (mark === '@') return entity + gap;
    if (isCode) return entity;
    // GitHub's own way to write a dollar sign that begins no formula.
    if (mark === '$') return `<span>${entity}</span>`;
    const joins = mark === '#' || mark === ':' || (mark === '-' && at > 0);
    return joins && /^\S/.test(text.slice(at + 1)) ? entity + gap : entity;
  });
}

/**
 * Untrusted text as text within a line, a table cell or HTML of GitHub's Markdown: whatever has a meaning there is an
 * entity, and what looks like a commit is shown as code so that it becomes no link and can still be copied.
 */
export function markdownText(text: string): string {
  const parts: string[] = [];
  const shown = shownText(text, mostText);
  let from = 0;
  for (const { 0: found, index } of shown.matchAll(commitLike)) {
    parts.push(escaped(shown.slice(from, index), false), `<code>${found}</code>`);
    from = index + found.length;
  }
  parts.push(escaped(shown.slice(from), false));
  return parts.join('');
}

/** Untrusted text shown as code: paths, codes, identifiers. Fits a table cell and HTML too. */
export function markdownCode(text: string): string {
  return `<code>${escaped(shownText(text, mostCode), true)}</code>`;
}
