/**
 * Classes of what the official tool notes: anomaly (E), hard column absent (O), mandatory data empty (V), alert (A),
 * extra column (S). A and S never weigh on the verdict by themselves.
 */
export const OFFICIAL_CLASSES = ['A', 'E', 'O', 'S', 'V'] as const;
export type OfficialClass = (typeof OFFICIAL_CLASSES)[number];

export type OfficialCode =
  /** O: a hard column is absent from the header. */
  | 'column-missing'
  /** S */
  | 'column-extra'
  /** E: no record but the header. The tool gives no verdict. */
  | 'no-row'
  /** E: no field separator in the record, whatever else it holds. */
  | 'empty-line'
  /** E */
  | 'field-count'
  /** E */
  | 'blank'
  /** V */
  | 'missing-value'
  /** A: an account does not start with three digits. */
  | 'account'
  /** E: a decimal point where a comma is expected. */
  | 'amount-point'
  /** E: spaces or more than one mark in an amount. */
  | 'amount-grouping'
  /** E: not a number. */
  | 'amount-number'
  /** E: zeros or marks only, as EcritureDate. */
  | 'date-empty'
  /** E */
  | 'not-a-date'
  /** E: month above 12 or day above 31. */
  | 'date-impossible'
  /** A: year other than 19nn and 20nn. */
  | 'date-outside-period'
  /** A: not exactly one of debit and credit is other than zero. */
  | 'debit-credit';

/** Valid during the call only. */
export interface OfficialFinding {
  readonly class: OfficialClass;
  readonly code: OfficialCode;
  /** Number of the record as the tool cuts them, the header being 1. */
  readonly line: number;
  /** 0-based position of the column; -1 when the finding is about the record or the header as a whole. */
  readonly column: number;
  /** Legal name of the column, or the normalised name of an extra one; empty when there is none. */
  readonly name: string;
  /** The value as the tool reads it stands at `bytes[start..end)`. */
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}

const NO_BYTES = new Uint8Array(0);

/** Counts findings per class and hands them on. */
export class FindingLog {
  readonly #counts: Record<OfficialClass, number> = { A: 0, E: 0, O: 0, S: 0, V: 0 };
  /** One object serves all findings. */
  readonly #finding: { -readonly [K in keyof OfficialFinding]: OfficialFinding[K] } = {
    class: 'A',
    code: 'account',
    line: 0,
    column: 0,
    name: '',
    bytes: NO_BYTES,
    start: 0,
    end: 0,
  };
  readonly #onFinding: ((finding: OfficialFinding) => void) | undefined;

  constructor(onFinding?: (finding: OfficialFinding) => void) {
    this.#onFinding = onFinding;
  }

  get counts(): Readonly<Record<OfficialClass, number>> {
    return { ...this.#counts };
  }

  add(
    classOf: OfficialClass,
    code: OfficialCode,
    line: number,
    column = -1,
    name = '',
    bytes: Uint8Array = NO_BYTES,
    start = 0,
    end = 0,
  ): void {
    this.#counts[classOf]++;
    if (this.#onFinding === undefined) return;
    const finding = this.#finding;
    finding.class = classOf;
    finding.code = code;
    finding.line = line;
    finding.column = column;
    finding.name = name;
    finding.bytes = bytes;
    finding.start = start;
    finding.end = end;
    this.#onFinding(finding);
  }
}
