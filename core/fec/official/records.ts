import { CR, LF } from './bytes.ts';
import { chooseRecordSeparator, type RecordSeparator, SEPARATOR_WINDOW } from './separator.ts';

/** Bytes of one record that are kept: a row that long is many rows glued together, its first fields decide. */
export const MAX_RECORD = 16 * 1024 * 1024;

/** The same where the whole file is one record: whatever it holds, the tool gives no verdict. */
const MAX_SINGLE_RECORD = 1024 * 1024;

/** Gets each record with its line end, numbered from 1. The bytes are valid during the call only. */
export type OnRecord = (bytes: Uint8Array, start: number, end: number, line: number) => void;

/** End of the record without a CR LF, or else without a CR as its last byte. Not for a record with inner CR LF pairs. */
export function endWithoutEol(bytes: Uint8Array, start: number, end: number): number {
  const last = end > start ? bytes[end - 1] : undefined;
  if (last === CR) return end - 1;
  return last === LF && end - 1 > start && bytes[end - 2] === CR ? end - 2 : end;
}

/** End of the record without the record separator. */
export function endWithoutSeparator(
  bytes: Uint8Array,
  start: number,
  end: number,
  separator: RecordSeparator,
): number {
  if (end === start || separator === 'none') return end;
  const last = bytes[end - 1];
  if (separator === 'lf') return last === LF ? end - 1 : end;
  if (separator === 'cr') return last === CR ? end - 1 : end;
  return last === LF && end - 1 > start && bytes[end - 2] === CR ? end - 2 : end;
}

/** Cuts a stream into records the way the official tool does, in chunks of any size. */
export class RecordSplitter {
  /** `null` until enough bytes have come. */
  separator: RecordSeparator | null = null;
  /** Records handed out so far. */
  count = 0;
  readonly #onRecord: OnRecord;
  #held = new Uint8Array(SEPARATOR_WINDOW);
  #heldLength = 0;
  #lastHeld = -1;

  /** @param ahead the first bytes of the stream, where they are known before they are pushed: records need not wait then */
  constructor(onRecord: OnRecord, ahead: Uint8Array | null = null) {
    this.#onRecord = onRecord;
    if (ahead !== null && ahead.length >= SEPARATOR_WINDOW) {
      this.separator = chooseRecordSeparator(ahead.subarray(0, SEPARATOR_WINDOW));
    }
  }

  /** Every byte so far belongs to a record that was handed out. */
  get isBetweenRecords(): boolean {
    return this.separator !== null && this.#heldLength === 0;
  }

  push(chunk: Uint8Array): void {
    let rest = chunk;
    if (this.separator === null) {
      if (this.#heldLength === 0 && chunk.length >= SEPARATOR_WINDOW) {
        this.separator = chooseRecordSeparator(chunk.subarray(0, SEPARATOR_WINDOW));
      } else {
        const missing = SEPARATOR_WINDOW - this.#heldLength;
        this.#hold(chunk, 0, Math.min(missing, chunk.length));
        if (this.#heldLength < SEPARATOR_WINDOW) return;
        this.#openWindow();
        rest = chunk.subarray(missing);
      }
    }
    this.#split(rest);
  }

  end(): void {
    if (this.separator === null) this.#openWindow();
    if (this.#heldLength > 0) this.#emitHeld();
  }

  #openWindow(): void {
    const window = this.#held.slice(0, this.#heldLength);
    this.#heldLength = 0;
    this.#lastHeld = -1;
    this.separator = chooseRecordSeparator(window);
    this.#split(window);
  }

  #split(chunk: Uint8Array): void {
    const separator = this.separator;
    const wanted = separator === 'cr' ? CR : LF;
    let start = 0;
    for (
      let i = separator === 'none' ? -1 : chunk.indexOf(wanted);
      i !== -1;
      i = chunk.indexOf(wanted, i + 1)
    ) {
      if (separator === 'crlf' && (i === 0 ? this.#lastHeld : chunk[i - 1]) !== CR) continue;
      if (this.#heldLength > 0) {
        this.#hold(chunk, start, i + 1);
        this.#emitHeld();
      } else {
        this.count++;
        this.#onRecord(chunk, start, i + 1, this.count);
      }
      start = i + 1;
    }
    if (start < chunk.length) this.#hold(chunk, start, chunk.length);
  }

  #emitHeld(): void {
    const length = this.#heldLength;
    this.#heldLength = 0;
    this.#lastHeld = -1;
    this.count++;
    this.#onRecord(this.#held, 0, length, this.count);
  }

  #hold(chunk: Uint8Array, start: number, end: number): void {
    if (start === end) return;
    this.#lastHeld = chunk[end - 1]!;
    const limit = this.separator === 'none' ? MAX_SINGLE_RECORD : MAX_RECORD;
    const kept = Math.min(end - start, limit - this.#heldLength);
    const length = this.#heldLength + kept;
    if (length > this.#held.length) {
      const larger = new Uint8Array(Math.min(limit, Math.max(length, this.#held.length * 2)));
      larger.set(this.#held.subarray(0, this.#heldLength));
      this.#held = larger;
    }
    this.#held.set(chunk.subarray(start, start + kept), this.#heldLength);
    this.#heldLength = length;
  }
}
