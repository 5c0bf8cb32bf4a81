import { type Decimal, ExactSum } from './exact-sum.ts';
import type { Findings } from './findings.ts';
import type { Header } from './header.ts';
import type { RowCheck } from './row-check.ts';
import { sensMixed } from './rules/amount-rules.ts';
import { fileNoEntry, recordTooLong } from './rules/container-rules.ts';
import { validDateMissing } from './rules/content-rules.ts';
import { entryUnbalanced, fileUnbalanced } from './rules/entry-rules.ts';
import { fileTooManyMovements, loopMaxMovements } from './rules/loop-limit-rules.ts';

/** The rules that need the whole file. */
export function judgeLedger(header: Header, check: RowCheck, findings: Findings): void {
  const { ledger } = check;
  const complete = !findings.has(recordTooLong);
  if (ledger.rows === 0 && complete) findings.add(fileNoEntry);
  if (ledger.rows > loopMaxMovements) {
    findings.add(fileTooManyMovements, 0, -1, null, 0, 0, { rows: ledger.rows });
  }
  if (check.sensWords && check.sensSigns) findings.add(sensMixed);
  if (check.emptyValidDates > 0) judgeValidDates(header, check, findings);
  if (!complete) return;
  if (ledger.canBalance) judgeEntries(header, check, findings);
  else if (ledger.canSum) judgeSums(check, findings);
}

/** Empty on every row: one statement about the file. Empty on some: one finding a row. */
function judgeValidDates(header: Header, check: RowCheck, findings: Findings): void {
  const column = header.position('ValidDate');
  const rows = check.ledger.rows - check.ledger.badRows;
  if (check.emptyValidDates === rows) {
    findings.add(validDateMissing, 0, column, null, 0, 0, { form: 'all', rows }, check.emptyValidDates);
    return;
  }
  const lines = check.emptyValidDateLines;
  for (const [i, line] of lines.entries()) {
    const last = i === lines.length - 1;
    findings.add(validDateMissing, line, column, null, 0, 0, null, last ? check.emptyValidDates - i : 1);
  }
}

function judgeEntries(header: Header, check: RowCheck, findings: Findings): void {
  const { ledger } = check;
  const column = header.position('EcritureNum');
  for (const entry of ledger.entries.unbalanced()) {
    findings.addEntry(entryUnbalanced, entry.firstLine, column, entry.journal, entry.number, {
      difference: magnitude(entry.difference),
      debit: entry.debit,
      credit: minus(entry.debit, entry.difference),
      rows: entry.rows,
      ...(entry.rows === 1 ? { form: 'single' } : {}),
    });
  }
}

/** For a file that does not say to which entry a row belongs. Where it does, balanced entries make a balanced file. */
function judgeSums({ ledger }: RowCheck, findings: Findings): void {
  if (ledger.unreadableRows > 0) return;
  const difference = minus(ledger.debit.toDecimal(), ledger.credit.toDecimal());
  if (difference.coefficient === 0n) return;
  findings.add(fileUnbalanced, 0, -1, null, 0, 0, {
    debit: ledger.debit.toDecimal(),
    credit: ledger.credit.toDecimal(),
    difference: magnitude(difference),
  });
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
