import type { Findings } from './findings.ts';
import type { Header } from './header.ts';
import type { PartReading } from './part-reading.ts';
import { fieldEmptyForTool } from './rules/content-rules.ts';

/** Fields that the law lets blank in the regime of the file, and that the official tool wants filled. */
export function judgeOfficial(header: Header, parts: readonly PartReading[], findings: Findings): void {
  for (const part of parts) {
    for (const [name, { count, lines }] of part.official?.blanks ?? []) {
      const column = header.columns.find(({ law }) => law?.name === name);
      if (column?.law?.need[header.regime] !== 'optional') continue;
      for (const [i, line] of lines.entries()) {
        const rest = i === lines.length - 1 ? count - i : 1;
        findings.add(fieldEmptyForTool, part.linesBefore + line, column.index, null, 0, 0, null, rest);
      }
    }
  }
}
