import type { RowCheck } from '../row-check.ts';
import type { RowWitness } from './row-witness.ts';
import { slotPaddedSeen, slotUnvalidatedFull, slotUnvalidatedMore } from './slots.ts';

/** A witness that does not read single fields wants to see the rows that the tax office's tool may read otherwise. */
export function leaveWatched({ state: { slots } }: RowCheck, witness: RowWitness): void {
  if (!witness.readsFields()) slots[slotUnvalidatedFull] = slots[slotPaddedSeen] = 0;
}

/** Adds the rows without a ValidDate that the kernel has passed since the last time. @param column of ValidDate */
export function takeUnvalidated({ state, validDates }: RowCheck, column: number, witness: RowWitness): void {
  const rows = state.slots[slotUnvalidatedMore]!;
  if (rows === 0) return;
  state.slots[slotUnvalidatedMore] = 0;
  validDates.addEmpty(rows);
  witness.skipEmpty(column, rows);
}
