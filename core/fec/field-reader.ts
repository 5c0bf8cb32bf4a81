import { readAmount, wholeCents } from './amount.ts';
import { Task } from './column-task.ts';
import { readDate } from './date.ts';
import { decodeField } from './encoding.ts';
import type { Decimal } from './exact-sum.ts';
import type { Findings, RawParams } from './findings.ts';
import type { Header } from './header.ts';
import { plausibleDates } from './plausible-dates.ts';
import * as amounts from './rules/amount-rules.ts';
import * as content from './rules/content-rules.ts';
import { optionalDateRules, requiredDateRules } from './rules/date-rules.ts';
import type { FieldRule, FieldView, Rule } from './rules/rule.ts';
import { amountNegative } from './rules/side-rules.ts';
import { dateImplausible } from './rules/timeline-rules.ts';

const amountRules = [amounts.amountEmpty, ...amounts.amountRules];

/**
 * What the row needs to know of a field that is not in the plain form: a date as AAAAMMJJ, an amount in cents or as an
 * exact decimal, null when it cannot be known, undefined when nothing is needed.
 */
export type FieldReading = number | Decimal | null | undefined;

/** Lets the rules read one field that is not in the plain form, and reports what they say. */
export class FieldReader {
  readonly #findings: Findings;
  readonly #header: Header;
  readonly #plausible: readonly [from: number, to: number];
  #line = 0;
  #column = 0;
  #field: FieldView = { text: '', bytes: new Uint8Array(0), start: 0, end: 0 };

  /** @param closing AAAAMMJJ; 0 when the file name has none */
  constructor(header: Header, closing: number, findings: Findings) {
    this.#header = header;
    this.#plausible = plausibleDates(closing);
    this.#findings = findings;
  }

  /** @param column 0-based; `start` and `end` without the spaces around the field */
  read(
    task: Task,
    line: number,
    column: number,
    bytes: Uint8Array,
    start: number,
    end: number,
  ): FieldReading {
    const whole = decodeField(bytes.subarray(start, end), 'utf-8');
    this.#line = line;
    this.#column = column;
    this.#field = { text: whole, bytes, start, end };
    const quoted = this.#apply([content.fieldQuoted], this.#field);
    const text = quoted ? whole.slice(1, -1).trim() : whole;
    switch (task) {
      case Task.requiredText:
      case Task.account:
      case Task.optionalAccount:
      case Task.optionalText:
        this.#readText(task, text, quoted);
        return undefined;
      case Task.paymentText:
        if (text === '') this.#report(content.cashPaymentFields);
        return undefined;
      case Task.requiredDate:
      case Task.optionalDate:
      case Task.paymentDate:
      case Task.validDate:
        return this.#readDate(task, text, quoted);
      case Task.debit:
      case Task.credit:
      case Task.montant:
      case Task.currencyAmount:
        return this.#readAmount(task, text, quoted);
      case Task.sens:
        if (text === '') this.#report(content.requiredFieldEmpty);
        else if (!quoted) this.#report(amounts.sensValue);
        return null;
      default:
        return undefined;
    }
  }

  #readText(task: Task, text: string, quoted: boolean): void {
    if (task === Task.optionalText || (quoted && text !== '')) return;
    // A field of NULs alone shows nothing.
    if (text.replaceAll('\0', '') === '') {
      if (task !== Task.optionalAccount) this.#report(content.requiredFieldEmpty);
    } else if (this.#apply([content.requiredFieldOnlyNbsp], this.#field)) return;
    else if (task !== Task.requiredText) this.#apply([content.accountFirstThreeDigits], this.#field);
  }

  #readDate(task: Task, text: string, quoted: boolean): number | undefined {
    const reading = readDate(text);
    if (reading.empty) {
      if (task === Task.requiredDate) this.#report(content.requiredFieldEmpty);
      if (task === Task.paymentDate) this.#report(content.cashPaymentFields);
      return undefined;
    }
    if (task === Task.paymentDate && reading.fault === 'zero') {
      this.#report(content.cashPaymentFields, { form: 'zero' });
      return undefined;
    }
    if (!quoted) {
      const required = task === Task.requiredDate || task === Task.validDate;
      if (required && this.#apply([content.requiredFieldOnlyNbsp], this.#field)) return undefined;
      const faulty = this.#apply(required ? requiredDateRules : optionalDateRules, reading);
      if (!faulty && reading.value !== null && !this.#isPlausible(reading.value))
        this.#report(dateImplausible);
    }
    return reading.value ?? undefined;
  }

  /** Documents of opening entries may be older than the other dates. */
  #isPlausible(date: number): boolean {
    const isPiece = this.#header.columns[this.#column]?.law?.name === 'PieceDate';
    const [from, to] = isPiece ? plausibleDates(0) : this.#plausible;
    return date >= from && date <= to;
  }

  #readAmount(task: Task, text: string, quoted: boolean): FieldReading {
    const reading = readAmount(text);
    if (!quoted) this.#apply(task === Task.currencyAmount ? amounts.amountRules : amountRules, reading);
    if (task === Task.currencyAmount) return undefined;
    if (reading.fault === null && reading.value !== null && reading.value.coefficient < 0n) {
      this.#report(amountNegative);
    }
    return reading.value === null ? null : (wholeCents(reading.value) ?? reading.value);
  }

  /** Reports the first of the rules that has something to say. */
  #apply<V>(rules: readonly FieldRule<V>[], subject: V): boolean {
    for (const rule of rules) {
      const params = rule.check(subject);
      if (params === null) continue;
      this.#findings.add(
        rule,
        this.#line,
        this.#column,
        this.#field.bytes,
        this.#field.start,
        this.#field.end,
        params,
      );
      return true;
    }
    return false;
  }

  #report(rule: Rule, params: RawParams | null = null): void {
    const { bytes, start, end } = this.#field;
    this.#findings.add(rule, this.#line, this.#column, bytes, start, end, params);
  }
}
