/** The ledger of the demonstration: an invented company, seven journals, accents, lettering and a foreign currency. */

/** Its SIREN is that of the practice Loop's client file DEMO001. */
export const sampleName = '732829320FEC20251231.txt';

const journals = {
  AN: 'À nouveaux',
  AC: 'Achats',
  VE: 'Ventes',
  BQ: 'Banque',
  CA: 'Caisse',
  PA: 'Paie',
  OD: 'Opérations diverses',
} as const;

const accounts: Readonly<Record<string, string>> = {
  101000: 'Capital',
  120000: 'Résultat de l’exercice',
  218300: 'Matériel de bureau et informatique',
  401000: 'Fournisseurs',
  411000: 'Clients',
  421000: 'Personnel - rémunérations dues',
  431000: 'Sécurité sociale',
  445660: 'TVA déductible sur autres biens et services',
  445710: 'TVA collectée',
  512000: 'Banque',
  530000: 'Caisse',
  606400: 'Fournitures administratives',
  622600: 'Honoraires',
  641000: 'Rémunérations du personnel',
  645000: 'Charges de sécurité sociale',
  666000: 'Pertes de change',
  681120: 'Dotations aux amortissements',
  281830: 'Amortissements du matériel de bureau',
  707000: 'Ventes de marchandises',
  707100: 'Ventes à l’exportation',
};

const thirdParties: Readonly<Record<string, string>> = {
  F001: 'Papeterie du Marché',
  F002: 'Cabinet Lefèvre & Associés',
  C001: 'Boulangerie Noël',
  C002: 'Müller Maschinen GmbH',
};

interface Line {
  readonly account: keyof typeof accounts & string;
  readonly third?: keyof typeof thirdParties & string;
  /** Cents; a debit is positive, a credit negative. */
  readonly cents: number;
  /** Lettering code and date. */
  readonly let?: readonly [code: string, date: string];
  /** Amount in the foreign currency (hundredths, signed like `cents`) and its code. */
  readonly currency?: readonly [hundredths: number, code: string];
}

interface Entry {
  readonly journal: keyof typeof journals;
  readonly date: string;
  readonly piece: string;
  readonly label: string;
  readonly lines: readonly Line[];
}

// biome-ignore format: a table
const entries: readonly Entry[] = [
  { journal: 'AN', date: '20250101', piece: 'AN2025', label: 'Reprise des soldes', lines: [
    { account: '512000', cents: 18_450_00 }, { account: '218300', cents: 6_000_00 },
    { account: '411000', third: 'C001', cents: 1_200_00, let: ['A', '20250115'] },
    { account: '101000', cents: -20_000_00 }, { account: '120000', cents: -5_650_00 } ] },
  { journal: 'BQ', date: '20250115', piece: 'R0001', label: 'Règlement Boulangerie Noël', lines: [
    { account: '512000', cents: 1_200_00 }, { account: '411000', third: 'C001', cents: -1_200_00, let: ['A', '20250115'] } ] },
  { journal: 'AC', date: '20250203', piece: 'F-778', label: 'Ramettes et encre, façade « papier »', lines: [
    { account: '606400', cents: 245_50 }, { account: '445660', cents: 49_10 },
    { account: '401000', third: 'F001', cents: -294_60, let: ['AA', '20250310'] } ] },
  { journal: 'BQ', date: '20250310', piece: 'V0012', label: 'Virement Papeterie du Marché', lines: [
    { account: '401000', third: 'F001', cents: 294_60, let: ['AA', '20250310'] }, { account: '512000', cents: -294_60 } ] },
  { journal: 'VE', date: '20250331', piece: 'FA2025-001', label: 'Viennoiseries - trimestre n° 1', lines: [
    { account: '411000', third: 'C001', cents: 7_320_00 }, { account: '707000', cents: -6_100_00 }, { account: '445710', cents: -1_220_00 } ] },
  { journal: 'VE', date: '20250414', piece: 'FA2025-002', label: 'Export Müller, pièces détachées', lines: [
    { account: '411000', third: 'C002', cents: 2_310_45, let: ['B', '20250620'], currency: [2_500_00, 'USD'] },
    { account: '707100', cents: -2_310_45, currency: [-2_500_00, 'USD'] } ] },
  { journal: 'BQ', date: '20250620', piece: 'R0002', label: 'Encaissement Müller, écart de change', lines: [
    { account: '512000', cents: 2_284_10 }, { account: '666000', cents: 26_35 },
    { account: '411000', third: 'C002', cents: -2_310_45, let: ['B', '20250620'], currency: [-2_500_00, 'USD'] } ] },
  { journal: 'CA', date: '20250704', piece: 'TC-31', label: 'Timbres, payés en espèces', lines: [
    { account: '606400', cents: 32_28 }, { account: '530000', cents: -32_28 } ] },
  { journal: 'BQ', date: '20250704', piece: 'V0019', label: 'Alimentation de la caisse', lines: [
    { account: '530000', cents: 150_00 }, { account: '512000', cents: -150_00 } ] },
  { journal: 'AC', date: '20250930', piece: 'H-2025-9', label: 'Honoraires Lefèvre & Associés', lines: [
    { account: '622600', cents: 1_850_00 }, { account: '445660', cents: 370_00 }, { account: '401000', third: 'F002', cents: -2_220_00 } ] },
  { journal: 'PA', date: '20251130', piece: 'PAIE-11', label: 'Salaires de novembre', lines: [
    { account: '641000', cents: 3_400_00 }, { account: '431000', cents: -742_20 }, { account: '421000', cents: -2_657_80 } ] },
  { journal: 'PA', date: '20251130', piece: 'PAIE-11C', label: 'Cotisations patronales de novembre', lines: [
    { account: '645000', cents: 1_412_36 }, { account: '431000', cents: -1_412_36 } ] },
  { journal: 'OD', date: '20251231', piece: 'OD-99', label: 'Dotation de l’exercice', lines: [
    { account: '681120', cents: 1_200_00 }, { account: '281830', cents: -1_200_00 } ] },
];

const header =
  'JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|' +
  'EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise';

function number(hundredths: number): string {
  const digits = String(Math.abs(hundredths)).padStart(3, '0');
  return `${hundredths < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
}

/** The file's bytes. */
export function sampleFec(): Uint8Array {
  const rows = entries.flatMap((entry, i) =>
    entry.lines.map(({ account, third, cents, let: lettering, currency }) =>
      [
        entry.journal,
        journals[entry.journal],
        String(i + 1),
        entry.date,
        account,
        accounts[account],
        third ?? '',
        third === undefined ? '' : thirdParties[third],
        entry.piece,
        entry.date,
        entry.label,
        number(Math.max(cents, 0)),
        number(Math.max(-cents, 0)),
        lettering?.[0] ?? '',
        lettering?.[1] ?? '',
        '20260131',
        currency === undefined ? '' : number(currency[0]),
        currency?.[1] ?? '',
      ].join('|'),
    ),
  );
  return new TextEncoder().encode(`${[header, ...rows].join('\r\n')}\r\n`);
}

/** What each account moves, in cents: what the ledger must hold after the import. */
export function sampleMoves(): ReadonlyMap<string, { readonly debit: number; readonly credit: number }> {
  const moves = new Map<string, { debit: number; credit: number }>();
  for (const { account, cents } of entries.flatMap((entry) => entry.lines)) {
    const move = moves.get(account) ?? { debit: 0, credit: 0 };
    moves.set(account, { debit: move.debit + Math.max(cents, 0), credit: move.credit + Math.max(-cents, 0) });
  }
  return moves;
}

/** The same file with one cent missing in the entry of the fees. */
export function sampleWithOneCentMissing(): Uint8Array {
  const text = new TextDecoder().decode(sampleFec());
  return new TextEncoder().encode(text.replace('|1850,00|', '|1849,99|'));
}
