import { parseFileName } from './file-name.ts';
import type { Findings } from './findings.ts';
import type { PartReading } from './part-reading.ts';
import { fileSplitConsistent } from './rules/filler-rules.ts';
import { partNumber } from './split-parts.ts';

/** The rules about the parts of a split FEC held against each other (A47 A-1 XIII). */
export function judgeParts(parts: readonly PartReading[], findings: Findings): void {
  const [first, ...others] = parts;
  if (first === undefined || others.length === 0) return;
  const name = parseFileName(first.name);
  for (const [i, part] of others.entries()) {
    const other = parseFileName(part.name);
    if (other.siren === name.siren && other.closing === name.closing) continue;
    const params = { form: 'name', part: i + 2, first: 1, numbers: '' };
    findings.add(fileSplitConsistent, part.linesBefore + 1, -1, null, 0, 0, params);
  }
  const numbers = parts.map((part) => partNumber(part.name) ?? 0);
  if (numbers.some((number, i) => number !== i + 1)) {
    const params = { form: 'number', part: 1, first: 1, numbers: numbers.join(', ') };
    findings.add(fileSplitConsistent, 0, -1, null, 0, 0, params);
  }
}
