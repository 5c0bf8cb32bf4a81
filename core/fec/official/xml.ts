import { LF, latin1 } from './bytes.ts';

/** Whether the first record, without line end and NULs, is taken for XML: `<?xml`, or any three bytes before it. */
export function isXml(record: Uint8Array): boolean {
  if (startsWithProlog(record, 0)) return true;
  return !record.subarray(0, 3).includes(LF) && startsWithProlog(record, 3);
}

function startsWithProlog(record: Uint8Array, start: number): boolean {
  return latin1(record, start, Math.min(start + 5, record.length)).toLowerCase() === '<?xml';
}
