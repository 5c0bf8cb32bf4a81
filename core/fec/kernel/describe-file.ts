import { Task } from '../column-task.ts';
import type { Header } from '../header.ts';
import { plausibleDates } from '../plausible-dates.ts';
import type { Separator } from '../record-view.ts';
import type { KernelExports } from './kernel.ts';

export interface FileShape {
  readonly separator: Separator;
  /** Every row ends with CR LF. */
  readonly needsCrLf: boolean;
  /** AAAAMMJJ; 0 when the file's name gives none. */
  readonly closing: number;
}

/** Tells the kernel where the columns stand and how they are looked at. */
export function describeFile(
  kernel: KernelExports,
  header: Header,
  tasks: Uint8Array,
  looks: Uint8Array,
  { separator, needsCrLf, closing }: FileShape,
): void {
  const [from, to] = plausibleDates(closing);
  const sides = header.variant === 'debit-credit';
  kernel.describe(looks.length, separator, needsCrLf, from, to, closing, !sides);
  const at = header.position.bind(header);
  const validAt = at('ValidDate');
  kernel.placeColumns(
    at('JournalCode'),
    at('JournalLib'),
    at('EcritureNum'),
    at('EcritureDate'),
    at('CompteNum'),
    at('CompteLib'),
    at('CompAuxNum'),
    at('CompAuxLib'),
    at('PieceRef'),
    at('EcritureLib'),
    at('EcritureLet'),
    at('DateLet'),
    validAt >= 0 && tasks[validAt] === Task.validDate ? validAt : -1,
    at('Montantdevise'),
    at('Idevise'),
    at(sides ? 'Debit' : 'Montant'),
    at(sides ? 'Credit' : 'Sens'),
  );
  for (const [column, how] of looks.entries()) kernel.lookAt(column, how);
  kernel.forget();
}
