import * as v from 'valibot';
import { LawVerdictSchema, LoopVerdictSchema, OfficialVerdictSchema } from '../../core/fec/report.ts';

/** Absent where there is nothing to say: a null costs tokens in the schema and in the answer. */
const text = v.optional(v.string());

export const GroupSchema = v.object({
  rule: v.string(),
  title: v.string(),
  law: v.string(),
  official: v.string(),
  loop: v.string(),
  count: v.number(),
  mend: v.string(),
  samples: v.array(v.object({ line: v.optional(v.number()), column: text, message: v.string() })),
});

export type Group = v.InferOutput<typeof GroupSchema>;

export const PreviewSchema = v.object({
  dossier: v.string(),
  siret: text,
  siren_check: v.string(),
  accounts_to_create: v.string(),
  third_parties_to_create: v.string(),
  journals: v.string(),
  opening: text,
  overlap: v.string(),
  key: v.string(),
});

export type Preview = v.InferOutput<typeof PreviewSchema>;

/** What validate_fec answers: at most about 1 500 tokens, whatever the file. */
export const ValidateOutputSchema = v.object({
  file: v.object({
    name: v.string(),
    sha256: v.string(),
    siren: text,
    regime: text,
    encoding: v.string(),
  }),
  verdicts: v.object({
    law: LawVerdictSchema,
    official: OfficialVerdictSchema,
    loop: LoopVerdictSchema,
  }),
  totals: v.object({
    rows: v.number(),
    entries: v.number(),
    debit: v.string(),
    credit: v.string(),
    journals: v.number(),
    from: text,
    to: text,
  }),
  values: v.picklist(['full', 'masked']),
  rules: v.number(),
  findings: v.array(GroupSchema),
  next_cursor: text,
  report_uri: v.string(),
  preview: v.optional(PreviewSchema),
  confirmation_token: text,
  approval_code: text,
  expires_at: text,
  state: text,
  import_id: text,
  key: text,
  not_importable: text,
  next: v.string(),
});

export type ValidateOutput = v.InferOutput<typeof ValidateOutputSchema>;
