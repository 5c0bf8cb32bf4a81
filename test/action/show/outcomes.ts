import type { FileOutcome } from '../../../action/outcome.ts';
import type { Finding, Report, Severity } from '../../../core/fec/report.ts';
import type { ValidateOptions } from '../../../core/fec/validate.ts';
import type { ImportRecord } from '../../../core/import/journal.ts';
import { checkSource, debit, entry, file, legalName, memorySource } from '../../fec/fixtures/fec.ts';

export const key = 'ab'.repeat(32);

/** A real report: a sound ledger, or one with rows put in. */
export function reportOf(
  rows: Parameters<typeof file>[0] = entry('1'),
  options: ValidateOptions = {},
): Promise<Report> {
  const bytes = file(rows);
  return checkSource(memorySource(legalName, bytes, bytes.length), { values: 'masked', ...options });
}

/** Of which Loop would reject the entry that does not balance. */
export const unbalanced = [...entry('1'), debit('5,00', { EcritureNum: '2' })];

export const sound = await reportOf();
export const faulty = await reportOf(unbalanced);

export function outcome(change: Partial<FileOutcome> & { readonly path?: string } = {}): FileOutcome {
  const { path = `clients/${legalName}`, ...rest } = change;
  return {
    file: { path, blob: '0'.repeat(40), size: 100, change: 'added' },
    kind: 'validated',
    target: { dossier: 'D1', siret: null },
    report: sound,
    record: null,
    why: null,
    ...rest,
  };
}

export function record(change: Partial<ImportRecord> = {}): ImportRecord {
  return {
    sha256: 'cd'.repeat(32),
    apiUrl: 'https://api.example.com',
    publicKey: 'PUBLIC',
    dossier: 'D1',
    siret: null,
    key,
    fileName: legalName,
    size: 100,
    period: { from: '2024-01-01', to: '2024-12-31' },
    state: 'unknown',
    attempt: 1,
    owner: 'run 1',
    deadline: Date.UTC(2026, 2, 3, 10, 40),
    createdAt: Date.UTC(2026, 2, 3, 10, 30),
    updatedAt: Date.UTC(2026, 2, 3, 10, 30),
    sentAt: Date.UTC(2026, 2, 3, 10, 30),
    importId: null,
    requestId: null,
    reason: 'timeout',
    again: null,
    confirmed: null,
    otherSiren: null,
    overlapAllowed: false,
    copy: null,
    ...change,
  };
}

export function finding(
  change: Partial<Finding> & { readonly lines?: readonly (number | null)[] } = {},
): Finding {
  const { lines = [2], ...rest } = change;
  const severity = (loop: Severity) => ({ law: 'none', official: 'none', loop }) as const;
  return {
    rule: 'entry-balance',
    level: 'entry',
    severity: severity('error'),
    assumed: false,
    title: 'Écriture déséquilibrée',
    mend: 'Corriger',
    source: 'x',
    count: lines.length,
    samples: lines.map((line) => ({
      part: null,
      line,
      column: null,
      column_number: null,
      value: null,
      message: `faute ligne ${line}`,
    })),
    ...rest,
  };
}

export function reportWith(findings: readonly Finding[], of: Report = sound): Report {
  return { ...of, findings: [...findings] };
}
