// Rows with spaces around their fields, as software with fields of fixed length writes them: they are looked at as they
// would stand without these.
import { maxColumns } from '../../core/fec/kernel/layout';
import { slotPaddedSeen } from '../../core/fec/kernel/slots';
import { separator } from './columns';
import { MARKS, marks } from './separators';
import { slot } from './state';

export const NO_MARK: u32 = 0xffffffff;

const SPACE: u32 = 0x20;
const QUOTE: u32 = 0x22;

/** The rows that are ready, without their spaces: all of a window, at most, and 16 bytes that are written beyond. */
const TEXT = memory.data((1 << 16) + 64, 8);
/** Their places, and some beyond that are looked at together with the last ones; at the end the address of those in the file. */
const STRIDE: usize = (maxColumns + 16) * 4;
const PLACES = memory.data(32 * (maxColumns + 16) * 4, 8);

let out: usize = TEXT;

/** No row is ready any more. */
// @ts-ignore: decorator
@inline
export function startPadded(): void {
  out = TEXT;
}

// @ts-ignore: decorator
@inline
export function isPadded(places: usize): bool {
  return places - PLACES < 32 * STRIDE;
}

/** Where the places of the row stand as it is in the file. */
export function placesInFile(places: usize): usize {
  return <usize>load<u32>(places + STRIDE - 4);
}

/** See `beginsLetter` in core/fec/byte-kinds.ts: what begins with another byte may be white space. */
function beginsLetter(byte: u32): bool {
  return byte >= 0xc0 && byte != 0xc2 && (byte < 0xe1 || byte > 0xe3) && byte != 0xef;
}

/** A rule, or the tax office's tool, looks at a text that begins so. */
function isTelling(byte: u32): bool {
  return byte == QUOTE || (byte >= 0x80 && !beginsLetter(byte));
}

/** The mark of the end of a row, whose last place this is, if marks before it are nothing but spaces beside separators. */
export function lastMark(first: u32, lastPlace: u32): u32 {
  if (slot(slotPaddedSeen) == 0) return NO_MARK;
  for (let m = first; m < marks; m++) {
    const at = load<u32>(MARKS + (<usize>m << 2));
    if (at == lastPlace) return m;
    if (at > lastPlace) break;
    const byte = <u32>load<u8>(at);
    if (byte != SPACE && (byte != separator || load<u8>(at - 1) != SPACE)) break;
  }
  return NO_MARK;
}

/**
 * Writes a row without the spaces around its fields. The tax office's tool keeps those that a row starts with.
 * @param row how many rows are ready. @returns address of its places; 0 when the rules must read it
 */
export function withoutSpaces(places: usize, row: u32, width: u32): usize {
  if (load<u8>(load<u32>(places) + 1) == SPACE) return 0;
  const to = PLACES + <usize>row * STRIDE;
  store<u32>(to, <u32>out - 1);
  store<u32>(to + STRIDE - 4, <u32>places);
  for (let c: usize = 0; c < <usize>width; c++) {
    const place = places + (c << 2);
    let start = <usize>load<u32>(place) + 1;
    let end = <usize>load<u32>(place, 4);
    if (start < end && load<u8>(start) == SPACE) {
      while (start < end && load<u8>(start) == SPACE) start++;
      if (start < end && isTelling(load<u8>(start))) return 0;
    }
    if (start < end && load<u8>(end - 1) == SPACE) {
      while (load<u8>(end - 1) == SPACE) end--;
      if (load<u8>(end - 1) == QUOTE) return 0;
    }
    const length = end - start;
    for (let i: usize = 0; i < length; i += 16) v128.store(out + i, v128.load(start + i));
    out += length;
    store<u8>(out, separator);
    store<u32>(to + (c << 2), <u32>out, 4);
    out++;
  }
  return to;
}
