import * as v from 'valibot';
import {
  LawVerdictSchema,
  LoopVerdictSchema,
  OfficialVerdictSchema,
  SeveritySchema,
} from '../../core/fec/report.ts';

const orNull = v.nullable(v.string());

export const GroupSchema = v.strictObject({
  rule: v.string(),
  title: v.string(),
  law: SeveritySchema,
  official: SeveritySchema,
  loop: SeveritySchema,
  count: v.number(),
  mend: v.string(),
  samples: v.array(v.strictObject({ line: v.nullable(v.number()), column: orNull, message: v.string() })),
});

export type Group = v.InferOutput<typeof GroupSchema>;

export const PreviewSchema = v.strictObject({
  dossier: v.string(),
  siret: orNull,
  siren_check: v.string(),
  accounts_to_create: v.string(),
  third_parties_to_create: v.string(),
  journals: v.string(),
  opening: orNull,
  overlap: v.string(),
  key: v.string(),
});

export type Preview = v.InferOutput<typeof PreviewSchema>;

/** What validate_fec answers: at most about 1 500 tokens, whatever the file. */
export const ValidateOutputSchema = v.strictObject({
  file: v.strictObject({
    name: v.string(),
    sha256: v.string(),
    siren: orNull,
    regime: orNull,
    encoding: v.string(),
  }),
  verdicts: v.strictObject({
    law: LawVerdictSchema,
    official: OfficialVerdictSchema,
    loop: LoopVerdictSchema,
  }),
  totals: v.strictObject({
    rows: v.number(),
    entries: v.number(),
    debit: v.string(),
    credit: v.string(),
    journals: v.number(),
    from: orNull,
    to: orNull,
  }),
  values: v.picklist(['full', 'masked']),
  rules: v.number(),
  findings: v.array(GroupSchema),
  next_cursor: orNull,
  report_uri: v.string(),
  preview: v.nullable(PreviewSchema),
  confirmation_token: orNull,
  approval_code: orNull,
  expires_at: orNull,
  state: orNull,
  import_id: orNull,
  key: orNull,
  not_importable: orNull,
  next: v.string(),
});

export type ValidateOutput = v.InferOutput<typeof ValidateOutputSchema>;
