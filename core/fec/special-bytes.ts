import type { Findings } from './findings.ts';
import { controlCharacter, separatorAmbiguous } from './rules/row-rules.ts';

/**
 * Reports the fields of a row that hold a control character, or the separator that the file does not use. Once a field.
 * @param starts places of the row's fields; `ends` likewise
 */
export function judgeSpecialBytes(
  bytes: Uint8Array,
  starts: Int32Array,
  ends: Int32Array,
  line: number,
  findings: Findings,
): void {
  for (let c = 0; c < starts.length; c++) {
    const start = starts[c]!;
    const end = ends[c]!;
    for (let i = start; i < end; i++) {
      const byte = bytes[i]!;
      if (byte === 0x09 || byte === 0x7c) {
        const mark = byte === 0x7c ? '|' : 'TAB';
        findings.add(separatorAmbiguous, line, c, bytes, start, end, { mark });
        break;
      }
      if (byte < 0x20 || byte === 0x7f) {
        const code = `0x${byte.toString(16).padStart(2, '0').toUpperCase()}`;
        findings.add(controlCharacter, line, c, bytes, start, end, { code });
        break;
      }
    }
  }
}
