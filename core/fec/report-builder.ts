import type { Encoding } from './encoding.ts';
import { type FecFileName, isoDate } from './file-name.ts';
import { type TextFacts, toSample } from './finding-text.ts';
import type { Findings, RawFinding } from './findings.ts';
import type { Variant } from './header.ts';
import type { Numbering } from './numbering.ts';
import { officialOf, officialSeverity } from './official-severity.ts';
import type { PartReading } from './part-reading.ts';
import type { LineEnds } from './record-view.ts';
import type { Finding, LawVerdict, LoopVerdict, Regime, Report, Severity } from './report.ts';
import { reportSchemaId } from './report-schema-id.ts';
import type { RowCheck } from './row-check.ts';
import { severityOf } from './rules/rule.ts';
import { notPossible } from './tests-not-possible.ts';

export interface ReportFacts extends TextFacts {
  /** Of all files one after the other, and of each where there are several. */
  readonly sha256: { readonly all: string; readonly parts: readonly string[] };
  readonly parts: readonly PartReading[];
  readonly fileName: FecFileName;
  readonly rows: RowCheck | null;
  readonly findings: Findings;
  readonly declaredRegime: Regime | null;
  /** Null when the file has no rows that could be numbered. */
  readonly numbering: Numbering | null;
}

/** Columns named in a report, and characters of a name: a first line may be long and mean nothing. */
const maxNames = 200;
const maxNameLength = 100;

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
  const separator = facts.parts[0]?.separator ?? null;
  const official = officialOf(facts.parts);
  const named = header?.columns.filter((column) => column.match !== 'closing') ?? [];
  return {
    schema: reportSchemaId,
    lang: facts.lang,
    values: facts.values,
    file: {
      name: facts.parts[0]?.name ?? '',
      bytes: facts.parts.reduce((sum, part) => sum + part.bytes, 0),
      sha256: facts.sha256.all,
      parts: facts.sha256.parts.map((sha256, i) => {
        const { name, bytes } = facts.parts[i]!;
        return { name, bytes, sha256 };
      }),
      siren: facts.fileName.siren,
      closing_date: facts.fileName.closingIsDate ? isoDate(facts.fileName.closing!) : null,
      encoding: oneEncoding(facts.parts),
      bom: facts.parts.some((part) => part.bom),
      separator: separator === null ? null : separator === 0x09 ? 'tab' : 'pipe',
      line_end: lineEnd(facts.parts.map((part) => part.lineEnds)),
      columns: named.length,
      column_names: named.slice(0, maxNames).map((column) => column.name.slice(0, maxNameLength)),
      variant,
      regime,
      regime_source: header?.regimeSource ?? (facts.declaredRegime === null ? null : 'declared'),
    },
    verdicts: {
      law: lawVerdict(facts, findings),
      official: official.verdict,
      loop: loopVerdict(facts, findings),
    },
    official: {
      refusal: official.refusal,
      classes: official.classes,
      missing_columns: official.missing_columns,
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
    tests_not_possible: notPossible({
      ...facts,
      name: facts.parts[0]?.name ?? '',
      isXml: facts.parts.some((part) => part.isXml),
      isWhole: facts.parts.every((part) => part.isRead),
    }),
    left_out: { samples: Math.max(0, counted - shown) },
  };
}

function rank(finding: Finding): number {
  const { law, loop } = finding.severity;
  return Math.min(order[law], order[loop]) * 16 + order[loop] * 4 + order[law];
}

function firstLine(finding: Finding): number {
  return finding.samples[0]?.line ?? 0;
}

/** The encoding of all parts; `mixed` where they have several. */
export function oneEncoding(parts: readonly PartReading[]): Encoding {
  const found = new Set(parts.map((part) => part.encoding));
  if (found.size > 1) found.delete('ascii');
  const [encoding] = found;
  return found.size > 1 ? 'mixed' : (encoding ?? 'unknown');
}

function lineEnd(parts: readonly LineEnds[]): Report['file']['line_end'] {
  const found = (['lf', 'crlf', 'cr', 'crcrlf'] as const).filter((kind) =>
    parts.some((ends) => ends[kind] > 0),
  );
  return found.length > 1 ? 'mixed' : (found[0] ?? null);
}

function lawVerdict(facts: ReportFacts, findings: readonly Finding[]): LawVerdict {
  if (facts.parts.some((part) => part.isXml)) return 'not-tested';
  return findings.some((finding) => finding.severity.law === 'error') ? 'non-conforme' : 'conforme';
}

/**
 * `not-tested` where nobody can say that every entry is balanced: an amount or a part could not be read, every row has a number of
 * its own, or a journal has one number throughout and days that do not come out even.
 */
function loopVerdict(facts: ReportFacts, findings: readonly Finding[]): LoopVerdict {
  if (findings.some((finding) => finding.severity.loop === 'error')) return 'rejected';
  const ledger = facts.rows?.ledger;
  if (!facts.parts.every((part) => part.isRead)) return 'not-tested';
  if (ledger === undefined || !ledger.canBalance || ledger.unreadableRows > 0) return 'not-tested';
  if (facts.numbering?.byRow === true) return 'not-tested';
  const constant = facts.numbering?.constant;
  const untold = constant !== undefined && constant.size > 0 && ledger.days.unevenDays(constant) > 0;
  return untold ? 'not-tested' : 'accepted';
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
      official: officialSeverity(rule.id, severityOf(rule.official, regime, variant), facts.parts),
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
