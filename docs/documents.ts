import { officialPage } from './official/page.ts';
import { rulesPage } from './rules-page.ts';

/** The pages that are written from data: name in docs/, and text. */
export function documents(): ReadonlyMap<string, string> {
  return new Map([
    ['rules.md', rulesPage('en')],
    ['regles.md', rulesPage('fr')],
    ['test-compta-demat.md', officialPage('en')],
    ['test-compta-demat.fr.md', officialPage('fr')],
  ]);
}
