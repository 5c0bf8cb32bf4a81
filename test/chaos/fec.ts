const columns =
  'JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise';

/** A balanced FEC of one purchase. Every number gives another file. */
export function fecOf(number: number): string {
  const amount = `${Math.floor(number / 100) + 1},${String(number % 100).padStart(2, '0')}`;
  const row = (account: string, label: string, debit: string, credit: string) =>
    `AC\tAchats\t1\t20240105\t${account}\t${label}\t\t\tF${number}\t20240105\tFacture ${number}\t${debit}\t${credit}\t\t\t20240201\t\t`;
  return `${[
    columns,
    row('60700000', 'Achats', amount, '0,00'),
    row('40100000', 'Fournisseurs', '0,00', amount),
  ].join('\r\n')}\r\n`;
}
