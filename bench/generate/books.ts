import { type WorkingDay, workingDays } from './calendar.ts';
import { type Account, type Chart, makeChart } from './chart.ts';
import { Random } from './random.ts';
import type { Journal, Row } from './row.ts';
import { makeThirdParties, nextLettering, type ThirdParty } from './third-parties.ts';

export const journals = {
  opening: { code: 'AN', label: 'À-nouveaux' },
  sales: { code: 'VE', label: 'Ventes' },
  purchases: { code: 'AC', label: 'Achats' },
  bank: { code: 'BQ', label: 'Banque' },
  cash: { code: 'CA', label: 'Caisse' },
  payroll: { code: 'SA', label: 'Salaires' },
  misc: { code: 'OD', label: 'Opérations diverses' },
} as const satisfies Record<string, Journal>;

/** A row of an entry. Cents: above 0 to the debit, below to the credit. */
export interface Line {
  readonly account: Account;
  readonly party?: ThirdParty;
  readonly cents: number;
  readonly letter?: string;
  readonly letterDate?: string;
  readonly foreign?: number;
  readonly currency?: string;
}

/** An invoice that is paid on a later day, and lettered with its payment. */
export interface Settlement {
  readonly party: ThirdParty;
  /** As on the invoice: above 0 from a customer, below 0 to a supplier. */
  readonly cents: number;
  readonly letter: string;
}

export type Sink = (row: Row) => void;

/** With fewer, the payments due on a day could be more than its rows: small books end before the year. */
const fewestRowsADay = 32;

/** The books of one year while they are kept: numbers, days, and what is still to be paid. */
export class Books {
  readonly random: Random;
  readonly chart: Chart;
  readonly customers: readonly ThirdParty[];
  readonly suppliers: readonly ThirdParty[];
  readonly days: readonly WorkingDay[];
  rows = 0;
  #day = 0;
  #amounts = 0;
  readonly #rowsADay: number;
  readonly #sink: Sink;
  readonly #numbers = new Map<Journal, number>();
  readonly #due: (Map<string, Settlement> | undefined)[] = [];

  constructor(seed: number, rows: number, sink: Sink) {
    this.random = new Random(seed);
    this.chart = makeChart(this.random);
    this.customers = makeThirdParties(this.random, 'C', 6200);
    this.suppliers = makeThirdParties(this.random, 'F', 2400);
    this.days = workingDays().slice(0, Math.floor(rows / fewestRowsADay));
    this.#rowsADay = rows / this.days.length;
    this.#sink = sink;
  }

  get today(): WorkingDay {
    return this.days[this.#day]!;
  }

  /** Goes to a day and gives what is to be paid on it. */
  open(day: number): Iterable<Settlement> {
    this.#day = day;
    this.#amounts = 0;
    const due = this.#due[day]?.values() ?? [];
    this.#due[day] = undefined;
    return due;
  }

  /** Cents; no amount comes twice in a day, so no entry does. */
  amount(): number {
    return this.random.between(1, this.random.next() < 0.03 ? 900 : 40) * 8192 + (this.#amounts++ % 8192);
  }

  /** The next number of a journal, which the entry posted next will have. */
  number(journal: Journal): string {
    return String((this.#numbers.get(journal) ?? 0) + 1).padStart(6, '0');
  }

  /** Most invoices are paid within the year: those give their letter, and the day, to the invoice. */
  settle(party: ThirdParty, cents: number): { letter?: string; letterDate?: string } {
    if (this.random.next() < 0.12) return {};
    const day = this.#day + this.random.between(4, 50);
    const due = this.#due[day] ?? new Map();
    this.#due[day] = due;
    // The same payment twice on a day would be an entry twice.
    const payment = `${party.number} ${cents}`;
    if (day >= this.days.length || due.size > this.#rowsADay / 5 || due.has(payment)) return {};
    const letter = nextLettering(party);
    due.set(payment, { party, cents, letter });
    return { letter, letterDate: this.days[day]!.date };
  }

  post(journal: Journal, piece: string, label: string, lines: readonly Line[]): void {
    const number = this.number(journal);
    this.#numbers.set(journal, Number(number));
    const { date, validDate } = this.today;
    for (const line of lines) {
      this.#sink({
        journal,
        number,
        date,
        account: line.account,
        party: line.party ?? null,
        piece,
        pieceDate: date,
        label,
        debit: Math.max(line.cents, 0),
        credit: Math.max(-line.cents, 0),
        letter: line.letter ?? '',
        letterDate: line.letterDate ?? '',
        validDate,
        foreign: line.foreign ?? 0,
        currency: line.currency ?? '',
      });
    }
    this.rows += lines.length;
  }
}
