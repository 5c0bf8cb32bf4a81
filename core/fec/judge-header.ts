import type { FieldName } from './fields.ts';
import type { Findings, RawParams } from './findings.ts';
import { type Column, demandedFields, type Header } from './header.ts';
import { fieldQuoted } from './rules/content-rules.ts';
import { regimeMismatch } from './rules/filler-rules.ts';
import * as rules from './rules/header-rules.ts';
import type { Rule } from './rules/rule.ts';

/** Numbers of columns that Cegid Loop announces. */
const loopColumns: readonly number[] = [18, 22];

/** Fields that cash accounting alone asks for. */
const cash: ReadonlySet<FieldName> = new Set<FieldName>(['DateRglt', 'ModeRglt', 'NatOp', 'IdClient']);

/** The rules about the first line. */
export function judgeHeader(header: Header, findings: Findings): void {
  const encoder = new TextEncoder();
  const report = (rule: Rule, column: Column, params: RawParams | null = null, name = column.name) => {
    const bytes = encoder.encode(name);
    findings.add(rule, 1, column.index, bytes, 0, bytes.length, params);
  };
  const demanded = new Set(demandedFields(header.regime, header.variant));
  for (const column of header.columns) {
    const { law, match } = column;
    const unasked = law !== null && !demanded.has(law.name) && !header.both;
    if (column.quoted) report(fieldQuoted, column, null, `"${column.name}"`);
    if (match === 'variant' && law !== null) report(rules.headerNameVariant, column, { field: law.name });
    if (match === 'alias' && law !== null) report(rules.headerNameAlias, column, { field: law.name });
    if (match === 'hidden' && law !== null) {
      report(rules.headerNameAlias, column, { field: law.name, form: 'hidden' });
    }
    if (match === 'duplicate') report(rules.headerDuplicateName, column);
    if (match === 'extra' || unasked) report(rules.extraColumns, column);
    if (match === 'closing') findings.add(rules.headerTrailingSeparator, 1, column.index);
  }
  const mismatch = header.regimeSource === 'declared' ? header.missing.filter((name) => cash.has(name)) : [];
  for (const field of header.missing) {
    if (!mismatch.includes(field)) findings.add(rules.headerFieldMissing, 1, -1, null, 0, 0, { field });
  }
  if (mismatch.length > 0) {
    const params = { regime: header.regime, fields: mismatch.join(', ') };
    findings.add(regimeMismatch, 1, -1, null, 0, 0, params);
  }
  if (header.outOfOrder !== null) report(rules.headerFieldOrder, header.outOfOrder);
  if (header.both) findings.add(rules.montantSensBoth, 1);
  const columns = header.columns.filter((column) => column.match !== 'closing').length;
  if (!loopColumns.includes(columns)) findings.add(rules.loopColumnCount, 1, -1, null, 0, 0, { columns });
}
