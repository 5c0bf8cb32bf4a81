import type { EncodedCounts } from '../encoding.ts';
import type { Findings } from '../findings.ts';
import type { Header } from '../header.ts';

import type { Separator } from '../record-view.ts';
import type { RowCheck } from '../row-check.ts';
import { describeFile } from './describe-file.ts';
import { stopEnd, stopRow, stopTotals, unknownAccount, unknownJournal, unknownNothing } from './layout.ts';
import { looksOf } from './looks.ts';
import type { KernelMemory } from './memory.ts';
import { OddRows } from './odd-rows.ts';
import type { RowWitness } from './row-witness.ts';
import { slotCount } from './slots.ts';
import { takeCounts, takeSums } from './take-sums.ts';
import { WatchedRows } from './watched-rows.ts';

/** Bytes that may be read beyond the end of the buffer. */
const slack = 64;

/** Bytes of memory that the tables may need for each byte of rows: an entry of a few bytes takes a record and a key. */
const tableBytesPerByte = 80;

/** The same of a record of which the beginning has been read before: its fields are keys of the tables, and copied to them. */
const tableBytesPerPendingByte = 8;

/** After rows that the rules had to read, so many more are given to them, at most, before the kernel is asked again. */
const mostPatience = 32;

/** A longer row is for the rules to read. */
const longestRow = 1 << 16;

/** How far a reader has come. */
export interface Reading {
  bytes: Uint8Array;
  start: number;
  line: number;
  previousStart: number;
  previousEnd: number;
  readonly lineEnds: { lf: number; crlf: number };
}

function learnedColumns(header: Header): number[][] {
  const columns: number[][] = [];
  columns[unknownJournal] = [header.position('JournalCode'), header.position('JournalLib')];
  columns[unknownAccount] = [header.position('CompteNum'), header.position('CompteLib')];
  return columns.map((pair) => pair.filter((column) => column >= 0));
}

/**
 * Passes the rows in which no rule has anything to say, and books them in the same tables. It reads a row more strictly
 * than any rule: what it does not pass, the rules read. So the rules stand in one place, and a fast row in another.
 */
export class RowPasser {
  readonly #memory: KernelMemory;
  readonly #check: RowCheck;
  readonly #findings: Findings;
  readonly #odd: OddRows;
  /** How the columns are looked at; null when rows of such a file cannot be passed. */
  readonly #looks: Uint8Array | null;
  readonly #header: Header;
  readonly #closing: number;
  readonly #watched: WatchedRows;
  readonly #report: number;
  /** By what the kernel has not heard of: the columns of its code and its label. */
  readonly #learned: readonly (readonly number[])[];
  /** Places of a row's fields; only those that are learned. */
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  #separator: Separator = 0x09;
  #base = 0;
  #size = 0;
  #patience = 0;
  #hasLeft = false;
  /** Of the row that was cut last. */
  rowEnd = 0;
  nextRow = 0;
  #wait = 0;
  #stop = stopEnd;
  #witness: RowWitness | null = null;

  constructor(memory: KernelMemory, header: Header, check: RowCheck, findings: Findings) {
    this.#memory = memory;
    this.#header = header;
    this.#check = check;
    this.#findings = findings;
    this.#odd = new OddRows(memory, header, check, findings);
    this.#closing = check.judge.closing;
    this.#watched = new WatchedRows(check, findings, {
      valid: header.position('ValidDate'),
      amounts:
        header.variant === 'debit-credit' ? [header.position('Debit'), header.position('Credit')] : [-1, -1],
    });
    this.#report = (memory.kernel.REPORT.value as number) >>> 2;
    this.#starts = new Int32Array(check.tasks.length);
    this.#ends = new Int32Array(check.tasks.length);
    this.#looks = looksOf(header, check.tasks);
    this.#learned = learnedColumns(header);
    this.#shareSlots();
  }

  /** A buffer in the kernel's memory that begins with these bytes. */
  takeOver(bytes: Uint8Array, length: number, separator: Separator): Uint8Array {
    this.#separator = separator;
    this.#hasLeft = false;
    this.#memory.reserve(bytes.length + slack + length * tableBytesPerByte);
    if (this.#size < bytes.length) {
      this.#size = bytes.length;
      this.#base = this.#memory.kernel.allocate(this.#size + slack);
    }
    this.#shareSlots();
    this.#memory.kernel.forget();
    const buffer = this.#buffer();
    buffer.set(bytes.subarray(0, length));
    return buffer;
  }

  /**
   * Before rows are read: the memory must not grow while they are.
   * @param bytes that have come; `pending` bytes before them of a record that is not whole yet
   * @returns the buffer, which may be another view; null when the reader has one of its own
   */
  prepare(bytes: number, pending: number): Uint8Array | null {
    const needed = bytes * tableBytesPerByte + pending * tableBytesPerPendingByte;
    if (this.#memory.reserve(needed)) this.#shareSlots();
    return this.#hasLeft ? null : this.#buffer();
  }

  /** The reader goes on in a buffer of its own: rows are no longer passed, but still booked here. */
  leave(): void {
    this.#hasLeft = true;
  }

  /** Counts what lies in the kernel's memory. */
  readonly countEncoded = (lines: Uint8Array): EncodedCounts | null => {
    const { kernel, u8, u32 } = this.#memory;
    if (lines.buffer !== u8.buffer) return null;
    kernel.countEncoded(lines.byteOffset, lines.byteOffset + lines.length);
    const at = (kernel.COUNTS.value as number) >>> 2;
    return { sequences: u32[at]!, invalid: u32[at + 1]!, c1: u32[at + 2]! };
  };

  /** The bytes of the buffer have moved. */
  moved(): void {
    this.#memory.kernel.forget();
  }

  /** Whether it is worth asking. @param length how far the bytes have been read */
  isWilling(bytes: Uint8Array, start: number, length: number): boolean {
    if (this.#looks === null || this.#hasLeft) return false;
    const { bad } = this.#check;
    if (bad.waiting) {
      // A row of the right number of fields is what they wait for.
      if (!this.#hasAllFields(bytes, start, length)) return false;
      bad.flush();
    }
    if (this.#wait > 0) {
      this.#wait--;
      return false;
    }
    return true;
  }

  #hasAllFields(bytes: Uint8Array, start: number, length: number): boolean {
    const last = Math.min(length, start + longestRow);
    let fields = 1;
    for (let i = start; i < last; i++) {
      const byte = bytes[i]!;
      if (byte === this.#separator) fields++;
      else if (byte === 0x0a || byte === 0x0d) return fields === this.#check.tasks.length;
    }
    return false;
  }

  /** Passes rows from the reader's start on, and tells the witness. @returns how many */
  pass(reading: Reading, length: number, witness: RowWitness): number {
    let rows = 0;
    this.#watched.before(witness);
    for (;;) {
      const from = reading.line;
      this.#stop = this.#passPlain(reading, length);
      const passed = reading.line - from;
      if (passed > 0) witness.skip(passed);
      rows += passed;
      if (this.#stop !== stopRow) break;
      if (this.#odd.pass(reading, this.#base, witness)) rows++;
      else if (!this.#meet(reading)) break;
    }
    this.#watched.after(witness);
    if (rows > 0) this.#patience = 0;
    else {
      this.#patience = Math.min(mostPatience, this.#patience * 2 + 1);
      this.#wait = this.#patience >> 2;
    }
    if (this.#stop === stopTotals) takeSums(this.#memory, this.#check);
    return rows;
  }

  /** Has the ledger learn what the kernel has not heard of. @returns false when that is not what stopped it */
  #meet(reading: Reading): boolean {
    const { u32 } = this.#memory;
    const report = this.#report;
    const unknown = u32[report + 11]!;
    if (unknown === unknownNothing) return false;
    u32[report + 11] = unknownNothing;
    const starts = this.#starts;
    const ends = this.#ends;
    const places = u32[report + 7]! >>> 2;
    for (const column of this.#learned[unknown]!) {
      starts[column] = u32[places + column]! + 1 - this.#base;
      ends[column] = u32[places + column + 1]! - this.#base;
    }
    this.#check.ledger.meet(unknown, reading.bytes, starts, ends, reading.line);
    return true;
  }

  /**
   * Cuts the row at which `pass` has just stopped, if the kernel knows how: one without special bytes.
   * @param bounds gets the places of the separators, from the second place on
   * @returns how many fields there are; 0 when not known
   */
  cut(bounds: Int32Array): number {
    const { u32 } = this.#memory;
    const report = this.#report;
    const base = this.#base;
    if (this.#stop !== stopRow || u32[report + 9] === 0) return 0;
    this.rowEnd = u32[report + 8]! - base;
    this.nextRow = u32[report + 9]! - base;
    const places = (u32[report + 7]! >>> 2) + 1;
    const most = Math.min(u32[report + 10]!, bounds.length - 2);
    let fields = 1;
    while (fields <= most) {
      const at = u32[places + fields - 1]! - base;
      if (at >= this.rowEnd) return fields;
      bounds[fields++] = at;
    }
    return most < bounds.length - 2 ? fields : 0;
  }

  /** @returns what stopped the kernel */
  #passPlain(reading: Reading, length: number): number {
    const { kernel, u32 } = this.#memory;
    const base = this.#base;
    const previous = reading.previousStart < 0 ? 0 : base + reading.previousStart;
    const report = this.#report;
    const stop = kernel.pass(
      base + reading.start,
      base + length,
      previous,
      base + reading.previousEnd,
      reading.line,
    );
    this.#check.ledger.catchUp();
    const rows = u32[report]!;
    if (rows > 0) {
      reading.lineEnds.lf += u32[report + 1]!;
      reading.lineEnds.crlf += u32[report + 2]!;
      reading.start = u32[report + 3]! - base;
      reading.previousStart = u32[report + 4]! - base;
      reading.previousEnd = u32[report + 5]! - base;
      reading.line += rows;
    }
    return stop;
  }

  /** No row follows. */
  finish(): void {
    takeSums(this.#memory, this.#check);
    takeCounts(this.#memory, this.#check, this.#findings);
  }

  #buffer(): Uint8Array {
    return new Uint8Array(this.#memory.kernel.memory.buffer, this.#base, this.#size);
  }

  #shareSlots(): void {
    const { kernel } = this.#memory;
    const { state } = this.#check;
    const shared = new Int32Array(kernel.memory.buffer, kernel.SLOTS.value as number, slotCount);
    if (state.slots.length > 0) shared.set(state.slots);
    state.slots = shared;
  }

  /** The official judge has nothing to say of a row that passes, and cuts the file into the same rows. */
  agreesWith(witness: RowWitness): boolean {
    if (!witness.isBetweenRows()) return false;
    if (this.#witness === witness) return true;
    const looks = this.#looks;
    if (looks === null || !witness.agrees(looks)) return false;
    this.#witness = witness;
    const shape = { separator: this.#separator, needsCrLf: witness.cutsAtCrLf(), closing: this.#closing };
    describeFile(this.#memory.kernel, this.#header, this.#check.tasks, looks, shape);
    return true;
  }
}
