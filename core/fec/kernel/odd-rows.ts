import type { Task } from '../column-task.ts';
import { FieldReader } from '../field-reader.ts';
import type { Findings } from '../findings.ts';
import type { Header } from '../header.ts';
import { OddField } from '../odd-field.ts';
import { plausibleDates } from '../plausible-dates.ts';
import type { RowCheck } from '../row-check.ts';
import type { KernelMemory } from './memory.ts';
import type { Reading } from './row-passer.ts';
import type { RowWitness } from './row-witness.ts';

/** Passes rows of which one field is odd: the rules read that field, the kernel the rest of the row. */
export class OddRows {
  readonly #memory: KernelMemory;
  readonly #check: RowCheck;
  readonly #findings: Findings;
  readonly #reader: FieldReader;
  readonly #field = new OddField();
  /** By column: whether the rules may read it alone. */
  readonly #alone: readonly boolean[];
  readonly #validAt: number;
  readonly #report: number;
  readonly #earliest: number;
  readonly #latest: number;

  constructor(memory: KernelMemory, header: Header, check: RowCheck, findings: Findings) {
    this.#memory = memory;
    this.#check = check;
    this.#report = (memory.kernel.REPORT.value as number) >>> 2;
    this.#findings = findings;
    const { closing } = check.judge;
    this.#reader = new FieldReader(header, closing, findings);
    [this.#earliest, this.#latest] = plausibleDates(closing);
    this.#validAt = header.position('ValidDate');
    // These say where the row belongs.
    const key = ['JournalCode', 'EcritureNum', 'EcritureDate', 'CompteNum'] as const;
    const keyColumns = new Set(key.map((name) => header.position(name)));
    this.#alone = header.columns.map((_, column) => !keyColumns.has(column));
  }

  /** @param base address of the reader's bytes. @returns whether the row that stopped the kernel has been passed */
  pass(reading: Reading, base: number, witness: RowWitness): boolean {
    const { kernel, u32 } = this.#memory;
    const report = this.#report;
    const column = u32[report + 6]!;
    if (this.#alone[column] !== true || !witness.readsFields()) return false;
    const { bytes, start: rowStart, line } = reading;
    const places = u32[report + 7]! >>> 2;
    const rowEnd = u32[report + 8]! - base;
    const start = u32[places + column]! + 1 - base;
    const end = column === this.#alone.length - 1 ? rowEnd : u32[places + column + 1]! - base;
    const field = this.#field;
    const task = this.#check.tasks[column] as Task;
    if (!field.read(task, bytes, start, end)) return false;
    const { value, rule } = field;
    if (column === this.#validAt && value !== 0 && (value < this.#earliest || value > this.#latest))
      return false;
    const next = u32[report + 9]!;
    const previous = reading.previousStart < 0 ? 0 : base + reading.previousStart;
    const passed = kernel.passOdd(column, value, previous, base + reading.previousEnd, line);
    this.#check.ledger.catchUp();
    if (passed === 0) return false;

    if (value < 0) this.#check.ledger.unreadableRows++;
    if (rule !== null) {
      if (this.#findings.onlyCounts(rule)) this.#findings.addMore(rule, 1);
      else this.#reader.read(task, line, column, bytes, start, end);
    }
    witness.readField(column, bytes, start, end);
    reading.start = next - base;
    reading.lineEnds[reading.start - rowEnd === 2 ? 'crlf' : 'lf']++;
    reading.previousStart = rowStart;
    reading.previousEnd = rowEnd;
    reading.line++;
    return true;
  }
}
