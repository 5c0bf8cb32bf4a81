import { fec } from '../cli/import-cli.ts';

export const [head = ''] = fec().split('\r\n');

/** A row of a ledger, in order but for the fields that are given. */
export function row(fields: Partial<Record<string, string>>): string {
  const usual: Record<string, string> = {
    ...{ JournalCode: 'AC', JournalLib: 'Achats', EcritureNum: '1', EcritureDate: '20240105' },
    ...{ CompteNum: '607000', CompteLib: 'Achats', PieceRef: 'F1', PieceDate: '20240105' },
    ...{ EcritureLib: 'Facture', Debit: '0,00', Credit: '0,00', ValidDate: '20240201' },
  };
  const values: Record<string, string | undefined> = { ...usual, ...fields };
  return head
    .split('\t')
    .map((column) => values[column] ?? '')
    .join('\t');
}

const kinds: readonly Partial<Record<string, string>>[] = [
  { EcritureDate: '20240230' },
  { Debit: 'abc' },
  { CompteNum: '' },
  { PieceDate: '2024-01-05' },
  { Montantdevise: '5', Idevise: '' },
  { DateLet: '99', EcritureLet: '' },
  { ValidDate: '31122024' },
  { JournalCode: '' },
  { Debit: '1,00', Credit: '1,00' },
  { EcritureLib: '' },
];

/** A ledger whose every row is wrong, in ten ways. */
export function wrongLedger(rows: number): string {
  const lines = [head];
  for (let i = 0; i < rows; i++) {
    const label = { EcritureNum: String(i % 7), CompteLib: `Nom de client très long ${i}` };
    lines.push(row({ ...label, ...kinds[i % kinds.length] }));
  }
  return `${lines.join('\r\n')}\r\n`;
}
