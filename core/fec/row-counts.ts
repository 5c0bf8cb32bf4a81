import {
  slotBalanceSheetRows,
  slotFirstDate,
  slotLastDate,
  slotLetteredRows,
  slotResultRows,
  slotRows,
  slotTiersRows,
  slotYearResultRows,
} from './kernel/slots.ts';
import type { RowState } from './row-state.ts';

/** How many rows there are, of which kinds, and from when to when. */
export class RowCounts {
  /** Rows with another number of fields than the header, and lines of names. */
  badRows = 0;
  /** Rows of which an amount could not be read, bad rows included. */
  unreadableRows = 0;
  protected readonly state: RowState;

  constructor(state: RowState) {
    this.state = state;
  }

  /** Rows read, bad ones included. */
  get rows(): number {
    return this.state.slots[slotRows]!;
  }

  /** AAAAMMJJ; 0 when no row has a date. */
  get firstDate(): number {
    return this.state.slots[slotFirstDate]!;
  }

  get lastDate(): number {
    return this.state.slots[slotLastDate]!;
  }

  /** Rows in classes 1 to 5. */
  get balanceSheetRows(): number {
    return this.state.slots[slotBalanceSheetRows]!;
  }

  /** Rows in classes 6 and 7. */
  get resultRows(): number {
    return this.state.slots[slotResultRows]!;
  }

  /** Rows on accounts 12. */
  get yearResultRows(): number {
    return this.state.slots[slotYearResultRows]!;
  }

  /** Rows on accounts 40 and 41. */
  get tiersRows(): number {
    return this.state.slots[slotTiersRows]!;
  }

  /** Rows with a lettering code. */
  get letteredRows(): number {
    return this.state.slots[slotLetteredRows]!;
  }

  /** @param date EcritureDate of a row, AAAAMMJJ */
  seeDate(date: number): void {
    const { slots } = this.state;
    if (slots[slotFirstDate] === 0 || date < slots[slotFirstDate]!) slots[slotFirstDate] = date;
    if (date > slots[slotLastDate]!) slots[slotLastDate] = date;
  }

  /** Counts a bad row of which nobody knows the entry. */
  addBadRow(): void {
    this.addRow();
    this.badRows++;
    this.unreadableRows++;
  }

  /** Counts a row. */
  addRow(): void {
    this.state.slots[slotRows]!++;
  }
}
