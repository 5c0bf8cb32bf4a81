import type { FindingLine } from '../../core/fec/finding-line.ts';
import type { Judge, Report } from '../../core/fec/report.ts';
import { type SarifOptions, SarifRun } from '../../core/fec/sarif/sarif-run.ts';
import type { ByteSource } from '../../core/ports.ts';
import { createDigest } from '../../host/digest.ts';
import { checkSource, legalName, memorySource } from '../fec/fixtures/fec.ts';
import { type ParsedRun, parseSarif } from './sarif-shape.ts';

const options: SarifOptions = { judge: 'law', lang: 'fr', values: 'full', version: '1.2.3', createDigest };

export interface Judged {
  readonly run: ParsedRun;
  readonly text: string;
  readonly reports: readonly Report[];
  readonly lines: readonly FindingLine[];
}

/** One SARIF run about some files, each a ledger of its own. */
export async function sarifOf(
  sources: readonly ByteSource[],
  change: Partial<SarifOptions> = {},
): Promise<Judged> {
  const used = { ...options, ...change };
  const sarif = new SarifRun(used);
  const reports: Report[] = [];
  const lines: FindingLine[] = [];
  for (const source of sources) {
    const report = await checkSource(source, {
      lang: used.lang,
      values: used.values,
      onFinding: (line) => {
        lines.push(line);
        sarif.add(line);
      },
    });
    sarif.endLedger([{ uri: source.name, uriBaseId: 'HERE' }], report);
    reports.push(report);
  }
  const text = JSON.stringify(sarif.finish({ exitCode: 1, bases: { HERE: {} } }));
  return { run: parseSarif(text), text, reports, lines };
}

export function memoryFile(bytes: Uint8Array, name = legalName): ByteSource {
  return memorySource(name, bytes, Math.max(bytes.length, 1));
}

/** Findings of a report, by rule. */
export function countsOf(reports: readonly Report[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { rule, count } of reports.flatMap(({ findings }) => findings)) {
    counts[rule] = (counts[rule] ?? 0) + count;
  }
  return counts;
}

/** Findings that the results stand for, by rule. */
export function shownBy(run: ParsedRun): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { ruleId, occurrenceCount = 1 } of run.results) {
    counts[ruleId] = (counts[ruleId] ?? 0) + occurrenceCount;
  }
  return counts;
}

export const judges: readonly Judge[] = ['law', 'official', 'loop'];
