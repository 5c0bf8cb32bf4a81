import { isKnownRoot } from './chart-of-accounts.ts';
import { differenceOf } from './day-book.ts';
import { datedPrint, EntryFlag } from './entry-facts.ts';
import { type Decimal, ExactSum } from './exact-sum.ts';
import { isoDate } from './file-name.ts';
import type { Findings } from './findings.ts';
import type { Header } from './header.ts';
import { judgeNumbering } from './judge-numbering.ts';
import { judgeYear } from './judge-year.ts';
import { type LabelTable, mayBeSameText } from './label-table.ts';
import type { Ledger } from './ledger.ts';
import { findNumbering, type Numbering, unnumbered } from './numbering.ts';
import type { RowCheck } from './row-check.ts';
import {
  accountLabelInconsistent,
  accountUnknownRoot,
  auxLabelInconsistent,
  journalLabelInconsistent,
} from './rules/account-rules.ts';
import { sensMixed } from './rules/amount-rules.ts';
import { fileNoEntry, recordTooLong } from './rules/container-rules.ts';
import { currencyIsEuro } from './rules/currency-rules.ts';
import { entryUnbalanced, fileUnbalanced } from './rules/entry-rules.ts';
import {
  duplicateEntry,
  entryMultipleDates,
  entrySingleLine,
  journalUnbalanced,
  monthUnbalanced,
} from './rules/entry-shape-rules.ts';
import { fieldPadding } from './rules/filler-rules.ts';
import { letteringAllEmpty, letteringUnbalanced } from './rules/lettering-rules.ts';
import { fileTooManyMovements, loopMaxMovements } from './rules/loop-limit-rules.ts';
import type { Rule } from './rules/rule.ts';
import { fileNameOtherYear, validDateConstant } from './rules/timeline-rules.ts';

/** Fewer rows than these are of one day as a matter of course. */
const constantDateRows = 10;

/** The rules that need the whole file. @param isMixed the file, or its parts, are in several encodings */
export function judgeLedger(
  header: Header,
  check: RowCheck,
  isMixed: boolean,
  findings: Findings,
): Numbering {
  const { ledger } = check;
  const column = header.position('EcritureNum');
  ledger.settleOpenings();
  const numbering = column < 0 ? unnumbered : findNumbering(ledger);
  const complete = !findings.has(recordTooLong);
  if (ledger.rows === 0 && complete) findings.add(fileNoEntry);
  if (ledger.rows > loopMaxMovements) {
    findings.add(fileTooManyMovements, 0, -1, null, 0, 0, { rows: ledger.rows });
  }
  if (check.sens.words && check.sens.signs) findings.add(sensMixed);
  // A space at the end of a label here and there is no fixed length.
  if (check.paddedRows * 2 > ledger.rows) findings.add(fieldPadding, check.paddedLine);
  judgeDates(header, check, findings);
  check.labels.flush(ledger.rows - ledger.badRows);
  judgeLabels(header, check, isMixed, findings);
  if (complete) judgeLettering(header, check, findings);
  if (
    check.judge.currency.currencyRows > 0 &&
    check.judge.currency.euroRows === check.judge.currency.currencyRows
  ) {
    findings.add(currencyIsEuro, 0, header.position('Idevise'), null, 0, 0, {
      rows: check.judge.currency.currencyRows,
    });
  }
  // What was not read may balance what was, and fill its gaps.
  if (!complete) return numbering;
  if (ledger.hasAmounts) judgeBalance(column, check, numbering, findings);
  if (column >= 0 && ledger.rows > 0) {
    judgeEntries(column, check, numbering, findings);
    judgeNumbering(ledger, numbering, column, findings);
    judgeYear(ledger, numbering, column, findings);
  }
  return numbering;
}

function judgeDates(header: Header, check: RowCheck, findings: Findings): void {
  const { ledger, validDates } = check;
  validDates.finish(ledger.rows - ledger.badRows);
  const date = validDates.constantDate;
  const constant =
    date > 0 && validDates.filledRows >= constantDateRows && ledger.firstDate !== ledger.lastDate;
  if (constant) {
    const params = { date: isoDate(date), rows: validDates.filledRows };
    findings.add(validDateConstant, 0, header.position('ValidDate'), null, 0, 0, params);
  }
  const { judge } = check;
  if (judge.isOtherYear) {
    findings.add(fileNameOtherYear, 0, -1, null, 0, 0, {
      closing: isoDate(judge.closing),
      from: isoDate(judge.firstDate),
      to: isoDate(judge.lastDate),
    });
  }
  judge.flush(constant);
}

function judgeLabels(header: Header, { ledger }: RowCheck, isMixed: boolean, findings: Findings): void {
  // Where there are several encodings, one text may be written in several ways.
  const areSame = isMixed ? mayBeSameText : () => false;
  const relabelled = (rule: Rule, table: LabelTable, column: number) => {
    for (const { code, first, second, labels, line } of table.relabelled(areSame)) {
      if (code.length === 0) continue;
      const params = { labels, first: { label: first.slice() }, second: { label: second.slice() } };
      findings.add(rule, line, column, code.slice(), 0, code.length, params);
    }
  };
  relabelled(journalLabelInconsistent, ledger.journals, header.position('JournalCode'));
  relabelled(accountLabelInconsistent, ledger.accounts, header.position('CompteNum'));
  relabelled(auxLabelInconsistent, ledger.thirdParties, header.position('CompAuxNum'));
  const seen = new Set<string>();
  for (const { code, line } of ledger.accounts.all()) {
    const root = String.fromCharCode(...code.subarray(0, 3));
    if (!/^[1-8]\d\d$/.test(root) || seen.has(root) || isKnownRoot(root)) continue;
    seen.add(root);
    findings.add(accountUnknownRoot, line, header.position('CompteNum'), code.slice(), 0, code.length, {
      root,
    });
  }
}

function judgeLettering(header: Header, { ledger }: RowCheck, findings: Findings): void {
  const column = header.position('EcritureLet');
  // A row that could not be read, or an amount that is not there, may be what is missing.
  const canSum = ledger.hasAmounts && ledger.badRows === 0;
  for (const { account, code, firstLine, difference } of canSum ? ledger.letterings.open() : []) {
    findings.add(letteringUnbalanced, firstLine, column, code.slice(), 0, code.length, {
      account: account < 0 ? new Uint8Array(0) : ledger.accounts.code(account).slice(),
      difference: magnitude({ coefficient: BigInt(difference), scale: 2 }),
    });
  }
  if (column >= 0 && ledger.tiersRows > 0 && ledger.letteredRows === 0) {
    findings.add(letteringAllEmpty, 0, column, null, 0, 0, { rows: ledger.tiersRows });
  }
}

function judgeBalance(column: number, check: RowCheck, numbering: Numbering, findings: Findings): void {
  const { ledger } = check;
  if (ledger.canBalance && !numbering.byRow) {
    for (const entry of ledger.entries.unbalanced()) {
      if (numbering.constant.has(ledger.facts.journal(entry.index))) continue;
      findings.addEntry(entryUnbalanced, entry.firstLine, column, entry.journal, entry.number, {
        difference: magnitude(entry.difference),
        debit: entry.debit,
        credit: minus(entry.debit, entry.difference),
        rows: entry.rows,
        ...(entry.rows === 1 ? { form: 'single' } : {}),
      });
    }
  }
  // An unbalanced entry explains an unbalanced file; rows that could not be read may explain it.
  if (ledger.unreadableRows > 0 || findings.has(entryUnbalanced)) return;
  const difference = differenceOf(ledger.debit, ledger.credit);
  if (difference.coefficient !== 0n) {
    findings.add(fileUnbalanced, 0, -1, null, 0, 0, {
      debit: ledger.debit.toDecimal(),
      credit: ledger.credit.toDecimal(),
      difference: magnitude(difference),
    });
  }
  // Where entries cannot be told apart, their balance is looked for in larger groups.
  if (ledger.canBalance && numbering.constant.size === 0 && !numbering.byRow) return;
  judgeJournals(check, numbering, findings);
  judgeMonths(check, findings);
}

function judgeJournals({ ledger }: RowCheck, { constant, byRow }: Numbering, findings: Findings): void {
  for (const [journal, { debit, credit }] of ledger.days.grouped((day) => day.journal)) {
    if (ledger.canBalance && !byRow && !constant.has(journal)) continue;
    const difference = differenceOf(debit, credit);
    if (difference.coefficient === 0n) continue;
    findings.add(journalUnbalanced, 0, -1, null, 0, 0, {
      journal: ledger.journals.code(journal).slice(),
      debit: debit.toDecimal(),
      credit: credit.toDecimal(),
      difference: magnitude(difference),
    });
  }
}

function judgeMonths({ ledger }: RowCheck, findings: Findings): void {
  const months = ledger.days.grouped((day) => Math.floor(day.date / 100));
  for (const [month, { debit, credit }] of [...months].sort(([a], [b]) => a - b)) {
    const difference = differenceOf(debit, credit);
    if (difference.coefficient === 0n || month === 0) continue;
    findings.add(monthUnbalanced, 0, -1, null, 0, 0, {
      month: isoDate(month * 100 + 1).slice(0, 7),
      debit: debit.toDecimal(),
      credit: credit.toDecimal(),
      difference: magnitude(difference),
    });
  }
}

/** The shape of entries: rows, dates, doubles. */
function judgeEntries(
  column: number,
  { ledger }: RowCheck,
  { constant, restarted, byRow }: Numbering,
  findings: Findings,
): void {
  const { entries, facts } = ledger;
  const repeated = repeatedPrints(ledger);
  const twins = new Map<number, number>();
  for (let entry = 0; entry < entries.size; entry++) {
    const journal = facts.journal(entry);
    if (constant.has(journal)) continue;
    const line = entries.firstLine(entry);
    const report = (rule: Rule, params: Parameters<Findings['addEntry']>[5]) =>
      findings.addEntry(rule, line, column, entries.journal(entry), entries.number(entry), params);
    const readable = !entries.isUnreadable(entry);
    // A row alone that moves something has been called unbalanced.
    if (readable && !byRow && entries.rows(entry) === 1 && entries.isBalanced(entry)) {
      report(entrySingleLine, {});
    }
    const other = facts.otherDate(entry);
    const isAgain = (facts.flags(entry) & EntryFlag.scattered) !== 0 || restarted.has(journal);
    if (other !== 0 && !isAgain) {
      report(entryMultipleDates, { first: isoDate(facts.date(entry)), second: isoDate(other) });
    }
    if (repeated.size === 0) continue;
    const print = printOf(ledger, entry);
    if (print < 0 || !repeated.has(print)) continue;
    const twin = twins.get(print);
    if (twin === undefined) twins.set(print, entry);
    else report(duplicateEntry, { other: entries.name(twin) });
  }
}

/** Two entries of one print have the same rows, but for one chance in millions of millions. -1 where there is none. */
function printOf({ entries, facts, hasAmounts }: Ledger, entry: number): number {
  const told = hasAmounts && !entries.isUnreadable(entry) && entries.rows(entry) > 1;
  if (!told || facts.otherDate(entry) !== 0) return -1;
  return datedPrint(facts, entry);
}

/** The prints that stand in the file more than once: most stand alone. */
function repeatedPrints(ledger: Ledger): Set<number> {
  const { size } = ledger.entries;
  let slots = 1024;
  while (slots < size * 1.5) slots *= 2;
  const mask = slots - 1;
  const seen = new Int32Array(slots);
  const prints = new Float64Array(size);
  const repeated = new Set<number>();
  for (let entry = 0; entry < size; entry++) {
    const print = printOf(ledger, entry);
    if (print < 0) continue;
    prints[entry] = print;
    let slot = (Math.imul(print | 0, 0x9e3779b1) ^ (print / 2 ** 32)) & mask;
    while (seen[slot] !== 0 && prints[seen[slot]! - 1] !== print) slot = (slot + 1) & mask;
    if (seen[slot] !== 0) repeated.add(print);
    else seen[slot] = entry + 1;
  }
  return repeated;
}

function minus(a: Decimal, b: Decimal): Decimal {
  const sum = new ExactSum();
  sum.addDecimal(a);
  sum.addDecimal({ coefficient: -b.coefficient, scale: b.scale });
  return sum.toDecimal();
}

function magnitude({ coefficient, scale }: Decimal): Decimal {
  return { coefficient: coefficient < 0n ? -coefficient : coefficient, scale };
}
