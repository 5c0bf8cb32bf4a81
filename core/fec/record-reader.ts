import {
  carriageReturn,
  doubled,
  kindsInHeader,
  ordinary,
  separatorByte,
  setKindsInRows,
  special,
} from './byte-kinds.ts';
import type { RowPasser } from './kernel/row-passer.ts';
import type { LineEnds, RecordSink, RecordView, Separator } from './record-view.ts';

/** A record may have so many bytes; a longer one is not a line of a FEC. */
export const maxRecordBytes = 1 << 20;

/** Separators beyond this many are counted, their places are not kept. */
const maxBounds = 4096;

const firstBufferBytes = 1 << 19;

/** Bytes of a chunk that is read where it is looked at: they stay in the processor's cache meanwhile. */
const roomBytes = 1 << 19;

/** A witness that does not take cuts yet may do so when it has seen more: it is shown so many bytes at a time. */
const bytesToWitness = 1024;

/** Bytes of a row that was cut by the end of a chunk: at most so many are looked at again, when as many have come. */
const worthCuttingAgain = 2048;

/**
 * Cuts chunks of any size into records (CR, LF or CR LF: A47 A-1 VI 1° a) and records into fields, in one pass over the
 * bytes and without making strings. The result does not depend on the size of the chunks.
 */
export class RecordReader implements RecordView {
  readonly lineEnds: LineEnds = { lf: 0, crlf: 0, cr: 0, crcrlf: 0 };
  /** True when the last record has no line end. */
  finalLineEndMissing = false;
  bytes: Uint8Array = new Uint8Array(firstBufferBytes);
  start = 0;
  end = 0;
  line: number;
  readonly bounds = new Int32Array(maxBounds + 2);
  fields = 0;
  previousStart = -1;
  previousEnd = -1;
  special = false;
  lineEnd: keyof LineEnds | null = null;

  readonly #sink: RecordSink;
  readonly #kinds = kindsInHeader();
  #length = 0;
  #cursor = 0;
  /** Separators seen in the record under the cursor. */
  #separators = 0;
  /** Start of the lines not yet handed to `block`. */
  #linesFrom = 0;
  #inHeader = true;
  #passer: RowPasser | null = null;
  /** Start of the bytes not yet handed to `behind`. */
  #behind = 0;
  #separator: Separator | 0 = 0;
  /** No further record is read. */
  stopped = false;

  /** @param firstLine number of the first record */
  constructor(sink: RecordSink, firstLine = 1) {
    this.#sink = sink;
    this.line = firstLine;
    this.bounds[0] = -1;
  }

  /** From now on rows may be passed without a look of the rules. */
  passWith(passer: RowPasser, separator: Separator): void {
    this.#passer = passer;
    this.bytes = passer.takeOver(this.bytes, this.#length, separator);
  }

  /** Where a chunk need not be copied from, if it is read there before the next call of `push`. */
  room(): Uint8Array | null {
    if (this.bytes.length - this.#length < roomBytes) this.#shift();
    const room = this.bytes.subarray(this.#length, this.#length + roomBytes);
    return room.length === 0 ? null : room;
  }

  push(chunk: Uint8Array): void {
    let from = 0;
    if (chunk.buffer === this.bytes.buffer && chunk.byteOffset === this.bytes.byteOffset + this.#length) {
      from = chunk.length;
      this.#length += from;
      this.#scan(false);
    }
    while (from < chunk.length && !this.stopped) {
      // A chunk is taken in whole where it can be: so rows are cut at its end only.
      if (this.bytes.length - this.#length < chunk.length - from) this.#shift();
      if (this.#length === this.bytes.length && !this.#grow()) break;
      const size = Math.min(chunk.length - from, this.bytes.length - this.#length);
      this.bytes.set(size === chunk.length ? chunk : chunk.subarray(from, from + size), this.#length);
      this.#length += size;
      from += size;
      this.#scan(false);
    }
    if (!this.stopped) return;
    this.#handBehind(this.#length);
    this.#sink.behind?.(chunk.subarray(from));
  }

  finish(): void {
    if (this.stopped) return;
    this.#scan(true);
    if (!this.stopped && this.start < this.#length) {
      this.lineEnd = null;
      this.#deliver(this.#length, this.#length);
      this.finalLineEndMissing = !this.stopped;
    }
    this.#handOverLines();
    this.#handBehind(this.#length);
  }

  /** Gives up what has been read. */
  #shift(): void {
    // The record before stays, so that a row can be compared with it wherever the chunks were cut.
    const shift = this.previousStart < 0 ? this.start : this.previousStart;
    if (shift === 0) return;
    this.bytes.copyWithin(0, shift, this.#length);
    this.#length -= shift;
    this.#cursor -= shift;
    this.#linesFrom -= shift;
    this.start -= shift;
    this.#behind -= shift;
    this.#passer?.moved();
    if (this.previousStart >= 0) {
      this.previousStart -= shift;
      this.previousEnd -= shift;
    }
    const kept = Math.min(this.#separators, maxBounds);
    for (let i = 0; i <= kept; i++) this.bounds[i]! -= shift;
  }

  /** @returns false when the record is too long */
  #grow(): boolean {
    if (this.#length - this.start > maxRecordBytes) {
      this.#stopAtTooLong();
      return false;
    }
    const grown = new Uint8Array(this.bytes.length * 2);
    grown.set(this.bytes);
    // A record that long is none of those that are passed; its successors neither.
    this.#passer?.leave();
    this.bytes = grown;
    return true;
  }

  #scan(final: boolean): void {
    if (this.#passer !== null) {
      this.bytes = this.#passer.prepare(this.#length - this.#cursor, this.#cursor - this.start) ?? this.bytes;
    }
    const bytes = this.bytes;
    const kinds = this.#kinds;
    const bounds = this.bounds;
    const length = this.#length;
    let separators = this.#separators;
    let i = this.#cursor;
    if (this.#passer !== null && i - this.start <= worthCuttingAgain && length - i >= worthCuttingAgain) {
      // What has come since may have completed a row that can be passed.
      i = this.start;
      separators = 0;
      this.special = false;
    }
    while (i < length) {
      if (i === this.start && this.#passer !== null && this.#pass(this.#passer, length)) {
        if (this.stopped) return;
        i = this.start;
        continue;
      }
      let kind = ordinary;
      while (i < length) {
        kind = kinds[bytes[i]!]!;
        if (kind !== ordinary) break;
        i++;
      }
      if (kind === ordinary) break;
      if (kind === separatorByte) {
        separators++;
        if (separators <= maxBounds) bounds[separators] = i;
        i++;
        continue;
      }
      if (kind === special || kind === doubled) {
        // Ã or Â in UTF-8: an accent encoded twice begins so.
        if (kind === special || (i > this.start && bytes[i - 1] === 0xc3)) this.special = true;
        i++;
        continue;
      }
      let next = i + 1;
      let lineEnd: keyof LineEnds = 'lf';
      if (kind === carriageReturn) {
        lineEnd = 'cr';
        if (next === length && !final) break;
        if (bytes[next] === 0x0a && next < length) {
          next++;
          lineEnd = 'crlf';
        } else if (bytes[next] === 0x0d && next < length) {
          if (next + 1 === length && !final) break;
          if (bytes[next + 1] === 0x0a && next + 1 < length) {
            next += 2;
            lineEnd = 'crcrlf';
          }
        }
      }
      this.lineEnds[lineEnd]++;
      this.lineEnd = lineEnd;
      this.#separators = separators;
      this.#deliver(i, next);
      if (this.stopped) return;
      separators = 0;
      i = next;
    }
    this.#separators = separators;
    this.#cursor = i;
    this.#handOverLines();
    this.#handBehind(this.start);
  }

  /** @returns whether records were passed, or one delivered that the passer has cut */
  #pass(passer: RowPasser, length: number): boolean {
    const { witness } = this.#sink;
    if (witness === undefined || !passer.isWilling(this.bytes, this.start, length)) return false;
    this.#handBehind(this.start);
    if (!passer.agreesWith(witness)) return false;
    const rows = passer.pass(this, length, witness);
    this.#behind = this.start;
    this.bounds[0] = this.start - 1;
    const fields = passer.cut(this.bounds);
    if (fields === 0) return rows > 0;
    const { rowEnd, nextRow } = passer;
    this.lineEnd = nextRow - rowEnd === 2 ? 'crlf' : 'lf';
    this.lineEnds[this.lineEnd]++;
    this.#separators = fields - 1;
    this.#deliver(rowEnd, nextRow);
    return true;
  }

  #handBehind(to: number): void {
    if (to > this.#behind) this.#sink.behind?.(this.bytes.subarray(this.#behind, to));
    this.#behind = to;
  }

  /** The witness is spared to find the places of the record for itself. */
  #handCut(next: number): void {
    const { witness } = this.#sink;
    if (witness === undefined) return;
    const takes = witness.readsCuts(this.#separator);
    if (takes || this.start - this.#behind >= bytesToWitness) this.#handBehind(this.start);
    if (takes && witness.readCut(this)) this.#behind = next;
  }

  #stopAtTooLong(): void {
    this.stopped = true;
    this.#sink.tooLong(this.line);
  }

  #deliver(end: number, next: number): void {
    if (end - this.start > maxRecordBytes) {
      this.#stopAtTooLong();
      return;
    }
    if (this.#inHeader) {
      this.#inHeader = false;
      const separator = this.#sink.first(this.bytes, this.start, end);
      if (separator === null) {
        this.stopped = true;
        return;
      }
      this.#separator = separator;
      setKindsInRows(this.#kinds, separator);
    } else {
      this.end = end;
      this.fields = this.#separators + 1;
      this.bounds[Math.min(this.fields, maxBounds + 1)] = end;
      this.#sink.record(this);
      this.#handCut(next);
    }
    this.previousStart = this.start;
    this.previousEnd = end;
    this.line++;
    this.start = next;
    this.bounds[0] = next - 1;
    this.#separators = 0;
    this.special = false;
  }

  #handOverLines(): void {
    if (this.start > this.#linesFrom) this.#sink.block(this.bytes.subarray(this.#linesFrom, this.start));
    this.#linesFrom = this.start;
  }
}
