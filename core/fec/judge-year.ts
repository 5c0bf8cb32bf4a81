import { readEntryNumber } from './entry-number.ts';
import type { Findings } from './findings.ts';
import { markClosing, markOpening } from './kernel/judge-layout.ts';
import type { Ledger } from './ledger.ts';
import type { Numbering } from './numbering.ts';
import {
  closingEntriesPresent,
  openingMissing,
  openingNotFirst,
  resultNotDerivable,
} from './rules/year-rules.ts';

/** The rules about the opening and the closing of the year. @param closing its last day, AAAAMMJJ; 0 when not known */
export function judgeYear(
  ledger: Ledger,
  numbering: Numbering,
  column: number,
  closing: number,
  findings: Findings,
): void {
  judgeOpening(ledger, numbering, column, findings);
  judgeClosing(ledger, column, closing, findings);
}

function judgeOpening(ledger: Ledger, numbering: Numbering, column: number, findings: Findings): void {
  const { entries, search } = ledger;
  const { size } = entries;
  const lowest = numbering.scope === 'global' ? lowestNumbers(ledger, numbering) : null;
  let openings = 0;
  for (let entry = search.next(markOpening, 0); entry < size; entry = search.next(markOpening, entry + 1)) {
    const others = entry - openings;
    openings++;
    if (others === 0 && (lowest === null || isLowest(entries.number(entry), lowest))) continue;
    findings.addEntry(
      openingNotFirst,
      entries.firstLine(entry),
      column,
      entries.journal(entry),
      entries.number(entry),
      {},
    );
  }
  if (openings === 0 && size > 0 && ledger.balanceSheetRows > 0) {
    const params = ledger.hasRowsWithoutJournal ? { form: 'labels' } : null;
    findings.add(openingMissing, 0, -1, null, 0, 0, params);
  }
}

function isLowest(number: Uint8Array, lowest: ReadonlyMap<string, number>): boolean {
  const { prefix, value } = readEntryNumber(number);
  return value === null || value <= (lowest.get(prefix) ?? value);
}

/** The lowest number, by the prefixes of the opening entries, of the entries that are none. */
function lowestNumbers({ entries, search }: Ledger, { constant }: Numbering): Map<string, number> {
  const { size } = entries;
  const first = new Map<string, number>();
  for (let entry = search.next(markOpening, 0); entry < size; entry = search.next(markOpening, entry + 1)) {
    const { prefix } = readEntryNumber(entries.number(entry));
    if (!first.has(prefix)) first.set(prefix, entry);
  }
  const values = search.lowest([...first.values()], constant);
  return new Map([...first.keys()].map((prefix, i) => [prefix, values[i]!]));
}

/**
 * An entry of the last day that moves classes 6 and 7 against 12, and nothing else, takes the result over. Entries of the
 * next year may follow it.
 */
function judgeClosing(ledger: Ledger, column: number, closing: number, findings: Findings): void {
  const { entries, facts, search } = ledger;
  const { size } = entries;
  let entry = search.next(markClosing, 0);
  const last = entry < size ? search.lastDate() : 0;
  const lastDate = closing > 0 ? Math.min(last, closing) : last;
  for (; entry < size; entry = search.next(markClosing, entry + 1)) {
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
