import {
  lookAccount,
  lookAmount,
  lookAny,
  lookDate,
  lookOptionalAmount,
  lookOptionalDate,
  lookRequired,
  lookSens,
} from '../kernel/layout.ts';
import type { Regime } from '../report.ts';
import { findAmountFault, readPlainAmount } from './amount.ts';
import { isBlank, isDigit, isMissing, LF, NBSP, NBSP_LEAD, NUL, SP } from './bytes.ts';
import { type ColumnKind, CREDIT, DEBIT } from './columns.ts';
import { isPlainDate, readDate } from './date.ts';
import { isNonZero } from './debit-credit.ts';
import type { FindingLog } from './finding.ts';
import type { OfficialHeader } from './header.ts';
import type { MontantSens } from './montant-sens.ts';
import { PreparedRow } from './prepare.ts';

/** First year for which empty mandatory data and missing columns count. */
export const FIRST_STRICT_YEAR = 2013;

interface Check {
  readonly index: number;
  readonly label: string;
  readonly kind: ColumnKind;
  readonly blankIsError: boolean;
  readonly missingCounts: boolean;
  readonly isEntryDate: boolean;
}

function planChecks(header: OfficialHeader, regime: Regime, year: number): Check[] {
  const checks: Check[] = [];
  for (const [index, { column, label }] of header.columns.entries()) {
    if (column === null || column.kind === 'unchecked') continue;
    const missingCounts = year >= FIRST_STRICT_YEAR && column.missingIn.includes(regime);
    if (column.kind === 'text' && !column.blankIsError && !missingCounts) continue;
    const { kind, blankIsError } = column;
    const isEntryDate = column.internal === 'date_cpt';
    checks.push({ index, label, kind, blankIsError, missingCounts, isEntryDate });
  }
  return checks;
}

/** Rightmost column of one side; the first column of the file stands in for a side that the header lacks. */
function sideIndex(header: OfficialHeader, internal: string): number {
  return Math.max(
    0,
    header.columns.findLastIndex(({ column }) => column?.internal === internal),
  );
}

/** Three digits, then no LF except as the last byte. */
function isAccount(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < 3) return false;
  if (!isDigit(bytes[start]) || !isDigit(bytes[start + 1]) || !isDigit(bytes[start + 2])) return false;
  for (let i = start + 3; i < end - 1; i++) if (bytes[i] === LF) return false;
  return true;
}

/** Nothing can be noted of the field, and no byte of it that goes or counts as a space would change that. */
function isPlain(
  { kind, blankIsError, missingCounts }: Check,
  bytes: Uint8Array,
  start: number,
  end: number,
): boolean {
  if (start === end) return !blankIsError && !missingCounts && kind !== 'account';
  switch (kind) {
    case 'date':
      return isPlainDate(bytes, start, end);
    case 'amount':
      return readPlainAmount(bytes, start, end) !== -1;
    case 'account':
      return isAccount(bytes, start, end);
    default:
      return bytes[start]! > SP && bytes[start] !== NBSP && bytes[start] !== NBSP_LEAD;
  }
}

/** Checks rows, once they are cut into fields. */
export class RowChecker {
  readonly #log: FindingLog;
  readonly #width: number;
  readonly #checks: readonly Check[];
  readonly #byColumn: readonly (Check | undefined)[];
  readonly #debit: number;
  readonly #credit: number;
  /** Whether {@link checkCut} may be asked: both sides are columns of amounts. */
  readonly checksCuts: boolean;
  /** A row in places found elsewhere: those of the columns that are checked. */
  readonly #cut: PreparedRow;
  /** Of that row: the checks that may note something. */
  readonly #odd: Uint8Array;

  constructor(header: OfficialHeader, regime: Regime, year: number, log: FindingLog) {
    this.#log = log;
    this.#width = header.columns.length;
    this.#checks = planChecks(header, regime, year);
    this.#byColumn = header.columns.map((_, at) => this.#checks.find(({ index }) => index === at));
    this.#debit = sideIndex(header, DEBIT);
    this.#credit = sideIndex(header, CREDIT);
    const amounts = this.#checks.filter(({ kind }) => kind === 'amount').map(({ index }) => index);
    this.checksCuts =
      amounts.includes(this.#debit) && amounts.includes(this.#credit) && this.#checks.length < 256;
    this.#cut = new PreparedRow(this.#width);
    this.#odd = new Uint8Array(this.#checks.length);
  }

  /**
   * Nothing would be noted of a row whose columns pass these looks, and in which one of the two sides is zero. Columns
   * that must be filled are looked at more strictly from now on.
   * @param rewritten where Montant and Sens stand, if the rows are rewritten from these
   */
  agrees(looks: Uint8Array, rewritten: MontantSens | null): boolean {
    if (looks.length !== this.#width || this.#debit === this.#credit) return false;
    if (rewritten === null) {
      if (looks[this.#debit] !== lookAmount || looks[this.#credit] !== lookAmount) return false;
    } else if (rewritten.montant !== this.#debit || rewritten.sens !== this.#credit) return false;
    else if (looks[this.#debit] !== lookAmount || looks[this.#credit] !== lookSens) return false;
    for (const { index, kind, blankIsError, missingCounts } of this.#checks) {
      if (!blankIsError && !missingCounts) continue;
      if (kind === 'text' && looks[index] === lookAny) looks[index] = lookRequired;
      if (kind === 'date' && looks[index] === lookOptionalDate) looks[index] = lookDate;
    }
    return this.#checks.every(({ index, kind, blankIsError, missingCounts }) => {
      const look = looks[index];
      const mayBeEmpty = look === lookAny || look === lookOptionalDate || look === lookOptionalAmount;
      if (mayBeEmpty && (blankIsError || missingCounts)) return false;
      if (kind === 'date') return look === lookDate || look === lookOptionalDate;
      if (kind === 'account') return look === lookAccount;
      if (kind !== 'amount') return true;
      return look === lookAmount || look === lookOptionalAmount || (rewritten !== null && look === lookSens);
    });
  }

  check(row: PreparedRow, line: number): void {
    if (row.count === 1) {
      this.#log.add('E', 'empty-line', line, -1, '', row.bytes, row.starts[0]!, row.ends[0]!);
      return;
    }
    if (row.count !== this.#width) {
      this.#log.add('E', 'field-count', line);
      row.starts.fill(0, row.count);
      row.ends.fill(0, row.count);
    }
    const { bytes, starts, ends } = row;
    for (const check of this.#checks) {
      this.#field(check, bytes, starts[check.index]!, ends[check.index]!, line);
    }
    this.#sides(bytes, starts, ends, line);
  }

  /**
   * Checks a row in the places that another reader has found: cut by the same separator and line ends, of at least two
   * fields, not starting with a space.
   * @returns false, and nothing noted, when the tool reads the row otherwise: a byte of it goes or counts as a space
   */
  checkCut(bytes: Uint8Array, bounds: Int32Array, count: number, line: number): boolean {
    const checks = this.#checks;
    const { starts, ends } = this.#cut;
    let odd = 0;
    for (let k = 0; k < checks.length; k++) {
      const check = checks[k]!;
      const { index } = check;
      let start = 0;
      let end = 0;
      if (index < count) {
        start = bounds[index]! + 1;
        end = bounds[index + 1]!;
        while (start < end && bytes[start] === SP) start++;
        while (start < end && bytes[end - 1] === SP) end--;
      }
      starts[index] = start;
      ends[index] = end;
      if (isPlain(check, bytes, start, end)) continue;
      for (let i = start; i < end; i++) if (bytes[i] === NBSP || bytes[i] === NUL) return false;
      this.#odd[odd++] = k;
    }
    if (count !== this.#width) this.#log.add('E', 'field-count', line);
    for (let i = 0; i < odd; i++) {
      const check = checks[this.#odd[i]!]!;
      this.#field(check, bytes, starts[check.index]!, ends[check.index]!, line);
    }
    this.#sides(bytes, starts, ends, line);
    return true;
  }

  /** Checks a field of a row of which nothing else is to be noted. */
  checkField(column: number, bytes: Uint8Array, start: number, end: number, line: number): void {
    const check = this.#byColumn[column];
    if (check !== undefined) this.#field(check, bytes, start, end, line);
  }

  #sides(bytes: Uint8Array, starts: Int32Array, ends: Int32Array, line: number): void {
    const debit = isNonZero(bytes, starts[this.#debit]!, ends[this.#debit]!);
    const credit = isNonZero(bytes, starts[this.#credit]!, ends[this.#credit]!);
    if (debit === credit) this.#log.add('A', 'debit-credit', line);
  }

  #field(check: Check, bytes: Uint8Array, start: number, end: number, line: number): void {
    const { index, label, kind } = check;
    if (start === end || bytes[start]! <= SP) {
      if (check.blankIsError && isBlank(bytes, start, end)) {
        this.#log.add('E', 'blank', line, index, label, bytes, start, end);
        return;
      }
      if (check.missingCounts && isMissing(bytes, start, end)) {
        this.#log.add('V', 'missing-value', line, index, label, bytes, start, end);
      }
    }
    if (kind === 'amount') {
      if (readPlainAmount(bytes, start, end) !== -1) return;
      const fault = findAmountFault(bytes, start, end);
      if (fault !== null) this.#log.add('E', fault, line, index, label, bytes, start, end);
    } else if (kind === 'date') {
      if (start !== end && !isPlainDate(bytes, start, end)) this.#date(check, bytes, start, end, line);
    } else if (kind === 'account' && !isAccount(bytes, start, end)) {
      this.#log.add('A', 'account', line, index, label, bytes, start, end);
    }
  }

  #date(
    { index, label, isEntryDate }: Check,
    bytes: Uint8Array,
    start: number,
    end: number,
    line: number,
  ): void {
    const reading = readDate(bytes, start, end);
    if (reading === 'accepted' || (reading === 'empty' && !isEntryDate)) return;
    if (reading === 'outside-period') {
      this.#log.add('A', 'date-outside-period', line, index, label, bytes, start, end);
      return;
    }
    const code = reading === 'empty' ? 'date-empty' : reading === 'impossible' ? 'date-impossible' : reading;
    this.#log.add('E', code, line, index, label, bytes, start, end);
  }
}
