import { EntryFlag } from './entry-facts.ts';
import { isoDate } from './file-name.ts';
import type { Findings } from './findings.ts';
import type { Ledger } from './ledger.ts';
import { NumberIndex } from './number-index.ts';
import type { NumberSeries, NumberTable } from './number-series.ts';
import type { Numbering } from './numbering.ts';
import {
  entryNumberConstant,
  entryNumberDuplicate,
  entryNumberGap,
  entryNumberInversion,
  journalNumberConstant,
} from './rules/numbering-rules.ts';

/** What is wrong with the numbers of the entries. */
export function judgeNumbering(
  ledger: Ledger,
  numbering: Numbering,
  column: number,
  findings: Findings,
): void {
  const { entries } = ledger;
  judgeConstant(ledger, numbering, column, findings);
  if (numbering.scope === 'global') judgeShared(ledger, column, findings);
  if (numbering.numbers !== null) {
    for (const series of numbering.numbers.series()) {
      judgeSeries(series, numbering.numbers, ledger, numbering, column, findings);
    }
  }
  for (let entry = 0; entry < entries.size; entry++) judgeReuse(ledger, numbering, entry, column, findings);
}

/** Rows without a number are said to have none. */
function judgeConstant(
  { entries, facts, rows }: Ledger,
  { constant, oneNumber, othersNumbered }: Numbering,
  column: number,
  findings: Findings,
): void {
  const rule = othersNumbered ? journalNumberConstant : entryNumberConstant;
  const said = oneNumber ? [...constant].slice(0, 1) : constant;
  for (const journal of said) {
    const entry = facts.firstOf(journal);
    const number = entries.number(entry);
    if (number.length === 0) continue;
    const params = oneNumber
      ? { form: 'file', rows }
      : { journal: entries.journal(entry).slice(), rows: entries.rows(entry) };
    findings.add(rule, entries.firstLine(entry), column, number, 0, number.length, params);
  }
}

/** A number that two journals share while nearly all others are of one journal only. */
function judgeShared(ledger: Ledger, column: number, findings: Findings): void {
  const { entries } = ledger;
  const numbers = new NumberIndex(entries);
  for (let entry = 0; entry < entries.size; entry++) {
    const first = numbers.firstLike(entry);
    if (first === entry) continue;
    const number = entries.number(entry);
    findings.add(entryNumberDuplicate, entries.firstLine(entry), column, number, 0, number.length, {
      form: 'journals',
      journal: entries.journal(first).slice(),
      other: entries.journal(entry).slice(),
    });
  }
}

/** One key at several dates in rows that do not follow each other: the number was used again. */
function judgeReuse(
  ledger: Ledger,
  { constant, restarted }: Numbering,
  entry: number,
  column: number,
  findings: Findings,
): void {
  const { entries, facts } = ledger;
  const other = facts.otherDate(entry);
  const isAgain = (facts.flags(entry) & EntryFlag.scattered) !== 0 || restarted.has(facts.journal(entry));
  if (other === 0 || !isAgain) return;
  if (constant.has(facts.journal(entry))) return;
  const params = { form: 'blocks', first: isoDate(facts.date(entry)), second: isoDate(other) };
  findings.addEntry(
    entryNumberDuplicate,
    entries.firstLine(entry),
    column,
    entries.journal(entry),
    entries.number(entry),
    params,
  );
}

function judgeSeries(
  { entries: order }: NumberSeries,
  numbers: NumberTable,
  ledger: Ledger,
  { scope }: Numbering,
  column: number,
  findings: Findings,
): void {
  const { entries, facts } = ledger;
  // Numbers given journal by journal follow time within each journal only.
  const byJournal = scope === 'global' && isByJournal(order, ledger);
  const latest = new Map<number, number>();
  for (let i = 1; i < order.length; i++) {
    const neighbour = order[i - 1]!;
    if (byJournal) latest.set(facts.journal(neighbour), neighbour);
    const entry = order[i]!;
    const last = numbers.values[neighbour]!;
    const value = numbers.values[entry]!;
    if (value > last + 1) {
      if (
        startsAnew(
          numbers.digits(entry, ledger),
          facts.date(entry),
          numbers.digits(neighbour, ledger),
          facts.date(neighbour),
        )
      )
        continue;
      const number = entries.number(entry);
      findings.add(entryNumberGap, entries.firstLine(entry), column, number, 0, number.length, {
        form: value === last + 2 ? `${scope}-one` : scope,
        from: numbers.name(entry, last + 1, ledger),
        to: numbers.name(entry, value - 1, ledger),
        missing: value - last - 1,
        journal: entries.journal(entry).slice(),
      });
    }
    // Opening entries may come late: that is another rule's matter.
    if ((facts.flags(entry) & EntryFlag.opening) !== 0) continue;
    const before = byJournal ? latest.get(facts.journal(entry)) : neighbour;
    if (before === undefined) continue;
    const date = facts.date(entry);
    const earlier = facts.date(before);
    if (date === 0 || date >= earlier) continue;
    const params = { date: isoDate(date), other: entries.name(before), otherDate: isoDate(earlier) };
    const line = entries.firstLine(entry);
    findings.addEntry(
      entryNumberInversion,
      line,
      column,
      entries.journal(entry),
      entries.number(entry),
      params,
    );
  }
}

/** The ways numbers begin with their date: AAAAMMJJ, AAMMJJ, AAAAMM, AAAA, AAMM, MM, M, AA. */
function datePrefixes(date: number): string[] {
  const text = String(date).padStart(8, '0');
  const month = text.slice(4, 6);
  return [
    text,
    text.slice(2),
    text.slice(0, 6),
    text.slice(0, 4),
    text.slice(2, 6),
    month,
    String(Number(month)),
    text.slice(2, 4),
  ];
}

/** Numbers may begin with their day, month or year, 20240115001, 2401001, 1001: each is a sequence of its own. */
function startsAnew(digits: string, date: number, lastDigits: string, lastDate: number): boolean {
  if (date === 0) return false;
  const before = datePrefixes(lastDate);
  return datePrefixes(date).some((prefix, i) => {
    const rest = digits.slice(prefix.length);
    if (rest === '' || !digits.startsWith(prefix)) return false;
    const first = Number(rest) <= 1;
    const other = before[i]!;
    const lastRest = lastDigits.slice(other.length);
    if (lastRest === '' || other === prefix || !lastDigits.startsWith(other)) {
      return first && prefix.length >= 4 && rest.length > 1;
    }
    return first || prefix.length >= 6 || Number(rest) === Number(lastRest) + 1;
  });
}

/** Each journal has (nearly) one run of numbers of its own. */
function isByJournal(order: Uint32Array, { facts }: Ledger): boolean {
  const journals = new Set<number>();
  let runs = 0;
  let last = -1;
  for (const entry of order) {
    const journal = facts.journal(entry);
    if (journal !== last) runs++;
    journals.add(journal);
    last = journal;
  }
  return runs < journals.size * 2;
}
