import * as v from 'valibot';
import { type TextFacts, toSample } from './finding-text.ts';
import type { RawSample } from './findings.ts';
import { FindingSchema, SampleSchema, SeveritySchema } from './report.ts';
import { type Rule, severityOf } from './rules/rule.ts';

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

export function toFindingLine(rule: Rule, sample: RawSample, count: number, facts: TextFacts): FindingLine {
  const regime = facts.header?.regime ?? null;
  const variant = facts.header?.variant ?? null;
  return {
    rule: rule.id,
    level: rule.level,
    severity: {
      law: severityOf(rule.law, regime, variant),
      official: severityOf(rule.official, regime, variant),
      loop: severityOf(rule.loop, regime, variant),
    },
    assumed: rule.assumed === true,
    ...toSample(rule, sample, facts),
    count,
  };
}
