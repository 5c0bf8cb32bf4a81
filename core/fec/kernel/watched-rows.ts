import type { Findings } from '../findings.ts';
import type { RowCheck } from '../row-check.ts';
import { amountDecimalPoint } from '../rules/amount-rules.ts';
import { optionalFieldFiller } from '../rules/date-rules.ts';
import { amountNegative } from '../rules/side-rules.ts';
import type { RowWitness } from './row-witness.ts';
import {
  slotFillerFull,
  slotFirstNegativesMore,
  slotFirstPointsMore,
  slotNegativesFull,
  slotPaddedSeen,
  slotPointsFull,
  slotSecondNegativesMore,
  slotSecondPointsMore,
  slotUnvalidatedFull,
  slotUnvalidatedMore,
} from './slots.ts';

const empty = new Uint8Array(0);

/** Forms of amounts of which a rule has something to say, with one that stands for them all. */
const forms = [
  {
    rule: amountDecimalPoint,
    field: new TextEncoder().encode('1.00'),
    full: slotPointsFull,
    more: [slotFirstPointsMore, slotSecondPointsMore],
  },
  {
    rule: amountNegative,
    field: new TextEncoder().encode('-1,00'),
    full: slotNegativesFull,
    more: [slotFirstNegativesMore, slotSecondNegativesMore],
  },
] as const;

/** Columns of ValidDate, and of Debit and Credit where these are the amounts; -1 for none. */
export interface WatchedColumns {
  readonly valid: number;
  readonly amounts: readonly [first: number, second: number];
}

/** What the kernel counts of rows in which the tax office's tool notes something as well: that judge must be told of them. */
export class WatchedRows {
  readonly #check: RowCheck;
  readonly #findings: Findings;
  readonly #columns: WatchedColumns;

  constructor(check: RowCheck, findings: Findings, columns: WatchedColumns) {
    this.#check = check;
    this.#findings = findings;
    this.#columns = columns;
  }

  /** Before rows are passed: leaves to the rules what they, or the witness, still want to see. */
  before(witness: RowWitness): void {
    const { slots } = this.#check.state;
    const { valid, amounts } = this.#columns;
    for (const { full } of forms) slots[full] = 0;
    // The tax office's tool reads zeros for an optional date as no date.
    if (this.#findings.onlyCounts(optionalFieldFiller)) slots[slotFillerFull] = 1;
    if (!witness.readsFields()) {
      slots[slotUnvalidatedFull] = slots[slotPaddedSeen] = 0;
      return;
    }
    if (slots[slotUnvalidatedFull] === 1 && !witness.onlyCounts(valid, empty)) slots[slotUnvalidatedFull] = 0;
    for (const { rule, field, full } of forms) {
      if (!this.#findings.onlyCounts(rule)) continue;
      for (const [i, column] of amounts.entries()) {
        if (column >= 0 && witness.onlyCounts(column, field)) slots[full]! |= 1 << i;
      }
    }
  }

  /** After rows were passed. */
  after(witness: RowWitness): void {
    const { state, validDates } = this.#check;
    const { slots } = state;
    const { valid, amounts } = this.#columns;
    const unvalidated = slots[slotUnvalidatedMore]!;
    if (unvalidated > 0) {
      validDates.addEmpty(unvalidated);
      witness.skipField(valid, empty, unvalidated);
      slots[slotUnvalidatedMore] = 0;
    }
    for (const { rule, field, more } of forms) {
      for (const [i, slot] of more.entries()) {
        const rows = slots[slot]!;
        if (rows === 0) continue;
        this.#findings.addMore(rule, rows);
        witness.skipField(amounts[i]!, field, rows);
        slots[slot] = 0;
      }
    }
  }
}
