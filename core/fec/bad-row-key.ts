import type { BadRow } from './bad-rows.ts';
import { eightDigits } from './date.ts';
import { isCalendarDay } from './file-name.ts';

const space = 0x20;

/**
 * The fields that say which entry a row belongs to, of a row whose number of fields is wrong: their places are put into
 * `starts` and `ends`, those of all other columns are empty. They are believed only where a date stands in the place of
 * EcritureDate.
 * @returns where these places are; null when the entry cannot be known
 */
export function layKey(
  row: BadRow,
  keyColumns: readonly number[],
  dateAt: number,
  starts: Int32Array,
  ends: Int32Array,
): { readonly bytes: Uint8Array; readonly date: number } | null {
  if (dateAt < 0 || keyColumns.some((column) => column >= row.fields)) return null;
  starts.fill(0);
  ends.fill(0);
  const { bytes } = row.place(dateAt);
  let areTogether = true;
  for (const column of keyColumns) {
    const place = row.place(column);
    let { start, end } = place;
    while (start < end && place.bytes[start] === space) start++;
    while (start < end && place.bytes[end - 1] === space) end--;
    starts[column] = start;
    ends[column] = end;
    if (place.bytes !== bytes) areTogether = false;
  }
  const laid = areTogether ? bytes : together(row, keyColumns, starts, ends);
  const date = eightDigits(laid, starts[dateAt]!, ends[dateAt]!);
  return isCalendarDay(date) ? { bytes: laid, date } : null;
}

/** The fields side by side in bytes of their own. */
function together(
  row: BadRow,
  keyColumns: readonly number[],
  starts: Int32Array,
  ends: Int32Array,
): Uint8Array {
  const parts = keyColumns.map((column) => row.place(column).bytes.subarray(starts[column], ends[column]));
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const [i, part] of parts.entries()) {
    const column = keyColumns[i]!;
    bytes.set(part, at);
    starts[column] = at;
    at += part.length;
    ends[column] = at;
  }
  return bytes;
}
