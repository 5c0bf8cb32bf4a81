import { count } from '../format.ts';
import { fillText, type Lang, type TextParams } from '../text.ts';
import { decodeField, type Encoding } from './encoding.ts';
import { formatDecimal } from './exact-sum.ts';
import type { RawParam, RawParams, RawSample } from './findings.ts';
import type { Header } from './header.ts';
import { mask, maskAccount, maskField, type Values } from './mask.ts';
import type { Sample } from './report.ts';
import { lineBreakInField, separatorInField } from './rules/filler-rules.ts';
import { headerMissing } from './rules/header-rules.ts';
import type { Rule } from './rules/rule.ts';

/** Characters of a value that a report shows. */
const maxShown = 200;

export interface TextFacts {
  readonly lang: Lang;
  readonly values: Values;
  /** How a text of the file is written within a message. Null: as it is, values in quotation marks. */
  readonly present: ((text: string) => string) | null;
  /** The files of the ledger, in order. */
  readonly parts: readonly { readonly linesBefore: number; readonly encoding: Encoding }[];
  readonly header: Header | null;
}

/** A finding's place, value and message, for people. */
export function toSample(rule: Rule, sample: RawSample, facts: TextFacts): Sample {
  const column = sample.column < 0 ? undefined : facts.header?.columns[sample.column];
  const name = column === undefined ? null : (column.law?.name ?? shorten(column.name));
  const place = placeOf(sample.line, facts);
  const value = shownValue(rule, sample, place, facts);
  const { present } = facts;
  const params: TextParams = {
    value: value === null ? '' : present === null ? quoted(value, facts.lang) : present(value),
    column: column?.law || name === null || present === null ? (name ?? '') : present(name),
    ...fillable(sample.params ?? {}, place.encoding, facts),
  };
  const form = sample.params?.form;
  const message = (typeof form === 'string' ? rule.forms?.[form] : undefined) ?? rule.message;
  return {
    part: place.part,
    line: place.line === 0 ? null : place.line,
    column: name,
    column_number: column === undefined ? null : column.index + 1,
    value,
    message: fillText(message, params)[facts.lang],
  };
}

interface Place {
  /** 1-based; null where the ledger is one file, or the finding about all of it. */
  readonly part: number | null;
  /** Of its part; 0 where the finding is about the whole. */
  readonly line: number;
  readonly encoding: Encoding;
}

/** Lines are counted through the parts; people look for them in one. */
function placeOf(line: number, { parts }: TextFacts): Place {
  let index = 0;
  while (index + 1 < parts.length && line > parts[index + 1]!.linesBefore) index++;
  const part = parts[index];
  if (line === 0 || part === undefined) return { part: null, line, encoding: part?.encoding ?? 'utf-8' };
  return {
    part: parts.length > 1 ? index + 1 : null,
    line: line - part.linesBefore,
    encoding: part.encoding,
  };
}

function shownValue(rule: Rule, sample: RawSample, place: Place, facts: TextFacts): string | null {
  if (sample.value === null) return null;
  // Names and header cells were decoded when they were read.
  const text = shorten(decodeField(sample.value, place.line <= 1 ? 'utf-8' : place.encoding));
  if (facts.values === 'full' || place.line === 0) return text;
  // Names of columns. A row that stands in their place is a row.
  if (place.line === 1 && rule.level === 'header' && rule !== headerMissing) return text;
  // A row that was cut or shifted may have any field's text anywhere.
  if (rule === separatorInField || rule === lineBreakInField) return mask(text);
  const column = sample.column < 0 ? null : facts.header?.columns[sample.column];
  return maskField(text, column?.law ?? null);
}

function fillable(params: RawParams, encoding: Encoding, facts: TextFacts): TextParams {
  const filled: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params)) filled[name] = fill(name, value, encoding, facts);
  return filled;
}

function fill(name: string, value: RawParam, encoding: Encoding, facts: TextFacts): string {
  if (typeof value === 'string') return shorten(value);
  if (typeof value === 'number') return count(value, facts.lang);
  if (value instanceof Uint8Array) {
    const text = shorten(decodeField(value, encoding));
    const shown = name === 'account' && facts.values === 'masked' ? maskAccount(text) : text;
    return facts.present?.(shown) ?? shown;
  }
  if ('label' in value) {
    const text = shorten(decodeField(value.label, encoding));
    const shown = facts.values === 'masked' ? mask(text) : text;
    return facts.present?.(shown) ?? shown;
  }
  return facts.lang === 'fr' ? formatDecimal(value).replace('.', ',') : formatDecimal(value);
}

function quoted(value: string, lang: Lang): string {
  return lang === 'fr' ? `« ${value} »` : `"${value}"`;
}

function shorten(value: string): string {
  const characters = [...value.slice(0, 2 * maxShown + 2)];
  return characters.length <= maxShown ? value : `${characters.slice(0, maxShown - 1).join('')}…`;
}
