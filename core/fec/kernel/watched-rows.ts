import type { Findings } from '../findings.ts';
import type { RowCheck } from '../row-check.ts';
import { amountDecimalPoint } from '../rules/amount-rules.ts';
import { optionalFieldFiller } from '../rules/date-rules.ts';
import type { RowWitness } from './row-witness.ts';
import {
  slotFillerFull,
  slotFirstPointsMore,
  slotPaddedSeen,
  slotPointsFull,
  slotSecondPointsMore,
  slotUnvalidatedFull,
  slotUnvalidatedMore,
} from './slots.ts';

const empty = new Uint8Array(0);
/** 1.00 */
const withPoint = Uint8Array.of(0x31, 0x2e, 0x30, 0x30);

/** Columns of ValidDate and of the two amounts, -1 where the file has none. */
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
    slots[slotPointsFull] = 0;
    if (this.#findings.onlyCounts(optionalFieldFiller)) slots[slotFillerFull] = 1;
    if (!witness.readsFields()) {
      slots[slotUnvalidatedFull] = slots[slotPaddedSeen] = 0;
      return;
    }
    if (slots[slotUnvalidatedFull] === 1 && !witness.onlyCounts(valid, empty)) slots[slotUnvalidatedFull] = 0;
    if (!this.#findings.onlyCounts(amountDecimalPoint)) return;
    for (const [i, column] of amounts.entries()) {
      if (column >= 0 && witness.onlyCounts(column, withPoint)) slots[slotPointsFull]! |= 1 << i;
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
    for (const [i, slot] of [slotFirstPointsMore, slotSecondPointsMore].entries()) {
      const points = slots[slot]!;
      if (points === 0) continue;
      this.#findings.addMore(amountDecimalPoint, points);
      witness.skipField(amounts[i]!, withPoint, points);
      slots[slot] = 0;
    }
  }
}
