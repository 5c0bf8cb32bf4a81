import * as v from 'valibot';
import { reportSchemaId } from './report-schema-id.ts';

const Amount = v.pipe(v.string(), v.regex(/^-?\d+\.\d{2,}$/));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const IsoDate = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

export const SeveritySchema = v.picklist(['error', 'warning', 'info', 'none']);
/** What one judge makes of a finding. `none`: nothing to say. */
export type Severity = v.InferOutput<typeof SeveritySchema>;

export const RegimeSchema = v.picklist(['BIC', 'COM', 'BAT', 'BNCT']);

export const LawVerdictSchema = v.picklist(['conforme', 'non-conforme', 'not-tested']);
export const OfficialVerdictSchema = v.picklist(['conforme', 'non-conforme', 'refused', 'not-tested']);
export const LoopVerdictSchema = v.picklist(['accepted', 'rejected', 'not-tested']);

export const SampleSchema = v.strictObject({
  /** 1-based part of a split file, null where there is one file. */
  part: v.nullable(Count),
  /** 1-based line of the file; null when the finding is about the file as a whole. */
  line: v.nullable(Count),
  /** Field name as the law spells it, or the file's own name of an extra column. */
  column: v.nullable(v.string()),
  /** 1-based position of the column. */
  column_number: v.nullable(Count),
  /** The field's text as read, shortened to 200 characters. */
  value: v.nullable(v.string()),
  message: v.string(),
});

export const FindingSchema = v.strictObject({
  rule: v.string(),
  level: v.picklist(['file', 'header', 'field', 'row', 'entry', 'ledger']),
  severity: v.strictObject({ law: SeveritySchema, official: SeveritySchema, loop: SeveritySchema }),
  /** True when what Loop does with it is our assumption, not a statement of the vendor. */
  assumed: v.boolean(),
  title: v.string(),
  /** How to mend it. */
  mend: v.string(),
  source: v.string(),
  count: Count,
  samples: v.array(SampleSchema),
});

export const NotPossibleSchema = v.strictObject({ test: v.string(), reason: v.string() });

/**
 * The report: one shape for all doors. Amounts are decimal strings computed from integer cents, with at least two
 * decimals and a point, never floats. Line and column numbers are 1-based. Values are as the file gives them, untrusted.
 */
export const ReportSchema = v.strictObject({
  schema: v.literal(reportSchemaId),
  lang: v.picklist(['fr', 'en']),
  /** `masked`: text of the file that may name somebody is shown by its shape only. */
  values: v.picklist(['full', 'masked']),
  file: v.strictObject({
    name: v.string(),
    bytes: Count,
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    /** The parts of a split FEC, in order; empty for one file. `name` is then the first's, `sha256` that of all. */
    parts: v.array(v.strictObject({ name: v.string(), bytes: Count, sha256: v.string() })),
    /** From the file name; null when the name has none. */
    siren: v.nullable(v.string()),
    closing_date: v.nullable(IsoDate),
    encoding: v.picklist([
      'ascii',
      'utf-8',
      'iso-8859-15',
      'windows-1252',
      'mixed',
      'utf-16le',
      'utf-16be',
      'utf-32',
      'ebcdic',
      'unknown',
    ]),
    /** True when the file starts with the UTF-8 byte order mark. */
    bom: v.boolean(),
    separator: v.nullable(v.picklist(['tab', 'pipe'])),
    line_end: v.nullable(v.picklist(['lf', 'crlf', 'cr', 'crcrlf', 'mixed'])),
    /** Number of named columns. */
    columns: Count,
    column_names: v.array(v.string()),
    /** `montant-sens` where the file has Montant and Sens instead of Debit and Credit. */
    variant: v.nullable(v.picklist(['debit-credit', 'montant-sens'])),
    regime: v.nullable(RegimeSchema),
    regime_source: v.nullable(v.picklist(['declared', 'inferred'])),
  }),
  verdicts: v.strictObject({
    law: LawVerdictSchema,
    official: OfficialVerdictSchema,
    loop: LoopVerdictSchema,
  }),
  /** What the official tool would note: why it gives no verdict, classes of its messages, columns it misses. */
  official: v.strictObject({
    refusal: v.nullable(
      v.picklist([
        'file-name',
        'empty',
        'separator',
        'sens',
        'white-space-in-prefix',
        'stuck-columns',
        'no-row',
      ]),
    ),
    classes: v.array(v.picklist(['A', 'E', 'O', 'S', 'V'])),
    missing_columns: v.array(v.string()),
  }),
  totals: v.strictObject({
    rows: Count,
    entries: Count,
    debit: Amount,
    credit: Amount,
    journals: Count,
    accounts: Count,
    /** First and last EcritureDate of the rows. */
    period: v.nullable(v.strictObject({ from: IsoDate, to: IsoDate })),
  }),
  findings: v.array(FindingSchema),
  /** Tests that this file does not allow, and why. A statement, never an error. */
  tests_not_possible: v.array(NotPossibleSchema),
  /** How many samples the report does not show (their findings are counted). */
  left_out: v.strictObject({ samples: Count }),
});

export type Report = v.InferOutput<typeof ReportSchema>;
export type Finding = v.InferOutput<typeof FindingSchema>;
export type Sample = v.InferOutput<typeof SampleSchema>;
export type Regime = v.InferOutput<typeof RegimeSchema>;
export type LawVerdict = v.InferOutput<typeof LawVerdictSchema>;
export type OfficialVerdict = v.InferOutput<typeof OfficialVerdictSchema>;
export type LoopVerdict = v.InferOutput<typeof LoopVerdictSchema>;
export type Judge = 'law' | 'official' | 'loop';
