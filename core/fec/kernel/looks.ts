import { Task } from '../column-task.ts';
import type { Header } from '../header.ts';
import {
  lookAccount,
  lookAmount,
  lookAny,
  lookDate,
  lookOptionalAmount,
  lookOptionalDate,
  lookRequired,
  lookSens,
  maxColumns,
} from './layout.ts';

const looks: Readonly<Record<Task, number>> = {
  [Task.skip]: lookAny,
  [Task.requiredText]: lookRequired,
  [Task.optionalText]: lookAny,
  [Task.account]: lookAccount,
  [Task.requiredDate]: lookDate,
  [Task.optionalDate]: lookOptionalDate,
  [Task.validDate]: lookDate,
  [Task.debit]: lookAmount,
  [Task.credit]: lookAmount,
  [Task.montant]: lookAmount,
  [Task.sens]: lookSens,
  [Task.currencyAmount]: lookOptionalAmount,
  [Task.paymentText]: lookRequired,
  [Task.paymentDate]: lookDate,
  [Task.optionalAccount]: lookAccount,
};

/** How the columns are looked at; null when rows of such a file cannot be passed. */
export function looksOf(header: Header, tasks: Uint8Array): Uint8Array | null {
  if (tasks.length > maxColumns) return null;
  const found = Uint8Array.from(tasks, (task) => looks[task as Task]);
  const journal = header.position('JournalCode');
  const number = header.position('EcritureNum');
  const date = header.position('EcritureDate');
  const account = header.position('CompteNum');
  if (journal < 0 || number < 0 || date < 0 || account < 0) return null;
  if (found[date] !== lookDate || found[account] !== lookAccount) return null;
  // Rows without a journal or a number are for the rules.
  found[journal] = lookRequired;
  found[number] = lookRequired;
  const [first, second] =
    header.variant === 'debit-credit' ? (['Debit', 'Credit'] as const) : (['Montant', 'Sens'] as const);
  const amounts = [header.position(first), header.position(second)];
  return amounts.some((at) => at < 0 || (found[at] !== lookAmount && found[at] !== lookSens)) ? null : found;
}
