import { formatCents } from '../../core/fec/exact-sum.ts';
import { amount } from '../../core/format.ts';
import type { Lang } from '../../core/text.ts';

export interface BalanceLine {
  readonly compte: string;
  readonly libelle: string;
  /** Cents. */
  readonly debit: number;
  readonly credit: number;
}

/** True when the accounts and what they moved are the same, to the cent. */
export function sameMoves(
  lines: readonly BalanceLine[],
  expected: ReadonlyMap<string, { readonly debit: number; readonly credit: number }>,
): boolean {
  return (
    lines.length === expected.size &&
    lines.every(({ compte, debit, credit }) => {
      const move = expected.get(compte);
      return move !== undefined && move.debit === debit && move.credit === credit;
    })
  );
}

/** A table of accounts with the debit and credit that they moved, and the totals. */
export function balanceTable(lines: readonly BalanceLine[], lang: Lang): string {
  const sum = (side: 'debit' | 'credit') => lines.reduce((total, line) => total + line[side], 0);
  const money = (cents: number) => amount(formatCents(cents), lang);
  const rows = [
    ...lines.map(({ compte, libelle, debit, credit }) => [compte, libelle, money(debit), money(credit)]),
    ['', 'Total', money(sum('debit')), money(sum('credit'))],
  ];
  const width = (i: number) => Math.max(...rows.map((row) => row[i]!.length));
  const widths = [width(0), width(1), width(2), width(3)];
  return rows
    .map(([account, label, debit, credit]) =>
      [
        account!.padEnd(widths[0]!),
        label!.padEnd(widths[1]!),
        debit!.padStart(widths[2]!),
        credit!.padStart(widths[3]!),
      ].join('  '),
    )
    .map((line) => `  ${line}\n`)
    .join('');
}
