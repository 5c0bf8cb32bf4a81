import type { Findings } from '../findings.ts';
import type { RowCheck } from '../row-check.ts';
import { auxPair } from '../rules/account-rules.ts';
import { currencyPair } from '../rules/currency-rules.ts';
import { optionalFieldFiller } from '../rules/date-rules.ts';
import { letteringPair } from '../rules/lettering-rules.ts';
import type { Rule } from '../rules/rule.ts';
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
  slotAuxPairMore,
  slotBalanceSheetRows,
  slotCurrencyPairMore,
  slotFillerMore,
  slotLateMore,
  slotLetPairMore,
  slotOrderMore,
  slotPaddedMore,
  slotPlaceholderMore,
  slotResultRows,
  slotTiersRows,
  slotYearResultRows,
} from './slots.ts';

/** Rules whose findings the kernel counts once no further sample is kept, by the slot where it does. */
const counted: readonly (readonly [slot: number, rule: Rule])[] = [
  [slotOrderMore, fileOrderByValidation],
  [slotAuxPairMore, auxPair],
  [slotLetPairMore, letteringPair],
  [slotCurrencyPairMore, currencyPair],
  [slotFillerMore, optionalFieldFiller],
];

/** Adds the sums of the rows that the kernel has passed since the last time to those of the ledger. */
export function takeSums({ kernel }: KernelMemory, { ledger }: RowCheck): void {
  const sums = [ledger.debit, ledger.credit, ledger.result];
  for (const [i, sum] of sums.entries()) sum.addDecimal({ coefficient: kernel.takeTotal(i), scale: 2 });
}

/** The same for what it has only counted. */
export function takeCounts(memory: KernelMemory, check: RowCheck, findings: Findings): void {
  const { state, judge, labels } = check;
  const { slots } = state;
  judge.afterClosing.count += slots[slotAfterClosingMore]!;
  judge.late.count += slots[slotLateMore]!;
  labels.placeholders.count += slots[slotPlaceholderMore]!;
  check.paddedRows += slots[slotPaddedMore]!;
  slots[slotAfterClosingMore] = slots[slotLateMore] = slots[slotPlaceholderMore] = slots[slotPaddedMore] = 0;
  for (const [slot, rule] of counted) {
    findings.addMore(rule, slots[slot]!);
    slots[slot] = 0;
  }
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
