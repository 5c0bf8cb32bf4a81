import type { ByteTests } from '../ports.ts';
import type { Report } from './report.ts';

export type Encoding = Report['file']['encoding'];

/** Length of the valid UTF-8 sequence of two or more bytes at `i`, or 0. */
function sequenceLength(bytes: Uint8Array, i: number, end: number): number {
  const lead = bytes[i]!;
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  if (length === 0 || i + length > end) return 0;
  for (let k = 1; k < length; k++) if ((bytes[i + k]! & 0xc0) !== 0x80) return 0;
  const second = bytes[i + 1]!;
  if (lead === 0xe0 && second < 0xa0) return 0;
  if (lead === 0xed && second > 0x9f) return 0;
  if (lead === 0xf0 && second < 0x90) return 0;
  if (lead === 0xf4 && second > 0x8f) return 0;
  return length;
}

/** Bytes of 80 and above: valid sequences of UTF-8, other bytes, and those of them that are below A0. */
export interface EncodedCounts {
  readonly sequences: number;
  readonly invalid: number;
  readonly c1: number;
}

/** Counts whole lines faster than this file does; null when it cannot. */
export type CountEncoded = (lines: Uint8Array) => EncodedCounts | null;

const noWords = new Int32Array(0);

/** So many valid sequences do not come about by accident. */
const noAccident = 4096;

/**
 * Tells the encodings of A47 A-1 XII 1° apart from the bytes alone. Takes whole lines, so that the result does not
 * depend on how the file was cut into chunks.
 */
export class EncodingProbe {
  readonly #tests: ByteTests;
  #started = false;
  #marked = false;
  /** Valid sequences of two or more bytes, counted up to {@link noAccident}; invalid bytes, and what they are. */
  #sequences = 0;
  #invalid = 0;
  #c1 = 0;

  /** Counts lines that lie where it can read them. */
  counter: CountEncoded | null = null;

  constructor(tests: ByteTests) {
    this.#tests = tests;
  }

  /** @param lines whole lines */
  add(lines: Uint8Array): void {
    if (!this.#started) {
      this.#started = true;
      this.#marked = lines[0] === 0xef && lines[1] === 0xbb && lines[2] === 0xbf;
    }
    const counted = this.counter?.(lines) ?? null;
    if (counted !== null) {
      this.#sequences += counted.sequences;
      this.#invalid += counted.invalid;
      this.#c1 += counted.c1;
      return;
    }
    if (this.#sequences >= noAccident ? this.#tests.isUtf8(lines) : this.#tests.isAscii(lines)) return;
    // Four bytes at a time, where none of them is beyond ASCII.
    const first = -lines.byteOffset & 3;
    const count = Math.max(0, (lines.length - first) >> 2);
    const words = count === 0 ? noWords : new Int32Array(lines.buffer, lines.byteOffset + first, count);
    for (let i = 0; i < lines.length; ) {
      const byte = lines[i]!;
      if (byte < 0x80) {
        i++;
        if (i < first || ((i - first) & 3) !== 0) continue;
        let word = (i - first) >> 2;
        while (word < words.length && (words[word]! & 0x80808080) === 0) word++;
        i = first + (word << 2);
        continue;
      }
      const length = sequenceLength(lines, i, lines.length);
      if (length > 0) {
        this.#sequences++;
        i += length;
        continue;
      }
      this.#invalid++;
      if (byte < 0xa0) this.#c1++;
      i++;
    }
  }

  get encoding(): Encoding {
    if (this.#invalid === 0) return this.#sequences > 0 ? 'utf-8' : 'ascii';
    // A capital with an accent before a sign such as « looks like UTF-8 once in a while.
    const accidental = this.#sequences < noAccident && this.#sequences * 20 <= this.#invalid;
    if (this.#marked || !accidental) return 'mixed';
    return this.#c1 > 0 ? 'windows-1252' : 'iso-8859-15';
  }
}

const decoders = new Map<string, TextDecoder>();

/**
 * Made on use: a runtime takes a millisecond for the first one.
 * @throws {TypeError} bytes that are not UTF-8
 */
function decode(bytes: Uint8Array, encoding: 'utf-8' | 'iso-8859-15' | 'windows-1252'): string {
  let decoder = decoders.get(encoding);
  if (decoder === undefined) {
    decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8', ignoreBOM: true });
    decoders.set(encoding, decoder);
  }
  return decoder.decode(bytes);
}

/**
 * The text of a field. In a mixed file each field is read for itself: as UTF-8 where it is valid, else as an 8-bit
 * encoding.
 */
export function decodeField(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'iso-8859-15' || encoding === 'windows-1252') return decode(bytes, encoding);
  try {
    return decode(bytes, 'utf-8');
  } catch {
    return decode(bytes, bytes.some((byte) => byte >= 0x80 && byte < 0xa0) ? 'windows-1252' : 'iso-8859-15');
  }
}
