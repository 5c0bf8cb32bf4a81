import { EntryFlag } from './entry-facts.ts';
import { isoDate } from './file-name.ts';
import type { Findings } from './findings.ts';
import { markDated } from './kernel/judge-layout.ts';
import type { Ledger } from './ledger.ts';
import type { NumberSeries } from './number-series.ts';
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
  const { entries, search } = ledger;
  judgeConstant(ledger, numbering, column, findings);
  judgeShared(ledger, numbering, column, findings);
  for (const series of numbering.numbers?.series() ?? []) {
    judgeSeries(series, ledger, numbering, column, findings);
  }
  for (
    let entry = search.next(markDated, 0);
    entry < entries.size;
    entry = search.next(markDated, entry + 1)
  ) {
    judgeReuse(ledger, numbering, entry, column, findings);
  }
}

/** Rows without a number are said to have none. */
function judgeConstant(
  { entries, rows, search }: Ledger,
  { constant, oneNumber, othersNumbered }: Numbering,
  column: number,
  findings: Findings,
): void {
  const rule = othersNumbered ? journalNumberConstant : entryNumberConstant;
  const said = oneNumber ? [...constant].slice(0, 1) : constant;
  for (const journal of said) {
    const entry = search.nextOf(journal, 0);
    const number = entries.number(entry);
    if (number.length === 0) continue;
    const params = oneNumber
      ? { form: 'file', rows }
      : { journal: entries.journal(entry).slice(), rows: entries.rows(entry) };
    findings.add(rule, entries.firstLine(entry), column, number, 0, number.length, params);
  }
}

/** A number that two journals share while nearly all others are of one journal only. */
function judgeShared({ entries }: Ledger, { shared }: Numbering, column: number, findings: Findings): void {
  for (const { entry, first } of shared) {
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
  series: NumberSeries,
  ledger: Ledger,
  { scope }: Numbering,
  column: number,
  findings: Findings,
): void {
  const { entries, facts } = ledger;
  // Numbers given journal by journal follow time within each journal only.
  const byJournal = scope === 'global' && series.isByJournal;
  const latest = new Map<number, number>();
  for (
    let place = series.next(1, byJournal);
    place < series.size;
    place = series.next(place + 1, byJournal)
  ) {
    const neighbour = series.entry(place - 1);
    if (byJournal) latest.set(facts.journal(neighbour), neighbour);
    const entry = series.entry(place);
    const last = series.value(place - 1);
    const value = series.value(place);
    if (value > last + 1) {
      const [digits, lastDigits] = [series.digits(entry), series.digits(neighbour)];
      if (startsAnew(digits, facts.date(entry), lastDigits, facts.date(neighbour))) continue;
      const number = entries.number(entry);
      findings.add(entryNumberGap, entries.firstLine(entry), column, number, 0, number.length, {
        form: value === last + 2 ? `${scope}-one` : scope,
        from: series.name(entry, last + 1, lastDigits.length),
        to: series.name(entry, value - 1, lastDigits.length),
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
