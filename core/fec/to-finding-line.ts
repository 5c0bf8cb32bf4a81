import type { FindingLine } from './finding-line.ts';
import { type TextFacts, toSample } from './finding-text.ts';
import type { RawSample } from './findings.ts';
import { type Rule, severityOf } from './rules/rule.ts';

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
