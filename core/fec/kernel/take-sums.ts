import type { Findings } from '../findings.ts';
import type { RowCheck } from '../row-check.ts';
import { fileOrderByValidation } from '../rules/timeline-rules.ts';
import {
  kindBalanceSheet,
  kindResult,
  kindTiers,
  kindYearResult,
  pairKind,
  pairRows,
  tableAccounts,
} from './layout.ts';
import type { KernelMemory } from './memory.ts';
import {
  slotAfterClosingMore,
  slotBalanceSheetRows,
  slotLateMore,
  slotOrderMore,
  slotResultRows,
  slotTiersRows,
  slotYearResultRows,
} from './slots.ts';

/** Adds the sums of the rows that the kernel has passed since the last time to those of the ledger. */
export function takeSums({ kernel }: KernelMemory, { ledger }: RowCheck): void {
  const sums = [ledger.debit, ledger.credit, ledger.result];
  for (const [i, sum] of sums.entries()) sum.addDecimal({ coefficient: kernel.takeTotal(i), scale: 2 });
}

/** The same for what it has only counted. */
export function takeCounts(memory: KernelMemory, { state, judge }: RowCheck, findings: Findings): void {
  const { slots } = state;
  judge.afterClosing.count += slots[slotAfterClosingMore]!;
  judge.late.count += slots[slotLateMore]!;
  findings.addMore(fileOrderByValidation, slots[slotOrderMore]!);
  slots[slotAfterClosingMore] = slots[slotLateMore] = slots[slotOrderMore] = 0;
  takeKinds(memory, slots);
}

/** Rows by what their account is: the kernel counts them by account. */
function takeKinds(memory: KernelMemory, slots: Int32Array): void {
  const { u32, kernel } = memory;
  const segments = kernel.segments(tableAccounts);
  for (let pair = memory.size(tableAccounts) - 1; pair >= 0; pair--) {
    const at = memory.address(segments, pair);
    const rows = u32[(at + pairRows) >>> 2]!;
    const kind = u32[(at + pairKind) >>> 2]!;
    u32[(at + pairRows) >>> 2] = 0;
    if ((kind & kindResult) !== 0) slots[slotResultRows]! += rows;
    if ((kind & kindBalanceSheet) !== 0) slots[slotBalanceSheetRows]! += rows;
    if ((kind & kindYearResult) !== 0) slots[slotYearResultRows]! += rows;
    if ((kind & kindTiers) !== 0) slots[slotTiersRows]! += rows;
  }
}
