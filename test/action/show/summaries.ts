import type { FileOutcome } from '../../../action/outcome.ts';
import { type SummaryContext, type SummaryOptions, summaryMarkdown } from '../../../action/show/summary.ts';

export const plain: SummaryContext = {
  mode: 'import',
  notes: [],
  deleted: [],
  nearMisses: null,
  plan: null,
  months: null,
};

export interface Wanted extends Partial<Omit<SummaryOptions, 'context'>> {
  readonly context?: Partial<SummaryContext>;
}

/** In English unless it is said otherwise. */
export function summaryOf(outcomes: readonly FileOutcome[], { context, ...options }: Wanted = {}): string {
  return summaryMarkdown(outcomes, {
    lang: 'en',
    values: 'masked',
    failOn: 'loop',
    ...options,
    context: { ...plain, ...context },
  });
}

/** The cells of each row of the first table, without its head. */
export function tableOf(markdown: string): string[][] {
  const [, block = ''] = /^\|[^\n]*\|\n\| -[^\n]*\|\n((?:\|.*\|\n)*)/m.exec(markdown) ?? [];
  return block
    .split('\n')
    .filter(Boolean)
    .map((line) => line.slice(2, -2).split(' | '));
}
