import { currencyCodes } from './currencies.ts';
import type { Findings } from './findings.ts';
import type { Header } from './header.ts';
import {
  slotCurrencyPairFull,
  slotCurrencyRows,
  slotEuroRows,
  slotFillerFull,
  slotKnownCurrencies,
  slotsKnownCurrency,
} from './kernel/slots.ts';
import type { JudgedRow } from './row-judge.ts';
import type { RowState } from './row-state.ts';
import { currencyCode, currencyPair, currencySign } from './rules/currency-rules.ts';
import { optionalFieldFiller } from './rules/date-rules.ts';
import type { Rule } from './rules/rule.ts';

const minus = 0x2d;
const space = 0x20;
const quote = 0x22;

/** The rules about Montantdevise and Idevise. */
export class CurrencyJudge {
  readonly #findings: Findings;
  readonly #state: RowState;
  readonly #currencyAt: number;
  readonly #codeAt: number;

  constructor(header: Header, findings: Findings, state: RowState) {
    this.#findings = findings;
    this.#state = state;
    this.#currencyAt = header.position('Montantdevise');
    this.#codeAt = header.position('Idevise');
  }

  /** Rows with a currency code, and how many of them say EUR. */
  get currencyRows(): number {
    return this.#state.slots[slotCurrencyRows]!;
  }

  get euroRows(): number {
    return this.#state.slots[slotEuroRows]!;
  }

  /** The row has an amount in a foreign currency other than zero. */
  moves({ bytes, starts, ends }: JudgedRow): boolean {
    if (this.#currencyAt < 0) return false;
    for (let i = starts[this.#currencyAt]!; i < ends[this.#currencyAt]!; i++) {
      if (bytes[i]! >= 0x31 && bytes[i]! <= 0x39) return true;
    }
    return false;
  }

  judge(row: JudgedRow): void {
    if (this.#currencyAt < 0 || this.#codeAt < 0) return;
    const { bytes, starts, ends } = row;
    const amountStart = starts[this.#currencyAt]!;
    const amount = ends[this.#currencyAt]! > amountStart && this.moves(row);
    const codeStart = starts[this.#codeAt]!;
    const length = ends[this.#codeAt]! - codeStart;
    if (length === 0) {
      if (amount) this.#add(currencyPair, row, this.#currencyAt, 'amount', slotCurrencyPairFull);
      else if (isZeros(bytes, amountStart, ends[this.#currencyAt]!)) {
        this.#add(optionalFieldFiller, row, this.#currencyAt, null, slotFillerFull);
      }
      return;
    }
    if (ends[this.#currencyAt] === amountStart)
      this.#add(currencyPair, row, this.#codeAt, 'code', slotCurrencyPairFull);
    const { slots } = this.#state;
    slots[slotCurrencyRows]!++;
    const isEuro =
      length === 3 &&
      bytes[codeStart] === 0x45 &&
      bytes[codeStart + 1] === 0x55 &&
      bytes[codeStart + 2] === 0x52;
    if (isEuro) slots[slotEuroRows]!++;
    else if (bytes[codeStart] !== quote && !this.#isKnownCurrency(bytes, codeStart, length))
      this.#findings.addField(currencyCode, row, this.#codeAt);
    // The law signs the amount like the row: a credit may be negative, a debit not.
    if (amount && row.debitSign > 0 && isNegative(bytes, amountStart, ends[this.#currencyAt]!))
      this.#findings.addField(currencySign, row, this.#currencyAt);
  }

  /** @param full the slot that says when such rows are only counted */
  #add(rule: Rule, row: JudgedRow, column: number, form: string | null, full: number): void {
    this.#findings.addField(rule, row, column, form === null ? null : { form });
    if (this.#findings.onlyCounts(rule)) this.#state.slots[full] = 1;
  }

  /** The code is nearly always one of those seen last. */
  #isKnownCurrency(bytes: Uint8Array, start: number, length: number): boolean {
    if (length !== 3) return false;
    const [a = 0, b = 0, c = 0] = bytes.subarray(start, start + 3);
    const packed = (a << 16) | (b << 8) | c;
    const { slots } = this.#state;
    const from = slotKnownCurrencies;
    const known = slots.indexOf(packed, from);
    if (known >= 0 && known < from + slotsKnownCurrency) return true;
    if (!currencyCodes.has(String.fromCharCode(a, b, c))) return false;
    slots.copyWithin(from + 1, from, from + slotsKnownCurrency - 1);
    slots[from] = packed;
    return true;
  }
}

/** One sign, beside a digit: others are another rule's matter. */
function isNegative(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start] === minus && bytes[start + 1] !== space;
  const last = bytes[end - 1] === minus && bytes[end - 2] !== space;
  return first !== last;
}

/** Zeros, with or without a comma: nothing, written down. */
function isZeros(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i] !== 0x30 && bytes[i] !== 0x2c) return false;
  return end > start;
}
