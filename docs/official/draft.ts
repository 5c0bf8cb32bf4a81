import type { Regime } from '../../core/fec/report.ts';

/** A small FEC, one character per byte, before it is written. */
export interface Draft {
  name: string;
  regime: Regime;
  header: string[];
  rows: string[][];
  separator: string;
  /** Line end of the header, then of each row; the last one stands for all further rows. */
  ends: string[];
  /** What stands behind everything. */
  after: string;
  /** UTF-16 little endian without a mark. */
  wide: boolean;
}

const fields =
  'JournalCode JournalLib EcritureNum EcritureDate CompteNum CompteLib CompAuxNum CompAuxLib PieceRef PieceDate EcritureLib Debit Credit EcritureLet DateLet ValidDate Montantdevise Idevise';
const rows = [
  'AN;A-nouveaux;1;20240101;512000;Banque;;;AN;20240101;Solde repris;500,00;0,00;;;20240131;;',
  'AN;A-nouveaux;1;20240101;101000;Capital;;;AN;20240101;Solde repris;0,00;500,00;;;20240131;;',
  'VT;Ventes;2;20240115;411000;Clients;C001;Dupont;F001;20240115;Facture 1;120,00;0,00;;;20240131;;',
  'VT;Ventes;2;20240115;707000;Marchandises;;;F001;20240115;Facture 1;0,00;120,00;;;20240131;;',
];

/** Two entries that both judges find in order, in every regime. */
export function baseDraft(regime: Regime, name = '732829320FEC20241231.txt'): Draft {
  const cash = regime === 'BAT' || regime === 'BNCT';
  const extra = [
    ...(cash ? ['DateRglt', 'ModeRglt', 'NatOp'] : []),
    ...(regime === 'BNCT' ? ['IdClient'] : []),
  ];
  const values = [...(cash ? ['20240120', 'CB', 'V'] : []), ...(regime === 'BNCT' ? ['K1'] : [])];
  return {
    name,
    regime,
    header: [...fields.split(' '), ...extra],
    rows: rows.map((row) => [...row.split(';'), ...values]),
    separator: '\t',
    ends: ['\r\n'],
    after: '',
    wide: false,
  };
}

/** The same with Montant and Sens. */
export function montantSensDraft(): Draft {
  const draft = baseDraft('BIC');
  const at = draft.header.indexOf('Debit');
  draft.header.splice(at, 2, 'Montant', 'Sens');
  for (const row of draft.rows) {
    const isDebit = row[at + 1] === '0,00';
    row.splice(at, 2, isDebit ? row[at]! : row[at + 1]!, isDebit ? 'D' : 'C');
  }
  return draft;
}

export function draftBytes({ header, rows, separator, ends, after, wide }: Draft): Uint8Array {
  const lines = [header, ...rows].map((cells, i) => cells.join(separator) + (ends[i] ?? ends.at(-1)!));
  const text = lines.join('') + after;
  return Uint8Array.from(wide ? [...text].flatMap((character) => [character, '\0']) : text, (character) =>
    character.charCodeAt(0),
  );
}
