import { ByteTable } from './byte-table.ts';
import { EntryFlag } from './entry-facts.ts';
import { readEntryNumber } from './entry-number.ts';
import { isoDate } from './file-name.ts';
import type { Findings } from './findings.ts';
import type { Ledger } from './ledger.ts';
import {
  entryNumberConstant,
  entryNumberDuplicate,
  entryNumberGap,
  entryNumberInversion,
} from './rules/numbering-rules.ts';

/** A journal with one number and more rows than this over more than one day has no numbering. */
const constantRows = 20;

/** Numbers of one sequence: a prefix in a journal, or a prefix in the whole file where numbering is global. */
interface Series {
  readonly journal: number;
  readonly prefix: string;
  readonly entries: number[];
  readonly values: number[];
}

/** How the entries are numbered, and what is wrong with it. */
export interface Numbering {
  readonly scope: 'global' | 'journal';
  /** Journals of which no entry can be told from another. */
  readonly constant: ReadonlySet<number>;
  /** One number in the whole file. */
  readonly oneNumber: boolean;
}

/**
 * Numbering is global when (nearly) every entry has a number of its own in the whole file: at least 99 % of them.
 */
export function findNumbering(ledger: Ledger): Numbering {
  const { entries, facts } = ledger;
  const numbers = new ByteTable();
  const perJournal = new Map<number, { entries: number; first: number }>();
  for (let entry = 0; entry < entries.size; entry++) {
    const number = entries.number(entry);
    numbers.intern(number, 0, number.length, 0, 0);
    const journal = facts.journal[entry]!;
    const known = perJournal.get(journal);
    if (known === undefined) perJournal.set(journal, { entries: 1, first: entry });
    else known.entries++;
  }
  const constant = new Set<number>();
  for (const [journal, { entries: count, first }] of perJournal) {
    const severalDays = facts.otherDate[first] !== 0;
    if (count === 1 && severalDays && entries.rows(first) > constantRows) constant.add(journal);
  }
  const oneNumber = numbers.size === 1 && constant.size > 0;
  if (oneNumber) for (const journal of perJournal.keys()) constant.add(journal);
  return {
    oneNumber,
    scope: numbers.size >= entries.size * 0.99 && perJournal.size > 1 ? 'global' : 'journal',
    constant,
  };
}

export function judgeNumbering(
  ledger: Ledger,
  numbering: Numbering,
  column: number,
  findings: Findings,
): void {
  const { entries } = ledger;
  judgeConstant(ledger, numbering, column, findings);
  if (numbering.scope === 'global') judgeShared(ledger, column, findings);
  for (const series of seriesOf(ledger, numbering)) {
    judgeSeries(series, ledger, numbering, column, findings);
  }
  for (let entry = 0; entry < entries.size; entry++) judgeReuse(ledger, numbering, entry, column, findings);
}

/** Rows without a number are said to have none. */
function judgeConstant(
  { entries, facts, rows }: Ledger,
  { constant, oneNumber }: Numbering,
  column: number,
  findings: Findings,
): void {
  const said = oneNumber ? [...constant].slice(0, 1) : constant;
  for (const journal of said) {
    const entry = facts.journal.indexOf(journal);
    const number = entries.number(entry);
    if (number.length === 0) continue;
    const params = oneNumber
      ? { form: 'file', rows }
      : { journal: entries.journal(entry).slice(), rows: entries.rows(entry) };
    findings.add(entryNumberConstant, entries.firstLine(entry), column, number, 0, number.length, params);
  }
}

/** A number that two journals share while nearly all others are of one journal only. */
function judgeShared(ledger: Ledger, column: number, findings: Findings): void {
  const { entries } = ledger;
  const numbers = new ByteTable();
  const firstEntry: number[] = [];
  for (let entry = 0; entry < entries.size; entry++) {
    const number = entries.number(entry);
    const known = numbers.size;
    const index = numbers.intern(number, 0, number.length, 0, 0);
    if (index === known) {
      firstEntry.push(entry);
      continue;
    }
    findings.add(entryNumberDuplicate, entries.firstLine(entry), column, number, 0, number.length, {
      form: 'journals',
      journal: entries.journal(firstEntry[index]!).slice(),
      other: entries.journal(entry).slice(),
    });
  }
}

/** One key at several dates in rows that do not follow each other: the number was used again. */
function judgeReuse(
  ledger: Ledger,
  { constant }: Numbering,
  entry: number,
  column: number,
  findings: Findings,
): void {
  const { entries, facts } = ledger;
  const other = facts.otherDate[entry]!;
  if (other === 0 || (facts.flags[entry]! & EntryFlag.scattered) === 0) return;
  if (constant.has(facts.journal[entry]!)) return;
  const params = { form: 'blocks', first: isoDate(facts.date[entry]!), second: isoDate(other) };
  findings.addEntry(
    entryNumberDuplicate,
    entries.firstLine(entry),
    column,
    entries.journal(entry),
    entries.number(entry),
    params,
  );
}

function seriesOf(ledger: Ledger, { scope, constant }: Numbering): Iterable<Series> {
  const { entries, facts } = ledger;
  const all = new Map<string, Series>();
  for (let entry = 0; entry < entries.size; entry++) {
    const journal = facts.journal[entry]!;
    if (constant.has(journal)) continue;
    const { prefix, value } = readEntryNumber(entries.number(entry));
    if (value === null) continue;
    const key = scope === 'global' ? prefix : `${journal} ${prefix}`;
    let series = all.get(key);
    if (series === undefined) {
      series = { journal, prefix, entries: [], values: [] };
      all.set(key, series);
    }
    series.entries.push(entry);
    series.values.push(value);
  }
  return all.values();
}

function judgeSeries(
  series: Series,
  ledger: Ledger,
  { scope }: Numbering,
  column: number,
  findings: Findings,
): void {
  const { entries, facts } = ledger;
  const order = inOrder(series.values);
  // Numbers given journal by journal follow time within each journal only.
  const byJournal = scope === 'global' && isByJournal(order, series, ledger);
  const latest = new Map<number, number>();
  for (let i = 1; i < order.length; i++) {
    const neighbour = series.entries[order[i - 1]!]!;
    latest.set(facts.journal[neighbour]!, neighbour);
    const entry = series.entries[order[i]!]!;
    const last = series.values[order[i - 1]!]!;
    const value = series.values[order[i]!]!;
    if (value > last + 1 && !startsAnew(last, facts.date[neighbour]!, value, facts.date[entry]!)) {
      const number = entries.number(entry);
      findings.add(entryNumberGap, entries.firstLine(entry), column, number, 0, number.length, {
        form: value === last + 2 ? `${scope}-one` : scope,
        from: numberOf(series.prefix, last + 1),
        to: numberOf(series.prefix, value - 1),
        missing: value - last - 1,
        journal: entries.journal(entry).slice(),
      });
    }
    // Opening entries may come late: that is another rule's matter.
    if ((facts.flags[entry]! & EntryFlag.opening) !== 0) continue;
    const before = byJournal ? latest.get(facts.journal[entry]!) : neighbour;
    if (before === undefined) continue;
    const date = facts.date[entry]!;
    const earlier = facts.date[before]!;
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

/** Numbers may begin with their day or month, 20240115001, 202401001: each is a sequence of its own. */
function startsAnew(last: number, lastDate: number, value: number, date: number): boolean {
  return [8, 6].some((digits) => {
    const [before, after] = [lastDate, date].map((day) => String(day).slice(0, digits));
    return before !== after && String(last).startsWith(before!) && String(value).startsWith(after!);
  });
}

/** `VT12`: prefixes are bytes of the file. */
function numberOf(prefix: string, value: number): Uint8Array {
  return Uint8Array.from(`${prefix}${value}`, (character) => character.charCodeAt(0));
}

/** Each journal has (nearly) one run of numbers of its own. */
function isByJournal(order: readonly number[], series: Series, { facts }: Ledger): boolean {
  const journals = new Set<number>();
  let runs = 0;
  let last = -1;
  for (const place of order) {
    const journal = facts.journal[series.entries[place]!]!;
    if (journal !== last) runs++;
    journals.add(journal);
    last = journal;
  }
  return runs < journals.size * 2;
}

/** The places of the values from the smallest to the largest. Most files are in order already. */
function inOrder(values: readonly number[]): readonly number[] {
  const places = values.map((_, i) => i);
  const sorted = values.every((value, i) => i === 0 || values[i - 1]! <= value);
  return sorted ? places : places.sort((a, b) => values[a]! - values[b]! || a - b);
}
