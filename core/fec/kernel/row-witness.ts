import type { RecordView, Separator } from '../record-view.ts';

/** Another judge of the same bytes, who must know of the rows that are passed without it. */
export interface RowWitness {
  /** It has read whole rows only, and none of them is half read. */
  isBetweenRows(): boolean;
  /**
   * It would note nothing in rows whose columns pass these looks, and cuts the file into the same rows. It may make the
   * looks stricter.
   */
  agrees(looks: Uint8Array): boolean;
  /** It ends a row at CR LF only; otherwise at LF. */
  cutsAtCrLf(): boolean;
  /** Rows that it does not get to see. */
  skip(rows: number): void;
  /** It can be told of rows of which one column does not pass its look. */
  readsFields(): boolean;
  /** The field of that column, without line feeds and bytes beyond ASCII, of the next row; the rest of the row passes. */
  readField(column: number, bytes: Uint8Array, start: number, end: number): void;
  /** It has noted such a field of that column often enough to do nothing but count it, or notes nothing. */
  onlyCounts(column: number, field: Uint8Array): boolean;
  /** So many of the rows it was told of last had a field there of which it notes the same as of this one. */
  skipField(column: number, field: Uint8Array, rows: number): void;
  /** It can be given records as they are cut, and not only their bytes. @param separator 0 when not known */
  readsCuts(separator: Separator | 0): boolean;
  /** A record, when all bytes before it have been given. @returns false when it wants the bytes of this one */
  readCut(view: RecordView): boolean;
}
