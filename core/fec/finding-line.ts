import * as v from 'valibot';
import { FindingSchema, SampleSchema, SeveritySchema } from './report.ts';

/** One finding of a stream: `--format findings` writes one a line. */
export const FindingLineSchema = v.strictObject({
  rule: v.string(),
  level: FindingSchema.entries.level,
  severity: v.strictObject({ law: SeveritySchema, official: SeveritySchema, loop: SeveritySchema }),
  assumed: v.boolean(),
  ...SampleSchema.entries,
  /** How many findings this line stands for: 1, or more where they are not told apart. */
  count: v.number(),
});

export type FindingLine = v.InferOutput<typeof FindingLineSchema>;
