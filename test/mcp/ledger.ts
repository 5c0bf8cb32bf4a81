import { fec } from '../cli/import-cli.ts';

/** A ledger of `rows` rows that takes a while to read. */
export function ledger(rows: number): string {
  const [head = ''] = fec().split('\r\n');
  const lines = [head];
  for (let i = 1; i <= rows / 2; i++) {
    const row = (account: string, debit: string, credit: string) =>
      `AC\tAchats\t${i}\t20240105\t${account}\tAchats\t\t\tF${i}\t20240105\tFacture\t${debit}\t${credit}\t\t\t20240201\t\t`;
    lines.push(row('607000', '10,00', '0,00'), row('401000', '0,00', '10,00'));
  }
  return `${lines.join('\r\n')}\r\n`;
}
