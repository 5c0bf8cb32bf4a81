import { fillText, type Lang, type TextParams } from '../text.ts';
import { decodeField, type Encoding } from './encoding.ts';
import { formatDecimal } from './exact-sum.ts';
import { type FecFileName, isoDate } from './file-name.ts';
import type { Findings, RawFinding, RawParams, RawSample } from './findings.ts';
import type { Header, Variant } from './header.ts';
import type { OfficialResult } from './official/judge.ts';
import type { LineEnds, Separator } from './record-reader.ts';
import {
  type Finding,
  type LawVerdict,
  type LoopVerdict,
  type Regime,
  type Report,
  reportSchemaId,
  type Sample,
  type Severity,
} from './report.ts';
import type { RowCheck } from './row-check.ts';
import { severityOf } from './rules/rule.ts';
import { notPossible } from './tests-not-possible.ts';

/** Characters of a value that a report shows. */
const maxShown = 200;

export interface ReportFacts {
  readonly bytes: number;
  readonly sha256: string;
  readonly lang: Lang;
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
  readonly official: OfficialResult | null;
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
      official: facts.official?.verdict ?? 'not-tested',
      loop: loopVerdict(facts, findings),
    },
    official: {
      refusal: facts.official?.refusal ?? null,
      classes: [...(facts.official?.classes ?? [])],
      missing_columns: [...(facts.official?.missingColumns ?? [])],
    },
    totals: {
      rows: ledger?.rows ?? 0,
      entries: ledger?.entries.size ?? 0,
      debit: ledger?.debit.toString() ?? '0.00',
      credit: ledger?.credit.toString() ?? '0.00',
      journals: ledger?.journals.size ?? 0,
      accounts: ledger?.accounts.size ?? 0,
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
      official: severityOf(rule.official, regime, variant),
      loop: severityOf(rule.loop, regime, variant),
    },
    assumed: rule.assumed === true,
    title: rule.title[facts.lang],
    mend: rule.mend[facts.lang],
    source: rule.source,
    count: raw.count,
    samples: raw.samples.map((sample) => toSample(raw, sample, facts)),
  };
}

function toSample(raw: RawFinding, sample: RawSample, facts: ReportFacts): Sample {
  const column = sample.column < 0 ? undefined : facts.header?.columns[sample.column];
  const name = column === undefined ? null : (column.law?.name ?? column.name);
  const encoding = sample.line === 1 || sample.line === 0 ? 'utf-8' : facts.encoding;
  const value = sample.value === null ? null : shorten(decodeField(sample.value, encoding));
  const params: Record<string, string | number> = {
    value: value === null ? '' : quoted(value, facts.lang),
    column: name ?? '',
    ...fillable(sample.params ?? {}, facts),
  };
  const form = sample.params?.form;
  const message = (typeof form === 'string' ? raw.rule.forms?.[form] : undefined) ?? raw.rule.message;
  return {
    line: sample.line === 0 ? null : sample.line,
    column: name,
    column_number: column === undefined ? null : column.index + 1,
    value,
    message: fillText(message, params)[facts.lang],
  };
}

function fillable(params: RawParams, facts: ReportFacts): TextParams {
  const filled: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params)) {
    if (value instanceof Uint8Array) filled[name] = shorten(decodeField(value, facts.encoding));
    else if (typeof value === 'number') filled[name] = grouped(value, facts.lang);
    else if (typeof value === 'string') filled[name] = value;
    else filled[name] = facts.lang === 'fr' ? formatDecimal(value).replace('.', ',') : formatDecimal(value);
  }
  return filled;
}

function grouped(value: number, lang: Lang): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, lang === 'fr' ? '\u00a0' : ',');
}

function quoted(value: string, lang: Lang): string {
  return lang === 'fr' ? `« ${value} »` : `"${value}"`;
}

function shorten(value: string): string {
  const characters = [...value];
  return characters.length <= maxShown ? value : `${characters.slice(0, maxShown - 1).join('')}…`;
}
