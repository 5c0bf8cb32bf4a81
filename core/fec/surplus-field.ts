import { Task } from './column-task.ts';
import type { Header } from './header.ts';
import { type FieldPlace, fitsColumns, fullness } from './row-shape.ts';

/** Where the fields come from that a row has too many of: `end`, nowhere but its end; null, nobody knows. */
export type SurplusPlace = number | 'end' | null;

/** @param fields more than there are columns, all of the same bytes */
export function surplusPlace(fields: readonly FieldPlace[], tasks: Uint8Array, header: Header): SurplusPlace {
  const expected = tasks.length;
  const extra = fields.length - expected;
  const cut = fields.slice(0, expected);
  const trailing = fields.slice(expected).every(isBlank) && fitsColumns(cut, tasks);
  let best = trailing ? fullness(cut, tasks) : -1;
  let candidates: number[] = [];
  for (let at = 0; at < expected; at++) {
    const isText = tasks[at] === Task.requiredText || tasks[at] === Task.optionalText;
    if (!isText) continue;
    const { bytes, start } = fields[at]!;
    const whole = { bytes, start, end: fields[at + extra]!.end };
    const merged = [...fields.slice(0, at), whole, ...fields.slice(at + extra + 1)];
    if (!fitsColumns(merged, tasks)) continue;
    const full = fullness(merged, tasks);
    if (full > best) {
      best = full;
      candidates = [];
    } else if (full < best || candidates.length === 0) continue;
    candidates.push(at);
  }
  return mostLikely(candidates, header) ?? (trailing ? 'end' : null);
}

/** Labels are where people type: of several places, the label of the entry, then any label, then the first. */
function mostLikely(candidates: readonly number[], header: Header): number | undefined {
  const named = (end: string) =>
    candidates.find((at) => header.columns[at]!.law?.name.endsWith(end) === true);
  return named('EcritureLib') ?? named('Lib') ?? candidates[0];
}

function isBlank({ bytes, start, end }: FieldPlace): boolean {
  for (let i = start; i < end; i++) if (bytes[i] !== 0x20) return false;
  return true;
}
