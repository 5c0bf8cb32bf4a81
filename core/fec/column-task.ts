import type { Column, Header } from './header.ts';

/** What the row check does with a column. Numbers, because the choice is made for every field of every row. */
export const Task = {
  skip: 0,
  requiredText: 1,
  optionalText: 2,
  account: 3,
  requiredDate: 4,
  optionalDate: 5,
  validDate: 6,
  debit: 7,
  credit: 8,
  montant: 9,
  sens: 10,
  currencyAmount: 11,
  paymentText: 12,
  paymentDate: 13,
  optionalAccount: 14,
} as const;

export type Task = (typeof Task)[keyof typeof Task];

export function taskOf(column: Column, header: Header): Task {
  const { law } = column;
  if (law === null) return Task.skip;
  const need = law.need[header.regime];
  if (need === 'absent') return Task.skip;
  switch (law.name) {
    case 'ValidDate':
      return Task.validDate;
    case 'Debit':
      return header.variant === 'debit-credit' ? Task.debit : Task.skip;
    case 'Credit':
      return header.variant === 'debit-credit' ? Task.credit : Task.skip;
    case 'Montant':
      return header.variant === 'montant-sens' ? Task.montant : Task.skip;
    case 'Sens':
      return header.variant === 'montant-sens' ? Task.sens : Task.skip;
    case 'Montantdevise':
      return Task.currencyAmount;
    case 'ModeRglt':
      return Task.paymentText;
    case 'DateRglt':
      return Task.paymentDate;
    case 'CompteNum':
      return need === 'required' ? Task.account : Task.optionalAccount;
  }
  if (law.type === 'date') return need === 'required' ? Task.requiredDate : Task.optionalDate;
  return need === 'required' ? Task.requiredText : Task.optionalText;
}
