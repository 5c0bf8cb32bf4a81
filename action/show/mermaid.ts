import type { MonthAmounts } from '../../core/fec/fec-contents.ts';
import { shownText } from './shown-text.ts';

/** Months of one chart: more of them cannot be read. */
const mostMonths = 36;

/** Untrusted text within the quotes of a label: Mermaid reads `#…;` and HTML there, so nothing but plain signs stays. */
export function mermaidLabel(text: string): string {
  return shownText(text, 60)
    .replace(/[^\p{L}\p{M}\p{N} ._-]/gu, '_')
    .trim();
}

/** Debit as bars and credit as a line by month, a fenced block; null when there is nothing to draw. */
export function monthsChart(title: string, months: readonly MonthAmounts[]): string | null {
  const drawn = months
    .filter(({ month, debit, credit }) => isMonth(month) && isAmount(debit) && isAmount(credit))
    .slice(-mostMonths);
  if (drawn.length === 0) return null;
  const list = (items: readonly string[]) => `[${items.join(', ')}]`;
  return [
    '```mermaid',
    'xychart-beta',
    `  title "${mermaidLabel(title)}"`,
    `  x-axis ${list(drawn.map(({ month }) => `"${month}"`))}`,
    '  y-axis "EUR"',
    `  bar ${list(drawn.map(({ debit }) => debit))}`,
    `  line ${list(drawn.map(({ credit }) => credit))}`,
    '```',
  ].join('\n');
}

function isMonth(text: string): boolean {
  return /^\d{4}-\d{2}$/.test(text);
}

function isAmount(text: string): boolean {
  return /^-?\d+\.\d+$/.test(text);
}
