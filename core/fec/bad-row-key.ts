import { eightDigits } from './date.ts';
import { isCalendarDay } from './file-name.ts';
import type { FieldPlace } from './row-shape.ts';

const space = 0x20;

/**
 * The fields that say which entry a row belongs to, of a row whose number of fields is wrong: laid side by side in bytes
 * of their own, with their places put into `starts` and `ends`. They are believed only where a date stands in the
 * place of EcritureDate.
 * @returns null when the entry cannot be known
 */
export function layKey(
  fields: readonly FieldPlace[],
  keyColumns: readonly number[],
  dateAt: number,
  starts: Int32Array,
  ends: Int32Array,
): { readonly bytes: Uint8Array; readonly date: number } | null {
  if (dateAt < 0 || fields.length <= Math.max(...keyColumns)) return null;
  const parts = keyColumns.map((c) => trimmed(fields[c]!));
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  starts.fill(0);
  ends.fill(0);
  let at = 0;
  for (const [i, part] of parts.entries()) {
    const c = keyColumns[i]!;
    bytes.set(part, at);
    starts[c] = at;
    at += part.length;
    ends[c] = at;
  }
  const date = eightDigits(bytes, starts[dateAt]!, ends[dateAt]!);
  return isCalendarDay(date) ? { bytes, date } : null;
}

function trimmed({ bytes, start, end }: FieldPlace): Uint8Array {
  let from = start;
  let to = end;
  while (from < to && bytes[from] === space) from++;
  while (from < to && bytes[to - 1] === space) to--;
  return bytes.subarray(from, to);
}
