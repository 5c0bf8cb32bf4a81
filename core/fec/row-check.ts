import { plainCents } from './amount.ts';
import { layKey } from './bad-row-key.ts';
import { type BadRow, BadRows } from './bad-rows.ts';
import { beginsLetter } from './byte-kinds.ts';
import { Task, taskOf } from './column-task.ts';
import { decimalPrint } from './entry-facts.ts';
import { asDecimal, type Decimal, signOf } from './exact-sum.ts';
import { FieldReader } from './field-reader.ts';
import type { FecFileName } from './file-name.ts';
import type { Findings } from './findings.ts';
import { GoodDates } from './good-dates.ts';
import type { Header } from './header.ts';
import { slotPaddedSeen, slotSensWords } from './kernel/slots.ts';
import { LabelJudge } from './label-judge.ts';
import { Ledger, type RowPlace } from './ledger.ts';
import type { LedgerTables } from './ledger-tables.ts';
import { plausibleDates } from './plausible-dates.ts';
import { type RecordView, repeatsPrevious } from './record-view.ts';
import { RepeatedHeader } from './repeated-header.ts';
import { type JudgedRow, RowJudge } from './row-judge.ts';
import { RowState } from './row-state.ts';
import { duplicateRow } from './rules/entry-shape-rules.ts';
import { SensReader } from './sens.ts';
import { judgeSpecialBytes } from './special-bytes.ts';
import { TrailingSeparators } from './trailing-separators.ts';
import { ValidDates } from './valid-dates.ts';

const space = 0x20;
const quote = 0x22;

/**
 * Judges row by row and builds the ledger. A field in the form that nearly every field has is passed after a look at
 * its bytes; only the others are read by the rules, so that speed and readable rules do not exclude each other.
 */
export class RowCheck {
  readonly state = new RowState();
  readonly ledger: Ledger;
  readonly judge: RowJudge;
  readonly labels: LabelJudge;
  readonly validDates: ValidDates;
  readonly sens = new SensReader();
  /** Rows with a field padded with spaces, and the line of the first. */
  paddedRows = 0;
  paddedLine = 0;

  readonly #variant: Header['variant'];
  readonly #findings: Findings;
  readonly #reader: FieldReader;
  readonly bad: BadRows;
  readonly #trailing: TrailingSeparators;
  readonly #repeated: RepeatedHeader;
  /** What is done with each column; see {@link Task}. */
  readonly tasks: Uint8Array;
  /** Places of the row's fields, without the spaces around them. */
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #dates: GoodDates;
  readonly #irregular: Int32Array;
  readonly #dateAt: number;
  readonly #validAt: number;
  readonly #letDateAt: number;
  /** Dates outside these are read by the rules. */
  readonly #earliest: number;
  readonly #latest: number;
  /** The columns that say which entry a row belongs to, and the date that vouches for them. */
  readonly #keyColumns: readonly number[];
  readonly #place: RowPlace = { entry: 0, journal: 0, date: 0, opening: false, lettering: -1 };
  readonly #row: { -readonly [K in keyof JudgedRow]: JudgedRow[K] };

  constructor(header: Header, fileName: FecFileName, findings: Findings, tables?: LedgerTables) {
    this.ledger = new Ledger(header, this.state, tables);
    this.judge = new RowJudge(header, fileName, findings, this.state);
    this.labels = new LabelJudge(header, findings, this.state);
    this.#variant = header.variant;
    this.#findings = findings;
    const closing = fileName.closingIsDate ? Number(fileName.closing) : 0;
    this.#reader = new FieldReader(header, closing, findings);
    [this.#earliest, this.#latest] = plausibleDates(closing);
    const count = header.columns.length;
    this.tasks = Uint8Array.from(header.columns, (column) => taskOf(column, header));
    this.bad = new BadRows(header, findings, this.tasks, (row) => this.#onBadRow(row));
    this.#repeated = new RepeatedHeader(header, findings);
    this.#trailing = new TrailingSeparators(header, this.tasks, findings);
    this.#starts = new Int32Array(count);
    this.#ends = new Int32Array(count);
    this.#dates = new GoodDates(count, this.#earliest, this.#latest);
    this.#irregular = new Int32Array(count);
    this.#dateAt = header.position('EcritureDate');
    this.#validAt = header.position('ValidDate');
    this.#letDateAt = header.position('DateLet');
    this.validDates = new ValidDates(this.#validAt, findings, this.state);
    this.#keyColumns = [header.position('JournalCode'), header.position('EcritureNum'), this.#dateAt].filter(
      (at) => at >= 0,
    );
    const { starts, ends } = { starts: this.#starts, ends: this.#ends };
    const nothing = { bytes: new Uint8Array(0), line: 0, date: 0, validDate: 0, letDate: 0 };
    this.#row = { ...nothing, starts, ends, debitSign: 0, creditSign: 0 };
  }

  record(view: RecordView): void {
    const count = this.tasks.length;
    if (view.fields !== count && !this.#trailing.reads(view, this.ledger.rows === 0)) {
      this.bad.add(view);
      return;
    }
    if (this.bad.waiting) this.bad.flush();
    const { bytes, bounds } = view;
    const tasks = this.tasks;
    const starts = this.#starts;
    const ends = this.#ends;
    let irregular = 0;
    let padded = 0;
    let debit = 0;
    let credit = 0;
    let amount = 0;
    let side = 0;
    let date = 0;
    let validDate = 0;
    let letDate = 0;
    let hasValidDate = false;

    for (let c = 0; c < count; c++) {
      const from = bounds[c]! + 1;
      const to = bounds[c + 1]!;
      let start = from;
      let end = to;
      while (start < end && bytes[start] === space) start++;
      while (start < end && bytes[end - 1] === space) end--;
      padded += to - from - (end - start);
      starts[c] = start;
      ends[c] = end;
      const first = start < end ? bytes[start]! : -1;
      let regular = true;
      switch (tasks[c]) {
        case Task.requiredText:
          // Neither empty, nor a quotation mark, nor the first byte of a white space in any encoding.
          regular = (first > space && first < 0x7f && first !== quote) || beginsLetter(first);
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
          if (first < 0) break;
          regular = this.#dates.read(c, bytes, start, end);
          if (regular && c === this.#letDateAt) letDate = this.#dates.last(c);
          break;
        case Task.requiredDate:
          regular = this.#dates.read(c, bytes, start, end);
          if (regular && c === this.#dateAt) date = this.#dates.last(c);
          break;
        case Task.paymentDate:
          regular = this.#dates.read(c, bytes, start, end);
          break;
        case Task.validDate:
          if (first < 0) {
            this.validDates.empty(view.line);
            break;
          }
          hasValidDate = true;
          regular = this.#dates.read(c, bytes, start, end);
          if (regular) validDate = this.#dates.last(c);
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
          side = this.sens.read(bytes, start, end);
          regular = side !== 0;
          if (this.sens.words) this.state.slots[slotSensWords] = 1;
          break;
      }
      if (!regular) this.#irregular[irregular++] = c;
    }

    if (irregular > 0 && this.#repeated.judge(view.line, bytes, starts, ends)) {
      this.ledger.addBadRow();
      return;
    }
    if (padded > 0) {
      if (this.paddedRows++ === 0) this.paddedLine = view.line;
      this.state.slots[slotPaddedSeen] = 1;
    }
    if (repeatsPrevious(view)) this.#findings.add(duplicateRow, view.line);
    if (view.special) judgeSpecialBytes(bytes, starts, ends, view.line, this.#findings);
    let exactDebit: number | Decimal | null = debit;
    let exactCredit: number | Decimal | null = credit;
    let exactAmount: number | Decimal | null = amount;
    let readable = true;
    for (let i = 0; i < irregular; i++) {
      const c = this.#irregular[i]!;
      const task = tasks[c] as Task;
      const reading = this.#reader.read(task, view.line, c, bytes, starts[c]!, ends[c]!);
      // Two quotation marks with nothing between them: the field has been told, and is empty.
      if (ends[c]! - starts[c]! === 2 && bytes[starts[c]!] === quote && bytes[starts[c]! + 1] === quote)
        starts[c] = ends[c]!;
      if (reading === null) readable = false;
      else if (reading === undefined) continue;
      else if (task === Task.debit) exactDebit = reading;
      else if (task === Task.credit) exactCredit = reading;
      else if (task === Task.montant) exactAmount = reading;
      else if (typeof reading === 'number') {
        if (c === this.#dateAt) date = reading;
        else if (c === this.#validAt) validDate = reading;
        else if (c === this.#letDateAt) letDate = reading;
      }
    }
    if (this.#variant === 'montant-sens') {
      if (side > 0) exactDebit = exactAmount;
      else if (side < 0) exactCredit = exactAmount;
    }
    if (hasValidDate) this.validDates.filled(validDate);
    this.#close(view, readable, exactDebit, exactCredit, date, validDate, letDate);
  }

  /** No row follows. */
  finish(): void {
    this.bad.flush();
    this.#trailing.finish();
  }

  #close(
    { bytes, line, special }: RecordView,
    readable: boolean,
    debit: number | Decimal,
    credit: number | Decimal,
    date: number,
    validDate: number,
    letDate: number,
  ): void {
    const { ledger } = this;
    const place = this.#place;
    const isPlain = typeof debit === 'number' && typeof credit === 'number';
    if (date > 0) ledger.seeDate(date);
    const plausible = date >= this.#earliest && date <= this.#latest ? date : 0;
    ledger.place(
      place,
      bytes,
      this.#starts,
      this.#ends,
      line,
      plausible,
      typeof debit === 'number' ? debit : decimalPrint(debit),
      typeof credit === 'number' ? credit : decimalPrint(credit),
    );
    if (!readable) ledger.markUnreadable(place);
    else if (isPlain) ledger.addCents(place, debit, credit);
    else ledger.addDecimals(place, asDecimal(debit), asDecimal(credit));

    const row = this.#row;
    row.bytes = bytes;
    row.line = line;
    row.date = date;
    row.validDate = validDate;
    row.letDate = letDate;
    row.debitSign = readable ? signOf(debit) : 1;
    row.creditSign = readable ? signOf(credit) : 0;
    this.judge.judge(row, place.opening);
    this.labels.judge(row, place.opening, special);
  }

  /** Its entry cannot be balanced any more, where it is known which one that is. */
  #onBadRow(row: BadRow): void {
    const { ledger } = this;
    const key = layKey(row, this.#keyColumns, this.#dateAt, this.#starts, this.#ends);
    if (key === null) {
      ledger.addBadRow();
      return;
    }
    ledger.badRows++;
    ledger.seeDate(key.date);
    ledger.place(this.#place, key.bytes, this.#starts, this.#ends, row.line, key.date, -1, -1);
    ledger.markUnreadable(this.#place);
  }
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
