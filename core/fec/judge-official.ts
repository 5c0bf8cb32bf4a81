import { foldName } from './fields.ts';
import type { Findings } from './findings.ts';
import type { Header } from './header.ts';
import { officialSeverity } from './official-severity.ts';
import type { PartReading } from './part-reading.ts';
import type { Regime } from './report.ts';
import { fieldEmptyForTool } from './rules/content-rules.ts';
import { officialOnly } from './rules/official-rules.ts';
import { severityOf } from './rules/rule.ts';

/** What the official tool minds, and the law does not. After all other rules. */
export function judgeOfficial(
  header: Header | null,
  regime: Regime | null,
  parts: readonly PartReading[],
  findings: Findings,
): void {
  if (header !== null) judgeBlanks(header, parts, findings);
  const explained = [...findings.all()].some(({ rule }) => {
    const fixed = severityOf(rule.official, regime, header?.variant ?? null);
    return officialSeverity(rule.id, fixed, parts) === 'error';
  });
  if (!explained) for (const part of parts) sayWhatItNotes(header, part, findings);
}

/** Fields that the law lets blank in the regime of the file, and that the official tool wants filled. */
function judgeBlanks(header: Header, parts: readonly PartReading[], findings: Findings): void {
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

/** The verdict of the tool is not good, and no other rule says why. */
function sayWhatItNotes(header: Header | null, part: PartReading, findings: Findings): void {
  if (part.official === null) return;
  const { result, errors } = part.official;
  if (result.verdict !== 'non-conforme' && result.verdict !== 'refused') return;
  const say = (form: string, field = '', line = part.wholeLine, count = 1) => {
    const column = header?.columns.find(({ name, law }) => foldName(law?.name ?? name) === foldName(field));
    const index = field === '' ? -1 : (column?.index ?? -1);
    findings.add(officialOnly, line, index, null, 0, 0, { form, field }, count);
  };
  if (result.refusal !== undefined) {
    say(`refused-${result.refusal}`);
    return;
  }
  for (const { code, name, line, count } of errors) say(code, name, part.linesBefore + line, count);
  if (errors.length === 0) for (const name of result.missingColumns) say('column-missing', name);
}
