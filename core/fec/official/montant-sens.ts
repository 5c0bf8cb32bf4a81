import { DIGIT_0, DIGIT_1, isWhiteSpace, LF, MINUS, PLUS } from './bytes.ts';
import type { OfficialHeader } from './header.ts';
import { endWithoutEol, endWithoutSeparator } from './records.ts';
import type { RecordSeparator } from './separator.ts';

/** Positions that count for the rewriting: the last column of each name. */
export interface MontantSens {
  readonly montant: number;
  readonly sens: number;
}

/** `null`: the file is not rewritten. It is when both names exist and neither stands first. */
export function findMontantSens(header: OfficialHeader): MontantSens | null {
  const names = header.columns.map(({ name }) => name);
  const montant = names.lastIndexOf('MONTANT');
  const sens = names.lastIndexOf('SENS');
  return montant > 0 && sens > 0 ? { montant, sens } : null;
}

const UPPER_C = 0x43;
const UPPER_D = 0x44;

function readSens(bytes: Uint8Array, from: number, to: number): 'debit' | 'credit' | null {
  let start = from;
  let end = to;
  while (start < end && isWhiteSpace(bytes[start])) start++;
  while (end > start && isWhiteSpace(bytes[end - 1])) end--;
  if (end - start === 1) {
    const letter = bytes[start]! & ~0x20;
    if (letter === UPPER_D) return 'debit';
    return letter === UPPER_C ? 'credit' : null;
  }
  if (end - start !== 2 || bytes[start + 1] !== DIGIT_1) return null;
  if (bytes[start] === PLUS) return 'debit';
  return bytes[start] === MINUS ? 'credit' : null;
}

const FLUSH_AT = 64 * 1024;

/**
 * Rewrites a Montant/Sens file into the Debit/Credit file that the official tool then tests: rows padded to the width of
 * the header, every record ended by LF.
 */
export class MontantSensRewriter {
  /** A row without content, or with a Sens that is not understood: the tool stops without a verdict. */
  failed = false;
  readonly positions: MontantSens;
  readonly #width: number;
  readonly #fieldSeparator: number;
  readonly #write: (bytes: Uint8Array) => void;
  #out = new Uint8Array(FLUSH_AT * 2);
  #length = 0;

  /** `write` gets rewritten bytes, valid during the call only. */
  constructor(
    positions: MontantSens,
    width: number,
    fieldSeparator: number,
    write: (bytes: Uint8Array) => void,
  ) {
    this.positions = positions;
    this.#width = width;
    this.#fieldSeparator = fieldSeparator;
    this.#write = write;
  }

  header(record: Uint8Array, end: number): void {
    this.#reserve(end + 1);
    this.#copy(record, 0, end);
    this.#put(LF);
  }

  row(bytes: Uint8Array, start: number, recordEnd: number, recordSeparator: RecordSeparator): void {
    if (this.failed) return;
    const separator = this.#fieldSeparator;
    const { montant, sens } = this.positions;
    let end = endWithoutEol(bytes, start, recordEnd);
    end = endWithoutSeparator(bytes, start, end, recordSeparator);
    while (end > start && bytes[end - 1] === separator) end--;
    let cells = 0;
    let montantStart = -1;
    let montantEnd = -1;
    let sensStart = -1;
    let sensEnd = -1;
    for (let i = start, cellStart = start; i <= end && start < end; i++) {
      if (i < end && bytes[i] !== separator) continue;
      if (cells === montant) {
        montantStart = cellStart;
        montantEnd = i;
      } else if (cells === sens) {
        sensStart = cellStart;
        sensEnd = i;
      }
      cells++;
      cellStart = i + 1;
    }
    const side = sensStart === -1 ? null : readSens(bytes, sensStart, sensEnd);
    if (side === null) {
      this.failed = true;
      return;
    }
    this.#reserve(2 * (end - start) + this.#width + 2);
    if (side === 'debit') {
      this.#copy(bytes, start, sensStart);
      this.#put(DIGIT_0);
      this.#copy(bytes, sensEnd, end);
    } else if (montantStart === -1) {
      this.#copy(bytes, start, sensStart);
      this.#copy(bytes, sensEnd, end);
      for (; cells <= montant; cells++) this.#put(separator);
      this.#put(DIGIT_0);
    } else if (montantStart < sensStart) {
      this.#copy(bytes, start, montantStart);
      this.#put(DIGIT_0);
      this.#copy(bytes, montantEnd, sensStart);
      this.#copy(bytes, montantStart, montantEnd);
      this.#copy(bytes, sensEnd, end);
    } else {
      this.#copy(bytes, start, sensStart);
      this.#copy(bytes, montantStart, montantEnd);
      this.#copy(bytes, sensEnd, montantStart);
      this.#put(DIGIT_0);
      this.#copy(bytes, montantEnd, end);
    }
    for (; cells < this.#width; cells++) this.#put(separator);
    this.#put(LF);
    if (this.#length >= FLUSH_AT) this.flush();
  }

  flush(): void {
    this.#write(this.#out.subarray(0, this.#length));
    this.#length = 0;
  }

  #reserve(bytes: number): void {
    if (this.#length + bytes <= this.#out.length) return;
    const larger = new Uint8Array(Math.max(this.#length + bytes, this.#out.length * 2));
    larger.set(this.#out.subarray(0, this.#length));
    this.#out = larger;
  }

  #put(byte: number): void {
    this.#out[this.#length++] = byte;
  }

  #copy(bytes: Uint8Array, start: number, end: number): void {
    const out = this.#out;
    let length = this.#length;
    for (let i = start; i < end; i++) out[length++] = bytes[i]!;
    this.#length = length;
  }
}
