import { decodeField, type Encoding } from './encoding.ts';
import { ExactSum } from './exact-sum.ts';
import type { LabelTable } from './label-table.ts';
import type { Ledger } from './ledger.ts';

/** Codes of one kind that are listed; a file with more of them says how many are left out. */
const listLimit = 20_000;

export interface Coded {
  readonly code: string;
  readonly label: string;
}

export interface CodeList {
  readonly codes: readonly Coded[];
  readonly leftOut: number;
}

/** Debit and credit of the rows of one month of EcritureDate, decimal texts. */
export interface MonthAmounts {
  /** AAAA-MM */
  readonly month: string;
  readonly debit: string;
  readonly credit: string;
}

/** What a file names: what Loop creates where it does not know it. Untrusted text. */
export interface FecContents {
  readonly accounts: CodeList;
  readonly thirdParties: CodeList;
  readonly journals: CodeList;
  /** Codes of the journals of opening entries and their totals, decimal texts. Null when there are none. */
  readonly opening: {
    readonly journals: readonly string[];
    readonly debit: string;
    readonly credit: string;
  } | null;
  /** In order; rows without a date are in none. */
  readonly months: readonly MonthAmounts[];
}

export function fecContents(ledger: Ledger, encoding: Encoding): FecContents {
  const list = (table: LabelTable): CodeList => {
    const codes: Coded[] = [];
    const shown = Math.min(table.codes.size, listLimit);
    for (let index = 0; index < shown; index++) {
      const code = decodeField(table.code(index), encoding);
      if (code !== '') codes.push({ code, label: decodeField(table.label(index), encoding) });
    }
    return { codes, leftOut: table.codes.size - shown };
  };
  return {
    accounts: list(ledger.accounts),
    thirdParties: list(ledger.thirdParties),
    journals: list(ledger.journals),
    opening: opening(ledger, encoding),
    months: months(ledger),
  };
}

function opening(ledger: Ledger, encoding: Encoding): FecContents['opening'] {
  const journals: string[] = [];
  const debit = new ExactSum();
  const credit = new ExactSum();
  for (const [journal, sums] of ledger.days.grouped((day) => day.journal)) {
    if (!ledger.isOpening(journal)) continue;
    journals.push(decodeField(ledger.journals.code(journal), encoding));
    debit.addDecimal(sums.debit.toDecimal());
    credit.addDecimal(sums.credit.toDecimal());
  }
  return journals.length === 0 ? null : { journals, debit: debit.toString(), credit: credit.toString() };
}

function months(ledger: Ledger): MonthAmounts[] {
  return [...ledger.days.grouped(({ date }) => Math.floor(date / 100))]
    .filter(([month]) => month > 0)
    .sort(([a], [b]) => a - b)
    .map(([month, { debit, credit }]) => ({
      month: String(month)
        .padStart(6, '0')
        .replace(/(?=..$)/, '-'),
      debit: debit.toString(),
      credit: credit.toString(),
    }));
}
