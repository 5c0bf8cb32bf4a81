import type { Lang } from '../text.ts';
import type { Encoding } from './encoding.ts';
import { type FecFileName, isoDate } from './file-name.ts';
import { toSample } from './finding-text.ts';
import type { Findings, RawFinding } from './findings.ts';
import type { Header, Variant } from './header.ts';
import type { Numbering } from './judge-numbering.ts';
import type { Values } from './mask.ts';
import { type OfficialNotes, officialSeverity } from './official-severity.ts';
import type { LineEnds, Separator } from './record-reader.ts';
import {
  type Finding,
  type LawVerdict,
  type LoopVerdict,
  type Regime,
  type Report,
  reportSchemaId,
  type Severity,
} from './report.ts';
import type { RowCheck } from './row-check.ts';
import { severityOf } from './rules/rule.ts';
import { notPossible } from './tests-not-possible.ts';

export interface ReportFacts {
  readonly bytes: number;
  readonly sha256: string;
  readonly lang: Lang;
  readonly values: Values;
  readonly name: string;
  readonly fileName: FecFileName;
  readonly encoding: Encoding;
  readonly bom: boolean;
  readonly separator: Separator | null;
  readonly lineEnds: LineEnds;
  readonly header: Header | null;
  readonly rows: RowCheck | null;
  readonly findings: Findings;
  readonly isXml: boolean;
  readonly declaredRegime: Regime | null;
  /** Null when the official tool cannot be asked: the file has no name. */
  readonly official: OfficialNotes | null;
  /** Null when the file has no rows that could be numbered. */
  readonly numbering: Numbering | null;
}

const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, none: 3 };

export function buildReport(facts: ReportFacts): Report {
  const { header } = facts;
  const ledger = facts.rows?.ledger ?? null;
  const regime = header?.regime ?? facts.declaredRegime;
  const variant = header?.variant ?? null;
  const findings = [...facts.findings.all()].map((raw) => toFinding(raw, facts, regime, variant));
  findings.sort((a, b) => rank(a) - rank(b) || firstLine(a) - firstLine(b) || (a.rule < b.rule ? -1 : 1));
  const shown = findings.reduce((sum, finding) => sum + finding.samples.length, 0);
  const counted = findings.reduce((sum, finding) => sum + finding.count, 0);
  const named = header?.columns.filter((column) => column.match !== 'closing') ?? [];
  return {
    schema: reportSchemaId,
    lang: facts.lang,
    values: facts.values,
    file: {
      name: facts.name,
      bytes: facts.bytes,
      sha256: facts.sha256,
      siren: facts.fileName.siren,
      closing_date: facts.fileName.closingIsDate ? isoDate(facts.fileName.closing!) : null,
      encoding: facts.encoding,
      bom: facts.bom,
      separator: facts.separator === null ? null : facts.separator === 0x09 ? 'tab' : 'pipe',
      line_end: lineEnd(facts.lineEnds),
      columns: named.length,
      column_names: named.map((column) => column.name),
      variant,
      regime,
      regime_source: header?.regimeSource ?? (facts.declaredRegime === null ? null : 'declared'),
    },
    verdicts: {
      law: lawVerdict(facts, findings),
      official: facts.official?.result.verdict ?? 'not-tested',
      loop: loopVerdict(facts, findings),
    },
    official: {
      refusal: facts.official?.result.refusal ?? null,
      classes: [...(facts.official?.result.classes ?? [])],
      missing_columns: [...(facts.official?.result.missingColumns ?? [])],
    },
    totals: {
      rows: ledger?.rows ?? 0,
      entries: ledger?.entries.size ?? 0,
      debit: ledger?.debit.toString() ?? '0.00',
      credit: ledger?.credit.toString() ?? '0.00',
      journals: ledger?.journalCount ?? 0,
      accounts: ledger?.accounts.codes.size ?? 0,
      period:
        ledger === null || ledger.firstDate === 0
          ? null
          : { from: isoDate(ledger.firstDate), to: isoDate(ledger.lastDate) },
    },
    findings,
    tests_not_possible: notPossible(facts),
    left_out: { samples: Math.max(0, counted - shown) },
  };
}

function rank(finding: Finding): number {
  const { law, official, loop } = finding.severity;
  return Math.min(order[law], order[loop]) * 4 + order[official];
}

function firstLine(finding: Finding): number {
  return finding.samples[0]?.line ?? 0;
}

function lineEnd({ lf, crlf, cr, crcrlf }: LineEnds): Report['file']['line_end'] {
  const kinds = [
    lf > 0 ? 'lf' : '',
    crlf > 0 ? 'crlf' : '',
    cr > 0 ? 'cr' : '',
    crcrlf > 0 ? 'crcrlf' : '',
  ].filter((kind): kind is 'lf' | 'crlf' | 'cr' | 'crcrlf' => kind !== '');
  return kinds.length > 1 ? 'mixed' : (kinds[0] ?? null);
}

function lawVerdict(facts: ReportFacts, findings: readonly Finding[]): LawVerdict {
  if (facts.isXml) return 'not-tested';
  return findings.some((finding) => finding.severity.law === 'error') ? 'non-conforme' : 'conforme';
}

/** `not-tested` where an amount could not be read: nobody can say then that every entry is balanced. */
function loopVerdict(facts: ReportFacts, findings: readonly Finding[]): LoopVerdict {
  if (findings.some((finding) => finding.severity.loop === 'error')) return 'rejected';
  const ledger = facts.rows?.ledger;
  return ledger === undefined || !ledger.canBalance || ledger.unreadableRows > 0 ? 'not-tested' : 'accepted';
}

function toFinding(
  raw: RawFinding,
  facts: ReportFacts,
  regime: Regime | null,
  variant: Variant | null,
): Finding {
  const { rule } = raw;
  return {
    rule: rule.id,
    level: rule.level,
    severity: {
      law: severityOf(rule.law, regime, variant),
      official: officialSeverity(rule.id, severityOf(rule.official, regime, variant), facts.official),
      loop: severityOf(rule.loop, regime, variant),
    },
    assumed: rule.assumed === true,
    title: rule.title[facts.lang],
    mend: rule.mend[facts.lang],
    source: rule.source,
    count: raw.count,
    samples: raw.samples.map((sample) => toSample(rule, sample, facts)),
  };
}
