import { plainCents } from './amount.ts';
import { Task, taskOf } from './column-task.ts';
import { eightDigits } from './date.ts';
import type { Decimal } from './exact-sum.ts';
import { FieldReader } from './field-reader.ts';
import { isCalendarDay } from './file-name.ts';
import { type Findings, maxSamples } from './findings.ts';
import type { Header } from './header.ts';
import { Ledger } from './ledger.ts';
import type { RecordView } from './record-reader.ts';
import { blankLine, eofCtrlZ } from './rules/line-rules.ts';
import { controlCharacter, fieldCount, separatorAmbiguous } from './rules/row-rules.ts';

const space = 0x20;
const quote = 0x22;
const ctrlZ = 0x1a;

/** Amount columns of a row, by the column's task. */
const debitSide = Task.debit;
const creditSide = Task.credit;

/**
 * Judges row by row and builds the ledger. A field in the form that nearly every field has is passed after a look at
 * its bytes; only the others are read by the rules, so that speed and readable rules do not exclude each other.
 */
export class RowCheck {
  readonly ledger: Ledger;
  emptyValidDates = 0;
  /** Lines of the first empty ValidDates. */
  readonly emptyValidDateLines: number[] = [];
  /** Sens was written as D or C, as +1 or -1. */
  sensWords = false;
  sensSigns = false;

  readonly #variant: Header['variant'];
  readonly #findings: Findings;
  readonly #reader: FieldReader;
  readonly #tasks: Uint8Array;
  /** Places of the row's fields, without the spaces around them. */
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  /** The last date found good, by column. */
  readonly #goodDate: Int32Array;
  readonly #irregular: Int32Array;
  readonly #dateAt: number;
  /** The columns that say which entry a row belongs to, and the date that vouches for them. */
  readonly #keyColumns: readonly number[];

  constructor(header: Header, findings: Findings) {
    this.ledger = new Ledger(header);
    this.#variant = header.variant;
    this.#findings = findings;
    this.#reader = new FieldReader(findings);
    const count = header.columns.length;
    this.#tasks = Uint8Array.from(header.columns, (column) => taskOf(column, header));
    this.#starts = new Int32Array(count);
    this.#ends = new Int32Array(count);
    this.#goodDate = new Int32Array(count);
    this.#irregular = new Int32Array(count);
    this.#dateAt = header.position('EcritureDate');
    this.#keyColumns = [header.position('JournalCode'), header.position('EcritureNum'), this.#dateAt].filter(
      (at) => at >= 0,
    );
  }

  record(view: RecordView): void {
    const count = this.#tasks.length;
    if (view.fields !== count) {
      this.#wrongCount(view);
      return;
    }
    const { bytes, bounds } = view;
    const tasks = this.#tasks;
    const starts = this.#starts;
    const ends = this.#ends;
    let irregular = 0;
    let debit = 0;
    let credit = 0;
    let amount = 0;
    let side = 0;
    let date = 0;

    for (let c = 0; c < count; c++) {
      let start = bounds[c]! + 1;
      let end = bounds[c + 1]!;
      while (start < end && bytes[start] === space) start++;
      while (start < end && bytes[end - 1] === space) end--;
      starts[c] = start;
      ends[c] = end;
      const first = start < end ? bytes[start]! : -1;
      let regular = true;
      switch (tasks[c]) {
        case Task.requiredText:
          // Neither empty, nor a quotation mark, nor the first byte of a non-breaking space in any encoding.
          regular = (first > space && first < 0x7f && first !== quote) || (first > 0xc2 && first < 0xe2);
          break;
        case Task.optionalText:
          regular = first !== quote;
          break;
        case Task.paymentText:
          regular = first !== quote && first >= 0;
          break;
        case Task.optionalAccount:
        case Task.account:
          regular =
            (start === end && tasks[c] === Task.optionalAccount) ||
            (end - start > 2 && isDigit(first) && isDigit(bytes[start + 1]!) && isDigit(bytes[start + 2]!));
          break;
        case Task.optionalDate:
          regular = first < 0 || this.#isGoodDate(c, bytes, start, end);
          break;
        case Task.requiredDate:
          regular = this.#isGoodDate(c, bytes, start, end);
          if (regular && c === this.#dateAt) date = this.#goodDate[c]!;
          break;
        case Task.paymentDate:
          regular = this.#isGoodDate(c, bytes, start, end);
          break;
        case Task.validDate:
          if (first < 0) this.#emptyValidDate(view.line);
          else regular = this.#isGoodDate(c, bytes, start, end);
          break;
        case Task.debit:
          debit = plainCents(bytes, start, end);
          regular = debit >= 0;
          break;
        case Task.credit:
          credit = plainCents(bytes, start, end);
          regular = credit >= 0;
          break;
        case Task.montant:
          amount = plainCents(bytes, start, end);
          regular = amount >= 0;
          break;
        case Task.currencyAmount:
          regular = first < 0 || plainCents(bytes, start, end) >= 0;
          break;
        case Task.sens:
          side = this.#side(bytes, start, end);
          regular = side !== 0;
          break;
      }
      if (!regular) this.#irregular[irregular++] = c;
    }

    const ledger = this.ledger;
    ledger.rows++;
    if (view.special) this.#reportSpecial(view);
    if (irregular > 0) {
      this.#irregularRow(view, irregular, debit, credit, amount, side, date);
      return;
    }
    if (this.#variant === 'montant-sens') {
      if (side > 0) debit = amount;
      else if (side < 0) credit = amount;
    }
    if (date > 0) ledger.seeDate(date);
    ledger.seeAccount(bytes, starts, ends);
    ledger.addCents(ledger.entryOf(bytes, starts, ends, view.line), debit, credit);
  }

  /** The same as the end of `record`, for a row with `irregular` fields that the rules have to read. */
  #irregularRow(
    view: RecordView,
    irregular: number,
    plainDebit: number,
    plainCredit: number,
    plainAmount: number,
    side: number,
    plainDate: number,
  ): void {
    let debit: number | Decimal | null = plainDebit;
    let credit: number | Decimal | null = plainCredit;
    let amount: number | Decimal | null = plainAmount;
    let date = plainDate;
    let readable = true;
    for (let i = 0; i < irregular; i++) {
      const c = this.#irregular[i]!;
      const task = this.#tasks[c] as Task;
      const reading = this.#reader.read(task, view.line, c, view.bytes, this.#starts[c]!, this.#ends[c]!);
      if (reading === null) readable = false;
      else if (reading === undefined) continue;
      else if (task === debitSide) debit = reading;
      else if (task === creditSide) credit = reading;
      else if (task === Task.montant) amount = reading;
      else if (c === this.#dateAt && typeof reading === 'number') date = reading;
    }
    if (this.#variant === 'montant-sens') {
      if (side > 0) debit = amount;
      else if (side < 0) credit = amount;
    }
    const ledger = this.ledger;
    if (date > 0) ledger.seeDate(date);
    ledger.seeAccount(view.bytes, this.#starts, this.#ends);
    const entry = ledger.entryOf(view.bytes, this.#starts, this.#ends, view.line);
    if (!readable) ledger.markUnreadable(entry);
    else if (typeof debit === 'number' && typeof credit === 'number') ledger.addCents(entry, debit, credit);
    else ledger.addDecimals(entry, asDecimal(debit), asDecimal(credit));
  }

  #isGoodDate(c: number, bytes: Uint8Array, start: number, end: number): boolean {
    const value = eightDigits(bytes, start, end);
    if (value === this.#goodDate[c] && value > 0) return true;
    if (value < 0 || !isCalendarDay(value)) return false;
    this.#goodDate[c] = value;
    return true;
  }

  #emptyValidDate(line: number): void {
    this.emptyValidDates++;
    if (this.emptyValidDateLines.length < maxSamples) this.emptyValidDateLines.push(line);
  }

  /** 1 debit, -1 credit, 0 not understood (A47 A-1 X). */
  #side(bytes: Uint8Array, start: number, end: number): number {
    const first = bytes[start];
    if (end - start === 1) {
      const side = first === 0x44 || first === 0x64 ? 1 : first === 0x43 || first === 0x63 ? -1 : 0;
      if (side !== 0) this.sensWords = true;
      return side;
    }
    if (end - start !== 2 || bytes[start + 1] !== 0x31) return 0;
    const side = first === 0x2b ? 1 : first === 0x2d ? -1 : 0;
    if (side !== 0) this.sensSigns = true;
    return side;
  }

  #reportSpecial(view: RecordView): void {
    const { bytes, line } = view;
    for (let c = 0; c < this.#tasks.length; c++) {
      const start = this.#starts[c]!;
      const end = this.#ends[c]!;
      for (let i = start; i < end; i++) {
        const byte = bytes[i]!;
        if (byte === 0x09 || byte === 0x7c) {
          this.#findings.add(separatorAmbiguous, line, c, bytes, start, end, {
            mark: byte === 0x7c ? '|' : 'TAB',
          });
          break;
        }
        if (byte < 0x20 || byte === 0x7f) {
          const code = `0x${byte.toString(16).padStart(2, '0').toUpperCase()}`;
          this.#findings.add(controlCharacter, line, c, bytes, start, end, { code });
          break;
        }
      }
    }
  }

  #wrongCount(view: RecordView): void {
    const { bytes, bounds, fields, line } = view;
    let { start, end } = view;
    while (start < end && bytes[start] === space) start++;
    while (start < end && bytes[end - 1] === space) end--;
    if (start === end) {
      this.#findings.add(blankLine, line);
      return;
    }
    if (end - start === 1 && bytes[start] === ctrlZ) {
      this.#findings.add(eofCtrlZ, line);
      return;
    }
    const ledger = this.ledger;
    ledger.rows++;
    ledger.badRows++;
    this.#findings.add(fieldCount, line, -1, bytes, start, end, { fields, expected: this.#tasks.length });

    // Its entry cannot be balanced any more. Which one it is is believed only where the date stands in its place.
    if (this.#dateAt < 0 || fields <= Math.max(...this.#keyColumns)) {
      ledger.unreadableRows++;
      return;
    }
    for (const c of this.#keyColumns) {
      let from = bounds[c]! + 1;
      let to = bounds[c + 1]!;
      while (from < to && bytes[from] === space) from++;
      while (from < to && bytes[to - 1] === space) to--;
      this.#starts[c] = from;
      this.#ends[c] = to;
    }
    if (this.#isGoodDate(this.#dateAt, bytes, this.#starts[this.#dateAt]!, this.#ends[this.#dateAt]!)) {
      ledger.markUnreadable(ledger.entryOf(bytes, this.#starts, this.#ends, line));
    } else {
      ledger.unreadableRows++;
    }
  }
}

function asDecimal(value: number | Decimal): Decimal {
  return typeof value === 'number' ? { coefficient: BigInt(value), scale: 2 } : value;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
