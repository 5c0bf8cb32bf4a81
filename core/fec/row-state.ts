import { slotCount } from './kernel/slots.ts';

/**
 * The numbers that rows change and that later rows and the end of the file look at. They lie in one array, so that the
 * kernel can hold them in its own memory; the array may be another one after each row.
 */
export class RowState {
  slots = new Int32Array(slotCount);
}
