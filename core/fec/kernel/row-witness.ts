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
}
