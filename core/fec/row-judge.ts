import { hasName } from './account-kind.ts';
import { CurrencyJudge } from './currency-judge.ts';
import { months } from './date.ts';
import { Deferred } from './deferred.ts';
import { type FecFileName, isoDate } from './file-name.ts';
import type { Findings, RowPlaces } from './findings.ts';
import type { Header } from './header.ts';
import {
  slotAfterClosingFull,
  slotAuxPairFull,
  slotFirstPlausible,
  slotLastPlausible,
  slotLastValid,
  slotLateFull,
  slotLetPairFull,
  slotOrderFull,
  slotSeenYear,
} from './kernel/slots.ts';
import { plausibleDates } from './plausible-dates.ts';
import type { RowState } from './row-state.ts';
import { accountClass, auxInAccountNumber, auxOnNonTiersAccount, auxPair } from './rules/account-rules.ts';
import { accountFirstThreeDigits } from './rules/content-rules.ts';
import { letteringPair } from './rules/lettering-rules.ts';
import type { Rule } from './rules/rule.ts';
import { amountDebitAndCredit, amountZeroLine } from './rules/side-rules.ts';
import {
  ecritureDateOutsideYear,
  fileOrderByValidation,
  lateValidation,
  letDateBeforePiece,
  validDateAfterClosing,
  validDateBeforeEcritureDate,
} from './rules/timeline-rules.ts';

/** The row under judgement. Places are those of its fields without the spaces around them. Dates are 0 when not known. */
export interface JudgedRow extends RowPlaces {
  readonly date: number;
  readonly validDate: number;
  readonly letDate: number;
  /** -1, 0 or 1. */
  readonly debitSign: number;
  readonly creditSign: number;
}

/** The rules about fields of one row held against each other. */
export class RowJudge {
  /** Said at the end, where nothing larger explains them. */
  readonly late = new Deferred();
  readonly afterClosing = new Deferred();
  /** Entries outside the year, until one of the year is found: the file may be that of another year. */
  readonly outside = new Deferred();

  readonly currency: CurrencyJudge;
  readonly #findings: Findings;
  /** AAAAMMJJ; 0 when the name has no date. */
  readonly closing: number;
  readonly #earliest: number;
  readonly #plausibleFrom: number;
  readonly #plausibleTo: number;
  readonly #hasSides: boolean;
  readonly #debitAt: number;
  readonly #creditAt: number;
  readonly #dateAt: number;
  readonly #validAt: number;
  readonly #dateLetAt: number;
  readonly #letAt: number;
  readonly #accountAt: number;
  readonly #auxAt: number;
  readonly #auxLibAt: number;
  readonly #state: RowState;

  constructor(header: Header, fileName: FecFileName, findings: Findings, state: RowState) {
    this.#findings = findings;
    this.#state = state;
    this.closing = fileName.closingIsDate ? Number(fileName.closing) : 0;
    [this.#plausibleFrom, this.#plausibleTo] = plausibleDates(this.closing);
    const sides = header.variant === 'debit-credit';
    this.#debitAt = header.position(sides ? 'Debit' : 'Montant');
    this.#creditAt = sides ? header.position('Credit') : -1;
    this.#hasSides = this.#debitAt >= 0 && header.position(sides ? 'Credit' : 'Sens') >= 0;
    this.#earliest = this.closing - 20_000;
    this.#dateAt = header.position('EcritureDate');
    this.#validAt = header.position('ValidDate');
    this.#dateLetAt = header.position('DateLet');
    this.#letAt = header.position('EcritureLet');
    this.#accountAt = header.position('CompteNum');
    this.#auxAt = header.position('CompAuxNum');
    this.#auxLibAt = header.position('CompAuxLib');
    this.currency = new CurrencyJudge(header, findings, state);
  }

  judge(row: JudgedRow, opening: boolean): void {
    if (this.#hasSides) this.#judgeSides(row);
    this.#judgeDates(row, opening);
    this.#judgeAccount(row);
    if (this.#letAt >= 0 && this.#dateLetAt >= 0) {
      const code = row.ends[this.#letAt]! > row.starts[this.#letAt]!;
      const date = row.ends[this.#dateLetAt]! > row.starts[this.#dateLetAt]!;
      if (code && !date) this.#addPair(letteringPair, row, this.#letAt, 'code', slotLetPairFull);
      else if (date && !code && row.letDate > 0)
        this.#addPair(letteringPair, row, this.#dateLetAt, 'date', slotLetPairFull);
    }
    this.currency.judge(row);
  }

  /** One of two fields that belong together is empty. @param full the slot that says when such rows are only counted */
  #addPair(rule: Rule, row: JudgedRow, column: number, form: string, full: number): void {
    this.#findings.addField(rule, row, column, { form });
    if (this.#findings.onlyCounts(rule)) this.#state.slots[full] = 1;
  }

  #judgeSides(row: JudgedRow): void {
    const { debitSign, creditSign } = row;
    if ((debitSign === 0) !== (creditSign === 0)) return;
    if (debitSign !== 0) {
      const params = { debit: this.#field(row, this.#debitAt), credit: this.#field(row, this.#creditAt) };
      this.#findings.add(amountDebitAndCredit, row.line, -1, null, 0, 0, params);
      // A row that books a difference in the foreign currency only is legitimate.
    } else if (!this.currency.moves(row)) {
      const params = this.#creditAt < 0 ? { form: 'montant' } : null;
      this.#findings.add(amountZeroLine, row.line, -1, null, 0, 0, params);
    }
  }

  /** A date that is not plausible has been said to be so: it is held against no other. */
  #judgeDates(row: JudgedRow, opening: boolean): void {
    const date = this.#ifPlausible(row.date);
    const validDate = this.#ifPlausible(row.validDate);
    const { bytes, starts, ends, letDate, line } = row;
    const { slots } = this.#state;
    const at = this.#validAt;
    if (validDate > 0) {
      const last = slots[slotLastValid]!;
      if (validDate < last) {
        this.#findings.addField(fileOrderByValidation, row, this.#validAt, { previous: isoDate(last) });
        if (this.#findings.onlyCounts(fileOrderByValidation)) slots[slotOrderFull] = 1;
      }
      slots[slotLastValid] = validDate;
    }
    if (date === 0) return;
    const outside = this.closing > 0 && (date > this.closing || date <= this.#earliest);
    this.#judgeYear(row, date, outside);
    if (letDate > 0 && letDate < date) {
      this.#findings.addField(letDateBeforePiece, row, this.#dateLetAt, { date: isoDate(date) });
    }
    if (validDate === 0) return;
    if (validDate < date) {
      this.#findings.addField(validDateBeforeEcritureDate, row, this.#validAt, { date: isoDate(date) });
      return;
    }
    if (this.closing > 0 && validDate > this.closing && !outside) {
      this.afterClosing.add(line, bytes, starts[at]!, ends[at]!);
      if (this.afterClosing.isFull) slots[slotAfterClosingFull] = 1;
    }
    // Opening entries wait for the accounts of the year before.
    if (!opening && months(validDate) > months(date) + 1) {
      this.late.add(line, bytes, starts[at]!, ends[at]!, { date: isoDate(date) });
      if (this.late.isFull) slots[slotLateFull] = 1;
    }
  }

  #judgeYear(row: JudgedRow, date: number, outside: boolean): void {
    const at = this.#dateAt;
    const { slots } = this.#state;
    if (slots[slotFirstPlausible] === 0 || date < slots[slotFirstPlausible]!)
      slots[slotFirstPlausible] = date;
    if (date > slots[slotLastPlausible]!) slots[slotLastPlausible] = date;
    if (slots[slotSeenYear] === 0 && date <= this.closing && date > this.closing - 10_000) {
      slots[slotSeenYear] = 1;
      this.flushOutside();
    }
    if (!outside) return;
    if (slots[slotSeenYear] === 1)
      this.#findings.addField(ecritureDateOutsideYear, row, at, { closing: isoDate(this.closing) });
    else this.outside.add(row.line, row.bytes, row.starts[at]!, row.ends[at]!);
  }

  /** No row is of the twelve months before the closing date that the file's name gives. */
  get isOtherYear(): boolean {
    return this.closing > 0 && this.#state.slots[slotSeenYear] === 0 && this.firstDate > 0;
  }

  /** First and last plausible date, AAAAMMJJ; 0 when there is none. */
  get firstDate(): number {
    return this.#state.slots[slotFirstPlausible]!;
  }

  get lastDate(): number {
    return this.#state.slots[slotLastPlausible]!;
  }

  flushOutside(): void {
    const closing = isoDate(this.closing);
    this.outside.report(ecritureDateOutsideYear, this.#dateAt, this.#findings, { closing });
  }

  #ifPlausible(date: number): number {
    return date < this.#plausibleFrom || date > this.#plausibleTo ? 0 : date;
  }

  #field({ bytes, starts, ends }: JudgedRow, at: number): Uint8Array {
    return bytes.slice(starts[at]!, ends[at]!);
  }

  #judgeAccount(row: JudgedRow): void {
    const { bytes, starts, ends } = row;
    const at = this.#accountAt;
    const first = at >= 0 && ends[at]! > starts[at]! ? bytes[starts[at]!]! : 0;
    if (first === 0x30 || first === 0x39) {
      // What is no account number is said to be none.
      const field = { text: '', bytes, start: starts[at]!, end: ends[at]! };
      if (accountFirstThreeDigits.check(field) === null) this.#findings.addField(accountClass, row, at);
    }
    if (this.#auxAt < 0) return;
    const aux = ends[this.#auxAt]! > starts[this.#auxAt]!;
    if (this.#auxLibAt >= 0) {
      const label = ends[this.#auxLibAt]! > starts[this.#auxLibAt]!;
      if (aux && !label) this.#addPair(auxPair, row, this.#auxAt, 'number', slotAuxPairFull);
      else if (label && !aux) this.#addPair(auxPair, row, this.#auxLibAt, 'label', slotAuxPairFull);
    }
    if (first < 0x30 || first > 0x39) return;
    if (aux && first !== 0x34) {
      const account = bytes.slice(starts[at]!, ends[at]!);
      this.#findings.addField(auxOnNonTiersAccount, row, this.#auxAt, { account });
    } else if (!aux && first === 0x34 && hasName(bytes, starts[at]!, ends[at]!)) {
      this.#findings.addField(auxInAccountNumber, row, at);
    }
  }

  /** The findings that wait for the end. */
  flush(constantValidDate: boolean): void {
    if (constantValidDate) return;
    this.afterClosing.report(validDateAfterClosing, this.#validAt, this.#findings, {
      closing: this.closing > 0 ? isoDate(this.closing) : '',
    });
    this.late.report(lateValidation, this.#validAt, this.#findings);
  }
}
