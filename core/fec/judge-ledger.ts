import { isKnownRoot } from './chart-of-accounts.ts';
import { differenceOf } from './day-book.ts';
import { datedPrint, EntryFlag } from './entry-facts.ts';
import { Union } from './entry-search.ts';
import { type Decimal, ExactSum } from './exact-sum.ts';
import { isoDate } from './file-name.ts';
import type { Findings } from './findings.ts';
import type { Header } from './header.ts';
import { judgeNumbering } from './judge-numbering.ts';
import { judgeYear } from './judge-year.ts';
import { markAlone, markDated } from './kernel/judge-layout.ts';
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

export interface LedgerForm {
  /** The file, or its parts, are in several encodings. */
  readonly isMixed: boolean;
  /** No part was left unread. */
  readonly isWhole: boolean;
}

/** The rules that need the whole file. */
export function judgeLedger(
  header: Header,
  check: RowCheck,
  { isMixed, isWhole }: LedgerForm,
  findings: Findings,
): Numbering {
  const { ledger } = check;
  const column = header.position('EcritureNum');
  ledger.settle();
  const numbering = column < 0 ? unnumbered : findNumbering(ledger);
  const complete = isWhole && !findings.has(recordTooLong);
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
    const { closing, isOtherYear } = check.judge;
    judgeYear(ledger, numbering, column, isOtherYear ? 0 : closing, findings);
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
  const { accounts } = ledger;
  const seen = new Set<number>();
  let last = -1;
  for (let account = 0; account < accounts.codes.size; account++) {
    const start = accounts.start(account);
    if (start === last || seen.has(start)) continue;
    seen.add(start);
    last = start;
    const code = accounts.code(account);
    const root = String.fromCharCode(...code.subarray(0, 3));
    if (!/^[1-8]\d\d$/.test(root) || isKnownRoot(root)) continue;
    findings.add(
      accountUnknownRoot,
      accounts.firstLine(account),
      header.position('CompteNum'),
      code.slice(),
      0,
      code.length,
      {
        root,
      },
    );
  }
}

function judgeLettering(header: Header, { ledger }: RowCheck, findings: Findings): void {
  const column = header.position('EcritureLet');
  // A row that could not be read, or an amount that is not there, may be what is missing.
  const canSum = ledger.hasAmounts && ledger.badRows === 0;
  for (const { account, aux, code, firstLine, difference } of canSum ? ledger.letterings.open() : []) {
    findings.add(letteringUnbalanced, firstLine, column, code.slice(), 0, code.length, {
      ...(aux < 0 ? {} : { form: 'aux', aux: { label: ledger.thirdParties.code(aux).slice() } }),
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
    for (const entry of ledger.entries.unbalanced(ledger.search)) {
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
  const { entries, facts, search } = ledger;
  const { size } = entries;
  const repeats = ledger.hasAmounts ? search.samePrints() : null;
  const nextRepeat = (from: number) => repeats?.next(from) ?? size;
  let repeated = nextRepeat(0);
  const shaped = new Union([
    (from) => search.next(markAlone, from),
    (from) => search.next(markDated, from),
    (from) => {
      if (repeated < from) repeated = nextRepeat(from);
      return repeated;
    },
  ]);
  const twins = new Map<number, number>();
  for (let entry = shaped.next(0); entry < size; entry = shaped.next(entry + 1)) {
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
    if (entry !== repeated || repeats === null) continue;
    const twin = twinOf(ledger, entry, repeats.first, constant, twins);
    if (twin !== entry) report(duplicateEntry, { other: entries.name(twin) });
  }
}

/**
 * The first entry with the rows of this one, in a journal whose entries can be told from each other; the entry itself when
 * it is the first. Two entries of one print have the same rows, but for one chance in millions of millions.
 * @param first the first of them in any journal
 * @param twins by print: those of which the first one is in another journal
 */
function twinOf(
  { facts }: Ledger,
  entry: number,
  first: number,
  constant: ReadonlySet<number>,
  twins: Map<number, number>,
): number {
  if (!constant.has(facts.journal(first))) return first;
  const print = datedPrint(facts, entry);
  const twin = twins.get(print) ?? entry;
  twins.set(print, twin);
  return twin;
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
