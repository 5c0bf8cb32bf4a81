import { EntryFlag } from './entry-facts.ts';
import { readEntryNumber } from './entry-number.ts';
import type { Findings } from './findings.ts';
import type { Ledger } from './ledger.ts';
import type { Numbering } from './numbering.ts';
import {
  closingEntriesPresent,
  openingMissing,
  openingNotFirst,
  resultNotDerivable,
} from './rules/year-rules.ts';

/** The rules about the opening and the closing of the year. */
export function judgeYear(ledger: Ledger, numbering: Numbering, column: number, findings: Findings): void {
  judgeOpening(ledger, numbering, column, findings);
  judgeClosing(ledger, column, findings);
}

function judgeOpening(ledger: Ledger, numbering: Numbering, column: number, findings: Findings): void {
  const { entries, facts } = ledger;
  const lowest = numbering.scope === 'global' ? lowestNumbers(ledger, numbering) : null;
  let openings = 0;
  let others = 0;
  for (let entry = 0; entry < entries.size; entry++) {
    if ((facts.flags(entry) & EntryFlag.opening) === 0) {
      others++;
      continue;
    }
    openings++;
    const { prefix, value } = readEntryNumber(entries.number(entry));
    const isLowest = value === null || value <= (lowest?.get(prefix) ?? value);
    if (others === 0 && isLowest) continue;
    findings.addEntry(
      openingNotFirst,
      entries.firstLine(entry),
      column,
      entries.journal(entry),
      entries.number(entry),
      {},
    );
  }
  if (openings === 0 && others > 0 && ledger.balanceSheetRows > 0) {
    const params = ledger.hasRowsWithoutJournal ? { form: 'labels' } : null;
    findings.add(openingMissing, 0, -1, null, 0, 0, params);
  }
}

/** The lowest number, by the prefixes of the opening entries, of the entries that are none. */
function lowestNumbers({ entries, facts }: Ledger, { constant }: Numbering): Map<string, number> {
  const lowest = new Map<string, number>();
  for (let entry = 0; entry < entries.size; entry++) {
    if ((facts.flags(entry) & EntryFlag.opening) === 0) continue;
    lowest.set(readEntryNumber(entries.number(entry)).prefix, Number.POSITIVE_INFINITY);
  }
  if (lowest.size === 0) return lowest;
  for (let entry = 0; entry < entries.size; entry++) {
    if ((facts.flags(entry) & EntryFlag.opening) !== 0 || constant.has(facts.journal(entry))) continue;
    const { prefix, value } = readEntryNumber(entries.number(entry));
    const known = lowest.get(prefix);
    if (value !== null && known !== undefined && value < known) lowest.set(prefix, value);
  }
  return lowest;
}

/** An entry of the last day that moves classes 6 and 7 against 12, and nothing else, takes the result over. */
function judgeClosing(ledger: Ledger, column: number, findings: Findings): void {
  const { entries, facts } = ledger;
  const closes = EntryFlag.result | EntryFlag.yearResult;
  const relevant = closes | EntryFlag.other | EntryFlag.opening;
  const closing: number[] = [];
  for (let entry = 0; entry < facts.size; entry++) {
    if ((facts.flags(entry) & relevant) === closes) closing.push(entry);
  }
  let lastDate = 0;
  if (closing.length > 0) {
    for (let entry = 0; entry < facts.size; entry++) lastDate = Math.max(lastDate, facts.lastDate(entry));
  }
  for (const entry of closing) {
    if (facts.lastDate(entry) < lastDate) continue;
    findings.addEntry(
      closingEntriesPresent,
      entries.firstLine(entry),
      column,
      entries.journal(entry),
      entries.number(entry),
      {},
    );
  }
  // An entry that clears the accounts explains why they are cleared.
  if (findings.has(closingEntriesPresent) || !ledger.hasAmounts) return;
  if (ledger.resultRows > 0 && ledger.yearResultRows > 0 && ledger.result.isZero) {
    findings.add(resultNotDerivable);
  }
}
