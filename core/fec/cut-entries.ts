import type { Findings } from './findings.ts';
import type { Ledger } from './ledger.ts';
import type { Numbering } from './numbering.ts';
import { entryCutByParts } from './rules/entry-rules.ts';

/** Entries that are balanced in the whole of a split FEC and not in its parts. */
export class CutEntries {
  /** By number of the entry: the first part that ended before it was balanced. */
  readonly #open = new Map<number, number>();

  /** A part has ended, and another one follows. @param part its number, from 1 */
  see({ entries }: Ledger, part: number): void {
    for (let entry = 0; entry < entries.size; entry++) {
      if (!this.#open.has(entry) && !entries.isBalanced(entry)) this.#open.set(entry, part);
    }
  }

  /** All parts have ended. @param column that of EcritureNum */
  judge(
    { entries, facts, canBalance }: Ledger,
    numbering: Numbering,
    column: number,
    findings: Findings,
  ): void {
    if (!canBalance || numbering.byRow) return;
    for (const [entry, part] of this.#open) {
      if (numbering.constant.has(facts.journal(entry))) continue;
      if (entries.isUnreadable(entry) || !entries.isBalanced(entry)) continue;
      const [journal, number] = [entries.journal(entry), entries.number(entry)];
      findings.addEntry(entryCutByParts, entries.firstLine(entry), column, journal, number, { part });
    }
  }
}
